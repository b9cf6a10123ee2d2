import type { Tx } from '../../../db/client.ts'
import type { Language } from '../../../policy/vocabulary.ts'

/** A person who can be written to. */
export type Contact = {
  readonly id: string
  readonly email: string
  readonly emailKey: Buffer
  readonly language: Language
}

const columns = 'id, email, email_key as "emailKey", language'

/**
 * The person of a keyed address, held until the transaction ends; null where nobody is held under it, or no longer.
 * Whatever decides about a person takes this lock first: a choice and an erasure then wait for each other in turn.
 */
export async function lockPersonByKey(tx: Tx, emailKey: Buffer): Promise<Contact | null> {
  const [row] = await tx.query<Contact>({
    name: 'lock_person_by_key',
    text: `select ${columns} from people where email_key = $1 for update`,
    values: [emailKey],
  })
  return row ?? null
}

/** The same for an address or a number, whichever of them is known under the key. */
export async function lockHolderOfKey(
  tx: Tx,
  key: Buffer,
): Promise<{ id: string; language: Language } | null> {
  const [row] = await tx.query<{ id: string; language: Language }>({
    name: 'lock_holder_of_key',
    text: 'select id, language from people where email_key = $1 or phone_key = $1 order by id for update',
    values: [key],
  })
  return row ?? null
}

/** Which of these keyed addresses are held, in the order in which whoever locks several has to. */
export async function heldAmong(tx: Tx, keys: readonly Buffer[]): Promise<Buffer[]> {
  const rows = await tx.query<{ emailKey: Buffer }>({
    name: 'held_among',
    text: 'select email_key as "emailKey" from people where email_key = any($1::bytea[]) order by id',
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
