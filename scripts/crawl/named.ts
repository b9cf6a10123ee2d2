import { everyAdapter } from '#policy/adapters/every-adapter.ts'
import { mayLoad } from '#policy/cookie-choices/allowed.ts'
import { choiceCookie } from '#policy/cookie-choices/choice.ts'
import { type AskedScript, isNamed, type Question } from '#policy/cookie-choices/question.ts'
import { switchedOff } from '#policy/cookie-choices/signals.ts'
import { type Duration, endOf } from '#policy/duration.ts'
import type { CrawlState } from './state.ts'

export type NamedCookie = { readonly name: string; readonly life: Duration | 'session' | 'not_said' }

/** What a policy names for one state: anything else that a browser meets is a fault. */
export type Named = {
  readonly cookies: readonly NamedCookie[]
  readonly storage: readonly string[]
  /** Hosts beside the site's own; one with a star stands for all below it. */
  readonly hosts: readonly string[]
  /** What has to run, so that an answer of yes is shown to do something. */
  readonly scripts: readonly AskedScript[]
}

export const nothingNamed: Named = { cookies: [], storage: [], hosts: [], scripts: [] }

/**
 * What is named where a browser is in this state.
 * @param own the cookies that the program sets itself, with the lives that the policy gives them
 */
export function namedFor(question: Question | null, state: CrawlState, own: readonly NamedCookie[]): Named {
  if (!question) return nothingNamed
  const off = switchedOff({ globalPrivacyControl: state.signals, doNotTrack: false }, question.honoured)
  const scripts = question.scripts.filter(({ category }) => mayLoad(state.agreed ?? [], off, category))
  const left = scripts.flatMap(({ adapter, embeds }) =>
    embeds ? [] : everyAdapter[adapter as keyof typeof everyAdapter].of.cookies,
  )
  const choice = own.filter(({ name }) => name.endsWith(choiceCookie))
  return {
    cookies: [...(state.agreed ? choice : []), ...left],
    storage: scripts.flatMap(({ storage }) => storage),
    hosts: scripts.flatMap(({ sources }) => Object.values(sources).flat()).flatMap(hostOf),
    scripts,
  }
}

/** What stands in a content security policy and is a host. */
function hostOf(source: string): string[] {
  return source.startsWith("'") ? [] : [source.replace(/^wss?:\/\//, '')]
}

/** Whether a host is one of the named. */
export function isNamedHost(host: string, hosts: readonly string[]): boolean {
  return hosts.some((one) => (one.startsWith('*.') ? host.endsWith(one.slice(1)) : host === one))
}

export type MetCookie = { readonly name: string; readonly expires: number }

/** What is wrong with a cookie, in the words of a fault; null: it is named, and ends as it is said to. */
export function faultOfCookie({ name, expires }: MetCookie, { cookies }: Named, now: Date): string | null {
  const declared = cookies.filter((one) => isNamed(name, one.name))
  if (declared.length === 0) return 'which the policy does not name for that state'
  const day = 86_400
  const keeps = declared.some(({ life }) => {
    if (life === 'not_said' || expires === -1) return true
    return life !== 'session' && expires <= endOf(now, life).getTime() / 1000 + day
  })
  return keeps ? null : 'which stays longer than the policy says'
}
