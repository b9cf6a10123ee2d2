import { requireStaff } from '#app/admin/_action/guard.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { printUpTo } from '#app/admin/print-up-to.ts'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { LinkButton } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { type ClientLine, countsUpTo, listClients } from '#lib/clients/queries.ts'

const { clients: label } = words
export const generateMetadata = titled(() => label.title)

/** For whom data is held, under which contract (P30). */
export default async function Clients() {
  const currentUser = await requireStaff('clients.read')
  const { app, may } = currentUser
  const clients = await listClients(app.db)
  const isDeclared = app.agency.policy.sharing.forClients === true
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/clients"
      title={label.title}
      actions={
        isDeclared && may('clients.change') && <LinkButton href="/admin/clients/new">{label.add}</LinkButton>
      }
    >
      <p className="desk-lead">{label.text}</p>
      {!isDeclared && (
        <Notice tone="warn" title={label.undeclaredTitle}>
          <p>{label.undeclaredText}</p>
        </Notice>
      )}
      {clients.length > 0 && <ClientTable clients={clients} />}
      {clients.length === 0 && isDeclared && (
        <EmptyState title={label.emptyTitle}>
          <p>{label.emptyText}</p>
        </EmptyState>
      )}
    </DeskPage>
  )
}

function ClientTable({ clients }: { clients: readonly ClientLine[] }) {
  return (
    <DeskTable
      caption={label.title}
      columns={[
        { key: 'name', label: label.name },
        { key: 'code', label: label.code, from: 'tablet' },
        { key: 'contract', label: label.contract, from: 'desk' },
        { key: 'state', label: label.state },
        { key: 'leads', label: label.leads, numeric: true },
      ]}
      rows={clients.map((client) => ({
        id: client.id,
        href: `/admin/clients/${client.id}`,
        cells: {
          name: <bdi>{client.name}</bdi>,
          code: <code>{client.code}</code>,
          contract: <bdi>{client.contract}</bdi>,
          state: <ClientState ended={client.endedAt !== null} />,
          leads: printUpTo(client.leads, countsUpTo),
        },
      }))}
    />
  )
}

function ClientState({ ended }: { ended: boolean }) {
  return <Badge tone={ended ? undefined : 'good'}>{ended ? label.states.ended : label.states.running}</Badge>
}
