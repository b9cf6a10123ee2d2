import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { Profile } from '#lib/staff/profile.ts'
import { languageNames, locales } from '#messages/locales.ts'
import { fill } from '#policy/fill.ts'
import { keepProfileAction } from './actions.tsx'

const { profile: label } = words.account

/** What a member is called among colleagues, what stands under their replies, and how they read the desk. */
export function ProfileForm({ profile, agencyZone }: { profile: Profile; agencyZone: string }) {
  return (
    <ActionForm className="row-form" action={keepProfileAction} at={{}}>
      <FormRow id="member-name" label={label.name} hint={label.nameHint}>
        <TextInput
          {...controlAttributes('member-name', { hint: true })}
          name={keepProfileAction.names.name}
          defaultValue={profile.name ?? ''}
          maxLength={80}
          autoComplete="name"
          dir="auto"
        />
      </FormRow>
      <FormRow id="signature" label={label.signature} hint={label.signatureHint}>
        <TextArea
          {...controlAttributes('signature', { hint: true })}
          name={keepProfileAction.names.signature}
          rows={4}
          defaultValue={profile.signature ?? ''}
          maxLength={1_000}
          dir="auto"
        />
      </FormRow>
      <FormRow id="language" label={label.language}>
        <Select
          {...controlAttributes('language', {})}
          name={keepProfileAction.names.language}
          defaultValue={profile.language ?? ''}
          placeholder={label.asBrowser}
          options={locales.map((value) => ({ value, label: languageNames[value] }))}
        />
      </FormRow>
      <FormRow id="zone" label={label.zone} hint={label.zoneHint}>
        <Select
          {...controlAttributes('zone', { hint: true })}
          name={keepProfileAction.names.zone}
          defaultValue={profile.zone ?? ''}
          placeholder={fill(label.asAgency, { zone: agencyZone })}
          options={Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value }))}
        />
      </FormRow>
      <Button>{label.keep}</Button>
    </ActionForm>
  )
}
