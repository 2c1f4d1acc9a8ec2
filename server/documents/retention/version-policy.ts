import { z } from 'zod'
import type { Portal } from '#server/documents/portal'

/** Which old versions of a document go by themselves. What it does not say stays. */
export interface VersionPolicy {
  /** No version younger than this goes, whatever else is said. Hours. */
  keepAllHours: number
  /** Of an editing session's autosaves only the last one stays. */
  thinAutosaves: boolean
  /** Most versions of one document; null for as many as there are. */
  maxVersions: number | null
  /** Most bytes of all versions of one document together; null for as many as there are. */
  maxBytes: number | null
}

/** What holds until an admin says otherwise: everything stays. */
export const keepEverything: VersionPolicy = {
  keepAllHours: 24,
  thinAutosaves: false,
  maxVersions: null,
  maxBytes: null,
}

const shape = z.object({
  keepAllHours: z.number().int().min(1),
  thinAutosaves: z.boolean(),
  maxVersions: z.number().int().min(1).nullable(),
  maxBytes: z.number().int().min(1).nullable(),
})

const key = 'version-policy'

/** The policy that holds now. */
export async function readVersionPolicy({ db }: Pick<Portal, 'db'>): Promise<VersionPolicy> {
  const row = await db.setting.findUnique({ where: { key }, select: { value: true } })
  return row === null ? keepEverything : shape.parse(JSON.parse(row.value))
}

/** Makes a policy hold from the next sweep on. */
export async function writeVersionPolicy(
  { db, clock }: Pick<Portal, 'db' | 'clock'>,
  policy: VersionPolicy,
): Promise<void> {
  const row = { value: JSON.stringify(policy), updatedAt: clock.now() }
  await db.setting.upsert({ where: { key }, create: { key, ...row }, update: row })
}

/** Whether anything can go at all. */
export function removesAnything({ thinAutosaves, maxVersions, maxBytes }: VersionPolicy): boolean {
  return thinAutosaves || maxVersions !== null || maxBytes !== null
}
