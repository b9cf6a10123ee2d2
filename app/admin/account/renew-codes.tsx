import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/text-input.tsx'

import { renewCodesAction } from './actions.tsx'
export function RenewCodes() {
  return (
    <ActionForm className="row-form" action={renewCodesAction} at={{}}>
      <FormRow id="code" label={words.factor.codeNow} hint={words.account.renewHint}>
        <TextInput
          {...controlAttributes('code', { hint: true })}
          name={renewCodesAction.names.code}
          autoComplete="one-time-code"
          required
          maxLength={40}
        />
      </FormRow>
      <Button weight="plain">{words.account.renew}</Button>
    </ActionForm>
  )
}
