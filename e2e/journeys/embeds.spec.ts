import { readFileSync } from 'node:fs'
import { type BrowserContext, expect, test } from '@playwright/test'
import { axeFinds } from '#e2e/fixtures/axe.ts'
import type { Built } from '#lib/built.ts'
import { messages } from '#messages/messages.ts'

/** A build of an agency that shows videos and maps has a page of them. */
const { pages, question } = JSON.parse(readFileSync('generated/build.json', 'utf8')) as Built
const isShown = pages.some(({ slug }) => slug === 'films') && question?.scripts.some(({ embeds }) => embeds)
const { embeds: words } = messages.en

/** Stands in the place of every other host, and notes what is asked of it. */
async function record(context: BrowserContext): Promise<string[]> {
  const asked: string[] = []
  await context.route(
    (url) => url.hostname !== 'localhost',
    (route) => {
      asked.push(route.request().url())
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x</title><p>There</p>' })
    },
  )
  return asked
}

test.describe('a video or map of another company', () => {
  test.skip(!isShown, 'this build shows none')

  test('P31: is a still until it is pressed, then stands in its place, and nothing is kept of the press (20.8)', async ({
    page,
    context,
  }) => {
    const faults: string[] = []
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    const asked = await record(context)
    await page.goto('/films')
    const still = page.locator('[data-embed=youtube]')
    await expect(still).toContainText('Nobody asks')
    await page.waitForLoadState('networkidle')
    expect(asked).toEqual([])
    const press = still.getByRole('button', { name: words.show })
    await press.focus()
    await page.keyboard.press('Enter')
    const shown = page.frameLocator('[data-embed=youtube] iframe').frameLocator('iframe')
    await expect(shown.getByText('There')).toBeVisible()
    await expect(press).toBeHidden()
    expect(asked).toEqual(['https://www.youtube-nocookie.com/embed/abcdefghijk'])
    expect(await context.cookies()).toEqual([])
    await page.reload()
    await page.waitForLoadState('networkidle')
    expect(asked).toHaveLength(1)
    expect(faults).toEqual([])
  })

  test('S3: the page itself knows no host of theirs before it is agreed to, and the frame one alone (20.8)', async ({
    request,
  }) => {
    const policyOf = async (path: string) =>
      (await request.get(path)).headers()['content-security-policy'] ?? ''
    expect(await policyOf('/films')).toMatch(/frame-src 'self'(?:;|$)/)
    expect(await policyOf('/films')).not.toContain('youtube')
    const framed = await policyOf('/embeds/youtube/abcdefghijk')
    expect(framed).toContain('frame-src www.youtube-nocookie.com')
    expect(framed).toContain("frame-ancestors 'self'")
    for (const path of [
      '/embeds/vimeo/123456789',
      '/embeds/youtube/x',
      '/embeds/other/abcdefghijk',
      '/embeds/youtube/abc%22%3E%3Cscript',
    ])
      expect((await request.get(path)).status(), path).toBe(404)
  })

  test('P32, P36: is shown at once where that was chosen, and a still again once it is taken back (20.8)', async ({
    page,
    context,
  }) => {
    const asked = await record(context)
    await page.goto('/films')
    await page.locator('[data-embed=youtube]').getByRole('link', { name: 'Always show' }).click()
    await page.locator('#allow-functional').check()
    await page.locator('main button[value=some]').click()
    await page.goto('/films')
    await expect(page.locator('[data-embed=openstreetmap] iframe')).toBeVisible()
    await expect
      .poll(() => asked.map((url) => new URL(url).hostname))
      .toEqual(expect.arrayContaining(['www.youtube-nocookie.com', 'www.openstreetmap.org']))
    await page.goto('/privacy/choices')
    await page.locator('main button[value=reject]').click()
    await page.waitForURL(/saved/)
    asked.length = 0
    await page.goto('/films')
    await page.waitForLoadState('networkidle')
    await expect(page.locator('[data-embed] iframe')).toHaveCount(0)
    expect(asked).toEqual([])
  })

  test('without script a link leads there and says that it leaves (20.8)', async ({ browser }) => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await page.goto('/films')
    const still = page.locator('[data-embed=youtube]')
    await expect(still.getByRole('button')).toBeHidden()
    await expect(still.getByRole('link', { name: 'Open it at' })).toHaveAttribute(
      'href',
      /youtube\.com\/watch/,
    )
  })

  for (const colorScheme of ['light', 'dark'] as const)
    test(`R13: the page is free of what axe finds, and no wider than its window, ${colorScheme} (20.8)`, async ({
      browser,
    }) => {
      for (const width of [390, 1440]) {
        const page = await (
          await browser.newContext({ colorScheme, viewport: { width, height: 844 } })
        ).newPage()
        for (const path of ['/films', '/ar/films']) {
          await page.goto(path)
          expect(await axeFinds(page, colorScheme)).toEqual([])
          const wide = () => document.documentElement.scrollWidth > window.innerWidth
          expect(await page.evaluate(wide), `${path} at ${width} scrolls sideways`).toBe(false)
        }
      }
    })
})
