import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { copied, ofPerson } from '#db/classes.ts'
import { bytes, link, personal, plain, table } from '#db/classify.ts'
import { foldedLater } from '#db/folded-later.ts'
import type { Language, OtherSource } from '#policy/vocabulary.ts'

/** Where a value came from and when: `{ "name": { "form": "contact", "at": "2026-01-01T…Z" } }`; `by` where staff entered it. */
export type Sources = Record<string, { form: string; at: string; by?: OtherSource; note?: string }>

/** Letters that no accent makes, with what people type who have no key for them; `foldText` folds the same. */
export const plainLetters = {
  single: { from: 'łøđðħŧıς', to: 'loddhtiσ' },
  several: [
    ['ß', 'ss'],
    ['æ', 'ae'],
    ['œ', 'oe'],
    ['þ', 'th'],
  ],
} as const

/** A text, as SQL, without case and accents: those of Latin, and the vowel signs of Arabic; `Łukasz` becomes `lukasz`. */
export const folded = (text: string) => {
  const bare = `regexp_replace(lower(normalize(${text}, NFKD)), '[\\u0300-\\u036f\\u064b-\\u065f]', '', 'g')`
  const single = `translate(${bare}, '${plainLetters.single.from}', '${plainLetters.single.to}')`
  return plainLetters.several.reduce((text, [from, to]) => `replace(${text}, '${from}', '${to}')`, single)
}

/** What the desk finds a person by. An index reads it, so that nothing is kept twice. */
export const knownBy = folded(
  ['name', 'company', 'email', 'phone'].map((column) => `coalesce(${column}, '')`).join(` || ' ' || `),
)

/**
 * One person, known by a whole address, or where none was given by a phone number alone. A submission fills empty fields
 * only; what disagrees stays on the lead.
 * They go when nothing of theirs is left to keep.
 */
export const people = table(
  'people',
  { retention: 'enquiry', clock: 'code', privilege: 'no-delete', merge: 'code' },
  {
    id: link(ofPerson, uuid('id').primaryKey()),
    email: personal(
      { category: 'contact', copy: 'person', erase: 'row', typed: 'address' },
      text('email').unique(),
    ),
    /** The address under `SUPPRESSION_KEY`: how sending looks it up among the suppressed. */
    emailKey: personal({ category: 'contact', copy: 'never', erase: 'row' }, bytes('email_key')),
    /** The number under the same key, for those without an address: two people may share a telephone. */
    phoneKey: personal({ category: 'contact', copy: 'never', erase: 'row' }, bytes('phone_key').unique()),
    emailProvenAt: plain(timestamp('email_proven_at', { withTimezone: true }), copied),
    name: personal({ category: 'identity', copy: 'person', erase: 'null', typed: 'text' }, text('name')),
    company: personal(
      { category: 'organisation', copy: 'person', erase: 'null', typed: 'text' },
      text('company'),
    ),
    phone: personal({ category: 'contact', copy: 'person', erase: 'null', typed: 'number' }, text('phone')),
    /** To which company they belong, by the domain of their address or by hand. No key in the database: it goes with its last person. */
    companyId: plain(uuid('company_id')),
    /** When a company was last looked for by their address; without end, where staff said that there is none. */
    companyMatchedAt: plain(timestamp('company_matched_at', { withTimezone: true })),
    language: personal(
      { category: 'preferences', copy: 'person', erase: 'row' },
      text('language').$type<Language>().notNull(),
    ),
    /** Words by which staff find them again, such as `printer`. */
    tags: personal(
      { category: 'enquiry', copy: 'person', erase: 'row', typed: 'text' },
      text('tags').array().notNull().default(sql`'{}'`),
    ),
    sources: personal(
      { category: 'technical', copy: 'person', erase: 'row' },
      jsonb('sources').$type<Sources>().notNull(),
    ),
    /** The newest version of the policy of whose changes they were told by mail (P64). */
    toldNotice: plain(integer('told_notice')),
    restrictedAt: plain(timestamp('restricted_at', { withTimezone: true }), copied),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull(), copied),
    lastActivityAt: plain(timestamp('last_activity_at', { withTimezone: true }).notNull(), copied),
  },
  (t) => [
    index('people_by_time').on(sql`${t.createdAt} desc`, sql`${t.id} desc`),
    index('people_restricted')
      .on(sql`${t.createdAt} desc`, sql`${t.id} desc`)
      .where(sql`${t.restrictedAt} is not null`),
    index('people_known_by')
      .using('gin', sql.raw(`(${knownBy}) gin_trgm_ops`))
      .with(foldedLater),
    index('people_by_company').on(t.companyId, t.id).where(sql`${t.companyId} is not null`),
    // Those for whom a company is still to be looked for: nobody of them twice, until they write again.
    index('people_unmatched')
      .on(t.id)
      .where(
        sql`${t.companyId} is null and ${t.restrictedAt} is null and ${t.email} is not null
          and (${t.companyMatchedAt} is null or ${t.companyMatchedAt} < ${t.lastActivityAt})`,
      ),
    index('people_email_key').on(t.emailKey),
    // The sweep goes through it by key.
    index('people_by_activity').on(t.lastActivityAt, t.id),
    // By what two rows may be one person: the end of a number, name and company, an address before its `@`.
    index('people_by_number')
      .on(sql`right(regexp_replace(${t.phone}, '[^0-9]', '', 'g'), 8)`)
      .where(sql`${t.phone} is not null`),
    index('people_by_name')
      .on(sql`lower(${t.name})`, sql`lower(${t.company})`)
      .where(sql`${t.name} is not null and ${t.company} is not null`),
    index('people_by_mailbox').on(sql`split_part(${t.email}, '@', 1)`),
    index('people_by_tag').using('gin', t.tags).where(sql`${t.tags} <> '{}'`),
    check(
      'people_known',
      sql`(${t.email} is null) = (${t.emailKey} is null) and (${t.email} is null) <> (${t.phoneKey} is null)`,
    ),
  ],
)
