import { readFileSync } from 'node:fs'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { axeFinds } from '#e2e/fixtures/axe.ts'
import type { Built } from '#lib/built.ts'
import { signInAs } from './staff.ts'

/** What the build under test asks; a build of an agency that runs no script of others asks nothing. */
const { question } = JSON.parse(readFileSync('generated/build.json', 'utf8')) as Built

/** Somebody whose browser sends Global Privacy Control, by header and to pages. */
async function withSignal(context: BrowserContext): Promise<void> {
  await context.setExtraHTTPHeaders({ 'Sec-GPC': '1' })
  await context.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })
  })
}

test('R10: gpc.json says that the signal is honoured, and since when (20.2)', async ({ request }) => {
  const answer = await request.get('/.well-known/gpc.json')
  expect(answer.headers()['content-type']).toContain('application/json')
  expect(await answer.json()).toEqual({ gpc: true, lastUpdate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) })
})

test('R10: the page of choices shows that the signal counts, in every language (20.2)', async ({
  browser,
}) => {
  const context = await browser.newContext()
  await withSignal(context)
  const page = await context.newPage()
  for (const path of ['/privacy/choices', '/fr/privacy/choices', '/ar/privacy/choices']) {
    await page.goto(path)
    await expect(page.locator('.notice')).toContainText('Global Privacy Control')
  }
  expect(await context.cookies()).toEqual([])
})

test('S3: a report of what was kept away is taken without a word, rubbish too (20.4)', async ({
  request,
}) => {
  for (const data of ['', '{', '[]', `{"csp-report": {"blocked-uri": "${'x'.repeat(40_000)}"}}`]) {
    const answer = await request.post('/api/csp-report', {
      headers: { 'Content-Type': 'application/csp-report' },
      data,
    })
    expect([answer.status(), await answer.text()]).toEqual([204, ''])
  }
})

test('what a browser kept from loading stands at the desk, with what to do (20.4)', async ({
  page,
  browser,
}) => {
  await page.goto('/services')
  const told = page.waitForRequest((request) => request.url().endsWith('/api/csp-report'))
  await page.evaluate(() => {
    const picture = new Image()
    picture.src = 'https://elsewhere.example/x.png?who=1'
    document.body.append(picture)
  })
  await (await told).response()
  const desk = await signInAs(browser, undefined, 'privacy')
  await desk.goto('/admin/policy')
  const line = desk.locator('#blocked').getByRole('row', { name: 'elsewhere.example' })
  await expect(line).toContainText('/services')
  await expect(line).toContainText('Nobody declared this host')
})

test.describe('where nothing can run', () => {
  test.skip(question !== null, 'this build asks')

  test('nothing is asked, and the page says so (20.1)', async ({ page, context }) => {
    await page.goto('/')
    await expect(page.locator('.choice-banner')).toHaveCount(0)
    await page.goto('/privacy/choices')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your choices')
    await expect(page.locator('main')).toContainText('there is nothing to ask you')
    await expect(page.locator('main form')).toHaveCount(0)
    expect(await context.cookies()).toEqual([])
    const posted = await context.request.post('/privacy/choices', {
      form: { choose: 'accept' },
      maxRedirects: 0,
    })
    expect(posted.headers()['set-cookie']).toBeUndefined()
  })
})

test.describe('where scripts of others can run', () => {
  test.skip(question === null, 'this build asks nothing')
  const hosts = (question?.scripts ?? []).flatMap(({ sources }) => sources.script ?? [])

  /** Stands in the place of every other host: notes what is asked of it, and answers with a script that does nothing. */
  async function record(context: BrowserContext): Promise<URL[]> {
    const asked: URL[] = []
    await context.route(
      (url) => url.hostname !== 'localhost',
      (route) => {
        asked.push(new URL(route.request().url()))
        return route.fulfill({ contentType: 'text/javascript', body: '' })
      },
    )
    return asked
  }
  const loaded = (page: Page) => page.waitForLoadState('networkidle')
  const banner = (page: Page) => page.locator('.choice-banner')

  test('R11: nothing is loaded or stored before a choice nor after a refusal, which is one press beside accepting (20.1)', async ({
    page,
    context,
  }) => {
    const asked = await record(context)
    await page.addInitScript(() => {
      const shifted = window as { shifted?: number }
      shifted.shifted = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifted.shifted! += (entry as unknown as { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto('/services')
    const [reject, accept] = [banner(page).locator('[value=reject]'), banner(page).locator('[value=accept]')]
    const [one, other] = [await reject.boundingBox(), await accept.boundingBox()]
    expect([one?.width, one?.height, one?.y]).toEqual([other?.width, other?.height, other?.y])
    const below = await page.locator('.site-header').boundingBox()
    const above = await banner(page).boundingBox()
    expect(above && below && above.y + above.height <= below.y).toBe(true)
    expect(await page.evaluate(() => (window as { shifted?: number }).shifted)).toBe(0)
    expect(await context.cookies()).toEqual([])
    await reject.click()
    await page.waitForURL('/services')
    await expect(banner(page)).toBeHidden()
    await loaded(page)
    expect((await context.cookies()).map(({ name }) => name)).toEqual(['candor.choices'])
    expect(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)])).toEqual([
      [],
      [],
    ])
    expect(asked).toEqual([])
  })

  test('R11: what is agreed to loads, on documents and forms alike, and tells no more than the path (20.3)', async ({
    page,
    context,
  }) => {
    const faults: string[] = []
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    const asked = await record(context)
    await page.goto('/services?secret=1')
    await banner(page).locator('[value=accept]').click()
    await page.waitForURL('/services')
    for (const path of ['/services?secret=1', '/contact?secret=1']) {
      asked.length = 0
      await page.goto(path)
      await expect
        .poll(() => new Set(asked.map(({ hostname }) => hostname)).size)
        .toBe(new Set((question?.scripts ?? []).flatMap(({ sources }) => sources.script?.[0] ?? [])).size)
      for (const { hostname, href } of asked) {
        expect(hosts).toContain(hostname)
        expect(href).not.toContain('secret')
      }
      const told = await page.evaluate(() => {
        const { dataLayer } = window as { dataLayer?: IArguments[] }
        return dataLayer?.map((one) => [...one] as [string, string, Record<string, string>])
      })
      if (!question?.scripts.some(({ adapter }) => adapter === 'ga4')) continue
      const [first, second] = told ?? []
      expect(first).toEqual([
        'consent',
        'default',
        {
          ad_storage: 'denied',
          ad_user_data: 'denied',
          ad_personalization: 'denied',
          analytics_storage: 'denied',
        },
      ])
      expect(second?.slice(0, 2)).toEqual(['consent', 'update'])
      expect(told?.find(([name]) => name === 'config')?.[2].page_location).not.toContain('secret')
    }
    expect(faults).toEqual([])
  })

  test('P36: withdrawal takes the cookies of its category away, and the next page loads none of it (20.1)', async ({
    page,
    context,
    baseURL,
  }) => {
    const asked = await record(context)
    await page.goto('/services')
    await banner(page).locator('[value=accept]').click()
    await page.waitForURL('/services')
    const left = (question?.scripts ?? []).flatMap(({ cookies, category }) =>
      cookies.map((name) => ({ name: name.replace('*', 'x'), category })),
    )
    await context.addCookies(left.map(({ name }) => ({ name, value: '1', url: baseURL ?? '' })))
    await page.getByRole('contentinfo').getByRole('link', { name: 'Choices about cookies' }).click()
    await page.locator('#allow-analytics').uncheck()
    await page.locator('button[value=some]').click()
    await expect(page.locator('.notice-good')).toBeVisible()
    await expect(page.locator('main')).toContainText(/K-[A-Z0-9]{8}/)
    const names = (await context.cookies()).map(({ name }) => name)
    for (const { name, category } of left) expect(names.includes(name), name).toBe(category !== 'analytics')
    asked.length = 0
    await page.goto('/services')
    await loaded(page)
    const counting = (question?.scripts ?? []).filter(({ category }) => category === 'analytics')
    const others = (question?.scripts ?? []).filter(({ category }) => category !== 'analytics')
    const stays = others.flatMap(({ sources }) => sources.script ?? [])
    // One company may serve both from one host: then its id says which.
    for (const { hostname, href } of asked)
      for (const { sources, id } of counting) {
        expect(href).not.toContain(id)
        expect(sources.script?.includes(hostname) && !stays.includes(hostname), href).toBe(false)
      }
  })

  test('R10: under the signal counting and advertising stay off, whatever was chosen before (20.2)', async ({
    browser,
  }) => {
    const context = await browser.newContext()
    await withSignal(context)
    const asked = await record(context)
    const page = await context.newPage()
    await page.goto('/services')
    if (await banner(page).isVisible()) {
      await banner(page).locator('[value=accept]').click()
      await page.waitForURL('/services')
      await loaded(page)
    }
    await expect(page.locator('.choice-signalled')).toBeVisible()
    const allowed = (question?.scripts ?? []).filter(({ category }) => category === 'functional')
    const reached = allowed.flatMap(({ sources }) => sources.script ?? [])
    expect(asked.map(({ hostname }) => hostname).filter((host) => !reached.includes(host))).toEqual([])
  })

  for (const colorScheme of ['light', 'dark'] as const)
    test(`R13: the line that asks and the page of choices are free of what axe finds, ${colorScheme} (20.1)`, async ({
      browser,
    }) => {
      for (const width of [390, 768, 1440]) {
        const context = await browser.newContext({ colorScheme, viewport: { width, height: 844 } })
        const page = await context.newPage()
        for (const path of [
          '/services',
          '/contact',
          '/privacy/choices',
          '/ar/services',
          '/ar/privacy/choices',
        ]) {
          await page.goto(path)
          expect(await axeFinds(page, colorScheme)).toEqual([])
          const wide = () => document.documentElement.scrollWidth > window.innerWidth
          expect(await page.evaluate(wide), `${path} at ${width} scrolls sideways`).toBe(false)
        }
      }
    })

  test('a company’s script that never answers keeps nobody from the page (20.3)', async ({
    page,
    context,
  }) => {
    await context.route(
      (url) => url.hostname !== 'localhost',
      () => new Promise(() => {}),
    )
    await page.goto('/services')
    await banner(page).locator('[value=accept]').click()
    await page.waitForURL('/services', { waitUntil: 'commit' })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.getByRole('navigation').getByRole('link', { name: 'Contact' }).click()
    await expect(page.locator('form.form').first()).toBeVisible()
  })

  test('another site’s page agrees in nobody’s name (20.1)', async ({ request }) => {
    const answer = await request.post('/privacy/choices', {
      headers: { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' },
      form: { choose: 'accept' },
      maxRedirects: 0,
    })
    expect([answer.status(), answer.headers()['set-cookie']]).toEqual([303, undefined])
  })

  test('without script it is chosen by a form (20.1)', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto('/services')
    await expect(banner(page)).toBeHidden()
    await page.goto('/privacy/choices')
    await page.locator('main [value=accept]').click()
    await expect(page.locator('.notice-good')).toBeVisible()
    expect((await context.cookies()).map(({ name }) => name)).toEqual(['candor.choices'])
  })
})
