import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { questionOfAdapters, startAskingSite } from '#e2e/fixtures/asking-site.ts'
import { sayFault } from '#scripts/crawl/fault.ts'
import { namedFor, nothingNamed } from '#scripts/crawl/named.ts'
import { findPages } from '#scripts/crawl/pages.ts'
import { statesOf } from '#scripts/crawl/state.ts'
import { visitInState } from '#scripts/crawl/visit.ts'

const [untouched] = statesOf(null)

/** A site of pages by path, each with what stands in its body. */
async function startSite(
  pages: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
) {
  const server = createServer((request, response) => {
    const body = pages[request.url ?? '']
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' })
    response.end(
      `<!doctype html><html lang="en"><head><title>x</title></head><body>${body ?? ''}</body></html>`,
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const stop = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, stop }
}

/** What stands on a page, and what the crawl says of it. */
const planted: readonly (readonly [what: string, body: string, kind: string, says: RegExp])[] = [
  [
    'a cookie',
    '<script>document.cookie = "_seen=1"</script>',
    'cookie',
    /"_seen" is set, which the policy does not name/,
  ],
  [
    'a key in the browser’s storage',
    '<script>localStorage.setItem("who", "1")</script>',
    'storage',
    /localStorage holds "who"/,
  ],
  [
    'a key for the visit',
    '<script>sessionStorage.setItem("visit", "1")</script>',
    'storage',
    /sessionStorage holds "visit"/,
  ],
  ['a database in the browser', '<script>indexedDB.open("ids")</script>', 'storage', /IndexedDB holds "ids"/],
  ['a cache', '<script>caches.open("kept")</script>', 'storage', /caches holds "kept"/],
  [
    'a picture of somebody else',
    '<img src="https://pixel.example/1.gif?who=1" alt="">',
    'request',
    /pixel\.example was asked for \/1\.gif/,
  ],
  [
    'a script of somebody else',
    '<script src="https://tags.example/t.js"></script>',
    'request',
    /tags\.example was asked for \/t\.js/,
  ],
  [
    'a socket',
    '<script>new WebSocket("wss://live.example/s")</script>',
    'request',
    /live\.example was asked for \/s/,
  ],
  [
    'a call ahead',
    '<link rel="preconnect" href="https://fonts.example">',
    'request',
    /leads the browser to fonts\.example/,
  ],
  [
    'a form that posts away',
    '<form action="https://crm.example/take"></form>',
    'request',
    /leads the browser to crm\.example/,
  ],
  [
    'a canvas that is read back',
    '<script>document.createElement("canvas").toDataURL()</script>',
    'fingerprint',
    /canvas read back/,
  ],
  [
    'the graphics card',
    '<script>document.createElement("canvas").getContext("webgl")?.getParameter(0x9246)</script>',
    'fingerprint',
    /graphics card/,
  ],
  [
    'sound that nobody hears',
    '<script>new OfflineAudioContext(1, 44100, 44100)</script>',
    'fingerprint',
    /sound worked out in silence/,
  ],
  ['the plug-ins', '<script>navigator.plugins.length</script>', 'fingerprint', /list of plug-ins/],
  [
    'typefaces tried out',
    '<p id="t">x</p><script>for (let n = 0; n < 40; n++) t.style.fontFamily = "Face" + n, t.offsetWidth</script>',
    'fingerprint',
    /typefaces tried out/,
  ],
  [
    'a link that does not say that it leaves',
    '<a href="https://elsewhere.example/">Elsewhere</a>',
    'link',
    /does not say that it leaves/,
  ],
  [
    'a link that is not by https',
    '<a href="http://elsewhere.example/">Elsewhere</a>',
    'link',
    /not by https/,
  ],
]

for (const [what, body, kind, says] of planted)
  test(`P33: the crawl names ${what} that no policy names, with its page and state (20.5)`, async ({
    browser,
  }) => {
    const site = await startSite({ '/': '<h1>x</h1>', '/planted': body })
    try {
      const crawled = { url: site.url, also: [], question: null, named: () => nothingNamed }
      const pages = [{ path: '/' }, { path: '/planted' }]
      const { faults } = await visitInState(browser, crawled, untouched!, pages)
      expect(faults.map((fault) => [fault.kind, fault.page])).toEqual([[kind, '/planted']])
      const [fault] = faults
      expect(fault && sayFault(fault)).toMatch(says)
      expect(fault && sayFault(fault)).toMatch(/^\/planted \(nothing chosen\): /)
    } finally {
      site.stop()
    }
  })

test('S3: what the page asks for and its policy keeps away is named too (20.5)', async ({ browser }) => {
  const policy = { 'Content-Security-Policy': "default-src 'self'" }
  const site = await startSite({ '/': '<img src="https://pixel.example/1.gif" alt="">' }, policy)
  try {
    const crawled = { url: site.url, also: [], question: null, named: () => nothingNamed }
    const { faults } = await visitInState(browser, crawled, untouched!, [{ path: '/' }])
    expect(faults.map(({ kind, seen }) => [kind, /pixel\.example/.test(seen)])).toEqual([['request', true]])
  } finally {
    site.stop()
  }
})

test('P69: a way out that the policy names and the page does not show is named (20.5)', async ({
  browser,
}) => {
  const site = await startSite({ '/privacy': '<h1>x</h1>' })
  try {
    const crawled = { url: site.url, also: [], question: null, named: () => nothingNamed }
    const ways = [{ of: 'Counter', href: 'https://counter.example/out' }]
    const { faults } = await visitInState(browser, crawled, untouched!, [{ path: '/privacy', ways }])
    expect(faults.map(({ seen }) => seen)).toEqual([
      'no link leads to https://counter.example/out, which the policy names beside Counter (P69)',
    ])
  } finally {
    site.stop()
  }
})

test('P35: a script that was agreed to and never loads is named (20.5)', async ({ browser }) => {
  const question = questionOfAdapters(['plausible'])
  const site = await startAskingSite(question)
  try {
    const [, , agreed] = statesOf(question)
    const named = namedFor(question, agreed!, [])
    const crawled = { url: site.url, also: [], question: null, named: () => named }
    // Nobody presses anything here, so that nothing runs.
    const { faults } = await visitInState(browser, crawled, agreed!, [{ path: '/' }])
    expect(faults.map(({ seen }) => seen)).toEqual(['plausible was agreed to and never loaded'])
  } finally {
    await site.stop()
  }
})

test('every page is found by links and sitemap, once, and a link that leads to nothing is told of (20.5)', async () => {
  const site = await startSite({
    '/': '<a href="/a#part">A</a> <a href="/a?page=2">A</a> <a href="/gone">Gone</a> <a href="https://elsewhere.example/">E</a>',
    '/a': '<a href="/a/b">B</a> <a href="/admin/leads">Desk</a>',
    '/a/b': '<a href="/">Home</a>',
  })
  try {
    const { pages, broken } = await findPages(site.url, [])
    expect(pages.map(({ path }) => path).filter((path) => /^\/(?:a(?:\/b)?)?$/.test(path))).toEqual([
      '/',
      '/a',
      '/a/b',
    ])
    expect(broken).toContainEqual({ path: '/gone', by: '/', status: 404 })
  } finally {
    site.stop()
  }
})
