import { describe, expect, test } from 'vitest'
import { createUploadQueue, type Send, type SendResult } from './upload-queue'

/** A sender whose answers the test gives by hand. */
function manual() {
  const calls: {
    name: string
    signal: AbortSignal
    progress: (sent: number) => void
    answer: (result: SendResult) => void
  }[] = []
  const send: Send = ({ file }, signal, progress) =>
    new Promise((answer) => {
      signal.addEventListener('abort', () => answer({ kind: 'cancelled' }))
      calls.push({ name: file.name, signal, progress, answer })
    })
  return { calls, send }
}

const files = (...names: string[]) =>
  names.map((name) => ({
    file: new File(['x'.repeat(100)], name),
    target: { kind: 'new', keepBoth: false, folderId: null } as const,
  }))

const made: SendResult = {
  kind: 'made',
  made: { documentId: 'd', name: 'a', version: 1, place: 'Documents' },
}
const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('the upload queue', () => {
  test('sends two files at a time, in order', async () => {
    const { calls, send } = manual()
    const queue = createUploadQueue(send)
    queue.add(files('a', 'b', 'c', 'd'))
    expect(calls.map((call) => call.name)).toEqual(['a', 'b'])
    calls[1]?.answer(made)
    await settled()
    expect(calls.map((call) => call.name)).toEqual(['a', 'b', 'c'])
    expect(queue.snapshot().map((upload) => upload.state)).toEqual([
      'sending',
      'done',
      'sending',
      'waiting',
    ])
  })

  test('says how far it is, how fast, and when the portal is storing', () => {
    let time = 0
    const { calls, send } = manual()
    const queue = createUploadQueue(send, { now: () => time })
    queue.add(files('a'))
    time = 100
    calls[0]?.progress(10)
    expect(queue.snapshot()[0]).toMatchObject({ state: 'sending', sent: 10, speed: null })
    time = 500
    calls[0]?.progress(50)
    expect(queue.snapshot()[0]).toMatchObject({ sent: 50, speed: 100 })
    time = 600
    calls[0]?.progress(100)
    expect(queue.snapshot()[0]).toMatchObject({ state: 'storing', sent: 100, speed: 100 })
  })

  test('goes on with the others when one fails, and sends that one again when asked', async () => {
    const { calls, send } = manual()
    const queue = createUploadQueue(send, { parallel: 1 })
    queue.add(files('a', 'b'))
    calls[0]?.answer({ kind: 'failed', problem: 'No room.' })
    await settled()
    expect(queue.snapshot()[0]).toMatchObject({ state: 'failed', problem: 'No room.' })
    calls[1]?.answer(made)
    await settled()
    queue.retry(1)
    expect(calls.map((call) => call.name)).toEqual(['a', 'b', 'a'])
    expect(queue.snapshot()[0]).toMatchObject({ state: 'sending', problem: null })
  })

  test('stops a file that is being sent or waits, and nothing else', async () => {
    const { calls, send } = manual()
    const queue = createUploadQueue(send, { parallel: 1 })
    queue.add(files('a', 'b', 'c'))
    queue.cancel(2)
    queue.cancel(1)
    await settled()
    expect(calls[0]?.signal.aborted).toBe(true)
    expect(queue.snapshot().map((upload) => upload.state)).toEqual([
      'cancelled',
      'cancelled',
      'sending',
    ])
    queue.clear()
    expect(queue.snapshot().map((upload) => upload.file.name)).toEqual(['c'])
  })

  test('tells its listeners of every change until they leave', () => {
    const { send } = manual()
    const queue = createUploadQueue(send)
    let told = 0
    const leave = queue.subscribe(() => {
      told += 1
    })
    queue.add(files('a'))
    expect(told).toBeGreaterThan(0)
    leave()
    const before = told
    queue.add(files('b'))
    expect(told).toBe(before)
  })
})
