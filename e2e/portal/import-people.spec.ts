import { readFile, writeFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import { test } from '#e2e/support/portal-test'

// Several windows, and axe at each state.
test.describe.configure({ timeout: 240_000 })

test('an admin imports people from a table, and gets their links', async ({ open, ana }) => {
  const admin = await open(ana)
  const { page } = admin
  await admin.visit('/admin/users')
  await page.getByRole('link', { name: 'Import' }).click()
  await admin.visit('/admin/users/import')
  const choose = (text: string) =>
    page
      .getByLabel('Table (.csv)')
      .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') })
  await choose('email;name;role\nzora@example.org;Zoë;member\nnobody;;\n')
  await expect(page.getByText('1 line wrong. Nobody can be invited yet.')).toBeVisible()
  await expect(page.getByRole('row', { name: /nobody.*That is not an e-mail/ })).toBeVisible()
  await expectAccessible(page)

  await choose(`email;name;role\nzora@example.org;Zoë;member\n${ana.email};;\n`)
  await expect(page.getByRole('row', { name: /zora@example.org Zoë.*New/ })).toBeVisible()
  await page.getByRole('button', { name: 'Invite 1 person' }).click()
  await expect(page.getByText('1 person invited.')).toBeVisible()
  await expectAccessible(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the links' }).click(),
  ])
  const table = await readFile(await download.path(), 'utf8')
  expect(table).toContain('"zora@example.org","Zoë","member","invited"')
  const link = /"(http[^"]+\/invite\/[^"]+)"/.exec(table)?.[1] ?? ''

  const guest = await open(null)
  await guest.visit(new URL(link).pathname)
  await expect(guest.page.getByLabel('Your name')).toHaveValue('Zoë')
  await admin.visit('/admin/users?show=invited')
  await expect(page.getByRole('row', { name: /zora@example.org/ })).toBeVisible()
})

test('what was chosen stays when the portal cannot be reached', async ({ open, ana }) => {
  const { page, expect: expected } = await open(ana)
  expected(/ERR_INTERNET_DISCONNECTED/)
  await page.goto('/admin/users/import')
  const buffer = Buffer.from('email\noffline@example.org\n')
  await page
    .getByLabel('Table (.csv)')
    .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer })
  const invite = page.getByRole('button', { name: 'Invite 1 person' })
  await expect(invite).toBeVisible()
  await page.context().setOffline(true)
  await invite.click()
  await expect(page.getByText('The portal could not be reached. Try again.')).toBeVisible()
  await expectAccessible(page)
  await page.context().setOffline(false)
  await invite.click()
  await expect(page.getByText('1 person invited.')).toBeVisible()
  await expect(page.getByText('could not be reached')).toHaveCount(0)
})

test('a table that was wrong is corrected and chosen again', async ({ open, ana }, info) => {
  const { page } = await open(ana)
  await page.goto('/admin/users/import')
  const path = info.outputPath('people.csv')
  const choose = async (text: string) => {
    await writeFile(path, text)
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByLabel('Table (.csv)').click(),
    ])
    await chooser.setFiles(path)
  }
  await choose('email\nnobody\n')
  await expect(page.getByText('1 line wrong. Nobody can be invited yet.')).toBeVisible()
  await choose('email\ncorrected@example.org\n')
  await expect(page.getByRole('button', { name: 'Invite 1 person' })).toBeVisible()
})

test('very many are invited in parts, stopped, gone on with, and each of them once', async ({
  open,
  ana,
}) => {
  const { page, expect: expected } = await open(ana)
  expected(/ERR_FAILED/)
  await page.goto('/admin/users/import')
  const many = Array.from({ length: 1200 }, (_, at) => `many${at}@example.org`)
  const buffer = Buffer.from(`email\n${many.join('\n')}\n`)
  await page
    .getByLabel('Table (.csv)')
    .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer })
  const invite = page.getByRole('button', { name: 'Invite 1,200 people' })
  await expect(invite).toBeVisible()

  // The second part waits until somebody wants to stop, and the third is done, but its answer is lost.
  let part = 0
  let stopNow = () => {}
  const stopping = new Promise<void>((resolve) => {
    stopNow = resolve
  })
  await page.route('**/admin/users/import', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    part += 1
    if (part === 2) await stopping
    if (part === 3) await route.fetch()
    await (part === 3 ? route.abort() : route.fallback())
  })
  await invite.click()
  await expect(page.getByText('500 of 1,200 lines are done.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Stop' }).click()
  stopNow()
  await expect(page.getByText('Stopped: 1,000 of 1,200 lines are done.')).toBeVisible()
  await expect(page.getByRole('row', { name: /many0@example.org.*Invited now/ })).toBeVisible()
  await expectAccessible(page)
  const goOn = page.getByRole('button', { name: 'Go on' })
  await goOn.click()
  await expect(page.getByText('The portal could not be reached. Try again.')).toBeVisible()
  await goOn.click()
  await expect(page.getByText('1,000 people invited.')).toBeVisible()
  await expect(page.getByText('could not be reached')).toHaveCount(0)

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the links' }).click(),
  ])
  const rows = (await readFile(await download.path(), 'utf8')).trim().split('\r\n').slice(1)
  expect(rows).toHaveLength(1200)
  expect(rows.filter((row) => row.includes('/invite/'))).toHaveLength(1000)
  expect(rows[1199]).toContain('"many1199@example.org"')
})
