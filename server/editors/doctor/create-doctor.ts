import { lookup } from 'node:dns/promises'
import type { EditorCalls } from '#server/editors/editor-calls'
import type { Editors, Inspection, RegisteredEditor } from '#server/editors/registry'
import type { Clock } from '#server/wopi/ports'
import { collaboraAccessCheck } from './access-check'
import { browserAddressCheck, encryptionCheck, networkCheck } from './address-checks'
import { callsCheck } from './calls-check'
import type { Check, Patient } from './check'
import { clockCheck } from './clock-check'
import { keysCheck, kindCheck, typesCheck } from './content-checks'
import { discoveryCheck } from './discovery-check'
import { trialCheck } from './trial-check'
import { wayBackCheck } from './way-back-check'

/** Examines how an office server is set up, and says in one line each what to change. */
export interface EditorDoctor {
  /** Fetches its discovery anew, and has it call back where that can be done. Null: nothing to examine. */
  examine(editor: RegisteredEditor): Promise<Check[] | null>
}

export function createDoctor(deps: {
  editors: Pick<Editors, 'inspect'>
  calls: EditorCalls
  clock: Clock
  newId(): string
  publicUrl: string
  wopiUrl: string
  trialToken(editorId: string, trial: string): string
  fetcher?: typeof fetch
  patienceMs?: number
}): EditorDoctor {
  const { editors, calls, clock, publicUrl, wopiUrl, fetcher = fetch } = deps

  function accessCheck(patient: Patient, { fetched, discovery }: Inspection) {
    // What was not reached cannot be asked either.
    if (fetched.kind === 'failed' || !discovery) return null
    return patient.kind === 'collabora'
      ? collaboraAccessCheck(patient, fetcher)
      : trialCheck({ ...deps, fetcher }, patient, discovery)
  }

  return {
    async examine({ id, name, kind, discoveryUrl: address }) {
      if (kind === 'builtin') return null
      const discoveryUrl = new URL(address)
      const patient = { id, name, kind, discoveryUrl, publicUrl, wopiUrl }
      const inspection = await editors.inspect(id)
      if (!inspection) return null
      const { discovery } = inspection
      const [addresses, wayBack, access] = await Promise.all([
        addressesOf(discoveryUrl.hostname),
        wayBackCheck(patient, fetcher),
        accessCheck(patient, inspection),
      ])
      const checks = [
        discoveryCheck(patient, inspection),
        networkCheck(patient, addresses),
        clockCheck(inspection),
        discovery && kindCheck(patient, discovery),
        discovery && typesCheck(discovery),
        discovery && keysCheck(patient, inspection),
        discovery && encryptionCheck(patient, discovery),
        discovery && browserAddressCheck(patient, discovery),
        wayBack,
        access,
        ...callsCheck(await calls.of(id), clock.now()),
      ]
      return checks.filter((check) => check !== null)
    },
  }
}

async function addressesOf(hostname: string): Promise<string[]> {
  try {
    const found = await lookup(hostname.replace(/^\[|\]$/g, ''), { all: true })
    return found.map(({ address }) => address)
  } catch {
    // The discovery check says so.
    return []
  }
}
