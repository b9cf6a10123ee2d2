import { randomUUID } from 'node:crypto'
import type { Queryable } from '#db/client.ts'
import type { ReportKind, ReportOutcome } from '#db/schema/reports.ts'
import { operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { contactKey } from '#lib/doors/choices/suppressions/contact-key.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { openIncident } from '#lib/incidents/incidents.ts'
import type { By } from '#lib/incidents/story.ts'
import { sealStaffText } from '#lib/keyring.ts'
import { keyedDigest } from '#lib/platform/crypto/digest.ts'
import { truncateAddress } from '#lib/platform/http-address.ts'
import { recordEvent } from '#lib/record-event.ts'
import type { Language } from '#policy/vocabulary.ts'
import { insertReport, setHandled } from './changes.ts'
import { openReport, type ReportText } from './queries.ts'

const hourMs = 3_600_000
/** Within how many hours each is looked at: what may be a breach soon enough for its own 72 hours. */
export const lookedAtWithin: { readonly [K in ReportKind]: number } = { minor: 72, breach: 24, account: 24 }
/** Most that one network reports in a minute. */
const perMinute = 5

/**
 * Takes a report of anybody. It is answered alike whatever it names and whatever is held (S8): nothing is looked up.
 * @param caller the network address it came from, which is not kept
 * @param own the transaction that locks somebody's own account, whose report it is: it is taken however many came
 */
export async function takeReport(
  app: AppContext,
  { about, language, ...said }: ReportText & { readonly about: ReportKind; readonly language: Language },
  caller: string | null,
  own: Queryable | null = null,
): Promise<'taken' | 'too_many'> {
  const { db, clock, keys, ring } = app
  const now = clock()
  const id = randomUUID()
  const by = (caller && truncateAddress(caller)) || 'nobody'
  const [row] = await keep(
    own ?? db,
    insertReport({
      id,
      about,
      language,
      body: sealStaffText(ring, 'reports', id, JSON.stringify(said)),
      named: contactKey(app, said.named)?.key ?? null,
      dueAt: new Date(now.getTime() + lookedAtWithin[about] * hourMs),
      now,
      rateKey: keyedDigest(keys.data, 'report', by),
      watched: [],
      rateLimit: perMinute,
      always: own !== null,
    }),
  )
  return row?.kept ? 'taken' : 'too_many'
}

type Handling = {
  readonly id: string
  readonly outcome: ReportOutcome
  readonly incidentId?: string | null
}

/** Ends a report: what was written goes, that it came and was handled stays. @returns false where it was ended before */
export async function handleReport(
  { db, clock }: AppContext,
  { id, outcome, incidentId = null }: Handling,
  by: By,
): Promise<boolean> {
  const at = clock()
  return db.transaction(async (tx) => {
    if ((await operate(tx, setHandled({ id, at, by: by.id, outcome, incidentId }))).length === 0) return false
    await recordEvent(tx, { at, actor: by, verb: 'report.handled', objectId: id, facts: { outcome } })
    return true
  })
}

/**
 * Enters an incident of what was reported, known since it came in, and ends the report. The incident has the report's own id, so that
 * two who press at the same time enter one.
 * @param title what the incident is called
 * @returns the incident; null where the report was ended before
 */
export async function incidentOfReport(
  app: AppContext,
  { id, title }: { readonly id: string; readonly title: string },
  by: By,
): Promise<string | null> {
  const report = await openReport(app, id)
  if (!report?.said) return null
  const entered = { id, title, what: report.said.text, knownAt: report.receivedAt, happenedAt: null } as const
  await openIncident(app, { ...entered, foundBy: 'report', categories: [] }, by)
  await handleReport(app, { id, outcome: 'acted', incidentId: id }, by)
  return id
}
