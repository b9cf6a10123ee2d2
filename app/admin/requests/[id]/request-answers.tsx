import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { resolveRequestAction } from '#app/admin/requests/actions.ts'
import { words } from '#app/admin/words.ts'
import { Button, LinkButton } from '#components/ui/button.tsx'
import type { OutboxLine } from '#lib/outbox/list.ts'
import type { DataRequest } from '#lib/requests/queries.ts'
import { OtherProof } from './other-proof.tsx'

const { requests: label } = words

type RequestAnswersProps = { request: DataRequest; mail: readonly OutboxLine[]; retries: boolean }

/** What can be done for it, each with what follows; nothing before it was shown whose it is (R2). */
export function RequestAnswers({ request, mail, retries }: RequestAnswersProps) {
  const { id, asked, personId, provenAt } = request
  if (!provenAt || !personId) {
    return <OtherProof request={request} mail={mail} retries={retries} />
  }
  const copies = asked === 'access' || asked === 'portability'
  return (
    <>
      {copies && (
        <FieldValue id={id} outcome="package" text={label.sendPackageText} press={label.sendPackage} />
      )}
      {asked === 'erasure' && (
        <div className="request-answer">
          <p className="desk-lead">{label.eraseText}</p>
          <LinkButton href={`/admin/people/${personId}/erase`}>{label.erase}</LinkButton>
        </div>
      )}
      {!copies && asked !== 'erasure' && (
        <FieldValue id={id} outcome="done" text={label.doneText} press={label.done} />
      )}
      <FieldValue id={id} outcome="refused" text={label.refuseText} press={label.refuse} plain />
    </>
  )
}

type AnswerProps = { id: string; outcome: string; text: string; press: string; plain?: boolean }

function FieldValue({ id, outcome, text, press, plain }: AnswerProps) {
  return (
    <ActionForm className="request-answer" action={resolveRequestAction} at={{ id }} values={{ outcome }}>
      <p className="desk-lead">{text}</p>
      <Button weight={plain ? 'plain' : undefined}>{press}</Button>
    </ActionForm>
  )
}
