import { describeCheckouts } from './checkouts-contract'
import { describeGrants } from './grants-contract'
import { describeLockIds } from './lock-ids-contract'
import { describeLocks } from './locks-contract'
import { describeQuota } from './quota-contract'
import { describeRejectedSaves } from './rejected-saves-contract'
import { describeVersions } from './versions-contract'
import type { CreateWorld } from './world'
import { describeWriteGuards } from './write-guards-contract'

/** Everything that the ports but the blobs promise, races aside. */
export function describeContract(createWorld: CreateWorld): void {
  describeLocks(createWorld)
  describeLockIds(createWorld)
  describeCheckouts(createWorld)
  describeVersions(createWorld)
  describeWriteGuards(createWorld)
  describeGrants(createWorld)
  describeRejectedSaves(createWorld)
  describeQuota(createWorld)
}
