import { expect } from '@playwright/test'
import { z } from 'zod'
import { expectAccessible } from '#e2e/support/axe'
import { fitsOnAPhone } from '#e2e/support/fits-on-a-phone'
import { createPerson } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'

// Short lists: what axe looks at takes time by the row.
test.use({ alone: 'pages' })

const admin = [
  ...['locks', 'versions', 'rejected', 'tokens', 'users', 'groups', 'editors', 'audit', 'storage'],
].map((name) => `/admin/${name}`)
const own = ['documents', 'shared', 'recent', 'starred', 'trash', 'profile', 'notifications']
const places = [...own.map((name) => `/${name}`), '/admin', ...admin]

for (const place of ['/documents', '/shared', '/trash', '/admin/locks', '/admin/versions']) {
  test(`${place} opens without a complaint while there is nothing`, async ({ open, ana }) => {
    const { page, visit } = await open(ana)
    await visit(place)
    await fitsOnAPhone(page)
  })
}

for (const place of ['documents', 'admin/versions']) {
  test(`/${place}/… opens without a complaint`, async ({ open, ana, store }) => {
    const { page, visit } = await open(ana)
    await visit(`/${place}/${await store(ana, 'Minutes.txt', 'words')}`)
    await fitsOnAPhone(page)
  })
}

for (const place of places) {
  test(`${place} opens without a complaint`, async ({ open, ana }) => {
    const { page, visit } = await open(ana)
    await visit(place)
    await fitsOnAPhone(page)
  })
}

test('the portal can be installed, a tab shows the type of its file, and a print is only the page', async ({
  open,
  ana,
  store,
}) => {
  const { page } = await open(ana)
  await page.goto(`/documents/${await store(ana, 'Signs.pdf', '%PDF-1.4')}`)
  const manifest = await page.request.get(
    (await page.locator('link[rel=manifest]').getAttribute('href')) ?? '',
  )
  const { start_url: start, icons } = z
    .object({ start_url: z.string(), icons: z.array(z.object({ src: z.string() })) })
    .parse(await manifest.json())
  expect(start).toBe('/documents')
  const tabs = await page.locator('link[rel=icon]').all()
  const signs = await Promise.all(tabs.map((each) => each.getAttribute('href')))
  expect(signs).toEqual(['/icons/pdf.svg'])
  for (const address of [...icons.map(({ src }) => src), '/icons/pdf.svg']) {
    const icon = await page.request.get(address)
    expect([icon.status(), icon.headers()['content-type']]).toEqual([
      200,
      expect.stringMatching(/^image\/(png|svg\+xml)/),
    ])
  }
  await expect(page.getByRole('complementary', { name: 'Places' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('complementary', { name: 'Places' })).toBeHidden()
  await expect(page.getByRole('heading', { level: 1, name: 'Signs.pdf' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Versions' })).toContainText('Version 1')
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('main').getByRole('checkbox')).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Download', exact: true })).toBeHidden()
})

test('a lost connection is said, for as long as it is lost, and no form loses what was typed', async ({
  open,
  ben,
}) => {
  const { page, visit, expect: expected } = await open(ben)
  expected(/ERR_INTERNET_DISCONNECTED/)
  await visit('/documents')
  await page.getByRole('button', { name: 'New', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Folder…', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'New folder' })
  await dialog.getByLabel('Name').fill('Off the line')
  await page.context().setOffline(true)
  await expect(page.getByText('You are offline.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(dialog.getByRole('alert')).toContainText('could not be reached')
  await expect(dialog.getByLabel('Name')).toHaveValue('Off the line')
  await expectAccessible(page)
  await page.context().setOffline(false)
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('link', { name: 'Off the line' })).toBeVisible()
  await expect(page.getByText('You are offline.')).toBeHidden()
})

test('what is not there says so', async ({ open, ben }) => {
  const { page, visit, expect: expected } = await open(ben)
  expected(/404/)
  for (const place of ['/nowhere', '/documents/nothing', '/edit/nothing']) {
    await visit(place)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here')
  }
})

test('another person’s document looks like none', async ({ open, ben, store, portal }) => {
  const id = await store(ben, 'Private plans.txt', 'secret words')
  const carlotta = await createPerson(portal, 'Carlotta')
  const { page, expect: expected } = await open(carlotta)
  expected(/404/)
  for (const place of [`/documents/${id}`, `/edit/${id}`]) {
    await page.goto(place)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here')
    const answer = await page.request.get(`${portal.url}${place}`)
    expect(await answer.text()).not.toContain('Private plans')
  }
  expect((await page.request.get(`${portal.url}/download/${id}`)).status()).toBe(404)
  await page.goto('/documents')
  await expect(page.getByText('Private plans')).toHaveCount(0)
})

test('without a session there is nothing but the way in', async ({ open, ben, store, portal }) => {
  const id = await store(ben, 'Private plans.txt', 'secret words')
  const { page } = await open(null)
  for (const place of [...places, `/documents/${id}`, `/edit/${id}`]) {
    await page.goto(place)
    await expect(page, place).toHaveURL(/\/sign-in/)
  }
  const answer = await page.request.get(`${portal.url}/download/${id}`, { maxRedirects: 0 })
  expect(answer.status()).not.toBe(200)
})
