import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { previewListAction } from './import-actions.tsx'

const { unsubscribes: label } = words

/** For opt-outs that were kept elsewhere: first what the list would do, then a press that enters it. The words come before the file. */
export function ImportList() {
  return (
    <details className="detail-part">
      <summary>{label.importTitle}</summary>
      <p className="desk-lead">{label.importText}</p>
      <ActionForm className="row-form" action={previewListAction} at={{}} encType="multipart/form-data">
        <FormRow id="import-words" label={label.importWords} hint={label.importWordsHint}>
          <TextInput
            {...controlAttributes('import-words', { hint: true })}
            name={previewListAction.names.words}
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
        <Button>{label.importCheck}</Button>
      </ActionForm>
    </details>
  )
}
