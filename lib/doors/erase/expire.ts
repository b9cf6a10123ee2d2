import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '#db/client.ts'
import { actAsEraser } from '#db/roles.ts'
import { consentEvents, consents } from '#db/schema/consent.ts'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { mailPreferences } from '#db/schema/preferences.ts'
import { changeSql } from '#db/statement/change.ts'
import { namesOf } from '#db/statement/insert-from.ts'
import type { AppContext } from '#lib/app.ts'
import { lockCompanies, lockCompaniesOf } from '#lib/companies/queries.ts'
import { strikeExports } from '#lib/exports/changes.ts'
import { expireInTurn } from '#lib/holds/holds.ts'
import { allDue, type DueRows, dueLeads, ownRules } from '#lib/retention/due-rows.ts'
import type { Clock, RecordClass } from '#policy/vocabulary.ts'
import { leaveCompanies } from './leave-companies.ts'
import { removal } from './removal.ts'
import { remove } from './remove.ts'
import { toldEmptied } from './told.ts'

/** Most rows that one statement takes. */
const batch = 1_000

const gone = alias(leads, 'gone_leads')
const other = alias(leads, 'other')
/** People whose leads went, with when they were last active as the search for those leads saw it. */
const was = alias(people, 'was')
const before = alias(people, 'before')

/** Whoever loses their last lead loses with it what they told beside their address. */
const emptied = sql`, emptied as (
  update ${people} set ${toldEmptied}
  from (select distinct ${gone.personId} as id, gone_leads.${namesOf(people.lastActivityAt)} from gone_leads) was
    join ${people} before on ${before.id} = ${was.id}
  where ${people.id} = ${was.id} and not exists (
    select from ${leads} other where ${other.personId} = ${people.id} and ${other.id} not in (select ${gone.id} from gone_leads))
    -- Whoever wrote while this waited for them has told it anew; who was frozen meanwhile stays as they are (R8).
    and ${people.lastActivityAt} = ${was.lastActivityAt} and ${people.restrictedAt} is null
  returning ${people.id} as id, ${before.companyId} as company_id
)`

/** Of a lead that went, whoever is left without what they told, and to which company they belonged. */
const leavers = sql`true as gone, (select emptied.id from emptied where emptied.id = leads.person_id) as person,
  (select emptied.company_id from emptied where emptied.id = leads.person_id) as company`

/** Requests for a newsletter go with what stands of them. */
function withCurrent(found: SQL): SQL {
  const one = alias(consentEvents, 'unanswered')
  return sql`with unanswered as (${found}), current as (
      delete from ${consents} where ${consents.state} = 'requested'
        and ${consents.recordId} in (select ${one.recordId} from unanswered)
    )
    delete from ${consentEvents} where ${consentEvents.id} in (select ${one.id} from unanswered) returning true`
}

/**
 * A subscription goes with what its person narrowed of it, once nothing else stands that was asked of them. Its row
 * is locked as it is found: whoever asks for it anew at that moment has it anew.
 */
function withPreferences(found: SQL): SQL {
  const ended = alias(consents, 'ended')
  const left = alias(consents, 'other')
  return sql`with ended as materialized (${found} for update of consents), narrowed as (
      delete from ${mailPreferences} where ${mailPreferences.personId} in (select ${ended.personId} from ended)
        and not exists (select from ${consents} other where ${left.personId} = ${mailPreferences.personId}
          and not exists (select from ended where ${ended.personId} = ${left.personId}
            and ${ended.purpose} = ${left.purpose} and ${ended.channel} = ${left.channel}))
    )
    delete from ${consents} using ended where ${consents.personId} = ${ended.personId}
      and ${consents.purpose} = ${ended.purpose} and ${consents.channel} = ${ended.channel} returning true`
}

function removing({ table }: DueRows, found: SQL): SQL {
  if (table === 'consent_events') return withCurrent(found)
  if (table === 'consents') return withPreferences(found)
  return removal(table, found)
}

const asked = { before: 'timestamptz', record: 'text', limit: 'int' } as const

const removalOf = (rows: DueRows) =>
  changeSql('erase', `expire_${rows.name}`, asked, { gone: 'boolean' }, ({ limit, ...by }) =>
    removing(rows, sql`${rows.find(by)} limit ${limit}`),
  )

const removalOfLeads = (rows: DueRows) =>
  changeSql(
    'erase',
    `expire_${rows.name}`,
    asked,
    { gone: 'boolean', person: 'uuid?', company: 'uuid?' },
    ({ limit, ...by }) => removal(rows.table, sql`${rows.find(by)} limit ${limit}`, emptied, leavers),
  )

const removals = new Map(
  allDue.map((rows) => [rows.name, rows.table === 'leads' ? removalOfLeads(rows) : removalOf(rows)]),
)

export type Expiring = { readonly rows: DueRows; readonly record: RecordClass; readonly before: Date }

/**
 * Deletes, as the eraser, what a rule finds, with all that hangs on it, in batches so that nobody waits on it. What was sent
 * by forms goes with its mail and files and, where it was somebody's last, with what it told of them beside the address.
 * @returns how many rows went
 */
export async function expire({ db, clock }: AppContext, { rows, record, before }: Expiring): Promise<number> {
  const taking = removals.get(rows.name)
  if (!taking) throw new Error(`Nothing takes ${rows.name}.`)
  // Copies of leads and consents that are kept for staff have to be made anew.
  const isCopied = rows.table === 'leads' || rows.table === 'consent_events'
  for (let total = 0; ; ) {
    const taken = await db.transaction(async (tx) => {
      await tx.query(actAsEraser)
      await expireInTurn(tx)
      const removed: readonly Gone[] = await remove<Gone>(tx, taking({ record, before, limit: batch }))
      await leaveCompaniesOf(tx, removed, clock())
      if (isCopied && removed.length > 0) await remove(tx, strikeExports({}))
      return removed.length
    })
    total += taken
    if (taken < batch) return total
  }
}

type Gone = { readonly gone: boolean; readonly person?: string | null; readonly company?: string | null }

/** What was entered of the company of whoever lost what they told goes too, where nobody else belongs to it. */
async function leaveCompaniesOf(tx: Tx, gone: readonly Gone[], now: Date): Promise<void> {
  const people = [...new Set(gone.flatMap(({ person }) => person ?? []))]
  if (people.length === 0) return
  const left = new Set([
    ...(await lockCompaniesOf(tx, people)),
    ...gone.flatMap(({ company }) => company ?? []),
  ])
  await lockCompanies(tx, [...left])
  await leaveCompanies(tx, [...left], now)
}

/** Expires leads of one class, by the clock its rule has. */
export function expireLeads(
  app: AppContext,
  { record, clock }: { record: RecordClass; clock: Clock },
  before: Date,
): Promise<number> {
  const rows = dueLeads.get(clock)
  if (!rows) throw new Error(`No lead has the clock ${clock}.`)
  return expire(app, { rows, record, before })
}

/**
 * Expires rows of a table that says itself from when its period counts: what a member owned who left belongs to nobody.
 * @param before the moment before which a period that ends now began, or now where a row says when it ends
 * @throws Error for a table that has no such clock
 */
export function expireRows(app: AppContext, table: string, before: Date): Promise<number> {
  const rule = ownRules.find(({ rows }) => rows.table === table)
  if (!rule) throw new Error(`Rows of ${table} do not say when they end.`)
  return expire(app, { rows: rule.rows, record: rule.record, before })
}
