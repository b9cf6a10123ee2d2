import { randomUUID } from 'node:crypto'
import { DetailPart } from '../../../../components/desk/detail.tsx'
import { FormRow } from '../../../../components/desk/form-row.tsx'
import { Button } from '../../../../components/ui/button.tsx'
import { controlAttributes } from '../../../../components/ui/field.tsx'
import { Select } from '../../../../components/ui/select.tsx'
import { TextArea } from '../../../../components/ui/text-area.tsx'
import { TextInput } from '../../../../components/ui/text-input.tsx'
import { correspondenceChannels } from '../../../../db/schema/correspondence.ts'
import type { Lead } from '../../../../lib/records/leads/read.ts'
import { asLanguage, messages } from '../../../../messages/messages.ts'
import { fill } from '../../../../policy/fill.ts'
import { words } from '../../words.ts'

const { lead: label } = words

/** An answer by mail, where there is an address; the id is the answer's own, so that pressing twice sends it once. */
export function LeadAnswer({ lead }: { lead: Lead }) {
  const { id, email, reference } = lead
  if (!email) return null
  const { subject } = messages[asLanguage(lead.language)].mail.reply
  return (
    <DetailPart title={label.write}>
      <p className="desk-lead">{fill(label.writeText, { email, reference })}</p>
      <form className="row-form" action={`/admin/leads/${id}/answer`} method="post">
        <input type="hidden" name="answer" value={randomUUID()} />
        <FormRow id="subject" label={label.writeSubject}>
          <TextInput
            id="subject"
            name="subject"
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
            name="text"
            rows={6}
            required
            maxLength={20_000}
            dir="auto"
          />
        </FormRow>
        <Button>{label.writeSubmit}</Button>
      </form>
    </DetailPart>
  )
}

/** What was said by other ways than this. */
export function LeadNote({ lead }: { lead: Lead }) {
  return (
    <details className="detail-part">
      <summary>{label.note}</summary>
      <p className="desk-lead">{label.noteText}</p>
      <form className="row-form" action={`/admin/leads/${lead.id}/note`} method="post">
        <input type="hidden" name="note" value={randomUUID()} />
        <FormRow id="direction" label={label.noteWho}>
          <Select
            id="direction"
            name="direction"
            options={(['in', 'out'] as const).map((value) => ({ value, label: label.noteWhos[value] }))}
          />
        </FormRow>
        <FormRow id="channel" label={label.noteWay}>
          <Select
            id="channel"
            name="channel"
            defaultValue="phone"
            options={correspondenceChannels.map((value) => ({ value, label: label.noteWays[value] }))}
          />
        </FormRow>
        <FormRow id="note-text" label={label.noteBody}>
          <TextArea id="note-text" name="text" rows={4} required maxLength={20_000} dir="auto" />
        </FormRow>
        <Button weight="plain">{label.noteSubmit}</Button>
      </form>
    </details>
  )
}
