import { asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { reports } from '#db/schema/reports.ts'
import { staff } from '#db/schema/staff.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { openStaffText } from '#lib/keyring.ts'
import { findPersonOfKey } from '#lib/people/queries.ts'
import { nameOfMember } from '#lib/staff/name-of.ts'

/** What somebody writes, whose address it is about, and where they can be asked; the last two may be empty. */
export type ReportText = { readonly text: string; readonly named: string; readonly contact: string }

const whole = () =>
  orm
    .select({
      id: reports.id,
      about: reports.about,
      body: reports.body,
      named: reports.named,
      language: reports.language,
      receivedAt: reports.receivedAt,
      dueAt: reports.dueAt,
      handledAt: reports.handledAt,
      handledBy: nameOfMember,
      outcome: reports.outcome,
      incidentId: reports.incidentId,
    })
    .from(reports)
    .leftJoin(staff, eq(staff.id, reports.handledBy))

const open = read('list_open_reports', {}, () =>
  whole().where(isNull(reports.handledAt)).orderBy(asc(reports.dueAt), asc(reports.id)).limit(200),
)
const handled = read('list_handled_reports', {}, () =>
  whole().where(isNotNull(reports.handledAt)).orderBy(desc(reports.handledAt)).limit(50),
)

/** A report as a list needs it: never what it says. */
export type ReportLine = Omit<Awaited<ReturnType<typeof open>>[number], 'body' | 'named'>

/** Gives reports that wait, the first to be due on top. */
export async function listOpenReports(db: Queryable): Promise<readonly ReportLine[]> {
  return open(db, {})
}

/** Gives reports that were handled, the latest on top. */
export async function listHandledReports(db: Queryable): Promise<readonly ReportLine[]> {
  return handled(db, {})
}

const waiting = read('count_open_reports', { now: 'timestamptz' }, ({ now }) =>
  orm
    .select({
      open: sql<number>`count(*)::int`,
      late: sql<number>`count(*) filter (where ${reports.dueAt} < ${now})::int`,
    })
    .from(reports)
    .where(isNull(reports.handledAt)),
)

/** Counts the reports that wait, and of those the ones past their hour. */
export async function countOpenReports(db: Queryable, now: Date): Promise<{ open: number; late: number }> {
  const [row] = await waiting(db, { now })
  return row ?? { open: 0, late: 0 }
}

const byId = read('find_report', { id: 'uuid' }, ({ id }) => whole().where(eq(reports.id, id)))

/** Gives a report opened, while it is not handled, with who is held under the address it names. */
export async function openReport({ db, ring }: Pick<AppContext, 'db' | 'ring'>, id: string) {
  const [row] = await byId(db, { id })
  if (!row) return null
  const { body, named, ...line } = row
  return {
    ...line,
    said: body && (JSON.parse(openStaffText(ring, 'reports', id, body)) as ReportText),
    person: named && (await findPersonOfKey(db, named, null)),
  }
}
