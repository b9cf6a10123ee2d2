import { sql } from 'drizzle-orm'
import { accountCodes, accounts } from '#db/schema/accounts.ts'
import { outbox } from '#db/schema/outbox.ts'
import { people } from '#db/schema/people.ts'
import { changeSql } from '#db/statement/change.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'
import { countRequests } from '#lib/doors/capture/parts.ts'
import { mostAnHour, strangersMail } from './address-cap.ts'

/**
 * Counts who asks; within their limit, queues the way into the account of whoever is held under this address, unless they had it
 * locked. One statement whether or not anybody is (S8).
 */
export const queueAccountCode = changeSql(
  'send',
  'queue_account_code',
  {
    id: 'uuid',
    emailKey: 'bytea',
    language: 'text',
    browser: 'bytea',
    code: 'bytea',
    link: 'bytea',
    expiresAt: 'timestamptz',
    rateKey: 'bytea',
    watched: 'bytea[]',
    rateLimit: 'int',
    now: 'timestamptz',
  },
  { count: 'int' },
  ({ id, emailKey, language, browser, code, link, expiresAt, rateKey, watched, rateLimit, now }) => sql`with
    ${countRequests({ now, rateKey, watched })}, holder as (
      select ${people.id} from ${people}, rate
      where ${people.emailKey} = ${emailKey} and rate.count <= ${rateLimit}
        and not exists (select from ${accounts} where ${accounts.personId} = ${people.id}
          and ${accounts.endedAt} is null and ${accounts.lockedAt} is not null)
        and ${strangersMail(sql`${people.id}`, now)} < ${mostAnHour(sql`'account_code'`)}
    ), queued as (${insertFrom(
      outbox,
      {
        id,
        kind: sql`'account_code'`,
        // By it they come at their rights, also where nothing else is sent any more (R8).
        purpose: sql`'answer_request'`,
        stream: sql`'service'`,
        personId: sql`holder.id`,
        language,
        nextAt: now,
        createdAt: now,
      },
      sql`from holder`,
    )}), coded as (${insertFrom(
      accountCodes,
      { id, personId: sql`holder.id`, browser, code, link, expiresAt },
      sql`from holder returning ${namesOf(accountCodes.id)}`,
    )})
    select count from rate`,
)
