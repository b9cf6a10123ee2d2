import { randomUUID } from 'node:crypto'
import type { AppContext } from '#lib/app.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { recordEvent } from '#lib/record-event.ts'
import { findPackage } from '#lib/requests/queries.ts'
import { asLanguage } from '#messages/messages.ts'
import type { NoticeText } from '#policy/notice.ts'
import { byteOrderMark, lineForPeople } from './csv.ts'
import { closeDisclosure, openDisclosure } from './open.ts'
import { copied, type OwnRow, readOwnRows } from './own-rows.ts'

/** Everything that is held about one person, with what the law wants said beside it (art. 15, R4, R5). */
export type Package = {
  readonly made: string
  readonly reference: string
  /** What each column of each table holds, by the policy's own words. */
  readonly schema: { readonly [table: string]: { readonly [column: string]: string } }
  readonly data: { readonly [table: string]: readonly OwnRow[] }
  /** Purposes, recipients, periods, rights and authorities, as the notice in force says them. */
  readonly about: NoticeText['sections']
}

/** Whether a mailed link would still open somebody's own copy. Looking discloses nothing (E4). */
export async function packageIsOpen({ db, clock }: AppContext, token: string): Promise<boolean> {
  return (await findPackage(db, digestBytes(token), clock())) !== null
}

/**
 * The way to one's own copy: whoever holds the mailed link gets all that is held, opened. In the register and the log before the
 * first byte.
 * @returns null for a link that has ended or was made up
 */
export async function disclosePackage(app: AppContext, token: string): Promise<Package | null> {
  const now = app.clock()
  const found = await findPackage(app.db, digestBytes(token), now)
  if (!found) return null
  const { personId, reference } = found
  const id = randomUUID()
  const columns = copied.flatMap(({ table, columns: own }) => own.map(({ name }) => `${table}.${name}`))
  await app.db.transaction(async (tx) => {
    const to = { recipient: 'the person', purpose: `request ${reference}` }
    await openDisclosure(tx, { id, kind: 'package', staffId: null, ...to, columns, at: now })
    const actor = { kind: 'person', id: personId } as const
    await recordEvent(tx, { at: now, actor, verb: 'person.copied', objectId: personId, facts: { columns } })
  })
  const data = await readOwnRows(app, personId)
  const rows = Object.values(data).reduce((sum, { length }) => sum + length, 0)
  await closeDisclosure(app.db, id, rows, app.clock())
  const schema = copied.map(({ table, columns: own }) => [
    table,
    Object.fromEntries(own.map(({ name, personal }) => [name, personal?.category ?? 'record'])),
  ])
  const { sections } = app.notice.texts[asLanguage(found.language)]
  return { made: now.toISOString(), reference, schema: Object.fromEntries(schema), data, about: sections }
}

/** One value a line, for a table: which record, which row, what, and the value. Formulas are made inert (S5). */
export function packageAsCsv({ data }: Package): string {
  const lines = Object.entries(data).flatMap(([table, rows]) =>
    rows.flatMap((row, index) =>
      Object.entries(row)
        .filter(([column, value]) => value !== null && column !== 'content')
        .map(([column, value]) => {
          const said = typeof value === 'object' ? JSON.stringify(value) : String(value)
          return lineForPeople([table, index + 1, column, said])
        }),
    ),
  )
  return byteOrderMark + lineForPeople(['record', 'row', 'field', 'value']) + lines.join('')
}
