import { sql } from 'drizzle-orm'
import { index, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { plain, table } from '#db/classify.ts'
import type { AskedCategory } from '#policy/cookie-choices/categories.ts'
import type { Language } from '#policy/vocabulary.ts'

/** Which signal a browser gave with a choice: Global Privacy Control · Do Not Track. */
export type ChoiceSignal = 'gpc' | 'dnt'

/**
 * That somebody chose what their browser may be given, and what they were asked (R11). Nobody can be told from it: no address, no browser,
 * and no person; whoever chose has its reference in the cookie, and can show it.
 */
export const cookieChoices = table(
  'cookie_choices',
  { retention: 'proof', clock: { until: 'endsAt' }, privilege: 'ledger' },
  {
    id: plain(uuid('id').primaryKey()),
    reference: plain(text('reference').notNull().unique()),
    /** The version of the notice that they were asked under; none: it was not registered yet. */
    noticeNumber: plain(integer('notice_number')),
    language: plain(text('language').$type<Language>().notNull()),
    /** Each script with each of its purposes: `ga4-count_visits`. */
    asked: plain(text('asked').array().notNull()),
    granted: plain(text('granted').array().$type<AskedCategory[]>().notNull()),
    signal: plain(text('signal').$type<ChoiceSignal>()),
    /** By the line above a page, or on the page of choices. */
    how: plain(text('how').$type<'banner' | 'page'>().notNull()),
    chosenAt: plain(timestamp('chosen_at', { withTimezone: true }).notNull()),
    endsAt: plain(timestamp('ends_at', { withTimezone: true }).notNull()),
  },
  (t) => [
    index('cookie_choices_ending').on(t.endsAt),
    index('cookie_choices_by_time').on(sql`${t.chosenAt} desc`),
  ],
)
