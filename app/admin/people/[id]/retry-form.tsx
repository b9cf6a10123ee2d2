import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'
import { retryReasons } from '#db/schema/suppressions.ts'
import { allowRetryAction } from './actions.ts'

const { retry: label } = words

/** Allows one more try to an address that refused mail, with a reason that stands in the log. */
export function RetryForm({ personId, leadId }: { personId: string; leadId?: string }) {
  return (
    <details className="task-add">
      <summary>{label.title}</summary>
      <p>{label.text}</p>
      <ActionForm
        className="row-form"
        action={allowRetryAction}
        at={{ id: personId }}
        values={leadId ? { lead: leadId } : {}}
      >
        <FormRow id="retry-reason" label={label.reason}>
          <Select
            id="retry-reason"
            name={allowRetryAction.names.reason}
            required
            defaultValue={retryReasons[0]}
            options={retryReasons.map((value) => ({ value, label: label.reasons[value] }))}
          />
        </FormRow>
        <Button weight="plain">{label.submit}</Button>
      </ActionForm>
    </details>
  )
}
