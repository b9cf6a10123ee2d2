import { type Keyring, openStaffText, type StaffTextPlace } from '#lib/keyring.ts'

/** A row of staff's own words, opened. */
export type WithText<Row> = Omit<Row, 'body'> & { readonly text: string }

export function withText<Row extends { id: string; body: Buffer }>(
  ring: Keyring,
  place: StaffTextPlace,
  { body, ...row }: Row,
): WithText<Row> {
  return { ...(row as Omit<Row, 'body'>), text: openStaffText(ring, place, row.id, body) }
}
