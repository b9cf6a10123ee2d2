import { type SQL, sql } from 'drizzle-orm'
import { type ErasurePlan, erasures } from '#db/schema/erasures.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom } from '#db/statement/insert-from.ts'
import type { RecordClass } from '#policy/vocabulary.ts'

/** Keeps that an erasure was done and what it removed, by id and counts alone. */
export const insertErasure = change(
  'erase',
  'insert_erasure',
  {
    id: 'uuid',
    personId: 'uuid',
    reason: 'text',
    staffId: 'uuid?',
    plan: 'jsonb',
    doneAt: 'timestamptz',
    held: 'text[]',
  },
  ({ reason, plan, held, ...values }) =>
    orm.insert(erasures).values({
      ...values,
      reason: reason as SQL<'request' | 'retention' | 'minor'>,
      plan: plan as SQL<ErasurePlan>,
      held: held as unknown as SQL<RecordClass[]>,
    }),
)

/** Keeps of many people that their every period had ended; how many rows went is counted for all of them, by the run. */
export const insertExpiries = changeSql(
  'erase',
  'insert_expiries',
  { ids: 'uuid[]', personIds: 'uuid[]', doneAt: 'timestamptz' },
  {},
  ({ ids, personIds, doneAt }) =>
    insertFrom(
      erasures,
      {
        id: sql`gone.id`,
        personId: sql`gone.person_id`,
        reason: sql`'retention'`,
        plan: sql`'[]'::jsonb`,
        doneAt,
        held: sql`'{}'::text[]`,
      },
      sql`from unnest(${ids}, ${personIds}) as gone (id, person_id)`,
    ),
)
