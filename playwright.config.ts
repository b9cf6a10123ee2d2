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
  // On a busy machine a browser may be too late once; `npm run verify` names what needed a second try.
  retries: 1,
  timeout: 90_000,
  globalTimeout: 17 * 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: process.env.E2E_URL,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findBrowser() ?? undefined,
      // Chromium's own sandbox refuses root, which is who runs in most containers.
      args: ['--disable-background-networking', ...(isRoot ? ['--no-sandbox'] : [])],
    },
  },
})
