import { words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { LineRow } from '#components/desk/line-row.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { Client } from '#lib/clients/queries.ts'

const { clients: label } = words

type Named = {
  readonly name: string
  readonly contact: string
  readonly contract: string
  readonly since: string
}

/** What is kept of a client, to be typed. */
export function ClientFields({ names, client, today }: { names: Named; client?: Client; today: string }) {
  return (
    <>
      <LineRow id="name" name={names.name} label={label.name} defaultValue={client?.name} />
      <FormRow id="contact" label={label.contact} hint={label.contactHint}>
        <TextInput
          {...controlAttributes('contact', { hint: true })}
          name={names.contact}
          type="email"
          defaultValue={client?.contact}
          maxLength={320}
          required
          dir="ltr"
        />
      </FormRow>
      <LineRow
        id="contract"
        name={names.contract}
        label={label.contract}
        hint={label.contractHint}
        defaultValue={client?.contract}
      />
      <FormRow id="since" label={label.since}>
        <TextInput
          id="since"
          name={names.since}
          type="date"
          defaultValue={client?.since ?? today}
          max={today}
          required
        />
      </FormRow>
    </>
  )
}
