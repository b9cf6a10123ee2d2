import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { Flash } from '#app/admin/_action/flash.tsx'
import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import { moveLeadAction } from '#app/admin/clients/move-actions.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Select } from '#components/ui/select.tsx'
import { listRunningClients } from '#lib/clients/queries.ts'
import { findLead } from '#lib/leads/queries.ts'
import { isId } from '#lib/platform/page-key.ts'

const { moveLead: label, clients } = words
export const generateMetadata = titled(() => label.title)

type Props = { params: Promise<{ id: string }>; searchParams: Query }

/** Says what moving a lead to a client does, before the press (P30). */
export default async function MoveLead({ params, searchParams }: Props) {
  const currentUser = await requireStaff('clients.change')
  const { app, onlyOf } = currentUser
  const { id } = await params
  const lead = isId(id) ? await findLead(app.db, id, onlyOf) : null
  if (!lead) missing()
  const running = await listRunningClients(app.db)
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/leads"
      title={label.title}
      back={{ href: `/admin/leads/${id}`, label: label.back }}
    >
      <Flash query={searchParams} of={[moveLeadAction]} />
      <p className="desk-lead">{label.text}</p>
      {running.length === 0 ? (
        <EmptyState title={clients.emptyTitle}>
          <p>{label.none}</p>
        </EmptyState>
      ) : (
        <ActionForm className="row-form" action={moveLeadAction} at={{ id }}>
          <FormRow id="client" label={label.client}>
            <Select
              id="client"
              name={moveLeadAction.names.client}
              options={running.map(({ id: value, name }) => ({ value, label: name }))}
            />
          </FormRow>
          <Button weight="danger">{label.submit}</Button>
        </ActionForm>
      )}
    </DeskPage>
  )
}
