import type { routes } from './routes'

/** Where one can come to a document from. */
export type BackAddress =
  | ReturnType<typeof routes.folder>
  | typeof routes.shared
  | ReturnType<typeof routes.shareLink>
  | typeof routes.signIn
