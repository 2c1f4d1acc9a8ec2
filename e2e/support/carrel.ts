import { type ChildProcess, fork, spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import type { PortalServer } from './portal-server'

type Portal = Pick<PortalServer, 'env'>

const root = resolve(import.meta.dirname, '../..')

/** What an operator's command printed. */
export interface CarrelResult {
  code: number
  stdout: string
  stderr: string
}

/** Runs `npm run --silent carrel -- …` beside a portal, as an operator does, whatever it says. */
export async function runCarrel(portal: Portal, args: string[], input = ''): Promise<CarrelResult> {
  const child = spawn('npm', ['run', '--silent', 'carrel', '--', ...args], {
    cwd: root,
    env: portal.env,
  })
  child.stdin.end(input)
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number>((done) => child.once('close', (status) => done(status ?? 1))),
  ])
  return { code, stdout, stderr }
}

const reply = z.object({
  id: z.number(),
  output: z.string().optional(),
  error: z.string().optional(),
})

const operators = new WeakMap<NodeJS.ProcessEnv, ChildProcess>()
let calls = 0

/** Runs a command that must succeed, in a process that stays for the next one, and gives its JSON. */
export function carrel(portal: Portal, args: string[]): Promise<unknown> {
  const operator = operators.get(portal.env) ?? startOperator(portal)
  const id = ++calls
  return new Promise((done, fail) => {
    const receive = (message: unknown) => {
      const { id: answered, output, error } = reply.parse(message)
      if (answered !== id) return
      leave()
      if (output === undefined) fail(new Error(`carrel ${args.join(' ')}: ${error}`))
      else done(JSON.parse(output))
    }
    const ended = () => {
      leave()
      fail(new Error(`carrel ${args.join(' ')}: the process ended`))
    }
    const leave = () => operator.off('message', receive).off('exit', ended)
    operator.on('message', receive).on('exit', ended)
    operator.send({ id, args })
  })
}

function startOperator({ env }: Portal): ChildProcess {
  const operator = fork(join(root, 'e2e/support/operator-process.ts'), {
    cwd: root,
    env: { LOG_LEVEL: 'warn', ...env },
    execArgv: ['--conditions=react-server', '--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  operator.setMaxListeners(0)
  operator.unref()
  operator.channel?.unref()
  operators.set(env, operator)
  operator.once('exit', () => operators.delete(env))
  return operator
}
