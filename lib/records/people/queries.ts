import type { Queryable } from '../../../db/client.ts'
import type { Language } from '../../../policy/vocabulary.ts'

export type Contact = {
  readonly id: string
  readonly email: string
  readonly emailKey: Buffer
  readonly language: Language
}

const columns = 'id, email, email_key as "emailKey", language'

export async function findPerson(db: Queryable, id: string): Promise<Contact | null> {
  const [row] = await db.query<Contact>({
    name: 'find_person',
    text: `select ${columns} from people where id = $1`,
    values: [id],
  })
  return row ?? null
}

/** The person of a keyed address; null where nobody is held under it, or no longer. */
export async function findPersonByKey(db: Queryable, emailKey: Buffer): Promise<Contact | null> {
  const [row] = await db.query<Contact>({
    name: 'find_person_by_key',
    text: `select ${columns} from people where email_key = $1`,
    values: [emailKey],
  })
  return row ?? null
}
