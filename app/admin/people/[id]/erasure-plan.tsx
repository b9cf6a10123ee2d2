import { words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import type { AppContext } from '#lib/app.ts'
import { planErasure } from '#lib/doors/erase/erase.ts'
import { findMentions } from '#lib/doors/erase/mentions/find-mentions.ts'
import { isOnHold } from '#lib/holds/holds.ts'
import { countMailAbout, splitMail } from '#lib/outbox/mail-about.ts'
import { mostShown } from './mention-list.tsx'

const { erase: label } = words

/** What an erasure would take, what staff wrote elsewhere that names the person, and whether a hold keeps them. */
export async function readErasurePlan(app: AppContext, personId: string) {
  const [plan, mail, isHeld, mentions] = await Promise.all([
    planErasure(app, personId),
    countMailAbout(app.db, personId),
    isOnHold(app.db, personId),
    findMentions(app, personId, mostShown + 1),
  ])
  return { rows: splitMail(plan, mail), isHeld, mentions }
}

type PlanProps = { caption: string; rows: ReturnType<typeof splitMail> }

/** How many rows of each kind would go. */
export function ErasurePlan({ caption, rows }: PlanProps) {
  const named: Readonly<Record<string, string>> = label.tables
  return (
    <DeskTable
      caption={caption}
      columns={[
        { key: 'table', label: label.table },
        { key: 'rows', label: label.rows, numeric: true },
      ]}
      rows={rows.map(({ kind, rows }) => ({ id: kind, cells: { table: named[kind] ?? kind, rows } }))}
    />
  )
}
