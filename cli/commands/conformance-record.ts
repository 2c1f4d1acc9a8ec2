import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { readArguments } from '#cli/arguments'
import { CliError } from '#cli/cli-error'
import { withPortal } from '#cli/open-portal'
import { conformanceReport, recordConformance } from '#server/documents/admin/conformance'
import { operator } from '#server/documents/operator'

/** conformance record */
export async function run(args: string[]) {
  const { path } = readArguments(args, { operands: ['path'] }, z.object({ path: z.string() }))
  const report = conformanceReport.safeParse(await readJson(path))
  if (!report.success) throw new CliError(`"${path}" is not a report of npm run conformance.`)
  return withPortal(async (portal) => {
    await recordConformance(portal, operator, report.data)
    return { at: report.data.at, build: report.data.build }
  })
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw new CliError(`"${path}" cannot be read.`)
  }
}
