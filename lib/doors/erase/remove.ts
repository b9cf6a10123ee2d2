import type { Queryable } from '#db/client.ts'
import type { Change } from '#db/statement/change.ts'
import { Change as Value } from '#db/statement/change-value.ts'

/** Makes a change that ends what is held of people. Give the transaction that logs it. */
export function remove<Row>(tx: Queryable, change: Change<'erase', Row>): Promise<Row[]> {
  return Value.make(tx, change)
}
