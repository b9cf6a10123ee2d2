import { words } from '#app/admin/words.ts'
import { fill } from '#policy/fill.ts'

/** Says a count that ends at `most`: `10000 or more`. */
export function printUpTo(count: number, most: number): string {
  return count >= most ? fill(words.retention.some, { count: most }) : String(count)
}
