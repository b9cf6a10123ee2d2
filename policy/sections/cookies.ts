import { remembersOf } from '#policy/display.ts'
import { printDuration } from '#policy/duration.ts'
import { fill } from '#policy/fill.ts'
import type { Cookie } from '#policy/parts/cookie.ts'
import { isolate, join, printCount, printNotes } from '#policy/print.ts'
import {
  type Block,
  claim,
  claims,
  promised,
  runsAny,
  type Section,
  type SectionInput,
  text,
} from './section.ts'

/** What is stored in a browser, what is declared and is not, and what is made of a browser's signals (P32–P37). */
export function cookies(input: SectionInput): Section {
  const { policy, words } = input
  const say = words.cookies
  const { doNotTrack, globalPrivacyControl } = policy.signals
  const asks = runsAny(input)
  const keeps = remembersOf(policy)
  const dnt = asks
    ? { honoured: say.dntHonouredAsked, not_answered: say.dntNotAnsweredAsked, not_said: say.dntNotSaidAsked }
    : { honoured: say.dntHonoured, not_answered: say.dntNotAnswered, not_said: say.dntNotSaid }
  const chosen = Object.values(policy.cookies).some(({ category }) => category !== 'necessary')
  return {
    id: 'cookies',
    title: words.titles.cookies,
    blocks: [
      ...promised(
        input,
        'cookies_declared',
        asks ? say.askedFirst : keeps.theme || keeps.language ? say.noneUnpressed : say.none,
      ),
      ...scriptBlocks(input),
      ...cookieTables(input),
      ...claims([
        chosen ? claim(input, 'cookies_chosen', say.chosen) : [],
        claim(input, 'do_not_track', dnt[doNotTrack]),
        globalPrivacyControl === 'honoured' ? claim(input, 'privacy_control', say.gpc) : [],
      ]),
      ...cookieHelp(input),
    ],
  }
}

/** What pages load of others once somebody agrees, and where that is chosen (P35, P36). */
function scriptBlocks({ capabilities: { scripts }, words, language }: SectionInput): Block[] {
  if (scripts.length === 0) return []
  const say = words.cookies
  const names = join(
    scripts.map(({ name, category }) =>
      printNotes(isolate(name, language), [words.cookie[category]], language),
    ),
    language,
  )
  const none = scripts.filter(({ cookies }) => cookies.length === 0)
  return [
    text(fill(say.scripts, { names })),
    { kind: 'way', text: say.choices, to: '/privacy/choices' },
    ...none.map(({ name }) => text(fill(say.leavesNothing, { name }))),
  ]
}

type Scripts = SectionInput['capabilities']['scripts']

/** Whether a script that can run leaves what the policy declares. */
function isLeft({ provider, category }: Cookie, scripts: Scripts): boolean {
  return scripts.some((script) => script.processor === provider && script.category === category)
}

/** The same by the names that a browser shows. */
function leftBy(cookie: Cookie, scripts: Scripts): [string, Cookie][] {
  return scripts
    .filter((script) => isLeft(cookie, [script]))
    .flatMap(({ cookies }) => cookies.map(({ name, life }): [string, Cookie] => [name, { ...cookie, life }]))
}

/** Those that are set, and those that are only declared. */
export function cookieTables({ policy, words, language, capabilities }: SectionInput): Block[] {
  const say = words.cookies
  const all = Object.entries(policy.cookies)
  const life = ({ life }: Cookie) => {
    if (life === 'not_said') return words.notSaid
    return life === 'session' ? say.session : printDuration(life, language)
  }
  const whose = ({ provider }: Cookie) => {
    if (provider === 'not_said') return words.notSaid
    return provider === 'us' ? say.us : (policy.processors[provider]?.name ?? provider)
  }
  // A policy names what a company leaves by what it is for; the browser knows it by the names that the company's script gives.
  const left = ([name, cookie]: [string, Cookie]): [string, Cookie][] =>
    capabilities.cookies.has(name) ? [[name, cookie]] : leftBy(cookie, capabilities.scripts)
  const isSet = (one: [string, Cookie]) =>
    capabilities.cookies.has(one[0]) || isLeft(one[1], capabilities.scripts)
  const set = all.filter(isSet).flatMap(left)
  const idle = all.filter((one) => !isSet(one))
  const blocks: Block[] = []
  if (set.length > 0) {
    const rows = set.map(([name, cookie]) => [
      name,
      words.cookie[cookie.category],
      cookie.purpose[language],
      life(cookie),
    ])
    blocks.push({ kind: 'table', head: say.head, rows })
  }
  if (idle.length > 0) {
    const rows = idle.map(([name, cookie]) => [
      name,
      words.cookie[cookie.category],
      whose(cookie),
      cookie.purpose[language],
      life(cookie),
    ])
    const title = printNotes(say.idle, [printCount(idle.length, language)], language)
    const table: Block = {
      kind: 'table',
      caption: `${words.titles.cookies}: ${say.idle}`,
      head: say.idleHead,
      rows,
    }
    blocks.push({ kind: 'part', id: 'cookies-idle', title, blocks: [table] })
  }
  return blocks
}

/** Pages that explain cookies and how to refuse them (P69). */
export function cookieHelp({ policy, words }: SectionInput): Block[] {
  if (policy.cookieHelp.length === 0) return []
  const links = policy.cookieHelp.map((href) => ({
    label: new URL(href).hostname.replace(/^www\./, ''),
    href,
  }))
  return [{ kind: 'links', intro: words.cookies.help, links }]
}
