import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { RetryForm } from '#app/admin/people/[id]/retry-form.tsx'
import { recordProofAction } from '#app/admin/requests/actions.ts'
import { words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Select } from '#components/ui/select.tsx'
import { proofWays } from '#db/schema/requests.ts'
import type { OutboxLine } from '#lib/outbox/list.ts'
import type { DataRequest } from '#lib/requests/queries.ts'
import { fill } from '#policy/fill.ts'

const { requests: label } = words
const others = proofWays.filter((way) => way !== 'mailbox')

type OtherProofProps = {
  request: DataRequest
  /** What was mailed about it, the newest first. */
  mail: readonly OutboxLine[]
  retries: boolean
  hasAgent: boolean
}

/** That nobody has shown yet whose a request is: what became of the mail that asks, and how else it can be shown (R2). */
export function OtherProof({ request, mail, retries, hasAgent }: OtherProofProps) {
  const asking = mail.find(({ kind }) => kind === 'confirm_request')
  const what = asking ? fill(label.askedBy, { state: words.mailStates[asking.state] }) : label.notAsked
  const refused = asking?.state === 'refused' || asking?.state === 'failed' || asking?.state === 'returned'
  return (
    <>
      <Notice tone="warn">
        <p>
          {label.needsProof} {asking ? <a href={`/admin/outbox/${asking.id}`}>{what}</a> : what}
        </p>
      </Notice>
      {retries && refused && request.personId && <RetryForm personId={request.personId} />}
      {request.personId && !hasAgent && (
        <details className="task-add">
          <summary>{label.otherProof}</summary>
          <p className="desk-lead">{label.otherProofText}</p>
          <ActionForm className="row-form" action={recordProofAction} at={{ id: request.id }}>
            <FormRow id="proof" label={label.proofHow}>
              <Select
                id="proof"
                name={recordProofAction.names.how}
                required
                defaultValue={others[0]}
                options={others.map((value) => ({ value, label: label.proofWays[value] }))}
              />
            </FormRow>
            <Button weight="plain">{label.recordProof}</Button>
          </ActionForm>
        </details>
      )}
    </>
  )
}
