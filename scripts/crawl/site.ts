import { readFileSync } from 'node:fs'
import { type Browser, chromium } from '@playwright/test'
import { startServer } from '#e2e/fixtures/server.ts'
import { startSmtpSink } from '#e2e/fixtures/smtp-sink.ts'
import { type Agency, loadAgency } from '#lib/agency.ts'
import type { Built } from '#lib/built.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { findBrowser } from '#scripts/browser.mjs'
import type { Fault } from './fault.ts'
import { type NamedCookie, namedFor } from './named.ts'
import { findPages } from './pages.ts'
import { becomePerson, type Person } from './person.ts'
import { type CrawlState, statesOf } from './state.ts'
import { type CrawledSite, type CrawlPage, type StateRun, visitInState } from './visit.ts'

/** States that are gone through at once, each by a browser of its own. */
const atOnce = 4
/** Pages of a sample in full; of those that are one person's, the first of each kind. */
const sampled = /^\/(?:contact|privacy|cookies|films|ar|ar\/contact|nothing-here)?$/

/** A few pages of each kind. */
function sampleOf(pages: readonly CrawlPage[]): readonly CrawlPage[] {
  const kinds = new Set<string>()
  return pages.filter(({ path, personal }) => {
    const kind =
      path.split('/').slice(0, 2).join('/') + (path.startsWith('/privacy/') ? path.split('/')[2] : '')
    const isFirst = personal === true && !kinds.has(kind)
    if (isFirst) kinds.add(kind)
    return isFirst || sampled.test(path)
  })
}

export type SiteRun = {
  readonly agency: string
  readonly runs: readonly StateRun[]
  readonly faults: readonly Fault[]
}

/** Serves the build that is in this folder, and goes through it in every state. */
export async function crawlBuild({ sample }: { sample: boolean }): Promise<SiteRun> {
  const built = JSON.parse(readFileSync('generated/build.json', 'utf8')) as Built
  const agency = await loadAgency(built.agency)
  const sink = await startSmtpSink()
  try {
    const app = await startServer({ env: sink.env })
    try {
      const browser = await openBrowser()
      try {
        return await crawlSite(browser, app.url, { agency, built, mails: sink.folder, sample })
      } finally {
        await browser.close()
      }
    } finally {
      await app.stop()
    }
  } finally {
    await sink.stop()
  }
}

/** The browser that tests use too. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath)
    throw new OperatorError(
      'The crawl needs Chromium, and none was found. Install it, or name its program in PLAYWRIGHT_CHROMIUM_PATH.',
    )
  const args = ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  return chromium.launch({ executablePath, args })
}

type Crawling = {
  readonly agency: Agency
  readonly built: Built
  readonly mails: string
  readonly sample: boolean
}

async function crawlSite(browser: Browser, url: string, crawling: Crawling): Promise<SiteRun> {
  const { agency, built, mails, sample } = crawling
  const person = await becomePerson(browser, url, {
    mails,
    forms: Object.keys(agency.forms),
    accounts: agency.policy.collecting.accounts !== undefined,
  })
  const { pages, broken } = await findPages(url, [built.site], person.pages)
  const states = statesOf(built.question)
  const asked = withWays(agency, sample ? sampleOf(pages) : pages)
  const site: CrawledSite = {
    url,
    also: [built.site],
    question: built.question,
    named: (state) => namedFor(built.question, state, ownCookies(agency)),
  }
  const runs = await inTurns(states, (state) => visitInState(browser, site, state, asked))
  // A sample takes the states at both ends.
  const ends = sample ? states.filter(({ name }) => /^(?:nothing|everything agreed)/.test(name)) : states
  const signedIn = await visitAccount(browser, site, person, ends)
  const lost = broken.map(({ path, by, status }): Fault => {
    return { kind: 'page', page: path, state: 'any', seen: `it answers ${status}, and ${by} leads to it` }
  })
  const all = [...runs, ...signedIn]
  return { agency: built.agency, runs: all, faults: [...lost, ...all.flatMap(({ faults }) => faults)] }
}

/** Cookies that the program sets itself, with the lives that the policy gives them. */
function ownCookies({ policy, capabilities }: Agency): readonly NamedCookie[] {
  return Object.entries(policy.cookies).flatMap(([name, { life }]) =>
    capabilities.cookies.has(name) ? [{ name, life }] : [],
  )
}

/** The pages of somebody who is signed in, in each state: their own cookie comes with it. */
async function visitAccount(
  browser: Browser,
  site: CrawledSite,
  { account }: Person,
  states: readonly CrawlState[],
): Promise<readonly StateRun[]> {
  if (!account) return []
  // Nothing of others runs there, so that nothing of what was agreed to is missing.
  const named = (state: CrawlState) => ({
    ...site.named(state),
    scripts: [],
    cookies: site.named(state).cookies.filter(({ name }) => name.startsWith('candor.')),
  })
  const cookies = account.cookies
  return inTurns(states, async (state) => {
    const run = await visitInState(browser, { ...site, named }, state, account.pages, cookies)
    return { ...run, state: { ...state, name: `${state.name}, signed in` } }
  })
}

/** P69: what must stand where: each processor's own ways on the policy, each script's on the page of choices. */
function withWays(
  { policy, question, capabilities }: Agency,
  pages: readonly CrawlPage[],
): readonly CrawlPage[] {
  const processors = Object.values(policy.processors).flatMap(({ name, policyUrl, optOut }) => [
    ...(policyUrl ? [{ of: name, href: policyUrl }] : []),
    ...(typeof optOut === 'object' ? [{ of: name, href: optOut.url }] : []),
  ])
  const help = policy.cookieHelp.map((href) => ({ of: 'cookies', href }))
  const scripts = question
    ? capabilities.scripts.flatMap(({ name, optOut }) => (optOut ? [{ of: name, href: optOut }] : []))
    : []
  return pages.map((page) => {
    const path = page.path.replace(/^\/(?:fr|ar)(?=\/)/, '')
    if (path === '/privacy') return { ...page, ways: [...processors, ...help] }
    if (path === '/cookies') return { ...page, ways: help }
    return path === '/privacy/choices' ? { ...page, ways: scripts } : page
  })
}

async function inTurns<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<readonly R[]> {
  const done: R[] = []
  const waiting = [...all.entries()]
  const take = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) done[next[0]] = await work(next[1])
  }
  await Promise.all(Array.from({ length: atOnce }, take))
  return done
}
