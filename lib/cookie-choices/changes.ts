import { sql } from 'drizzle-orm'
import { cookieChoices } from '#db/schema/cookie-choices.ts'
import { changeSql } from '#db/statement/change.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'
import { countRequests } from '#lib/doors/capture/parts.ts'

/** Counts who chooses and, within their limit, keeps the proof of it. `kept`: none where too many came. */
export const insertChoice = changeSql(
  'choices',
  'insert_cookie_choice',
  {
    id: 'uuid',
    reference: 'text',
    noticeNumber: 'int?',
    language: 'text',
    asked: 'text[]',
    granted: 'text[]',
    signal: 'text?',
    how: 'text',
    chosenAt: 'timestamptz',
    endsAt: 'timestamptz',
    rateKey: 'bytea',
    watched: 'bytea[]',
    rateLimit: 'int',
  },
  { kept: 'int' },
  ({
    rateKey,
    watched,
    rateLimit,
    ...choice
  }) => sql`with ${countRequests({ now: choice.chosenAt, rateKey, watched })},
    kept as (${insertFrom(
      cookieChoices,
      choice,
      sql`from rate where rate.count <= ${rateLimit} returning ${namesOf(cookieChoices.id)}`,
    )})
    select count(*)::int from kept`,
)
