import type { AskedCategory } from './categories.ts'
import { agreedTo, readChoice } from './choice.ts'
import type { Question, Sources } from './question.ts'
import { type BrowserSignals, switchedOff } from './signals.ts'

/** P67: of what was agreed to, what may load: advertising by its own yes alone, and nothing that is switched off. */
export function mayLoad(
  agreed: readonly AskedCategory[],
  off: readonly AskedCategory[],
  category: AskedCategory,
): boolean {
  return agreed.includes(category) && !off.includes(category)
}

/** What the scripts may reach that may load in a browser, by the cookie and the signals that it sends. */
export function sourcesFor(
  { items, scripts, honoured }: Question,
  cookie: string | undefined,
  signals: BrowserSignals,
): readonly Sources[] {
  const agreed = agreedTo(readChoice(cookie), items)
  const off = switchedOff(signals, honoured)
  return scripts.filter(({ category }) => mayLoad(agreed, off, category)).map(({ sources }) => sources)
}
