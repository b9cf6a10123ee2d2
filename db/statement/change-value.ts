import type { Queryable } from '#lib/platform/database/types.ts'
import type { Door } from './registry.ts'

/**
 * A change as a value: a statement with its values, and the door by which it is made. It does nothing by itself.
 * Invariant in its door, so that no other door takes it.
 */
export class Change<in out D extends Door, Row> {
  declare readonly door: (door: D) => D
  readonly #run: (tx: Queryable) => Promise<Row[]>

  constructor(run: (tx: Queryable) => Promise<Row[]>) {
    this.#run = run
  }

  /** Makes a change; for doors alone, which `npm run check` sees to. */
  static make<D extends Door, Row>(tx: Queryable, change: Change<D, Row>): Promise<Row[]> {
    return change.#run(tx)
  }
}
