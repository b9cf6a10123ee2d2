import { wordsForFault } from '#components/forms/fault-words.ts'
import type { OwnRequestPageProps } from '#components/privacy/own-request-page.tsx'
import { correctedFields } from '#db/schema/corrections.ts'
import type { AppContext } from '#lib/app.ts'
import { type AskedCorrection, judged, type TypedValues } from '#lib/corrections/ask-correction.ts'
import { listCorrections } from '#lib/corrections/queries.ts'
import { packageStateOf } from '#lib/doors/disclose/package/fetch-package.ts'
import { planErasure } from '#lib/doors/erase/erase.ts'
import { isOnHold } from '#lib/holds/holds.ts'
import { readPerson } from '#lib/people/queries.ts'
import { appealableUntil } from '#lib/requests/appeal.ts'
import { erasureWaits } from '#lib/requests/own-erasure.ts'
import type { OwnRequest } from '#lib/requests/queries.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { printMoment } from '#policy/time/working-time.ts'

type View = Omit<OwnRequestPageProps, 'home'>

/** What came back of what its person typed, with what is wrong in it; `same`: all of it is held already. */
export type Typed = { readonly values: TypedValues; readonly came: AskedCorrection }

/** How somebody's own request stands, and what they can press for, as its page shows it. */
export async function ownRequestView(
  app: AppContext,
  locale: Locale,
  token: string,
  request: OwnRequest,
  typed?: Typed,
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
  if (asked === 'erasure' && request.personId)
    return { title, ...(await erasureView(app, locale, { ...request, personId: request.personId }, first)) }
  const copies = asked === 'access' || asked === 'portability'
  if (copies && (await packageStateOf(app, token)) === 'making')
    return { title, lines: [first, words.making], presses: [] }
  const next = appealedAt
    ? fill(words.appealed, { due })
    : extendedWhy
      ? fill(words.extended, { why: extended.whys[extendedWhy], due })
      : fill(words.waits, { due })
  if (asked === 'rectification' && request.personId)
    return {
      title,
      ...(await correctionView(app, locale, { ...request, personId: request.personId }, first, typed)),
    }
  return { title, lines: [first, next], presses: [] }
}

/** Their own fields to be corrected, and how what they sent before stands (P46). */
async function correctionView(
  app: AppContext,
  locale: Locale,
  { id, personId, dueAt }: OwnRequest & { personId: string },
  first: string,
  typed?: Typed,
): Promise<Omit<View, 'title'>> {
  const { correct: words } = messages[locale].requests
  const { errors } = messages[locale].forms
  const [rows, person, lines] = await Promise.all([
    listCorrections(app.db, id),
    readPerson(app.db, personId, null),
    decidedLines(app, locale, id),
  ])
  const faults = typed?.came.kind === 'invalid' ? typed.came.faults : {}
  const waiting = new Map(
    rows.filter(({ decidedAt }) => !decidedAt).map(({ field, value }) => [field, value]),
  )
  const due = printMoment(dueAt, app.agency.policy.workingHours.timeZone, locale)
  return {
    lines: [first, ...(typed?.came.kind === 'same' ? [words.same] : []), ...lines],
    presses: [],
    correct: {
      title: words.title,
      text: fill(words.text, { due }),
      send: words.send,
      errorPrefix: messages[locale].forms.errorPrefix,
      fields: correctedFields.map((name) => {
        const fault = faults[name]
        const held = waiting.has(name) ? waiting.get(name) : person?.[name]
        return {
          name,
          type: judged[name].type,
          label: words.fields[name],
          value: typed?.values[name] ?? held ?? '',
          error: fault && wordsForFault(fault, judged[name], errors),
        }
      }),
    },
  }
}

/** How each value that its person sent was decided, or that it waits. */
async function decidedLines(app: AppContext, locale: Locale, id: string): Promise<string[]> {
  const { correct: words } = messages[locale].requests
  const { grounds } = messages[locale].mail.requestAnswered
  return (await listCorrections(app.db, id)).map(({ field: name, decidedAt, ground }) => {
    const field = words.fields[name]
    if (!decidedAt) return fill(words.waits, { field })
    return ground ? fill(words.refused, { field, ground: grounds[ground] }) : fill(words.accepted, { field })
  })
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
