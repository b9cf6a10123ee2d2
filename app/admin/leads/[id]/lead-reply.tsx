import { randomUUID } from 'node:crypto'
import type { ReactNode } from 'react'
import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { DraftKeeper } from '#components/desk/draft-keeper.tsx'
import { FormRow } from '#components/desk/form-row.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { TemplateChoice } from '#components/desk/template-choice.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { AppContext } from '#lib/app.ts'
import type { Lead } from '#lib/leads/queries.ts'
import type { DraftsOfLead } from '#lib/reply-drafts/reply-drafts.ts'
import type { Template } from '#lib/templates/queries.ts'
import { asLanguage, messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import { localMinute } from '#policy/time/working-time.ts'
import { filledTemplates, slotsOf } from './filled-templates.ts'
import { keepReplyAction, replyAction } from './reply-actions.ts'

const { lead: label, templates: choice, reply } = words

export type LeadReplyProps = {
  lead: Lead
  app: AppContext
  templates: readonly Template[]
  /** Id of the template that the address asks for. */
  chosen?: string
  /** What its writer is called, and what stands under it before anything is written. */
  member: string
  signature: string | null
  drafts: DraftsOfLead
  /** What stands against writing to its person. */
  against: ReactNode
}

const form = 'reply'

/** An answer by mail, where there is an address; the id is the answer's own, so that pressing twice sends it once. */
export function LeadReply(props: LeadReplyProps) {
  const { lead, app, templates, chosen, member, signature, drafts, against } = props
  const { id, email, reference } = lead
  if (!email) return null
  const signed = signature ? `\n\n${signature}` : ''
  const filled = filledTemplates(lead, templates, slotsOf(lead, app.agency, member), signed)
  const begun = filled.find((template) => template.id === chosen)
  const { own } = drafts
  const subject = begun?.subject ?? own?.subject ?? messages[asLanguage(lead.language)].mail.reply.subject
  return (
    <DetailPart title={label.write} id="answer">
      <p className="desk-lead">{fill(label.writeText, { email, reference })}</p>
      {against}
      <Drafts drafts={drafts} leadId={id} now={app.clock()} />
      {filled.length > 0 && (
        <TemplateChoice
          templates={filled}
          action={`/admin/leads/${id}`}
          chosen={begun?.id}
          subject="subject"
          body="answer-text"
          words={{ label: choice.choose, none: choice.chooseNone, submit: choice.use }}
        />
      )}
      <ActionForm
        className="row-form"
        id={form}
        action={replyAction}
        at={{ id }}
        values={{ answer: randomUUID() }}
      >
        <FormRow id="subject" label={label.writeSubject}>
          <TextInput
            id="subject"
            name={replyAction.names.subject}
            defaultValue={subject}
            required
            maxLength={150}
            pattern=".*\S.*"
            dir="auto"
          />
        </FormRow>
        <FormRow id="answer-text" label={label.writeBody} hint={label.writeHint}>
          <TextArea
            {...controlAttributes('answer-text', { hint: true })}
            name={replyAction.names.text}
            rows={6}
            defaultValue={begun?.body ?? own?.text ?? signed}
            required
            maxLength={20_000}
            dir="auto"
          />
        </FormRow>
        <div className="reply-ways">
          <Button>{label.writeSubmit}</Button>
          <Button weight="plain" formAction={keepReplyAction.address({ id })} formNoValidate>
            {reply.keep}
          </Button>
          <SendLater app={app} />
        </div>
      </ActionForm>
      <DraftKeeper
        form={form}
        action={keepReplyAction.address({ id })}
        words={{ kept: reply.keptAt, unkept: reply.unkept }}
      />
    </DetailPart>
  )
}

/** A time by the agency's clock at which the reply leaves. */
function SendLater({ app }: { app: AppContext }) {
  const { timeZone } = app.agency.policy.workingHours
  return (
    <details className="send-later">
      <summary>{reply.later}</summary>
      <label htmlFor="send-at">{fill(reply.at, { zone: timeZone })}</label>
      <input
        className="input"
        id="send-at"
        type="datetime-local"
        name={replyAction.names.at}
        min={localMinute(app.clock(), timeZone)}
      />
      <Button weight="plain" name={replyAction.names.later} value="yes">
        {reply.laterSubmit}
      </Button>
    </details>
  )
}

/** What the member has begun, with the way to be rid of it; of colleagues only that they have begun something. */
function Drafts({
  drafts: { own, others },
  leadId,
  now,
}: {
  drafts: DraftsOfLead
  leadId: string
  now: Date
}) {
  return (
    <>
      {others.map(({ by, at }) => (
        <p key={by} className="detail-hint">
          {fill(reply.othersBegan, { who: by ?? words.outbox.staff })}{' '}
          <Moment at={at} now={now} locale={deskLanguage()} zone={deskZone()} />
        </p>
      ))}
      {own && (
        <ActionForm
          className="inline-form"
          action={keepReplyAction}
          at={{ id: leadId }}
          values={{ drop: 'yes' }}
        >
          <span className="detail-hint">
            {reply.draftOf} <Moment at={own.at} now={now} locale={deskLanguage()} zone={deskZone()} />
          </span>
          <Button weight="plain">{reply.drop}</Button>
        </ActionForm>
      )}
    </>
  )
}
