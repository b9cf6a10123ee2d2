import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/browser.mjs'

const isRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: 'e2e/journeys',
  testMatch: '*.spec.ts',
  globalSetup: './e2e/shared-server.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // `npm run verify` names what needed a second try.
  retries: 1,
  // These end what hangs, and nothing else: a slow machine is no fault of the code.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
  use: {
    baseURL: process.env.E2E_URL,
    // At the second try alone: it takes an eighth of the time.
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: findBrowser() ?? undefined,
      // Chromium's own sandbox refuses root, which is who runs in most containers.
      args: ['--disable-background-networking', ...(isRoot ? ['--no-sandbox'] : [])],
    },
  },
})
