import type { Db, DbTransaction } from './client'
import { readAllAnew } from './text-index/text-tasks'

type Row = Record<string, unknown>

/** What this page uses of a model, whichever it is. */
interface Model {
  findMany(query: { where: Row; orderBy: Row[]; take: number }): Promise<Row[]>
  createMany(query: { data: Row[] }): Promise<{ count: number }>
}

/**
 * Every model with the columns of its primary key, those that others refer to first.
 * `parent`: the column that refers to a row of the same model.
 */
export const models: readonly { name: string; key: readonly string[]; parent?: string }[] = [
  { name: 'User', key: ['id'] },
  { name: 'Avatar', key: ['userId'] },
  { name: 'Account', key: ['provider', 'providerAccountId'] },
  { name: 'Session', key: ['id'] },
  { name: 'SignInFailure', key: ['id'] },
  { name: 'Invitation', key: ['id'] },
  { name: 'PasswordReset', key: ['id'] },
  { name: 'SecondStep', key: ['userId'] },
  { name: 'RecoveryCode', key: ['userId', 'codeHash'] },
  { name: 'Mail', key: ['id'] },
  { name: 'Setting', key: ['key'] },
  { name: 'Template', key: ['id'] },
  { name: 'Folder', key: ['id'], parent: 'parentId' },
  { name: 'Document', key: ['id'] },
  { name: 'InlineBlob', key: ['key'] },
  { name: 'Version', key: ['documentId', 'number'] },
  { name: 'Preview', key: ['documentId', 'number'] },
  { name: 'Lock', key: ['documentId'] },
  { name: 'Grant', key: ['id'] },
  { name: 'RejectedSave', key: ['id'] },
  { name: 'Group', key: ['id'] },
  { name: 'GroupMember', key: ['groupId', 'userId'] },
  { name: 'Share', key: ['id'] },
  { name: 'LinkVisit', key: ['shareId', 'userId'] },
  { name: 'Star', key: ['id'] },
  { name: 'RecentDocument', key: ['userId', 'documentId'] },
  { name: 'Notification', key: ['id'] },
  { name: 'Editor', key: ['id'] },
  { name: 'EditorCall', key: ['editorId', 'outcome'] },
  { name: 'EditorDefault', key: ['extension'] },
  { name: 'AuditEvent', key: ['id'] },
  { name: 'StorageDay', key: ['day'] },
]

/** Models whose rows are not copied: texts are read anew, of files that are still on their way no bytes come along, and how long saves took is said for a day. */
export const leftOut: readonly string[] = [
  ...['DocumentText', 'TextTask'],
  ...['PartialUpload', 'UploadChunk'],
  'SaveTime',
]

const batch = 500

/**
 * Copies every row of one database into another, of either kind, through the clients, which know how each
 * keeps times and numbers. Where both must be of one moment, that is the business of the caller: `from` a
 * snapshot or a transaction that sees one, `to` a transaction.
 *
 * @returns how many rows of each model
 */
export async function copyRows(
  from: Db | DbTransaction,
  to: Db | DbTransaction,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { name, key, parent } of models) {
    const target = modelOf(to, name)
    const write = parent === undefined ? target.createMany : parentsFirst(target, parent)
    let count = 0
    for await (const rows of pages(modelOf(from, name), key)) {
      await write({ data: rows })
      count += rows.length
    }
    counts[name] = count
  }
  await readAllAnew(to)
  return counts
}

/** How many rows each model has. */
export async function countRows(db: Db | DbTransaction): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { name } of models) counts[name] = await Reflect.get(db, property(name)).count()
  return counts
}

async function* pages(model: Model, key: readonly string[]): AsyncGenerator<Row[]> {
  let last: Row | undefined
  for (;;) {
    const rows = await model.findMany({
      where: last ? behind(last, key) : {},
      orderBy: key.map((column) => ({ [column]: 'asc' })),
      take: batch,
    })
    if (rows.length > 0) yield rows
    if (rows.length < batch) return
    last = rows.at(-1)
  }
}

/** The rows that come after this one by the columns of the key. */
function behind(last: Row, [column = '', ...rest]: readonly string[]): Row {
  const past = { [column]: { gt: last[column] } }
  if (rest.length === 0) return past
  return { OR: [past, { [column]: last[column], ...behind(last, rest) }] }
}

/** Holds rows back until the rows that they refer to are written. */
function parentsFirst(model: Model, parent: string): Model['createMany'] {
  const written = new Set<unknown>([null])
  let waiting: Row[] = []
  return async ({ data }) => {
    waiting.push(...data)
    for (;;) {
      const ready = waiting.filter((row) => written.has(row[parent]))
      if (ready.length === 0) return { count: data.length }
      await model.createMany({ data: ready })
      for (const row of ready) written.add(row.id)
      waiting = waiting.filter((row) => !written.has(row.id))
    }
  }
}

function modelOf(db: Db | DbTransaction, name: string): Model {
  return Reflect.get(db, property(name))
}

function property(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
