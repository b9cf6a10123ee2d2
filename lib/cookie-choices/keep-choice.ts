import { randomUUID } from 'node:crypto'
import type { ChoiceSignal } from '#db/schema/cookie-choices.ts'
import type { AppContext } from '#lib/app.ts'
import { choose } from '#lib/doors/choices/choose.ts'
import { newReference } from '#lib/leads/found-by.ts'
import { keyedDigest } from '#lib/platform/crypto/digest.ts'
import { truncateAddress } from '#lib/platform/http-address.ts'
import type { AskedCategory } from '#policy/cookie-choices/categories.ts'
import type { CookieChoice } from '#policy/cookie-choices/choice.ts'
import { categoriesOf, type Question } from '#policy/cookie-choices/question.ts'
import { type BrowserSignals, switchedOff } from '#policy/cookie-choices/signals.ts'
import { endOf } from '#policy/duration.ts'
import type { Language } from '#policy/vocabulary.ts'
import { insertChoice } from './changes.ts'

/** R11: after this it is asked again. */
export const inForce = { months: 6 } as const
/** The proof is kept as long as the choice is in force, and as long again for questions about it. */
export const proofPeriod = { months: 12 } as const
/** Most that one network chooses in a minute: an office has one address. */
const perMinute = 60

export type Choosing = {
  readonly question: Question
  /** What stood on the page that was answered; what was added since is asked for again. */
  readonly shown: readonly string[]
  /** Categories that were agreed to. */
  readonly wanted: readonly AskedCategory[]
  readonly signals: BrowserSignals
  readonly language: Language
  readonly how: 'banner' | 'page'
  readonly noticeNumber: number | null
}

/** What of it counts: a category that was shown and is asked for, and that no signal of the browser switches off (R10). */
export function countsOf({
  question,
  shown,
  wanted,
  signals,
}: Pick<Choosing, 'question' | 'shown' | 'wanted' | 'signals'>): readonly AskedCategory[] {
  const off = switchedOff(signals, question.honoured)
  const scripts = question.scripts.filter(({ adapter }) => shown.some((one) => one.startsWith(`${adapter}-`)))
  return categoriesOf({ scripts }).filter((category) => wanted.includes(category) && !off.includes(category))
}

/**
 * Keeps the proof of a choice, which names nobody (R11).
 * @param caller the network address it came from, which is not kept
 * @returns the choice with its number; null where this network chose too often to be believed
 * @throws when the database is away: then nothing can be agreed to
 */
export async function keepChoice(
  { db, clock, keys }: AppContext,
  choosing: Choosing,
  caller: string | null,
): Promise<CookieChoice | null> {
  const { question, shown, signals, language, how, noticeNumber } = choosing
  const now = clock()
  const granted = countsOf(choosing)
  const reference = newReference().replace(/^./, 'K')
  const by = (caller && truncateAddress(caller)) || 'nobody'
  const [row] = await choose(
    db,
    insertChoice({
      id: randomUUID(),
      reference,
      noticeNumber,
      language,
      asked: [...shown],
      granted: [...granted],
      signal: signalOf(signals, question),
      how,
      chosenAt: now,
      endsAt: endOf(now, proofPeriod),
      rateKey: keyedDigest(keys.data, 'cookie_choice', by),
      watched: [],
      rateLimit: perMinute,
    }),
  )
  return row?.kept ? { granted, asked: shown, reference } : null
}

function signalOf(signals: BrowserSignals, { honoured }: Question): ChoiceSignal | null {
  if (signals.globalPrivacyControl && honoured.globalPrivacyControl) return 'gpc'
  return signals.doNotTrack && honoured.doNotTrack ? 'dnt' : null
}
