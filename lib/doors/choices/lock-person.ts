import type { Tx } from '#db/client.ts'
import type { Language } from '#policy/vocabulary.ts'

/** A person who can be written to. */
export type Contact = {
  readonly id: string
  readonly email: string
  readonly emailKey: Buffer
  readonly language: Language
}

const columns = 'id, email, email_key as "emailKey", language'

/** Ids of whoever is held under a keyed address, or was until they were merged or it was corrected; `$1` is the key. */
const heldUnder = `select id from people where email_key = $1
  union all select person_id from other_addresses where key = $1`

/**
 * The person of a keyed address, held until the transaction ends; null where nobody is held under it, or no longer.
 * Whatever decides about a person takes this lock first: a choice and an erasure then wait for each other in turn.
 */
export async function lockPersonByKey(tx: Tx, emailKey: Buffer): Promise<Contact | null> {
  const [row] = await tx.query<Contact>({
    name: 'lock_person_by_key',
    text: `select ${columns} from people where id in (${heldUnder}) and email is not null
      order by email_key = $1 desc, id limit 1 for update`,
    values: [emailKey],
  })
  return row ?? null
}

/** Who is known under a keyed address or number, with the key that they are written to under. */
export type Holder = {
  readonly id: string
  readonly language: Language
  readonly key: Buffer
  /** Whether it is theirs now; else it was, before they were merged or it was corrected. */
  readonly isTheirs: boolean
}

/** The same for an address or a number: everybody who is, or was, known under the key. */
export async function lockHoldersOfKey(tx: Tx, key: Buffer): Promise<Holder[]> {
  const holders = await lockOnce(tx, key)
  // Whose it was may have been merged while this waited for them: then it is found on who they were merged into.
  return holders.some(({ isTheirs }) => isTheirs) ? holders : lockOnce(tx, key)
}

function lockOnce(tx: Tx, key: Buffer): Promise<Holder[]> {
  return tx.query<Holder>({
    name: 'lock_holders_of_key',
    text: `select id, language, coalesce(email_key, phone_key) as key, coalesce(email_key, phone_key) = $1 as "isTheirs"
      from people where id in (${heldUnder} union all select id from people where phone_key = $1) order by id for update`,
    values: [key],
  })
}

/** Which of these keyed addresses are or were somebody's who is held, in the order in which whoever locks several has to. */
export async function heldAmong(tx: Tx, keys: readonly Buffer[]): Promise<Buffer[]> {
  const rows = await tx.query<{ emailKey: Buffer }>({
    name: 'held_among',
    text: `select key as "emailKey" from (
        select email_key as key, id from people where email_key = any($1::bytea[])
        union all select key, person_id from other_addresses where key = any($1::bytea[])) held
      group by key order by min(id::text)`,
    values: [[...keys]],
  })
  return rows.map(({ emailKey }) => emailKey)
}

/** The same by id. False when nobody is held under it any more. */
export async function lockPerson(tx: Tx, id: string): Promise<boolean> {
  const text = 'select from people where id = $1 for update'
  return (await tx.query({ name: 'lock_person', text, values: [id] })).length > 0
}

/** The person whose confirmation link this is, as `lockPersonByKey`. */
export async function lockPersonByToken(tx: Tx, hash: Buffer): Promise<Contact | null> {
  const [row] = await tx.query<Contact>({
    name: 'lock_person_by_token',
    text: `select ${columns} from people where id = (select person_id from tokens where hash = $1) and email is not null for update`,
    values: [hash],
  })
  return row ?? null
}

/**
 * Keeps a person from being erased until the transaction ends, without holding up anybody else.
 * @returns false when nobody is held under this id any more
 */
export async function keepPerson(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.query({
    name: 'keep_person',
    text: 'select from people where id = $1 for key share',
    values: [id],
  })
  return rows.length > 0
}
