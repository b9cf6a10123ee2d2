import { logFault } from '#app/_http/log.ts'
import { evidenceReport } from '#app/evidence.ts'
import { localized } from '#app/localized.ts'
import { notice } from '#app/notice.ts'
import { siteDocument } from '#app/site-document.tsx'
import { EvidencePage } from '#components/privacy/evidence-page.tsx'
import { PressPage } from '#components/privacy/press-page.tsx'
import type { EvidenceReport } from '#lib/promises/report.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import { printCount, printMinute } from '#policy/print.ts'
import { claimsOf } from '#policy/sections/claims-of.ts'
import { printFigure, printTime } from './print-figure.ts'

export const dynamic = 'force-dynamic'

const path = '/privacy/evidence'
const states = ['kept', 'idle', 'broken'] as const

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

function page(locale: Locale, { at, lines, unbuilt }: EvidenceReport): Promise<Response> {
  const words = messages[locale].evidence
  const { sections } = notice.texts[locale]
  const said = claimsOf(sections)
  const moment = printMinute(at.toISOString(), locale)
  // A promise that the page does not print is nobody's to look up.
  const printed = lines.filter(({ kind }) => said.has(kind))
  const parts = sections.map(({ id, title }) => ({
    id,
    title,
    lines: printed
      .filter(({ section }) => section === id)
      .map((line) => ({
        id: line.kind,
        text: said.get(line.kind)?.join(' ') ?? '',
        state: line.state,
        figure: line.figure ? printFigure(line.figure, locale) : words.nothing,
        last: line.last && fill(words.last, { moment: printTime(line.last, locale) }),
        keptBy: line.keptBy,
        failsWithout: line.failsWithout,
      })),
  }))
  const totals = states.map((state) => ({
    state,
    count: printCount(printed.filter((line) => line.state === state).length, locale),
  }))
  return siteDocument(
    { locale, path, title: words.title, description: words.lead },
    <EvidencePage
      words={words}
      at={fill(words.at, { moment })}
      totals={totals}
      unbuilt={unbuilt.length > 0 ? fill(words.unbuilt, { count: printCount(unbuilt.length, locale) }) : null}
      parts={parts.filter((part) => part.lines.length > 0)}
      policy={localePath(locale, '/privacy')}
      machine={localePath(locale, '/privacy/evidence.json')}
    />,
  )
}
