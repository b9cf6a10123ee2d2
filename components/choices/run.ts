import type { AskedCategory } from '#policy/cookie-choices/categories.ts'
import { agreedTo, answers, choiceCookie, readChoice } from '#policy/cookie-choices/choice.ts'
import { type AskedScript, isNamed, type Question } from '#policy/cookie-choices/question.ts'
import { switchedOff } from '#policy/cookie-choices/signals.ts'

/** What the script of choices needs of the question: all of a script but the hosts it reaches. */
export type AskedPage = Omit<Question, 'scripts'> & {
  readonly scripts: readonly Omit<AskedScript, 'sources'>[]
}

type Page = {
  readonly address: string
  readonly running: readonly string[]
  readonly add: (src: string, attributes?: Readonly<Record<string, string>>) => void
}

/** What begins a company's script, by the id of its adapter. */
export type Loaders = Readonly<
  Record<string, (set: { readonly id: string; readonly host?: string }, page: Page) => void>
>

/**
 * Stands at the head of each page that asks, before anything is painted: shows the line that asks where nothing answers it, takes away
 * what a category left that is not agreed to, and once the page can be read begins what is agreed to. Whatever fails, nothing runs.
 */
export function run({ items, scripts, honoured }: AskedPage, loaders: Loaders): void {
  const root = document.documentElement
  const choice = readChoice(cookies().find(([name]) => name === choiceCookie)?.[1])
  const says = navigator as { globalPrivacyControl?: unknown; doNotTrack?: unknown }
  const off = switchedOff(
    { globalPrivacyControl: says.globalPrivacyControl === true, doNotTrack: says.doNotTrack === '1' },
    honoured,
  )
  const agreed = agreedTo(choice, items).filter((category) => !off.includes(category))
  if (off.length > 0) root.dataset.signal = ''
  // A page that begins nothing is that of choices, which asks by its own form.
  const begins = Object.keys(loaders).length > 0
  if (begins && !answers(choice, items) && scripts.some(({ category }) => !off.includes(category)))
    root.dataset.ask = ''
  const isOn = ({ category }: { category: AskedCategory }) => agreed.includes(category)
  clear(
    scripts.filter((script) => !isOn(script)),
    scripts.filter(isOn),
  )
  const begin = () => {
    const running = scripts.filter(isOn).map(({ adapter }) => adapter)
    const page = { address: location.origin + location.pathname, running, add }
    for (const script of scripts) {
      if (!isOn(script)) continue
      try {
        loaders[script.adapter]?.(script, page)
      } catch {
        // A company's script that cannot begin is no reason for the others not to, nor for the page to break.
      }
    }
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin, { once: true })
  else begin()
}

function cookies(): [name: string, value: string][] {
  return document.cookie.split(/; */).map((pair) => {
    const end = pair.indexOf('=')
    return [pair.slice(0, end), pair.slice(end + 1)]
  })
}

type Left = Pick<AskedScript, 'cookies' | 'storage'>

/** P36: takes away what is left of what nobody agrees to any more, unless what is agreed to leaves the same. */
function clear(of: readonly Left[], kept: readonly Left[]): void {
  const goes = (name: string, names: (left: Left) => readonly string[]) =>
    of.some((left) => names(left).some((declared) => isNamed(name, declared))) &&
    !kept.some((left) => names(left).some((declared) => isNamed(name, declared)))
  for (const [name] of cookies()) {
    if (!goes(name, (left) => left.cookies)) continue
    // Such scripts set theirs for the widest domain that takes it.
    const parts = location.hostname.split('.')
    const domains = ['', ...parts.map((_, from) => `; domain=${parts.slice(from).join('.')}`)]
    // Not every browser in use has the cookie store, and this must be done before anything of others begins.
    // biome-ignore lint/suspicious/noDocumentCookie: for that reason.
    for (const domain of domains) document.cookie = `${name}=; max-age=0; path=/${domain}`
  }
  try {
    for (const store of [localStorage, sessionStorage])
      for (const key of Object.keys(store)) if (goes(key, (left) => left.storage)) store.removeItem(key)
  } catch {
    // The browser keeps nothing for us, so that there is nothing to take away.
  }
}

function add(src: string, attributes: Readonly<Record<string, string>> = {}): void {
  const script = document.createElement('script')
  script.async = true
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value)
  script.src = src
  document.head.append(script)
}
