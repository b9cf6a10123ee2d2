import type { Queryable, Statement } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'

/** A hold on a person's data, standing or lifted. */
export type Hold = {
  readonly id: string
  readonly personId: string
  readonly reason: string
  readonly placedBy: string | null
  readonly placedAt: Date
  readonly liftedBy: string | null
  readonly liftedAt: Date | null
  readonly liftedWhy: string | null
}

const columns = `h.id, h.person_id as "personId", h.reason, b.email as "placedBy", h.placed_at as "placedAt",
  l.email as "liftedBy", h.lifted_at as "liftedAt", h.lifted_why as "liftedWhy"`
const from = `legal_holds h left join staff b on b.id = h.placed_by left join staff l on l.id = h.lifted_by`

const ofPerson = statement<{ person_id: string }>(
  'list_holds_of_person',
  `select ${columns} from ${from} where h.person_id = :person_id::uuid order by h.placed_at desc`,
)

/** Every hold there was on a person, the newest first. */
export async function listHoldsOf(db: Queryable, personId: string): Promise<Hold[]> {
  return db.query<Hold>(ofPerson({ person_id: personId }))
}

/** Whether anything of a person has to stay now. */
export async function isOnHold(db: Queryable, personId: string): Promise<boolean> {
  return (await listHoldsOf(db, personId)).some(({ liftedAt }) => liftedAt === null)
}

const latest = statement<{ most: number }>(
  'list_holds',
  `select ${columns} from ${from} order by h.lifted_at is not null, h.placed_at desc, h.id limit :most::int`,
)

/** Those that stand first, then the lifted ones, the newest of each on top. */
export async function listHolds(db: Queryable, most: number): Promise<Hold[]> {
  return db.query<Hold>(latest({ most }))
}

/** Makes a hold wait for the batch of deletions that is under way: what it holds is kept from its answer on. */
export const holdInTurn: Statement = {
  name: 'hold_in_turn',
  text: 'select pg_advisory_xact_lock(7236006)',
  values: [],
}

/** Makes a batch of deletions wait for a hold that is being placed, and so see it; batches do not wait for each other. */
export const expireInTurn: Statement = {
  name: 'expire_in_turn',
  text: 'select pg_advisory_xact_lock_shared(7236006)',
  values: [],
}

const insert = statement<{ id: string; person_id: string; reason: string; by: string; at: Date }>(
  'place_hold',
  `insert into legal_holds (id, person_id, reason, placed_by, placed_at)
  select :id::uuid, p.id, :reason::text, :by::uuid, :at::timestamptz from people p where p.id = :person_id::uuid
    and not exists (select from legal_holds where person_id = p.id and reason = :reason::text and lifted_at is null)
  returning id`,
)

/** @returns false when one for this reason stands already, or nobody is held under this id */
export async function insertHold(
  tx: Queryable,
  hold: { id: string; person_id: string; reason: string; by: string; at: Date },
): Promise<boolean> {
  return (await tx.query(insert(hold))).length > 0
}

type Lifted = { id: string; person_id: string; why: string; by: string; at: Date }

const lift = statement<Lifted>(
  'lift_hold',
  `update legal_holds set lifted_by = :by::uuid, lifted_at = :at::timestamptz, lifted_why = :why::text
  where id = :id::uuid and person_id = :person_id::uuid and lifted_at is null returning id`,
)

/** @returns false when no such hold stands */
export async function endHold(tx: Queryable, lifted: Lifted): Promise<boolean> {
  return (await tx.query(lift(lifted))).length > 0
}
