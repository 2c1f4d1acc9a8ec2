import { existsSync } from 'node:fs'
import { env } from 'node:process'

/**
 * Reads .env as the portal does: what is set already wins. Only warnings and worse are logged unless the
 * operator says otherwise, so that stderr tells of errors only.
 */
export function loadEnvironment(): void {
  if (existsSync('.env')) process.loadEnvFile('.env')
  env.LOG_LEVEL ??= 'warn'
}

/** A variable that the operator named. */
export function readVariable(name: string): string | undefined {
  return env[name]
}
