import { deskLanguage, words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import type { HeldBack } from '#db/schema/holds.ts'
import type { AppContext } from '#lib/app.ts'
import { planErasure } from '#lib/doors/erase/erase.ts'
import { findMentions } from '#lib/doors/erase/mentions/find-mentions.ts'
import { listHeldBack } from '#lib/holds/covers.ts'
import { isOnHold } from '#lib/holds/holds.ts'
import { countMailAbout, splitMail } from '#lib/outbox/mail-about.ts'
import { fill } from '#policy/fill.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { mostShown } from './mention-list.tsx'

const { erase: label, hold } = words

/** What an erasure would take and what holds keep, what staff wrote elsewhere that names the person, and whether everything stays. */
export async function readErasurePlan(app: AppContext, personId: string) {
  const [plan, mail, isHeld, mentions, held] = await Promise.all([
    planErasure(app, personId),
    countMailAbout(app.db, personId),
    isOnHold(app.db, personId),
    findMentions(app, personId, mostShown + 1),
    listHeldBack(app.db, personId),
  ])
  return { rows: splitMail(plan, mail), isHeld, mentions, held }
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

/** What of somebody stays though they are erased, and on what ground (P44). */
export function HeldList({ held }: { held: readonly HeldBack[] }) {
  if (held.length === 0) return null
  return (
    <section className="desk-lead">
      <h2>{label.stays}</h2>
      <ul>
        {held.map(({ record, ground }) => (
          <li key={`${record}-${ground}`}>
            {fill(label.staysLine, {
              record: sectionWords[deskLanguage()].record[record],
              ground: hold.grounds[ground],
            })}
          </li>
        ))}
      </ul>
      <p>{label.staysText}</p>
    </section>
  )
}
