import { defineConfig } from 'vitest/config'

const databaseTests = '**/*.db.test.ts'
const notOurs = ['**/node_modules/**', '**/.next/**', '**/.stage/**', 'e2e/**']

/** Ends what hangs, and nothing else: a slow machine is no fault of the code. */
const patience = { testTimeout: 600_000, hookTimeout: 600_000, teardownTimeout: 600_000 }

export default defineConfig({
  test: {
    // Much of a test is waiting, for the database and for processes.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...notOurs, databaseTests],
          ...patience,
        },
      },
      {
        test: {
          name: 'db',
          include: [databaseTests],
          exclude: notOurs,
          globalSetup: './db/testing/cluster.ts',
          ...patience,
        },
      },
    ],
  },
})
