import type { Queryable } from '#db/client.ts'
import type { Change } from '#db/statement/change.ts'
import { Change as Value } from '#db/statement/change-value.ts'

/** Makes a change of what a person decided. Give the transaction that logs it. */
export function choose<Row>(tx: Queryable, change: Change<'choices', Row>): Promise<Row[]> {
  return Value.make(tx, change)
}
