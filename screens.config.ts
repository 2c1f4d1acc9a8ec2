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
  timeout: 600_000,
  expect: {
    timeout: 20_000,
    // One digit more or less is more than this; how its edge is smoothed, and what a palette makes of it, is less.
    toHaveScreenshot: { maxDiffPixels: 10, threshold: 0.15 },
  },
  use: { ...tests.use, actionTimeout: 40_000 },
  projects: [{ name: 'screens' }],
})
