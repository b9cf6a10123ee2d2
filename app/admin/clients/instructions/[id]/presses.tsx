import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { eraseForClientAction, makeClientFileAction } from '#app/admin/clients/instruction-actions.ts'
import { words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'
import { exportFormats } from '#db/schema/exports.ts'
import { fill } from '#policy/fill.ts'

const { exports: copies, instructions: label } = words

type At = { readonly id: string }

/** Has the file made that the client asked for. */
export function FilePress({ at }: { at: At }) {
  return (
    <DetailPart title={label.file}>
      <p className="desk-lead">{label.fileText}</p>
      <ActionForm className="row-form" action={makeClientFileAction} at={at}>
        <FormRow id="format" label={label.format}>
          <Select
            id="format"
            name={makeClientFileAction.names.format}
            defaultValue="xlsx"
            options={exportFormats.map((value) => ({ value, label: copies.formats[value] }))}
          />
        </FormRow>
        <Button>{label.make}</Button>
      </ActionForm>
    </DetailPart>
  )
}

/** Erases what the instruction means; at the end of a contract once the client has its file. */
export function ErasePress({ at, leads, waits }: { at: At; leads: number; waits: boolean }) {
  return (
    <DetailPart title={label.erase}>
      <p className="desk-lead">{waits ? label.returnFirst : label.eraseText}</p>
      {!waits && (
        <ActionForm className="press-form" action={eraseForClientAction} at={at}>
          <Button weight="danger">{fill(label.press, { leads: String(leads) })}</Button>
        </ActionForm>
      )}
    </DetailPart>
  )
}
