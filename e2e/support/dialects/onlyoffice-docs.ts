import type { Token } from '#e2e/support/operator'
import type { WopiAnswer } from '#e2e/support/wopi-client'
import { encodeUtf7 } from '#server/wopi/utf7'
import { type FileInfo, readFileInfo, timeIn } from './file-info'
import type { ProofSigner } from './proof-signer'
import { createWire, tokenOf } from './wire'

/** What ONLYOFFICE Docs asks for at most (reference §2.2). */
const mostBytes = 104_857_600
/** What it starts an empty document with. */
export const template = 'a blank page of ONLYOFFICE'

/** A document that is open for editing; all its sessions share it. */
interface OpenDocument {
  text: string
  /** Moves by PutFile's answer only (reference §9.2). */
  time: string
  sessions: Session[]
  /** Who typed last; null when nothing was typed since the last save that worked. */
  changedBy: Session | null
}

export interface Session {
  token: Token
  info: FileInfo
  /** A Lock that is refused lands here silently in `view` (reference §3.2). */
  mode: 'edit' | 'view'
  text(): string
  type(words: string): void
  forceSave(): Promise<WopiAnswer>
  refreshLock(): Promise<WopiAnswer>
  /** The name without its extension. */
  rename(name: string): Promise<WopiAnswer>
  /** Null: the answer brought no address that can be opened. */
  saveAs(name: string, headers?: Record<string, string>): Promise<Token | null>
  /** The last one to leave saves what is not saved, and unlocks, whatever became of the save. */
  leave(): Promise<void>
}

/**
 * ONLYOFFICE Docs as reference §9.1, §9.2 and §13 describe its calls: one lock id for each document for ever, its
 * key; no save while people type; a template for empty files before anything is locked; no second try of a save.
 */
export function onlyofficeDocs(signer: ProofSigner | null) {
  const wire = createWire({ bearer: false, correlation: true, signer })
  const documents = new Map<string, OpenDocument>()
  const forgotten = new Map<string, string>()

  function put(token: Token, lock: string | null, body: string, flags: Record<string, string>) {
    const headers = { ...flags, ...(lock === null ? {} : { 'X-WOPI-Lock': lock }) }
    return wire.send(token, { contents: true, override: 'PUT', headers, body })
  }

  const underLock = (token: Token, override: string) =>
    wire.send(token, { override, headers: { 'X-WOPI-Lock': documentKey(token) } })

  async function save(key: string, document: OpenDocument, flags: Record<string, string>) {
    const by = document.changedBy ?? document.sessions[0]
    if (!by) throw new Error('nobody is there to save')
    const answer = await put(by.token, key, document.text, {
      'X-WOPI-Editors': by.info.UserId,
      'X-LOOL-WOPI-IsModifiedByUser': 'true',
      'X-LOOL-WOPI-Timestamp': document.time,
      ...flags,
    })
    if (answer.status === 200 || answer.status === 204) {
      document.time = timeIn(answer) ?? document.time
      document.changedBy = null
    }
    return answer
  }

  async function open(token: Token, action: 'edit' | 'view' = 'edit'): Promise<Session> {
    const key = documentKey(token)
    const info = readFileInfo(await wire.send(token, {}))
    const mayWrite = info.UserCanWrite && !info.ReadOnly
    let [time, text] = [info.LastModifiedTime, '']
    if (info.Size === 0 && mayWrite) {
      // Whatever is to be done with it, before it is locked, and without a lock (reference §2.17).
      const answer = await put(token, null, template, {})
      if (answer.status === 200) [time, text] = [timeIn(answer) ?? time, template]
    }
    let mode: Session['mode'] = action === 'edit' && mayWrite ? 'edit' : 'view'
    if (mode === 'edit' && info.SupportsLocks) {
      const { status } = await underLock(token, 'LOCK')
      if (status !== 200 && status !== 204) mode = 'view'
    }
    const known = mode === 'edit' ? documents.get(key) : undefined
    if (!known && info.Size > 0) {
      const headers = { 'X-WOPI-MaxExpectedSize': String(mostBytes) }
      text = (await wire.send(token, { contents: true, headers })).text
    }
    // What could not be saved the last time is shown instead of what the host has (reference §9.2).
    text = forgotten.get(key) ?? text
    const document = known ?? { text, time, sessions: [], changedBy: null }
    if (mode === 'edit') documents.set(key, document)
    const session = sessionOf(key, document, token, info, mode)
    document.sessions.push(session)
    return session
  }

  function sessionOf(
    key: string,
    document: OpenDocument,
    token: Token,
    info: FileInfo,
    mode: Session['mode'],
  ): Session {
    const session: Session = {
      token,
      info,
      mode,
      text: () => document.text,
      type(words) {
        if (mode === 'view') throw new Error('nobody can type in a view')
        document.text += words
        document.changedBy = session
      },
      forceSave: () =>
        save(key, document, {
          'X-LOOL-WOPI-IsAutosave': 'false',
          'X-LOOL-WOPI-IsExitSave': 'false',
        }),
      refreshLock: () => underLock(token, 'REFRESH_LOCK'),
      rename: (name) =>
        wire.send(token, {
          override: 'RENAME_FILE',
          headers: { 'X-WOPI-RequestedName': encodeUtf7(name), 'X-WOPI-Lock': key },
        }),
      async saveAs(name, headers = {}) {
        const answer = await wire.send(token, {
          override: 'PUT_RELATIVE',
          headers: { 'X-WOPI-SuggestedTarget': encodeUtf7(name), ...headers },
          body: document.text,
        })
        return answer.status === 200 ? tokenOf(JSON.parse(answer.text).Url, token) : null
      },
      async leave() {
        const last = document.sessions.length === 1
        if (last && mode === 'edit') {
          if (document.changedBy !== null) {
            const flags = { 'X-LOOL-WOPI-IsAutosave': 'false', 'X-LOOL-WOPI-IsExitSave': 'true' }
            const { status } = await save(key, document, flags)
            if (status !== 200) forgotten.set(key, document.text)
          }
          await underLock(token, 'UNLOCK')
          documents.delete(key)
        }
        document.sessions.splice(document.sessions.indexOf(session), 1)
      },
    }
    return session
  }

  return { calls: wire.calls, open }
}

/** The document's key, which is its lock id too (reference §1.1). */
export function documentKey({ wopiSrc }: Pick<Token, 'wopiSrc'>): string {
  const id = wopiSrc.slice(wopiSrc.lastIndexOf('/') + 1)
  return id.replace(/[^0-9\-.a-zA-Z_=]/g, '_').slice(0, 240)
}
