import { randomUUID } from 'node:crypto'
import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { Flash } from '#app/admin/_action/flash.tsx'
import { requireStaff } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { enterHandOutAction } from '#app/admin/disclosures/actions.ts'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { LineRow } from '#components/desk/line-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { handOutKinds } from '#db/schema/hand-outs.ts'
import { listCopies } from '#lib/disclosures/hand-outs.ts'
import { handOutRecipients } from '#lib/doors/disclose/hand-out.ts'

const { disclosures: label } = words
export const generateMetadata = titled(() => label.enter)

const dayMs = 24 * 3_600_000

/** Enters what somebody asks for: who, on what ground, what exactly (P27). */
export default async function NewDisclosure({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireStaff('disclosures.make')
  const { app } = currentUser
  const copies = await listCopies(app.db, new Date(app.clock().getTime() - dayMs))
  const { names } = enterHandOutAction
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/disclosures"
      title={label.enter}
      back={{ href: '/admin/disclosures', label: label.back }}
    >
      <Flash query={searchParams} of={[enterHandOutAction]} />
      <ActionForm className="row-form" action={enterHandOutAction} at={{}} values={{ id: randomUUID() }}>
        <FormRow id="kind" label={label.kind} hint={label.kindHint}>
          <Select
            {...controlAttributes('kind', { hint: true })}
            name={names.kind}
            options={handOutRecipients(app.agency.policy).map((value) => ({
              value,
              label: label.kinds[value],
            }))}
          />
        </FormRow>
        <LineRow id="recipient" name={names.recipient} label={label.recipient} />
        <LineRow id="asked" name={names.asked} label={label.asked} hint={label.askedHint} />
        <LineRow id="ground" name={names.ground} label={label.ground} hint={label.groundHint} most={500} />
        <LineRow id="purpose" name={names.purpose} label={label.purpose} most={500} />
        <FormRow id="what" label={label.what}>
          <Select
            id="what"
            name={names.what}
            options={handOutKinds.map((value) => ({ value, label: label.whats[value] }))}
          />
        </FormRow>
        <FormRow id="address" label={label.address} hint={label.addressHint}>
          <TextInput
            {...controlAttributes('address', { hint: true })}
            name={names.address}
            maxLength={320}
            dir="ltr"
          />
        </FormRow>
        <FormRow id="copy" label={label.copy} hint={label.copyHint}>
          <Select
            {...controlAttributes('copy', { hint: true })}
            name={names.copy}
            placeholder={label.noCopy}
            options={copies
              .filter(({ kind }) => kind === 'export')
              .map(({ id, purpose }) => ({ value: id, label: purpose }))}
          />
        </FormRow>
        <FormRow id="exactly" label={label.exactly} hint={label.exactlyHint}>
          <TextInput
            {...controlAttributes('exactly', { hint: true })}
            name={names.exactly}
            maxLength={1_000}
            dir="auto"
          />
        </FormRow>
        <Button>{label.submit}</Button>
      </ActionForm>
    </DeskPage>
  )
}
