import { inForce } from '#lib/cookie-choices/keep-choice.ts'
import { type CookieChoice, choiceCookie, readChoice, writeChoice } from '#policy/cookie-choices/choice.ts'
import { isNamed, type Question } from '#policy/cookie-choices/question.ts'
import { endOf } from '#policy/duration.ts'

/** A browser holds fewer for one site; whoever sends more is none. */
const mostCookies = 60

function cookiesIn(headers: Pick<Headers, 'get'>): [name: string, value: string][] {
  return (headers.get('cookie') ?? '')
    .split(/; */, mostCookies)
    .map((pair): [string, string] => {
      const end = pair.indexOf('=')
      return [pair.slice(0, end).trim(), pair.slice(end + 1)]
    })
    .filter(([name]) => name !== '')
}

/** What this browser chose before; null where it did not, and where its cookie is none of ours. */
export function choiceIn(headers: Pick<Headers, 'get'>): CookieChoice | null {
  return readChoice(cookiesIn(headers).find(([name]) => name === choiceCookie)?.[1])
}

/** Remembers a choice until it is asked again, and takes away what is in the browser of what it does not allow (P36, R11). */
export function choiceHeaders(
  chosen: CookieChoice,
  question: Question,
  { headers, appUrl, now }: { headers: Pick<Headers, 'get'>; appUrl: string; now: Date },
): readonly string[] {
  const { protocol, hostname } = new URL(appUrl)
  const seconds = Math.round((endOf(now, inForce).getTime() - now.getTime()) / 1000)
  const secure = protocol === 'https:' ? '; Secure' : ''
  const ends = question.scripts.filter(({ category }) => !chosen.granted.includes(category))
  const stays = question.scripts.filter(({ category }) => chosen.granted.includes(category))
  const isOf = (name: string, of: Question['scripts']) =>
    of.some(({ cookies }) => cookies.some((declared) => isNamed(name, declared)))
  const gone = cookiesIn(headers).filter(
    ([name]) => /^[\w.-]+$/.test(name) && isOf(name, ends) && !isOf(name, stays),
  )
  return [
    `${choiceCookie}=${writeChoice(chosen)}; Path=/; Max-Age=${seconds}; SameSite=Lax${secure}`,
    ...gone.flatMap(([name]) =>
      ['', ...domainsAbove(hostname)].map(
        (domain) => `${name}=; Path=/; Max-Age=0${domain && `; Domain=${domain}`}`,
      ),
    ),
  ]
}

/** Such scripts set theirs for the widest domain that takes it. */
function domainsAbove(hostname: string): readonly string[] {
  const parts = hostname.split('.')
  return parts.slice(0, -1).map((_, from) => parts.slice(from).join('.'))
}
