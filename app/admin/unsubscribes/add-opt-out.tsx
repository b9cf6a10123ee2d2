import { FormRow } from '../../../components/desk/form-row.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { controlAttributes } from '../../../components/ui/field.tsx'
import { TextInput } from '../../../components/ui/text-input.tsx'
import { words } from '../words.ts'

const { unsubscribes: label } = words

/** For somebody who opted out by other means than a link. */
export function AddOptOut() {
  return (
    <section className="detail-part">
      <h2>{label.addTitle}</h2>
      <p className="desk-lead">{label.addText}</p>
      <form className="row-form" action="/admin/unsubscribes/add" method="post">
        <FormRow id="email" label={label.email}>
          <TextInput id="email" name="email" type="email" autoComplete="off" required maxLength={254} />
        </FormRow>
        <FormRow id="words" label={label.words} hint={label.wordsHint}>
          <TextInput
            {...controlAttributes('words', { hint: true })}
            name="words"
            required
            maxLength={200}
            pattern=".*\S.*"
          />
        </FormRow>
        <Button>{label.submit}</Button>
      </form>
    </section>
  )
}
