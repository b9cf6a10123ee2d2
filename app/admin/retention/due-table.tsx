import { deskLocale, words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { countsUpTo } from '#lib/retention/due-rows.ts'
import type { Preview } from '#lib/retention/preview.ts'
import { fill } from '#policy/fill.ts'
import { printPeriod } from '#policy/sections/retention.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'

const { retention: label } = words
const language = { words: sectionWords.en, language: deskLocale } as const

/** Each rule of the policy, and what it would take now. */
export function DueTable({ rules }: { rules: readonly Preview[] }) {
  return (
    <DeskTable
      caption={label.due}
      columns={[
        { key: 'record', label: label.record },
        { key: 'rule', label: label.rule, from: 'tablet' },
        { key: 'now', label: label.now, numeric: true },
      ]}
      rows={rules.map(({ record, rule, count }) => ({
        id: record,
        fresh: typeof count === 'number' && count > 0,
        cells: {
          record: sectionWords.en.record[record],
          rule: printPeriod(record, rule, language),
          now: typeof count === 'number' ? printUpTo(count) : label[count],
        },
      }))}
    />
  )
}

/** A count that ends somewhere. */
export function printUpTo(count: number): string {
  return count >= countsUpTo ? fill(label.some, { count: countsUpTo }) : String(count)
}
