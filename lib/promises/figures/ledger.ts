import { desc, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { auditEvents, auditSeals } from '#db/schema/audit.ts'
import { consentEvents } from '#db/schema/consent.ts'
import { disclosures } from '#db/schema/disclosures.ts'
import { erasures } from '#db/schema/erasures.ts'
import { notices, noticeTexts } from '#db/schema/notices.ts'
import { people } from '#db/schema/people.ts'
import { staff } from '#db/schema/staff.ts'
import { orm } from '#db/statement/compile.ts'
import { readSql } from '#db/statement/read.ts'
import { firstUnsealed } from '#lib/audit/seals.ts'
import { isHeldAtAll } from '#lib/holds/covers.ts'

const guarded = sql`(select count(*) from pg_trigger where tgname in ('keep_rows', 'keep_table') and not tgisinternal
  and tgenabled <> 'D' and tgrelid in ('consent_events'::regclass, 'audit_events'::regclass)) = 4`
const closed = sql`not (has_table_privilege('consent_events', 'update')
  or has_table_privilege('consent_events', 'delete')
  or has_table_privilege('audit_events', 'update') or has_table_privilege('audit_events', 'delete'))`

const lately = orm
  .$with('lately')
  .as(orm.select().from(consentEvents).orderBy(desc(consentEvents.at)).limit(1000))

/** Each figure of the ledger and the log, with what it is made of. */
const figures = readSql(
  'evidence_of_ledger',
  {},
  {
    /** The role of the application may neither change nor delete. */
    roles: 'boolean',
    /** Triggers stop everybody. */
    triggers: 'boolean',
    given: 'int',
    withdrawn: 'int',
    lastGiven: 'timestamptz?',
    lastWithdrawn: 'timestamptz?',
    /** Of the newest that were given or asked for by a form: how many, and how many in other words than that version holds. */
    worded: 'int',
    reworded: 'int',
    events: 'boolean',
    lastSealed: 'timestamptz?',
    /** The oldest event that the chain does not hold yet. */
    firstUnsealed: 'timestamptz?',
    versions: 'int',
    lastVersion: 'timestamptz?',
    weakPasswords: 'int',
    members: 'int',
    lastSignIn: 'timestamptz?',
    erased: 'int',
    lastErased: 'timestamptz?',
    /** Of the newest that were erased: still held, where no legal hold keeps a part back. */
    remaining: 'int',
    copies: 'int',
    lastCopy: 'timestamptz?',
    handovers: 'int',
    lastHandover: 'timestamptz?',
  },
  () => sql`with lately as materialized (
    ${orm.select().from(consentEvents).orderBy(desc(consentEvents.at)).limit(1000)}
  ), worded as materialized (
    select exists (select from ${noticeTexts},
        jsonb_each_text(${noticeTexts.content} -> 'consents' -> ${lately.form}) wording
      where ${noticeTexts.number} = ${lately.noticeNumber} and ${noticeTexts.language} = ${lately.language}
        and wording.value = ${lately.wording}) as found
    from lately where ${lately.state} in ('requested', 'given') and ${lately.form} is not null
      and ${lately.noticeNumber} is not null
    limit 500
  ), erased as materialized (
    select ${erasures.personId} as person, ${erasures.doneAt} as at, ${erasures.held} as held, ${erasures.reason} as reason from ${erasures}
    order by ${erasures.doneAt} desc limit 1000
  )
  select ${closed}, ${guarded},
    (select count(*)::int from lately where ${lately.state} = 'given'),
    (select count(*)::int from lately where ${lately.state} = 'withdrawn'),
    (select max(${lately.at}) from lately where ${lately.state} = 'given'),
    (select max(${lately.at}) from lately where ${lately.state} = 'withdrawn'),
    (select count(*)::int from worded),
    (select count(*)::int from worded where not found),
    exists (select from ${auditEvents}),
    (select ${auditEvents.at} from ${auditEvents} where ${auditEvents.id} = (
      select ${auditSeals.eventId} from ${auditSeals} order by ${auditSeals.position} desc limit 1)),
    (${firstUnsealed}),
    (select count(*)::int from ${notices}),
    (select max(${notices.publishedAt}) from ${notices}),
    (select count(*)::int from ${staff} where ${staff.passwordHash} is not null
      and ${staff.passwordHash} not like '$argon2id$%'),
    (select count(*)::int from ${staff} where ${staff.disabledAt} is null),
    (select max(${staff.signedInAt}) from ${staff}),
    (select count(*)::int from erased),
    (select max(at) from erased),
    (select count(*)::int from erased join ${people} on ${people.id} = erased.person
      where held = '{}' or (reason <> 'retention' and ${people.lastActivityAt} <= at and not ${isHeldAtAll(people.id)})),
    (select count(*)::int from ${disclosures} where ${disclosures.kind} = 'package'),
    (select max(${disclosures.startedAt}) from ${disclosures} where ${disclosures.kind} = 'package'),
    (select count(*)::int from ${disclosures} where ${disclosures.kind} = 'handover'),
    (select max(${disclosures.startedAt}) from ${disclosures} where ${disclosures.kind} = 'handover')`,
)

/** What keeps the ledger and the log, and how far. */
export type LedgerFigures = Awaited<ReturnType<typeof figures>>[number]

/** Reads the figures of the ledger and the log. @throws Error where the database gives none */
export async function readLedgerFigures(db: Queryable): Promise<LedgerFigures> {
  const [row] = await figures(db, {})
  if (!row) throw new Error('The database gave no figures of the ledger.')
  return row
}
