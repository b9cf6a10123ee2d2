import { defineConfig } from 'vitest/config'

const databaseTests = '**/*.db.test.ts'
const notOurs = ['**/node_modules/**', '**/.next/**', '**/.stage/**', 'e2e/**']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...notOurs, databaseTests],
          // A busy machine is no fault of the code.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'db',
          include: [databaseTests],
          exclude: notOurs,
          globalSetup: './db/testing/cluster.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
