import type { TestApp } from '#lib/testing/open-app.ts'
import type { Duration } from '#policy/duration.ts'
import type { RetentionRule } from '#policy/parts/retention.ts'
import type { RecordClass } from '#policy/vocabulary.ts'

// What the policy says of every row, read anew from its words: not by the statements that the sweep finds rows by.

/** A row with the moment its clause ends; null: nothing ends it. */
export type Kept = {
  readonly id: string
  readonly table: string
  readonly ends: Date | null
  readonly person: string | null
  /** The enquiry it belongs to, with which it may go sooner. */
  readonly lead: string | null
  /** The same as `ends`, had no hold on some kinds of record stood. */
  readonly unheld: Date | null
}

/** The first moment that lies a whole period after another, by the calendar in UTC; the day after, where a month has no such day. */
export function ending(from: Date, period: Duration): Date {
  if ('hours' in period) return new Date(from.getTime() + period.hours * 3_600_000)
  if ('days' in period) return new Date(from.getTime() + period.days * 86_400_000)
  const months = 'months' in period ? period.months : period.years * 12
  const end = new Date(from)
  end.setUTCMonth(end.getUTCMonth() + months)
  if (end.getUTCDate() !== from.getUTCDate())
    return new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth(), 1))
  return end
}

type Person = {
  id: string
  restricted_at: Date | null
  last_activity_at: Date
  holds: { covers: RecordClass[] | null }[]
}

/** Every row that a period or its person may end, with when. */
export async function readKept(app: TestApp): Promise<Map<string, Kept>> {
  const rows = async <R extends object>(text: string) => app.owner.query<R>({ text })
  const { retention } = app.agency.policy
  const people = new Map(
    (
      await rows<Person>(`select p.id, p.restricted_at, p.last_activity_at,
        coalesce((select jsonb_agg(jsonb_build_object('covers', h.covers)) from legal_holds h
          where h.person_id = p.id and h.lifted_at is null), '[]') as holds from people p`)
    ).map((person) => [person.id, person]),
  )
  const found: Kept[] = []
  const isHeld = (person: string | null, ...records: RecordClass[]) =>
    people
      .get(person ?? '')
      ?.holds.some(({ covers }) => !covers || records.some((one) => covers.includes(one))) ?? false
  const isFrozen = (person: string | null) => people.get(person ?? '')?.restricted_at != null
  const add = (
    table: string,
    id: string,
    person: string | null,
    lead: string | null,
    ends: Date | null,
    unheld = ends,
  ) => found.push({ id: `${table} ${id}`, table, person, lead, ends, unheld })
  const after = (from: Date | null, record: RecordClass) => {
    const period = retention[record]?.period
    return from && period ? ending(from, period) : null
  }

  const leads = await rows<{
    id: string
    person_id: string
    record_class: RecordClass
    received_at: Date
    answered_at: Date | null
    counts_from: Date | null
    quarantine: string | null
  }>(
    'select id, person_id, record_class, received_at, answered_at, counts_from, held as quarantine from leads',
  )
  for (const lead of leads) {
    const rule = retention[lead.record_class]
    const active = people.get(lead.person_id)?.last_activity_at
    const from = rule ? fromOf(rule, lead, active) : null
    const ends = isFrozen(lead.person_id) || isHeld(lead.person_id) ? null : after(from, lead.record_class)
    add('leads', lead.id, lead.person_id, null, isHeld(lead.person_id, lead.record_class) ? null : ends, ends)
  }
  for (const mail of await rows<{
    id: string
    person_id: string | null
    lead_id: string | null
    state: string
    at: Date
  }>(
    `select id, person_id, lead_id, state, greatest(created_at, (select max(at) from deliveries where outbox_id = outbox.id)) as at from outbox`,
  )) {
    const stays = ['waiting', 'claimed'].includes(mail.state) || isHeld(mail.person_id, 'delivery')
    add('outbox', mail.id, mail.person_id, mail.lead_id, stays ? null : after(mail.at, 'delivery'))
  }
  for (const asked of await rows<{
    id: string
    person_id: string | null
    lead_id: string | null
    answered_at: Date | null
    proven_at: Date | null
  }>('select id, person_id, lead_id, answered_at, proven_at from requests')) {
    const nobodys = !asked.lead_id && !asked.answered_at && !asked.proven_at
    const ends = nobodys ? new Date(0) : after(asked.answered_at, 'request')
    add(
      'requests',
      asked.id,
      null,
      asked.answered_at || asked.proven_at ? null : asked.lead_id,
      isHeld(asked.person_id, 'request') ? null : ends,
    )
  }
  for (const entry of await rows<{
    id: string
    person_id: string
    at: Date
  }>(`select id::text, person_id, at from consent_events e
      where state = 'requested' and not exists (select from consent_events g where g.person_id = e.person_id and g.purpose = e.purpose
        and g.channel = e.channel and g.state = 'given' and g.id > e.id)`)) {
    const stays =
      isFrozen(entry.person_id) || isHeld(entry.person_id, 'proof', 'subscription', 'unconfirmed_opt_in')
    add('opt_ins', entry.id, entry.person_id, null, stays ? null : after(entry.at, 'unconfirmed_opt_in'))
  }
  for (const draft of await rows<{ id: string; person_id: string; changed_at: Date }>(
    'select id, person_id, changed_at from drafts',
  )) {
    const ends =
      isFrozen(draft.person_id) || isHeld(draft.person_id) ? null : after(draft.changed_at, 'draft')
    add('drafts', draft.id, draft.person_id, null, isHeld(draft.person_id, 'draft') ? null : ends, ends)
  }
  for (const link of await rows<{ hash: Buffer; person_id: string; expires_at: Date }>(
    'select hash, person_id, expires_at from tokens',
  ))
    add('tokens', link.hash.toString('hex'), link.person_id, null, link.expires_at)
  await addPeople()
  return new Map(found.map((row) => [row.id, row]))

  /** Somebody goes when the last that keeps them has ended. */
  async function addPeople(): Promise<void> {
    const consents = await rows<{ person_id: string; state: string; changed_at: Date }>(
      'select person_id, state, changed_at from consents',
    )
    const covered = await rows<{ person_id: string }>(heldRows)
    const kept = new Set(covered.map(({ person_id }) => person_id))
    const agreed = Map.groupBy(consents, (consent) => consent.person_id)
    const keeping = Map.groupBy(
      found.filter(({ table }) => table === 'leads' || table === 'drafts'),
      ({ person }) => person,
    )
    for (const [id, { restricted_at }] of people) {
      const ends: (Date | null)[] = [new Date(0)]
      if (restricted_at || isHeld(id)) ends.push(null)
      for (const { unheld } of keeping.get(id) ?? []) ends.push(unheld)
      for (const { state, changed_at } of agreed.get(id) ?? [])
        ends.push(
          state === 'given'
            ? null
            : after(changed_at, state === 'withdrawn' ? 'subscription' : 'unconfirmed_opt_in'),
        )
      const last = ends.every((end) => end !== null)
        ? new Date(Math.max(...ends.map((end) => end?.getTime() ?? 0)))
        : null
      add('people', id, id, null, kept.has(id) ? null : last, last)
    }
  }
}

/** Who has a row that a hold on some kinds of record covers. */
const heldRows = `select h.person_id from legal_holds h where h.lifted_at is null and (h.covers is null
  or exists (select from leads l where l.person_id = h.person_id and l.record_class = any (h.covers))
  or ('delivery' = any (h.covers) and exists (select from outbox o where o.person_id = h.person_id))
  or ('draft' = any (h.covers) and exists (select from drafts d where d.person_id = h.person_id))
  or ('enquiry' = any (h.covers) and exists (select from other_addresses a where a.person_id = h.person_id))
  or ('enquiry' = any (h.covers) and exists (select from restrictions r where r.person_id = h.person_id))
  or ('subscription' = any (h.covers) and exists (select from consents c where c.person_id = h.person_id))
  or (h.covers && '{proof,subscription}' and exists (select from consent_events e where e.person_id = h.person_id))
  or ('unconfirmed_opt_in' = any (h.covers) and exists (select from consent_events e where e.person_id = h.person_id and e.state = 'requested')))`

type LeadTimes = {
  readonly received_at: Date
  readonly answered_at: Date | null
  readonly counts_from: Date | null
  readonly quarantine: string | null
}

function fromOf({ clock }: RetentionRule, lead: LeadTimes, active: Date | undefined): Date | null {
  const { received_at: received, answered_at: answered, counts_from: counts, quarantine } = lead
  if (clock === 'last_activity') return active && active > received ? active : received
  if (clock === 'answer') return answered ?? (quarantine === null ? null : received)
  if (clock === 'project_completion') return counts
  return clock === 'event' || clock === 'refusal' ? (counts ?? received) : received
}
