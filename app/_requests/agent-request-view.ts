import type { OwnRequestPageProps } from '#components/privacy/own-request-page.tsx'
import type { AgentView } from '#lib/agents/agents.ts'
import type { AppContext } from '#lib/app.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import { nameOfAsked } from '#policy/forms/request-form.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { printMoment } from '#policy/time/working-time.ts'

/** How a request stands, as the page of who made it for somebody else shows it: nothing before that person has confirmed them. */
export function agentRequestView(
  { agency }: Pick<AppContext, 'agency'>,
  locale: Locale,
  token: string,
  { asked, reference, confirmed }: AgentView,
): Omit<OwnRequestPageProps, 'home'> {
  const { requests, privacy, mail } = messages[locale]
  const { agent: words } = requests
  const { ownRequest: own } = privacy
  const { requestAnswered: answered } = mail
  const grounds = { ...answered.grounds, not_theirs: words.notTheirs }
  const right = nameOfAsked(asked, sectionWords[locale])
  const page = { title: fill(words.title, { reference }), presses: [] }
  const first = fill(own.asked, { right })
  if (!confirmed) return { ...page, lines: [first, words.waits] }
  const { outcome, deed, ground, dueAt, answeredAt, hasCopy } = confirmed
  if (!answeredAt) {
    const due = printMoment(dueAt, agency.policy.workingHours.timeZone, locale)
    return { ...page, lines: [first, asked === 'erasure' ? words.theirs : fill(words.confirmed, { due })] }
  }
  if (outcome === 'refused' && ground)
    return {
      ...page,
      lines: [fill(answered.refused, { right, reference, ground: grounds[ground] })],
    }
  if (outcome !== 'done') return { ...page, lines: [fill(words.calledOff, { right, reference })] }
  return {
    ...page,
    lines: [first, ...(deed ? [words.deeds[deed]] : [])],
    ...(hasCopy && { link: { label: words.copy, href: localePath(locale, `/privacy/package/${token}`) } }),
  }
}
