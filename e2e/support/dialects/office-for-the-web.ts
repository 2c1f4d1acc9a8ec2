import { randomUUID } from 'node:crypto'
import type { Token } from '#e2e/support/operator'
import type { WopiAnswer } from '#e2e/support/wopi-client'
import { encodeUtf7 } from '#server/wopi/utf7'
import { type FileInfo, readFileInfo } from './file-info'
import type { ProofSigner } from './proof-signer'
import { createWire, tokenOf } from './wire'

/** What Word begins an empty document with. */
export const template = 'a blank page of Word'

/** A document in a co-editing session. */
interface SharedDocument {
  lock: string
  text: string
  sessions: Session[]
}

export interface Session {
  token: Token
  info: FileInfo
  mode: 'edit' | 'view'
  text(): string
  type(words: string): void
  /** Every 30 seconds in Word; carries everybody's changes. */
  save(): Promise<WopiAnswer>
  refreshLock(): Promise<WopiAnswer>
  /** UnlockAndRelock: the session goes on under a new id. */
  relock(): Promise<WopiAnswer>
  /** Asks to unlock with an id that cannot be right, to read the current one out of the refusal. */
  learnLock(): Promise<string | undefined>
  /** An exact name; when the host offers another, once more with that one. */
  saveAs(name: string): Promise<Token | null>
  rename(name: string): Promise<WopiAnswer>
  leave(): Promise<void>
}

/** Office for the web as Microsoft's documents describe its calls (reference §9.1, §9.4). */
export function officeForTheWeb(signer: ProofSigner | null) {
  const wire = createWire({ bearer: true, correlation: true, signer })
  const documents = new Map<string, SharedDocument>()

  const underLock = (token: Token, override: string, lock: string, oldLock?: string) =>
    wire.send(token, {
      override,
      headers: { 'X-WOPI-Lock': lock, ...(oldLock ? { 'X-WOPI-OldLock': oldLock } : {}) },
    })
  const put = (token: Token, body: string, headers: Record<string, string>) =>
    wire.send(token, { contents: true, override: 'PUT', headers, body })

  async function open(token: Token, action: 'edit' | 'view' | 'editnew' = 'edit') {
    const info = readFileInfo(await wire.send(token, {}))
    if (action === 'editnew' && info.Size === 0) await put(token, template, {})
    const known = documents.get(token.wopiSrc)
    const document = known ?? { lock: lockText(), text: '', sessions: [] }
    let mode: Session['mode'] = action === 'view' || !info.UserCanWrite ? 'view' : 'edit'
    if (mode === 'edit') {
      const { status } = await underLock(token, 'LOCK', document.lock)
      if (status !== 200) mode = 'view'
    }
    if (!known) document.text = (await wire.send(token, { contents: true })).text
    if (mode === 'edit') documents.set(token.wopiSrc, document)
    const session = sessionOf(document, token, info, mode)
    document.sessions.push(session)
    return session
  }

  function sessionOf(
    document: SharedDocument,
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
      },
      save: () =>
        put(token, document.text, {
          'X-WOPI-Lock': document.lock,
          'X-WOPI-Editors': document.sessions.map((each) => each.info.UserId).join(','),
        }),
      refreshLock: () => underLock(token, 'REFRESH_LOCK', document.lock),
      async relock() {
        const next = lockText()
        const answer = await underLock(token, 'LOCK', next, document.lock)
        if (answer.status === 200) document.lock = next
        return answer
      },
      learnLock: async () => (await underLock(token, 'UNLOCK', 'a dummy')).lock,
      async saveAs(name) {
        const send = (encoded: string) =>
          wire.send(token, {
            override: 'PUT_RELATIVE',
            headers: {
              'X-WOPI-RelativeTarget': encoded,
              'X-WOPI-OverwriteRelativeTarget': 'False',
            },
            body: document.text,
          })
        const first = await send(encodeUtf7(name))
        const free = first.headers.get('x-wopi-validrelativetarget')
        const answer = first.status !== 200 && free !== null ? await send(free) : first
        return answer.status === 200 ? tokenOf(JSON.parse(answer.text).Url, token) : null
      },
      rename: (name) =>
        wire.send(token, {
          override: 'RENAME_FILE',
          headers: { 'X-WOPI-RequestedName': encodeUtf7(name), 'X-WOPI-Lock': document.lock },
        }),
      async leave() {
        document.sessions.splice(document.sessions.indexOf(session), 1)
        if (mode === 'view' || document.sessions.some((each) => each.mode === 'edit')) return
        await underLock(token, 'UNLOCK', document.lock)
        documents.delete(token.wopiSrc)
      },
    }
    return session
  }

  return { calls: wire.calls, open }
}

/** Looks like JSON, and is nobody's business (reference §2.0.1). */
function lockText(): string {
  return JSON.stringify({ S: randomUUID(), E: 2, M: randomUUID(), P: '~"\\' })
}
