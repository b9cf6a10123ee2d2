import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { importListAction } from './actions.tsx'

const { unsubscribes: label } = words

/** For opt-outs that were kept elsewhere. The words come before the file, which is entered while it is read. */
export function ImportList() {
  return (
    <details className="detail-part">
      <summary>{label.importTitle}</summary>
      <p className="desk-lead">{label.importText}</p>
      <ActionForm className="row-form" action={importListAction} at={{}} encType="multipart/form-data">
        <FormRow id="import-words" label={label.importWords} hint={label.importWordsHint}>
          <TextInput
            {...controlAttributes('import-words', { hint: true })}
            name={importListAction.names.words}
            required
            maxLength={200}
            pattern=".*\S.*"
          />
        </FormRow>
        <FormRow id="list" label={label.importFile} hint={label.importFileHint}>
          <input
            {...controlAttributes('list', { hint: true })}
            type="file"
            name="list"
            accept=".csv,.txt,text/csv,text/plain"
            required
          />
        </FormRow>
        <Button>{label.importSubmit}</Button>
      </ActionForm>
    </details>
  )
}
