import { expect } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import { createPerson, listVersions, mintToken } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'
import { wopiClient } from '#e2e/support/wopi-client'

const autosave = { 'X-WOPI-Lock': 'a', 'X-COOL-WOPI-IsAutosave': 'true' }

test('autosaves fold under the save that follows, in all three histories', async ({
  open,
  store,
  portal,
  ana,
}) => {
  test.slow()
  const tess = await createPerson(portal, 'Tess')
  const id = await store(tess, 'Novel.txt', 'once')
  const editor = wopiClient(await mintToken(portal, id, tess))
  await editor.lock('a')
  for (let at = 0; at < 30; at += 1) await editor.putFile(`once upon ${at}`, autosave)
  await editor.putFile('once upon a time', { 'X-WOPI-Lock': 'a' })
  await editor.putFile('once upon a time, there', autosave)
  await editor.unlock('a')

  const owner = await open(tess)
  const admin = await open(ana)
  for (const [page, address] of [
    [owner.page, `/documents/${id}`],
    [admin.page, `/admin/versions/${id}`],
  ] as const) {
    await page.goto(address)
    const versions = page.getByRole('table', { name: 'Versions of Novel.txt' })
    await expect(versions.getByRole('checkbox')).toHaveCount(3)
    await versions.getByRole('button', { name: '30 autosaves before version 32' }).click()
    await expect(versions.getByRole('checkbox')).toHaveCount(23)
    await expectAccessible(page)
    await versions.getByRole('link', { name: 'Show the other 10 autosaves' }).click()
    await expect(page.getByRole('heading', { name: 'Autosaves before version 32' })).toBeVisible()
    await expect(versions.getByRole('row', { name: /Version 2\b/ })).toBeVisible()
    await expect(versions.getByRole('checkbox')).toHaveCount(10)
  }
  const { page } = owner
  await page.goto(`/edit/${id}`)
  await page.getByRole('button', { name: 'Version history' }).click()
  const drawer = page.getByRole('complementary', { name: 'Version history' })
  await drawer.getByText('30 autosaves before it').click()
  await expect(drawer.getByRole('checkbox')).toHaveCount(23)
  await drawer.getByRole('button', { name: 'Show more of its 10 other autosaves' }).click()
  await expect(drawer.getByRole('checkbox')).toHaveCount(33)
  await drawer.getByLabel('Compare version 33', { exact: true }).check()
  await drawer.getByLabel('Compare version 31', { exact: true }).check()
  const compare = drawer.getByRole('link', { name: 'Compare 31 and 33' })
  await expect(compare).toHaveAttribute('href', `/documents/${id}/compare?from=31&to=33`)
})

test('versions are labelled, pinned, copied and deleted by whoever may edit', async ({
  open,
  store,
  portal,
}) => {
  test.slow()
  const ute = await createPerson(portal, 'Ute')
  const id = await store(ute, 'Plan.txt', 'one')
  const editor = wopiClient(await mintToken(portal, id, ute))
  await editor.lock('a')
  await editor.putFile('two', { 'X-WOPI-Lock': 'a' })
  await editor.unlock('a')
  const { page } = await open(ute)
  await page.goto(`/documents/${id}`)
  const row = page.getByRole('row', { name: /Version 1\b/ })
  const act = async (item: string) => {
    await row.getByRole('button', { name: 'Actions for version 1' }).click()
    await page.getByRole('menuitem', { name: item, exact: true }).click()
  }
  await act('Label…')
  await page.getByRole('textbox', { name: 'Label' }).fill('Sent to the printer')
  await page.getByRole('button', { name: 'Save the label' }).click()
  await expect(row).toContainText('Sent to the printer')
  await expectAccessible(page)
  await act('Pin')
  await expect(row).toContainText('Pinned')
  await row.getByRole('button', { name: 'Actions for version 1' }).click()
  await expect(page.getByRole('menuitem', { name: 'Delete…' })).toContainText('It is pinned.')
  await page.keyboard.press('Escape')
  await act('Save as a copy')
  await expect(
    page.getByText('It is a document of its own now: “Plan (version 1).txt”.'),
  ).toBeVisible()
  await act('Unpin')
  await expect(row).not.toContainText('Pinned')
  await act('Delete…')
  await page.getByRole('button', { name: 'Delete for good' }).click()
  await expect(page.getByText('Version 1 was deleted.')).toBeVisible()
  await expect(row).toHaveCount(0)
  await expect(page.getByText('Ute labelled version 1 “Sent to the printer”')).toBeVisible()
})

test('beside the editor versions stand by day, and are labelled, pinned, copied and looked at', async ({
  open,
  store,
  portal,
}) => {
  const xenia = await createPerson(portal, 'Xenia')
  const id = await store(xenia, 'Verse.txt', 'one')
  const { page } = await open(xenia)
  await page.goto(`/edit/${id}`)
  await page.getByRole('button', { name: 'Version history' }).click()
  const drawer = page.getByRole('complementary', { name: 'Version history' })
  const today = drawer.getByRole('region', { name: 'Today' })
  await expect(today).toContainText(/Uploaded at \d\d:\d\d by Xenia/)
  const act = async (item: string) => {
    await today.getByRole('button', { name: 'Actions for version 1' }).click()
    await page.getByRole('menuitem', { name: item, exact: true }).click()
  }
  await act('Label…')
  await page.getByRole('textbox', { name: 'Label' }).fill('As it was sung')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save the label' }).click()
  await expect(today).toContainText('As it was sung')
  await act('Pin')
  await expect(today).toContainText('Pinned')
  await act('Preview')
  const preview = page.getByRole('dialog', { name: 'Version 1 of “Verse.txt”' })
  await expect(preview).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(drawer).toBeVisible()
  await act('Save as a copy')
  await expect(
    page.getByText('It is a document of its own now: “Verse (version 1).txt”.'),
  ).toBeVisible()
  const download = page.waitForEvent('download')
  await act('Download')
  expect((await download).suggestedFilename()).toBe('Verse (version 1).txt')
  await expectAccessible(page)
})

test('two versions are compared word by word', async ({ open, store, portal }) => {
  const val = await createPerson(portal, 'Val')
  const lines = (last: string) =>
    [...Array.from({ length: 12 }, (_, at) => `line ${at}`), last].join('\n')
  const id = await store(val, 'Poem.txt', lines('The cat sat on the mat'))
  const editor = wopiClient(await mintToken(portal, id, val))
  await editor.lock('a')
  const evil = '<img src=x onerror=alert(1)>'
  await editor.putFile(lines(`The dog sat on the mat ${evil}`), { 'X-WOPI-Lock': 'a' })
  await editor.unlock('a')
  const { page } = await open(val)
  await page.goto(`/documents/${id}`)
  await page.getByLabel('Compare version 1', { exact: true }).check()
  await expect(page.getByText('Version 1 · choose another to compare')).toBeVisible()
  await page.getByLabel('Compare version 2', { exact: true }).check()
  await expectAccessible(page)
  const opened = page.waitForEvent('popup')
  await page.getByRole('link', { name: 'Compare 1 and 2' }).click()
  const compared = await opened
  await expect(compared.getByRole('heading', { level: 1 })).toHaveText(
    'Versions 1 and 2 of Poem.txt',
  )
  await expect(compared.getByText('1 paragraph changed.')).toBeVisible()
  await expect(compared.getByText('10 paragraphs without changes')).toBeVisible()
  await expect(compared.locator('del')).toHaveText(['cat'])
  await expect(compared.locator('ins')).toHaveText(['dog', ` ${evil}`])
  await expectAccessible(compared)

  await compared.getByRole('link', { name: 'Swap sides' }).click()
  await expect(compared.locator('ins')).toHaveText(['cat'])
  await compared.goto(`/documents/${id}/compare?from=2&to=2`)
  await expect(compared.getByText('These two versions are the same, byte for byte.')).toBeVisible()
  await compared.goto(`/documents/${id}/compare?from=1&to=9`)
  await expect(compared.getByText('Version 9 is not there')).toBeVisible()
  await expectAccessible(compared)
  await compared.getByLabel('Right').fill('2')
  await compared.getByRole('button', { name: 'Compare' }).click()
  await expect(compared.locator('del')).toHaveText(['cat'])
  await compared.goto(`/documents/${id}/compare?from=8&to=9`)
  await expect(compared.getByText('Versions 8, 9 are not there')).toBeVisible()
  await compared.goto(`/documents/${id}/compare`)
  await expect(compared.getByRole('heading', { level: 1 })).toHaveText('There is nothing here')
})

test('what cannot be compared says so and offers both versions', async ({
  open,
  store,
  portal,
}) => {
  const wim = await createPerson(portal, 'Wim')
  const id = await store(wim, 'Picture.png', 'not really one')
  const editor = wopiClient(await mintToken(portal, id, wim))
  await editor.lock('a')
  await editor.putFile('another', { 'X-WOPI-Lock': 'a' })
  const { page } = await open(wim)
  await page.goto(`/documents/${id}/compare?from=1&to=2`)
  await expect(page.getByText('.png files cannot be compared here.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Download version 1' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Download version 2' })).toBeVisible()
  await expectAccessible(page)
})

test('an admin says why they restore a version of what somebody else owns, beside the editor too', async ({
  open,
  store,
  portal,
  ana,
}) => {
  const ottilie = await createPerson(portal, 'Ottilie')
  const id = await store(ottilie, 'Poem.txt', 'one')
  const editor = wopiClient(await mintToken(portal, id, ottilie))
  await editor.lock('a')
  await editor.putFile('two', { 'X-WOPI-Lock': 'a' })
  await editor.unlock('a')
  const { page } = await open(ana)
  await page.goto(`/edit/${id}`)
  await page.getByRole('button', { name: 'Version history' }).click()
  await page.getByRole('button', { name: 'Restore version 1' }).click()
  const dialog = page.getByRole('dialog', { name: 'Restore version 1?' })
  await dialog.getByLabel('Reason').fill(' ')
  await dialog.getByRole('button', { name: 'Restore' }).click()
  await expect(dialog.getByLabel('Reason')).toHaveValue('')
  await dialog.getByLabel('Reason').fill('The second was a slip')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Restore' }).click()
  await expect.poll(async () => (await listVersions(portal, id)).length).toBe(3)
  await page.goto(`/documents/${id}`)
  await expect(
    page.getByText('restored version 1 as version 3: “The second was a slip”'),
  ).toBeVisible()
})
