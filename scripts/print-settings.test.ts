import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { envExample, withSettings } from './print-settings'

test('docs/operations.md has every setting (npm run settings brings it up to date)', () => {
  const page = readFileSync('docs/operations.md', 'utf8')
  expect(page).toBe(withSettings(page))
})

test('.env.example has every setting (npm run settings brings it up to date)', () => {
  expect(readFileSync('.env.example', 'utf8')).toBe(envExample())
})

test('Compose hands every setting that belongs to the operator to the portal', () => {
  const compose = readFileSync('compose.yaml', 'utf8')
  for (const name of [
    'PUBLIC_URL',
    'DATABASE_URL',
    'ADMIN_EMAIL',
    'ADMIN_PASSWORD',
    'OIDC_ISSUER',
  ]) {
    expect(compose).toContain(`${name}:`)
  }
})
