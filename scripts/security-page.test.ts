import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const page = readFileSync('docs/security.md', 'utf8')
const threats = page
  .slice(page.indexOf('## Threats'), page.indexOf('## What is left to the operator'))
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| threat'))

const named = /`([^`]+\.ts)` “([^”]+)”/g

test.each(threats)('%s: its tests exist', (line) => {
  const cell = line.split(' | ').at(-1) ?? ''
  const tests = [...cell.matchAll(named)]
  expect(tests).not.toEqual([])
  expect(tests).toHaveLength(cell.split('“').length - 1)
  for (const [, file = '', title = ''] of tests) {
    expect(existsSync(file), file).toBe(true)
    expect(readFileSync(file, 'utf8'), `${file}: ${title}`).toContain(title)
  }
})

test('there are threats', () => {
  expect(threats.length).toBeGreaterThan(40)
})
