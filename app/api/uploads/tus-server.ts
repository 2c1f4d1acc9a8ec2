import type { Readable } from 'node:stream'
import { DataStore, type Locker, Server, Upload } from '@tus/server'
import { routes } from '#lib/routes'
import type { Portal, Viewer } from '#server/documents/portal'
import { appendChunk } from '#server/documents/uploads/append-chunk'
import { beginUpload } from '#server/documents/uploads/begin-upload'
import { dropUpload } from '#server/documents/uploads/drop-upload'
import { findPartialUpload } from '#server/documents/uploads/partial-upload'
import { streamOf } from '#server/documents/uploads/stream-of'
import { uploadTarget } from '#server/documents/uploads/upload-target'
import { announcedBytes, refusalOf } from './answer-upload'

/** None is needed: a part is stored by a row that says where it begins, and of two for one place one is refused. */
const locker: Locker = {
  newLock: () => ({ lock: () => Promise.resolve(), unlock: () => Promise.resolve() }),
}

/** The protocol's server for one request of one person. */
export function createTusServer(portal: Portal, viewer: Viewer, request: Request): Server {
  return new Server({
    path: routes.resumableUploads,
    datastore: new PartialUploads(portal, viewer, request),
    locker,
    // Behind a proxy the portal does not know under which name the browser called it.
    relativeLocation: true,
    allowedOrigins: () => false,
    // The database gives it: the store replaces this one.
    namingFunction: () => 'new',
    async onResponseError(_, error) {
      if ('status_code' in error) return
      const { status, message } = await refusalOf(request, error)
      return { status_code: status, body: message }
    },
  })
}

/** The uploads of one person, as the protocol's server wants them. */
class PartialUploads extends DataStore {
  override extensions = ['creation', 'termination']

  constructor(
    private readonly portal: Portal,
    private readonly viewer: Viewer,
    private readonly request: Request,
  ) {
    super()
  }

  override async create(upload: Upload): Promise<Upload> {
    upload.id = await beginUpload(this.portal, this.viewer, {
      size: upload.size ?? 0,
      target: uploadTarget.parse(upload.metadata),
    })
    return upload
  }

  override async getUpload(id: string): Promise<Upload> {
    const { size, received } = await findPartialUpload(this.portal, this.viewer, id)
    return new Upload({ id, size, offset: received })
  }

  override async write(stream: Readable, id: string, at: number): Promise<number> {
    const body = { stream: streamOf(stream), announcedBytes: announcedBytes(this.request) }
    return await appendChunk(this.portal, this.viewer, { id, at, body })
  }

  override async remove(id: string): Promise<void> {
    await dropUpload(this.portal, this.viewer, id)
  }
}
