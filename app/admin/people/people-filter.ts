import { type Query, queryValue } from '#app/admin/address.ts'
import type { PeopleFilter } from '#lib/people/list.ts'
import { readPageKey } from '#lib/platform/page-key.ts'

/** The filter of an address. What makes no sense is left out. */
export async function readPeopleFilter(query: Query): Promise<PeopleFilter> {
  const q = (await queryValue(query, 'q')) ?? ''
  return {
    q: q.toWellFormed().replaceAll('\0', '').trim().slice(0, 100) || null,
    restricted: (await queryValue(query, 'place')) === 'restricted',
    after: readPageKey(await queryValue(query, 'after')),
  }
}

/** The filter as its address says it, without the page. */
export function peopleQuery({ q, restricted }: PeopleFilter): Record<string, string> {
  return { ...(q && { q }), ...(restricted && { place: 'restricted' }) }
}
