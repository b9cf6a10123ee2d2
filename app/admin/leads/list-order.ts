import { words } from '#app/admin/words.ts'
import type { DeskColumn } from '#components/desk/list/desk-table.tsx'
import { type LeadFilter, type LeadSort, leadQuery } from '#lib/leads/filter.ts'
import type { Member } from '#lib/staff/queries.ts'
import { fill } from '#policy/fill.ts'

/** Members as a list sorted by owner has them: by what they are called. */
export function byName(members: readonly Member[]): string[] {
  const called = ({ name, email }: Member) => name ?? email
  return members.toSorted((one, other) => called(one).localeCompare(called(other))).map(({ id }) => id)
}

/** The ways in which a column sorts: the first press takes the first, and a press on what is sorted so the other. */
const ways: Readonly<Record<string, readonly [LeadSort, LeadSort?]>> = {
  who: ['name', 'name-back'],
  stage: ['stage', 'stage-back'],
  value: ['value'],
  expected: ['expected'],
  owner: ['owner'],
  due: ['due'],
  received: ['newest', 'oldest'],
}
const falling: ReadonlySet<LeadSort> = new Set(['newest', 'name-back', 'stage-back', 'value'])

/** The columns with the way to sort by those that can be sorted by. */
export function withSort(columns: readonly DeskColumn[], filter: LeadFilter): DeskColumn[] {
  const now = filter.sort ?? 'newest'
  return columns.map((column) => {
    const [first, other] = ways[column.key] ?? []
    if (!first) return column
    const isSorted = now === first || now === other
    const next = now === first && other ? other : first
    const query = new URLSearchParams(leadQuery({ ...filter, sort: next === 'newest' ? null : next }))
    return {
      ...column,
      sort: {
        href: `/admin/leads?${query}`,
        label: fill(words.leads.sortBy, { column: String(column.label) }),
        now: isSorted ? (falling.has(now) ? 'descending' : 'ascending') : null,
      },
    }
  })
}

/** What a list shows beside a lead that is open: each lead in two lines, as on a phone. */
export function inBrief(columns: readonly DeskColumn[]): DeskColumn[] {
  return columns.filter(({ key }) => key === 'who' || key === 'received')
}
