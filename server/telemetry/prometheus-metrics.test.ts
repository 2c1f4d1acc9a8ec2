import { expect, test } from 'vitest'
import { createMemoryBlobs } from '#server/wopi/memory/memory-blobs'
import { createMemoryHost } from '#server/wopi/memory/memory-host'
import type { WopiEvent } from '#server/wopi/ports'
import { countBytes } from './count-ports'
import type { DatabaseFigures } from './metrics'
import { createPrometheusMetrics } from './prometheus-metrics'

const figures: DatabaseFigures = {
  locksHeld: { wopi: 2, checkout: 1 },
  rejectedSavesWaiting: 3,
  textsWaiting: 5,
  grantsAlive: 4,
  lastSweep: { at: new Date('2026-01-01T10:00:00Z'), tookMs: 1500 },
}

function open() {
  const answers: (DatabaseFigures | null)[] = [figures]
  const load = { running: 5, waiting: 6, turnedAway: 7 }
  const metrics = createPrometheusMetrics({
    ...{ load, version: '1.2.3', build: 'abc' },
    figures: async () => answers[0] ?? Promise.reject(new Error('gone')),
  })
  const lines = async () => ((await metrics.scrape())?.text ?? '').split('\n')
  return { metrics, load, answers, lines }
}

test('saves, refusals and times are counted by what the protocol tells, and by nothing that a client sent', async () => {
  const { metrics, lines } = open()
  const host = await createMemoryHost()
  await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
  await host.put('second', { 'X-WOPI-Lock': 'a', 'X-LOOL-WOPI-IsAutosave': 'true' })
  await host.put('third', { 'X-WOPI-Lock': 'hers' })
  await host.post('MADE_UP_BY_ME', {})
  await host.post('LOCK', { 'X-WOPI-Lock': 'a' }, 'no-such-token-000000')
  for (const event of host.events) metrics.wopi(event)
  const found = await lines()
  expect(found).toContain('carrel_saves_total{source="autosave",editor="builtin"} 1')
  expect(found).toContain(
    'carrel_wopi_refusals_total{operation="put-file",reason="lock-mismatch",editor="builtin"} 1',
  )
  expect(found).toContain(
    'carrel_wopi_refusals_total{operation="other",reason="not-authorised",editor="none"} 1',
  )
  expect(found).toContain(
    'carrel_wopi_request_duration_seconds_count{operation="put-file",result="done"} 1',
  )
  const all = found.join('\n')
  for (const secret of [host.tokens.ana, 'MADE_UP', 'hers', 'doc"', 'no-such-token']) {
    expect(all).not.toContain(secret)
  }
})

test('what the database says is there at each scrape, and left out while it does not answer', async () => {
  const { lines, answers } = open()
  const shown = [
    'carrel_locks_held{kind="wopi"} 2',
    'carrel_locks_held{kind="checkout"} 1',
    'carrel_rejected_saves_waiting 3',
    'carrel_texts_waiting 5',
    'carrel_grants_alive 4',
    'carrel_sweep_last_success_timestamp_seconds 1767261600',
    'carrel_sweep_last_duration_seconds 1.5',
  ]
  const first = await lines()
  for (const line of [...shown, 'carrel_database_up 1']) expect(first).toContain(line)
  answers[0] = null
  const second = await lines()
  expect(second).toContain('carrel_database_up 0')
  const left = second.filter((line) => /^carrel_(locks|rejected|grants|sweep_last)/.test(line))
  expect(left).toEqual([])
})

test('uploads, bytes, sweeps, the process and the build', async () => {
  const { metrics, lines, load } = open()
  metrics.bytes('in', 10)
  metrics.saved('upload')
  metrics.uploadRefused('over-quota')
  metrics.swept('done', 2000)
  load.turnedAway = 8
  await lines()
  const found = await lines()
  for (const line of [
    'carrel_uploads_in_progress 5',
    'carrel_uploads_waiting 6',
    'carrel_uploads_turned_away_total 8',
    'carrel_blob_bytes_total{direction="in"} 10',
    'carrel_saves_total{source="upload",editor="none"} 1',
    'carrel_upload_refusals_total{reason="over-quota"} 1',
    'carrel_sweep_duration_seconds_sum{result="done"} 2',
    `carrel_build_info{version="1.2.3",build="abc",node="${process.version}"} 1`,
  ]) {
    expect(found).toContain(line)
  }
  expect(found.some((line) => line.startsWith('process_resident_memory_bytes '))).toBe(true)
})

test('a thousand different requests make no more series than one of their kind', async () => {
  const { metrics, lines } = open()
  const host = await createMemoryHost()
  await host.post('GET_LOCK')
  const [one] = host.events
  if (!one) throw new Error('no event')
  metrics.wopi(one)
  const before = (await lines()).length
  for (let turn = 0; turn < 1000; turn += 1) {
    const event: WopiEvent = { ...one, fileId: `f${turn}`, correlationId: `c${turn}` }
    metrics.wopi({ ...event, operation: 'get-lock' })
  }
  expect((await lines()).length).toBe(before)
})

test('bytes are counted as they flow, also those of a download that is broken off', async () => {
  const counted = { in: 0, out: 0 }
  const blobs = countBytes(
    createMemoryBlobs(() => new Date()),
    {
      bytes: (direction, count) => {
        counted[direction] += count
      },
    },
  )
  const put = await blobs.put(new Blob(['0123456789']).stream(), { maxBytes: 100 })
  await blobs.put(new Blob(['0123456789']).stream(), { maxBytes: 5 })
  if (put.kind !== 'stored') throw new Error(put.kind)
  expect(await new Response(await blobs.open(put.blob.key, { start: 2, end: 5 })).text()).toBe(
    '2345',
  )
  expect(counted).toEqual({ in: 10, out: 4 })
})
