import { randomUUID } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { consents } from '#db/schema/consent.ts'
import { disclosures } from '#db/schema/disclosures.ts'
import { disclosurePeople, sharedPeople } from '#db/schema/hand-outs.ts'
import { people } from '#db/schema/people.ts'
import { suppressions } from '#db/schema/suppressions.ts'
import { assign } from '#db/statement/assign.ts'
import { changeSql } from '#db/statement/change.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'
import { kindOf, kindOrNull } from '#db/statement/kind-of.ts'
import { readSql } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { recordEvent } from '#lib/record-event.ts'
import type { Policy } from '#policy/define.ts'
import type { Category } from '#policy/vocabulary.ts'
import { lineForMachines } from './csv.ts'
import type { By } from './hand-out.ts'
import { closeDisclosure, enterCopy, openDisclosure } from './open.ts'

const mark = alias(suppressions, 's')

/** P26: who agreed that partners get their data, by a box of its own, and said no since in no way at all. */
export function agrees(purpose: SQL): SQL<boolean> {
  return sql`(exists (select from ${consents} where ${consents.personId} = ${people.id} and ${consents.purpose} = ${purpose}
      and ${consents.channel} = 'partners' and ${consents.state} = 'given')
    and not exists (select from ${suppressions} ${mark} where ${mark.key} in (${people.emailKey}, ${people.phoneKey})
      and ${mark.liftedAt} is null and (${mark.channel} = 'partners'
        or ${mark.reason} in ('objection', 'erasure', 'complaint', 'minor'))))`
}

/** R8: of somebody whose data is restricted nothing is passed on anew. */
const unrestricted = sql`${people.restrictedAt} is null`

const share = { id: 'uuid', partner: 'text', purpose: 'text', at: 'timestamptz' } as const

/** Waits for another share with anybody, so that nobody is passed on twice. */
const inTurn = readSql(
  'share_in_turn',
  {},
  { turn: 'text' },
  () => sql`select pg_advisory_xact_lock(7236017)::text`,
)

/** Takes back who refused since the last share, or is not held any more. */
const takeBack = changeSql(
  'disclose',
  'take_back_shared',
  share,
  { id: 'uuid' },
  ({ id, partner, purpose, at }) => sql`update ${sharedPeople} set ${assign(sharedPeople, {
    takenBackIn: id,
    takenBackAt: at,
  })} where ${sharedPeople.partner} = ${partner} and ${sharedPeople.takenBackIn} is null
    and not exists (select from ${people} where ${people.id} = ${sharedPeople.personId} and ${agrees(purpose)})
    returning ${sharedPeople.id}`,
)

/** Enters whom the share adds, there and in their own copy. */
const addPeople = changeSql(
  'disclose',
  'add_shared_people',
  { ...share, recipient: 'text', why: 'text', categories: 'text[]' },
  { id: 'uuid' },
  ({ id, partner, purpose, at, recipient, why, categories }) =>
    sql`with added as (${insertFrom(
      sharedPeople,
      { id: sql`gen_random_uuid()`, partner, personId: people.id, sharedIn: id, sharedAt: at },
      sql`from ${people} where ${agrees(purpose)} and ${unrestricted} and not exists (select from ${sharedPeople}
      where ${sharedPeople.partner} = ${partner} and ${sharedPeople.personId} = ${people.id}
        and ${sharedPeople.takenBackIn} is null)
    returning ${namesOf(sharedPeople.id, sharedPeople.personId)}`,
    )}) ${insertFrom(
      disclosurePeople,
      {
        id: sql`gen_random_uuid()`,
        disclosureId: id,
        personId: sql`added.person_id`,
        recipientKind: sql`'partners'`,
        recipient,
        purpose: why,
        categories,
        at,
      },
      sql`from added returning ${namesOf(disclosurePeople.id)}`,
    )}`,
)

/** `undeclared`: the policy names no such partner, or shares nothing. */
export type Shared = { readonly id: string; readonly added: number; readonly takenBack: number }

/** The partner of a policy, with what is passed to it and for what purpose; null: the policy declares none of this id. */
function declaredPartner({ sharesWithPartners: shares, purposes }: Policy, id: string) {
  const partner = shares && Object.hasOwn(shares.partners ?? {}, id) ? shares.partners?.[id] : undefined
  if (!shares || !partner) return null
  return { ...partner, purpose: shares.purpose, ...purposes[shares.purpose] }
}

/**
 * Shares with a declared partner whoever agreed to it, and takes back who refused since the last share (P26): both stand in the
 * register, and who is added reads it in their own copy, before `shareFile` gives the first byte.
 */
export async function makeShare(app: AppContext, partner: string, by: By): Promise<Shared | 'undeclared'> {
  const declared = declaredPartner(app.agency.policy, partner)
  if (!declared) return 'undeclared'
  const at = app.clock()
  const id = randomUUID()
  const { purpose, categories, name: recipient } = declared
  return app.db.transaction(async (tx) => {
    await inTurn(tx, {})
    const why = declared.why.en
    const columns = columnsFor(categories).map(({ name }) => name)
    await openDisclosure(tx, {
      id,
      kind: 'share',
      staffId: by.id,
      partner,
      recipient,
      purpose: why,
      columns,
      at,
    })
    const takenBack = await enterCopy(tx, takeBack({ id, partner, purpose, at }))
    const added = await enterCopy(tx, addPeople({ id, partner, purpose, at, recipient, why, categories }))
    const facts = { partner, added: added.length, taken_back: takenBack.length }
    await recordEvent(tx, { at, actor: by, verb: 'people.shared', objectId: id, facts })
    return { id, added: added.length, takenBack: takenBack.length }
  })
}

/** What a partner may get, where the purpose declares its category. */
const shareable = [
  { name: 'name', category: 'identity' },
  { name: 'email', category: 'contact' },
  { name: 'phone', category: 'contact' },
  { name: 'company', category: 'organisation' },
] as const

function columnsFor(categories: readonly Category[]) {
  return shareable.filter(({ category }) => categories.includes(category))
}

const standing = readSql(
  'read_share',
  { id: 'uuid', purpose: 'text' },
  {
    id: kindOf(sharedPeople.id),
    /** `delete`: the partner has to, and gets nothing of them. Said in each file, since nobody knows which were read. */
    action: 'text',
    name: kindOrNull(people.name),
    email: kindOrNull(people.email),
    phone: kindOrNull(people.phone),
    company: kindOrNull(people.company),
  },
  ({ id, purpose }) => sql`select ${sharedPeople.id},
      case when ${sharedPeople.takenBackIn} is not null or ${people.id} is null or not ${agrees(purpose)} then 'delete'
        when not ${unrestricted} then 'restrict' when ${sharedPeople.sharedIn} = ${id} then 'add' else 'keep' end,
      ${people.name}, ${people.email}, ${people.phone}, ${people.company}
    from ${disclosures} join ${sharedPeople} on ${sharedPeople.partner} = ${disclosures.partner}
      left join ${people} on ${people.id} = ${sharedPeople.personId}
    where ${disclosures.id} = ${id} and ${disclosures.kind} = 'share'
    order by 2, ${sharedPeople.id}`,
)

const found = readSql(
  'find_share',
  { id: 'uuid' },
  { partner: 'text', at: 'timestamptz' },
  ({ id }) => sql`select ${disclosures.partner}, ${disclosures.startedAt} from ${disclosures}
    where ${disclosures.id} = ${id} and ${disclosures.kind} = 'share'`,
)

const fetchedWithinMs = 24 * 3_600_000

/**
 * A share as CSV for the partner: whom to add, to keep, to restrict and to delete, each under an id that stays the same and names nobody.
 * Looked at once more as it leaves: who refused a moment ago is to be deleted.
 * @returns null when there is none of this id, or its day is over
 */
export async function shareFile(
  app: AppContext,
  id: string,
): Promise<{ partner: string; lines: AsyncIterable<Buffer> } | null> {
  const [made] = await found(app.db, { id })
  const declared = made && declaredPartner(app.agency.policy, made.partner)
  if (!declared || app.clock().getTime() - made.at.getTime() > fetchedWithinMs) return null
  return { partner: made.partner, lines: linesOf(app, id, declared) }
}

async function* linesOf(
  app: AppContext,
  id: string,
  { purpose, categories }: { readonly purpose: string; readonly categories: readonly Category[] },
): AsyncGenerator<Buffer> {
  const columns = columnsFor(categories)
  yield Buffer.from(lineForMachines(['id', 'action', ...columns.map(({ name }) => name)]))
  let rows = 0
  for await (const batch of standing.stream(app.db, { id, purpose })) {
    rows += batch.length
    const lines = batch.map((row) => {
      const isPassed = row.action === 'add' || row.action === 'keep'
      return lineForMachines([
        row.id,
        row.action,
        ...columns.map(({ name }) => (isPassed ? row[name] : null)),
      ])
    })
    yield Buffer.from(lines.join(''))
  }
  await closeDisclosure(app.db, id, rows, app.clock())
}
