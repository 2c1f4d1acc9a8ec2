import { defineConfig } from '@playwright/test'
import tests from './playwright.config'

/** Pictures of every state of every screen: `npm run screens` (docs/decisions/0037). Not a part of `npm test`. */
export default defineConfig({
  ...tests,
  testDir: 'e2e/screens',
  testMatch: '**/*.screens.ts',
  outputDir: 'test-results/screens',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  globalTeardown: './e2e/screens/support/shrink-pictures.ts',
  retries: 0,
  // A file keeps its portal from one test to the next, and each test goes through several states.
  timeout: 300_000,
  expect: {
    timeout: 20_000,
    // A line of text that wraps elsewhere is more than this; how letters are smoothed is less.
    toHaveScreenshot: { maxDiffPixelRatio: 0.002, threshold: 0.15 },
  },
  use: { ...tests.use, actionTimeout: 20_000 },
  projects: [{ name: 'screens' }],
})
