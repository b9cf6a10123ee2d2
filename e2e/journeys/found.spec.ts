import { expect, test } from '@playwright/test'

const locations = (map: string) => [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, at = '']) => new URL(at))

test('every address of the sitemap answers with a title, a description, its own canonical and a picture (18.15)', async ({
  request,
}) => {
  const map = await (await request.get('/sitemap.xml')).text()
  const found = locations(map)
  expect(found.map(({ pathname }) => pathname)).toEqual(
    expect.arrayContaining(['/', '/fr/services/brand', '/ar/work/brise', '/writing/one-proposal', '/quote']),
  )
  const [titles, said] = [new Set<string>(), new Set<string>()]
  for (const { pathname } of found) {
    const answer = await request.get(pathname)
    expect(answer.status(), pathname).toBe(200)
    const html = await answer.text()
    const one = (pattern: RegExp) => pattern.exec(html)?.[1] ?? ''
    const title = one(/<title>([^<]+)<\/title>/)
    const description = one(/<meta name="description" content="([^"]+)"/)
    expect(description.length, pathname).toBeGreaterThan(20)
    expect(new URL(one(/<link rel="canonical" href="([^"]+)"/)).pathname, pathname).toBe(pathname)
    expect(html.match(/rel="alternate" hrefLang="/gi)?.length, pathname).toBeGreaterThanOrEqual(2)
    const picture = await request.get(new URL(one(/property="og:image" content="([^"]+)"/)).pathname)
    expect(picture.headers()['content-type'], pathname).toBe('image/png')
    const language = one(/<html lang="(\w+)"/)
    titles.add(`${language} ${title}`)
    said.add(`${language} ${description}`)
  }
  expect(titles.size).toBe(found.length)
  expect(said.size).toBe(found.length)
})

test('what a page is about is data that the browser neither runs nor refuses (18.15)', async ({ page }) => {
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  const kinds = async (path: string) => {
    await page.goto(path)
    const blocks = await page.locator('script[type="application/ld+json"]').allTextContents()
    return blocks.flatMap((block) => {
      const said = JSON.parse(block) as { '@graph': { '@type': string }[] }
      return said['@graph'].map((thing) => thing['@type'])
    })
  }
  expect(await kinds('/')).toEqual(['ProfessionalService'])
  expect(await kinds('/fr/services/brand')).toEqual(['Service', 'BreadcrumbList'])
  expect(await kinds('/work/brise')).toEqual(['CreativeWork', 'BreadcrumbList'])
  expect(await kinds('/ar/writing/one-proposal')).toEqual(['BlogPosting', 'BreadcrumbList'])
  expect(await kinds('/quote')).toEqual(['BreadcrumbList'])
  expect(await kinds('/thanks/Q-7F3K2M9X')).toEqual([])
  expect(faults).toEqual([])
})

test('feed, robots, icon, security.txt and llms.txt are there for programs (R12) (18.15)', async ({
  request,
}) => {
  const feed = await request.get('/fr/feed.xml')
  expect(feed.headers()['content-type']).toContain('application/atom+xml')
  expect(await feed.text()).toContain('/fr/writing/one-proposal')
  expect(await (await request.get('/robots.txt')).text()).toMatch(/^Sitemap: http.*\/sitemap\.xml$/m)
  expect((await request.get('/favicon.ico')).headers()['content-type']).toMatch(/image\/(?:x-icon|vnd)/)
  const security = await (await request.get('/.well-known/security.txt')).text()
  expect(security).toMatch(/^Contact: http.*\/privacy\/report$/m)
  const until = Date.parse(/^Expires: (.+)$/m.exec(security)?.[1] ?? '')
  expect(until).toBeGreaterThan(Date.now())
  expect(until).toBeLessThan(Date.now() + 365 * 86_400_000)
  expect(await (await request.get('/llms.txt')).text()).toMatch(/^# Marram\n\n> /)
})

test('a service and a piece of work lead to the quote, and an address of none of them is not there (18.14)', async ({
  page,
  request,
}) => {
  for (const path of ['/services/web', '/ar/work/marees']) {
    await page.goto(path)
    await page.locator('main a.button').click()
    await expect(page).toHaveURL(/\/quote$/)
  }
  for (const path of [
    '/services/nothing',
    '/work/nothing',
    '/writing/nothing',
    '/ar/writing/a-site-for-the-train',
  ])
    expect((await request.get(path)).status(), path).toBe(404)
  const old = await request.get('/fr/pages/writing/one-proposal', { maxRedirects: 0 })
  expect(old.headers().location).toBe('/fr/writing/one-proposal')
})
