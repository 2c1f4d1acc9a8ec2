import { type Announced, announceBody } from './announce-body'
import { bad, type Check, good, type Patient } from './check'

const topic = 'size'
const mib = 1024 ** 2
/** What proxies are usually set to; in MiB, the largest first. */
const usual = [1024, 100, 10, 1]

export interface SizeDeps {
  /** The most that the portal takes. */
  maxUploadBytes: number
  announce?: (address: string, bytes: number) => Promise<Announced>
}

/**
 * Whether saves as large as the portal takes them get through what stands before it: proxies have limits of their own,
 * nginx one of 1 MiB unless told otherwise. Null when nobody answers there, which another check tells.
 */
export async function sizeCheck(
  { maxUploadBytes, announce = announceBody }: SizeDeps,
  { wopiUrl }: Patient,
): Promise<Check | null> {
  const most = Math.floor(maxUploadBytes / mib)
  // An address of the office servers' that knows no such request: a proxy's rules for it hold, and nothing is noted.
  const ask = (size: number) => announce(`${wopiUrl}/wopi/files`, size * mib)
  const whole = await ask(most)
  if (whole === 'unknown') return null
  if (whole === 'taken') return good(topic, (t) => t('doctor.size.good', { most, wopiUrl }))
  let passes = 0
  for (const size of usual.filter((each) => each < most)) {
    if ((await ask(size)) !== 'taken') continue
    passes = size
    break
  }
  return bad(
    topic,
    (t) => t('doctor.size.cutOff', { most, passes, wopiUrl }),
    (t) => t('doctor.size.raise'),
    ['client_max_body_size 0;', 'LimitRequestBody 0'],
  )
}
