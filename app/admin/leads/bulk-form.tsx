import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { stageChoices } from '#app/admin/stage-words.ts'
import { words } from '#app/admin/words.ts'
import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { Member } from '#lib/staff/queries.ts'
import { changeLeadsAction } from './list-actions.ts'
import { LossFields } from './loss-fields.tsx'

export const bulkForm = 'bulk'
const { changes: label } = words

/** Changes every lead that is ticked in the list above it. */
export function BulkForm(props: { members: readonly Member[]; tags: readonly string[]; back: string }) {
  const { members, tags, back } = props
  const present = members.filter(({ disabledAt }) => !disabledAt)
  return (
    <ActionForm className="bulk-bar" id={bulkForm} action={changeLeadsAction} at={{}} values={{ back }}>
      <span>{label.bulk}</span>
      <Select
        name={changeLeadsAction.names.stage}
        aria-label={words.leads.stage}
        placeholder={label.stage}
        defaultValue=""
        options={stageChoices()}
      />
      <LossFields names={changeLeadsAction.names} />
      <Select
        name={changeLeadsAction.names.owner}
        aria-label={words.leads.owner}
        placeholder={label.owner}
        defaultValue=""
        options={[
          { value: 'nobody', label: words.list.nobody },
          ...present.map(({ id, name, email }) => ({ value: id, label: name ?? email })),
        ]}
      />
      <TextInput
        name={changeLeadsAction.names.tag}
        aria-label={label.tag}
        placeholder={label.tag}
        maxLength={40}
        autoComplete="off"
      />
      {tags.length > 0 && (
        <Select
          name={changeLeadsAction.names.untag}
          aria-label={label.untag}
          placeholder={label.untag}
          defaultValue=""
          options={tags.map((value) => ({ value, label: value }))}
        />
      )}
      <Button weight="plain">{label.apply}</Button>
    </ActionForm>
  )
}
