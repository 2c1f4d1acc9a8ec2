import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Outside of a request there is no reader; what is said is said in English.
  resolve: {
    alias: {
      'next-intl/server': resolve(import.meta.dirname, 'server/testing/next-intl-server.ts'),
    },
  },
  ssr: { resolve: { conditions: ['react-server', 'node', 'default'] } },
  test: {
    include: [
      'app/**/*.test.ts',
      'server/**/*.test.ts',
      'lib/**/*.test.ts',
      'cli/**/*.test.ts',
      'scripts/**/*.test.ts',
      'components/**/*.test.ts',
      'messages/**/*.test.ts',
      'bench/**/*.test.ts',
    ],
    restoreMocks: true,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A busy machine is no fault of the portal's.
    expect: { poll: { timeout: 15_000 } },
    // As in playwright.config.ts.
    retry: process.env.CARREL_RETRIES ? 1 : 0,
    maxWorkers: 2,
  },
})
