import { DeskTable } from '../../../components/desk/desk-table.tsx'
import { Moment } from '../../../components/desk/moment.tsx'
import type { AnnouncementLine } from '../../../lib/records/announcements/list.ts'
import { deskLocale, words } from '../words.ts'

const { campaigns: label } = words

/** Newsletters of before, with what became of their messages. */
export function CampaignTable({ past, now }: { past: readonly AnnouncementLine[]; now: Date }) {
  if (past.length === 0) return <p>{label.none}</p>
  return (
    <DeskTable
      caption={label.past}
      columns={[
        { key: 'subject', label: label.subject },
        { key: 'by', label: label.by, from: 'desk' },
        { key: 'sent', label: label.sent, numeric: true },
        { key: 'waiting', label: label.waiting, numeric: true, from: 'tablet' },
        { key: 'unsent', label: label.unsent, numeric: true, from: 'tablet' },
        { key: 'when', label: label.when, numeric: true },
      ]}
      rows={past.map((line) => ({
        id: line.id,
        cells: {
          subject: <bdi>{line.subject}</bdi>,
          by: line.createdBy,
          sent: line.sent,
          waiting: line.waiting,
          unsent: line.unsent,
          when: <Moment at={line.createdAt} now={now} locale={deskLocale} />,
        },
      }))}
    />
  )
}
