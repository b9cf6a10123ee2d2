import { type SQL, sql } from 'drizzle-orm'
import { otherAddresses } from '#db/schema/other-addresses.ts'
import { people } from '#db/schema/people.ts'

/** Ids, as a query, of whoever is held under a keyed address, or was until they were merged or it was corrected. */
export function idsKnownUnder(key: SQL<Buffer>): SQL {
  return sql`select ${people.id} from ${people} where ${people.emailKey} = ${key}
    union all select ${otherAddresses.personId} from ${otherAddresses} where ${otherAddresses.key} = ${key}`
}
