import { expect, test } from '@playwright/test'
import { startServer } from '#e2e/fixtures/server.ts'
import { signInAs } from './staff.ts'

const longest = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(4).slice(0, 120)

test('a name of 120 letters pushes nothing off the list, the board or the page (15.24)', async ({
  browser,
}) => {
  const app = await startServer()
  try {
    const said = await app.operate('key', 'add', '--form', 'contact', '--rate', '0')
    const Authorization = `Bearer ${/Key: (\S+)/.exec(said)?.[1]}`
    const { notice } = await (await fetch(`${app.url}/privacy/policy.json`)).json()
    for (const [name, company] of [
      [longest, ''],
      ['Ada Lovelace', longest],
      ['Grace Hopper', 'Harbour'],
    ] as const) {
      const email = `${name.slice(0, 8).replaceAll(' ', '').toLowerCase()}@example.com`
      const answer = await fetch(`${app.url}/api/leads`, {
        method: 'POST',
        headers: { Authorization, 'Content-Type': 'application/json' },
        body: JSON.stringify({ form: 'contact', name, company, email, message: 'A sign', notice }),
      })
      expect(answer.status).toBe(201)
    }
    const desk = await signInAs(browser, app, 'owner')
    for (const width of [1440, 1024, 390]) {
      await desk.setViewportSize({ width, height: 900 })
      await desk.goto(`${app.url}/admin/leads`)
      const pages = ['/admin/leads', '/admin/leads/board', '/admin/people', '/admin']
      const lead = await desk.getByRole('link', { name: longest }).getAttribute('href')
      for (const path of [...pages, lead ?? '']) {
        await desk.goto(`${app.url}${path}`)
        const wide = await desk.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(wide, `${path} at ${width} scrolls sideways`).toBeLessThanOrEqual(0)
      }
      await desk.goto(`${app.url}/admin/leads`)
      const columns = desk.getByRole('columnheader')
      for (const column of await columns.all()) {
        if (!(await column.isVisible())) continue
        const box = await column.boundingBox()
        expect((box?.x ?? 0) + (box?.width ?? 0), `a column at ${width}`).toBeLessThanOrEqual(width)
      }
    }
  } finally {
    await app.stop()
  }
})
