import { z } from 'zod'
import { agency } from '#app/agency.ts'
import { leadQuery, readLeadFilter } from '#lib/leads/filter.ts'

/** Where a change was made, as the form says it: the list, the board, or one lead; anything else is the list (S10). */
export const listAddress = z
  .string()
  .max(1000)
  .default('')
  .transform((text) => {
    const [, id, query = ''] = /^([\w-]*)\??(.*)$/s.exec(text) ?? []
    if (id && (id === 'board' || z.uuid().safeParse(id).success)) return { path: `/admin/leads/${id}`, query }
    return { path: '/admin/leads', query }
  })

export type ListAddress = z.infer<typeof listAddress>

/**
 * The way back there, with its filter.
 * @param done ids of what was done: what undoes it, and which card moved
 */
export function backToList(
  { path, query }: ListAddress,
  done: Readonly<Record<string, string>> = {},
): string {
  const filter = readLeadFilter(Object.fromEntries(new URLSearchParams(query)), agency.forms)
  const parts = new URLSearchParams({ ...leadQuery(filter), ...done }).toString()
  return parts ? `${path}?${parts}` : path
}
