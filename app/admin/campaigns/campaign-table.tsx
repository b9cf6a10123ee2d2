import { deskLocale, words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import type { AnnouncementLine } from '#lib/campaigns/list.ts'
import { CampaignState } from './campaign-state.tsx'

const { campaigns: label } = words

/** Newsletters, the newest first, each leading to its page. */
export function CampaignTable({ lines, now }: { lines: readonly AnnouncementLine[]; now: Date }) {
  return (
    <DeskTable
      caption={label.title}
      columns={[
        { key: 'subject', label: label.subject },
        { key: 'state', label: label.state },
        { key: 'for', label: label.for, numeric: true },
        { key: 'by', label: label.by, from: 'desk' },
        { key: 'when', label: label.when, numeric: true, from: 'tablet' },
      ]}
      rows={lines.map((line) => ({
        id: line.id,
        href: `/admin/campaigns/${line.id}`,
        cells: {
          subject: <bdi>{line.subject}</bdi>,
          state: <CampaignState {...line} />,
          for: line.recipients,
          by: line.createdBy,
          when: (
            <Moment at={line.queuedAt ?? line.scheduledAt ?? line.createdAt} now={now} locale={deskLocale} />
          ),
        },
      }))}
    />
  )
}
