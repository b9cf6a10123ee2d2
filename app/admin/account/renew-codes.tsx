import { words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/text-input.tsx'

export function RenewCodes() {
  return (
    <form className="row-form" action="/admin/account/codes" method="post">
      <FormRow id="code" label={words.factor.codeNow} hint={words.account.renewHint}>
        <TextInput
          {...controlAttributes('code', { hint: true })}
          name="code"
          autoComplete="one-time-code"
          required
          maxLength={40}
        />
      </FormRow>
      <Button weight="plain">{words.account.renew}</Button>
    </form>
  )
}
