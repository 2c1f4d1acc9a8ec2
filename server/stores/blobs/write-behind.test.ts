import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { writeBehind } from './write-behind'

const bytesOf = (length: number, from = 0) =>
  Uint8Array.from({ length }, (_, at) => (from + at) % 251)

/** A file that takes no more than so many bytes at once, each time after a while. */
function slowFile(most: number) {
  const written: Uint8Array[] = []
  let calls = 0
  return {
    written: () => Buffer.concat(written),
    calls: () => calls,
    async writev(chunks: readonly Uint8Array[]) {
      calls += 1
      await sleep(1)
      const taken = Buffer.concat(chunks).subarray(0, most)
      written.push(Uint8Array.from(taken))
      return { bytesWritten: taken.byteLength }
    },
  }
}

test('everything is written once and in order, however little the system takes', async () => {
  const file = slowFile(7)
  const writer = writeBehind(file)
  const chunks = [bytesOf(3), bytesOf(0), bytesOf(20, 3), bytesOf(7, 23), bytesOf(1, 30)]
  for (const chunk of chunks) await writer.write(chunk)
  await writer.end()
  expect(file.written()).toEqual(Buffer.concat(chunks))
})

test('what came while the system wrote goes in one call', async () => {
  const file = slowFile(Number.POSITIVE_INFINITY)
  const writer = writeBehind(file)
  for (let at = 0; at < 100; at += 1) await writer.write(bytesOf(100, at))
  await writer.end()
  expect(file.calls()).toBe(2)
  expect(file.written()).toHaveLength(10_000)
})

test('who gives faster than the system writes waits for it', async () => {
  const file = slowFile(Number.POSITIVE_INFINITY)
  const writer = writeBehind(file)
  const megabyte = bytesOf(1024 * 1024)
  for (let at = 0; at < 3; at += 1) {
    await writer.write(megabyte)
    expect(file.written()).toHaveLength((at + 1) * megabyte.byteLength)
  }
})

test('a disk that is full is told to the next who writes, and at the end', async () => {
  const full = new Error('ENOSPC')
  const writer = writeBehind({ writev: () => Promise.reject(full) })
  await writer.write(bytesOf(10))
  await sleep(1)
  await expect(writer.write(bytesOf(10))).rejects.toBe(full)
  await expect(writer.end()).rejects.toBe(full)
})
