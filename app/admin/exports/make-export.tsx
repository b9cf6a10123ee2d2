import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { exportFormats, ownDatasetIds } from '#db/schema/exports.ts'
import { makeExportAction } from './actions.ts'

const { exports: label } = words

/**
 * What, in which form, what for and for whom: asked before, and kept.
 * @param query what the list of leads was narrowed to where the member came from; empty: everything
 */
export function MakeExport(props: { recipient: string; query: string; offersAudit: boolean }) {
  const { recipient, query, offersAudit } = props
  const line = { required: true, maxLength: 200, pattern: '.*\\S.*' }
  const offered = ownDatasetIds.filter((id) => id !== 'audit' || offersAudit)
  return (
    <ActionForm className="row-form" action={makeExportAction} at={{}}>
      {query ? (
        <>
          <input type="hidden" name={makeExportAction.names.query} value={query} />
          <p className="desk-lead">
            {label.narrowed} <a href={`/admin/leads?${query}`}>{label.seeList}</a> ·{' '}
            <a href="/admin/exports">{label.wholeInstead}</a>
          </p>
        </>
      ) : (
        <FormRow id="dataset" label={label.dataset}>
          <Select
            id="dataset"
            name={makeExportAction.names.dataset}
            defaultValue="leads"
            options={offered.map((value) => ({ value, label: label.datasets[value] }))}
          />
        </FormRow>
      )}
      <FormRow id="format" label={label.format}>
        <Select
          id="format"
          name={makeExportAction.names.format}
          defaultValue="xlsx"
          options={exportFormats.map((value) => ({ value, label: label.formats[value] }))}
        />
      </FormRow>
      <Checkbox
        id="messages"
        name={makeExportAction.names.messages}
        value="yes"
        label={label.messages}
        hint={label.messagesHint}
      />
      <FormRow id="purpose" label={label.purpose} hint={label.purposeHint}>
        <TextInput
          {...controlAttributes('purpose', { hint: true })}
          name={makeExportAction.names.purpose}
          {...line}
        />
      </FormRow>
      <FormRow id="recipient" label={label.recipient} hint={label.recipientHint}>
        <TextInput
          {...controlAttributes('recipient', { hint: true })}
          name={makeExportAction.names.recipient}
          defaultValue={recipient}
          {...line}
        />
      </FormRow>
      <Button>{label.submit}</Button>
    </ActionForm>
  )
}
