import { z } from 'zod'
import { carrel } from './carrel'
import type { PortalServer } from './portal-server'

type Portal = Pick<PortalServer, 'env'>

export interface Person {
  id: string
  email: string
  name: string
  password: string
}

/** An access token as a WOPI client gets it. */
export interface Token {
  wopiSrc: string
  accessToken: string
  accessTokenTtl: number
}

const withId = z.object({ id: z.string() })
const token = z.object({
  wopiSrc: z.string(),
  accessToken: z.string(),
  accessTokenTtl: z.number(),
})
const versions = z.array(
  z.object({
    number: z.number(),
    size: z.number(),
    sha256: z.string(),
    source: z.string(),
    editors: z.array(z.string()),
    modifiedByUser: z.boolean().nullable(),
    pinned: z.boolean(),
  }),
)
const shown = z.object({
  id: z.string(),
  name: z.string(),
  size: z.number(),
  version: z.number(),
  sha256: z.string(),
  lock: z.object({ id: z.string() }).loose().nullable(),
})
const rejected = z.array(
  z
    .object({ document: z.string(), reason: z.string(), size: z.number(), sha256: z.string() })
    .loose(),
)
const verified = z.object({ versions: z.number(), bad: z.array(z.unknown()) })

/** Everybody's password. */
export const password = 'correct horse battery'

/** Creates an account. */
export async function createPerson(
  portal: Portal,
  name: string,
  role: 'admin' | 'member' = 'member',
): Promise<Person> {
  const email = `${name.toLowerCase()}@example.org`
  const { id } = withId.parse(
    await carrel(portal, [
      ...['user', 'create', '--email', email, '--name', name],
      ...['--password-env', 'TEST_PASSWORD'],
      ...(role === 'admin' ? ['--admin'] : []),
    ]),
  )
  return { id, email, name, password }
}

/** Stores a file as a document and gives its id. */
export async function importDocument(
  portal: Portal,
  path: string,
  owner: Person,
  name?: string,
): Promise<string> {
  const args = ['document', 'import', path, '--owner', owner.email]
  return withId.parse(await carrel(portal, name ? [...args, '--name', name] : args)).id
}

/** Makes an access token. */
export async function mintToken(
  portal: Portal,
  documentId: string,
  user: Person,
  options: { rights?: 'edit' | 'view'; editor?: string; ttl?: number } = {},
): Promise<Token> {
  const args = ['token', 'mint', '--document', documentId, '--user', user.email]
  for (const [key, value] of Object.entries(options)) args.push(`--${key}`, String(value))
  return token.parse(await carrel(portal, args))
}

export async function addEditor(
  portal: Portal,
  editor: { name: string; kind: string; discovery: string },
): Promise<string> {
  const args = Object.entries(editor).flatMap(([key, value]) => [`--${key}`, value])
  return withId.parse(await carrel(portal, ['editor', 'add', ...args])).id
}

export async function showDocument(portal: Portal, id: string) {
  return shown.parse(await carrel(portal, ['document', 'show', id]))
}

export async function listVersions(portal: Portal, id: string) {
  return versions.parse(await carrel(portal, ['document', 'versions', id]))
}

export async function listRejected(portal: Portal, documentId: string) {
  const all = rejected.parse(await carrel(portal, ['rejected', 'list']))
  return all.filter(({ document }) => document === documentId)
}

export async function breakLock(portal: Portal, id: string): Promise<void> {
  await carrel(portal, ['lock', 'break', id, '--reason', 'a test'])
}

export async function verify(portal: Portal) {
  return verified.parse(await carrel(portal, ['verify']))
}

/** Chooses what a registered editor is offered. */
export async function setEditor(
  portal: Portal,
  id: string,
  offers: { containers?: boolean; writeRelative?: boolean; takesFreeLock?: boolean },
): Promise<void> {
  const options = {
    '--containers': offers.containers,
    '--write-relative': offers.writeRelative,
    '--takes-free-lock': offers.takesFreeLock,
  }
  const chosen = Object.entries(options).filter(([, on]) => on !== undefined)
  const args = chosen.flatMap(([name, on]) => [name, on ? 'on' : 'off'])
  await carrel(portal, ['editor', 'set', id, ...args])
}

export async function listEditors(portal: Portal) {
  const editors = z.array(z.object({ id: z.string(), name: z.string() }).loose())
  return editors.parse(await carrel(portal, ['editor', 'list']))
}
