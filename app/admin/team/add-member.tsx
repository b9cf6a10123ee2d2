import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { roles } from '#db/schema/staff.ts'

import { addMemberAction } from './actions.tsx'

const { team: label, roles: roleWords } = words

export function AddMember() {
  return (
    <ActionForm className="row-form" action={addMemberAction} at={{}}>
      <FormRow id="email" label={label.email}>
        <TextInput
          id="email"
          name={addMemberAction.names.email}
          type="email"
          autoComplete="off"
          required
          maxLength={254}
        />
      </FormRow>
      <RadioGroup
        id="role"
        name={addMemberAction.names.role}
        legend={label.role}
        value="sales"
        required
        options={roles.map((value) => ({ value, label: roleWords[value], hint: label.may[value] }))}
      />
      <Button>{label.submit}</Button>
    </ActionForm>
  )
}
