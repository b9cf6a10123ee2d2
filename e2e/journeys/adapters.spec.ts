import { expect, test } from '@playwright/test'
import {
  type AdapterName,
  questionOfAdapters,
  recordOthers,
  startAskingSite,
} from '#e2e/fixtures/asking-site.ts'
import { everyAdapter } from '#policy/adapters/every-adapter.ts'
import { type AskedCategory, askedCategories } from '#policy/cookie-choices/categories.ts'
import { choiceCookie, writeChoice } from '#policy/cookie-choices/choice.ts'

/** What each company's documentation has a page load first, and what stands ready for it by then. */
const begins: {
  readonly [A in AdapterName]: { readonly loads: string; readonly ready?: [name: string, holds: RegExp] }
} = {
  ga4: {
    loads: 'https://www.googletagmanager.com/gtag/js?id=G-ABC1234567',
    ready: ['dataLayer', /"consent","default".*"consent","update".*"js".*"config","G-ABC1234567"/],
  },
  google_ads: {
    loads: 'https://www.googletagmanager.com/gtag/js?id=AW-1234567890',
    ready: ['dataLayer', /"consent","default".*"consent","update".*"js".*"config","AW-1234567890"/],
  },
  plausible: {
    loads: 'https://stats.agency.example/js/script.manual.js',
    ready: ['plausible.q', /"pageview",\{"u":"http:\/\/localhost:\d+\/page"\}/],
  },
  umami: { loads: 'https://stats.agency.example/script.js' },
  matomo: {
    loads: 'https://stats.agency.example/matomo.js',
    ready: [
      '_paq',
      /^\[\["disableCookies"\].*"setCustomUrl","http:\/\/localhost:\d+\/page".*\["trackPageView"\]\]$/,
    ],
  },
  yandex_metrica: {
    loads: 'https://mc.yandex.ru/metrika/tag.js',
    ready: ['ym.a', /12345678,"init".*"webvisor":false.*12345678,"hit","http:\/\/localhost:\d+\/page"/],
  },
  adsense: {
    loads: 'https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js?client=ca-pub-1234567890123456',
    ready: ['dataLayer', /"consent","default".*"consent","update"/],
  },
  meta: {
    loads: 'https://connect.facebook.net/en_US/fbevents.js',
    ready: [
      'fbq.queue',
      /"consent","revoke".*"consent","grant".*"autoConfig",false.*"init","1234567890123456".*"PageView"/,
    ],
  },
  linkedin: {
    loads: 'https://snap.licdn.com/li.lms-analytics/insight.min.js',
    ready: ['_linkedin_data_partner_ids', /^\["1234567"\]$/],
  },
  x: { loads: 'https://static.ads-twitter.com/uwt.js', ready: ['twq.queue', /"config","o1abc"/] },
  intercom: {
    loads: 'https://widget.intercom.io/widget/abc12345',
    ready: ['Intercom.q', /"boot",\{"app_id":"abc12345"\}/],
  },
}

const cookie = (url: string, items: readonly string[], granted: readonly AskedCategory[]) => ({
  name: choiceCookie,
  value: writeChoice({ granted, asked: items, reference: null }),
  url,
})

for (const [name, { loads, ready }] of Object.entries(begins) as [
  AdapterName,
  (typeof begins)[AdapterName],
][]) {
  const { of } = everyAdapter[name]

  test(`P35: ${of.name} loads as its company says once it is agreed to, and in no other state (20.3)`, async ({
    context,
    page,
  }) => {
    const question = questionOfAdapters([name])
    const site = await startAskingSite(question)
    const faults: string[] = []
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    page.on('pageerror', (error) => faults.push(error.message))
    try {
      const asked = await recordOthers(context)
      const visit = async () => {
        asked.length = 0
        // From elsewhere: the same address with a part of it named is no new page.
        await page.goto('about:blank')
        await page.goto(`${site.url}/page?typed=secret#part`)
        await page.waitForLoadState('networkidle')
        return [...asked]
      }
      expect(await visit()).toEqual([])
      await context.addCookies([cookie(site.url, question.items, [])])
      expect(await visit()).toEqual([])
      const others = askedCategories.filter((category) => category !== of.category)
      await context.addCookies([cookie(site.url, question.items, others)])
      expect(await visit()).toEqual([])

      await context.addCookies([cookie(site.url, question.items, [of.category])])
      expect(await visit()).toEqual([loads])
      if (ready) {
        const [path, holds] = ready
        const said = await page.evaluate((at) => {
          const value = at
            .split('.')
            .reduce<unknown>((from, key) => (from as Record<string, unknown>)[key], window)
          // Some queues hold the arguments of a call as they are.
          return JSON.stringify(
            Array.from(value as ArrayLike<unknown>, (one) =>
              Object.prototype.toString.call(one) === '[object Arguments]'
                ? Array.from(one as IArguments)
                : one,
            ),
          )
        }, path)
        expect(said).toMatch(holds)
        expect(said).not.toContain('secret')
      }

      await context.setExtraHTTPHeaders({ 'Sec-GPC': '1' })
      await page.addInitScript(() =>
        Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }),
      )
      expect(await visit()).toEqual(of.category === 'functional' ? [loads] : [])
      expect(faults).toEqual([])
    } finally {
      await site.stop()
    }
  })
}

test('R11: one tag serves Google’s two services, and each signal is granted by its own category (20.3)', async ({
  context,
  page,
}) => {
  const question = questionOfAdapters(['ga4', 'google_ads'])
  const site = await startAskingSite(question)
  try {
    const asked = await recordOthers(context)
    const update = async (granted: readonly AskedCategory[]) => {
      await context.addCookies([cookie(site.url, question.items, granted)])
      asked.length = 0
      await page.goto(site.url)
      await page.waitForLoadState('networkidle')
      const commands = await page.evaluate(() =>
        ((window as { dataLayer?: IArguments[] }).dataLayer ?? []).map((one) => [...one]),
      )
      return commands.find(([name, what]) => name === 'consent' && what === 'update')?.[2]
    }
    const denied = { ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied' }
    expect(await update(['analytics'])).toEqual({ ...denied, analytics_storage: 'granted' })
    expect(asked).toEqual([begins.ga4.loads])
    const granted = { ad_storage: 'granted', ad_user_data: 'granted', ad_personalization: 'granted' }
    expect(await update(['targeting'])).toEqual({ ...granted, analytics_storage: 'denied' })
    expect(asked).toEqual([begins.google_ads.loads])
    expect(await update(['analytics', 'targeting'])).toEqual({ ...granted, analytics_storage: 'granted' })
    expect(asked).toEqual([begins.ga4.loads])
  } finally {
    await site.stop()
  }
})

test('P36: what a script left goes as soon as it is not agreed to, in storage too, and nothing else does (20.1)', async ({
  context,
  page,
}) => {
  const question = questionOfAdapters(['ga4', 'yandex_metrica', 'meta'])
  const site = await startAskingSite(question)
  try {
    await recordOthers(context)
    await context.addCookies([cookie(site.url, question.items, ['targeting'])])
    await context.addCookies(
      ['_ga', '_ga_ABC', '_ym_uid', '_fbp', 'other'].map((name) => ({ name, value: '1', url: site.url })),
    )
    await page.goto(site.url)
    await page.evaluate(() => {
      localStorage.setItem('_ym_retryReqs', '1')
      localStorage.setItem('ours', '1')
    })
    await page.reload()
    const names = (await context.cookies()).map((one) => one.name).sort()
    expect(names).toEqual(['_fbp', choiceCookie, 'other'].sort())
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['ours'])
  } finally {
    await site.stop()
  }
})

test('a browser that lets pages keep nothing breaks none (20.1)', async ({ context, page }) => {
  const question = questionOfAdapters(['ga4'])
  const site = await startAskingSite(question)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  try {
    const asked = await recordOthers(context)
    await page.addInitScript(() => {
      for (const store of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, store, {
          get: () => {
            throw new DOMException('denied', 'SecurityError')
          },
        })
    })
    await page.goto(site.url)
    await expect(page.locator('html[data-ask]')).toHaveCount(1)
    await context.addCookies([cookie(site.url, question.items, ['analytics'])])
    await page.reload()
    await expect.poll(() => asked).toEqual([begins.ga4.loads])
    expect(faults).toEqual([])
  } finally {
    await site.stop()
  }
})
