import { type SQL, sql } from 'drizzle-orm'

/** Words of the program as they stand in SQL, `'sent', 'unknown'`: written out, so that an index of some of them answers. */
export function literals(words: readonly string[]): SQL {
  for (const word of words) if (!/^[\w.-]+$/.test(word)) throw new Error(`${word} is no word of the program.`)
  return sql.raw(words.map((word) => `'${word}'`).join(', '))
}
