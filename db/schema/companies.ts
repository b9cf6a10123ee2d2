import { sql } from 'drizzle-orm'
import { index, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { copied, ofPerson } from '#db/classes.ts'
import { link, personal, plain, table } from '#db/classify.ts'
import { people } from './people.ts'

/** Where a company stands in a list: by its name without case and accents. */
export const companyOrderSql = (of: string) => `left(${of}.search, 60) collate "C"`

/**
 * A company that people of ours belong to. Where one person alone does it may be that person: it is theirs then, stands in their copy and goes with them,
 * also once they belong to another. Nobody left: it goes too.
 */
export const companies = table(
  'companies',
  { retention: 'enquiry', clock: 'with parent', privilege: 'full', merge: 'move' },
  {
    id: plain(uuid('id').primaryKey()),
    /** The only person who belongs to it, or the last who did; null: several do, or nobody yet. */
    personId: link(
      ofPerson,
      uuid('person_id').references(() => people.id),
    ),
    name: personal(
      { category: 'organisation', copy: 'person', erase: 'row', typed: 'text' },
      text('name').notNull(),
    ),
    /** By which the people belong to it whose addresses end so; never one of a public mail service. */
    domains: personal(
      { category: 'organisation', copy: 'person', erase: 'row', typed: 'text' },
      text('domains').array().notNull().default(sql`'{}'`),
    ),
    /** What staff want to know of it. */
    notes: personal(
      { category: 'organisation', copy: 'person', erase: 'row', typed: 'text' },
      text('notes').notNull().default(''),
    ),
    /** What it is found by, without case and accents: its name first, then its domains. */
    search: personal({ category: 'organisation', copy: 'never', erase: 'row' }, text('search').notNull()),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull(), copied),
    /** Since when nobody belongs to it; null: somebody does. */
    emptiedAt: plain(timestamp('emptied_at', { withTimezone: true })),
  },
  (t) => [
    index('companies_by_name').on(sql.raw(`(${companyOrderSql('companies')})`), t.id),
    index('companies_search').using('gin', sql`${t.search} gin_trgm_ops`),
    index('companies_by_domain').using('gin', t.domains),
    index('companies_emptied').on(t.emptiedAt).where(sql`${t.emptiedAt} is not null`),
    index('companies_by_person').on(t.personId).where(sql`${t.personId} is not null`),
  ],
)
