import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import { officeWindow, openOffice, test } from '#e2e/support/office-frame/office-test'
import { breakLock, listRejected, listVersions, showDocument } from '#e2e/support/operator'

const content = async (page: Page, id: string, version?: number) =>
  (await page.request.get(`/download/${id}${version ? `?version=${version}` : ''}`)).text()
const drawer = (page: Page) => page.getByRole('complementary', { name: 'Version history' })

test('Collabora is greeted, saves on demand, and the host says what is saved', async ({
  open,
  ben,
  store,
  portal,
  offices,
}) => {
  const id = await store(ben, 'Greeting.docx', 'words')
  const { page } = await open(ben)
  const { type, got, run, saveState } = await openOffice(page, id, offices.collabora)
  expect(await run('office.dropped')).toEqual([])
  expect(await got('Error_Messages')).toContainEqual({
    list: expect.arrayContaining([
      { type: 'savefailed', msg: expect.stringContaining('is not lost') },
    ]),
  })
  await expect(saveState).toContainText('Saved · version 1')
  await expectAccessible(page)

  await type(' and more')
  await expect(saveState).toHaveText('Unsaved changes')
  await page.getByRole('button', { name: 'Version history' }).focus()
  await page.keyboard.press('Control+s')
  await expect(saveState).toContainText('Saved · version 2')
  expect(await got('Action_Save')).toEqual([
    { DontTerminateEdit: true, DontSaveIfUnmodified: true, Notify: true, ExtendedData: '' },
  ])
  expect(await content(page, id)).toBe('words and more')
  expect((await listVersions(portal, id))[0]).toMatchObject({ source: 'save' })
})

test('a refused save is red, whatever the editor claims, and speaks in the portal’s words', async ({
  open,
  ben,
  store,
  portal,
  offices,
}) => {
  const id = await store(ben, 'Refused.docx', 'words')
  const { page } = await open(ben)
  const { type, say, saveState } = await openOffice(page, id, offices.collabora)
  await breakLock(portal, id)
  await type(' that are refused')
  await page.getByRole('button', { name: 'Version history' }).focus()
  await page.keyboard.press('Control+s')
  await expect(page.frameLocator('iframe').getByRole('alert')).toContainText(
    'The portal could not accept this save. What you wrote is not lost',
  )
  await expect(saveState).toContainText('Save refused · nothing is lost')
  await say('Action_Save_Resp', { success: true })
  await say('Doc_ModifiedStatus', { Modified: false })
  await expect(saveState).toContainText('Save refused · nothing is lost')
  await expect(saveState.getByRole('link', { name: 'Open the kept copy' })).toHaveAttribute(
    'href',
    `/documents/${id}#refused-saves`,
  )
  expect(await listRejected(portal, id)).toHaveLength(1)
})

test('Save As asks for a name, and the page goes on in the new document', async ({
  open,
  ben,
  store,
  offices,
}) => {
  const id = await store(ben, 'Plan.docx', 'words')
  const { page } = await open(ben)
  const { say, type } = await openOffice(page, id, offices.collabora)
  await type(', changed')
  await say('UI_SaveAs', { format: '' })
  const dialog = page.getByRole('dialog', { name: 'Save as' })
  const name = dialog.getByRole('textbox', { name: 'Name' })
  await expect(name).toHaveValue('Plan copy.docx')
  await expect(name).toBeFocused()
  await expectAccessible(page)
  await name.fill('  ')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toContainText('Enter a name.')
  await name.fill('Plan für Ana')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plan für Ana.docx')
  await expect(page).not.toHaveURL(new RegExp(id))
  const next = new URL(page.url()).pathname.split('/')[2] ?? ''
  expect(await content(page, next)).toBe('words, changed')
  await officeWindow(page, offices.collabora)
  await expect(page.frameLocator('iframe').getByRole('textbox')).toHaveValue('words, changed')
})

test('a Save As that fails says so and leaves the document open', async ({
  open,
  ben,
  store,
  offices,
}) => {
  const id = await store(ben, 'Stays.docx', 'words')
  const { page } = await open(ben)
  const { say, run } = await openOffice(page, id, offices.collabora)
  await say('UI_SaveAs', { format: 'odt' })
  const dialog = page.getByRole('dialog', { name: 'Save as' })
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Stays copy.odt')
  await run(`(fetch = async () => new Response('{"fileName":null}'))`)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toContainText('could not save it under this name')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stays.docx')
})

for (const kind of ['collabora', 'onlyoffice'] as const) {
  test(`an image from the portal is put in by ${kind}, which fetches it by itself`, async ({
    open,
    ana,
    ben,
    store,
    offices,
  }) => {
    const id = await store(ben, `With image ${kind}.docx`, 'words')
    await store(ben, `Logo ${kind}.svg`, '<svg xmlns="http://www.w3.org/2000/svg"/>')
    await store(ana, `Of Ana ${kind}.svg`, '<svg xmlns="http://www.w3.org/2000/svg"/>')
    const { page } = await open(ben)
    const { say, got } = await openOffice(page, id, offices[kind])
    await say('UI_InsertGraphic')
    const dialog = page.getByRole('dialog', { name: 'Insert an image' })
    await dialog.getByRole('searchbox', { name: 'Search by name' }).fill(kind)
    await expect(dialog.getByRole('button', { name: /Logo/ })).toHaveCount(1)
    await expect(dialog.getByText(`Of Ana ${kind}.svg`)).toHaveCount(0)
    await expect(dialog.getByText(`With image ${kind}.docx`)).toHaveCount(0)
    await expectAccessible(page)
    await dialog.getByRole('button', { name: `Logo ${kind}.svg` }).click()
    await expect(dialog).toBeHidden()
    await expect(page.frameLocator('iframe').getByRole('listitem')).toContainText(
      '200 image/svg+xml',
    )
    const [sent] = await got('Action_InsertGraphic')
    expect(JSON.stringify(sent)).toMatch(/\/link\/i\.[A-Za-z0-9._-]+\/file\.svg/)
    expect(JSON.stringify(sent)).not.toContain('Logo')
    // The focus was taken from the editor while the dialog was open, and given back.
    expect(await got('Grab_Focus')).toHaveLength(1)
    expect(await got('Blur_Focus')).toHaveLength(kind === 'onlyoffice' ? 1 : 0)
  })
}

test('an old version is compared with what is open, by the editor that can', async ({
  open,
  ben,
  store,
  offices,
}) => {
  const id = await store(ben, 'Compared.docx', 'old words')
  const { page } = await open(ben)
  const { type, say } = await openOffice(page, id, offices.collabora)
  await type(' and new ones')
  await page.getByRole('button', { name: 'Version history' }).click()
  await page.keyboard.press('Control+s')
  await expect(drawer(page)).toContainText('Version 2')
  await drawer(page).getByRole('button', { name: 'Close the version history' }).click()
  await say('UI_InsertFile', { callback: 'Action_CompareDocuments', mimeTypeFilter: [] })
  await expectAccessible(page)
  await drawer(page).getByRole('button', { name: 'Compare version 1 in the editor' }).click()
  await expect(page.frameLocator('iframe').locator('#compared')).toHaveText(
    'Compared.docx: old words',
  )

  for (const kind of ['onlyoffice', 'microsoft'] as const) {
    await openOffice(page, id, offices[kind])
    await page.getByRole('button', { name: 'Version history' }).click()
    await expect(drawer(page)).toContainText('Version 1')
    await expect(drawer(page).getByRole('button', { name: /in the editor/ })).toHaveCount(0)
  }
})

test('Collabora lets go before an old version is restored', async ({
  open,
  ben,
  store,
  portal,
  offices,
}) => {
  const id = await store(ben, 'Restored.docx', 'first')
  const { page } = await open(ben)
  const { type, say } = await openOffice(page, id, offices.collabora)
  await type(' second')
  await page.getByRole('button', { name: 'Version history' }).focus()
  await page.keyboard.press('Control+s')
  await expect(drawer(page)).toHaveCount(0)
  await say('UI_FileVersions')
  await expect(drawer(page)).toContainText('Version 2')
  await type(' third, not saved')
  await drawer(page).getByRole('button', { name: 'Restore version 1' }).click()
  const dialog = page.getByRole('dialog', { name: 'Restore version 1?' })
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Restore' }).click()
  await expect
    .poll(async () => (await listVersions(portal, id)).map(({ source }) => source), {
      timeout: 20_000,
    })
    .toEqual(['restore', 'exit-save', 'save', 'upload'])
  await officeWindow(page, offices.collabora)
  await expect(page.frameLocator('iframe').getByRole('textbox')).toHaveValue('first')
  expect(await content(page, id, 3)).toBe('first second third, not saved')
})

test('an editor that cannot be asked is taken away before a restore', async ({
  open,
  ben,
  store,
  portal,
  offices,
}) => {
  const id = await store(ben, 'Taken away.docx', 'first')
  const { page } = await open(ben)
  const { type, say, run } = await openOffice(page, id, offices.onlyoffice)
  await type(' second')
  await run('queueMicrotask(() => {})')
  await say('UI_FileVersions')
  await expect(drawer(page)).toContainText('Version 1')
  // The newest one cannot be restored.
  await expect(drawer(page).getByRole('button', { name: 'Restore version 1' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Back to the documents' }).click()
  await expect(page).toHaveURL('/documents', { timeout: 20_000 })
  expect(await content(page, id)).toBe('first second')

  await openOffice(page, id, offices.onlyoffice)
  await page.getByRole('button', { name: 'Version history' }).click()
  await drawer(page).getByRole('button', { name: 'Restore version 1' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click()
  await expect
    .poll(async () => (await listVersions(portal, id)).map(({ source }) => source), {
      timeout: 20_000,
    })
    .toEqual(['restore', 'exit-save', 'upload'])
  await officeWindow(page, offices.onlyoffice)
  await expect(page.frameLocator('iframe').getByRole('textbox')).toHaveValue('first')
})

test('people in the same editor see each other in the bar', async ({
  open,
  ana,
  ben,
  store,
  offices,
}) => {
  const id = await store(ben, 'Together.docx', 'words')
  const first = await open(ben)
  await openOffice(first.page, id, offices.collabora)
  const here = (page: Page) => page.getByRole('list', { name: 'Who else is here' })
  await expect(here(first.page)).toHaveCount(0)
  const second = await open(ana)
  await openOffice(second.page, id, offices.collabora, 'view')
  await expect(here(first.page).getByRole('listitem')).toHaveText(/Ana/)
  await expect(here(second.page).getByRole('listitem')).toHaveText(/Ben$/)
  await expectAccessible(first.page)
  await second.page.close()
  await expect(here(first.page)).toHaveCount(0)
})

test('leaving waits for the save of an editor that can be asked for it', async ({
  open,
  ben,
  store,
  portal,
  offices,
}) => {
  const id = await store(ben, 'Leaving.docx', 'words')
  const { page } = await open(ben)
  const { type, say } = await openOffice(page, id, offices.collabora)
  await type(' before leaving')
  await say('UI_Close', { EverModified: true })
  await expect(page).toHaveURL('/documents')
  expect(await content(page, id)).toBe('words before leaving')
  await expect.poll(async () => (await showDocument(portal, id)).lock).toBeNull()
})

test('leaving after a refused save asks first', async ({ open, ben, store, portal, offices }) => {
  const id = await store(ben, 'Asked.docx', 'words')
  const { page } = await open(ben)
  const { type } = await openOffice(page, id, offices.collabora)
  await breakLock(portal, id)
  await type(' that are refused')
  await page.getByRole('button', { name: 'Back to the documents' }).click()
  const dialog = page.getByRole('dialog', { name: 'Some edits are not saved' })
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Stay' }).click()
  await expect(page).toHaveURL(new RegExp(id))
  await expect(page.frameLocator('iframe').getByRole('textbox')).toHaveValue(
    'words that are refused',
  )
})

for (const kind of ['onlyoffice', 'microsoft'] as const) {
  test(`leaving ${kind} waits until the host has what its server saves afterwards`, async ({
    open,
    ben,
    store,
    offices,
  }) => {
    const id = await store(ben, `After ${kind}.docx`, 'words')
    const { page } = await open(ben)
    const { type, saveState } = await openOffice(page, id, offices[kind])
    await type(' typed')
    await expect(saveState).toHaveText('Unsaved changes')
    await page.getByRole('button', { name: 'Back to the documents' }).click()
    await expect(page).toHaveURL('/documents', { timeout: 20_000 })
    expect(await content(page, id)).toBe('words typed')
  })
}

test('a save that is refused when the editor is gone is told before the person leaves', async ({
  open,
  ben,
  store,
  portal,
  offices,
}) => {
  const id = await store(ben, 'Too late.docx', 'words')
  const { page } = await open(ben)
  const { type, saveState } = await openOffice(page, id, offices.onlyoffice)
  await breakLock(portal, id)
  await type(' typed')
  await page.getByRole('button', { name: 'Back to the documents' }).click()
  const dialog = page.getByRole('dialog', { name: 'Some edits are not saved' })
  await expect(dialog).toBeVisible({ timeout: 20_000 })
  await expect(saveState).toContainText('Save refused · nothing is lost')
  await expect(dialog).toContainText('nothing of it is lost')
  await dialog.getByRole('button', { name: 'Leave anyway' }).click()
  await expect(page).toHaveURL('/documents')
  expect(await listRejected(portal, id)).toHaveLength(1)
})

test('sharing gives the link, from the bar and from inside the editors', async ({
  open,
  ben,
  store,
  portal,
  offices,
}) => {
  const id = await store(ben, 'Shared.docx', 'words')
  const { page } = await open(ben)
  const dialog = page.getByRole('dialog', { name: 'Share “Shared.docx”' })
  const asks = { collabora: 'UI_Share', onlyoffice: 'UI_Sharing', microsoft: 'UI_Sharing' } as const
  for (const kind of ['collabora', 'onlyoffice', 'microsoft'] as const) {
    const { say } = await openOffice(page, id, offices[kind])
    await say(asks[kind])
    await expect(dialog.getByRole('textbox', { name: 'Address' })).toHaveValue(
      `${portal.url}/edit/${id}`,
    )
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await expectAccessible(page)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await dialog.getByRole('button', { name: 'Copy' }).click()
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${portal.url}/edit/${id}`)
})

test('what comes from another window or another origin is not heard', async ({
  open,
  ben,
  store,
  offices,
}) => {
  const id = await store(ben, 'Hostile.docx', 'words')
  const { page } = await open(ben)
  const { run, say } = await openOffice(page, id, offices.collabora)
  const heard = page.getByRole('dialog')
  // From the host page's own window, and from a window of the editor's origin that is not the frame.
  await page.evaluate(() => window.postMessage('{"MessageId":"UI_Share"}', '*'))
  await run(`office.sayFromWithin('UI_Share')`)
  // From the frame's own window, after it went to another origin that may stand in a frame too.
  await run(`void (location.href = '${offices.onlyoffice.origin}/hostile')`)
  await expect(page.frameLocator('iframe').getByRole('heading')).toHaveText('Hostile')
  await page.evaluate(() => new Promise((done) => setTimeout(done, 0)))
  await expect(heard).toHaveCount(0)

  // The same message is heard when it comes from where it should.
  await openOffice(page, id, offices.collabora)
  await say('UI_Share')
  await expect(heard).toBeVisible()
})

test('on a phone the bar has room for sharing and for who else is here', async ({
  open,
  ben,
  store,
  offices,
}) => {
  const id = await store(ben, 'A long name of a document on a phone.docx', 'words')
  const { page } = await open(ben)
  await page.setViewportSize({ width: 390, height: 844 })
  // Opened to read, the bar also leads to editing.
  const { say, saveState } = await openOffice(page, id, offices.collabora, 'view')
  await expect(saveState).toContainText('Saved · version 1')
  const more = page.getByRole('button', { name: /^More/ })
  await expect(more).toHaveAccessibleName('More')
  await say('Views_List', [
    { ViewId: 1, UserId: ben.id, UserName: ben.name, ReadOnly: '1' },
    { ViewId: 2, UserId: 'guest-1', UserName: 'Dagny Lang', ReadOnly: '0' },
    { ViewId: 3, UserId: 'guest-2', UserName: 'Emil Moser', ReadOnly: '1' },
  ])
  await expect(more).toHaveAccessibleName('More · 2 others are here')
  const beyond = await page
    .getByRole('banner')
    .evaluate((bar) =>
      [bar, ...bar.querySelectorAll('a, button, h1, p')].some(
        (part) => part.getBoundingClientRect().right > window.innerWidth,
      ),
    )
  expect(beyond, 'something of the bar is beyond the edge').toBe(false)
  const title = await page.getByRole('heading', { level: 1 }).boundingBox()
  expect(title?.width).toBeGreaterThan(60)

  await more.click()
  const menu = page.getByRole('menu', { name: /^More/ })
  await expect(menu).toContainText('Who else is here')
  await expect(menu).toContainText('Dagny Lang')
  await expect(menu).toContainText('Emil Moser (reads only)')
  await expectAccessible(page)
  const download = menu.getByRole('menuitem', { name: 'Download the saved version' })
  await expect(download).toHaveAttribute('href', `/download/${id}`)
  await menu.getByRole('menuitem', { name: 'Share' }).click()
  await expect(page.getByRole('dialog', { name: /^Share/ })).toBeVisible()
})

test('an editor that ends the session or cannot load is explained', async ({
  open,
  ben,
  store,
  offices,
}) => {
  const id = await store(ben, 'Ended.docx', 'words')
  const { page } = await open(ben)
  const { say } = await openOffice(page, id, offices.collabora)
  await say('App_LoadingStatus', { Status: 'Failed' })
  await expect(page.getByText('could not open this document.')).toBeVisible()
  await expectAccessible(page)
  await say('Session_Closed', { Reason: 'DocumentIdle' })
  await expect(page.getByText('because nobody used it for a while')).toBeVisible()
  await say('App_VersionRestore', { Status: 'Pre_Restore_Ack' })
  await expect(page.getByText('Somebody has restored an older version')).toBeVisible()
  await page.getByRole('button', { name: 'Open again' }).click()
  await officeWindow(page, offices.collabora)
})
