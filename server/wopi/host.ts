import { readAccessToken } from './access-token'
import type { HostAddresses } from './addresses'
import { checkProof } from './check-proof'
import type { PutFileCommand } from './commands/file-commands'
import type { Unreadable } from './commands/headers'
import {
  readContainerCommand,
  readEcosystemCommand,
  readFileCommand,
} from './commands/read-command'
import { completeEvent, newEvent, remember, understand } from './event'
import type { WopiReply, WopiRequest } from './message'
import { keepLateSave } from './operations/put-file'
import type { Outcome } from './outcome'
import { performContainer, performEcosystem } from './perform-container'
import { performFile } from './perform-file'
import type { Access, GrantLookup, WopiEvent, WopiPorts } from './ports'
import { toReply } from './reply'
import { allowedMethods, readTarget, type Target } from './target'

export interface WopiOptions extends HostAddresses {
  /** The largest PutFile body, in bytes. */
  maxUploadBytes: number
}

export type WopiHost = (request: WopiRequest) => Promise<WopiReply>

/**
 * The WOPI host: a request in, a response out. This page is a request's whole life.
 *
 * Order of checks (reference §2.0): address → method → token → proof → file → operation → headers → right →
 * lock → size → do it. The proof comes behind the token, because the token says whose keys it is made with.
 */
export function createWopiHost(ports: WopiPorts, options: WopiOptions): WopiHost {
  return async (request) => {
    const began = performance.now()
    const event = newEvent(request)
    let outcome: Outcome
    try {
      outcome = await answer(ports, options, request, event)
    } catch (error) {
      // Nobody is there any more to read an answer; the log should not call it a fault of the host.
      if (request.signal.aborted) outcome = { kind: 'broken-off' }
      else {
        event.error = error
        outcome = { kind: 'failed', correlationId: event.correlationId }
      }
    }
    const reply = toReply(outcome)
    ports.record(completeEvent(event, outcome, { status: reply.status, began }))
    return reply
  }
}

async function answer(
  ports: WopiPorts,
  options: WopiOptions,
  request: WopiRequest,
  event: WopiEvent,
): Promise<Outcome> {
  const url = new URL(request.url)
  const target = readTarget(url.pathname)
  if (!target) return { kind: 'not-found' }
  event.fileId = target.on === 'file' ? target.id : null
  const allow = allowedMethods(target)
  if (!allow.some((method) => method === request.method)) {
    return { kind: 'method-not-allowed', allow }
  }

  const token = readAccessToken(url.searchParams, request.headers)
  if (!token) return { kind: 'not-authorised' }
  const found = await ports.grants.find(token)
  if (found.kind === 'not-granted') {
    await noteMaker(ports, options, request, token, event)
    return { kind: 'not-authorised' }
  }
  if (found.kind === 'nothing-there') return { kind: 'not-found' }
  if (found.kind === 'ended') {
    remember(event, found)
    const late = readLateSave(request, target, found.access)
    if (late && (await proves(ports, options, request, { found, token, event }))) {
      understand(event, late)
      await keepLateSave(ports, found.access, late, options.maxUploadBytes)
    }
    return { kind: found.like === 'not-granted' ? 'not-authorised' : 'not-found' }
  }
  if (!(await proves(ports, options, request, { found, token, event }))) {
    return { kind: 'not-proved' }
  }
  return perform(ports, options, request, { target, found, event })
}

/** Whether the editor of a token has proved itself, or need not. */
async function proves(
  ports: WopiPorts,
  options: WopiOptions,
  request: WopiRequest,
  { found, token, event }: { found: Granted; token: string; event: WopiEvent },
): Promise<boolean> {
  const { editor, purpose } = found.kind === 'ecosystem' ? found.caller : found.access
  event.editorId = editor.id
  // A FileUrl is fetched as it stands, without signature (reference §6.2, «not signed»).
  if (purpose !== 'session') return true
  event.proof = await checkProof(ports, options, request, { editorId: editor.id, token })
  return event.proof === 'proved' || event.proof === 'not-asked'
}

/** A token that grants nothing may still say which editor it was made for: what the set-up doctor asks about. */
async function noteMaker(
  ports: WopiPorts,
  options: WopiOptions,
  request: WopiRequest,
  token: string,
  event: WopiEvent,
): Promise<void> {
  const made = await ports.grants.madeFor(token)
  if (!made) return
  event.editorId = made.editorId
  event.trial = made.trial
  if (made.trial) event.proof = await checkProof(ports, options, request, { ...made, token })
}

async function perform(
  ports: WopiPorts,
  options: WopiOptions,
  request: WopiRequest,
  { target, found, event }: { target: Target; found: Found; event: WopiEvent },
): Promise<Outcome> {
  remember(event, found)
  // A token is good for its own file or folder only; of any other it must not even say that it exists.
  if (target.on === 'file' && found.kind === 'file' && found.access.file.fileId === target.id) {
    const command = readFileCommand(request, target.part)
    if (isUnreadable(command)) return command
    understand(event, command)
    return performFile(ports, options, found.access, command)
  }
  if (
    target.on === 'container' &&
    found.kind === 'container' &&
    found.access.container.id === target.id
  ) {
    const command = readContainerCommand(request, target.part)
    if (isUnreadable(command)) return command
    event.operation = command.op
    return performContainer(ports, options, found.access, command)
  }
  if (target.on === 'ecosystem' && found.kind === 'ecosystem') {
    const command = readEcosystemCommand(request, target.part)
    if (isUnreadable(command)) return command
    event.operation = command.op
    return performEcosystem(ports, options, found.caller, command)
  }
  return { kind: 'not-found' }
}

/** A PutFile with a token that has ended; null when the request is anything else. */
function readLateSave(
  request: WopiRequest,
  target: Target,
  { file }: Access,
): PutFileCommand | null {
  if (target.on !== 'file' || target.id !== file.fileId) return null
  const command = readFileCommand(request, target.part)
  return !isUnreadable(command) && command.op === 'put-file' ? command : null
}

type Granted = Exclude<GrantLookup, { kind: 'not-granted' | 'nothing-there' }>
type Found = Exclude<Granted, { kind: 'ended' }>

function isUnreadable<T extends { op: string }>(command: T | Unreadable): command is Unreadable {
  return 'kind' in command
}
