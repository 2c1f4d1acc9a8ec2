import { handle } from '#app/wopi/handle'

export const dynamic = 'force-dynamic'

/** CheckFileInfo and, by X-WOPI-Override, the lock family. */
export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
}
