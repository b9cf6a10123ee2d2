import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { extendRequestAction, finishRequestAction, refuseRequestAction } from '#app/admin/requests/actions.ts'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Button, LinkButton } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Select } from '#components/ui/select.tsx'
import { extensionReasons, refusalGrounds } from '#db/schema/requests.ts'
import type { AppContext } from '#lib/app.ts'
import type { OutboxLine } from '#lib/outbox/list.ts'
import { extendableTo } from '#lib/requests/extend-request.ts'
import type { DataRequest } from '#lib/requests/queries.ts'
import { OtherProof } from './other-proof.tsx'

const { requests: label } = words

type RequestAnswersProps = {
  app: AppContext
  request: DataRequest
  mail: readonly OutboxLine[]
  retries: boolean
  /** Whether this member may decide: an appeal is read by another than who refused. */
  decides: boolean
  /** Whether somebody else asks: then the person's own mailbox alone shows it. */
  hasAgent: boolean
}

/** What can be done for it, each with what follows; nothing before it was shown whose it is (R2). */
export function RequestAnswers({ app, request, mail, retries, decides, hasAgent }: RequestAnswersProps) {
  const { id, asked, personId, provenAt } = request
  if (!provenAt || !personId) {
    return <OtherProof request={request} mail={mail} retries={retries} hasAgent={hasAgent} />
  }
  if (!decides)
    return (
      <Notice tone="warn">
        <p>{label.otherReads}</p>
      </Notice>
    )
  const copies = asked === 'access' || asked === 'portability'
  const later = extendableTo(app, request)
  return (
    <>
      {asked === 'erasure' ? (
        <div className="request-answer">
          <p className="desk-lead">{label.eraseText}</p>
          <LinkButton href={`/admin/people/${personId}/erase`}>{label.erase}</LinkButton>
        </div>
      ) : (
        <ActionForm className="request-answer" action={finishRequestAction} at={{ id }}>
          <p className="desk-lead">{copies ? label.sendPackageText : label.doneText}</p>
          <Button>{copies ? label.sendPackage : label.done}</Button>
        </ActionForm>
      )}
      <ActionForm className="request-answer" action={refuseRequestAction} at={{ id }}>
        <p className="desk-lead">{label.refuseText}</p>
        <FormRow id="ground" label={label.ground}>
          <Select
            id="ground"
            name={refuseRequestAction.names.ground}
            required
            defaultValue={refusalGrounds[0]}
            options={refusalGrounds.map((value) => ({ value, label: label.grounds[value] }))}
          />
        </FormRow>
        <Button weight="plain">{label.refuse}</Button>
      </ActionForm>
      {later && (
        <ActionForm className="request-answer" action={extendRequestAction} at={{ id }}>
          <p className="desk-lead">
            {label.extendText}{' '}
            <Moment at={later} now={app.clock()} locale={deskLanguage()} zone={deskZone()} />
          </p>
          <FormRow id="why" label={label.extendWhy}>
            <Select
              id="why"
              name={extendRequestAction.names.why}
              required
              defaultValue={extensionReasons[0]}
              options={extensionReasons.map((value) => ({ value, label: label.whys[value] }))}
            />
          </FormRow>
          <Button weight="plain">{label.extend}</Button>
        </ActionForm>
      )}
    </>
  )
}
