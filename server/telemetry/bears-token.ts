import { createHash, timingSafeEqual } from 'node:crypto'

/** Whether an Authorization header carries this very token; takes as long whatever it carries. */
export function bearsToken(authorization: string | null, token: string): boolean {
  const sent = /^Bearer +([^\s]+) *$/i.exec(authorization ?? '')?.[1] ?? ''
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(sent), digest(token))
}
