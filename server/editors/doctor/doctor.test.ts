import { generateKeyPairSync } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { speak } from '#messages/speak'
import type { CallOutcome, EditorCall } from '#server/editors/editor-calls'
import type { FetchedDiscovery } from '#server/editors/fetch-discovery'
import { parseDiscovery } from '#server/editors/parse-discovery'
import type { Inspection, RegisteredEditor } from '#server/editors/registry'
import { type ToldCheck, tellCheck } from './check'
import { createDoctor } from './create-doctor'
import { addressKind, isLocalName } from './host-kind'

const now = new Date('2026-01-01T10:00:00Z')
const minute = 60_000
const mib = 1024 ** 2

/** What a test changes of an office server that is well. */
interface Scene {
  kind: RegisteredEditor['kind']
  discoveryUrl: string
  publicUrl: string
  wopiUrl: string
  /** Where its pages are. */
  page: string
  failure: Extract<FetchedDiscovery, { kind: 'failed' }> | null
  serverTime: Date | null
  keys: boolean
  calls: EditorCall[]
  /** What it does when it is asked to open a document. */
  opens(address: URL, token: string): Response
  /** What Collabora says of the portal. */
  access: unknown
  health: () => Response
  /** With what the portal's own pages come. */
  portalPolicy: string
  /** The largest body, in bytes, that what stands before the portal lets through. */
  passes: number
}

let scene: Scene
let asked: { address: string; method: string }[]

beforeEach(() => {
  asked = []
  scene = {
    kind: 'onlyoffice',
    discoveryUrl: 'https://office.example.org/hosting/discovery',
    publicUrl: 'https://portal.example.org',
    wopiUrl: 'https://portal.example.org',
    page: 'https://office.example.org/hosting/wopi/word/view',
    failure: null,
    serverTime: now,
    keys: true,
    calls: [],
    opens: (_, token) => {
      arrive('proved', token)
      return new Response()
    },
    access: { status: 'Ok' },
    health: () => Response.json({ status: 'ok' }),
    portalPolicy: "default-src 'self'; frame-src 'self' https://office.example.org",
    passes: Number.POSITIVE_INFINITY,
  }
})

const { n = '', e = '' } = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({
  format: 'jwk',
})
const base64 = (text: string) => Buffer.from(text, 'base64url').toString('base64')

function arrive(proof: EditorCall['proof'], token: string) {
  const trial = token.split(' ')[1] ?? ''
  scene.calls.unshift({ ...call('trial'), proof, trial })
}

function call(outcome: CallOutcome, at = now): EditorCall {
  return { outcome, at, count: 1, operation: 'check-file-info', proof: 'proved', trial: null }
}

async function examine(): Promise<ToldCheck[]> {
  const { kind, discoveryUrl, publicUrl, wopiUrl, page, serverTime, keys } = scene
  const discovery = parseDiscovery(`<wopi-discovery><net-zone name="external-https"><app name="w">
    <action name="view" ext="docx" urlsrc="${page}?"/><action name="edit" ext="docx" urlsrc="${page}?"/>
    </app></net-zone>${keys ? `<proof-key modulus="${base64(n)}" exponent="${base64(e)}"/>` : ''}
    </wopi-discovery>`)
  const inspection: Inspection = {
    fetched: scene.failure ?? { kind: 'fetched', xml: '', serverTime },
    discovery: scene.failure ? null : discovery,
    ...{ fingerprint: keys ? 'ab:cd' : null, fingerprintBefore: keys ? 'ab:cd' : null },
    ...{ tookMs: 12, at: now },
  }
  const fetcher: typeof fetch = async (input, init) => {
    const address = new URL(String(input))
    asked.push({ address: address.href, method: init?.method ?? 'GET' })
    if (address.pathname === '/api/health') return scene.health()
    if (address.pathname === '/sign-in') {
      return new Response(null, { headers: { 'content-security-policy': scene.portalPolicy } })
    }
    if (address.pathname.endsWith('/wopiAccessCheck')) return Response.json(scene.access)
    const form = init?.body instanceof URLSearchParams ? init.body : new URLSearchParams()
    return scene.opens(address, form.get('access_token') ?? '')
  }
  const doctor = createDoctor({
    editors: { inspect: async () => inspection },
    calls: { of: async () => scene.calls },
    clock: { now: () => now },
    newId: () => 'number-1',
    ...{ publicUrl, wopiUrl, fetcher, patienceMs: 50, maxUploadBytes: 2048 * mib },
    announce: async (_, size) => (size > scene.passes ? 'too-large' : 'taken'),
    trialToken: (editorId, trial) => `${editorId} ${trial}`,
  })
  const checks = await doctor.examine({
    ...{ id: 'office', name: 'Office', kind, discoveryUrl, createdAt: now, disabledAt: null },
    ...{ fetchedAt: now, lastError: null, lastErrorAt: null, origins: [], edits: [], views: [] },
    ...{ firstFor: [], proofKeyFingerprint: null, containers: true, writeRelative: true },
    takesFreeLock: false,
  })
  return (checks ?? []).map((check) => tellCheck(check, speak('en', 'adminPeople')))
}

const about = async (topic: string) => (await examine()).filter((check) => check.topic === topic)
const bad = async () => (await examine()).filter((check) => check.verdict === 'bad')

describe('the doctor', () => {
  it('finds nothing in the way of an office server that is well', async () => {
    scene.calls = [call('answered')]
    expect(await bad()).toEqual([])
    expect(await about('Access')).toMatchObject([
      { verdict: 'good', says: expect.stringContaining('its signature holds') },
    ])
    expect(await about('Calls')).toMatchObject([{ verdict: 'good' }])
  })

  it('has nothing to say about the built-in editor', async () => {
    scene.kind = 'builtin'
    expect(await examine()).toEqual([])
  })

  it.each([
    ['dns', null, 'DNS'],
    ['refused', null, 'Start the office server'],
    ['timeout', null, 'firewall'],
    ['tls', null, 'certificate'],
    ['redirect', null, 'Add the editor again'],
    ['too-large', null, '/hosting/discovery'],
    ['content', null, '/hosting/discovery'],
    ['status', 403, 'refuses this portal'],
    ['status', 404, 'WOPI is switched off'],
    ['status', 502, 'log'],
  ] as const)(
    'says what to change when the discovery fails by %s %s',
    async (fault, status, change) => {
      scene.failure = { kind: 'failed', fault, status, tell: () => 'It does not work.' }
      const [check] = await about('Discovery')
      expect(check).toMatchObject({ verdict: 'bad', change: expect.stringContaining(change) })
      expect(asked.map(({ address }) => address)).toEqual(['https://portal.example.org/api/health'])
    },
  )

  it.each([
    [0, 'good'],
    [-50_000, 'good'],
    [5 * minute, 'note'],
    [-21 * minute, 'bad'],
    [3 * 60 * minute, 'bad'],
  ])('judges a clock that is %d ms off as %s', async (off, verdict) => {
    scene.serverTime = new Date(now.getTime() + off)
    expect(await about('Clock')).toMatchObject([{ verdict }])
  })

  it('sees a product that was added as another', async () => {
    scene.page = 'https://office.example.org/browser/ab/cool.html'
    expect((await about('Kind'))[0]).toMatchObject({
      verdict: 'bad',
      change: expect.stringContaining('Collabora Online'),
    })
  })

  it('says that requests are not signed, and how to have them signed', async () => {
    Object.assign(scene, { keys: false, kind: 'collabora' })
    expect((await about('Proof keys'))[0]).toMatchObject({
      verdict: 'note',
      commands: ['coolconfig generate-proof-key'],
    })
  })

  it('sees an http editor in an https portal', async () => {
    scene.page = 'http://office.example.org/hosting/wopi/word/view'
    expect((await about('Encryption'))[0]).toMatchObject({ verdict: 'bad' })
  })

  it.each([
    ['http://localhost:9980', 'own computer'],
    ['http://collabora:9980', 'its own network'],
  ])('sees that browsers cannot go to %s', async (origin, words) => {
    scene.page = `${origin}/hosting/wopi/word/view`
    expect((await about('Browsers'))[0]).toMatchObject({
      verdict: 'bad',
      says: expect.stringContaining(words),
    })
  })

  it('says so when the office server is in a private network', async () => {
    scene.discoveryUrl = 'http://10.1.2.3:9980/hosting/discovery'
    expect((await about('Network'))[0]).toMatchObject({
      verdict: 'note',
      says: expect.stringContaining('a private network'),
    })
  })

  it('sees that the office server is told to call itself', async () => {
    scene.wopiUrl = 'http://localhost:3000'
    expect((await about('Way back'))[0]).toMatchObject({
      verdict: 'bad',
      commands: ['WOPI_URL=https://portal.example.org', expect.any(String)],
    })
  })

  it.each([
    ['another page', () => new Response('<html>')],
    ['an error', () => new Response(null, { status: 502 })],
  ])('sees that %s answers where the portal should', async (_, health) => {
    scene.health = health
    expect((await about('Way back'))[0]).toMatchObject({ verdict: 'note' })
  })
})

describe('the trial', () => {
  it('asks only the host that the admin entered, whatever the discovery says', async () => {
    scene.page = 'https://elsewhere.example.org/hosting/wopi/word/view'
    await examine()
    const posted = asked.filter(({ method }) => method === 'POST')
    expect(posted.map(({ address }) => address)).toEqual([
      'https://office.example.org/hosting/wopi/word/view?WOPISrc=https%3A%2F%2Fportal.example.org%2Fwopi%2Ffiles%2Fnumber-1',
    ])
  })

  it.each([
    ['expired', 'its clock is wrong'],
    ['unknown-key', 'a key that its discovery does not show'],
    ['missing', 'without the signature'],
  ] as const)('that comes back with a proof that is %s says so', async (proof, words) => {
    scene.opens = (_, token) => {
      arrive(proof, token)
      return new Response()
    }
    expect((await about('Access'))[0]).toMatchObject({
      verdict: 'bad',
      says: expect.stringContaining(words),
    })
  })

  it('that is refused tells what to enter in the office server', async () => {
    scene.opens = () => new Response(null, { status: 403 })
    expect((await about('Access'))[0]).toMatchObject({
      ...{ verdict: 'bad', says: expect.stringContaining('refuses this portal') },
      commands: expect.arrayContaining(['WOPI_ENABLED=true']),
    })
  })

  it('that never comes back is bad of ONLYOFFICE, which always calls, and unknown of others', async () => {
    scene.opens = () => new Response()
    expect((await about('Access'))[0]).toMatchObject({ verdict: 'bad' })
    scene.kind = 'other'
    expect((await about('Access'))[0]).toMatchObject({ verdict: 'note' })
  })
})

describe('framing', () => {
  const opensWith = (headers: Record<string, string>) => {
    scene.opens = (_, token) => {
      arrive('proved', token)
      return new Response(null, { headers })
    }
  }

  it('is good when nothing is against it', async () => {
    expect(await about('Framing')).toMatchObject([{ verdict: 'good', change: null }])
  })

  it('sees that the office server’s page may not stand in the portal’s, and says what to enter', async () => {
    scene.kind = 'collabora'
    opensWith({ 'content-security-policy': 'frame-ancestors https://other.example.org' })
    expect(await about('Framing')).toMatchObject([
      {
        verdict: 'bad',
        says: expect.stringContaining('“frame-ancestors https://other.example.org”'),
        commands: ['--o:net.frame_ancestors=portal.example.org'],
      },
    ])
  })

  it('sees the older header that a proxy adds', async () => {
    opensWith({ 'x-frame-options': 'SAMEORIGIN' })
    expect(await about('Framing')).toMatchObject([
      {
        verdict: 'bad',
        says: expect.stringContaining('X-Frame-Options: sameorigin'),
        commands: expect.arrayContaining(['proxy_hide_header X-Frame-Options;']),
      },
    ])
  })

  it('sees that a proxy gives the portal’s pages a policy that keeps the office server out', async () => {
    scene.portalPolicy = `${scene.portalPolicy}, default-src 'self'`
    expect(await about('Framing')).toMatchObject([
      { verdict: 'bad', says: expect.stringContaining("“default-src 'self'”") },
    ])
  })

  it('says nothing of a page that was not opened', async () => {
    scene.opens = () => new Response(null, { status: 403, headers: { 'x-frame-options': 'deny' } })
    expect(await about('Framing')).toEqual([])
  })
})

describe('the size of saves', () => {
  it.each([
    [Number.POSITIVE_INFINITY, 'good', 'Saves as large as the portal takes them, 2,048 MiB'],
    [mib, 'bad', 'Saves of more than some 1 MiB do not get through'],
    [300 * mib, 'bad', 'more than some 100 MiB do not get through'],
    [1000, 'bad', 'Saves of 1 MiB do not get through'],
  ])('that get through up to %d bytes is %s', async (passes, verdict, words) => {
    scene.passes = passes
    expect(await about('Size of saves')).toMatchObject([
      { verdict, says: expect.stringContaining(words) },
    ])
  })
})

describe('Collabora’s own check', () => {
  beforeEach(() => {
    Object.assign(scene, {
      kind: 'collabora',
      page: 'https://office.example.org/browser/a/cool.html',
    })
  })

  it.each([
    [{ status: 'Ok' }, 'good', 'takes this portal'],
    [{ status: 'CheckStatus::WopiHostNotAllowed' }, 'bad', 'refuses this portal'],
    [{ status: 'HostNotFound' }, 'bad', 'does not know that host name'],
    [{ status: 'Novelty' }, 'bad', 'Novelty'],
    [{ odd: true }, 'note', 'cannot be asked'],
  ])('answered with %o is %s', async (access, verdict, words) => {
    scene.access = access
    expect((await about('Access'))[0]).toMatchObject({
      verdict,
      says: expect.stringContaining(words),
    })
    expect(asked.map(({ address }) => address)).toContain(
      'https://office.example.org/hosting/wopiAccessCheck',
    )
  })

  it('that refuses tells the exact lines, dots escaped as its patterns need it', async () => {
    scene.access = { status: 'WopiHostNotAllowed' }
    const [check] = await about('Access')
    expect(check?.commands[0]).toBe('aliasgroup1=https://portal\\.example\\.org:443')
  })
})

describe('what it knows of the calls so far', () => {
  it('says that nothing was ever answered', async () => {
    expect((await about('Calls'))[0]).toMatchObject({
      verdict: 'note',
      says: expect.stringContaining('never'),
    })
  })

  it('shows what failed since the last call that was answered, and nothing older', async () => {
    scene.calls = [
      call('proof-unknown', new Date(now.getTime() - minute)),
      call('answered', new Date(now.getTime() - 2 * minute)),
      call('proof-expired', new Date(now.getTime() - 3 * minute)),
    ]
    expect(await about('Calls')).toMatchObject([
      { verdict: 'good' },
      { verdict: 'bad', says: expect.stringContaining('a key that its discovery does not show') },
    ])
  })

  it('does not speak of strangers’ calls of long ago', async () => {
    scene.calls = [
      call('token-unknown', new Date(now.getTime() - 61 * minute)),
      call('token-ended'),
    ]
    expect((await about('Calls')).map(({ verdict }) => verdict)).toEqual(['note', 'note'])
  })
})

it('knows where addresses lead', () => {
  expect(
    ['127.0.0.1', '::1', '10.0.0.1', 'fd00::1', '8.8.8.8', '2001:4860::1'].map(addressKind),
  ).toEqual(['loopback', 'loopback', 'private', 'private', 'public', 'public'])
  expect(
    ['localhost', 'a.localhost', '127.0.0.9', '[::1]', 'office', '10.0.0.1'].map(isLocalName),
  ).toEqual([true, true, true, true, false, false])
})
