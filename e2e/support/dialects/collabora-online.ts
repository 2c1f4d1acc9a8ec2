import { randomBytes } from 'node:crypto'
import type { Token } from '#e2e/support/operator'
import type { WopiAnswer } from '#e2e/support/wopi-client'
import { encodeUtf7 } from '#server/wopi/utf7'
import { type FileInfo, readFileInfo, timeIn } from './file-info'
import type { ProofSigner } from './proof-signer'
import { createWire, tokenOf } from './wire'

/** LibreOffice Online (`lool`), or Collabora Online of today (`cool`), which grew out of it. */
export type Flavour = 'lool' | 'cool'

/** A document that is loaded; all its sessions share it. */
interface LoadedDocument {
  lock: string
  /** Whether the lock was ever taken: only the first session asks, and only if it may write. */
  locked: boolean
  text: string
  /** False after every save, whatever its answer was (reference §13, 5). */
  modified: boolean
  time: string
  sessions: Session[]
}

export interface Session {
  token: Token
  info: FileInfo
  readOnly: boolean
  /** What its dialog says about read-only mode: X-WOPI-LockFailureReason. */
  reason: string | null
  text(): string
  type(words: string): void
  /** Ctrl+S; of an unmodified document too. `page`: more headers, by the page's Action_Save. */
  save(page?: Record<string, string>): Promise<WopiAnswer>
  /** After 30 idle seconds, or every five minutes. Null: there was nothing to save. */
  autosave(): Promise<WopiAnswer | null>
  /** «Overwrite» in the dialog about a conflict. */
  overwrite(): Promise<WopiAnswer>
  /** Every 15 minutes, and after each failure whenever the server wakes up. */
  refreshLock(): Promise<WopiAnswer>
  rename(name: string): Promise<WopiAnswer>
  /** Action_SaveAs. Null: nothing happens, because the answer has no address with a token. */
  saveAs(name: string): Promise<Token | null>
  leave(): Promise<void>
}

/** Collabora Online and LibreOffice Online as reference §9.1, §9.3 and the recordings of §13 describe their calls. */
export function collaboraOnline(flavour: Flavour, signer: ProofSigner | null) {
  const wire = createWire({ bearer: true, correlation: false, signer })
  const documents = new Map<string, LoadedDocument>()
  const header = (name: string) => `X-${flavour.toUpperCase()}-WOPI-${name}`

  const underLock = (token: Token, { lock }: LoadedDocument, override: string) =>
    wire.send(token, { override, headers: { 'X-WOPI-Lock': lock, [header('ExtendedData')]: '' } })

  /** Whose token goes with a save or a refresh: see the flavours in reference §9.1. */
  function speaker({ sessions }: LoadedDocument, asking?: Session): Session {
    const owner = sessions.find(({ info }) => info.UserId === info.OwnerId)
    const writers = sessions.filter(({ readOnly }) => !readOnly)
    const usual = asking && !asking.readOnly ? asking : writers[0]
    const found = (flavour === 'lool' ? owner : undefined) ?? usual ?? sessions[0]
    if (!found) throw new Error('nobody is there')
    return found
  }

  async function put(
    document: LoadedDocument,
    by: Session,
    how: { autosave?: boolean; exit?: boolean; force?: boolean; page?: Record<string, string> },
  ): Promise<WopiAnswer> {
    const answer = await wire.send(speaker(document, by).token, {
      contents: true,
      override: 'PUT',
      headers: {
        'X-WOPI-Lock': document.lock,
        [header('IsModifiedByUser')]: String(document.modified),
        [header('IsAutosave')]: String(how.autosave ?? false),
        [header('IsExitSave')]: String(how.exit ?? false),
        ...(how.force ? {} : { [header('Timestamp')]: document.time }),
        ...how.page,
      },
      body: document.text,
    })
    document.modified = false
    if (answer.status === 200) document.time = readTime(flavour, timeIn(answer)) ?? document.time
    return answer
  }

  async function open(token: Token): Promise<Session> {
    const key = new URL(token.wopiSrc).pathname
    const info = readFileInfo(await wire.send(token, {}))
    const known = documents.get(key)
    const document = known ?? {
      lock: `${flavour}-lock${randomBytes(4).toString('hex')}`,
      locked: false,
      text: (await wire.send(token, { contents: true })).text,
      modified: false,
      time: readTime(flavour, info.LastModifiedTime) ?? '',
      sessions: [],
    }
    documents.set(key, document)
    let readOnly = !info.UserCanWrite || info.ReadOnly
    let reason: string | null = null
    if (!known && !readOnly && info.SupportsLocks) {
      const { status, headers } = await underLock(token, document, 'LOCK')
      document.locked = status === 200
      readOnly = !document.locked
      if (readOnly) reason = headers.get('x-wopi-lockfailurereason')
    }
    const session: Session = {
      token,
      info,
      readOnly,
      reason,
      text: () => document.text,
      type(words) {
        if (readOnly) throw new Error('nobody can type read-only')
        document.text += words
        document.modified = true
      },
      save: (page = {}) => put(document, session, { page }),
      autosave: async () => (document.modified ? put(document, session, { autosave: true }) : null),
      // The older one sends the same time again and is refused again (reference §13, 7).
      overwrite: () => put(document, session, { force: flavour === 'cool' }),
      refreshLock: () => underLock(speaker(document).token, document, 'LOCK'),
      rename: (name) =>
        wire.send(token, {
          override: 'RENAME_FILE',
          headers: {
            'X-WOPI-RequestedName': encodeUtf7(name),
            ...(flavour === 'cool' ? { 'X-WOPI-Lock': document.lock } : {}),
          },
          body: document.text,
        }),
      async saveAs(name) {
        const { status, text } = await wire.send(token, {
          override: 'PUT_RELATIVE',
          headers: {
            'X-WOPI-SuggestedTarget': encodeUtf7(name),
            'X-WOPI-Size': String(Buffer.byteLength(document.text)),
          },
          body: document.text,
        })
        return status === 200 ? tokenOf(JSON.parse(text).Url, token) : null
      },
      async leave() {
        const last = document.sessions.length === 1
        const writers = document.sessions.filter((each) => !each.readOnly)
        // When the last writer leaves, though viewers stay.
        const saves = document.modified && !readOnly && writers.length === 1
        if (saves) await put(document, session, { exit: true })
        if (last && document.locked) await underLock(token, document, 'UNLOCK')
        document.sessions.splice(document.sessions.indexOf(session), 1)
        if (last) documents.delete(key)
      },
    }
    document.sessions.push(session)
    return session
  }

  return {
    calls: wire.calls,
    open,
    /** kill -9: nothing is saved, nothing unlocked. */
    kill: () => documents.clear(),
  }
}

/**
 * A time as the editor will send it back. The newer one keeps the text; the older one reads the fraction as so
 * many microseconds and prints six digits, so that any other number of digits comes back changed (reference §9.3).
 */
function readTime(flavour: Flavour, text: string | undefined): string | undefined {
  if (flavour === 'cool' || text === undefined) return text
  const [seconds = '', fraction = '0'] = text.replace('Z', '').split('.')
  return `${seconds}.${String(Number(fraction)).padStart(6, '0')}Z`
}
