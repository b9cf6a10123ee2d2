import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { Suppression } from '#lib/unsubscribes/queries.ts'

const { unsubscribes: label } = words

type Shown = {
  suppressions: readonly Suppression[]
  /** Whose they are, by key: who is held, and whom this member may see. */
  contacts?: ReadonlyMap<string, string>
  now: Date
}

/** Entries of the list, each leading to all that is known about its address. */
export function SuppressionTable({ suppressions, contacts, now }: Shown) {
  if (suppressions.length === 0) return <EmptyState title={label.emptyTitle}>{label.emptyText}</EmptyState>
  const moment = (at: Date) => <Moment at={at} now={now} locale={deskLanguage()} zone={deskZone()} />
  return (
    <DeskTable
      caption={label.listTitle}
      columns={[
        { key: 'mark', label: label.mark },
        { key: 'reason', label: label.reason },
        { key: 'how', label: label.how, from: 'tablet' },
        { key: 'channel', label: label.channel, from: 'tablet' },
        { key: 'lifted', label: label.lifted, from: 'tablet', numeric: true },
        { key: 'since', label: label.since, numeric: true },
      ]}
      rows={suppressions.map((one) => ({
        id: `${one.key}-${one.channel}-${one.reason}`,
        href: `/admin/unsubscribes/${one.key}`,
        cells: {
          mark: contacts?.get(one.key) ?? <code>{one.key.slice(0, 8)}</code>,
          reason: label.reasons[one.reason],
          how: howWord(one.how),
          channel: words.channels[one.channel],
          lifted: one.liftedAt && moment(one.liftedAt),
          since: moment(one.createdAt),
        },
      }))}
    />
  )
}

/** By what way somebody said it, in words. */
export function howWord(how: string | null): string | null {
  const hows: Readonly<Record<string, string>> = label.hows
  return how && (hows[how] ?? how)
}
