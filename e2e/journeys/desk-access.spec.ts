import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { fillDesk, findThere, idFor, queryFor } from '#e2e/fixtures/desk-content.ts'
import { addressOf, deskPages } from '#e2e/fixtures/desk-routes.ts'
import { type RunningServer, startServer } from '#e2e/fixtures/server.ts'
import { signInAs } from './staff.ts'

let app: RunningServer

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  app = await startServer()
  await fillDesk(app)
})
test.afterAll(() => app.stop())

test('R13: axe finds nothing on any page of the desk, in neither theme', async ({ browser }) => {
  const desk = await signInAs(browser, app, 'owner')
  const there = await findThere(app, desk.context().request)
  const found: string[] = []
  for (const file of Object.keys(deskPages)) {
    const path = addressOf(file, idFor(file, there)) + queryFor(file, there)
    await desk.goto(app.url + path)
    await expect(desk.getByRole('heading', { level: 1 }), path).toHaveCount(1)
    for (const colorScheme of ['light', 'dark'] as const) {
      await desk.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      // Of what a theme changes, axe knows contrast alone.
      const axe = new AxeBuilder({ page: desk }).setLegacyMode(true)
      const { violations } = await (colorScheme === 'light' ? axe : axe.withRules('color-contrast')).analyze()
      for (const { id, nodes } of violations)
        found.push(`${path} (${colorScheme}) ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`)
    }
  }
  expect(found).toEqual([])
})

/** Presses Tab until something has the focus; each stop on the way has to be seen (2.4.7, 2.4.11). */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab')
    const what = `what has the focus after ${presses + 1} presses`
    await expect.poll(() => page.evaluate(whatHidesFocus), what).toBe('')
    if (await wanted.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error('Tab never came to it.')
}

/** In the browser: empty when what has the focus is on the screen, uncovered and marked; else what it is. */
function whatHidesFocus(): string {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return ''
  const box = element.getBoundingClientRect()
  const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height / 2, 20)]
  const top = document.elementFromPoint(x, y)
  const seen =
    top !== null && (element.contains(top) || top.contains(element) || top.closest('label') !== null)
  const marked = [element, element.closest('tr')].some(
    (one) => one !== null && getComputedStyle(one).outlineStyle !== 'none',
  )
  return seen && marked
    ? ''
    : `${element.outerHTML.slice(0, 160)} at ${x},${y} under ${top?.outerHTML.slice(0, 80)}`
}

for (const width of [1280, 390]) {
  test(`R13: from the list to an answer and a stage with keys alone, ${width} pixels wide`, async ({
    browser,
  }) => {
    const desk = await signInAs(browser, app, 'manager')
    await desk.setViewportSize({ width, height: 800 })
    await desk.goto(`${app.url}/admin`)
    await desk.keyboard.press('g')
    await desk.keyboard.press('l')
    await desk.waitForURL(/\/admin\/leads$/)
    await expect(desk.locator('tr[data-leads]').first()).toBeVisible()
    const names = desk.locator('tr[data-leads] th a')
    // A key that is pressed before the page's script runs is heard by nobody.
    await expect(async () => {
      await desk.keyboard.press('j')
      await expect(names.first()).toBeFocused({ timeout: 1_000 })
    }).toPass()
    await desk.keyboard.press('j')
    await expect(names.nth(1)).toBeFocused()
    await desk.keyboard.press('k')
    await desk.keyboard.press('Enter')
    await desk.waitForURL(/\/admin\/leads\/[0-9a-f-]{36}$/)

    await tabTo(desk, desk.getByLabel('Text'))
    await desk.keyboard.type('With pleasure.')
    await tabTo(desk, desk.getByRole('button', { name: 'Send reply' }))
    await desk.keyboard.press('Enter')
    await expect(desk.getByRole('status')).toContainText('The reply is queued')

    await tabTo(desk, desk.getByRole('combobox', { name: 'Stage' }))
    await desk.keyboard.type(width === 390 ? 'Lost' : 'Won')
    if (width === 390) {
      await tabTo(desk, desk.getByRole('combobox', { name: 'Why lost' }))
      await desk.keyboard.type('Not now')
    }
    await tabTo(desk, desk.getByRole('button', { name: 'Set stage' }))
    await desk.keyboard.press('Enter')
    await expect(desk.locator('.desk-note')).toHaveText(width === 390 ? 'Lost' : 'Won')
  })
}
