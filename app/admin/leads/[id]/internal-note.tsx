import { randomUUID } from 'node:crypto'
import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { deskLanguage, words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import type { Lead } from '#lib/leads/queries.ts'
import { calledName } from '#lib/notes/mentions.ts'
import type { Member } from '#lib/staff/queries.ts'
import { mayOpen } from '#lib/staff/reach.ts'
import { fill } from '#policy/fill.ts'
import { printList } from '#policy/print.ts'
import { addNoteAction } from './lead-actions.ts'

const { staffNotes: label } = words
/** Most names that the hint lists. */
const mostNames = 12

/** A note that only staff read, with the names of those who can be mentioned. */
export function InternalNote(props: { lead: Lead; members: readonly Member[]; self: string }) {
  const { lead, members, self } = props
  const names = members
    .filter((member) => member.id !== self && mayOpen(member, lead.ownerId))
    .slice(0, mostNames)
    .map((member) => `@${calledName(member)}`)
  return (
    <details className="detail-part">
      <summary>{label.title}</summary>
      <p className="desk-lead">{label.text}</p>
      <ActionForm
        className="row-form"
        action={addNoteAction}
        at={{ id: lead.id }}
        values={{ note: randomUUID() }}
      >
        <FormRow
          id="staff-note"
          label={label.body}
          hint={
            names.length > 0 ? fill(label.hint, { names: printList(names, deskLanguage()) }) : label.alone
          }
        >
          <TextArea
            {...controlAttributes('staff-note', { hint: true })}
            name={addNoteAction.names.text}
            rows={3}
            required
            maxLength={20_000}
            dir="auto"
          />
        </FormRow>
        <Button weight="plain">{label.submit}</Button>
      </ActionForm>
    </details>
  )
}
