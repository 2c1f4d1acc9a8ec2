import { expect } from '@playwright/test'
import { knowOffice, openOffice } from '#e2e/support/office-frame/office-test'
import { change, sqlTime } from './support/rows'
import { test } from './support/screens-test'
import { shot } from './support/shot'

test.use({ alone: 'office' })

test('what the host page shows and asks around an office program', async ({
  open,
  store,
  clock,
  portal,
  ana,
  ben,
}) => {
  await clock.ago(30)
  const office = await knowOffice(portal, 'collabora')
  const id = await store(ana, 'Plan for the summer.docx', 'Swim.')
  await store(ana, 'Logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await clock.ago(0)
  const { page } = await open(ana)
  const { say, saveState } = await openOffice(page, id, office)
  await expect(saveState).toContainText('Saved · version 1')
  const others = ['Dora Lang', 'Emil Moser', 'Fay Winter'].map((UserName, at) => ({
    ...{ ViewId: at + 2, UserId: `guest-${at}`, UserName, ReadOnly: '0' },
  }))
  await say('Views_List', [{ ViewId: 1, UserId: ben.id, UserName: ben.name }, ...others])
  await expect(page.getByRole('list', { name: 'Who else is here' })).toBeVisible()
  await shot(page, 'editing/others-here')
  const openMenu = () => page.getByRole('button', { name: /^More · 4 others/ }).click()
  await shot(page, 'editing/phone-menu', { forms: ['phone'], again: openMenu })
  await say('UI_SaveAs', { format: '' })
  await expect(page.getByRole('dialog', { name: 'Save as' })).toBeVisible()
  await shot(page, 'editing/save-as')
  await page.keyboard.press('Escape')
  await say('UI_InsertGraphic')
  const inserting = page.getByRole('dialog', { name: 'Insert an image' })
  await expect(inserting.getByRole('button', { name: /Logo/ })).toBeVisible()
  await shot(page, 'editing/insert')
  await page.keyboard.press('Escape')
  // The session has lasted for so long that there is no new token for it.
  change(portal, 'UPDATE "Grant" SET "openedAt" = ?', [[sqlTime(new Date(0))]])
  await say('App_TokenExpiring', { Timeout: 900_000 })
  await expect(page.getByText(/Your access through “Test collabora” ends at/)).toBeVisible()
  await shot(page, 'editing/token-ends')
  await say('Session_Closed', { Reason: 'DocumentIdle' })
  await expect(page.getByText('because nobody used it for a while')).toBeVisible()
  await shot(page, 'editing/ended')
  // Its page asks its server for news.
  await page.goto('about:blank')
  office.close()
})
