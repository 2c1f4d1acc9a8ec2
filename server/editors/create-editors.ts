import { createHash } from 'node:crypto'
import { tellKept } from '#messages/kept'
import type { Db } from '#server/db/client'
import type { Clock, Rights } from '#server/wopi/ports'
import type { ProofKeys } from '#server/wopi/proof'
import { actionUrl, withoutPlaceholders } from './action-url'
import { chooseAction, extensionsOf, rank } from './choose-action'
import { createDiscoveryCopies } from './discovery-copies'
import { remedy } from './doctor/discovery-check'
import { createEditorDefaults } from './editor-defaults'
import { type EditorRow, editorColumns, readKind } from './editor-row'
import { ownDiscovery, tableExtensions, textApp } from './own-discovery'
import { type Discovery, parseDiscovery } from './parse-discovery'
import { productOf } from './product'
import { builtinEditorId, type EditorChoice, type Editors, type RegisteredEditor } from './registry'
import type { Tell } from './tell'

/** The origins go into a header of every page: asked of the database at most this often. */
const originsMs = 3000
/** A proof that fits no key makes the discovery be fetched again, at most this often. */
const refetchMs = 60 * 1000

/** Enough of its current key's SHA-256 for people to compare. */
function fingerprintOf(discovery: Discovery | null): string | null {
  if (!discovery?.proofKeys) return null
  const der = discovery.proofKeys.current.export({ type: 'spki', format: 'der' })
  const hex = createHash('sha256').update(der).digest('hex').slice(0, 16)
  return hex.replace(/..(?=.)/g, '$&:')
}

/** How an editor opens a kind of file: at most one way, but for the tables that the built-in one also shows as source. */
function waysOf(
  row: EditorRow,
  discovery: Discovery,
  extension: string,
  rights: Rights,
): EditorChoice[] {
  const chosen = chooseAction(discovery, extension, rights)
  if (!chosen) return []
  const editor = { editorId: row.id, name: row.name, kind: readKind(row.kind) }
  const first: EditorChoice = { id: row.id, as: null, ...editor, ...chosen }
  if (row.kind !== 'builtin' || !tableExtensions.includes(extension)) return [first]
  const actions = discovery.actions.filter(({ app }) => app === textApp)
  const text = chooseAction({ ...discovery, actions }, extension, rights)
  return text ? [first, { id: `${row.id}-text`, as: 'text', ...editor, ...text }] : [first]
}

/**
 * Builds the registry over the Editor table. The discovery document of every added editor is kept in its
 * row, so that a failed fetch or a restart never takes an editor away.
 */
export function createEditors({
  db,
  clock,
  newId,
  publicUrl,
  fetcher = fetch,
}: {
  db: Pick<Db, 'editor' | 'editorDefault' | '$transaction'>
  clock: Clock
  newId(): string
  /** Without a trailing slash. */
  publicUrl: string
  fetcher?: typeof fetch
}): Editors {
  const scheme = publicUrl.startsWith('https:') ? 'https:' : 'http:'
  const own = parseDiscovery(ownDiscovery(publicUrl), scheme)
  const keys = new Map<string, { at: number; value: ProofKeys | null }>()
  const defaults = createEditorDefaults(db)
  const copies = createDiscoveryCopies({
    ...{ db, clock, fetcher, own, scheme },
    changed(id) {
      origins = undefined
      keys.delete(id)
    },
  })
  let origins: { at: number; value: Promise<string[]> } | undefined

  const rows = (): Promise<EditorRow[]> =>
    db.editor.findMany({ select: editorColumns, orderBy: [{ name: 'asc' }, { id: 'asc' }] })

  function originsOf(row: EditorRow): string[] {
    const found = new Set(
      copies.of(row)?.actions.map((action) => new URL(withoutPlaceholders(action.urlsrc)).origin),
    )
    found.delete(new URL(publicUrl).origin)
    return [...found].sort()
  }

  function present(row: EditorRow, firstFor: string[]): RegisteredEditor {
    const discovery = copies.of(row)
    return {
      id: row.id,
      name: row.name,
      kind: readKind(row.kind),
      discoveryUrl: row.discoveryUrl,
      createdAt: row.createdAt,
      disabledAt: row.disabledAt,
      fetchedAt: row.fetchedAt,
      lastError: row.lastError === null ? null : tellKept('adminPeople', row.lastError),
      lastErrorAt: row.lastErrorAt,
      origins: originsOf(row),
      ...(discovery ? extensionsOf(discovery) : { edits: [], views: [] }),
      firstFor,
      proofKeyFingerprint: fingerprintOf(discovery),
      containers: row.containers,
      writeRelative: row.writeRelative,
      takesFreeLock: row.takesFreeLock,
    }
  }

  /** Of the copy in use; asked for with every request of the editor, so not of the database each time. */
  async function keysOf(id: string): Promise<ProofKeys | null> {
    if (id === builtinEditorId) return null
    const known = keys.get(id)
    const now = Date.now()
    if (known && now - known.at < originsMs) return known.value
    const row = await db.editor.findUnique({ where: { id }, select: editorColumns })
    const value = (row && copies.of(row)?.proofKeys) ?? null
    keys.set(id, { at: now, value })
    return value
  }

  return {
    keys: {
      of: keysOf,
      async refetched(id) {
        const row = await db.editor.findUnique({ where: { id }, select: editorColumns })
        const wait = refetchMs - (clock.now().getTime() - (row?.fetchedAt?.getTime() ?? 0))
        const failed = clock.now().getTime() - (row?.lastErrorAt?.getTime() ?? 0) < refetchMs
        if (row && wait <= 0 && !failed) await copies.refresh(row)
        keys.delete(id)
        return keysOf(id)
      },
    },

    async list() {
      const firstFor = await defaults.byEditor()
      const all = (await rows()).map((row) => present(row, firstFor(row.id)))
      return [
        ...all.filter((editor) => editor.kind === 'builtin'),
        ...all.filter((editor) => editor.kind !== 'builtin'),
      ]
    },

    async get(id) {
      const row = await db.editor.findUnique({ where: { id }, select: editorColumns })
      return row && present(row, (await defaults.byEditor())(id))
    },

    setFirstFor: defaults.set,

    async add({ name, kind, discoveryUrl }) {
      const fetched = await copies.fetchChecked(discoveryUrl)
      if (fetched.kind === 'failed') {
        const change = remedy(kind ?? 'other', discoveryUrl, fetched)
        const tell: Tell = (t) => `${fetched.tell(t)} ${change(t)}`
        return { kind: 'refused', tell }
      }
      const product = kind ?? productOf(copies.tryParse(fetched.xml)) ?? 'other'
      const now = clock.now()
      const row = await db.editor.create({
        data: {
          id: newId(),
          name,
          kind: product,
          discoveryUrl,
          discovery: fetched.xml,
          fetchedAt: now,
          createdAt: now,
        },
        select: { id: true },
      })
      origins = undefined
      return { kind: 'added', id: row.id, product }
    },

    async offer(id, what) {
      const { count } = await db.editor.updateMany({ where: { id }, data: what })
      return count === 1
    },

    async setDisabled(id, disabled) {
      const { count } = await db.editor.updateMany({
        where: { id },
        data: { disabledAt: disabled ? clock.now() : null },
      })
      origins = undefined
      return count === 1
    },

    async refresh(id) {
      const row = await db.editor.findUnique({ where: { id }, select: editorColumns })
      if (!row) return { kind: 'not-found' }
      if (row.kind === 'builtin') return { kind: 'refreshed' }
      const fetched = await copies.refresh(row)
      return fetched.kind === 'fetched'
        ? { kind: 'refreshed' }
        : { kind: 'failed', tell: fetched.tell }
    },

    async inspect(id) {
      const row = await db.editor.findUnique({ where: { id }, select: editorColumns })
      if (!row || row.kind === 'builtin') return null
      const before = copies.of(row)
      const start = clock.now().getTime()
      const fetched = await copies.refresh(row)
      const tookMs = clock.now().getTime() - start
      const discovery = fetched.kind === 'fetched' ? copies.tryParse(fetched.xml) : before
      return {
        ...{ fetched, discovery, tookMs, at: new Date(start + tookMs / 2) },
        fingerprint: fingerprintOf(discovery),
        fingerprintBefore: fingerprintOf(before),
      }
    },

    async forExtension(extension, rights) {
      const choices: EditorChoice[] = []
      const [all, first] = await Promise.all([rows(), defaults.of(extension)])
      for (const row of all) {
        copies.refreshWhenStale(row)
        const discovery = row.disabledAt === null ? copies.of(row) : null
        if (discovery) choices.push(...waysOf(row, discovery, extension, rights))
      }
      return choices.sort((a, b) => rank(a, extension, first) - rank(b, extension, first))
    },

    actionUrl({ urlsrc }, { wopiSrc, language, theme }) {
      return actionUrl(
        urlsrc,
        {
          UI_LLCC: language,
          DC_LLCC: language,
          THEME_ID: theme && (theme === 'dark' ? '2' : '1'),
        },
        wopiSrc,
      )
    },

    origins() {
      const now = Date.now()
      if (!origins || now - origins.at > originsMs) {
        const value = rows().then((all) =>
          [...new Set(all.filter((row) => row.disabledAt === null).flatMap(originsOf))].sort(),
        )
        origins = { at: now, value }
        value.catch(() => {
          origins = undefined
        })
      }
      return origins.value
    },

    ownDiscovery: () => ownDiscovery(publicUrl),
  }
}
