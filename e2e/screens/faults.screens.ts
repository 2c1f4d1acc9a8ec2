import { join } from 'node:path'
import { expect } from '@playwright/test'
import Database from 'better-sqlite3'
import { go, test } from './support/screens-test'
import { shot } from './support/shot'

test.use({ alone: 'faults' })

test('what is not there, and a fault of the portal', async ({ open, portal, ana }) => {
  const { page, expect: expected } = await open(ana)
  expected(/404|500|Minified React error|digest/)
  await go(page, '/nowhere')
  await shot(page, 'faults/not-found')
  await go(page, '/documents/nothing')
  await shot(page, 'faults/no-document')
  await go(page, '/edit/nothing')
  await shot(page, 'faults/no-document-to-edit')

  const change = (statement: string) => {
    const database = new Database(join(portal.dataDir, 'carrel.db'), { timeout: 5000 })
    database.exec(statement)
    database.close()
  }
  change('ALTER TABLE "Star" RENAME TO "StarAway"')
  await page.goto('/starred')
  await expect(page.getByText('This page could not be shown')).toBeVisible()
  const number = { mask: [page.getByText('Number in the log')] }
  await shot(page, 'faults/page', number)
  change('ALTER TABLE "StarAway" RENAME TO "Star"')
})
