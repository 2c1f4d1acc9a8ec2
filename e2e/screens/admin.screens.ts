import { expect } from '@playwright/test'
import { breakLock, mintToken } from '#e2e/support/operator'
import { wopiClient } from '#e2e/support/wopi-client'
import { storePapers } from './support/papers'
import { ask, change, letEdit, sqlTime } from './support/rows'
import { go, menu, now, test } from './support/screens-test'
import { type ShotOptions, shot } from './support/shot'

test.use({ alone: 'admin' })

const whole = { whole: true }

/** Time that is left counts down in the browser. */
const left: ShotOptions = {
  still: true,
  say: [
    ['^23:\\d\\d$', '24:00'],
    ['^4:\\d\\d$', '5:00'],
    ['^6 d 23 h$', '7 d 0 h'],
  ],
}

/** Of the hours before this one, the oldest first. */
const savesByHour = [1, 0, 0, 0, 0, 0, 0, 0, 1, 3, 4, 2, 1, 5, 6, 8, 7, 3, 2, 4, 9, 6, 4]

test('an admin’s pages while there is nothing', async ({ open, clock, ana }) => {
  await clock.ago(3)
  const { page } = await open(ana)
  await clock.ago(0)
  await go(page, '/admin')
  await shot(page, 'admin/overview-empty', whole)
  for (const place of ['locks', 'versions', 'rejected', 'tokens', 'groups', 'templates'] as const) {
    await go(page, `/admin/${place}`)
    await shot(page, `admin/${place}-empty`)
  }
  // A filter that leaves nothing, where there is nothing else to see of one.
  for (const place of ['versions', 'groups'] as const) {
    await go(page, `/admin/${place}?q=nothing`)
    await shot(page, `admin/${place}-filtered`)
  }
})

test('overview, locks, versions, refused saves, tokens, audit', async ({
  open,
  store,
  clock,
  portal,
  ana,
  ben,
}) => {
  const papers = await storePapers(store, clock, ana)
  // Each thing at a time of its own: what happened in the same moment has no order.
  await clock.ago(1440)
  const token = await mintToken(portal, papers('readme.md'), ana, { ttl: 86_400 })
  const minutes = wopiClient(token)
  for (const [at, saves] of savesByHour.entries()) {
    const begin = (savesByHour.length - at) * 60
    await clock.ago(begin - 1)
    if (saves > 0) await minutes.lock('minutes')
    for (let one = 1; one <= saves; one++) {
      await clock.ago(begin - 3 * one)
      await minutes.putFile(`Open ${at}, ${one}.`, { 'X-WOPI-Lock': 'minutes' })
    }
    await clock.ago(begin - 3 * saves - 1)
    if (saves > 0) await minutes.unlock('minutes')
  }

  await clock.ago(72)
  letEdit(portal, papers('Opening speech.txt'), ben)
  const speech = wopiClient(await mintToken(portal, papers('Opening speech.txt'), ben))
  await clock.ago(70)
  await speech.lock('lost')
  await clock.ago(69)
  await breakLock(portal, papers('Opening speech.txt'))
  await clock.ago(68)
  await speech.putFile('What Ben could not save.', { 'X-WOPI-Lock': 'lost' })
  await clock.ago(25)
  await speech.lock('quiet')
  await clock.ago(24)
  await speech.putFile('Dear friends of the reading room!', { 'X-WOPI-Lock': 'quiet' })
  await clock.ago(7)
  const report = wopiClient(await mintToken(portal, papers('Annual report.docx'), ana))
  await clock.ago(6)
  await report.lock('busy')
  await clock.ago(1)
  const { page } = await open(ana)
  await clock.ago(0)
  await go(page, '/documents')
  await menu(page, 'Floor plan.pdf', 'Check out')
  await expect(page.getByText('Checked out. Nobody else')).toBeVisible()

  // How long a save takes is another time on each machine.
  const timed = () => ask(portal, 'SELECT sum("count") AS found FROM "SaveTime"')
  const saved = savesByHour.reduce((sum, saves) => sum + saves) + 1
  await expect.poll(timed, { timeout: 30_000 }).toBe(saved)
  change(portal, 'DELETE FROM "SaveTime"')
  const hour = (ago: number) => sqlTime(new Date(now.getTime() - (60 * ago + 2) * 60_000))
  const took = savesByHour.map((saves, at) => [
    ...[hour(savesByHour.length - at), 18 + ((7 * at) % 9), saves],
  ])
  change(portal, 'INSERT INTO "SaveTime" VALUES (?, ?, ?)', took)

  await go(page, '/admin')
  await shot(page, 'admin/overview', whole)
  await page.getByText('As a table').click()
  await shot(page, 'admin/overview-table', { ...whole, forms: ['light', 'phone'] })
  await go(page, '/admin/locks')
  await expect(page.getByText('3 locks').first()).toBeVisible()
  await shot(page, 'admin/locks', left)
  const openMenu = () => menu(page, 'Opening speech.txt')
  await openMenu()
  await shot(page, 'admin/locks-menu', { ...left, again: openMenu })
  await page.getByRole('menuitem', { name: 'Break the lock…' }).click()
  await page.getByRole('dialog').getByLabel('Reason').fill('Ben is on a train.')
  await shot(page, 'admin/break-lock', left)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Pause the live view' }).click()
  await shot(page, 'admin/locks-paused', left)
  await go(page, '/admin/locks?q=nothing')
  await shot(page, 'admin/locks-filtered')

  await go(page, '/admin/versions')
  await page.getByRole('button', { name: 'Change the rules…' }).click()
  await page.getByLabel('Versions of a document, at most').fill('40')
  await page.getByLabel('Keep everything for (hours)').fill('1')
  await page.getByRole('button', { name: 'Show what would go' }).click()
  await expect(page.getByText('would go, which frees')).toBeVisible()
  await shot(page, 'admin/version-rules', whole)
  await go(page, '/admin/versions')
  await shot(page, 'admin/versions')
  await go(page, `/admin/versions/${papers('Opening speech.txt')}`)
  await shot(page, 'admin/versions-of-one')
  await menu(page, 'version 1', 'Delete…')
  await shot(page, 'admin/version-delete')
  await page.keyboard.press('Escape')
  const openVersion = () => menu(page, 'version 1')
  await openVersion()
  await shot(page, 'admin/version-menu', { again: openVersion })
  await page.keyboard.press('Escape')

  await go(page, '/admin/rejected')
  await shot(page, 'admin/rejected')
  await page.getByRole('button', { name: /^Actions for the refused save/ }).click()
  await page.getByRole('menuitem', { name: 'Make it the newest version…' }).click()
  await shot(page, 'admin/rejected-adopt')
  await page.keyboard.press('Escape')
  for (const [act, name] of [
    ['Keep it as a copy…', 'rejected-copy'],
    ['Discard…', 'rejected-discard'],
  ] as const) {
    await page.getByRole('button', { name: /^Actions for the refused save/ }).click()
    await page.getByRole('menuitem', { name: act }).click()
    await shot(page, `admin/${name}`)
    await page.keyboard.press('Escape')
  }

  await go(page, '/admin/tokens')
  await shot(page, 'admin/tokens')
  await page.getByRole('button', { name: /^Actions for the token of Ben/ }).click()
  await page.getByRole('menuitem', { name: 'Revoke…' }).click()
  await shot(page, 'admin/token-revoke')
  await page.getByRole('dialog').getByLabel('Reason').fill(' ')
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
  await expect(page.getByText('Give a reason')).toBeVisible()
  await shot(page, 'admin/token-revoke-refused')
  await page.keyboard.press('Escape')
  const openToken = () =>
    page.getByRole('button', { name: /^Actions for the token of Ben/ }).click()
  await openToken()
  await shot(page, 'admin/token-menu', { again: openToken })
  await page.getByRole('menuitem', { name: /^Revoke all of Ben/ }).click()
  await shot(page, 'admin/tokens-revoke-person')
  await page.keyboard.press('Escape')
  await openToken()
  await page.getByRole('menuitem', { name: /^Revoke all .*document/ }).click()
  await shot(page, 'admin/tokens-revoke-document')
  await page.keyboard.press('Escape')
  await go(page, '/admin/tokens?q=nothing')
  await shot(page, 'admin/tokens-filtered')

  await go(page, '/admin/audit')
  await shot(page, 'admin/audit')
  await go(page, `/admin/audit?document=${papers('Opening speech.txt')}&action=lock.`)
  await shot(page, 'admin/audit-filtered')
  await go(page, '/admin/audit?actor=nobody')
  await expect(page.getByText('No entry matches this filter')).toBeVisible()
  await shot(page, 'admin/audit-nothing')
})

test('an admin’s page that is on its way', async ({ open, ana }) => {
  const { page, expect: expected } = await open(ana)
  // What was cut off is never taken over by React.
  expected(/React error #412/)
  await page.route('**/admin/locks', async (route) => {
    const answer = await route.fetch()
    const html = await answer.text()
    const body = html.slice(0, html.indexOf('<div hidden id="S:'))
    await route.fulfill({ response: answer, body })
  })
  await page.goto('/admin/locks')
  await expect(page.getByText('Loading…').first()).toBeAttached()
  await shot(page, 'admin/loading', { headings: 0 })
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

test('templates', async ({ open, ana }) => {
  const { page, expect: expected } = await open(ana)
  expected(/400/)
  await go(page, '/admin/templates')
  await page.getByRole('button', { name: 'New template' }).click()
  const adding = page.getByRole('dialog', { name: 'New template' })
  const add = adding.getByRole('button', { name: 'Add', exact: true })
  const choose = (name: string, words: string) =>
    adding.getByLabel('File').setInputFiles({
      ...{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(words) },
    })
  await choose('Letter.docx', 'no zip')
  await adding.getByLabel('What it is for').fill('With our address and the line for gifts')
  await add.click()
  await expect(adding.getByText('a .docx file begins differently')).toBeVisible()
  await shot(page, 'admin/template-new')
  await choose('Letter.md', '# Dear\n')
  await add.click()
  await expect(page.getByText('The template “Letter” was added.')).toBeVisible()
  await page.getByRole('button', { name: 'New template' }).click()
  await choose('Minutes of a meeting.txt', 'Present:\n')
  await add.click()
  await expect(page.getByText('“Minutes of a meeting” was added.')).toBeVisible()
  await go(page, '/admin/templates')
  await shot(page, 'admin/templates')
  const openMenu = () => menu(page, 'Letter')
  await openMenu()
  await shot(page, 'admin/template-menu', { again: openMenu })
  await page.getByRole('menuitem', { name: 'Rename and describe…' }).click()
  await shot(page, 'admin/template-change')
  await page.keyboard.press('Escape')
  await openMenu()
  await page.getByRole('menuitem', { name: 'Replace the file…' }).click()
  await shot(page, 'admin/template-replace')
  await page.keyboard.press('Escape')
  await menu(page, 'Letter', 'Delete…')
  await shot(page, 'admin/template-delete')
})
