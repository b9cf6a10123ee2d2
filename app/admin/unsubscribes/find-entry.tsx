import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { findEntryAction } from './actions.tsx'

const { unsubscribes: label } = words

/** Looks an address or a number up. */
export function FindEntry() {
  return (
    <section className="detail-part">
      <h2>{label.findTitle}</h2>
      <p className="desk-lead">{label.findHint}</p>
      <ActionForm className="row-form" action={findEntryAction} at={{}}>
        <FormRow id="find" label={label.contact}>
          <TextInput
            id="find"
            name={findEntryAction.names.contact}
            autoComplete="off"
            required
            maxLength={320}
          />
        </FormRow>
        <Button weight="plain">{label.find}</Button>
      </ActionForm>
    </section>
  )
}
