import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** The Chromium to test with: Playwright's own if it was downloaded, else the one that is named, else the system's. */
export function findBrowser() {
  const candidates = [chromium.executablePath(), process.env.PLAYWRIGHT_CHROMIUM_PATH, '/usr/bin/chromium']
  return candidates.find((path) => path && existsSync(path)) ?? null
}

// `node scripts/browser.mjs` prints it, for a program that cannot import packages yet.
if (process.argv[1] === import.meta.filename) console.log(findBrowser() ?? '')
