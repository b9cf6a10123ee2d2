import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { channels } from '#policy/vocabulary.ts'
import { addOptOutAction, ways } from './actions.tsx'

const { unsubscribes: label } = words

/** For somebody who opted out by other means than a link. */
export function AddOptOut() {
  return (
    <details className="detail-part">
      <summary>{label.addTitle}</summary>
      <p className="desk-lead">{label.addText}</p>
      <ActionForm className="row-form" action={addOptOutAction} at={{}}>
        <FormRow id="contact" label={label.contact}>
          <TextInput
            id="contact"
            name={addOptOutAction.names.contact}
            autoComplete="off"
            required
            maxLength={320}
          />
        </FormRow>
        <FormRow id="channel" label={label.channel} hint={label.channelHint}>
          <Select
            {...controlAttributes('channel', { hint: true })}
            name={addOptOutAction.names.channel}
            options={channels.map((value) => ({ value, label: words.channels[value] }))}
          />
        </FormRow>
        <FormRow id="way" label={label.way}>
          <Select
            id="way"
            name={addOptOutAction.names.way}
            options={ways.map((value) => ({ value, label: label.ways[value] }))}
          />
        </FormRow>
        <FormRow id="words" label={label.words} hint={label.wordsHint}>
          <TextInput
            {...controlAttributes('words', { hint: true })}
            name={addOptOutAction.names.words}
            required
            maxLength={200}
            pattern=".*\S.*"
          />
        </FormRow>
        <Button>{label.submit}</Button>
      </ActionForm>
    </details>
  )
}
