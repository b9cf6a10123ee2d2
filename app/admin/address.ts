/** What Next gives a page of its address's query. */
export type Query = Promise<Readonly<Record<string, string | string[] | undefined>>>

/** One value of a query; undefined when it is absent or repeated. */
export async function queryValue(query: Query, name: string): Promise<string | undefined> {
  const value = (await query)[name]
  return typeof value === 'string' ? value : undefined
}
