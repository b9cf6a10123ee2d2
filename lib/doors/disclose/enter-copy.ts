import type { Queryable } from '#db/client.ts'
import type { Change } from '#db/statement/change.ts'
import { Change as Value } from '#db/statement/change-value.ts'

/** Makes a change of the register of copies, or of a copy that is made and kept. */
export function enterCopy<Row>(db: Queryable, change: Change<'disclose', Row>): Promise<Row[]> {
  return Value.make(db, change)
}
