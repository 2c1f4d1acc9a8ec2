import { describe, expect, test } from 'vitest'
import { describeBlobs, inPieces, sampleBytes } from '#server/wopi/contract/blobs-contract'
import { createMemoryBlobs } from '#server/wopi/memory/memory-blobs'
import { type Blobs, BodyStalled, StorageBusy } from '#server/wopi/ports'
import { boundBlobs } from './bounded-blobs'

const roomy = { maxBytes: 1_000_000 }
const bounded = (bounds: { atOnce?: number; patienceMs?: number; idleMs?: number } = {}) => {
  const inner = createMemoryBlobs(() => new Date())
  return boundBlobs(inner, { atOnce: 2, patienceMs: 10_000, idleMs: 10_000, ...bounds })
}

/** A body that says when it is first read, and ends when it is told to. */
function heldBody() {
  let finish = () => {}
  const wasRead = { yet: false, cancelled: false }
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        wasRead.yet = true
        await finished
        controller.enqueue(sampleBytes(10))
        controller.close()
      },
      cancel: () => {
        wasRead.cancelled = true
      },
    },
    { highWaterMark: 0 },
  )
  return { stream, finish, wasRead }
}

async function keysOf(blobs: Blobs): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of blobs.list()) keys.push(key)
  return keys
}

describeBlobs(async () => {
  const blobs = bounded()
  return { blobs, remains: () => keysOf(blobs), close: async () => {} }
})

describe('more bodies than turns', () => {
  test('wait unread, in their order, until a turn is free', async () => {
    const blobs = bounded()
    const bodies = Array.from({ length: 4 }, heldBody)
    const puts = bodies.map(({ stream }) => blobs.put(stream, roomy))
    await expect
      .poll(() => bodies.map(({ wasRead }) => wasRead.yet))
      .toEqual([true, true, false, false])
    bodies[1]?.finish()
    await puts[1]
    await expect
      .poll(() => bodies.map(({ wasRead }) => wasRead.yet))
      .toEqual([true, true, true, false])
    for (const { finish } of bodies) finish()
    expect((await Promise.all(puts)).map(({ kind }) => kind)).toEqual(Array(4).fill('stored'))
  })

  test('are refused as busy, unread, when none becomes free in time; later ones are taken', async () => {
    const blobs = bounded({ atOnce: 1, patienceMs: 20 })
    const [first, second] = [heldBody(), heldBody()]
    const held = blobs.put(first.stream, roomy)
    await expect(blobs.put(second.stream, roomy)).rejects.toBeInstanceOf(StorageBusy)
    expect(second.wasRead.yet).toBe(false)
    first.finish()
    await held
    expect((await blobs.put(inPieces(sampleBytes(100), 10), roomy)).kind).toBe('stored')
  })

  test('a body that fails gives its turn back', async () => {
    const blobs = bounded({ atOnce: 1 })
    const broken = inPieces(sampleBytes(100), 10, new Error('connection lost'))
    await expect(blobs.put(broken, roomy)).rejects.toThrow('connection lost')
    expect((await blobs.put(inPieces(sampleBytes(100), 10), roomy)).kind).toBe('stored')
  })
})

describe('a body that stands still', () => {
  test('is given up, lets its sender go, leaves nothing, and gives its turn back', async () => {
    const blobs = bounded({ atOnce: 1, idleMs: 20 })
    const body = heldBody()
    await expect(blobs.put(body.stream, roomy)).rejects.toBeInstanceOf(BodyStalled)
    expect(body.wasRead.cancelled).toBe(true)
    expect(await keysOf(blobs)).toEqual([])
    expect((await blobs.put(inPieces(sampleBytes(100), 10), roomy)).kind).toBe('stored')
  })

  test('a slow one that keeps coming is taken', async () => {
    const blobs = bounded({ idleMs: 200 })
    let sent = 0
    const slow = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 30))
        sent += 1
        controller.enqueue(sampleBytes(1))
        if (sent === 12) controller.close()
      },
    })
    expect(await blobs.put(slow, roomy)).toMatchObject({ kind: 'stored', blob: { size: 12 } })
  })
})

describe('a body that is refused half-way', () => {
  test('is read away, so that its sender can read the answer', async () => {
    const blobs = bounded({ atOnce: 1 })
    let sent = 0
    let cancelled = false
    const large = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          sent += 1
          controller.enqueue(sampleBytes(100))
          if (sent === 50) controller.close()
        },
        cancel: () => {
          cancelled = true
        },
      },
      { highWaterMark: 0 },
    )
    expect(await blobs.put(large, { maxBytes: 250 })).toEqual({ kind: 'too-large' })
    await expect.poll(() => sent).toBe(50)
    expect(cancelled).toBe(false)
  })
})

test('an error is known by its name, whichever copy of the class made it', () => {
  class Twin extends Error {
    override name = 'StorageBusy'
  }
  expect(new Twin()).toBeInstanceOf(StorageBusy)
  expect(new Twin()).not.toBeInstanceOf(BodyStalled)
  expect(new StorageBusy()).toBeInstanceOf(Error)
})
