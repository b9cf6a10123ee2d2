import { DeskTable } from '../../../components/desk/desk-table.tsx'
import { Moment } from '../../../components/desk/moment.tsx'
import { EmptyState } from '../../../components/ui/empty-state.tsx'
import type { Suppression } from '../../../lib/records/suppression/list.ts'
import { deskLocale, words } from '../words.ts'

const { unsubscribes: label } = words

export function SuppressionTable({ suppressions, now }: { suppressions: readonly Suppression[]; now: Date }) {
  if (suppressions.length === 0) return <EmptyState title={label.emptyTitle} />
  const moment = (at: Date) => <Moment at={at} now={now} locale={deskLocale} />
  return (
    <DeskTable
      caption={label.listTitle}
      columns={[
        { key: 'mark', label: label.mark },
        { key: 'reason', label: label.reason },
        { key: 'channel', label: label.channel, from: 'tablet' },
        { key: 'lifted', label: label.lifted, from: 'tablet', numeric: true },
        { key: 'since', label: label.since, numeric: true },
      ]}
      rows={suppressions.map((one) => ({
        id: `${one.mark}-${one.channel}-${one.reason}`,
        cells: {
          mark: <code>{one.mark}</code>,
          reason: label.reasons[one.reason],
          channel: words.channels[one.channel],
          lifted: one.liftedAt && moment(one.liftedAt),
          since: moment(one.createdAt),
        },
      }))}
    />
  )
}
