import { asc, desc, eq } from 'drizzle-orm'
import { incidentEntries } from '#db/schema/incidents.ts'
import { staff } from '#db/schema/staff.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { openStaffText } from '#lib/keyring.ts'
import { nameOfMember } from '#lib/staff/name-of.ts'

const lines = read('list_incident_entries', { incidentId: 'uuid' }, ({ incidentId }) =>
  orm
    .select({
      id: incidentEntries.id,
      about: incidentEntries.about,
      body: incidentEntries.body,
      count: incidentEntries.count,
      by: nameOfMember,
      at: incidentEntries.at,
    })
    .from(incidentEntries)
    .leftJoin(staff, eq(staff.id, incidentEntries.staffId))
    .where(eq(incidentEntries.incidentId, incidentId))
    .orderBy(desc(incidentEntries.at), asc(incidentEntries.id))
    .limit(500),
)

/** Gives the story of an incident, the newest line first, with what was written opened. */
export async function readStory({ db, ring }: Pick<AppContext, 'db' | 'ring'>, incidentId: string) {
  const rows = await lines(db, { incidentId })
  return rows.map(({ body, ...line }) => ({
    ...line,
    text: body && openStaffText(ring, 'incident_entries', line.id, body),
  }))
}
export type StoryLine = Awaited<ReturnType<typeof readStory>>[number]
