import { sql } from 'drizzle-orm'
import { readSql } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'

/** Folds what the indexes of words have noted into them, many rows at a time. Gives how many pages of notes there were. */
export async function foldInSearch({ db }: Pick<AppContext, 'db'>): Promise<number> {
  const [folded] = await foldIn(db, {})
  return Number(folded?.pages ?? 0)
}

const foldIn = readSql('fold_in_search', {}, { pages: 'bigint' }, () => sql`select fold_in_search() as pages`)
