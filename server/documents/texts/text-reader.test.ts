import { strToU8, zipSync } from 'fflate'
import { afterEach, expect, it } from 'vitest'
import { samplePdf } from '#e2e/support/sample-pdf'
import { createTextReader, type TextReader } from './text-reader'

let reader: TextReader
afterEach(() => reader.close())

const limits = { patienceMs: 45_000, idleMs: 30_000, heapMb: 512 }

it('reads in a process of its own, one file after the other', async () => {
  reader = createTextReader()
  const found = await Promise.all([
    reader.read('plain', strToU8('Some words')),
    reader.read('pdf', samplePdf(['A page'])),
    reader.read('docx', strToU8('no zip')),
  ])
  expect(found).toEqual([
    { outcome: 'read', text: 'Some words', words: ['some', 'words'] },
    { outcome: 'read', text: 'A page', words: ['a', 'page'] },
    { outcome: 'damaged', text: '', words: [] },
  ])
})

it('stops a file that takes too long, and reads the next', async () => {
  const part = new Uint8Array(60 * 1024 ** 2).fill(32)
  part.set(strToU8('<w:document xmlns:w="w">'))
  const slow = zipSync({ 'word/document.xml': part })
  reader = createTextReader({ ...limits, patienceMs: 1000 })
  expect(await reader.read('docx', slow)).toEqual({
    outcome: 'failed',
    reason: 'it took longer than 1000 ms',
  })
  reader.close()
  reader = createTextReader()
  expect(await reader.read('plain', strToU8('x'))).toMatchObject({ outcome: 'read' })
})

it('outlives a file that takes all memory', async () => {
  // A page whose contents unpack to much more than the reader may have.
  reader = createTextReader({ ...limits, heapMb: 24 })
  const words = Array.from({ length: 400_000 }, (_, n) => `w${n.toString(36)}`).join(' ')
  expect(await reader.read('plain', strToU8(words))).toEqual({
    outcome: 'failed',
    reason: expect.stringMatching(/^the reader ended with /),
  })
  expect(await reader.read('plain', strToU8('next'))).toMatchObject({ text: 'next' })
})

it('starts anew when it was not needed for a while', async () => {
  reader = createTextReader({ ...limits, idleMs: 1 })
  expect(await reader.read('plain', strToU8('one'))).toMatchObject({ text: 'one' })
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await reader.read('plain', strToU8('two'))).toMatchObject({ text: 'two' })
})

it('says so when it was closed', async () => {
  reader = createTextReader()
  const reading = reader.read('plain', strToU8('x'))
  reader.close()
  await expect(reading).rejects.toThrow('The reader of texts was closed.')
})
