import { crc32, deflateSync } from 'node:zlib'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import { createPerson } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'

test.describe.configure({ timeout: 180_000 })

test('a person’s picture is made, shown to others, kept from strangers, and taken away', async ({
  open,
  store,
  portal,
  ana,
}) => {
  const zita = await createPerson(portal, 'Zita')
  const id = await store(zita, 'Portrait.txt', 'words')
  const person = await open(zita)
  const { page } = person
  person.expect(/400/)
  await person.visit('/profile')
  const chooser = page.getByLabel('Picture of you')
  await chooser.setInputFiles(fileOf('me.png', Buffer.from('no picture')))
  await expect(page.getByText('cannot be read as a PNG, JPEG or WebP')).toBeVisible()
  await expectAccessible(page)
  await chooser.setInputFiles(fileOf('me.png', png(300, 200)))
  await expect(page.getByText('Your picture was changed.')).toBeVisible()
  const menu = page.getByRole('button', { name: 'Account of Zita' })
  await expectDrawn(menu)
  await expectAccessible(page)
  await person.visit(`/documents/${id}`)
  await expectDrawn(page.getByRole('table', { name: 'Versions of Portrait.txt' }))

  const admin = await open(ana)
  await admin.visit('/admin/users?q=zita')
  const row = admin.page.getByRole('row', { name: /Zita/ })
  await expectDrawn(row)
  const address = (await row.locator('img').getAttribute('src')) ?? ''
  const answer = await admin.page.request.get(address)
  expect(answer.headers()).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'private, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  })
  const stranger = await open(null)
  expect((await stranger.page.request.get(`${portal.url}${address}`)).status()).toBe(401)

  await row.getByRole('button', { name: 'Actions for Zita' }).click()
  await admin.page.getByRole('menuitem', { name: 'Remove the picture…' }).click()
  const asking = admin.page.getByRole('dialog', { name: 'Remove the picture of Zita?' })
  await asking.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(row.locator('img')).toHaveCount(0)
  expect((await admin.page.request.get(address)).status()).toBe(404)
  await person.visit('/profile')
  await expect(menu.locator('img')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Remove', exact: true })).toHaveCount(0)
})

/** There is a picture in it, and the browser has drawn it. */
async function expectDrawn(where: ReturnType<Page['getByRole']>) {
  const image = where.locator('img')
  await expect(image).toBeVisible()
  await expect
    .poll(() => image.evaluate((img) => img instanceof HTMLImageElement && img.naturalWidth))
    .toBe(192)
}

function fileOf(name: string, buffer: Buffer) {
  return { name, mimeType: 'image/png', buffer }
}

/** A picture of one colour. */
function png(width: number, height: number): Buffer {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x99)])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}
