import { handle } from '#app/wopi/handle'

export const dynamic = 'force-dynamic'

/** Every other address below /wopi: answered in the protocol's words and not by a page. */
export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
}
