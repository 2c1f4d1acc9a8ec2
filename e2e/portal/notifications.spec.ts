import { expect } from '@playwright/test'
import { createPerson, mintToken } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'
import { wopiClient } from '#e2e/support/wopi-client'

test('a refused save rings the bell, and leads to the kept copy', async ({
  open,
  store,
  portal,
}) => {
  const dora = await createPerson(portal, 'Doreen')
  const id = await store(dora, 'Plan.txt', 'words')
  const { page, visit } = await open(dora)
  await visit('/notifications')
  await expect(page.getByRole('heading', { name: 'Nothing to look at' })).toBeVisible()

  const client = wopiClient(await mintToken(portal, id, dora))
  expect((await client.putFile('unlocked words')).status).toBe(409)
  expect((await client.putFile('unlocked words')).status).toBe(409)
  const bell = page.getByRole('link', { name: 'Notifications, 1 new' })
  await expect(bell).toBeVisible({ timeout: 30_000 })
  await visit('/documents')
  await bell.click()
  await expect(page).toHaveURL('/notifications')
  const entry = page.getByRole('list', { name: 'Notifications' }).getByRole('listitem')
  await expect(entry).toHaveCount(1)
  await expect(entry).toContainText('New: A save of yours to Plan.txt was refused.')
  await expect(entry).toContainText('The kept copy waits for you')
  await visit('/notifications?show=new')

  await entry.getByRole('link', { name: 'Plan.txt' }).click()
  await expect(page).toHaveURL(`/documents/${id}#refused-saves`)
  await expect(page.getByRole('heading', { name: 'A save was refused' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Notifications', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Save as a copy' }).click()
  await expect(page.getByRole('heading', { name: 'A save was refused' })).toHaveCount(0)
  await page.goto('/notifications')
  await expect(entry).not.toContainText('New:')
  await expect(entry).toContainText('dealt with')
})

test('mentions are listed with their words, and marked as read one by one and all at once', async ({
  open,
  store,
  portal,
  ana,
}) => {
  const emil = await createPerson(portal, 'Emil')
  const id = await store(emil, 'Minutes.txt', 'words')
  const client = wopiClient(await mintToken(portal, id, ana))
  for (const CommentText of ['Please look at this, Emil', 'And at this', 'And this']) {
    const comment = {
      ...{ Type: 'comment', Id: CommentText, People: [{ Id: emil.id, Mentioned: true }] },
      Data: { ContentId: CommentText, ContentAction: 'created', CommentText },
    }
    const headers = { 'X-WOPI-Override': 'ADD_ACTIVITIES' }
    const body = JSON.stringify({ Activities: [comment] })
    expect((await client.send('', { method: 'POST', headers, body })).status).toBe(200)
  }
  const { page, visit } = await open(emil)
  await visit('/notifications')
  const list = page.getByRole('list', { name: 'Notifications' })
  await expect(list.getByRole('listitem').last()).toContainText(
    'Ana mentioned you in a comment in Minutes.txt.',
  )
  await expect(list).toContainText('Please look at this, Emil')
  await list.getByRole('button', { name: 'Mark as read: Minutes.txt' }).first().click()
  await expect(page.getByRole('link', { name: 'Notifications, 2 new' })).toBeVisible()
  await page.getByRole('button', { name: 'Mark all as read' }).click()
  await expect(page.getByText('2 notifications are read.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Notifications', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Mark all as read' })).toHaveCount(0)

  const { page: other } = await open(ana)
  await other.goto('/notifications')
  await expect(other.getByText('Please look at this, Emil')).toHaveCount(0)
})
