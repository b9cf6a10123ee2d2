import { type AskedCategory, askedCategories, letters } from './categories.ts'

// Runs in browsers too, before anything is painted: small, and without anything of ours but the letters.

/** The one cookie that a visitor can get before they agree to any: it remembers what they chose. */
export const choiceCookie = 'candor.choices'

/** What somebody chose. */
export type CookieChoice = {
  readonly granted: readonly AskedCategory[]
  /** What they were asked about, each script with each of its purposes: `ga4-count_visits`. */
  readonly asked: readonly string[]
  /** Of the proof that is kept; null where refusing needed none. */
  readonly reference: string | null
}

const item = '[a-z0-9_]+-[a-z0-9_]+'
const written = new RegExp(`^1\\.([fat]{1,3}|0)\\.(${item}(?:~${item})*)\\.([A-Z]-[A-Z0-9]{8}|0)$`)
/** A browser sends every cookie with every request: nothing longer is one of ours. */
const longest = 900

/** Gives what a cookie's value says; null for none, and for one that we did not write. */
export function readChoice(value: string | undefined): CookieChoice | null {
  if (!value || value.length > longest) return null
  const [, granted = '', asked = '', reference = ''] = written.exec(value) ?? []
  if (asked === '') return null
  return {
    granted: askedCategories.filter((category) => granted.includes(letters[category])),
    asked: asked.split('~'),
    reference: reference === '0' ? null : reference,
  }
}

/** What was asked, as the cookie and the forms that ask have it. */
export const writeItems = (asked: readonly string[]): string => [...asked].sort().join('~')

/** Of what a form says that it showed, what is asked now; nothing for one that says none of it. */
export function readShown(value: unknown, items: readonly string[]): readonly string[] {
  if (typeof value !== 'string' || value.length > longest) return []
  const shown = value.split('~')
  return items.filter((one) => shown.includes(one))
}

/** The value of the cookie that says it. */
export function writeChoice({ granted, asked, reference }: CookieChoice): string {
  const said = askedCategories.filter((category) => granted.includes(category)).map((one) => letters[one])
  return ['1', said.join('') || '0', writeItems(asked), reference ?? '0'].join('.')
}

/** R11: whether all that is asked now was asked then. What a new version adds is asked for again, what it drops is not. */
export function answers(choice: CookieChoice | null, items: readonly string[]): choice is CookieChoice {
  return choice !== null && items.every((one) => choice.asked.includes(one))
}

/** P36, R11: what is agreed to. Before a choice that answers what is asked now, nothing. */
export function agreedTo(choice: CookieChoice | null, items: readonly string[]): readonly AskedCategory[] {
  return answers(choice, items) ? choice.granted : []
}
