import type { OwnRequestPageProps } from '#components/privacy/own-request-page.tsx'
import type { AppContext } from '#lib/app.ts'
import { findPackageOfLead } from '#lib/packages/queries.ts'
import type { Named } from '#lib/transfers/name-company.ts'
import { listTransfers } from '#lib/transfers/queries.ts'
import type { Locale } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import { printMoment } from '#policy/time/working-time.ts'

/** A company that was typed, and what is wrong with it. */
export type TypedCompany = { readonly company: string; readonly came: Named }

/** The way of their copy to another company, as long as it is kept, and what became of those that were named (R5). */
export async function transferView(
  app: AppContext,
  locale: Locale,
  leadId: string,
  typed?: TypedCompany,
): Promise<Pick<OwnRequestPageProps, 'transfer'>> {
  const { transfer: words } = messages[locale].requests
  const now = app.clock()
  const moment = (at: Date) => printMoment(at, app.agency.policy.workingHours.timeZone, locale)
  const [copy, rows] = await Promise.all([
    findPackageOfLead(app.db, leadId, now),
    listTransfers(app.db, leadId),
  ])
  const open = copy?.state === 'ready'
  const lines = rows
    .filter(({ confirmedAt }) => confirmedAt)
    .map(({ company, fetchedAt, expiresAt, unsent }) => {
      if (fetchedAt) return fill(words.fetched, { company, at: moment(fetchedAt) })
      if (unsent) return fill(words.unsent, { company })
      return expiresAt > now
        ? fill(words.offered, { company, until: moment(expiresAt) })
        : fill(words.over, { company })
    })
  if (!open && lines.length === 0) return {}
  const named = open ? rows.find(({ confirmedAt }) => !confirmedAt) : undefined
  const error = typed && (typed.came === 'email' ? words.email : words.tooMany)
  return {
    transfer: {
      title: words.title,
      lines,
      ...(named && {
        ask: fill(words.ask, { company: named.company }),
        confirm: words.confirm,
        drop: words.drop,
      }),
      ...(open &&
        !named && {
          form: {
            text: words.text,
            label: words.label,
            press: words.press,
            value: typed?.company ?? '',
            error,
            errorPrefix: messages[locale].forms.errorPrefix,
          },
        }),
    },
  }
}
