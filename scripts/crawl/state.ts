import type { AskedCategory } from '#policy/cookie-choices/categories.ts'
import { categoriesOf, type Question } from '#policy/cookie-choices/question.ts'

/** What a browser chose and signals while the crawl goes through the site. */
export type CrawlState = {
  readonly name: string
  /** What is agreed to on the page of choices; null: nobody answers it. */
  readonly agreed: readonly AskedCategory[] | null
  /** Global Privacy Control is on. */
  readonly signals: boolean
  /** Everything was agreed to before, and used. */
  readonly withdraws: boolean
}

const state = (name: string, of: Partial<CrawlState> = {}): CrawlState => {
  return { name, agreed: null, signals: false, withdraws: false, ...of }
}

/** Every state that a browser can be in on a site that asks this; on one that asks nothing only the signal makes a difference. */
export function statesOf(question: Question | null): readonly CrawlState[] {
  const untouched = state('nothing chosen')
  if (!question) return [untouched, state('Global Privacy Control', { signals: true })]
  const all = categoriesOf(question)
  return [
    untouched,
    state('everything refused', { agreed: [] }),
    ...all.map((category) => state(`${category} alone`, { agreed: [category] })),
    ...(all.length > 1 ? [state('everything agreed to', { agreed: all })] : []),
    state('Global Privacy Control', { agreed: all, signals: true }),
    state('withdrawn', { agreed: [], withdraws: true }),
  ]
}
