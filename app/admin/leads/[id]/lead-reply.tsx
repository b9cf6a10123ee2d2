import { randomUUID } from 'node:crypto'
import type { ReactNode } from 'react'
import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { FormRow } from '#components/desk/form-row.tsx'
import { type FilledTemplate, TemplateChoice } from '#components/desk/template-choice.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { Lead } from '#lib/leads/queries.ts'
import type { Template } from '#lib/templates/queries.ts'
import { fillSlots } from '#lib/templates/slots.ts'
import { asLanguage, messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import { replyAction } from './lead-actions.ts'

const { lead: label, templates: choice } = words

export type LeadReplyProps = {
  lead: Lead
  templates: readonly Template[]
  /** Id of the template that the address asks for. */
  chosen?: string
  /** What stands under it before anything is written. */
  signature: string | null
  /** What stands against writing to its person. */
  against: ReactNode
}

/** An answer by mail, where there is an address; the id is the answer's own, so that pressing twice sends it once. */
export function LeadReply({ lead, templates, chosen, signature, against }: LeadReplyProps) {
  const { id, email, reference } = lead
  if (!email) return null
  const signed = signature ? `\n\n${signature}` : ''
  const filled = filledFor(lead, templates, signed)
  const begun = filled.find((template) => template.id === chosen)
  return (
    <DetailPart title={label.write} id="answer">
      <p className="desk-lead">{fill(label.writeText, { email, reference })}</p>
      {against}
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
      <ActionForm className="row-form" action={replyAction} at={{ id }} values={{ answer: randomUUID() }}>
        <FormRow id="subject" label={label.writeSubject}>
          <TextInput
            id="subject"
            name={replyAction.names.subject}
            defaultValue={begun?.subject ?? messages[asLanguage(lead.language)].mail.reply.subject}
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
            defaultValue={begun?.body ?? signed}
            required
            maxLength={20_000}
            dir="auto"
          />
        </FormRow>
        <Button>{label.writeSubmit}</Button>
      </ActionForm>
    </DetailPart>
  )
}

/** The templates as this person would read them, those in their own language first. */
function filledFor(lead: Lead, templates: readonly Template[], signed: string): FilledTemplate[] {
  const known = { name: lead.name, reference: lead.reference }
  const own = templates.filter(({ language }) => language === lead.language)
  const other = templates.filter(({ language }) => language !== lead.language)
  return [...own, ...other].map(({ id, name, language, subject, body }) => ({
    id,
    name: language === lead.language ? name : `${name} (${words.languages[language]})`,
    subject: fillSlots(subject, known),
    body: fillSlots(body, known) + signed,
  }))
}
