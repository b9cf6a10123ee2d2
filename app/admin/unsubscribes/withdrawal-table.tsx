import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { Withdrawal } from '#lib/consents/queries.ts'
import { howWord } from './suppression-table.tsx'

const { unsubscribes: label } = words

/** Withdrawals of people who are still held, each leading to the person. */
export function WithdrawalTable({ withdrawals, now }: { withdrawals: readonly Withdrawal[]; now: Date }) {
  if (withdrawals.length === 0) return <EmptyState title={label.noRecent} />
  return (
    <DeskTable
      caption={label.recent}
      columns={[
        { key: 'who', label: label.who },
        { key: 'how', label: label.how, from: 'tablet' },
        { key: 'when', label: label.when, numeric: true },
      ]}
      rows={withdrawals.map((one) => ({
        id: String(one.id),
        href: `/admin/people/${one.personId}`,
        cells: {
          who: <span className="address">{one.who}</span>,
          how: howWord(one.how),
          when: <Moment at={one.at} now={now} locale={deskLanguage()} zone={deskZone()} />,
        },
      }))}
    />
  )
}
