import type { OwnRequestPageProps } from '#components/privacy/own-request-page.tsx'
import { findAgent } from '#lib/agents/queries.ts'
import type { AppContext } from '#lib/app.ts'
import { packageStateOf } from '#lib/doors/disclose/package/fetch-package.ts'
import { appealableUntil } from '#lib/requests/appeal.ts'
import type { OwnRequest } from '#lib/requests/queries.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import { nameOfAsked } from '#policy/forms/request-form.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { printMoment } from '#policy/time/working-time.ts'
import { correctionView, decidedLines, type TypedCorrection } from './correction-view.ts'
import { erasureView } from './erasure-view.ts'
import { type TypedCompany, transferView } from './transfer-view.ts'

type View = Omit<OwnRequestPageProps, 'home'>

/** What its person typed and what is wrong in it, where it comes back. */
export type Typed = TypedCorrection | TypedCompany

/** How somebody's own request stands, and what they can press for, as its page shows it. */
export async function ownRequestView(
  app: AppContext,
  locale: Locale,
  token: string,
  request: OwnRequest,
  typed?: Typed,
): Promise<View> {
  const view = await stateView(app, locale, token, request, typed)
  const { leadId, asked, deed } = request
  const agent = leadId && (await findAgent(app.db, leadId))
  const { agent: words } = messages[locale].requests
  const company = typed && 'company' in typed ? typed : undefined
  return {
    ...view,
    ...(leadId &&
      asked === 'portability' &&
      deed === 'packaged' &&
      (await transferView(app, locale, leadId, company))),
    ...(agent && {
      lines: [...view.lines, fill(words.own, { name: agent.name, email: agent.email })],
      presses: [...view.presses, { act: 'end_agent', label: words.end, weight: 'plain' } as const],
    }),
  }
}

async function stateView(
  app: AppContext,
  locale: Locale,
  token: string,
  request: OwnRequest,
  typed?: Typed,
): Promise<View> {
  const { privacy, mail } = messages[locale]
  const { ownRequest: words } = privacy
  const { requestAnswered: answered, requestExtended: extended } = mail
  const { asked, reference, answeredAt, outcome, deed, ground, dueAt, appealedAt, extendedWhy } = request
  const moment = (at: Date) => printMoment(at, app.agency.policy.workingHours.timeZone, locale)
  const right = nameOfAsked(asked, sectionWords[locale])
  const title = fill(words.title, { reference })
  const first = fill(words.asked, { right })
  const due = moment(dueAt)
  const decided = asked === 'rectification' && answeredAt ? await decidedLines(app, locale, request.id) : []
  if (answeredAt && outcome === 'refused') {
    const appeal = appealableUntil(app, request)
    const why = ground
      ? fill(answered.refused, { right, reference, ground: answered.grounds[ground] })
      : first
    return {
      title,
      lines: [why, ...decided, ...(appeal ? [fill(words.appeal, { due: moment(appeal) })] : [])],
      presses: appeal ? [{ act: 'appeal', label: words.pressAppeal, weight: 'plain' }] : [],
    }
  }
  if (answeredAt && outcome === 'called_off')
    return { title, lines: [fill(answered.calledOff, { right, reference })], presses: [] }
  if (answeredAt)
    return {
      title,
      lines: [first, ...(deed ? [answered.deeds[deed]] : []), ...decided],
      presses: [],
      ...(deed === 'packaged' && {
        link: { label: words.copy, href: localePath(locale, `/privacy/package/${token}`) },
      }),
    }
  if (asked === 'erasure' && request.personId && !appealedAt)
    return { title, ...(await erasureView(app, locale, { ...request, personId: request.personId }, first)) }
  const copies = asked === 'access' || asked === 'portability'
  if (copies && (await packageStateOf(app, token)) === 'making')
    return { title, lines: [first, words.making], presses: [] }
  const next = appealedAt
    ? fill(words.appealed, { due })
    : extendedWhy
      ? fill(words.extended, { why: extended.whys[extendedWhy], due })
      : fill(words.waits, { due })
  if (asked === 'rectification' && request.personId) {
    const lines = [first, ...(appealedAt || extendedWhy ? [next] : [])]
    const correction = typed && 'values' in typed ? typed : undefined
    const of = { ...request, personId: request.personId }
    return { title, ...(await correctionView(app, locale, of, lines, correction)) }
  }
  const presses =
    asked === 'erasure' ? [{ act: 'call_off', label: words.callOff, weight: 'plain' } as const] : []
  return { title, lines: [first, next], presses }
}
