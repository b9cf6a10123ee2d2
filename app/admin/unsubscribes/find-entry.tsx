import { words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { TextInput } from '#components/ui/text-input.tsx'

const { unsubscribes: label } = words

/** Looks an address or a number up. */
export function FindEntry() {
  return (
    <section className="detail-part">
      <h2>{label.findTitle}</h2>
      <p className="desk-lead">{label.findHint}</p>
      <form className="row-form" action="/admin/unsubscribes/find" method="post">
        <FormRow id="find" label={label.contact}>
          <TextInput id="find" name="contact" autoComplete="off" required maxLength={320} />
        </FormRow>
        <Button weight="plain">{label.find}</Button>
      </form>
    </section>
  )
}
