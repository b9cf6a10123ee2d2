import { agency } from '#app/agency.ts'
import type { CookieChoicesPageProps } from '#components/privacy/cookie-choices-page.tsx'
import type { KeptChoice } from '#lib/cookie-choices/queries.ts'
import type { Locale } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { answers, type CookieChoice, choiceCookie, writeItems } from '#policy/cookie-choices/choice.ts'
import { categoriesOf } from '#policy/cookie-choices/question.ts'
import { type BrowserSignals, honouredBy, switchedOff } from '#policy/cookie-choices/signals.ts'
import { printDuration } from '#policy/duration.ts'
import { fill } from '#policy/fill.ts'
import { isolate, join, printDay } from '#policy/print.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'

/** What this browser says and chose, and what is kept of it. */
export type Chooser = {
  readonly signals: BrowserSignals
  readonly choice: CookieChoice | null
  readonly kept?: KeptChoice | null
}

/** The page of choices in words, for one browser. */
export function choicesView(
  locale: Locale,
  { signals, choice, kept }: Chooser,
): Omit<CookieChoicesPageProps, 'message'> {
  const { cookieChoices: words, site } = messages[locale]
  const { question, policy, capabilities } = agency
  const honoured = honouredBy(policy.signals)
  const off = switchedOff(signals, honoured)
  const granted = question && answers(choice, question.items) ? choice.granted : []
  const names = sectionWords[locale].cookie
  const processors: Readonly<Record<string, { readonly policyUrl?: string }>> = policy.processors
  const categories = question
    ? categoriesOf(question).map((category) => ({
        category,
        title: names[category],
        isAllowed: granted.includes(category),
        isOff: off.includes(category),
        scripts: capabilities.scripts
          .filter((script) => script.category === category)
          .map(({ name, cookies, optOut, processor }) => ({
            name,
            cookies: cookies.map((one) => ({
              name: one.name,
              life: one.life === 'session' ? words.session : printDuration(one.life, locale),
            })),
            policyUrl: processors[processor]?.policyUrl,
            optOut,
          })),
      }))
    : []
  return {
    words,
    outbound: site.outbound,
    categories,
    items: question ? writeItems(question.items) : '',
    cookie: choiceCookie,
    signal: off.length > 0 ? signalSentence(locale, signals, question !== null) : undefined,
    now: question && choice ? nowSentences(locale, choice, kept ?? null) : [],
  }
}

function signalSentence(locale: Locale, signals: BrowserSignals, asks: boolean): string {
  const { signal: say } = messages[locale].cookieChoices
  const { globalPrivacyControl } = honouredBy(agency.policy.signals)
  const name =
    signals.globalPrivacyControl && globalPrivacyControl ? 'Global Privacy Control' : 'Do Not Track'
  const said = fill(asks ? say.text : say.nothing, { signal: isolate(name, locale) })
  return signals.globalPrivacyControl && globalPrivacyControl && agency.policy.sharesWithPartners
    ? `${said} ${say.forms}`
    : said
}

function nowSentences(locale: Locale, choice: CookieChoice, kept: KeptChoice | null): string[] {
  const { cookieChoices: words } = messages[locale]
  const { question } = agency
  const names = sectionWords[locale].cookie
  const granted = join(
    choice.granted.map((category) => names[category]),
    locale,
  )
  const proof = kept && {
    reference: isolate(kept.reference, locale),
    date: printDay(kept.chosenAt.toISOString().slice(0, 10), locale),
  }
  return [
    granted ? fill(words.nowGranted, { names: granted }) : words.nowNone,
    ...(question && !answers(choice, question.items) ? [words.again] : []),
    ...(proof ? [fill(words.proof, proof), words.proofText] : []),
    words.askedAgain,
  ]
}
