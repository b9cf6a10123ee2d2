import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { resolveRequestAction } from '#app/admin/requests/actions.ts'
import { words } from '#app/admin/words.ts'
import { Button, LinkButton } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { DataRequest } from '#lib/requests/queries.ts'

const { requests: label } = words

/** What can be done for it, each with what follows; nothing before its mailbox has shown whose it is (R2). */
export function RequestAnswers({ request }: { request: DataRequest }) {
  const { id, asked, personId, provenAt } = request
  if (!provenAt || !personId) {
    return (
      <Notice tone="warn">
        <p>{label.needsProof}</p>
      </Notice>
    )
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
