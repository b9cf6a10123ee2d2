import { printDuration } from '#policy/duration.ts'
import type { Cookie } from '#policy/parts/cookie.ts'
import { printCount, printNotes } from '#policy/print.ts'
import { type Block, claim, claims, promised, type Section, type SectionInput } from './section.ts'

/** What is stored in a browser, what is declared and is not, and what is made of a browser's signals (P32–P37). */
export function cookies(input: SectionInput): Section {
  const { policy, words } = input
  const say = words.cookies
  const { doNotTrack, globalPrivacyControl } = policy.signals
  const dnt = { honoured: say.dntHonoured, not_answered: say.dntNotAnswered, not_said: say.dntNotSaid }
  const chosen = Object.values(policy.cookies).some(({ category }) => category !== 'necessary')
  return {
    id: 'cookies',
    title: words.titles.cookies,
    blocks: [
      ...promised(input, 'cookies_declared', say.none),
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
  const set = all.filter(([name]) => capabilities.cookies.has(name))
  const idle = all.filter(([name]) => !capabilities.cookies.has(name))
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
