import { setTimeout as sleep } from 'node:timers/promises'
import { bytesOf, sha256 } from '#e2e/support/bytes'
import {
  importDocument,
  listRejected,
  listVersions,
  mintToken,
  type Person,
  showDocument,
  verify,
} from '#e2e/support/operator'
import type { PortalServer } from '#e2e/support/portal-server'
import { type WopiAnswer, type WopiClient, wopiClient } from '#e2e/support/wopi-client'
import { must } from './fault'

/** The lock under which every editor of the load writes. */
export const lock = 'A'

interface Written {
  id: string
  wopi: WopiClient
  /** The hash of each version that was answered 200. */
  acknowledged: Map<number, string>
  /** The hashes of what was answered 409: it must wait as a rejected save. */
  refused: Set<string>
}

/** What was found in the portal, compared with what it had promised. */
export interface Examined {
  saves: number
  lost: number
}

export interface Load {
  documents: readonly Written[]
  /** One save of a document, remembered when it was acknowledged or refused; null: no answer came. */
  save(document: Written, size?: number): Promise<WopiAnswer | null>
  /** Saves all documents again and again until told; `onAnswer` may throw at answers that must not come. */
  run(onAnswer?: (answer: WopiAnswer | null) => void): () => Promise<void>
  acknowledged(): number
  /** What editors do every few minutes; a lock lasts half an hour, and the long form takes longer. */
  refreshLocks(): Promise<void>
  /**
   * Every acknowledged save is there with its hash, every refused one waits, no version is without its bytes
   * or has others, numbers have no holes, and every document is locked as it was.
   */
  examine(): Promise<Examined>
}

/** Makes documents for so many writers, each locked by its editor. */
export async function createLoad(
  portal: PortalServer,
  owner: Person,
  writers: number,
): Promise<Load> {
  const documents: Written[] = []
  for (let index = 0; index < writers; index += 1) {
    const id = await importDocument(portal, 'README.md', owner, `Under load ${index}.txt`)
    const wopi = wopiClient(await mintToken(portal, id, owner))
    must((await wopi.lock(lock)).status === 200, 'the lock was not given')
    documents.push({ id, wopi, acknowledged: new Map(), refused: new Set() })
  }
  let seed = 1
  const acknowledged = () => documents.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0)

  async function save(document: Written, size = 20_000 + ((seed * 7919) % 300_000)) {
    seed += 1
    const body = bytesOf(size, seed)
    // Making many bodies takes a while: connections that were closed meanwhile must be noticed before they are used.
    await sleep(0)
    const answer = await document.wopi.putFile(body, { 'X-WOPI-Lock': lock }).catch(() => null)
    if (answer?.status === 200) document.acknowledged.set(Number(answer.version), sha256(body))
    if (answer?.status === 409) document.refused.add(sha256(body))
    return answer
  }

  return {
    documents,
    save,
    run(onAnswer = () => {}) {
      let running = true
      const writing = Promise.all(
        documents.map(async (document) => {
          while (running) {
            const answer = await save(document)
            onAnswer(answer)
            // A portal that refuses or is away is not asked a thousand times a second.
            if (answer?.status !== 200) await sleep(20)
          }
        }),
      )
      // Whoever stops the load hears of it; who waits for something meanwhile should, too.
      writing.catch((error) => console.error(error.message))
      return async () => {
        running = false
        await writing
      }
    },
    acknowledged,
    async refreshLocks() {
      for (const { wopi } of documents) {
        const { status } = await wopi.refreshLock(lock)
        must(status === 200, `RefreshLock: ${status}`)
      }
    },
    async examine() {
      const { bad } = await verify(portal)
      must(bad.length === 0, `verify found ${JSON.stringify(bad)}`)
      let lost = 0
      for (const { id, acknowledged, refused } of documents) {
        const versions = await listVersions(portal, id)
        const stored = new Map(versions.map(({ number, sha256 }) => [number, sha256]))
        for (const [number, hash] of acknowledged) if (stored.get(number) !== hash) lost += 1
        const kept = new Set((await listRejected(portal, id)).map(({ sha256 }) => sha256))
        for (const hash of refused) if (!kept.has(hash)) lost += 1
        const numbers = [...stored.keys()].sort((a, b) => a - b)
        must(
          numbers.every((number, index) => number === index + 1),
          `the versions of ${id} have holes: ${numbers.join(' ')}`,
        )
        const shown = await showDocument(portal, id)
        must(shown.version === numbers.length, `the head of ${id} is not its newest version`)
        must(shown.lock?.id === lock, `${id} is locked by ${shown.lock?.id}, and was by ${lock}`)
      }
      return { saves: acknowledged(), lost }
    },
  }
}
