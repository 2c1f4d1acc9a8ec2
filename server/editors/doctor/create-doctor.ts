import { lookup } from 'node:dns/promises'
import type { Editors, Inspection, RegisteredEditor } from '#server/editors/registry'
import type { Clock } from '#server/wopi/ports'
import { collaboraAccessCheck } from './access-check'
import { browserAddressCheck, encryptionCheck, networkCheck } from './address-checks'
import { callsCheck } from './calls-check'
import type { Check, Patient } from './check'
import { clockCheck } from './clock-check'
import { keysCheck, kindCheck, typesCheck } from './content-checks'
import { discoveryCheck } from './discovery-check'
import { frameCheck } from './frame-check'
import { type OpenPageDeps, openPage } from './open-page'
import { type SizeDeps, sizeCheck } from './size-check'
import { type TrialDeps, trialCheck } from './trial-check'
import { wayBackCheck } from './way-back-check'

/** Examines how an office server is set up, and says in one line each what to change. */
export interface EditorDoctor {
  /** Fetches its discovery anew, and has it call back where that can be done. Null: nothing to examine. */
  examine(editor: RegisteredEditor): Promise<Check[] | null>
}

export interface DoctorDeps extends TrialDeps, SizeDeps, Omit<OpenPageDeps, 'fetcher'> {
  editors: Pick<Editors, 'inspect'>
  clock: Clock
  publicUrl: string
  wopiUrl: string
  fetcher?: typeof fetch
}

export function createDoctor(deps: DoctorDeps): EditorDoctor {
  const { editors, calls, clock, publicUrl, wopiUrl, fetcher = fetch } = deps

  /** What only its page for documents tells; what was not reached cannot be asked. */
  async function pageChecks(
    patient: Patient,
    { fetched, discovery }: Inspection,
    offered: boolean,
  ) {
    if (fetched.kind === 'failed' || !discovery) return [null, null]
    const page = await openPage({ ...deps, fetcher }, patient, discovery)
    return await Promise.all([
      patient.kind === 'collabora'
        ? collaboraAccessCheck(patient, fetcher)
        : trialCheck(deps, patient, page),
      // The portal frames only what it offers.
      offered && page ? frameCheck(patient, page, fetcher) : null,
    ])
  }

  return {
    async examine({ id, name, kind, discoveryUrl: address, disabledAt }) {
      if (kind === 'builtin') return null
      const discoveryUrl = new URL(address)
      const patient = { id, name, kind, discoveryUrl, publicUrl, wopiUrl }
      const inspection = await editors.inspect(id)
      if (!inspection) return null
      const { discovery } = inspection
      const [addresses, wayBack, size, [access, frame]] = await Promise.all([
        addressesOf(discoveryUrl.hostname),
        wayBackCheck(patient, fetcher),
        sizeCheck(deps, patient),
        pageChecks(patient, inspection, disabledAt === null),
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
        frame,
        wayBack,
        size,
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
