import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { disclosurePeople, type HandOutKind, handOuts } from '#db/schema/hand-outs.ts'
import { people } from '#db/schema/people.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'
import type { RecipientKind } from '#policy/vocabulary.ts'

/** No row: it is entered already. */
export const insertHandOut = change(
  'disclose',
  'insert_hand_out',
  {
    id: 'uuid',
    recipientKind: 'text',
    recipient: 'text',
    asked: 'text',
    ground: 'text',
    purpose: 'text',
    what: 'text',
    exactly: 'text',
    personId: 'uuid?',
    copyId: 'uuid?',
    enteredBy: 'uuid',
    enteredAt: 'timestamptz',
  },
  ({ recipientKind, what, ...values }) =>
    orm
      .insert(handOuts)
      .values({
        ...values,
        recipientKind: recipientKind as SQL<RecipientKind>,
        what: what as SQL<HandOutKind>,
      })
      .onConflictDoNothing()
      .returning({ id: handOuts.id }),
)

const undecided = (id: SQL<string>) =>
  and(eq(handOuts.id, id), isNull(handOuts.approvedAt), isNull(handOuts.refusedAt))

/** No row: it was decided before. */
export const setApproved = change(
  'disclose',
  'approve_hand_out',
  { id: 'uuid', by: 'uuid', at: 'timestamptz' },
  ({ id, by, at }) =>
    orm
      .update(handOuts)
      .set({ approvedBy: by, approvedAt: at })
      .where(undecided(id))
      .returning({ id: handOuts.id }),
)

/** No row: it was decided before. */
export const setRefused = change(
  'disclose',
  'refuse_hand_out',
  { id: 'uuid', at: 'timestamptz' },
  ({ id, at }) =>
    orm.update(handOuts).set({ refusedAt: at }).where(undecided(id)).returning({ id: handOuts.id }),
)

/** No row: it was not approved, or left before. */
export const setHanded = change(
  'disclose',
  'hand_out',
  { id: 'uuid', by: 'uuid', at: 'timestamptz', disclosureId: 'uuid' },
  ({ id, by, at, disclosureId }) =>
    orm
      .update(handOuts)
      .set({ handedBy: by, handedAt: at, disclosureId })
      .where(and(eq(handOuts.id, id), sql`${handOuts.approvedAt} is not null`, isNull(handOuts.handedAt)))
      .returning({ id: handOuts.id }),
)

const what = {
  disclosureId: 'uuid',
  recipientKind: 'text',
  recipient: 'text',
  purpose: 'text',
  categories: 'text[]',
  at: 'timestamptz',
} as const

/** Notes in which of what left each of these people stands; nobody in particular: everybody who is held. */
export const insertDisclosedPeople = changeSql(
  'disclose',
  'insert_disclosed_people',
  { ...what, ids: 'uuid[]?' },
  { id: 'uuid' },
  ({ ids, categories, ...told }) =>
    insertFrom(
      disclosurePeople,
      {
        ...told,
        id: sql`gen_random_uuid()`,
        personId: people.id,
        categories,
      },
      sql`from ${people} where ${ids} is null or ${people.id} = any(${ids})
      returning ${namesOf(disclosurePeople.id)}`,
    ),
)
