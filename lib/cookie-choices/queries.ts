import { eq } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { cookieChoices } from '#db/schema/cookie-choices.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'

const byReference = read('find_cookie_choice', { reference: 'text' }, ({ reference }) =>
  orm.select().from(cookieChoices).where(eq(cookieChoices.reference, reference)).limit(1),
)

/** What is kept of a choice. */
export type KeptChoice = Awaited<ReturnType<typeof byReference>>[number]

/** Finds the proof of a choice by its number; null once its time is over. */
export async function findKeptChoice(db: Queryable, reference: string): Promise<KeptChoice | null> {
  const [row] = await byReference(db, { reference })
  return row ?? null
}
