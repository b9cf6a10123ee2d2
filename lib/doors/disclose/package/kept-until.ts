import type { ConsentState } from '#db/schema/consent.ts'
import type { AppContext } from '#lib/app.ts'
import { endOf } from '#policy/duration.ts'
import type { RecordClass } from '#policy/vocabulary.ts'
import { type Copied, copied, type StoredRow } from './own-rows.ts'

/** Until when a row is kept, and the class whose clause says so. `on` null: the end has no day yet. */
export type KeptUntil = { readonly on: Date | null; readonly record: RecordClass }

/** What decides about the rows of one person beside each row itself. */
export type Bearings = {
  readonly rowsOf: (table: string) => readonly StoredRow[]
  readonly person: StoredRow
  /** Their data is to be left as it is, or has to stay: no period ends (R8, P44). */
  readonly isFrozen: boolean
  /** Kinds of which something has to stay, while all else goes in its time (P44). */
  readonly held: ReadonlySet<string>
}

/** What a consent keeps its person by, while it stands so: one in force has no end. */
const ofConsent: { readonly [S in ConsentState]: RecordClass | null } = {
  given: null,
  withdrawn: 'subscription',
  requested: 'unconfirmed_opt_in',
}

/**
 * Makes the function that says of each row of a person when it goes, by the rules that the sweep takes (P38). A row without a
 * clock of its own goes with the enquiry or the message it belongs to, else with its person; a person with the last that is
 * kept of them.
 */
export function untilOf({ agency }: Pick<AppContext, 'agency'>, bearings: Bearings) {
  const { retention } = agency.policy
  const after = (from: unknown, record: RecordClass): KeptUntil => {
    const period = retention[record]?.period
    const ends = period && from instanceof Date && !bearings.isFrozen && !bearings.held.has(record)
    return { on: ends ? endOf(from, period) : null, record }
  }
  const ofLead = (lead: StoredRow): KeptUntil => {
    const record = lead.record_class as RecordClass
    return after(countsFrom(lead, retention[record]?.clock, bearings.person), record)
  }
  const consent = ({ state, changed_at }: StoredRow): KeptUntil => {
    const record = ofConsent[state as ConsentState]
    return record ? after(changed_at, record) : { on: null, record: 'subscription' }
  }
  const leads = new Map(bearings.rowsOf('leads').map((lead) => [lead.id, ofLead(lead)]))
  const messages = new Map(
    bearings.rowsOf('outbox').map((one) => [one.id, after(one.created_at, 'delivery')]),
  )
  // An open account has no end either, and whatever else says itself when it goes keeps its person until then.
  const ownEnds = copied.flatMap(({ table, of: { clock, retention: record } }) =>
    typeof clock !== 'string' && 'from' in clock
      ? bearings.rowsOf(table).map((row) => after(row[clock.from], record))
      : [],
  )
  const person = lastOf(
    [...leads.values(), ...ownEnds, ...bearings.rowsOf('consents').map(consent)],
    bearings.isFrozen || bearings.held.size > 0,
  )
  return ({ table, of: { clock, retention: record } }: Copied, row: StoredRow): KeptUntil => {
    if (table === 'leads') return leads.get(row.id) ?? person
    if (table === 'outbox') return messages.get(row.id) ?? person
    if (table === 'people') return person
    if (table === 'consents') return consent(row)
    if (typeof clock !== 'string' && 'from' in clock) return after(row[clock.from], record)
    if (typeof clock !== 'string' && row[clock.until] instanceof Date)
      return { on: row[clock.until] as Date, record }
    if (table === 'requests') return after(row.answered_at, record)
    const parent = messages.get(row.outbox_id) ?? leads.get(row.lead_id)
    if (parent) return parent
    return { on: person.on, record: record === 'enquiry' ? person.record : record }
  }
}

function countsFrom(lead: StoredRow, clock: string | undefined, person: StoredRow): unknown {
  const received = lead.received_at as Date
  if (clock === 'last_activity') {
    const active = person.last_activity_at as Date
    return new Date(Math.max(active.getTime(), received.getTime()))
  }
  if (clock === 'answer') return lead.answered_at
  if (clock === 'project_completion') return lead.counts_from
  return clock === 'event' || clock === 'refusal' ? (lead.counts_from ?? received) : received
}

/** The end that comes last; none while one has no day, or something keeps them. */
function lastOf(ends: readonly KeptUntil[], stays: boolean): KeptUntil {
  const open = ends.find(({ on }) => on === null)
  const last = ends.reduce<KeptUntil | undefined>(
    (latest, end) => (latest?.on && end.on && latest.on >= end.on ? latest : end),
    undefined,
  )
  const { record } = open ?? last ?? { record: 'enquiry' as const }
  return { on: stays || open ? null : (last?.on ?? null), record }
}
