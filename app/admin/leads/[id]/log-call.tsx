import { randomUUID } from 'node:crypto'
import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { correspondenceChannels } from '#db/schema/correspondence.ts'
import type { Lead } from '#lib/leads/queries.ts'
import { logCallAction } from './lead-actions.ts'

const { lead: label } = words

/** What was said by other ways than this. */
export function LogCall({ lead }: { lead: Lead }) {
  return (
    <details className="detail-part">
      <summary>{label.note}</summary>
      <p className="desk-lead">{label.noteText}</p>
      <ActionForm
        className="row-form"
        action={logCallAction}
        at={{ id: lead.id }}
        values={{ note: randomUUID() }}
      >
        <FormRow id="direction" label={label.noteWho}>
          <Select
            id="direction"
            name={logCallAction.names.direction}
            options={(['in', 'out'] as const).map((value) => ({ value, label: label.noteWhos[value] }))}
          />
        </FormRow>
        <FormRow id="channel" label={label.noteWay}>
          <Select
            id="channel"
            name={logCallAction.names.channel}
            defaultValue="phone"
            options={correspondenceChannels.map((value) => ({ value, label: label.noteWays[value] }))}
          />
        </FormRow>
        <FormRow id="note-text" label={label.noteBody}>
          <TextArea
            id="note-text"
            name={logCallAction.names.text}
            rows={4}
            required
            maxLength={20_000}
            dir="auto"
          />
        </FormRow>
        <Button weight="plain">{label.noteSubmit}</Button>
      </ActionForm>
    </details>
  )
}
