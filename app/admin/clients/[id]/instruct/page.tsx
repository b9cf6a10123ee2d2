import { randomUUID } from 'node:crypto'
import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { Flash } from '#app/admin/_action/flash.tsx'
import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import { enterInstructionAction } from '#app/admin/clients/instruction-actions.ts'
import { todayAt } from '#app/admin/day-in-words.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { LineRow } from '#components/desk/line-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { instructionKinds } from '#db/schema/clients.ts'
import { findClient } from '#lib/clients/queries.ts'
import { isId } from '#lib/platform/page-key.ts'
import { fill } from '#policy/fill.ts'

const { clients: client, instructions: label } = words
export const generateMetadata = titled(() => label.enter)

type Props = { params: Promise<{ id: string }>; searchParams: Query }

/** Enters what a client told us to do with its data: who there, when, what, and by which letter (P30). */
export default async function NewInstruction({ params, searchParams }: Props) {
  const currentUser = await requireStaff('clients.instruct')
  const { app } = currentUser
  const { id } = await params
  const found = isId(id) ? await findClient(app.db, id) : null
  if (!found) missing()
  const { names } = enterInstructionAction
  const today = todayAt(app)
  const offered = instructionKinds.filter((kind) => kind !== 'return' || found.endedAt)
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/clients"
      title={label.enter}
      back={{ href: `/admin/clients/${id}`, label: fill(client.backTo, { client: found.name }) }}
    >
      <Flash query={searchParams} of={[enterInstructionAction]} />
      <p className="desk-lead">{label.enterText}</p>
      <ActionForm
        className="row-form"
        action={enterInstructionAction}
        at={{ id }}
        values={{ instruction: randomUUID() }}
      >
        <FormRow id="kind" label={label.kind} hint={label.kindHint}>
          <Select
            {...controlAttributes('kind', { hint: true })}
            name={names.kind}
            options={offered.map((value) => ({ value, label: label.kinds[value] }))}
          />
        </FormRow>
        <LineRow id="asked-by" name={names.askedBy} label={label.askedBy} />
        <FormRow id="asked-on" label={label.askedOn}>
          <TextInput
            id="asked-on"
            name={names.askedOn}
            type="date"
            defaultValue={today}
            max={today}
            required
          />
        </FormRow>
        <LineRow id="reference" name={names.reference} label={label.reference} hint={label.referenceHint} />
        <FormRow id="address" label={label.about} hint={label.aboutHint}>
          <TextInput
            {...controlAttributes('address', { hint: true })}
            name={names.address}
            maxLength={320}
            dir="ltr"
          />
        </FormRow>
        <Button>{label.submit}</Button>
      </ActionForm>
    </DeskPage>
  )
}
