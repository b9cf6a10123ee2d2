import { writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'

const [out, height, ...names] = process.argv.slice(2)
const html = `<body style="margin:0;display:flex;gap:8px;align-items:flex-start;background:#888">${names.map((n) => `<img src="file:///tmp/shots/${n}.png" style="height:${height}px">`).join('')}</body>`
writeFileSync('/tmp/shots/sheet.html', html)
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const page = await browser.newPage({ viewport: { width: 1900, height: 100 } })
await page.goto('file:///tmp/shots/sheet.html')
await page.screenshot({ path: out, fullPage: true })
await browser.close()
