import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { build } from 'esbuild'
import { z } from 'zod'

export interface CommandResult {
  code: number | null
  stdout: string
  stderr: string
}

let program: Promise<string> | undefined

/** The command line as plain JavaScript: started dozens of times, it would be compiled as often. */
async function bundle(): Promise<string> {
  const folder = join(process.cwd(), 'node_modules/.cache/carrel', `cli-${process.pid}`)
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  await build({
    entryPoints: ['cli/carrel.ts'],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    ...{ bundle: true, splitting: true, format: 'esm', platform: 'node' },
    ...{ packages: 'external', conditions: ['react-server'], logLevel: 'warning' },
  })
  return join(folder, 'carrel.mjs')
}

/** Runs the command line as operators do, in a process of its own, on a data folder of its own. */
export function commandLine(dataDir: string, variables: Record<string, string> = {}) {
  async function run(args: string[], input = ''): Promise<CommandResult> {
    program ??= bundle()
    const child = spawn(process.execPath, ['--conditions=react-server', await program, ...args], {
      env: { NODE_ENV: 'production', DATA_DIR: dataDir, ...variables },
    })
    child.stdin.end(input)
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
    const [stdout, stderr, code] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      ended,
    ])
    return { code, stdout, stderr }
  }

  return {
    run,
    /** Runs a command that must go well and say nothing on stderr; reads what it printed. */
    async json<T>(schema: z.ZodType<T>, args: string[], input?: string): Promise<T> {
      const { code, stdout, stderr } = await run(args, input)
      if (code !== 0 || stderr !== '') throw new Error(`${args.join(' ')}: ${code} ${stderr}`)
      return schema.parse(JSON.parse(stdout))
    },
    /** Runs a command that must fail; gives its one line without the program's name. */
    async failure(args: string[], input?: string): Promise<string> {
      const { code, stdout, stderr } = await run(args, input)
      if (code !== 1) throw new Error(`${args.join(' ')} ended with ${code}: ${stdout}`)
      if (stdout !== '') throw new Error(`${args.join(' ')} printed ${stdout}`)
      const lines = stderr.split('\n').filter((line) => line !== '')
      if (lines.length !== 1) throw new Error(`${args.join(' ')} wrote several lines: ${stderr}`)
      return (lines[0] ?? '').replace(/^carrel: /, '')
    },
  }
}

export const created = z.strictObject({ id: z.string() })
