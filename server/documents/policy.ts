import type { DbTransaction } from '#server/db/client'
import { readSharedRanks, type SharedRank, sharedIds } from '#server/db/shared-level'
import type { Portal, Viewer } from './portal'

/**
 * Who may do what with a document or a folder: the only place that knows. A person's level comes from whose it
 * is and from shares (server/db/shared-level.ts); all rights come from the level, for the server and for buttons.
 */

/** What a share gives; each includes the ones before it. */
export type ShareLevel = 'view' | 'comment' | 'edit'

/** What a person may do with something: its owner and admins anything, others what a share gives. */
export type Level = ShareLevel | 'owner'

/** What finding a level needs; `db` may be a transaction's. */
export interface Policy {
  db: Pick<DbTransaction, '$queryRaw'>
  clock: Portal['clock']
  limits: Pick<Portal['limits'], 'shareLinks'>
}

/** Documents and folders that appear in a person's own lists. */
export function ownedBy(person: { id: string }) {
  return { ownerId: person.id }
}

/**
 * What is shared with a person by shares of their own, of their groups, and of the links that they came by, as subqueries
 * of ids; those of folders also reach into them.
 */
export function sharedIdsOf({ clock, limits }: Pick<Portal, 'clock' | 'limits'>, viewer: Viewer) {
  return sharedIds({ userId: viewer.id, now: clock.now(), links: limits.shareLinks })
}

/** Whether a person has all rights without any share. */
export function owns(viewer: Viewer, thing: { ownerId: string }): boolean {
  return viewer.role === 'admin' || thing.ownerId === viewer.id
}

type Thing = { id: string; ownerId: string; trashedAt: Date | null }

/**
 * The level of each of these things for a person; null is none. One query at most, none for what is their own.
 * What lies in the trash is there for its owner only.
 */
export async function findLevels(
  policy: Policy,
  viewer: Viewer,
  things: { documents?: readonly Thing[]; folders?: readonly Thing[] },
): Promise<(thing: Thing) => Level | null> {
  const others = (of: readonly Thing[] = []) =>
    of.filter((thing) => !owns(viewer, thing) && thing.trashedAt === null).map(({ id }) => id)
  const sharee = {
    userId: viewer.id,
    now: policy.clock.now(),
    links: policy.limits.shareLinks,
  }
  const ranks = await readSharedRanks(policy.db, sharee, {
    documents: others(things.documents),
    folders: others(things.folders),
  })
  return (thing) => (owns(viewer, thing) ? 'owner' : levelOfRank(ranks.get(thing.id) ?? 0))
}

/** Of one thing. */
export async function findLevel(
  policy: Policy,
  viewer: Viewer,
  things: { document: Thing } | { folder: Thing },
): Promise<Level | null> {
  const ofDocument = 'document' in things
  const thing = ofDocument ? things.document : things.folder
  const wanted = ofDocument ? { documents: [thing] } : { folders: [thing] }
  return (await findLevels(policy, viewer, wanted))(thing)
}

const shareLevels = [null, 'view', 'comment', 'edit'] as const

export function levelOfRank(rank: SharedRank): ShareLevel | null {
  return shareLevels[rank]
}

export interface May {
  open: boolean
  /** The versions before the newest, and what happened: what was taken out before it was shared stays out. */
  history: boolean
  comment: boolean
  edit: boolean
  rename: boolean
  /** To another folder of its owner, where others may see it. */
  move: boolean
  trash: boolean
  checkOut: boolean
  /** Say who else may do what. */
  share: boolean
  /** Out of the trash. */
  restore: boolean
  /** For good; from the trash only. */
  deleteForGood: boolean
}

/** What a level allows with a document, or with a folder. */
export function mayDo({ level, trashedAt }: { level: Level; trashedAt: Date | null }): May {
  const live = trashedAt === null
  const owner = level === 'owner'
  const edit = live && (owner || level === 'edit')
  return {
    open: live,
    history: owner || edit,
    comment: edit || (live && level === 'comment'),
    edit,
    rename: edit,
    move: live && owner,
    trash: live && owner,
    checkOut: edit,
    share: live && owner,
    restore: !live && owner,
    deleteForGood: !live && owner,
  }
}
