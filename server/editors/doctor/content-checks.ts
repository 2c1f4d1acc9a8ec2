import { extensionsOf } from '#server/editors/choose-action'
import type { Discovery } from '#server/editors/parse-discovery'
import { productOf, products } from '#server/editors/product'
import type { Inspection } from '#server/editors/registry'
import { bad, type Check, good, note, type Patient } from './check'

/** What the discovery document offers. */
export function typesCheck(discovery: Discovery): Check {
  const topic = 'Types'
  const { edits, views } = extensionsOf(discovery)
  if (edits.length + views.length === 0) {
    const change = 'Switch on editing or viewing of documents in the office server.'
    return bad(topic, 'It offers no action that this portal can use.', change)
  }
  const of = edits.length === 1 ? '1 type' : `${edits.length} types`
  const says = `It edits ${of} of documents and only shows ${views.length}.`
  return edits.length > 0 ? good(topic, says) : note(topic, says)
}

/** Whether it is what it was registered as. Null when its addresses do not tell. */
export function kindCheck({ kind }: Patient, discovery: Discovery): Check | null {
  const real = productOf(discovery)
  if (real === null) return null
  const { name } = products[real]
  if (real === kind) return good('Kind', `Its addresses are those of ${name}.`)
  return bad(
    'Kind',
    `Its addresses are those of ${name}, but it was added as something else. Each speaks a dialect of its own, so saves may fail.`,
    `Add it again as ${name}, and disable this entry.`,
  )
}

/** Whether its requests are signed. */
export function keysCheck(
  { kind }: Patient,
  { discovery, fingerprint, fingerprintBefore }: Inspection,
): Check {
  const topic = 'Proof keys'
  if (!discovery?.proofKeys || fingerprint === null) {
    return note(
      topic,
      'It publishes no proof keys, so whoever has an access token can speak for it.',
      ...howToMakeKeys[kind],
    )
  }
  const bits = discovery.proofKeys.current.asymmetricKeyDetails?.modulusLength ?? 0
  const says = `Its requests are signed. The current key is ${fingerprint} (${bits} bits).`
  if (fingerprintBefore !== null && fingerprintBefore !== fingerprint) {
    return note(topic, `${says} It was ${fingerprintBefore} before.`)
  }
  // Reference §9.2: the keys in its packages are the same everywhere.
  return kind === 'onlyoffice'
    ? {
        ...good(topic, says),
        change: 'See that they are your own: the keys it is shipped with are public.',
      }
    : good(topic, says)
}

const howToMakeKeys: Record<Patient['kind'], [change: string, commands?: string[]]> = {
  onlyoffice: [
    'Make keys of your own, enter them as wopi.privateKey, publicKey, modulus and exponent in local.json, each also with Old behind it, and restart.',
    [
      'openssl genpkey -algorithm RSA -outform PEM -out private.key',
      'openssl rsa -RSAPublicKey_out -in private.key -outform "MS PUBLICKEYBLOB" -out public.key',
    ],
  ],
  collabora: ['Make a key, and restart Collabora Online:', ['coolconfig generate-proof-key']],
  microsoft: ['Office for the web always publishes keys: see whether this is its discovery.'],
  other: ['See in its manual whether it can sign its requests (WOPI proof keys).'],
}
