import { wordsForFault } from '#components/forms/fault-words.ts'
import type { OwnRequestPageProps } from '#components/privacy/own-request-page.tsx'
import { correctedFields } from '#db/schema/corrections.ts'
import type { AppContext } from '#lib/app.ts'
import { type AskedCorrection, judged, type TypedValues } from '#lib/corrections/ask-correction.ts'
import { listCorrections } from '#lib/corrections/queries.ts'
import { readPerson } from '#lib/people/queries.ts'
import type { OwnRequest } from '#lib/requests/queries.ts'
import type { Locale } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import { printMoment } from '#policy/time/working-time.ts'

type View = Omit<OwnRequestPageProps, 'home'>

/** What came back of what its person typed, with what is wrong in it; `same`: all of it is held already. */
export type TypedCorrection = { readonly values: TypedValues; readonly came: AskedCorrection }

/** Their own fields to be corrected, and how what they sent before stands (P46). */
export async function correctionView(
  app: AppContext,
  locale: Locale,
  { id, personId, dueAt }: OwnRequest & { personId: string },
  first: readonly string[],
  typed?: TypedCorrection,
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
    lines: [...first, ...(typed?.came.kind === 'same' ? [words.same] : []), ...lines],
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
export async function decidedLines(app: AppContext, locale: Locale, id: string): Promise<string[]> {
  const { correct: words } = messages[locale].requests
  const { grounds } = messages[locale].mail.requestAnswered
  return (await listCorrections(app.db, id)).map(({ field: name, decidedAt, ground }) => {
    const field = words.fields[name]
    if (!decidedAt) return fill(words.waits, { field })
    return ground ? fill(words.refused, { field, ground: grounds[ground] }) : fill(words.accepted, { field })
  })
}
