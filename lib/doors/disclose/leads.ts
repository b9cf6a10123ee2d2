import type { House } from '../../house.ts'
import { closeDisclosure } from '../../records/disclosures/writes.ts'
import { exportLeads, type LeadRow, leadColumns } from '../../records/leads/export.ts'
import { openMessage } from '../../records/leads/keyring.ts'
import { byteOrderMark, lineForPeople } from './csv.ts'
import { type Disclosure, enterDisclosure } from './open.ts'

/**
 * The way to a copy: all leads as CSV for people, with their messages opened. In the register and the log before the
 * first byte; the number of rows after the last.
 * @returns CSV in pieces, UTF-8 with byte order mark; formulas made inert (S5)
 */
export async function* discloseLeads(house: House, disclosure: Disclosure): AsyncIterable<Buffer> {
  yield* streamLeads(house, await enterDisclosure(house, 'export', leadColumns, disclosure))
}

/** The same, for a copy that stands in the register already. */
export async function* streamLeads(house: House, id: string): AsyncIterable<Buffer> {
  let count = 0
  yield Buffer.from(byteOrderMark + lineForPeople(leadColumns))
  for await (const batch of house.db.rows<LeadRow>(exportLeads)) {
    count += batch.length
    yield Buffer.from(batch.map((row) => lineForPeople(cellsOf(house, row))).join(''))
  }
  await closeDisclosure(house.db, id, count, house.clock())
}

function cellsOf({ ring }: House, row: LeadRow): unknown[] {
  const message = Object.values(openMessage(ring, row.id, row.message)).join('\n\n')
  return leadColumns.map((column) => (column === 'message' ? message : row[column]))
}
