import { expect } from '@playwright/test'
import { change } from './support/rows'
import { go, test } from './support/screens-test'
import { shot } from './support/shot'

test.use({ alone: 'faults' })

const number = {
  say: [['Number in the log: .+', 'Number in the log: 2914803345']] as [string, string][],
}

test('what is not there, and a fault of the portal', async ({ open, portal, ana, ben }) => {
  const { page, expect: expected } = await open(ana)
  expected(/404|500|Minified React error|digest/)
  await go(page, '/nowhere')
  await shot(page, 'faults/not-found')
  await go(page, '/documents/nothing')
  await shot(page, 'faults/no-document')
  await go(page, '/edit/nothing')
  await shot(page, 'faults/no-document-to-edit')
  const member = await open(ben)
  member.expect(/404/)
  await go(member.page, '/admin/users')
  await shot(member.page, 'faults/not-theirs')
  // It asks for notifications from time to time, which is a fault of its own below.
  await member.page.close()

  change(portal, 'ALTER TABLE "Star" RENAME TO "StarAway"')
  await page.goto('/starred')
  await expect(page.getByText('This page could not be shown')).toBeVisible()
  await shot(page, 'faults/page', number)
  change(portal, 'ALTER TABLE "StarAway" RENAME TO "Star"')

  change(portal, 'ALTER TABLE "User" RENAME TO "UserAway"')
  await page.goto('/documents')
  await expect(page.getByText('This page could not be shown')).toBeVisible()
  await shot(page, 'faults/everything', number)
  change(portal, 'ALTER TABLE "UserAway" RENAME TO "User"')
})
