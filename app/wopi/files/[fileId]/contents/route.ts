import { handle } from '#app/wopi/handle'

export const dynamic = 'force-dynamic'

/** GetFile and PutFile. */
export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
}
