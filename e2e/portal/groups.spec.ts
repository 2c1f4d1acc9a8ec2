import { expect } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import { createPerson } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'

// Several people, several windows, and axe at each state.
test.describe.configure({ timeout: 240_000 })

test('an admin makes a group, and its members have what is shared with it as long as they are in it', async ({
  open,
  store,
  portal,
  ana,
}) => {
  const rob = await createPerson(portal, 'Rosa')
  const uma = await createPerson(portal, 'Ulla')
  await store(rob, 'For all.txt', 'words')
  const admin = await open(ana)
  await admin.visit('/admin/groups')
  await admin.page.getByRole('button', { name: 'New group' }).click()
  const making = admin.page.getByRole('dialog', { name: 'New group' })
  await making.getByLabel('Name').fill('Team Blue')
  await making.getByRole('button', { name: 'Create' }).click()
  await expect(admin.page.getByRole('heading', { level: 1, name: 'Team Blue' })).toBeVisible()
  await expectAccessible(admin.page)
  await admin.page.getByRole('button', { name: 'Add people' }).click()
  const adding = admin.page.getByRole('dialog', { name: 'Add people to “Team Blue”' })
  await adding.getByRole('combobox', { name: 'People' }).fill('ull')
  await adding.getByRole('option', { name: 'Ulla' }).click()
  await expectAccessible(admin.page)
  await adding.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(admin.page.getByRole('row', { name: /Ulla/ })).toBeVisible()
  await expectAccessible(admin.page)

  const owner = await open(rob)
  await owner.visit('/documents')
  await owner.page.getByRole('button', { name: 'Actions for For all.txt' }).click()
  await owner.page.getByRole('menuitem', { name: 'Share…' }).click()
  const sharing = owner.page.getByRole('dialog', { name: 'Share “For all.txt”' })
  await sharing.getByRole('combobox', { name: 'People and groups' }).fill('team')
  await sharing.getByRole('option', { name: 'Team Blue' }).click()
  await sharing.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(sharing.getByRole('list', { name: 'Who has access' })).toContainText(
    'Group · 1 member',
  )

  const member = await open(uma)
  await member.visit('/shared')
  await expect(member.page.getByRole('link', { name: 'For all.txt' })).toBeVisible()
  await admin.page.getByRole('button', { name: 'Take Ulla out of the group' }).click()
  await admin.page.getByRole('button', { name: 'Take out' }).click()
  await expect(admin.page.getByText('Nobody is in this group yet')).toBeVisible()
  await member.visit('/shared')
  await expect(member.page.getByText('Nothing is shared with you yet')).toBeVisible()

  await admin.visit('/admin/groups')
  await admin.page.getByRole('button', { name: 'Actions for Team Blue' }).click()
  await admin.page.getByRole('menuitem', { name: 'Rename…' }).click()
  const renaming = admin.page.getByRole('dialog', { name: 'Rename “Team Blue”' })
  await renaming.getByLabel('Name').fill('Team Red')
  await renaming.getByRole('button', { name: 'Rename', exact: true }).click()
  await expect(admin.page.getByRole('link', { name: 'Team Red' })).toBeVisible()
  await admin.page.getByRole('button', { name: 'Actions for Team Red' }).click()
  await admin.page.getByRole('menuitem', { name: 'Delete…' }).click()
  await admin.page
    .getByRole('dialog', { name: 'Delete the group “Team Red”?' })
    .getByRole('button', { name: 'Delete', exact: true })
    .click()
  await expect(admin.page.getByText('No groups yet')).toBeVisible()
})
