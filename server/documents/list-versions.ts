import { type Fold, foldAutosaves } from '#lib/fold-autosaves'
import type { SaveSource } from '#server/wopi/ports'
import { findDocument, refuseWithout } from './find-document'
import { lockRef } from './lock-ref'
import { findPeople, type Person } from './people'
import type { Portal, Viewer } from './portal'
import { readEditors, readSource } from './version-columns'

/** One version as every history shows it. */
export interface VersionRow {
  number: number
  createdAt: Date
  /** Everybody whose changes are in it; its creator when nobody else is known. */
  editors: Person[]
  source: SaveSource
  /** Which editing session saved it; null for what the portal wrote. */
  session: string | null
  /** The version whose bytes these are, for restores. */
  restoredFrom: number | null
  /** Bytes. */
  size: number
  /** Against the version before it; null for the oldest one. */
  sizeChange: number | null
  /** Hex. */
  sha256: string
  /** Whether the person touched the document since the last save, when the editor said so. */
  modifiedByUser: boolean | null
  /** The name of the editor it was saved through. */
  editorName: string | null
  pinned: boolean
  label: string | null
  isHead: boolean
}

export interface VersionEntry extends Fold<VersionRow> {
  /** Autosaves that are not among `autosaves`: to be had with `within`. */
  more: number
}

export interface VersionPage {
  entries: VersionEntry[]
  /** `before` of the next page; null on the last one. */
  older: number | null
}

/** Entries of a page, and autosaves that come with an entry. */
const perPage = 25
const perEntry = 20
/** Rows that are looked at for one page: a session of more autosaves than this is shown in parts. */
const mostScanned = 5000
const step = 500

/**
 * The versions of a document, newest first, the autosaves of an editing session folded under the save that
 * followed them, a page of entries at a time.
 *
 * @param input.before only versions with a smaller number
 * @param input.within only the autosaves that are folded under this version
 * @throws AppError `not-found`
 */
export async function listVersions(
  portal: Portal,
  viewer: Viewer,
  input: { documentId: string; before?: number | undefined; within?: number | undefined },
): Promise<VersionPage> {
  const document = await findDocument(portal, viewer, input.documentId)
  refuseWithout(document, 'history')
  const { folds, older } =
    input.within === undefined
      ? await foldPage(portal, document.id, input.before)
      : await insideOf(portal, document.id, input.within, input.before)
  const row = await loadRows(
    portal,
    document,
    folds.flatMap(({ version, autosaves }) => [version, ...autosaves.slice(0, perEntry)]),
  )
  const entries = folds.flatMap(({ version, autosaves }) =>
    row(version).map((shown) => ({
      version: shown,
      autosaves: autosaves.slice(0, perEntry).flatMap(row),
      more: Math.max(0, autosaves.length - perEntry),
    })),
  )
  return { entries, older }
}

/** What folding needs of a row, for thousands of them. */
interface Outline {
  number: number
  source: string
  session: string | null
  pinned: boolean
  label: string | null
  sizeChange: number | null
}

type Outlines = { folds: Fold<Outline>[]; older: number | null }

async function foldPage(
  portal: Pick<Portal, 'db'>,
  documentId: string,
  before: number | undefined,
): Promise<Outlines> {
  const seen: Outline[] = []
  let ended = false
  while (!ended && seen.length < mostScanned && foldAutosaves(seen).length <= perPage) {
    const next = await outlines(portal, documentId, seen.at(-1)?.number ?? before)
    seen.push(...next.rows)
    ended = next.ended
  }
  const all = foldAutosaves(seen)
  const folds = all.slice(0, perPage)
  const rest = !ended || all.length > perPage
  const last = folds.at(-1)
  return { folds, older: rest && last ? lastOf(last).number : null }
}

/** Autosaves under one version, each for itself, `perPage` at a time. */
async function insideOf(
  portal: Pick<Portal, 'db'>,
  documentId: string,
  within: number,
  before: number | undefined,
): Promise<Outlines> {
  let found: Outline[] = []
  for (let ended = false; !ended && found.length < mostScanned; ) {
    const next = await outlines(portal, documentId, found.at(-1)?.number ?? within + 1)
    const [fold, ...others] = foldAutosaves([...found, ...next.rows])
    found = fold ? [fold.version, ...fold.autosaves] : []
    ended = next.ended || others.length > 0
  }
  const inside = found.slice(1).filter(({ number }) => before === undefined || number < before)
  const shown = inside.slice(0, perPage)
  return {
    folds: shown.map((version) => ({ version, autosaves: [] })),
    older: inside.length > perPage ? (shown.at(-1)?.number ?? null) : null,
  }
}

function lastOf<T>({ version, autosaves }: Fold<T>): T {
  return autosaves.at(-1) ?? version
}

async function outlines(
  portal: Pick<Portal, 'db'>,
  documentId: string,
  before: number | undefined,
): Promise<{ rows: Outline[]; ended: boolean }> {
  const found = await portal.db.version.findMany({
    where: { documentId, ...(before === undefined ? {} : { number: { lt: before } }) },
    orderBy: { number: 'desc' },
    // One more than is taken, for the last one's change in size.
    take: step + 1,
    select: { number: true, source: true, pinned: true, label: true, lockId: true, size: true },
  })
  const rows = found.slice(0, step).map(({ lockId, size, ...row }, index) => {
    const previous = found[index + 1]
    return {
      ...row,
      session: sessionOf(lockId),
      sizeChange: previous === undefined ? null : Number(size - previous.size),
    }
  })
  return { rows, ended: found.length <= step }
}

/** Saves under one lock are one editing session. */
function sessionOf(lockId: string | null): string | null {
  return lockId === null ? null : lockRef(lockId)
}

/** Everything about the versions of a page. One that went meanwhile is left out. */
async function loadRows(
  portal: Portal,
  document: { id: string; headNumber: number },
  wanted: readonly Outline[],
): Promise<(outline: Outline) => VersionRow[]> {
  const found = await portal.db.version.findMany({
    where: { documentId: document.id, number: { in: wanted.map(({ number }) => number) } },
    select: {
      number: true,
      createdAt: true,
      createdById: true,
      editors: true,
      source: true,
      restoredFrom: true,
      size: true,
      sha256: true,
      modifiedByUser: true,
      editorId: true,
      pinned: true,
      label: true,
    },
  })
  const authors = new Map(
    found.map(({ number, editors, createdById }) => {
      const named = readEditors(editors)
      return [number, named.length > 0 || createdById === null ? named : [createdById]]
    }),
  )
  const [person, editorName] = await Promise.all([
    findPeople(portal, [...authors.values()].flat()),
    findEditorNames(
      portal,
      found.map((row) => row.editorId),
    ),
  ])
  const rows = new Map(found.map((row) => [row.number, row]))
  return ({ number, session, sizeChange }) => {
    const row = rows.get(number)
    if (!row) return []
    const { createdById: _, editorId, ...facts } = row
    return [
      {
        ...facts,
        session,
        sizeChange,
        source: readSource(row.source),
        size: Number(row.size),
        editors: (authors.get(number) ?? []).map(person),
        editorName: editorName(editorId),
        isHead: number === document.headNumber,
      },
    ]
  }
}

/** Names of registered editors by id; null for none and for editors that are gone. */
export async function findEditorNames(
  portal: Pick<Portal, 'db'>,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => string | null> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  const editors =
    wanted.length === 0
      ? []
      : await portal.db.editor.findMany({
          where: { id: { in: wanted } },
          select: { id: true, name: true },
        })
  const names = new Map(editors.map((editor) => [editor.id, editor.name]))
  return (id) => (id === null ? null : (names.get(id) ?? null))
}
