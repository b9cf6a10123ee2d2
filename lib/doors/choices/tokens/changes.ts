import { and, eq, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { people } from '#db/schema/people.ts'
import { type TokenUse, tokens } from '#db/schema/tokens.ts'
import { change } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { choose } from '#lib/doors/choices/choose.ts'

const insert = change(
  'choices',
  'store_token',
  { hash: 'bytea', use: 'text', personId: 'uuid', recordId: 'uuid', expiresAt: 'timestamptz' },
  ({ use, ...values }) =>
    orm
      .insert(tokens)
      .values({ ...values, use: use as SQL<TokenUse> })
      .onConflictDoNothing({ target: tokens.hash }),
)

/** Stores the digest of a link that lets something happen; one that stands already stays, used or not. */
export async function storeToken(
  db: Queryable,
  use: TokenUse,
  token: { hash: Buffer; personId: string; recordId: string; expiresAt: Date },
): Promise<void> {
  await choose(db, insert({ use, ...token }))
}

const spend = change(
  'choices',
  'use_token',
  { hash: 'bytea', use: 'text', now: 'timestamptz' },
  ({ hash, use, now }) =>
    orm
      .update(tokens)
      .set({ usedAt: now })
      .where(
        and(
          eq(tokens.hash, hash),
          sql`${tokens.use} = ${use}`,
          isNull(tokens.usedAt),
          gt(tokens.expiresAt, now),
        ),
      )
      .returning({ recordId: tokens.recordId, personId: tokens.personId }),
)

/** Uses a link up. Of two at once one gets the record; the other, like a stale or unknown link, gets null. */
export async function spendToken(
  tx: Queryable,
  use: TokenUse,
  hash: Buffer,
  now: Date,
): Promise<{ recordId: string; personId: string } | null> {
  const [row] = await choose(tx, spend({ hash, use, now }))
  return row ?? null
}

/** Open links by which more mail would come. Those of an enquiry, a request about data or a copy of it are another matter. */
const openWidening = and(
  isNull(tokens.usedAt),
  inArray(tokens.use, ['confirm_opt_in', 'widen_preferences', 'undo_opt_out']),
)

/** The update that makes every open link worthless by which more mail would come to whoever `of` says. */
export const voiding = (now: SQL<Date>, of: SQL) =>
  orm.update(tokens).set({ usedAt: now }).where(and(openWidening, of))

const voidOf = change(
  'choices',
  'void_tokens',
  { personId: 'uuid', now: 'timestamptz' },
  ({ personId, now }) => voiding(now, eq(tokens.personId, personId)),
)

/** Makes every such link of a person worthless: an opt-out must not be undone by an older mail. */
export async function voidTokens(tx: Queryable, personId: string, now: Date): Promise<void> {
  await choose(tx, voidOf({ personId, now }))
}

const voidAt = change('choices', 'void_tokens_at', { keys: 'bytea[]', now: 'timestamptz' }, ({ keys, now }) =>
  voiding(
    now,
    sql`${tokens.personId} in (select ${people.id} from ${people} where ${people.emailKey} = any(${keys}))`,
  ),
)

/** The same for whoever is known by one of these addresses now. */
export async function voidTokensAt(tx: Queryable, keys: readonly Buffer[], now: Date): Promise<void> {
  await choose(tx, voidAt({ keys, now }))
}
