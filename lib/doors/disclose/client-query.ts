/** What of the clients' leads a file holds: one client's, all of them or one person's. */
export type ClientSelection = { readonly clientId: string; readonly about: Buffer | null }

/** As an export's query says it. */
export function writeClientQuery({ clientId, about }: ClientSelection): string {
  const query = new URLSearchParams({ client: clientId })
  if (about) query.set('about', about.toString('hex'))
  return query.toString()
}

/** Reads what `writeClientQuery` wrote; null for anything else, of which no file is made. */
export function readClientQuery(query: string): ClientSelection | null {
  const read = new URLSearchParams(query)
  const [clientId, about] = [read.get('client'), read.get('about')]
  return clientId ? { clientId, about: about === null ? null : Buffer.from(about, 'hex') } : null
}
