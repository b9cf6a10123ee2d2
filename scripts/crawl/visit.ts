import type { Browser, BrowserContext, Page } from '@playwright/test'
import { type AskedScript, isNamed, type Question } from '#policy/cookie-choices/question.ts'
import { standForOthers } from './ends.ts'
import type { Fault, FaultKind } from './fault.ts'
import { instrument, instrumenting, keptNames, tellName } from './instrument.ts'
import { faultOfLink, type NamedWay, waysMissing } from './links.ts'
import { lookAt } from './look.ts'
import { faultOfCookie, isNamedHost, type Named } from './named.ts'
import type { CrawlState } from './state.ts'

/** A page to visit. */
export type CrawlPage = {
  readonly path: string
  /** Of one person, or such that its address opens something: nothing of others may ever be loaded there. */
  readonly personal?: boolean
  /** Links that must stand on it. */
  readonly ways?: readonly NamedWay[]
  /** The status it is meant to answer with. */
  readonly status?: number
}

/** A site that the crawl goes through. */
export type CrawledSite = {
  readonly url: string
  /** Other origins that stand for the site itself in its own links. */
  readonly also: readonly string[]
  readonly question: Question | null
  readonly named: (state: CrawlState) => Named
}

/** What one state came to. */
export type StateRun = {
  readonly state: CrawlState
  readonly pages: number
  readonly cookies: readonly string[]
  readonly keys: readonly string[]
  readonly hosts: readonly string[]
  readonly faults: readonly Fault[]
}

const loadsWithinMs = 45_000

/** Goes through pages with a browser of its own in one state, and gives what was met there. */
export async function visitInState(
  browser: Browser,
  site: CrawledSite,
  state: CrawlState,
  pages: readonly CrawlPage[],
  carried: Parameters<BrowserContext['addCookies']>[0] = [],
): Promise<StateRun> {
  const context = await browser.newContext({
    baseURL: site.url,
    ...(state.signals ? { extraHTTPHeaders: { 'Sec-GPC': '1' } } : {}),
  })
  try {
    const visit = await beginVisit(context, site, state)
    await choose(visit, site, state)
    visit.forget()
    if (carried.length > 0) await context.addCookies(carried)
    for (const { name } of carried) visit.cookies.add(name)
    for (const page of pages) await visitPage(visit, site, state, page)
    visit.faults.push(...missingOf(visit, site.named(state), state))
    const { faults, cookies, keys, hosts } = visit
    return { state, pages: pages.length, faults, cookies: [...cookies], keys: [...keys], hosts: [...hosts] }
  } finally {
    await context.close()
  }
}

type Visit = {
  readonly page: Page
  readonly faults: Fault[]
  readonly cookies: Set<string>
  readonly keys: Set<string>
  readonly hosts: Set<string>
  /** Loads and calls since the last page. */
  readonly met: { kind: FaultKind; what: string; host?: string }[]
  readonly forget: () => void
}

async function beginVisit(context: BrowserContext, site: CrawledSite, state: CrawlState): Promise<Visit> {
  context.setDefaultTimeout(loadsWithinMs)
  const met: Visit['met'] = []
  const scripts: readonly AskedScript[] = site.question?.scripts ?? []
  await standForOthers(context, new URL(site.url).host, scripts, ({ host, url }) =>
    met.push({ kind: 'request', what: url, host }),
  )
  await context.exposeBinding(tellName, (_, what: string) => void met.push({ kind: 'fingerprint', what }))
  await context.addInitScript(keptNames)
  await context.addInitScript(instrument, instrumenting)
  if (state.signals)
    await context.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }),
    )
  const page = await context.newPage()
  // What a policy keeps away never reaches anybody, and is asked for all the same.
  page.on('console', (message) => {
    const kept = /(?:Refused to|violates the following Content Security Policy)/.test(message.text())
    if (message.type() === 'error' && kept) met.push({ kind: 'request', what: message.text().slice(0, 300) })
  })
  page.on('dialog', (dialog) => dialog.dismiss().catch(() => {}))
  const visit = {
    page,
    faults: [],
    cookies: new Set<string>(),
    keys: new Set<string>(),
    hosts: new Set<string>(),
    met,
  }
  const forget = () => {
    met.length = 0
    for (const all of [visit.cookies, visit.keys, visit.hosts]) all.clear()
  }
  return { ...visit, forget }
}

/** Answers what the site asks, by the presses that anybody has. */
async function choose(
  { page }: Visit,
  { question }: CrawledSite,
  { agreed, withdraws }: CrawlState,
): Promise<void> {
  if (!question || !agreed) return
  const press = async (value: string) => {
    await page.goto('/privacy/choices')
    if (value === 'some')
      for (const category of agreed) {
        const box = page.locator(`main input[name=allow][value=${category}]`)
        if (await box.isEnabled()) await box.check()
      }
    await page.locator(`main button[name=choose][value=${value}]`).click()
    await page.waitForURL(/saved/)
  }
  if (withdraws) {
    await press('accept')
    for (const path of ['/', '/services', '/contact']) {
      await page.goto(path)
      await lookAt(page)
    }
  }
  await press(agreed.length > 0 ? 'some' : 'reject')
}

async function visitPage(
  visit: Visit,
  site: CrawledSite,
  state: CrawlState,
  asked: CrawlPage,
): Promise<void> {
  const { page, faults, met } = visit
  const { path, personal = false, ways = [], status = 200 } = asked
  const said = (kind: FaultKind, seen: string) => faults.push({ kind, page: path, state: state.name, seen })
  met.length = 0
  try {
    const answer = await page.goto(path, { waitUntil: 'load' })
    if (answer?.status() !== status) said('page', `it answers ${answer?.status()}, and not ${status}`)
    const looked = await lookAt(page)
    const named = site.named(state)
    for (const one of await page.context().cookies()) {
      if (visit.cookies.has(one.name)) continue
      visit.cookies.add(one.name)
      const fault = faultOfCookie(one, named, new Date())
      if (fault) said('cookie', `the cookie "${one.name}" is set, ${fault}`)
    }
    for (const [store, key] of looked.keys) {
      visit.keys.add(`${store}: ${key}`)
      if (!(store.endsWith('Storage') && named.storage.some((one) => isNamed(key, one))))
        said('storage', `${store} holds "${key}", which the policy does not name for that state`)
    }
    const hosts = personal ? [] : named.hosts
    for (const { kind, what, host } of met.splice(0)) {
      if (kind === 'fingerprint') said(kind, `a script read what a browser can be known by: ${what}`)
      else if (host === undefined) said(kind, `the browser kept a load away: ${what}`)
      else {
        visit.hosts.add(host)
        if (!isNamedHost(host, hosts))
          said(
            kind,
            `${host} was asked for ${new URL(what).pathname}, which the policy does not name for that state`,
          )
      }
    }
    for (const host of new Set([...looked.hints, ...looked.posts]))
      if (!isNamedHost(host, hosts))
        said(
          'request',
          `the page leads the browser to ${host}, which the policy does not name for that state`,
        )
    for (const link of looked.links) {
      const fault = faultOfLink(link, [new URL(site.url).origin, ...site.also])
      if (fault) said('link', `a link leads to ${link.href}, ${fault}`)
    }
    for (const { of, href } of waysMissing(ways, looked.links))
      said('link', `no link leads to ${href}, which the policy names beside ${of} (P69)`)
  } catch (error) {
    said('page', `it could not be visited: ${(error as Error).message.split('\n')[0]}`)
  }
}

/** What was agreed to and did nothing: a state is as the policy says only if that runs. */
function missingOf(visit: Visit, { scripts, cookies }: Named, state: CrawlState): Fault[] {
  const said = (seen: string): Fault => ({ kind: 'missing', page: 'every page', state: state.name, seen })
  const silent = scripts
    .filter(({ sources, embeds }) => {
      const [host] = (embeds ? sources.frame : sources.script) ?? []
      return host !== undefined && !visit.hosts.has(host)
    })
    .map(({ adapter }) => said(`${adapter} was agreed to and never loaded`))
  const absent = cookies
    .filter(({ name }) => ![...visit.cookies].some((met) => isNamed(met, name)))
    .map(({ name }) => said(`the cookie "${name}" is named for that state and nothing sets it`))
  return [...silent, ...absent]
}
