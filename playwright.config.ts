import { chromium, defineConfig, devices } from '@playwright/test'
import type { WopiTestOptions } from './e2e/support/wopi-test'
import { findChromium } from './scripts/steps/find-chromium.mjs'

const executablePath = findChromium(chromium.executablePath())
if (executablePath === null) {
  throw new Error(
    'No Chromium: install one (apt-get install chromium-headless-shell), or name it with CHROMIUM_PATH=/path/to/chrome.',
  )
}

/** Chromium's sandbox does not work for root. */
const forRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export default defineConfig<object, WopiTestOptions>({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  // In the whole run, on a machine that does everything at once, a test may fail for want of time. It runs again, from a
  // portal of its own; what needed it is named at the end (docs/decisions/0025).
  retries: process.env.CARREL_RETRIES ? 2 : 0,
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // Generous, because a busy machine is no fault of the portal's.
  timeout: 240_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Vienna',
    contextOptions: { reducedMotion: 'reduce' },
    // To see what led to a failure: npx playwright test --trace=retain-on-failure. It slows every test down.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      args: [
        ...forRoot,
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // The portal needs nobody else: whatever is not on this machine cannot be found.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
      ],
    },
  },
  projects: [
    // No browser in these: the two commands, the command line, and what goes over the wire.
    { name: 'commands', testDir: 'e2e/commands' },
    { name: 'wopi', testDir: 'e2e/wopi' },
    // Bodies and headers once more, through Next's routes.
    {
      name: 'wopi-next',
      testDir: 'e2e/wopi',
      testMatch: /(headers|put-file-bodies)\.spec/,
      use: { door: 'next' },
    },
    {
      name: 'chromium',
      testIgnore: ['wopi/**', 'commands/**'],
      use: { ...devices['Desktop Chrome'], channel: undefined },
    },
  ],
})
