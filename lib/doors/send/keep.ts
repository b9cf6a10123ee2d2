import type { Queryable } from '#db/client.ts'
import type { Change } from '#db/statement/change.ts'
import { Change as Value } from '#db/statement/change-value.ts'

/** Makes a change of what is to be sent, or of what became of it. */
export function keep<Row>(tx: Queryable, change: Change<'send', Row>): Promise<Row[]> {
  return Value.make(tx, change)
}
