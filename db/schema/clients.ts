import { sql } from 'drizzle-orm'
import { date, index, integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { provenBy } from '#db/classes.ts'
import { bytes, link, personal, plain, table } from '#db/classify.ts'
import type { FieldValues } from '#policy/form.ts'
import type { Askable } from '#policy/forms/request-form.ts'
import type { OtherSource } from '#policy/vocabulary.ts'
import { disclosures } from './disclosures.ts'
import type { QuarantineReason } from './leads.ts'

/** A client for whom the agency holds data and nothing more: what becomes of it the client decides, under a contract (P30). */
export const clients = table(
  'clients',
  { retention: 'operation', clock: 'stays', privilege: 'no-delete' },
  {
    id: plain(uuid('id').primaryKey()),
    /** What forms and keys name it by. */
    code: plain(text('code').notNull().unique()),
    name: plain(text('name').notNull()),
    /** Where it is told what people ask about its data. */
    contact: personal({ category: 'contact', copy: 'staff', erase: 'stays' }, text('contact').notNull()),
    /** The contract under which its data is held. */
    contract: plain(text('contract').notNull()),
    since: plain(date('since', { mode: 'string' }).notNull()),
    /** From then on nothing is taken for it any more. */
    endedAt: plain(timestamp('ended_at', { withTimezone: true })),
  },
)

/** Whose a row is. */
const ofAClient = () =>
  plain(
    uuid('client_id')
      .notNull()
      .references(() => clients.id),
  )

/** How a client's lead came in: by a form of the site · by a key · entered by staff · out of the agency's own leads. */
export const clientLeadWays = ['form', 'key', 'staff', 'moved'] as const
export type ClientLeadWay = (typeof clientLeadWays)[number]

/** As the client says, whoever else asks: no erasure of a person of the agency's own takes it. */
const ofClient = { copy: 'staff', erase: 'stays' } as const
const hidden = { copy: 'never', erase: 'stays' } as const

/**
 * One enquiry that is held on a client's account (P30), with whoever sent it. It stands beside the agency's own people and leads and
 * hangs on none of them, so that nothing which counts, lists, mails, merges or exports those can reach it.
 * It stays as long as its client says.
 */
export const clientLeads = table(
  'client_leads',
  { retention: 'enquiry', clock: 'stays', privilege: 'no-delete' },
  {
    id: plain(uuid('id').primaryKey()),
    clientId: ofAClient(),
    reference: plain(text('reference').notNull().unique()),
    form: plain(text('form').notNull()),
    way: plain(text('way').$type<ClientLeadWay>().notNull()),
    /** By what way staff have it who entered it by hand. */
    enteredBy: plain(text('entered_by').$type<OtherSource>()),
    email: personal({ category: 'contact', typed: 'address', ...ofClient }, text('email')),
    emailKey: personal({ category: 'contact', ...hidden }, bytes('email_key')),
    /** Of the number that was typed, also beside an address. */
    phoneKey: personal({ category: 'contact', ...hidden }, bytes('phone_key')),
    name: personal({ category: 'identity', typed: 'text', ...ofClient }, text('name')),
    company: personal({ category: 'organisation', typed: 'text', ...ofClient }, text('company')),
    phone: personal({ category: 'contact', typed: 'number', ...ofClient }, text('phone')),
    /** What was typed, by field, but for sealed ones. */
    details: personal({ category: 'enquiry', ...ofClient }, jsonb('details').$type<FieldValues>().notNull()),
    /** Free text, sealed under the message keyring. */
    message: personal({ category: 'enquiry', codec: 'message', ...ofClient }, bytes('message')),
    language: personal({ category: 'preferences', ...ofClient }, text('language').notNull()),
    noticeNumber: plain(integer('notice_number').notNull()),
    /** Network address without its last part (P13). */
    ipPrefix: personal({ category: 'technical', ...ofClient }, text('ip_prefix')),
    /** What makes it look like spam; the client sees it in its file. */
    suspected: plain(text('suspected').$type<QuarantineReason>()),
    receivedAt: plain(timestamp('received_at', { withTimezone: true }).notNull()),
    /** Since when it is the client's: later than it came, where it was moved. An instruction means what was there when it was carried out. */
    storedAt: plain(timestamp('stored_at', { withTimezone: true }).notNull()),
  },
  (t) => [
    index('client_leads_by_time').on(t.clientId, sql`${t.receivedAt} desc`, sql`${t.id} desc`),
    index('client_leads_by_storage').on(t.clientId, sql`${t.storedAt} desc`),
    index('client_leads_by_email').on(t.emailKey),
    index('client_leads_by_phone').on(t.phoneKey),
  ],
)

/** What a client can have done: a file · an erasure · at the end of its contract both, one after the other. */
export const instructionKinds = ['export', 'erase', 'return'] as const
export type InstructionKind = (typeof instructionKinds)[number]

/** What a client told us to do with its data, and what was done (P30). Stays to show it, and names nobody whom it was about. */
export const clientInstructions = table(
  'client_instructions',
  { retention: 'proof', clock: 'stays', privilege: 'no-delete' },
  {
    id: plain(uuid('id').primaryKey()),
    clientId: ofAClient(),
    kind: plain(text('kind').$type<InstructionKind>().notNull()),
    /** Who at the client said so. */
    askedBy: personal({ category: 'identity', copy: 'staff', erase: 'stays' }, text('asked_by').notNull()),
    askedOn: plain(date('asked_on', { mode: 'string' }).notNull()),
    /** Its letter, mail or ticket. */
    reference: plain(text('reference').notNull()),
    /** Whose data alone, as a keyed digest of their address or number; null: all of it. */
    about: personal({ category: 'contact', ...hidden }, bytes('about')),
    enteredBy: link(provenBy, uuid('entered_by').notNull()),
    enteredAt: plain(timestamp('entered_at', { withTimezone: true }).notNull()),
    /** The file, by its row in the register of copies. */
    disclosureId: plain(uuid('disclosure_id').references(() => disclosures.id)),
    /** When the erasure was begun: what was held then goes. */
    begunAt: plain(timestamp('begun_at', { withTimezone: true })),
    /** How many leads were erased so far. */
    erased: plain(integer('erased').notNull().default(0)),
    /** When the erasure was done; a file alone is done once it is whole. */
    doneAt: plain(timestamp('done_at', { withTimezone: true })),
    /** Reference of the certificate of its erasure. */
    certificate: plain(text('certificate')),
  },
  (t) => [
    index('client_instructions_by_client').on(t.clientId, sql`${t.enteredAt} desc`),
    index('client_instructions_open').on(t.enteredAt).where(sql`${t.doneAt} is null`),
    index('client_instructions_by_disclosure').on(t.disclosureId),
  ],
)

/** What somebody asked about their data that is a client's, as that client was told (P30). Names nobody. */
export const clientRequests = table(
  'client_requests',
  { retention: 'proof', clock: 'stays', privilege: 'no-delete' },
  {
    id: plain(uuid('id').primaryKey()),
    clientId: ofAClient(),
    /** Of the request, by which its person asks after it. */
    reference: plain(text('reference').notNull()),
    asked: plain(text('asked').$type<Exclude<Askable, 'question'>>().notNull()),
    /** Keyed digest of the address or number that asks. */
    about: personal({ category: 'contact', ...hidden }, bytes('about').notNull()),
    toldAt: plain(timestamp('told_at', { withTimezone: true }).notNull()),
  },
  (t) => [
    index('client_requests_by_client').on(t.clientId, sql`${t.toldAt} desc`),
    index('client_requests_by_reference').on(t.reference),
  ],
)
