import BetterSqlite3 from 'better-sqlite3'
import pg from 'pg'
import { vi } from 'vitest'
import { z } from 'zod'
import type { Database } from '#server/db/database'

/** Tables that grow with what a portal has. */
const large = new Set([
  ...['Document', 'Version', 'Lock', 'Grant', 'RejectedSave', 'AuditEvent', 'RecentDocument'],
  ...['Folder', 'Share', 'Star', 'Notification', 'DocumentText', 'DocumentWords', 'Preview'],
  ...['NameEntry', 'NameGrams'],
])

interface Statement {
  text: string
  values: unknown[]
}

/** Something in a statement that takes the longer the more rows there are. */
export interface Growing {
  text: string
  why: string[]
}

/** Runs something, and finds what in its reading statements would take the longer the more rows there are. */
export async function findGrowing(
  database: Database,
  run: () => Promise<unknown>,
): Promise<Growing[]> {
  const statements = database.kind === 'sqlite' ? await watchSqlite(run) : await watchPg(run)
  const reading = statements.filter(
    ({ text }) => /^\s*(SELECT|WITH)\b/i.test(text) && !/ WHERE 1=0 /.test(text),
  )
  if (reading.length === 0) throw new Error('Nothing was read.')
  const judged =
    database.kind === 'sqlite'
      ? judgeSqlite(database.file, reading)
      : await judgePg(database.url, reading)
  return judged.filter(({ why }) => why.length > 0)
}

async function watchSqlite(run: () => Promise<unknown>): Promise<Statement[]> {
  const seen = new Set<string>()
  const prepare = BetterSqlite3.prototype.prepare
  const spy = vi.spyOn(BetterSqlite3.prototype, 'prepare').mockImplementation(function (
    this: BetterSqlite3.Database,
    text: string,
  ) {
    seen.add(text)
    return prepare.call(this, text)
  })
  try {
    await run()
  } finally {
    spy.mockRestore()
  }
  return [...seen].map((text) => ({ text, values: Array.from(text.matchAll(/\?/g), () => 1) }))
}

const step = z.object({ id: z.number(), parent: z.number(), detail: z.string() })

function judgeSqlite(file: string, statements: readonly Statement[]): Growing[] {
  const db = new BetterSqlite3(file, { readonly: true })
  try {
    return statements.map(({ text, values }) => {
      const steps = z.array(step).parse(db.prepare(`EXPLAIN QUERY PLAN ${text}`).all(values))
      return {
        text,
        why: steps.filter((one) => growsInSqlite(one, text)).map(({ detail }) => detail),
      }
    })
  } finally {
    db.close()
  }
}

/** The steps of the statement that reads what a list shows: SQLite says how, and it does not depend on statistics. */
export async function stepsInSqlite(
  file: string,
  run: () => Promise<unknown>,
  which: RegExp,
): Promise<string[]> {
  const found = (await watchSqlite(run)).filter(({ text }) => which.test(text))
  const db = new BetterSqlite3(file, { readonly: true })
  try {
    return found.flatMap(({ text, values }) =>
      z
        .array(step)
        .parse(db.prepare(`EXPLAIN QUERY PLAN ${text}`).all(values))
        .map(({ detail }) => detail),
    )
  } finally {
    db.close()
  }
}

/**
 * A sorting of all that was found, or a walk through a large table, unless it is the walk along an index in the order of the
 * list, which stops when the page is full.
 */
function growsInSqlite({ parent, detail }: z.infer<typeof step>, text: string): boolean {
  if (/^USE TEMP B-TREE FOR (LAST \d+ TERMS OF )?ORDER BY/.test(detail)) return true
  const [, table = '', how = ''] = /^SCAN (?:main\.)?(\w+)(.*)$/.exec(detail) ?? []
  if (!large.has(table)) return false
  // What has been looked up by its words, however many there are besides.
  if (table === 'NameGrams' && / VIRTUAL TABLE INDEX \d+:M/.test(how)) return false
  const isOrdered = parent === 0 && how.includes('USING') && /ORDER BY[^)]*LIMIT[^)]*$/i.test(text)
  return !isOrdered
}

async function watchPg(run: () => Promise<unknown>): Promise<Statement[]> {
  const seen = new Map<string, Statement>()
  const asked = z.object({ text: z.string(), values: z.array(z.unknown()).optional() })
  const query: (...args: unknown[]) => unknown = pg.Client.prototype.query
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...args: unknown[]
  ) {
    const { data } = asked.safeParse(args[0])
    const values = data?.values ?? (Array.isArray(args[1]) ? args[1] : [])
    if (data) seen.set(data.text, { text: data.text, values })
    return query.apply(this, args)
  })
  try {
    await run()
  } finally {
    spy.mockRestore()
  }
  return [...seen.values()]
}

/** What any page may look at: a page of rows, a count as far as lists count, a few versions of each row. */
const most = 1600

interface Node {
  'Node Type': string
  'Relation Name'?: string | undefined
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number | undefined
  'Rows Removed by Index Recheck'?: number | undefined
  Plans?: Node[] | undefined
}
const node: z.ZodType<Node> = z.object({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Actual Rows': z.number(),
  'Actual Loops': z.number(),
  'Rows Removed by Filter': z.number().optional(),
  'Rows Removed by Index Recheck': z.number().optional(),
  Plans: z.lazy(() => z.array(node)).optional(),
})
const explained = z.tuple([z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: node })]) })])

/** Here the rows are counted that were really looked at, as the statistics had it planned. */
async function judgePg(url: string, statements: readonly Statement[]): Promise<Growing[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const judged: Growing[] = []
    for (const { text, values } of statements) {
      const { rows } = await client.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values)
      const [
        {
          'QUERY PLAN': [{ Plan: plan }],
        },
      ] = explained.parse(rows)
      judged.push({ text, why: tooMany(plan) })
    }
    return judged
  } finally {
    await client.end()
  }
}

function tooMany(plan: Node): string[] {
  const table = plan['Relation Name']
  const seen =
    plan['Actual Loops'] *
    (plan['Actual Rows'] +
      (plan['Rows Removed by Filter'] ?? 0) +
      (plan['Rows Removed by Index Recheck'] ?? 0))
  const why =
    table && large.has(table) && seen > most
      ? [`${plan['Node Type']} on ${table}: ${seen} rows`]
      : []
  return [...why, ...(plan.Plans ?? []).flatMap(tooMany)]
}
