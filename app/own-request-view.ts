import type { OwnRequestPageProps } from '#components/privacy/own-request-page.tsx'
import type { AppContext } from '#lib/app.ts'
import { packageStateOf } from '#lib/doors/disclose/package/fetch-package.ts'
import { planErasure } from '#lib/doors/erase/erase.ts'
import { isOnHold } from '#lib/holds/holds.ts'
import { appealableUntil } from '#lib/requests/appeal.ts'
import { erasureWaits } from '#lib/requests/own-erasure.ts'
import type { OwnRequest } from '#lib/requests/queries.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { printMoment } from '#policy/time/working-time.ts'

type View = Omit<OwnRequestPageProps, 'home'>

/** How somebody's own request stands, and what they can press for, as its page shows it. */
export async function ownRequestView(
  app: AppContext,
  locale: Locale,
  token: string,
  request: OwnRequest,
): Promise<View> {
  const { privacy, mail } = messages[locale]
  const { ownRequest: words } = privacy
  const { requestAnswered: answered, requestExtended: extended } = mail
  const names = sectionWords[locale]
  const { asked, reference, answeredAt, outcome, deed, ground, dueAt, appealedAt, extendedWhy } = request
  const moment = (at: Date) => printMoment(at, app.agency.policy.workingHours.timeZone, locale)
  const right = asked === 'question' ? names.request.question : names.right[asked]
  const title = fill(words.title, { reference })
  const first = fill(words.asked, { right })
  const due = moment(dueAt)
  if (answeredAt && outcome === 'refused') {
    const appeal = appealableUntil(app, request)
    const why = ground
      ? fill(answered.refused, { right, reference, ground: answered.grounds[ground] })
      : first
    return {
      title,
      lines: [why, ...(appeal ? [fill(words.appeal, { due: moment(appeal) })] : [])],
      presses: appeal ? [{ act: 'appeal', label: words.pressAppeal, weight: 'plain' }] : [],
    }
  }
  if (answeredAt && outcome === 'called_off')
    return { title, lines: [fill(answered.calledOff, { right, reference })], presses: [] }
  if (answeredAt)
    return {
      title,
      lines: [first, ...(deed ? [answered.deeds[deed]] : [])],
      presses: [],
      ...(deed === 'packaged' && {
        link: { label: words.copy, href: localePath(locale, `/privacy/package/${token}`) },
      }),
    }
  if (asked === 'erasure' && request.personId)
    return { title, ...(await erasureView(app, locale, { ...request, personId: request.personId }, first)) }
  const copies = asked === 'access' || asked === 'portability'
  if (copies && (await packageStateOf(app, token)) === 'making')
    return { title, lines: [first, words.making], presses: [] }
  const next = appealedAt
    ? fill(words.appealed, { due })
    : extendedWhy
      ? fill(words.extended, { why: extended.whys[extendedWhy], due })
      : fill(asked === 'rectification' ? words.rectification : words.waits, { due })
  return { title, lines: [first, next], presses: [] }
}

async function erasureView(
  app: AppContext,
  locale: Locale,
  { personId, erasesAt }: OwnRequest & { personId: string },
  first: string,
): Promise<Omit<View, 'title'>> {
  const { privacy, packages } = messages[locale]
  const { ownRequest: words } = privacy
  const named: Readonly<Record<string, string>> = packages.tables
  const [plan, isHeld] = await Promise.all([planErasure(app, personId), isOnHold(app.db, personId)])
  const hours = erasureWaits(app)
  const { timeZone } = app.agency.policy.workingHours
  const set = erasesAt && fill(words.set, { at: printMoment(erasesAt, timeZone, locale) })
  return {
    lines: [first, ...(set ? [set] : [])],
    plan: {
      goes: { title: words.goes, items: plan.map(({ table, rows }) => `${named[table] ?? table}: ${rows}`) },
      stays: {
        title: words.stays,
        items: [...(isHeld ? [words.staysHold] : []), words.staysHash, words.staysLog],
      },
      when: set ?? (hours > 0 ? fill(words.later, { hours }) : words.now),
    },
    presses: [
      ...(erasesAt ? [] : [{ act: 'erase', label: words.pressErase, weight: 'danger' } as const]),
      { act: 'call_off', label: words.callOff, weight: 'plain' },
    ],
  }
}
