import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { deskLanguage, words } from '#app/admin/words.ts'
import { Button } from '#components/ui/button.tsx'
import { Time } from '#components/ui/time.tsx'
import type { AppContext } from '#lib/app.ts'
import { fill } from '#policy/fill.ts'
import { localMinute, printMoment } from '#policy/time/working-time.ts'
import { moveReplyAction, takeBackAction } from './reply-actions.ts'

const { reply: label } = words

/** Takes a reply back that has not left. */
export function TakeBack({ leadId, id }: { leadId: string; id: string }) {
  return (
    <ActionForm action={takeBackAction} at={{ id: leadId }} values={{ answer: id }}>
      <Button weight="plain">{label.takeBack}</Button>
    </ActionForm>
  )
}

type WaitingReplyProps = { leadId: string; id: string; sendAt: Date; app: AppContext }

/** When a reply leaves that waits, and what can be done about it until then. */
export function WaitingReply({ leadId, id, sendAt, app }: WaitingReplyProps) {
  const { timeZone } = app.agency.policy.workingHours
  const field = `move-${id}`
  return (
    <div className="waiting-reply">
      <p>
        {label.leaves}{' '}
        <Time iso={sendAt.toISOString()} text={printMoment(sendAt, timeZone, deskLanguage())} />
      </p>
      <div className="waiting-reply-ways">
        <TakeBack leadId={leadId} id={id} />
        <details>
          <summary>{label.change}</summary>
          <ActionForm
            className="inline-form"
            action={moveReplyAction}
            at={{ id: leadId }}
            values={{ answer: id }}
          >
            <label htmlFor={field}>{fill(label.at, { zone: timeZone })}</label>
            <input
              className="input"
              id={field}
              type="datetime-local"
              name={moveReplyAction.names.at}
              defaultValue={localMinute(sendAt, timeZone)}
              min={localMinute(app.clock(), timeZone)}
            />
            <Button weight="plain">{label.move}</Button>
            <Button weight="plain" name={moveReplyAction.names.now} value="yes">
              {label.now}
            </Button>
          </ActionForm>
        </details>
      </div>
    </div>
  )
}
