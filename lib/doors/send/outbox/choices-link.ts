import { sql } from 'drizzle-orm'
import { outbox } from '#db/schema/outbox.ts'
import { people } from '#db/schema/people.ts'
import { changeSql } from '#db/statement/change.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'
import { countRequests } from '#lib/doors/capture/parts.ts'
import { mostAnHour, strangersMail } from './address-cap.ts'

/** Counts who asks; within their limit, queues a link for whoever is held under this address, at most every ten minutes. */
export const queueChoicesLink = changeSql(
  'send',
  'queue_choices_link',
  {
    id: 'uuid',
    emailKey: 'bytea',
    rateKey: 'bytea',
    watched: 'bytea[]',
    rateLimit: 'int',
    now: 'timestamptz',
  },
  { count: 'int' },
  ({ id, emailKey, rateKey, watched, rateLimit, now }) => sql`with
    ${countRequests({ now, rateKey, watched })}, queued as (${insertFrom(
      outbox,
      {
        id,
        kind: sql`'choices_link'`,
        purpose: sql`'confirm_choice'`,
        stream: sql`'service'`,
        personId: people.id,
        language: people.language,
        nextAt: now,
        createdAt: now,
      },
      sql`from ${people}, rate
      where ${people.emailKey} = ${emailKey} and rate.count <= ${rateLimit}
        and not exists (select from ${outbox} earlier where earlier.${namesOf(outbox.personId)} = ${people.id}
          and earlier.${namesOf(outbox.kind)} = 'choices_link'
          and earlier.${namesOf(outbox.createdAt)} > ${now} - interval '10 minutes')
        and ${strangersMail(sql`${people.id}`, now)} < ${mostAnHour(sql`'choices_link'`)}`,
    )})
    select count from rate`,
)
