import { extensionsOf } from '#server/editors/choose-action'
import type { Discovery } from '#server/editors/parse-discovery'
import { productOf, products } from '#server/editors/product'
import type { Inspection } from '#server/editors/registry'
import type { Tell } from '#server/editors/tell'
import { bad, type Check, good, note, type Patient } from './check'

/** What the discovery document offers. */
export function typesCheck(discovery: Discovery): Check {
  const topic = 'types'
  const { edits, views } = extensionsOf(discovery)
  if (edits.length + views.length === 0) {
    return bad(
      topic,
      (t) => t('doctor.types.none'),
      (t) => t('doctor.types.switchOn'),
    )
  }
  const says: Tell = (t) => t('doctor.types.opens', { edits: edits.length, views: views.length })
  return edits.length > 0 ? good(topic, says) : note(topic, says)
}

/** Whether it is what it was registered as. Null when its addresses do not tell. */
export function kindCheck({ kind }: Patient, discovery: Discovery): Check | null {
  const real = productOf(discovery)
  if (real === null) return null
  const { name: product } = products[real]
  if (real === kind) return good('kind', (t) => t('doctor.kind.right', { product }))
  return bad(
    'kind',
    (t) => t('doctor.kind.wrong', { product }),
    (t) => t('doctor.kind.addAgain', { product }),
  )
}

/** Whether its requests are signed. */
export function keysCheck(
  { kind }: Patient,
  { discovery, fingerprint, fingerprintBefore }: Inspection,
): Check {
  const topic = 'keys'
  if (!discovery?.proofKeys || fingerprint === null) {
    return note(
      topic,
      (t) => t('doctor.keys.none'),
      (t) => t(`doctor.keys.make.${kind}`),
      howToMakeKeys[kind],
    )
  }
  const bits = String(discovery.proofKeys.current.asymmetricKeyDetails?.modulusLength ?? 0)
  if (fingerprintBefore !== null && fingerprintBefore !== fingerprint) {
    const before = fingerprintBefore
    return note(topic, (t) => t('doctor.keys.changed', { fingerprint, bits, before }))
  }
  const says: Tell = (t) => t('doctor.keys.signed', { fingerprint, bits })
  // Reference §9.2: the keys in its packages are the same everywhere.
  return kind === 'onlyoffice'
    ? {
        ...good(topic, says),
        change: (t) => t('doctor.keys.own'),
      }
    : good(topic, says)
}

const howToMakeKeys: Record<Patient['kind'], string[]> = {
  onlyoffice: [
    'openssl genpkey -algorithm RSA -outform PEM -out private.key',
    'openssl rsa -RSAPublicKey_out -in private.key -outform "MS PUBLICKEYBLOB" -out public.key',
  ],
  collabora: ['coolconfig generate-proof-key'],
  ...{ microsoft: [], other: [] },
}
