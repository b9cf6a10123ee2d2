import { randomUUID } from 'node:crypto'
import { words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { correspondenceChannels } from '#db/schema/correspondence.ts'
import type { Lead } from '#lib/leads/queries.ts'

const { lead: label } = words

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
