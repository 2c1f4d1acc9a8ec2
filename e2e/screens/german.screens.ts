import { expect } from '@playwright/test'
import { startFakeOffice } from '#e2e/support/fake-office'
import { press } from '#e2e/support/hands'
import { addEditor, breakLock, mintToken } from '#e2e/support/operator'
import type { PortalServer } from '#e2e/support/portal-server'
import { wopiClient } from '#e2e/support/wopi-client'
import { storePapers } from './support/papers'
import { ask, change, letEdit, sqlTime } from './support/rows'
import { showTheSameKey } from './support/same-key'
import { createNamed, go, ids, now, test } from './support/screens-test'
import { doctorsWords, type ShotOptions, shot } from './support/shot'

// The longest words of the two languages, in the narrowest places: not all states, and few in the dark.
test.use({
  ...{ alone: 'german', locale: 'de-AT' },
  settings: { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'Carrel <c@example.org>' },
})

const forms = ['light', 'phone'] as const
const dark = { forms: ['light', 'dark', 'phone'] } as const
const menuOf = (name: string) => ({ name: `Aktionen für ${name}`, exact: true })

test('lists, documents, sharing', async ({ open, store, clock, portal, ana, ben }) => {
  const papers = await storePapers(store, clock, ana)
  const id = papers('Opening speech.txt')
  // Each thing at a time of its own: what happened in the same moment has no order.
  await clock.ago(26)
  letEdit(portal, id, ben)
  const editor = wopiClient(await mintToken(portal, id, ben))
  await clock.ago(25)
  await editor.lock('a')
  await clock.ago(24)
  await breakLock(portal, id)
  await clock.ago(23)
  await editor.putFile('zu spät', { 'X-WOPI-Lock': 'a' })
  await clock.ago(22)
  await editor.lock('b')
  await clock.ago(21)
  await editor.putFile('Liebe Freundinnen und Freunde des Lesesaals,\n', { 'X-WOPI-Lock': 'b' })
  await clock.ago(0)
  const { page, expect: expected } = await open(ana)
  expected(/ERR_INTERNET_DISCONNECTED|404|409/)
  const take = (name: string, options: ShotOptions = {}) =>
    shot(page, `german/${name}`, { forms, ...options })
  await go(page, '/documents')
  await page.getByRole('checkbox', { name: /Annual report/ }).check()
  await page.getByRole('checkbox', { name: /Budget 2030/ }).check()
  await take('selection', dark)
  await go(page, '/documents')
  const openMenu = () => page.getByRole('button', menuOf('Annual report.docx')).click()
  await openMenu()
  await take('menu', { again: openMenu })
  await page.getByRole('menuitem', { name: 'Teilen …' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').first().fill('be')
  await dialog.getByRole('option', { name: 'Ben Okafor' }).click()
  await dialog.getByRole('button', { name: 'Teilen', exact: true }).click()
  await expect(dialog.getByRole('list').first()).toContainText('Ben Okafor')
  await dialog.getByRole('button', { name: 'Link erstellen' }).click()
  await expect(dialog.getByLabel('Link 1', { exact: true })).toBeVisible()
  // Without what was said about it, which goes by itself.
  await go(page, '/documents')
  await openMenu()
  await page.getByRole('menuitem', { name: 'Teilen …' }).click()
  await expect(dialog.getByLabel('Link 1', { exact: true })).toBeVisible()
  await take('share', dark)
  await dialog.getByRole('button', { name: 'Passwort für Link 1 festlegen' }).click()
  await take('share-password')
  await page.keyboard.press('Escape')
  await page.context().setOffline(true)
  await expect(page.getByText('Sie sind offline.')).toBeVisible()
  await take('offline')
  await page.context().setOffline(false)

  await go(page, `/documents/${id}`)
  await take('document', { ...dark, mask: ids(page) })
  await go(page, `/documents/${id}/compare?from=1&to=2`)
  await take('compare')
  await go(page, '/profile')
  await take('profile')
  await clock.ago(4)
  await page.goto(`/edit/${id}`)
  await expect(page.getByText('Ben Okafor bearbeitet').first()).toBeVisible()
  await take('held')
  await editor.unlock('b')

  await clock.ago(3)
  await page.goto(`/edit/${papers('readme.md')}`)
  const frame = page.frameLocator('iframe')
  await frame.getByRole('textbox').first().click()
  await press(page, frame, 'Control+End')
  await breakLock(portal, papers('readme.md'))
  await page.keyboard.type('Zu spät.')
  const saving = page.getByRole('banner').getByRole('status')
  await expect(saving).toContainText('Speicherung abgelehnt', { timeout: 60_000 })
  await take('refused', dark)
  await clock.ago(0)

  const reader = await open(ben)
  await go(reader.page, '/shared')
  await reader.page.getByRole('button', menuOf('Annual report.docx')).click()
  await reader.page.getByRole('menuitem').last().click()
  await expect(reader.page.getByRole('dialog')).toBeVisible()
  await shot(reader.page, 'german/leave', { forms })
})

test('the door', async ({ open, portal }) => {
  const { page, expect: expected } = await open(null)
  expected(/404/)
  for (const [place, name] of [
    ['/sign-in', 'sign-in'],
    ['/forgot-password', 'forgot'],
    ['/reset-password/nothing', 'reset-over'],
    ['/invite/nothing', 'invitation-wrong'],
    ['/s/nothing', 'link-nowhere'],
  ] as const) {
    await go(page, place)
    await shot(page, `german/${name}`, { forms })
  }
  const lea = await createNamed(portal, 'Lea Moser', 'lea@example.org')
  const policy = 'INSERT INTO "Setting" ("key", "value", "updatedAt") VALUES (?, ?, ?)'
  change(portal, policy, [['second-step-policy', 'everyone', sqlTime(now)]])
  await go(page, '/sign-in')
  await page.getByLabel('E-Mail-Adresse').fill(lea.email)
  await page.getByLabel('Passwort').fill(lea.password)
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('einrichten')
  await page.getByRole('textbox', { name: 'Code' }).fill('123456')
  await page.getByRole('button', { name: 'Einschalten' }).click()
  await expect(page.getByText('Dieser Code gehört nicht zu diesem Schlüssel.')).toBeVisible()
  await showTheSameKey(page)
  await shot(page, 'german/second-step-set-up', { forms, whole: true })
  change(portal, 'DELETE FROM "Setting" WHERE "key" = ?', [['second-step-policy']])
})

/** How many letters wait depends on when each was tried: what they were about may be done. */
async function keepOneLetter(portal: PortalServer) {
  const refused = 'FROM "Mail" WHERE "lastError" IS NOT NULL'
  await expect.poll(() => ask(portal, `SELECT count(*) AS found ${refused}`)).toBeGreaterThan(0)
  change(portal, 'UPDATE "Notification" SET "mailedAt" = ?', [[sqlTime(now)]])
  change(portal, `DELETE FROM "Mail" WHERE "id" <> (SELECT "id" ${refused} LIMIT 1)`)
  change(portal, 'UPDATE "Mail" SET "nextTryAt" = ?', [[sqlTime(new Date('2031-01-01'))]])
}

test('an admin’s pages', async ({ open, store, clock, portal, ana, ben }) => {
  await clock.ago(27)
  const held = await store(ana, 'Jahresbericht.txt', 'Sehr geehrte Damen und Herren')
  await clock.ago(25)
  letEdit(portal, held, ben)
  const token = await mintToken(portal, held, ben)
  await clock.ago(24)
  await wopiClient(token).lock('still')
  await clock.ago(0)
  await keepOneLetter(portal)
  const { page } = await open(ana)
  const at = new Date(now.getTime() - 25 * 60_000)
  const ill = await startFakeOffice({ refusesHosts: true, at })
  const editor = { name: 'Docs', kind: 'onlyoffice', discovery: ill.url }
  await clock.ago(3)
  const id = await addEditor(portal, editor)
  await clock.ago(0)
  const left: [string, string] = ['^[56]:\\d\\d$', '5:41']
  const more = { forms, say: [...doctorsWords, left], still: true, whole: true }
  for (const place of [
    ...(['', 'locks', 'versions', 'rejected', 'tokens', 'users', 'users/import'] as const),
    ...(['groups', 'templates', 'editors', 'storage'] as const),
  ]) {
    await go(page, `/admin/${place}`)
    await shot(page, `german/admin-${place.replace('/', '-') || 'overview'}`, {
      ...more,
      ...(place === '' && dark),
    })
  }
  await go(page, '/admin/users/import')
  const table = 'email;name;role\nzora@example.org;Zora;member\nben@example.org;;\n'
  await page
    .getByLabel('Tabelle (.csv)')
    .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
  await expect(page.getByRole('checkbox', { name: /schicken|senden|E-Mail/ })).toBeVisible()
  await shot(page, 'german/import-by-mail', dark)
  await go(page, `/admin/audit?document=${held}`)
  await shot(page, 'german/admin-audit', { ...more, ...dark })
  await go(page, `/admin/editors/${id}`)
  await page.getByRole('button', { name: 'Testen', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: /Hindernis/ })).toBeVisible({
    timeout: 60_000,
  })
  await shot(page, 'german/doctor', more)
  await ill.close()

  const ask = async (place: string, row: string | RegExp, item: string, name: string) => {
    await go(page, place)
    const button = typeof row === 'string' ? menuOf(row) : { name: row }
    await page.getByRole('button', button).first().click()
    await page.getByRole('menuitem', { name: item, exact: true }).click()
    await shot(page, `german/${name}`, { forms, still: true, say: [...doctorsWords, left] })
  }
  await ask('/admin/locks', 'Jahresbericht.txt', 'Sperre aufheben …', 'break-lock')
  await ask('/admin/tokens', /^Aktionen für das Token von Ben/, 'Widerrufen …', 'token-revoke')
  await ask('/admin/rejected', /^Aktionen für die abgelehnte/, 'Verwerfen …', 'rejected-discard')
  await ask('/admin/users', ben.name, 'Kontingent …', 'user-quota')
  await ask('/admin/users', ben.name, 'Deaktivieren …', 'user-disable')
  await ask('/admin/editors', 'Docs', 'Was ihm angeboten wird …', 'editor-offers')
  await go(page, '/admin/users')
  await page.getByRole('button', { name: 'Ändern …' }).click()
  await shot(page, 'german/second-step-policy', { forms })
  await go(page, '/admin/versions')
  await page.getByRole('button', { name: 'Regeln ändern …' }).click()
  await page.getByLabel('Versionen je Dokument, höchstens').fill('1')
  await page.getByLabel('Alles behalten (Stunden)').fill('1')
  await page.getByRole('button', { name: 'Zeigen, was entfernt würde' }).click()
  await expect(page.getByRole('status').filter({ hasText: /entfernt/ })).toBeVisible()
  await shot(page, 'german/version-rules', { forms, whole: true })
})

test('what is not there, and a fault of the portal', async ({ open, portal, ana }) => {
  const { page, expect: expected } = await open(ana)
  expected(/404|500|Minified React error|digest/)
  await go(page, '/nowhere')
  await shot(page, 'german/not-found', { forms })
  change(portal, 'ALTER TABLE "Star" RENAME TO "StarAway"')
  await page.goto('/starred')
  await expect(page.getByText('Diese Seite konnte nicht angezeigt werden')).toBeVisible()
  await shot(page, 'german/fault', { forms, say: [['Log: .+', 'Log: 2914803345']] })
  change(portal, 'ALTER TABLE "StarAway" RENAME TO "Star"')
})
