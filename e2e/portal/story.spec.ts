import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import { countElements, hashesOfParts, partText } from '#e2e/support/docx-parts'
import { editing, save, typeAfter } from '#e2e/support/editing'
import { listen } from '#e2e/support/guard'
import { password } from '#e2e/support/operator'
import { type PortalServer, startPortal } from '#e2e/support/portal-server'
import { sample, sampleDocx } from '#e2e/support/sample-docx'

/**
 * The portal's main job from an empty folder to a recovered save, by two people in two browsers: Ana sets the
 * portal up and is its admin, Ben writes.
 */
test('from the first start to a recovered save', async ({ browser }) => {
  test.setTimeout(600_000)
  const folder = await mkdtemp(join(tmpdir(), 'carrel-story-'))
  const portal = await startPortal()
  const complaints: string[][] = []
  // Chromium itself reports refused requests, and that of two frames with unsaved edits only one may ask.
  const expected = [/409 \(Conflict\)/, /multiple 'beforeunload'/]
  const newWindow = async (): Promise<Page> => {
    const context = await browser.newContext({
      baseURL: portal.url,
      acceptDownloads: true,
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
    })
    complaints.push(listen(context, expected))
    return await context.newPage()
  }
  const ana = await newWindow()
  const ben = await newWindow()
  const original = await sampleDocx()
  const file = join(folder, 'Report.docx')
  await writeFile(file, original)
  let address = ''
  let id = ''

  await test.step('Ana sets the portal up with the code of the console', async () => {
    const code = /code {2}(\S+)/.exec(await portal.log())?.[1] ?? ''
    await ana.goto('/')
    await ana.getByLabel('Set-up code').fill(code)
    await ana.getByLabel('Your name').fill('Ana')
    await ana.getByLabel('E-mail address').fill('ana@example.org')
    await ana.getByLabel('Password').fill(password)
    await ana.getByRole('button', { name: 'Create admin and sign in' }).click()
    await expect(ana).toHaveURL(/\/documents$/)
    await expectAccessible(ana)
  })

  await test.step('Ana makes an account for Ben, who signs in', async () => {
    await ana.getByRole('link', { name: 'Users' }).click()
    await ana.getByRole('button', { name: 'New user' }).click()
    const dialog = ana.getByRole('dialog', { name: 'New user' })
    await dialog.getByLabel('Name').fill('Ben')
    await dialog.getByLabel('E-mail address').fill('ben@example.org')
    await dialog.getByLabel('New password').fill(password)
    await dialog.getByRole('button', { name: 'Create' }).click()
    await expect(ana.getByRole('row', { name: /Ben/ })).toBeVisible()
    await expectAccessible(ana)

    await ben.goto('/')
    await ben.getByLabel('E-mail address').fill('ben@example.org')
    await ben.getByLabel('Password').fill(password)
    await ben.getByRole('button', { name: 'Sign in' }).click()
    await expect(ben).toHaveURL(/\/documents$/)
    await expectAccessible(ben)
  })

  await test.step('Ben uploads a .docx with tables, an image, comments and tracked changes', async () => {
    await ben.getByLabel('Files to upload').first().setInputFiles(file)
    await expect(ben.getByRole('region', { name: 'Uploads' })).toContainText('1 file uploaded')
    await expect(ben.getByRole('row', { name: /Report\.docx/ })).toBeVisible()
    await expectAccessible(ben)
  })

  await test.step('Ben opens it, types and saves', async () => {
    await ben
      .getByRole('row', { name: /Report\.docx/ })
      .getByRole('link')
      .click()
    await expect(ben).toHaveURL(/\/edit\//)
    address = new URL(ben.url()).pathname
    id = address.split('/').at(-1) ?? ''
    const open = await editing(ben)
    expect(await portal.log()).not.toMatch(/access_token=[A-Za-z0-9_-]{20}/)
    await expectAccessible(ben)
    await typeAfter(open, sample.cells[2] ?? '', ' of the annex')
    await expect(open.saveState).toContainText('Unsaved changes')
    await save(open, 2)
    await expectAccessible(ben)
  })

  await test.step('the new version has the words, and everything else is as it was', async () => {
    const saved = await download(ben, portal, `/download/${id}`)
    const before = partText(original, 'word/document.xml')
    const after = partText(saved, 'word/document.xml')
    expect(after).toContain(`${sample.cells[2]} of the annex`)
    expect(textOf(after)).toBe(
      textOf(before).replace(sample.cells[2] ?? '', `${sample.cells[2]} of the annex`),
    )
    expect(countElements(after)).toEqual(countElements(before))
    expect(hashesOfParts(saved, ['word/document.xml'])).toEqual(
      hashesOfParts(original, ['word/document.xml']),
    )
    expect(await download(ben, portal, `/download/${id}?version=1`)).toEqual(original)
  })

  await test.step('Ana sees it read-only while Ben edits', async () => {
    await ana.goto(address)
    const open = await editing(ana)
    await expect(ana.getByText('Read only', { exact: true })).toBeVisible()
    await expect(
      ana.getByRole('status').filter({ hasText: 'Ben has been editing since' }),
    ).toBeVisible()
    await expect(open.editorState).toContainText('Read only')
    await expect(open.frame.getByRole('button', { name: 'Save' })).toHaveCount(0)
    await expectAccessible(ana)
  })

  await test.step('Ana breaks the lock, with a reason', async () => {
    await ana.goto('/admin/locks')
    await expect(ana.getByRole('row', { name: /Report\.docx/ })).toContainText('Ben')
    await ana.getByRole('button', { name: 'Actions for Report.docx' }).click()
    await ana.getByRole('menuitem', { name: 'Break the lock…' }).click()
    await expectAccessible(ana)
    const dialog = ana.getByRole('dialog', { name: /Break the lock/ })
    await dialog.getByLabel('Reason').fill('Ben is on holiday')
    await dialog.getByRole('button', { name: 'Break the lock' }).click()
    await expect(dialog).toBeHidden()
    await expect(ana.getByRole('row', { name: /Report\.docx/ })).toHaveCount(0)
    await ana.goto('/admin/audit')
    await expect(ana.getByText('Ben is on holiday').first()).toBeVisible()
    await expectAccessible(ana)
  })

  await test.step('Ben’s next save is refused, kept, and he is told', async () => {
    const open = { page: ben, frame: ben.frameLocator('iframe') }
    await typeAfter(open, sample.cells[4] ?? '', ' behind the lamp')
    await ben.keyboard.press('ControlOrMeta+s')
    await expect(open.frame.getByRole('main').getByRole('alert')).toContainText('refused')
    await expect(open.frame.getByRole('main').getByRole('alert')).toContainText('Nothing is lost')
    await expect(ben.getByRole('banner').getByRole('status')).toContainText('Save refused')
    await expectAccessible(ben)
    const versions = await download(ben, portal, `/download/${id}`)
    expect(partText(versions, 'word/document.xml')).not.toContain('behind the lamp')
  })

  await test.step('the refused save becomes a version', async () => {
    const opened = ben.context().waitForEvent('page')
    await ben.getByRole('link', { name: 'Open the kept copy' }).click()
    const details = await opened
    await details.getByRole('heading', { level: 1 }).waitFor()
    await expectAccessible(details)
    await details.getByRole('button', { name: 'Make it the newest version' }).click()
    await expect(details.getByRole('row', { name: /Current/ })).toContainText('3')
    await expect(details.getByText('A save was refused')).toHaveCount(0)
    const saved = await download(ben, portal, `/download/${id}`)
    const text = partText(saved, 'word/document.xml')
    expect(text).toContain('of the annex')
    expect(text).toContain('behind the lamp')
    await expectAccessible(details)
    await details.close()
  })

  await test.step('Ben restores the first version', async () => {
    await leaveEditor(ben)
    await ben.goto(`/documents/${id}`)
    await ben.getByRole('button', { name: 'Restore version 1' }).click()
    await ben
      .getByRole('dialog', { name: /Restore version 1/ })
      .getByRole('button', { name: 'Restore' })
      .click()
    await expect(ben.getByRole('row', { name: /Restored from version 1/ })).toContainText('Current')
    expect(await download(ben, portal, `/download/${id}`)).toEqual(original)
    await expectAccessible(ben)
  })

  await test.step('while Ben has it checked out, no editor may change it', async () => {
    await ben.getByRole('button', { name: 'Actions for Report.docx' }).click()
    await ben.getByRole('menuitem', { name: 'Check out' }).click()
    await expect(ben.getByText('You have checked this document out')).toBeVisible()
    await expectAccessible(ben)
    await ana.goto(address)
    const open = await editing(ana)
    await expect(open.editorState).toContainText('Read only')
    await expect(
      ana.getByRole('status').filter({ hasText: 'Ben has had it checked out since' }),
    ).toBeVisible()
    await ben.getByRole('button', { name: 'Check in', exact: true }).click()
    await expect(ben.getByText('You have checked this document out')).toHaveCount(0)
    await expect(ana.getByText('The document is free now.')).toBeVisible({ timeout: 30_000 })
  })

  expect(complaints.flat(), 'what the browsers complained about').toEqual([])
  await ana.context().close()
  await ben.context().close()
  await portal.remove()
  await rm(folder, { recursive: true, force: true })
})

async function download(page: Page, portal: PortalServer, path: string): Promise<Buffer> {
  const answer = await page.request.get(`${portal.url}${path}`)
  expect(answer.status(), path).toBe(200)
  expect(answer.headers()['content-disposition']).toMatch(/^attachment/)
  return await answer.body()
}

/** The words of a document part in order. */
function textOf(xml: string): string {
  return [...xml.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)</g)]
    .map(([, text]) => text)
    .join('|')
}

/** Goes away from unsaved edits. */
async function leaveEditor(page: Page): Promise<void> {
  page.once('dialog', (dialog) => void dialog.accept())
  await page.goto('/documents')
}
