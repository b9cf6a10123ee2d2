import type { Typed } from '#db/classes.ts'
import { auditEvents, auditSeals } from '#db/schema/audit.ts'
import { clientLeads } from '#db/schema/clients.ts'
import { consentEvents } from '#db/schema/consent.ts'
import type { DatasetId } from '#db/schema/exports.ts'
import { leads, saidSql } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { staff } from '#db/schema/staff.ts'
import { suppressions } from '#db/schema/suppressions.ts'
import { columnsOf, type DatasetColumn, type SealedColumn, sealedOf } from './column-of-table.ts'

/** Rows that can be copied out: columns over a FROM clause, in an order. */
export type Dataset = {
  readonly columns: readonly DatasetColumn[]
  readonly sealed: SealedColumn | null
  readonly from: string
  readonly order: string
}

const lead = columnsOf(leads, 'l')
/** What each enquiry itself says, whatever its person is known by. */
const said = (name: Parameters<typeof saidSql>[0], typed: Typed): DatasetColumn => ({
  name,
  of: 'leads.details',
  sql: saidSql(name, 'l'),
  typed,
  schema: { type: ['string', 'null'] },
})
const person = columnsOf(people, 'p')
const personIfHeld = columnsOf(people, 'p', 'maybe')
const member = columnsOf(staff, 'm', 'maybe')
const consent = columnsOf(consentEvents, 'e')
const clientLead = columnsOf(clientLeads, 'c')
const ofClient = [
  ...(['reference', 'receivedAt', 'form', 'way', 'enteredBy', 'name', 'email', 'company', 'phone'] as const),
  ...(['language', 'suspected', 'details'] as const),
]
const suppression = columnsOf(suppressions, 's')
const event = columnsOf(auditEvents, 'e')
const seal = columnsOf(auditSeals, 's', 'maybe')

export const datasets: { readonly [D in DatasetId]: Dataset } = {
  /** Of everybody who has not asked that their data be left as it is (R8). */
  leads: {
    columns: [
      lead('reference'),
      lead('receivedAt'),
      lead('form'),
      lead('stage'),
      lead('valueMinor'),
      lead('expectedOn'),
      lead('lossReason'),
      lead('lossNote'),
      member('email', 'owner'),
      lead('enteredBy'),
      said('name', 'text'),
      person('email'),
      said('company', 'text'),
      said('phone', 'number'),
      lead('language'),
      person('tags'),
      lead('answeredAt'),
      lead('cameBy'),
      lead('details'),
    ],
    sealed: sealedOf(leads, 'l', 'message'),
    from: `leads l join people p on p.id = l.person_id and p.restricted_at is null
      left join staff m on m.id = l.owner_id`,
    order: 'l.received_at, l.id',
  },
  /** What is held on a client's account, with whether its person stands on the suppression list: a no counts everywhere (R7). */
  client_leads: {
    columns: [
      ...ofClient.map((property) => clientLead(property)),
      {
        name: 'suppressed',
        of: 'suppressions.reason',
        sql: `exists (select from suppressions s where s.key in (c.email_key, c.phone_key) and s.lifted_at is null)`,
        schema: { type: 'boolean' },
      },
    ],
    sealed: sealedOf(clientLeads, 'c', 'message'),
    from: 'client_leads c',
    order: 'c.received_at, c.id',
  },
  /** Whom nobody writes to. The keyed mark stays; an address stands here where its person is still held. */
  unsubscribes: {
    columns: [
      personIfHeld('email', 'address'),
      suppression('channel'),
      suppression('reason'),
      suppression('createdAt'),
      suppression('liftedAt'),
    ],
    sealed: null,
    from: 'suppressions s left join people p on p.email_key = s.key and p.restricted_at is null',
    order: 's.created_at, s.channel, s.reason',
  },
  /** The ledger, word for word, of people who have not asked that their data be left as it is (R8). */
  consents: {
    columns: [
      consent('recordId'),
      person('email', 'address'),
      consent('purpose'),
      consent('channel'),
      consent('state'),
      consent('basis'),
      consent('noticeNumber'),
      consent('language'),
      consent('wording'),
      consent('form'),
      consent('how'),
      consent('at'),
    ],
    sealed: null,
    from: 'consent_events e join people p on p.id = e.person_id and p.restricted_at is null',
    order: 'e.id',
  },
  /** The log: ids, verbs and field names. */
  audit: {
    columns: [
      event('id'),
      event('at'),
      event('actorKind'),
      member('email', 'member'),
      event('verb'),
      event('objectId'),
      event('facts'),
      seal('digest'),
    ],
    sealed: null,
    from: `audit_events e left join staff m on e.actor_kind = 'staff' and m.id = e.actor_id
      left join audit_seals s on s.event_id = e.id`,
    order: 'e.id',
  },
}

/** By when an answer was promised, where a copy shows it: what a list of leads shows beside the columns of every copy. */
export const promisedBy = lead('answerDueAt')

/** Who was named by somebody else and has not agreed is in no copy (P07). */
export const mayLeave = `l.held is distinct from 'referral'`
