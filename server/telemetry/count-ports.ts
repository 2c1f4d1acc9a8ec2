import type { Portal } from '#server/documents/portal'
import type { Blobs } from '#server/wopi/ports'
import type { Metrics } from './metrics'

type Files = Pick<Portal['versions'], 'commit'> & Pick<Portal, 'createDocument'>

/** The same stores; counts the versions that the portal makes. Those of editors are counted by what the protocol tells. */
export function countVersions<T extends Files>(files: T, metrics: Pick<Metrics, 'saved'>): T {
  return {
    ...files,
    async commit(...args: Parameters<Files['commit']>) {
      const result = await files.commit(...args)
      const [, save] = args
      if (result.kind === 'saved' && save.editorId === null) metrics.saved(save.source)
      return result
    },
    async createDocument(...args: Parameters<Files['createDocument']>) {
      const made = await files.createDocument(...args)
      const [, save] = args
      if (save.editorId === null) metrics.saved(save.source)
      return made
    },
  }
}

/** The same store; counts what is stored, and what is read while it flows. */
export function countBytes(blobs: Blobs, { bytes }: Pick<Metrics, 'bytes'>): Blobs {
  return {
    ...blobs,
    async put(...args) {
      const result = await blobs.put(...args)
      if (result.kind === 'stored') bytes('in', result.blob.size)
      return result
    },
    async open(...args) {
      const contents = await blobs.open(...args)
      return contents.pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform(chunk, controller) {
            bytes('out', chunk.byteLength)
            controller.enqueue(chunk)
          },
        }),
      )
    },
  }
}
