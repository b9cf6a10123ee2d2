import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import type { CampaignLine } from '#lib/campaigns/list.ts'
import { CampaignBadge } from './campaign-badge.tsx'

const { campaigns: label } = words

/** Newsletters, the newest first, each leading to its page. */
export function CampaignTable({ lines, now }: { lines: readonly CampaignLine[]; now: Date }) {
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
          state: <CampaignBadge {...line} />,
          for: line.recipients,
          by: line.createdBy,
          when: (
            <Moment
              at={line.queuedAt ?? line.scheduledAt ?? line.createdAt}
              now={now}
              locale={deskLanguage()}
              zone={deskZone()}
            />
          ),
        },
      }))}
    />
  )
}
