import type { SQL } from 'drizzle-orm'
import { type ErasurePlan, erasures } from '#db/schema/erasures.ts'
import { change } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
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
