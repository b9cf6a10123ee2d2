import { FormRow } from '../../../components/desk/form-row.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { controlAttributes } from '../../../components/ui/field.tsx'
import { TextInput } from '../../../components/ui/text-input.tsx'
import { words } from '../words.ts'

const { exports: label } = words

/** What for and for whom is asked before, and kept. */
export function MakeExport({ recipient }: { recipient: string }) {
  const line = { required: true, maxLength: 200, pattern: '.*\\S.*' }
  return (
    <form className="row-form" action="/admin/exports/make" method="post">
      <FormRow id="purpose" label={label.purpose} hint={label.purposeHint}>
        <TextInput {...controlAttributes('purpose', { hint: true })} name="purpose" {...line} />
      </FormRow>
      <FormRow id="recipient" label={label.recipient} hint={label.recipientHint}>
        <TextInput
          {...controlAttributes('recipient', { hint: true })}
          name="recipient"
          defaultValue={recipient}
          {...line}
        />
      </FormRow>
      <Button>{label.submit}</Button>
    </form>
  )
}
