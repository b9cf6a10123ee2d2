import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import { changeClientAction } from '#app/admin/clients/client-actions.ts'
import { ClientFields } from '#app/admin/clients/client-fields.tsx'
import { todayAt } from '#app/admin/day-in-words.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { Button } from '#components/ui/button.tsx'
import { findClient } from '#lib/clients/queries.ts'
import { isId } from '#lib/platform/page-key.ts'
import { fill } from '#policy/fill.ts'

const { clients: label } = words
export const generateMetadata = titled(() => label.change)

/** Corrects what is kept of a client. */
export default async function ChangeClient({ params }: { params: Promise<{ id: string }> }) {
  const currentUser = await requireStaff('clients.change')
  const { id } = await params
  const client = isId(id) ? await findClient(currentUser.app.db, id) : null
  if (!client) missing()
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/clients"
      title={client.name}
      back={{ href: `/admin/clients/${id}`, label: fill(label.backTo, { client: client.name }) }}
    >
      <ActionForm className="row-form" action={changeClientAction} at={{ id }}>
        <ClientFields names={changeClientAction.names} client={client} today={todayAt(currentUser.app)} />
        <Button>{label.changeSubmit}</Button>
      </ActionForm>
    </DeskPage>
  )
}
