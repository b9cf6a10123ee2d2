import { createHmac, randomBytes } from 'node:crypto'
import type { Visitor } from './visit.ts'

/** So many visitors a day can be told apart to within some percent up to about three times this number. */
export const allMarks = 16_384

/** A random number for one day. */
export const newSalt = (): string => randomBytes(32).toString('base64url')

/** Which mark a visitor sets. Many share one: which visitor it was can be read from none. */
export function markOf({ network, program }: Visitor, salt: string): number {
  const bytes = createHmac('sha256', salt).update(`${network}\0${program}`).digest()
  return bytes.readUInt32BE(0) % allMarks
}

/** Marks as PostgreSQL writes bits. */
export function writeMarks(marks: ReadonlySet<number>): string {
  const bits = Buffer.alloc(allMarks, '0')
  for (const mark of marks) bits[mark] = 49
  return bits.toString('latin1')
}
