import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Queryable, Tx } from '#db/client.ts'
import { type IncidentAbout, incidents } from '#db/schema/incidents.ts'
import { operate } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { sealStaffText } from '#lib/keyring.ts'
import type { Actor } from '#lib/record-event.ts'
import { insertEntry } from './changes.ts'

/** A member of staff who acts. */
export type By = Actor & { readonly kind: 'staff'; readonly id: string }

type Line = {
  /** Of the line to be: pressing twice adds it once. */
  readonly id?: string
  readonly incidentId: string
  readonly about: IncidentAbout
  readonly text?: string
  readonly count?: number
  readonly at?: Date
}

/** Adds a line to the story, with what was written sealed. @returns false where it stands there already */
export async function tellStory(
  { ring, clock }: Pick<AppContext, 'ring' | 'clock'>,
  tx: Queryable,
  { id = randomUUID(), incidentId, about, text, count = 0, at = clock() }: Line,
  staffId: string | null,
): Promise<boolean> {
  const body = text ? sealStaffText(ring, 'incident_entries', id, text) : null
  const line = { id, incidentId, about, body, count: count || null, staffId, at }
  return (await operate(tx, insertEntry(line))).length > 0
}

const locked = read('lock_incident', { id: 'uuid' }, ({ id }) =>
  orm
    .select({
      id: incidents.id,
      knownAt: incidents.knownAt,
      reportedAt: incidents.reportedAt,
      closedAt: incidents.closedAt,
    })
    .from(incidents)
    .where(eq(incidents.id, id))
    .for('update'),
)

/** Finds an incident and has everybody else who changes it wait until the transaction ends. */
export async function lockIncident(tx: Tx, id: string) {
  const [row] = await locked(tx, { id })
  return row ?? null
}
