import { mayLoad } from '#policy/cookie-choices/allowed.ts'
import { type AskedCategory, askedCategories, letters } from '#policy/cookie-choices/categories.ts'
import { choiceCookie } from '#policy/cookie-choices/choice.ts'
import { categoriesOf, type Question, type Sources } from '#policy/cookie-choices/question.ts'
import { switchedOff } from '#policy/cookie-choices/signals.ts'
import { askingPolicy } from './content-security.ts'

type Condition = { readonly type: 'header' | 'cookie'; readonly key: string; readonly value: string }

export type ConditionalHeaders = {
  readonly source: string
  readonly has?: Condition[]
  readonly missing?: Condition[]
  readonly headers: readonly { readonly key: string; readonly value: string }[]
}

/**
 * The content security policy of documents by what a browser chose and what it signals: said to the framework as conditions, so that the
 * documents themselves stay as they were built. The last that holds counts.
 */
export function headersByChoice(question: Question, source: string): readonly ConditionalHeaders[] {
  const asked = categoriesOf(question)
  const signals = signalsOf(question)
  const off = switchedOff({ globalPrivacyControl: true, doNotTrack: true }, question.honoured)
  const under = (agreed: readonly AskedCategory[], by: readonly AskedCategory[]) => {
    const sources = question.scripts
      .filter(({ category }) => mayLoad(agreed, by, category))
      .map((script) => script.sources)
    return [
      { key: 'Content-Security-Policy', value: askingPolicy([...framing(question), ...sources]) },
      { key: 'Vary', value: 'Cookie, Sec-GPC, DNT' },
    ]
  }
  const choices = subsetsOf(asked).filter((agreed) => agreed.length > 0)
  return [
    { source, headers: under([], []) },
    ...choices.map((agreed) => ({
      source,
      has: [cookieOf(question, agreed)],
      headers: under(agreed, off),
    })),
    ...choices.map((agreed) => ({
      source,
      has: [cookieOf(question, agreed)],
      missing: [...signals],
      headers: under(agreed, []),
    })),
  ]
}

/** A page that can show something of others shows it in a frame of ours, which alone may ask for it. */
export function framing({ scripts }: Question): readonly Sources[] {
  return scripts.some(({ embeds }) => embeds) ? [{ frame: ["'self'"] }] : []
}

function signalsOf({ honoured }: Question): readonly Condition[] {
  return [
    ...(honoured.globalPrivacyControl ? [{ type: 'header', key: 'sec-gpc', value: '1' } as const] : []),
    ...(honoured.doNotTrack ? [{ type: 'header', key: 'dnt', value: '1' } as const] : []),
  ]
}

/** A choice of just these that answers all that is asked now, as `writeChoice` writes it: bounded, so that no cookie costs more to match. */
function cookieOf(question: Question, agreed: readonly AskedCategory[]): Condition {
  const asked = categoriesOf(question)
  const said = askedCategories
    .map((one) => (agreed.includes(one) ? letters[one] : asked.includes(one) ? '' : `${letters[one]}?`))
    .join('')
  const each = question.items.map((item) => `(?=(?:[^.]*~)?${item}[.~])`).join('')
  const value = `(?=.{0,900}$)1\\.${said}\\.${each}[a-z0-9_~-]+\\.(?:[A-Z]-[A-Z0-9]{8}|0)`
  return { type: 'cookie', key: choiceCookie, value }
}

function subsetsOf(all: readonly AskedCategory[]): readonly (readonly AskedCategory[])[] {
  const [first, ...others] = all
  if (!first) return [[]]
  const without = subsetsOf(others)
  return [...without, ...without.map((subset) => [first, ...subset])]
}
