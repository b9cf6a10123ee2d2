import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { words } from '#app/admin/words.ts'
import { agency } from '#app/agency.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { amountAsTyped } from '#lib/leads/money.ts'
import type { Lead } from '#lib/leads/queries.ts'
import { fill } from '#policy/fill.ts'
import { setOutlookAction } from './outlook-actions.ts'

const { pipeline: label } = words
const { currency } = agency.pipeline

/** What a lead is worth, and by when it is expected to be decided. */
export function OutlookForm({ lead }: { lead: Lead }) {
  return (
    <DetailPart title={label.outlook}>
      <ActionForm className="stacked-form" action={setOutlookAction} at={{ id: lead.id }}>
        <FormRow id="outlook-value" label={fill(label.valueIn, { currency })}>
          <TextInput
            id="outlook-value"
            name={setOutlookAction.names.value}
            inputMode="decimal"
            defaultValue={lead.valueMinor === null ? '' : amountAsTyped(lead.valueMinor, currency)}
            maxLength={24}
            autoComplete="off"
          />
        </FormRow>
        <FormRow id="outlook-expected" label={label.expected}>
          <TextInput
            id="outlook-expected"
            type="date"
            name={setOutlookAction.names.expected}
            defaultValue={lead.expectedOn ?? ''}
          />
        </FormRow>
        <Button weight="plain">{label.submit}</Button>
      </ActionForm>
    </DetailPart>
  )
}
