import { randomUUID } from 'node:crypto'
import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { Flash } from '#app/admin/_action/flash.tsx'
import { requireStaff } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import { addClientAction } from '#app/admin/clients/client-actions.ts'
import { ClientFields } from '#app/admin/clients/client-fields.tsx'
import { todayAt } from '#app/admin/day-in-words.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { clientCode } from '#lib/clients/keep-client.ts'

const { clients: label } = words
export const generateMetadata = titled(() => label.add)

/** Adds a client for whom data is held (P30). */
export default async function NewClient({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireStaff('clients.change')
  const { names } = addClientAction
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/clients"
      title={label.add}
      back={{ href: '/admin/clients', label: label.back }}
    >
      <Flash query={searchParams} of={[addClientAction]} />
      <ActionForm className="row-form" action={addClientAction} at={{}} values={{ id: randomUUID() }}>
        <FormRow id="code" label={label.code} hint={label.codeHint}>
          <TextInput
            {...controlAttributes('code', { hint: true })}
            name={names.code}
            required
            maxLength={40}
            pattern={clientCode.source.slice(1, -1)}
            dir="ltr"
          />
        </FormRow>
        <ClientFields names={names} today={todayAt(currentUser.app)} />
        <Button>{label.submit}</Button>
      </ActionForm>
    </DeskPage>
  )
}
