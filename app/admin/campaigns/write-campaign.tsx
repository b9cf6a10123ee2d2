import { FormRow } from '../../../components/desk/form-row.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { controlAttributes } from '../../../components/ui/field.tsx'
import { TextArea } from '../../../components/ui/text-area.tsx'
import { TextInput } from '../../../components/ui/text-input.tsx'
import { counted, words } from '../words.ts'

const { campaigns: label } = words

/** @param id of the newsletter to be: pressing twice sends it once */
export function WriteCampaign({ id, audience }: { id: string; audience: number }) {
  return (
    <form className="row-form" action="/admin/campaigns/send" method="post">
      <input type="hidden" name="id" value={id} />
      <FormRow id="subject" label={label.subject}>
        <TextInput id="subject" name="subject" required maxLength={150} pattern=".*\S.*" />
      </FormRow>
      <FormRow id="body" label={label.body} hint={label.bodyHint}>
        <TextArea
          {...controlAttributes('body', { hint: true })}
          name="body"
          rows={12}
          required
          maxLength={20_000}
        />
      </FormRow>
      <Button>{counted('campaigns.submit', { count: audience })}</Button>
    </form>
  )
}
