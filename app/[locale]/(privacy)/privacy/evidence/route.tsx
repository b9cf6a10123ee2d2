import { summarise } from '#app/_found/summarise.ts'
import { logFault } from '#app/_http/log.ts'
import { evidenceReport } from '#app/evidence.ts'
import { localized } from '#app/localized.ts'
import { notice } from '#app/notice.ts'
import { siteDocument } from '#app/site-document.tsx'
import { EvidencePage } from '#components/privacy/evidence-page.tsx'
import { PressPage } from '#components/privacy/press-page.tsx'
import type { EvidenceLine, EvidenceReport } from '#lib/promises/report.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import { printCount, printMinute } from '#policy/print.ts'
import type { PromiseKind } from '#policy/promise-kinds.ts'
import { claimsOf } from '#policy/sections/claims-of.ts'
import { printFigure, printPeriodProof, printTime } from './print-figure.ts'

export const dynamic = 'force-dynamic'

const path = '/privacy/evidence'
const states = ['broken', 'kept', 'idle'] as const

/** Each promise with what keeps it and what live data says of it now. */
export const GET = localized(async (locale) => {
  const words = messages[locale].evidence
  try {
    return await page(locale, await evidenceReport())
  } catch (error) {
    logFault(error, { route: 'evidence' })
    const policy = { label: words.policy, href: localePath(locale, '/privacy') }
    return siteDocument(
      { locale, path, title: words.away.title, status: 503 },
      <PressPage title={words.away.title} text={words.away.text} home={policy} />,
    )
  }
})

function page(locale: Locale, { at, periods, lines, unbuilt }: EvidenceReport): Promise<Response> {
  const words = messages[locale].evidence
  const { sections } = notice.texts[locale]
  const said = claimsOf(sections)
  const moment = printMinute(at.toISOString(), locale)
  // A promise that the page does not print is nobody's to look up.
  const printed = lines.filter(({ kind }) => said.has(kind))
  const lineProps = (line: EvidenceLine) => ({
    id: line.kind,
    text: said.get(line.kind)?.join(' ') ?? '',
    state: line.state,
    by: words.by[line.by],
    figure: line.figure ? printFigure(line.figure, locale) : words.nothing,
    last: line.last && fill(words.last, { moment: printTime(line.last, locale) }),
    keptBy: line.keptBy,
    failsWithout: line.failsWithout,
  })
  const inState = (state: EvidenceLine['state']) => printed.filter((line) => line.state === state)
  const folded = (['idle', 'kept'] as const).map((state) => ({
    id: state,
    summary: fill(words.folded[state], { count: printCount(inState(state).length, locale) }),
    parts: sections
      .map(({ id, title }) => ({
        id: `${state}-${id}`,
        title,
        lines: inState(state)
          .filter(({ section }) => section === id)
          .map(lineProps),
      }))
      .filter(({ lines: some }) => some.length > 0),
  }))
  const toCome: Partial<Record<PromiseKind, string>> = words.toCome
  const totals = states.map((state) => ({
    state,
    count: printCount(inState(state).length, locale),
  }))
  return siteDocument(
    { locale, path, title: words.title, description: summarise(words.lead) },
    <EvidencePage
      words={words}
      at={fill(words.at, { moment })}
      totals={totals}
      periods={periods.map((period) => printPeriodProof(period, locale))}
      unbuilt={
        unbuilt.length > 0
          ? {
              lead: fill(words.unbuilt, { count: printCount(unbuilt.length, locale) }),
              names: unbuilt.map((kind) => toCome[kind] ?? kind),
            }
          : null
      }
      broken={inState('broken').map(lineProps)}
      folded={folded.filter(({ parts }) => parts.length > 0)}
      policy={localePath(locale, '/privacy')}
      machine={localePath(locale, '/privacy/evidence.json')}
    />,
  )
}
