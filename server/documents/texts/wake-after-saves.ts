import type { Portal } from '#server/documents/portal'

type Files = Pick<Portal['versions'], 'commit'> & Pick<Portal, 'createDocument'>

/** The same stores; tells somebody, who must not be waited for, when there is a new version. */
export function wakeAfterSaves<T extends Files>(files: T, wake: () => void): T {
  return {
    ...files,
    async commit(...args: Parameters<Files['commit']>) {
      const result = await files.commit(...args)
      if (result.kind === 'saved') wake()
      return result
    },
    async createDocument(...args: Parameters<Files['createDocument']>) {
      const made = await files.createDocument(...args)
      wake()
      return made
    },
  }
}
