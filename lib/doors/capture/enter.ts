import type { Queryable } from '#db/client.ts'
import type { Change } from '#db/statement/change.ts'
import { Change as Value } from '#db/statement/change-value.ts'

/** Makes a change of what is known of people: something came in, or was corrected. Give the transaction that logs it. */
export function enter<Row>(tx: Queryable, change: Change<'capture', Row>): Promise<Row[]> {
  return Value.make(tx, change)
}
