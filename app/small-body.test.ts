import { afterEach, expect, it, vi } from 'vitest'
import { smallBody } from './small-body'

afterEach(() => vi.useRealTimers())

function posted(body: BodyInit | null): Request {
  const init = { method: 'POST', body, duplex: 'half' }
  return new Request('http://portal.example.org', init)
}

it('gives a form back as it came', async () => {
  expect(Buffer.from((await smallBody(posted('a=b'))) ?? []).toString()).toBe('a=b')
  expect(await smallBody(posted(null))).toEqual(new Uint8Array())
})

it('stops reading a body that is larger than any form, however much more would come', async () => {
  let sent = 0
  let cancelled = false
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 16 * 1024
      controller.enqueue(new Uint8Array(16 * 1024))
    },
    cancel() {
      cancelled = true
    },
  })
  expect(await smallBody(posted(endless))).toBeNull()
  expect(cancelled).toBe(true)
  expect(sent).toBeLessThan(256 * 1024)
})

it('gives up a body that does not come to its end', async () => {
  vi.useFakeTimers()
  const still = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new Uint8Array([1]))
    },
  })
  const read = smallBody(posted(still))
  await vi.advanceTimersByTimeAsync(31_000)
  expect(await read).toBeNull()
})
