import type { OwnRequestPageProps } from '#components/privacy/own-request-page.tsx'
import type { AppContext } from '#lib/app.ts'
import { planErasure } from '#lib/doors/erase/erase.ts'
import { listHeldBack } from '#lib/holds/covers.ts'
import { isOnHold } from '#lib/holds/holds.ts'
import { erasureWaits } from '#lib/requests/own-erasure.ts'
import type { OwnRequest } from '#lib/requests/queries.ts'
import type { Locale } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { printMoment } from '#policy/time/working-time.ts'

type View = Omit<OwnRequestPageProps, 'home'>

/** What their erasure takes, what stays of it and why, and when it is done (P47). */
export async function erasureView(
  app: AppContext,
  locale: Locale,
  { personId, erasesAt }: OwnRequest & { personId: string },
  first: string,
): Promise<Omit<View, 'title'>> {
  const { privacy, packages, certificate } = messages[locale]
  const { ownRequest: words } = privacy
  const named: Readonly<Record<string, string>> = packages.tables
  const [plan, isHeld, held] = await Promise.all([
    planErasure(app, personId),
    isOnHold(app.db, personId),
    listHeldBack(app.db, personId),
  ])
  const { record: kinds } = sectionWords[locale]
  const { grounds } = certificate
  const hours = erasureWaits(app)
  const { timeZone } = app.agency.policy.workingHours
  const set = erasesAt && fill(words.set, { at: printMoment(erasesAt, timeZone, locale) })
  return {
    lines: [first, ...(set ? [set] : [])],
    plan: {
      goes: { title: words.goes, items: plan.map(({ table, rows }) => `${named[table] ?? table}: ${rows}`) },
      stays: {
        title: words.stays,
        items: [
          ...(isHeld ? [words.staysHold] : []),
          ...(isHeld ? [] : held).map(({ record, ground }) =>
            fill(words.staysHeld, { record: kinds[record], ground: grounds[ground] }),
          ),
          words.staysHash,
          words.staysLog,
        ],
      },
      when: set ?? (hours > 0 ? fill(words.later, { hours }) : words.now),
    },
    presses: [
      ...(erasesAt ? [] : [{ act: 'erase', label: words.pressErase, weight: 'danger' } as const]),
      { act: 'call_off', label: words.callOff, weight: 'plain' },
    ],
  }
}
