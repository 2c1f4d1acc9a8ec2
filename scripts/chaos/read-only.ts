import { join } from 'node:path'
import { type Fault, must } from './fault'
import { cannotMount, remount, withMount } from './mounts'

/** The folder of the documents may only be read for a while. */
export const readOnly: Fault = {
  name: 'blob folder read-only',
  async run({ portal, load }) {
    const reason = cannotMount()
    if (reason) return { rounds: 0, leftOut: reason }
    const folder = join(portal.dataDir, 'blobs')
    const report = await withMount(['--bind', folder], folder, async () => {
      await remount(folder, 'ro,bind')
      for (const document of load.documents) {
        const answer = await load.save(document, 100_000)
        must(answer?.status === 500, `PutFile: ${answer?.status} ${answer?.text}`)
        const reason = answer?.headers.get('x-wopi-servererror')
        must(/may only be read/.test(reason ?? ''), `PutFile’s reason: ${reason}`)
        must((await document.wopi.getFile()).status === 200, 'it cannot be read any more')
        // The database is not in that folder.
        const small = await load.save(document, 100)
        must(small?.status === 200, `a small PutFile: ${small?.status} ${small?.text}`)
      }
      await remount(folder, 'rw,bind')
      for (const document of load.documents) {
        const answer = await load.save(document)
        must(answer?.status === 200, `afterwards PutFile: ${answer?.status} ${answer?.text}`)
      }
      return { rounds: 1 }
    })
    return report === 'not-allowed'
      ? { rounds: 0, leftOut: 'mounting is not allowed here' }
      : report
  },
}
