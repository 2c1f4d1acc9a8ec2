import { expect } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import { createPerson } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'

// Two people, and axe at each state.
test.describe.configure({ timeout: 180_000 })
// What is offered under «New» is offered to everybody.
test.use({ alone: 'templates' })

test('an admin offers templates, and a member makes documents from them', async ({
  open,
  store,
  portal,
  ana,
}) => {
  const tim = await createPerson(portal, 'Timea')
  const plan = await store(ana, 'Plan of work.md', '# Plan\n')
  const admin = await open(ana)
  const { page } = admin
  // What the portal refuses is told in the form.
  admin.expect(/400/)
  await admin.visit('/admin/templates')
  await expect(page.getByText('No templates yet')).toBeVisible()

  await page.getByRole('button', { name: 'New template' }).click()
  const adding = page.getByRole('dialog', { name: 'New template' })
  const file = (name: string, words: string) => ({
    ...{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(words) },
  })
  const addIt = adding.getByRole('button', { name: 'Add', exact: true })
  await addIt.click()
  await expect(adding.getByText('Choose a file.')).toBeVisible()
  await adding.getByLabel('File').setInputFiles(file('run.exe', 'MZ'))
  await addIt.click()
  await expect(adding.getByText('No editor here edits .exe files')).toBeVisible()
  await expectAccessible(page)
  await adding.getByLabel('File').setInputFiles(file('Letter.docx', 'no zip'))
  await addIt.click()
  await expect(adding.getByText('a .docx file begins differently')).toBeVisible()
  await adding.getByLabel('File').setInputFiles(file('Letter.md', '# Dear\n'))
  await expect(adding.getByLabel('Name')).toHaveValue('Letter')
  await adding.getByLabel('What it is for').fill('With our address')
  await addIt.click()
  await expect(page.getByText('The template “Letter” was added.')).toBeVisible()
  await expect(page.getByRole('row', { name: /Letter/ })).toContainText('With our address')

  const act = async (template: string, verb: string) => {
    await page.getByRole('button', { name: `Actions for ${template}` }).click()
    await page.getByRole('menuitem', { name: verb }).click()
  }
  await act('Letter', 'Rename and describe…')
  const changing = page.getByRole('dialog', { name: 'Rename and describe “Letter”' })
  await changing.getByLabel('Name').fill('Letterhead')
  await changing.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('row', { name: /Letterhead/ })).toBeVisible()
  await act('Letterhead', 'Replace the file…')
  const replacing = page.getByRole('dialog', { name: 'Replace the file of “Letterhead”' })
  await replacing.getByLabel('File').setInputFiles(file('other.md', '# Dear all\n'))
  await replacing.getByRole('button', { name: 'Replace', exact: true }).click()
  await expect(page.getByText('The file of “Letterhead” was replaced.')).toBeVisible()
  await expectAccessible(page)

  await admin.visit(`/documents/${plan}`)
  await act('Plan of work.md', 'Save as a template…')
  const saving = page.getByRole('dialog', { name: 'Save “Plan of work.md” as a template' })
  await expect(saving.getByLabel('Name')).toHaveValue('Plan of work')
  await expectAccessible(page)
  await saving.getByRole('button', { name: 'Save as a template' }).click()
  await expect(page.getByText('“Plan of work” is a template now.')).toBeVisible()

  const member = await open(tim)
  await member.visit('/documents')
  await member.page.getByRole('button', { name: 'New', exact: true }).click()
  await member.page.getByRole('menuitem', { name: 'From a template…' }).click()
  const gallery = member.page.getByRole('dialog', { name: 'New from a template' })
  await expect(gallery.getByRole('listitem')).toHaveCount(2)
  await expectAccessible(member.page)
  await gallery.getByRole('button', { name: /Letterhead/ }).click()
  await expect(member.page).toHaveURL(/\/edit\//)
  const id = new URL(member.page.url()).pathname.split('/').at(-1)
  await member.page.getByRole('button', { name: 'Back to the documents' }).click()
  await member.page.getByRole('link', { name: 'Letterhead.md' }).waitFor({ timeout: 30_000 })
  await member.visit(`/documents/${id}`)
  await expect(member.page.getByText('Made from a template')).toBeVisible()
  const how = 'made the document from the template “Letterhead”'
  await expect(member.page.getByText(how)).toBeVisible()
  const made = await member.page.request.get(`/download/${id}`)
  expect(await made.text()).toBe('# Dear all\n')

  await admin.visit('/admin/templates')
  for (const name of ['Letterhead', 'Plan of work']) {
    await act(name, 'Delete…')
    const deleting = page.getByRole('dialog', { name: `Delete the template “${name}”?` })
    await deleting.getByRole('button', { name: 'Delete', exact: true }).click()
    await expect(page.getByRole('row', { name: new RegExp(name) })).toHaveCount(0)
  }
  await expect(page.getByText('No templates yet')).toBeVisible()

  // The palette asks for one from everywhere; what was made is still there.
  await member.page.getByRole('button', { name: 'Go to…' }).click()
  const palette = member.page.getByRole('dialog', { name: 'Go to…' })
  await palette.getByRole('combobox').fill('template')
  await palette.getByRole('option', { name: 'New from a template…' }).click()
  await expect(gallery.getByText('No templates yet')).toBeVisible()
  await expectAccessible(member.page)
  await gallery.getByRole('button', { name: 'Close' }).click()
  await expect(member.page).toHaveURL(`${portal.url}/documents`)
  await expect(member.page.getByRole('link', { name: 'Letterhead.md' })).toBeVisible()
})
