/** Where a list goes on: a moment in microseconds and the id of the last row shown, since moments may be equal. */
export type PageKey = { readonly micros: number; readonly id: string }

/** A page of a list, and the key of what follows it; null on the last page. */
export type Page<Row> = { readonly rows: readonly Row[]; readonly older: string | null }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether a text from an address is an id of ours. Postgres would refuse another with an error. */
export function isId(text: string): boolean {
  return uuid.test(text)
}

/** Reads `<micros>.<uuid>`; null for anything else, so that a torn link shows the first page. */
export function readPageKey(text: string | undefined): PageKey | null {
  const match = /^(\d{1,16})\.(.{36})$/.exec(text ?? '')
  const [, micros, id] = match ?? []
  return micros && id && isId(id) ? { micros: Number(micros), id } : null
}

/** Cuts a list that was read one row longer than a page. */
export function pageOf<Row extends { readonly id: string; readonly micros: number }>(
  rows: readonly Row[],
  size: number,
): Page<Row> {
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  return { rows: shown, older: rows.length > size && last ? `${last.micros}.${last.id}` : null }
}
