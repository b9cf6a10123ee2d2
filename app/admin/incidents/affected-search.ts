import { z } from 'zod'
import { affectedWays } from '#db/schema/incidents.ts'
import type { AppContext } from '#lib/app.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import type { Searched } from '#lib/incidents/affected.ts'
import { normaliseEmail } from '#policy/addresses.ts'
import { momentIn } from '#policy/time/working-time.ts'

const typed = z.string().max(320).default('')

/** What the form of a search sends. What its way does not need is left aside. */
export const searchFields = {
  way: z.enum(affectedWays),
  from: typed,
  until: typed,
  form: typed,
  tag: typed,
  viewer: typed,
  address: typed,
}
const fields = z.object(searchFields)
export type SearchTyped = z.infer<typeof fields>

/** The search of an address, as it was typed; null: none was made. */
export function searchOf(query: Readonly<Record<string, string | string[] | undefined>>): SearchTyped | null {
  const read = fields.safeParse(query)
  return read.success ? read.data : null
}

/** What was typed, as a search. Null: a moment or an address in it is none. */
export function readSearch({ agency, keys }: AppContext, asked: SearchTyped): Searched | null {
  const { way, form, tag, viewer } = asked
  const { timeZone } = agency.policy.workingHours
  const moments = [asked.from, asked.until].map((text) => (text ? momentIn(text, timeZone) : null))
  const [from = null, until = null] = moments
  if ((asked.from && !from) || (asked.until && !until)) return null
  const address = way === 'address' ? normaliseEmail(asked.address) : null
  if (way === 'address' && !address) return null
  if (way === 'tag' && !tag.trim()) return null
  if (viewer && !z.uuid().safeParse(viewer).success) return null
  return {
    way,
    search: {
      from,
      until,
      form: way === 'received' && form ? form : null,
      tag: way === 'tag' ? tag.trim() : null,
      viewer: way === 'viewer' && viewer ? viewer : null,
      key: address ? suppressionKeyOf(keys.suppression, address) : null,
    },
  }
}
