import { expect, test } from '@playwright/test'
import { startBalancer } from '#e2e/support/balancer'
import { freePort } from '#e2e/support/free-port'
import { listen } from '#e2e/support/guard'
import { createPerson } from '#e2e/support/operator'
import { startTwoMachines } from '#e2e/support/two-machines'
import { postgresIsOff } from '#server/testing/postgres'
import { s3IsOff } from '#server/testing/s3'

test('a person works through a load balancer without noticing it', async ({ browser }) => {
  test.skip(postgresIsOff || s3IsOff, 'PostgreSQL or S3 is switched off')
  test.setTimeout(480_000)
  const port = await freePort()
  const url = `http://localhost:${port}`
  const machines = await startTwoMachines({ PUBLIC_URL: url })
  const urls = [machines.one, machines.two].map(({ env }) => `http://127.0.0.1:${env.PORT}`)
  const balancer = await startBalancer(port, () => urls)
  try {
    const ana = await createPerson(machines.one, 'Ana', 'admin')
    const context = await browser.newContext({ baseURL: url, reducedMotion: 'reduce' })
    const unexpected = listen(context, [])
    const page = await context.newPage()
    const row = page.getByRole('table').getByRole('link', { name: 'Shared.txt', exact: true })
    await page.goto('/documents')
    await page.getByLabel('E-mail address').fill(ana.email)
    await page.getByLabel('Password').fill(ana.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Documents')

    const buffer = Buffer.from('written through two machines')
    const file = { name: 'Shared.txt', mimeType: 'text/plain', buffer }
    await page.getByLabel('Files to upload').setInputFiles([file])
    await expect(row).toBeVisible()
    // Every other request goes to the other machine: a session of one alone would end here.
    for (let visit = 0; visit < 4; visit += 1) {
      await page.goto('/documents')
      await expect(row).toBeVisible()
    }
    const [toOne = 0, toTwo = 0] = balancer.counts()
    expect(Math.min(toOne, toTwo)).toBeGreaterThan(5)

    // With one of them gone, the other does everything.
    await page.goto('about:blank')
    await machines.one.kill()
    await page.goto('/documents')
    await row.click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Shared.txt')
    const id = new URL(page.url()).pathname.split('/').at(-1)
    const download = await page.request.get(`/download/${id}`)
    expect(await download.text()).toBe('written through two machines')
    expect(unexpected).toEqual([])
    await context.close()
  } finally {
    await balancer.stop()
    await machines.stop()
  }
})
