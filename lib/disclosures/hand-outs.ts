import { desc, eq, type SQLWrapper, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Queryable, Tx } from '#db/client.ts'
import { clientInstructions } from '#db/schema/clients.ts'
import { disclosures } from '#db/schema/disclosures.ts'
import { disclosurePeople, handOuts } from '#db/schema/hand-outs.ts'
import { staff } from '#db/schema/staff.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'

const enterer = alias(staff, 'enterer')
const approver = alias(staff, 'approver')
const nameOf = (of: { readonly name: SQLWrapper; readonly email: SQLWrapper }) =>
  sql<string | null>`coalesce(${of.name}, ${of.email})`

const whole = () =>
  orm
    .select({
      id: handOuts.id,
      recipientKind: handOuts.recipientKind,
      recipient: handOuts.recipient,
      asked: handOuts.asked,
      ground: handOuts.ground,
      purpose: handOuts.purpose,
      what: handOuts.what,
      exactly: handOuts.exactly,
      personId: handOuts.personId,
      copyId: handOuts.copyId,
      enteredBy: handOuts.enteredBy,
      enteredName: nameOf(enterer),
      enteredAt: handOuts.enteredAt,
      approvedName: nameOf(approver),
      approvedAt: handOuts.approvedAt,
      refusedAt: handOuts.refusedAt,
      handedAt: handOuts.handedAt,
      disclosureId: handOuts.disclosureId,
      /** How many people stand in what left. */
      people: sql<number>`(select count(*)::int from ${disclosurePeople}
        where ${disclosurePeople.disclosureId} = ${handOuts.disclosureId})`,
    })
    .from(handOuts)
    .leftJoin(enterer, eq(enterer.id, handOuts.enteredBy))
    .leftJoin(approver, eq(approver.id, handOuts.approvedBy))

const newest = read('list_hand_outs', {}, () => whole().orderBy(desc(handOuts.enteredAt)).limit(200))

export type HandOut = Awaited<ReturnType<typeof newest>>[number]

/** Gives what was asked for and handed out, the newest first. */
export async function listHandOuts(db: Queryable): Promise<HandOut[]> {
  return newest(db, {})
}

const byId = read('find_hand_out', { id: 'uuid' }, ({ id }) => whole().where(eq(handOuts.id, id)))

export async function findHandOut(db: Queryable, id: string): Promise<HandOut | null> {
  const [row] = await byId(db, { id })
  return row ?? null
}

const locked = read('lock_hand_out', { id: 'uuid' }, ({ id }) =>
  orm.select({ id: handOuts.id }).from(handOuts).where(eq(handOuts.id, id)).for('update'),
)

/** The same, held until the transaction ends: whoever hands it out at the same time waits. */
export async function lockHandOut(tx: Tx, id: string): Promise<HandOut | null> {
  await locked(tx, { id })
  return findHandOut(tx, id)
}

const owners = read('count_owners', {}, () =>
  orm
    .select({ count: sql<number>`count(*)::int` })
    .from(staff)
    .where(sql`${staff.role} = 'owner' and ${staff.disabledAt} is null`),
)

/** Whether there is a second owner, whose eyes see what the first lets out. */
export async function hasSecondOwner(db: Queryable): Promise<boolean> {
  const [row] = await owners(db, {})
  return (row?.count ?? 0) > 1
}

const copies = read('list_copies', { since: 'timestamptz' }, ({ since }) =>
  orm
    .select({
      id: disclosures.id,
      kind: disclosures.kind,
      purpose: disclosures.purpose,
      rows: disclosures.rows,
      startedAt: disclosures.startedAt,
    })
    .from(disclosures)
    .where(
      sql`${disclosures.kind} in ('export', 'handover') and ${disclosures.startedAt} > ${since}
        and not exists (select from ${clientInstructions} where ${clientInstructions.disclosureId} = ${disclosures.id})`,
    )
    .orderBy(desc(disclosures.startedAt))
    .limit(50),
)

/** Gives copies that were made since a moment and may be handed out. */
export async function listCopies(db: Queryable, since: Date) {
  return copies(db, { since })
}
export type Copy = Awaited<ReturnType<typeof listCopies>>[number]
