import { expect } from '@playwright/test'
import { test as base, knowOffice, openOffice } from '#e2e/support/office-frame/office-test'
import { listVersions } from '#e2e/support/operator'
import { startPortal } from '#e2e/support/portal-server'

/** Tokens of half a minute, and editing sessions of a minute and a half. */
const test = base.extend({
  portal: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern.
    async ({}, use) => {
      const portal = await startPortal({
        ACCESS_TOKEN_HOURS: '0.01',
        EDITING_SESSION_HOURS: '0.02',
      })
      await use(portal)
      await portal.remove()
    },
    { scope: 'worker' },
  ],
})
test.describe.configure({ timeout: 180_000 })

test('Collabora gets new tokens until the editing session ends, and the person is told', async ({
  open,
  ben,
  store,
  portal,
}) => {
  const office = await knowOffice(portal, 'collabora')
  const id = await store(ben, 'Long.docx', 'words')
  const { page } = await open(ben)
  const { got, type, saveState, say } = await openOffice(page, id, office)
  const opened = Date.now()
  await expect.poll(() => got('Reset_Access_Token'), { timeout: 30_000 }).toHaveLength(1)
  // The editor asks as well, a moment after: one token is enough.
  await say('App_TokenExpiring', { Timeout: 900_000 })
  await expect.poll(() => Date.now() - opened, { timeout: 60_000 }).toBeGreaterThan(37_000)
  const [first] = await got('Reset_Access_Token')
  expect(first).toMatchObject({ token: expect.any(String), ttl: expect.stringMatching(/^\d{13}$/) })
  await type(' with the second token')
  await page.getByRole('button', { name: 'Version history' }).focus()
  await page.keyboard.press('Control+s')
  await expect(saveState).toContainText('Saved · version 2')
  expect((await listVersions(portal, id))[0]).toMatchObject({ source: 'save' })

  await expect(page.getByText(/Your access through “Test collabora” ends at/)).toBeVisible({
    timeout: 60_000,
  })
  await expect(page.getByText('Your access to this document has ended.')).toBeVisible({
    timeout: 60_000,
  })
  const all = await got('Reset_Access_Token')
  expect(new Set(all.map((each) => JSON.stringify(each))).size).toBe(all.length)
  expect(all.length).toBeLessThanOrEqual(4)
  // Its access ends soon, and it would go on asking an office that is not there.
  await page.close()
  office.close()
})

test('an editor that takes no new token: the person is told in time, and opens it again', async ({
  open,
  ben,
  store,
  portal,
}) => {
  const office = await knowOffice(portal, 'onlyoffice')
  const id = await store(ben, 'Told.docx', 'words')
  const { page } = await open(ben)
  const { type, got, run } = await openOffice(page, id, office)
  await expect(page.getByText(/Your access through “Test onlyoffice” ends at/)).toBeVisible({
    timeout: 40_000,
  })
  expect(await got('Reset_Access_Token')).toEqual([])
  await type(' typed in time')
  await run('office.settled()')
  await page.getByRole('button', { name: 'Open again' }).click()
  await expect(page.frameLocator('iframe').getByRole('textbox')).toHaveValue(
    'words typed in time',
    { timeout: 30_000 },
  )
  await expect(page.getByText(/Your access through/)).toHaveCount(0)
  // Its access ends soon, and it would go on asking an office that is not there.
  await page.close()
  office.close()
})

test('who signed out elsewhere keeps what they typed, and is told', async ({
  open,
  ben,
  store,
  portal,
}) => {
  const office = await knowOffice(portal, 'collabora')
  const id = await store(ben, 'Signed out.docx', 'words')
  const { page, expect: expected } = await open(ben)
  expected(/401/)
  const { type } = await openOffice(page, id, office)
  await type(' typed')
  await page.context().clearCookies()
  await expect(page.getByText('You are signed out. Sign in again in another tab')).toBeVisible({
    timeout: 40_000,
  })
  await expect(page).toHaveURL(new RegExp(id))
  await expect(page.frameLocator('iframe').getByRole('textbox')).toHaveValue('words typed')
  await type(' on')
  // Its access ends soon, and it would go on asking an office that is not there.
  await page.close()
  office.close()
})
