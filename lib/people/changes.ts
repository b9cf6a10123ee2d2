import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { otherAddresses } from '#db/schema/other-addresses.ts'
import { outbox } from '#db/schema/outbox.ts'
import { people } from '#db/schema/people.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { following } from './merging.ts'

/** Writes what is right. An address that is another than before has not been proven. */
export const setCorrected = change(
  'capture',
  'set_corrected_person',
  {
    id: 'uuid',
    name: 'text?',
    company: 'text?',
    phone: 'text?',
    email: 'text?',
    emailKey: 'bytea?',
    phoneKey: 'bytea?',
    sources: 'jsonb',
  },
  ({ id, ...values }) =>
    orm
      .update(people)
      .set({
        ...values,
        emailProvenAt: sql`case when ${people.email} is not distinct from ${values.email} then ${people.emailProvenAt} end`,
      })
      .where(eq(people.id, id)),
)

/** Keeps under what else somebody was known. */
export const keepOtherAddress = change(
  'capture',
  'keep_other_address',
  {
    id: 'uuid',
    personId: 'uuid',
    kind: 'text',
    address: 'text',
    key: 'bytea',
    mergedFrom: 'uuid?',
    at: 'timestamptz',
  },
  ({ kind, ...values }) =>
    orm.insert(otherAddresses).values({ ...values, kind: kind as SQL<'email' | 'phone'> }),
)

/** Writes the values of the one person whom two rows became. */
export const setMerged = change(
  'capture',
  'set_merged_person',
  {
    id: 'uuid',
    name: 'text?',
    company: 'text?',
    phone: 'text?',
    tags: 'text[]',
    sources: 'jsonb',
    toldNotice: 'int?',
    createdAt: 'timestamptz',
    lastActivityAt: 'timestamptz',
  },
  ({ id, ...values }) => orm.update(people).set(values).where(eq(people.id, id)),
)

/** Ends mail to who goes that only their own mailbox may answer, and news. What answers an enquiry goes on. */
export const cancelForMerge = change('send', 'cancel_for_merge', { id: 'uuid' }, ({ id }) =>
  orm
    .update(outbox)
    .set({ state: 'cancelled', reason: 'merged' })
    .where(
      and(
        eq(outbox.personId, id),
        inArray(outbox.state, ['waiting', 'paused']),
        inArray(outbox.kind, [
          'confirm_opt_in',
          'confirm_enquiry',
          'confirm_preferences',
          'choices_link',
          'account_code',
          'confirm_request',
          'welcome',
          'announcement',
          'draft_reminder',
        ]),
      ),
    ),
)

const each = (how: 'move' | 'code', act: (one: ReturnType<typeof following>[number]) => SQL) =>
  sql.join(
    following(how).map((one) => sql`${sql.identifier(`of_${one.name}`)} as (${act(one)})`),
    sql`, `,
  )

/** Gives everything of one person to another, whatever it is classed as; as the eraser, who alone may touch the ledger. */
export const moveRows = changeSql(
  'erase',
  'move_person_rows',
  { from: 'uuid', to: 'uuid' },
  {},
  ({ from, to }) =>
    sql`with ${each('move', ({ table, subject }) => sql`update ${table} set ${subject} = ${to} where ${subject} = ${from}`)} select`,
)

/** Takes away what is left of who was merged: links that their own mailbox holds, and what was decided one by one. */
export const removeMerged = changeSql(
  'erase',
  'remove_merged',
  { id: 'uuid' },
  {},
  ({ id }) =>
    sql`with ${each('code', ({ table, subject }) => sql`delete from ${table} where ${subject} = ${id}`)} select`,
)
