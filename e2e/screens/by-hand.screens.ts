import { expect, type Page } from '@playwright/test'
import { hydrated } from '#e2e/support/hydrated'
import { storePapers } from './support/papers'
import { go, menu, test } from './support/screens-test'
import { shot } from './support/shot'

test.use({ alone: 'by-hand' })

// What a phone has no keys and no mouse for.
const mouse = { forms: ['light', 'dark'] } as const

const row = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) })

test('the list by keyboard and by drag, and messages above a dialog', async ({
  open,
  store,
  clock,
  ana,
}) => {
  await storePapers(store, clock, ana)
  const { page } = await open(ana)
  await clock.ago(4 * 24 * 60)
  await go(page, '/documents')
  await page.getByRole('button', { name: 'New', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Folder…', exact: true }).click()
  const making = page.getByRole('dialog', { name: 'New folder' })
  await making.getByLabel('Name').fill('Contracts')
  await making.getByRole('button', { name: 'Create' }).click()
  await expect(row(page, 'Contracts')).toBeVisible()
  await clock.ago(0)

  await go(page, '/documents')
  await row(page, 'Annual report.docx').getByRole('link').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByText('2 documents selected')).toBeVisible()
  await shot(page, 'documents/by-keyboard', mouse)
  await page.keyboard.press('F2')
  const naming = page.getByRole('textbox', { name: 'Name' })
  await naming.fill('Annual/report.docx')
  await page.keyboard.press('Enter')
  await expect(naming).toHaveAccessibleDescription(/A name cannot contain/)
  await shot(page, 'documents/rename-by-key', mouse)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Clear the selection' }).click()

  await hydrated(page.getByRole('heading', { level: 1 }))
  const dataTransfer = await page.evaluateHandle(() => new DataTransfer())
  await row(page, 'Floor plan.pdf').dispatchEvent('dragstart', { dataTransfer })
  const folder = row(page, 'Contracts')
  await folder.dispatchEvent('dragover', { dataTransfer })
  await shot(page, 'documents/drag', mouse)
  await folder.dispatchEvent('drop', { dataTransfer })
  await row(page, 'Contracts').waitFor()
  await expect(page.getByText('Moved “Floor plan.pdf” to “Contracts”.')).toBeVisible()
  await expect(row(page, 'Floor plan.pdf')).toHaveCount(0)
  await menu(page, 'readme.md', 'Move…')
  const moving = page.getByRole('dialog', { name: /^Move/ })
  await expect(moving.getByRole('button', { name: 'Contracts' })).toBeVisible()
  // It stays while it is pointed at.
  const said = page.getByText('Moved “Floor plan.pdf” to “Contracts”.')
  await shot(page, 'documents/message-above', { each: () => said.hover() })
})
