import { anchoredComments } from '#lib/docx-delta/comment-threads'
import { emptyDocx } from '#lib/docx-delta/empty-docx'
import { hiddenShare } from '#lib/docx-delta/hidden-share'
import { mergeDocx } from '#lib/docx-delta/merge-docx'
import { DocxPackage } from '#lib/docx-delta/package'
import { prepareDocx } from '#lib/docx-delta/prepare'
import type { BytesResult, EditorIsland, LoadResult } from '#lib/editor-island'
import type { Tell } from '#lib/editor-tell'
import type { DocxSurface } from './docx-surface'
import { type Reading, readingOf, readsAs, withoutPending } from './read-back'

/** A document that was opened: what it was, and how the editor wrote it before anything was done. */
interface Opened {
  bytes: Uint8Array<ArrayBuffer>
  original: DocxPackage
  baseline: Uint8Array<ArrayBuffer>
  reading: Reading
}

/** How much of a document's text the editor may fail to show before editing it is too risky. */
const MOST_HIDDEN = 0.2

const UNREADABLE: Tell = (t) => t('documents.docx.unreadable')
const NOT_SHOWN: Tell = (t) => t('documents.docx.notShown')
const NOT_IN_THE_FILE: Tell = (t) => t('documents.docx.notInTheFile')

/** The island's work apart from the page: loads, and saves by bringing edits into the original. */
export function createDocxSession(
  surface: DocxSurface,
  loaded: (ready: boolean) => void,
): EditorIsland {
  let opened: Opened | null = null
  let lastSaved: { reading: Reading; bytes: Uint8Array<ArrayBuffer> } | null = null
  let queue: Promise<unknown> = Promise.resolve()

  async function load(bytes: Uint8Array<ArrayBuffer>): Promise<LoadResult> {
    loaded(false)
    opened = null
    lastSaved = null
    const prepared = prepareDocx(bytes.length === 0 ? emptyDocx() : bytes)
    if (prepared.kind === 'refused') return { kind: 'unreadable', reason: prepared.reason }
    try {
      await surface.show(prepared.forEditor, prepared.lists)
    } catch {
      return { kind: 'unreadable', reason: UNREADABLE }
    }
    const baseline = await baselineOf(surface, prepared.original)
    const reading = readingOf(surface)
    if (!reading) return { kind: 'unreadable', reason: UNREADABLE }
    const { original } = prepared
    opened = { bytes, original, baseline, reading }
    loaded(true)
    if (hiddenShare(original, baseline) > MOST_HIDDEN)
      return { kind: 'read-only', reason: NOT_SHOWN }
    return { kind: 'editable' }
  }

  async function merge({
    bytes,
    original,
    baseline,
    reading: atFirst,
  }: Opened): Promise<BytesResult> {
    for (let attempt = 0; ; attempt++) {
      const reading = readingOf(surface)
      if (!reading) return { kind: 'refused', reason: NOT_IN_THE_FILE }
      if (lastSaved && isSame(lastSaved.reading, reading))
        return { kind: 'bytes', bytes: lastSaved.bytes }
      const edited = await surface.export()
      // The person may have typed while the export was made: what is checked must be what it holds.
      const now = readingOf(surface)
      if ((!now || !isSame(now, reading)) && attempt < 5) continue
      const result = mergeDocx(original, baseline, edited)
      if (result.kind === 'refused') return { kind: 'refused', reason: result.reason }
      if (result.kind === 'unchanged') {
        return meansTheSame(reading, atFirst)
          ? { kind: 'bytes', bytes }
          : { kind: 'refused', reason: NOT_IN_THE_FILE }
      }
      if (!(await readsAs(result.bytes, reading)))
        return { kind: 'refused', reason: NOT_IN_THE_FILE }
      lastSaved = { reading, bytes: result.bytes }
      return { kind: 'bytes', bytes: result.bytes }
    }
  }

  return {
    load,
    bytes() {
      const next = queue.then(() => {
        if (!opened) throw new Error('no document is open')
        return merge(opened)
      })
      queue = next.catch(() => undefined)
      return next
    },
    bytesNow() {
      const reading = readingOf(surface)
      if (!opened || !reading) return null
      if (lastSaved && isSame(lastSaved.reading, reading)) return lastSaved.bytes
      return isSame(reading, opened.reading) ? opened.bytes : null
    },
    setReadOnly: (readOnly) => surface.setReadOnly(readOnly),
    focus: () => surface.focus(),
  }
}

/**
 * The editor's export right after loading. It takes in comments a moment after the text, and the
 * baseline must have them.
 */
async function baselineOf(
  surface: DocxSurface,
  original: DocxPackage,
): Promise<Uint8Array<ArrayBuffer>> {
  const expected = anchoredComments(original).size
  const giveUp = Date.now() + 30_000
  let wholeSince = 0
  let before = ''
  for (;;) {
    const baseline = await surface.export()
    const exported = new DocxPackage(baseline)
    const now = Date.now()
    const whole =
      anchoredComments(exported).size >= expected && surface.comments().length >= expected
    if (whole && wholeSince === 0) wholeSince = now
    // Properties have the time of the export in them, and comments numbers made up for it.
    const shape = exported
      .names()
      .filter((name) => !/^docProps\/|\/comments\w*\.xml$/.test(name))
      .map((name) => `${name}:${exported.fingerprint(name)}`)
      .join(' ')
    // Two exports alike mean that the editor has come to rest; one that never does is not waited for long.
    if (whole && (shape === before || now - wholeSince > 1500)) return baseline
    if (now > giveUp) return baseline
    before = shape
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
}

const meansTheSame = (a: Reading, b: Reading): boolean =>
  withoutPending(a.body).eq(withoutPending(b.body)) &&
  a.comments === b.comments &&
  a.margins.length === b.margins.length &&
  a.margins.every((node, i) => b.margins[i]?.eq(node))

const isSame = (a: Reading, b: Reading): boolean =>
  a.body === b.body &&
  a.comments === b.comments &&
  a.margins.length === b.margins.length &&
  a.margins.every((node, i) => node === b.margins[i])
