import type { Metadata } from 'next'
import { DeskTable } from '../../../components/desk/desk-table.tsx'
import { ListKeys } from '../../../components/desk/list-keys.tsx'
import { Moment } from '../../../components/desk/moment.tsx'
import { EmptyState } from '../../../components/ui/empty-state.tsx'
import { readPageKey } from '../../../lib/platform/page-key.ts'
import { listOutbox } from '../../../lib/records/outbox/list.ts'
import { type Query, queryValue } from '../address.ts'
import { DeskPage } from '../desk-page.tsx'
import { requireStaff } from '../guard.ts'
import { Pages } from '../pages.tsx'
import { deskLocale, words } from '../words.ts'
import { MailState } from './mail-state.tsx'

const { outbox: label } = words
export const metadata: Metadata = { title: label.title }

/** Every message to one recipient, the newest first, with what became of it. */
export default async function Outbox({ searchParams }: { searchParams: Query }) {
  const visitor = await requireStaff('outbox.read')
  const { db, clock } = visitor.house
  const after = readPageKey(await queryValue(searchParams, 'after'))
  const page = await listOutbox(db, after)
  const now = clock()
  return (
    <DeskPage visitor={visitor} current="/admin/outbox" title={label.title}>
      {page.rows.length === 0 ? (
        <EmptyState title={label.emptyTitle}>
          <p>{label.emptyText}</p>
        </EmptyState>
      ) : (
        <DeskTable
          caption={label.title}
          columns={[
            { key: 'kind', label: label.kind },
            { key: 'to', label: label.to, from: 'tablet' },
            { key: 'state', label: label.state },
            { key: 'when', label: label.when, numeric: true },
          ]}
          rows={page.rows.map((line) => ({
            id: line.id,
            href: `/admin/outbox/${line.id}`,
            cells: {
              kind: line.subject ?? words.kinds[line.kind],
              to: line.to ?? label.staff,
              state: <MailState state={line.state} reason={line.reason} kept={line.subject !== null} />,
              when: <Moment at={line.createdAt} now={now} locale={deskLocale} />,
            },
          }))}
        />
      )}
      <Pages path="/admin/outbox" older={page.older} first={!after} />
      <ListKeys />
    </DeskPage>
  )
}
