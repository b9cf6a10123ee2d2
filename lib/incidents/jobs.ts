import { and, asc, isNotNull, isNull } from 'drizzle-orm'
import { incidentNotices } from '#db/schema/incidents.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { queueIncidentsDue } from './notice-changes.ts'
import { queueNotices } from './tell-affected.ts'

const queuing = read('find_queuing_incident_notices', {}, () =>
  orm
    .select({ id: incidentNotices.id })
    .from(incidentNotices)
    .where(and(isNotNull(incidentNotices.releasedAt), isNull(incidentNotices.queuedAt)))
    .orderBy(asc(incidentNotices.releasedAt)),
)

/** Queues the notices of incidents that were let go, and tells staff of those of which the authority has to know (R9). */
export async function queueIncidentMail(app: AppContext, signal?: AbortSignal): Promise<void> {
  for (const { id } of await queuing(app.db, {})) {
    while (!signal?.aborted && (await queueNotices(app, id)));
  }
  await keep(app.db, queueIncidentsDue({ now: app.clock() }))
}
