import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const testsIn = (folder: string) => `${folder}/**/*.test.ts`

export default defineConfig({
  // Outside of a request there is no reader; what is said is said in English.
  resolve: {
    alias: {
      'next-intl/server': resolve(import.meta.dirname, 'server/testing/next-intl-server.ts'),
    },
  },
  ssr: { resolve: { conditions: ['react-server', 'node', 'default'] } },
  test: {
    restoreMocks: true,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A busy machine is no fault of the portal's.
    expect: { poll: { timeout: 15_000 } },
    // As in playwright.config.ts.
    retry: process.env.CARREL_RETRIES ? 1 : 0,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'portal',
          include: ['app', 'server', 'cli', 'scripts', 'bench'].map(testsIn),
        },
      },
      // What runs in browsers keeps nothing between tests: it is loaded once for all files, in half the time.
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['lib', 'components', 'messages'].map(testsIn),
          isolate: false,
        },
      },
    ],
  },
})
