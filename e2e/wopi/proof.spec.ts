import { expect } from '@playwright/test'
import { changeRow } from '#e2e/support/database'
import { registerOffice, test } from '#e2e/support/dialects/dialect-test'
import { createSigner, type ProofSigner } from '#e2e/support/dialects/proof-signer'
import { createPerson, importDocument, mintToken, type Token } from '#e2e/support/operator'
import { startPortal } from '#e2e/support/portal-server'

const minute = 60 * 1000
const addressOf = ({ wopiSrc, accessToken, accessTokenTtl }: Token) =>
  `${wopiSrc}?access_token=${accessToken}&access_token_ttl=${accessTokenTtl}`
const ago = (ms: number) => new Date(Date.now() - ms)

async function status(token: Token, headers: Record<string, string> = {}): Promise<number> {
  const response = await fetch(addressOf(token), { headers })
  await response.body?.cancel()
  return response.status
}

test('an editor that publishes keys must prove every request, over exactly this address', async ({
  ana,
  offices,
  tokenFor,
  makeDocument,
}) => {
  const token = await tokenFor(await makeDocument('text'), ana, offices.microsoft)
  const { signer } = offices.microsoft
  const signed = (url = addressOf(token), at?: Date) => ({
    ...signer?.headers(token.accessToken, url, at),
  })
  expect(await status(token, signed())).toBe(200)
  expect(await status(token)).toBe(500)
  expect(await status(token, signed(`${addressOf(token)}&more=1`))).toBe(500)
  expect(await status(token, signed(addressOf(token), ago(19 * minute)))).toBe(200)
  expect(await status(token, signed(addressOf(token), ago(21 * minute)))).toBe(500)
  expect(await status(token, signed(addressOf(token), ago(-21 * minute)))).toBe(500)
  // A token that is none says nothing of keys.
  const stranger = { ...token, accessToken: 'x'.repeat(43) }
  expect(await status(stranger, signed())).toBe(401)
})

test('three combinations of keys and headers count, and no other', async ({
  ana,
  offices,
  tokenFor,
  makeDocument,
}) => {
  const { signer } = offices.microsoft
  const token = await tokenFor(await makeDocument('text'), ana, offices.microsoft)
  const right = { ...signer?.headers(token.accessToken, addressOf(token)) }
  const [current, old] = [right['X-WOPI-Proof'] ?? '', right['X-WOPI-ProofOld'] ?? '']
  const wrong = 'AAAA'
  for (const [proof, proofOld, expected] of [
    [current, old, 200],
    [current, wrong, 200],
    [wrong, current, 200],
    [old, wrong, 200],
    [wrong, old, 500],
    [wrong, wrong, 500],
  ] as const) {
    const headers = { ...right, 'X-WOPI-Proof': proof, 'X-WOPI-ProofOld': proofOld }
    expect(await status(token, headers)).toBe(expected)
  }
})

test('keys that changed are read again, at most once a minute', async ({
  portal,
  ana,
  tokenFor,
  makeDocument,
}) => {
  const signer: ProofSigner = createSigner()
  const office = await registerOffice(portal, 'microsoft', signer)
  try {
    const token = await tokenFor(await makeDocument('text'), ana, office)
    const ask = () => status(token, signer.headers(token.accessToken, addressOf(token)))
    expect(await ask()).toBe(200)
    const reads = office.discovery.reads()

    signer.rotate()
    signer.rotate()
    // Read a moment ago: not again already.
    expect(await ask()).toBe(500)
    expect(office.discovery.reads()).toBe(reads)
    changeRow(portal, 'Editor', 'fetchedAt', ago(2 * minute), { column: 'id', equals: office.id })
    expect(await ask()).toBe(200)
    expect(office.discovery.reads()).toBe(reads + 1)

    // One step only: proved by the key that is the old one now, and read again in the background.
    changeRow(portal, 'Editor', 'fetchedAt', ago(2 * minute), { column: 'id', equals: office.id })
    signer.rotate()
    expect(await ask()).toBe(200)
    await expect.poll(() => office.discovery.reads()).toBe(reads + 2)
  } finally {
    office.discovery.close()
  }
})

test('behind a proxy the address that was signed is the public one', async () => {
  const portal = await startPortal({ PUBLIC_URL: 'https://portal.example.org' })
  const signer = createSigner()
  const office = await registerOffice(portal, 'microsoft', signer)
  try {
    const ana = await createPerson(portal, 'Ana')
    const id = await importDocument(portal, 'README.md', ana)
    const token = await mintToken(portal, id, ana, { editor: office.id })
    const url = addressOf(token)
    expect(url).toMatch(/^https:\/\/portal\.example\.org\/wopi\/files\//)
    const inside = { ...token, wopiSrc: token.wopiSrc.replace(/^https:\/\/[^/]+/, portal.url) }
    const { accessToken } = token
    expect(await status(inside, signer.headers(accessToken, url))).toBe(200)
    expect(await status(inside, signer.headers(accessToken, addressOf(inside)))).toBe(500)
  } finally {
    office.discovery.close()
    await portal.remove()
  }
})
