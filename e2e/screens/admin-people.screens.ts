import { expect } from '@playwright/test'
import { startFakeOffice } from '#e2e/support/fake-office'
import { addEditor } from '#e2e/support/operator'
import type { PortalServer } from '#e2e/support/portal-server'
import type { ConformanceReport } from '#server/documents/admin/conformance'
import { change, sqlTime } from './support/rows'
import { createNamed, go, menu, now, test } from './support/screens-test'
import { doctorsWords, shot } from './support/shot'

test.use({ alone: 'admin-people' })

test('users, invitations and groups', async ({ open, portal, clock, ana, ben }) => {
  await clock.ago(400 * 24 * 60)
  const clara = await createNamed(
    portal,
    ...(['Clara Lindqvist', 'clara.lindqvist@library.example.org'] as const),
  )
  await clock.ago(3 * 24 * 60)
  await createNamed(portal, 'Maximiliane von und zu Hohenstein', 'max@example.org', '--admin')
  await clock.ago(0)
  change(portal, 'UPDATE "User" SET "disabledAt" = ? WHERE "id" = ?', [[sqlTime(now), clara.id]])
  change(portal, 'UPDATE "User" SET "quotaBytes" = 0 WHERE "id" = ?', [[clara.id]])
  change(portal, 'UPDATE "User" SET "quotaBytes" = ? WHERE "id" = ?', [[2 * 1024 ** 3, ben.id]])
  // Sealed with a secret of the portal's, when one sets it up; nobody signs in with this one.
  const step = 'INSERT INTO "SecondStep" ("userId", "key", "since", "lastStep") VALUES (?, ?, ?, 0)'
  change(portal, step, [[ben.id, 'sealed', sqlTime(now)]])
  const { page } = await open(ana)
  await go(page, '/admin/groups')
  await page.getByRole('button', { name: 'New group' }).click()
  await shot(page, 'admin/group-new')
  await page.getByRole('dialog').getByLabel('Name').fill('Reading room')
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Reading room' })).toBeVisible()
  await shot(page, 'admin/group-empty')
  await page.getByRole('button', { name: 'Add people' }).click()
  const adding = page.getByRole('dialog', { name: 'Add people to “Reading room”' })
  await adding.getByRole('combobox', { name: 'People' }).fill('be')
  await adding.getByRole('option', { name: ben.name }).click()
  await shot(page, 'admin/group-add')
  await adding.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('row', { name: /Ben Okafor/ })).toBeVisible()
  // Without what was said about it, which goes by itself.
  await go(page, page.url())
  await shot(page, 'admin/group')
  await page.getByRole('button', { name: 'Take Ben Okafor out of the group' }).click()
  await shot(page, 'admin/group-take-out')
  await page.keyboard.press('Escape')
  await go(page, '/admin/groups')
  await shot(page, 'admin/groups')
  await menu(page, 'Reading room', 'Rename…')
  await shot(page, 'admin/group-rename')
  await page.keyboard.press('Escape')
  await menu(page, 'Reading room', 'Delete…')
  await shot(page, 'admin/group-delete')
  await page.keyboard.press('Escape')

  await go(page, '/admin/users')
  await shot(page, 'admin/users')
  const openMenu = () => menu(page, ben.name)
  await openMenu()
  await shot(page, 'admin/users-menu', { again: openMenu })
  await page.getByRole('menuitem', { name: 'Quota…' }).click()
  await shot(page, 'admin/user-quota')
  await page.keyboard.press('Escape')
  await menu(page, ben.name, 'Disable…')
  await shot(page, 'admin/user-disable')
  await page.keyboard.press('Escape')
  await menu(page, ben.name, 'Remove the second step…')
  await shot(page, 'admin/user-second-step')
  await page.keyboard.press('Escape')
  await menu(page, ben.name, 'Reset the password…')
  await shot(page, 'admin/user-password')
  await page.keyboard.press('Escape')
  await menu(page, clara.name, 'Enable…')
  await shot(page, 'admin/user-enable')
  await page.keyboard.press('Escape')
  await menu(page, ben.name, 'Make an admin…')
  await shot(page, 'admin/user-role')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Change…' }).click()
  await shot(page, 'admin/second-step-policy')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'New user' }).click()
  const creating = page.getByRole('dialog', { name: 'New user' })
  await creating.getByLabel('Name').fill('Gerda')
  await creating.getByLabel('E-mail address').fill('ana@example.org')
  await creating.getByLabel('New password').fill('correct horse battery')
  await creating.getByRole('button', { name: 'Create' }).click()
  await expect(creating.getByText('There is an account')).toBeVisible()
  await shot(page, 'admin/user-new')
  await page.keyboard.press('Escape')
  await go(page, '/admin/users?show=invited')
  await shot(page, 'admin/invitations-empty')
  await page.getByRole('button', { name: 'Invite' }).click()
  const form = page.getByRole('dialog', { name: 'Invite' })
  await form.getByLabel('E-mail address').fill('wanda@example.org')
  await shot(page, 'admin/invite')
  await form.getByRole('button', { name: 'Invite' }).click()
  const link = page.getByLabel('Link of the invitation')
  await expect(link).toBeVisible()
  await shot(page, 'admin/invited')
  await page.getByRole('button', { name: 'Done' }).click()
  await go(page, '/admin/users?show=invited')
  await shot(page, 'admin/invitations')
  await menu(page, 'wanda@example.org', 'Send again…')
  await shot(page, 'admin/invitation-renew')
  await page.keyboard.press('Escape')
  await menu(page, 'wanda@example.org', 'Revoke…')
  await shot(page, 'admin/invitation-revoke')
  await page.keyboard.press('Escape')
  await go(page, '/admin/users?show=disabled')
  await shot(page, 'admin/users-disabled')
  await go(page, '/admin/users?q=nobody')
  await shot(page, 'admin/users-filtered')

  await go(page, '/admin/users/import')
  await shot(page, 'admin/import')
  const table = 'email;name;role\nzora@example.org;Zora;member\nnobody;;\nben@example.org;;\n'
  const choose = (text: string) =>
    page
      .getByLabel('Table (.csv)')
      .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await choose(table)
  await expect(page.getByText('1 line wrong.')).toBeVisible()
  await shot(page, 'admin/import-wrong')
  await choose(table.replace('nobody;;', 'yusuf@example.org;Yusuf;admin'))
  await page.getByRole('button', { name: 'Invite 2 people' }).click()
  await expect(page.getByText('2 people invited.')).toBeVisible()
  await shot(page, 'admin/imported')

  // Of very many one part is done, and the next one is on its way.
  await go(page, '/admin/users/import')
  const many = Array.from({ length: 1200 }, (_, at) => `reader${at + 1}@example.org`)
  await choose(`email\n${many.join('\n')}\n`)
  let parts = 0
  let goOn = () => {}
  const going = new Promise<void>((resolve) => {
    goOn = resolve
  })
  await page.route('**/admin/users/import', async (route) => {
    if (route.request().method() === 'POST') parts += 1
    if (parts === 2) await going
    await route.fallback()
  })
  await page.getByRole('button', { name: 'Invite 1,200 people' }).click()
  await expect(page.getByText('500 of 1,200 lines are done.')).toBeVisible({ timeout: 60_000 })
  await shot(page, 'admin/import-going')
  await page.getByRole('button', { name: 'Stop' }).click()
  goOn()
  await expect(page.getByText('Stopped: 1,000 of 1,200 lines are done.')).toBeVisible({
    timeout: 60_000,
  })
  await shot(page, 'admin/import-stopped')
})

test('editors and the set-up doctor', async ({ open, portal, ana }) => {
  const { page } = await open(ana)
  const well = await startFakeOffice({ at: now })
  const late = new Date(now.getTime() - 25 * 60_000)
  const ill = await startFakeOffice({ refusesHosts: true, at: late })
  const kind = 'onlyoffice'
  const healthy = await addEditor(portal, { name: 'Docs', kind, discovery: well.url })
  const closed = await addEditor(portal, { name: 'Closed docs', kind, discovery: ill.url })
  const elsewhere = 'https://intranet.example.org'
  const other = await startFakeOffice({ at: now, frameAncestors: elsewhere })
  const frameless = await addEditor(portal, { name: 'Frameless', kind, discovery: other.url })
  await go(page, '/admin/editors')
  await shot(page, 'admin/editors', { say: doctorsWords })
  noteConformance(portal)
  await go(page, '/admin/editors')
  await shot(page, 'admin/editors-conformance', { whole: true, say: doctorsWords })
  const openMenu = () => menu(page, 'Docs')
  await openMenu()
  await shot(page, 'admin/editors-menu', { say: doctorsWords, again: openMenu })
  await page.getByRole('menuitem', { name: 'What it is offered…' }).click()
  await shot(page, 'admin/editor-offers')
  await page.keyboard.press('Escape')
  await menu(page, 'Docs', 'First choice for…')
  await shot(page, 'admin/editor-first', { say: doctorsWords })
  await page.keyboard.press('Escape')
  await menu(page, 'Docs', 'Disable…')
  await shot(page, 'admin/editor-disable', { say: doctorsWords })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Add an editor' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add an editor' })
  await dialog.getByLabel('Name').fill('Office')
  await dialog.getByLabel('Discovery address').fill('http://127.0.0.1:9/hosting/discovery')
  await dialog.getByRole('button', { name: 'Fetch and add' }).click()
  await expect(dialog.getByLabel('Discovery address')).toHaveAttribute('aria-invalid', 'true')
  await shot(page, 'admin/editor-new')
  await page.keyboard.press('Escape')
  for (const [id, name] of [
    [healthy, 'doctor-well'],
    [closed, 'doctor-ill'],
    [frameless, 'doctor-frame'],
  ] as const) {
    await go(page, `/admin/editors/${id}`)
    await page.getByRole('button', { name: 'Test it' }).click()
    await expect(page.getByRole('status').filter({ hasText: /in the way/ })).toBeVisible({
      timeout: 60_000,
    })
    await shot(page, `admin/${name}`, { whole: true, say: doctorsWords })
  }
  for (const office of [well, ill, other]) await office.close()
})

/** As if somebody had run Microsoft's cases against another build, and one had failed. */
function noteConformance(portal: PortalServer) {
  const run = (suite: string, configuration: string, passed: number, failed = 0) => ({
    ...{ suite, configuration, passed, failed, skipped: 0 },
  })
  const report: ConformanceReport = {
    at: new Date(now.getTime() - 3 * 24 * 60 * 60_000).toISOString(),
    build: 'another',
    runs: [
      run('WopiCore', 'all that the portal knows', 148),
      run('OfficeNativeClient', 'no renaming', 91, 1),
    ],
  }
  const statement = 'INSERT INTO "Setting" ("key", "value", "updatedAt") VALUES (?, ?, ?)'
  change(portal, statement, [['conformance', JSON.stringify(report), sqlTime(now)]])
}
