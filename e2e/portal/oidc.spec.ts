import { createHash, randomBytes } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { expectAccessible } from '#e2e/support/axe'
import { freePort } from '#e2e/support/free-port'
import { identityClient, startIdentityProvider } from '#e2e/support/identity-provider'
import { createPerson } from '#e2e/support/operator'
import { test as base } from '#e2e/support/page-test'
import { startPortal } from '#e2e/support/portal-server'

const test = base.extend({
  // The provider's own pages want a font from far away, and have no icon.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern.
  expectedMessages: ({}, use) =>
    use([/ERR_NAME_NOT_RESOLVED/, /favicon\.ico$/, /somebody else: .*font/]),
  portal: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern.
    async ({}, use) => {
      const port = await freePort()
      const portal = await startPortal({
        OIDC_ISSUER: `http://localhost:${port}`,
        OIDC_CLIENT_ID: identityClient.id,
        OIDC_CLIENT_SECRET: identityClient.secret,
        OIDC_NAME: 'Example ID',
      })
      const close = await startIdentityProvider(port, portal.url)
      await use(portal)
      await close()
      await portal.remove()
    },
    { scope: 'worker' },
  ],
})

/** Signs in at the provider and agrees that the portal may know. */
async function comeFromProvider(page: Page, name: string) {
  await page.getByRole('button', { name: 'Continue with Example ID' }).click()
  await signInThere(page, name)
}

async function signInThere(page: Page, name: string) {
  await page.getByPlaceholder('Enter any login').fill(name)
  await page.getByPlaceholder('and password').fill('any')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
}

test('somebody new becomes a member', async ({ page }) => {
  await page.goto('/profile')
  await expectAccessible(page)
  await comeFromProvider(page, 'ben')
  await expect(page).toHaveURL('/profile')
  await expect(page.getByText('ben@example.org')).toBeVisible()
  await expect(page.getByText('You sign in through Example ID')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Users' })).toHaveCount(0)
})

test('somebody with an account comes to it when the provider vouches for the address', async ({
  page,
  ana,
}) => {
  await page.goto('/profile')
  await comeFromProvider(page, 'ana')
  await expect(page).toHaveURL('/profile')
  await expect(page.getByText(ana.email)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Users' })).toBeVisible()
})

test('nobody comes to an account by an address that is not verified', async ({ page, portal }) => {
  await createPerson(portal, 'Cleo')
  await page.goto('/sign-in')
  await comeFromProvider(page, 'unverified-cleo')
  await expect(page.getByRole('alert').first()).toContainText(
    'There is an account with your e-mail address',
  )
  await page.goto('/profile')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('an answer that the portal did not ask for signs nobody in', async ({ page }) => {
  await page.goto('/api/auth/callback/oidc?code=stolen&state=guessed')
  await expect(page).toHaveURL(/\/sign-in/)
  await expect(page.getByRole('alert').first()).toContainText('did not confirm who you are')
})

test('a phone comes in by the bootstrapper, with a token of the provider', async ({
  page,
  portal,
}) => {
  const bootstrap = (headers: Record<string, string>, method = 'GET') =>
    fetch(`${portal.url}/wopibootstrapper`, { method, headers })
  const stranger = await bootstrap({})
  expect(stranger.status).toBe(401)
  const challenge = stranger.headers.get('www-authenticate') ?? ''
  expect(challenge).toMatch(
    /^Bearer authorization_uri="http[^"]+",tokenIssuance_uri="http[^"]+",providerId="tp_carrel",UrlSchemes="%7B[^"]+"$/,
  )
  const said = (name: string) => new RegExp(`${name}="([^"]+)"`).exec(challenge)?.[1] ?? ''

  // What the app does with it: sign in at the provider, and change the code for a token.
  const callback = `${portal.url}/api/auth/callback/oidc`
  const returned = page.waitForRequest((request) => request.url().startsWith(callback))
  const verifier = randomBytes(32).toString('base64url')
  const query = new URLSearchParams({
    ...{ client_id: identityClient.id, response_type: 'code', redirect_uri: callback },
    ...{ scope: 'openid email profile', code_challenge_method: 'S256' },
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  })
  await page.goto(`${said('authorization_uri')}?${query}`)
  await signInThere(page, 'dora')
  const code = new URL((await returned).url()).searchParams.get('code') ?? ''
  const basic = [identityClient.id, identityClient.secret].map(encodeURIComponent).join(':')
  const issued = await fetch(said('tokenIssuance_uri'), {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(basic).toString('base64')}` },
    body: new URLSearchParams({
      ...{ grant_type: 'authorization_code', code, redirect_uri: callback },
      code_verifier: verifier,
    }),
  })
  const { access_token } = z.object({ access_token: z.string() }).parse(await issued.json())

  const authorization = `Bearer ${access_token}`
  expect((await bootstrap({ authorization: `${authorization}x` })).status).toBe(401)
  const answer = await bootstrap(
    { authorization, 'X-WOPI-EcosystemOperation': 'GET_ROOT_CONTAINER' },
    'POST',
  )
  expect(answer.status).toBe(200)
  const { Bootstrap, RootContainerInfo } = z
    .object({
      Bootstrap: z.object({ EcosystemUrl: z.string(), SignInName: z.string() }),
      RootContainerInfo: z.object({ ContainerPointer: z.object({ Url: z.string() }) }),
    })
    .parse(await answer.json())
  expect(Bootstrap.SignInName).toBe('dora@example.org')
  const { EcosystemUrl } = Bootstrap
  expect(await (await fetch(EcosystemUrl)).json()).toEqual({ SupportsContainers: true })
  expect((await fetch(RootContainerInfo.ContainerPointer.Url)).status).toBe(200)
})
