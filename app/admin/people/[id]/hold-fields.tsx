import { deskLanguage, words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { CheckboxGroup } from '#components/ui/checkbox-group.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { join } from '#policy/print.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import type { RecordClass } from '#policy/vocabulary.ts'
import { offeredGrounds, offeredRecords } from './press-hold.ts'

const { hold: label } = words

type HoldFieldsProps = {
  /** What the ids on the page begin with. */
  id: string
  /** Names of the form's fields. */
  of: { readonly ground: string; readonly covers: string }
  /** Ticked from the start. */
  covers?: readonly RecordClass[]
}

/** On what ground something has to stay, and what: the kinds of record that the policy has (P44). */
export function HoldFields({ id, of, covers = [] }: HoldFieldsProps) {
  return (
    <>
      <FormRow id={`${id}-ground`} label={label.ground}>
        <Select
          {...controlAttributes(`${id}-ground`, {})}
          name={of.ground}
          required
          placeholder=""
          options={offeredGrounds.map((value) => ({ value, label: label.grounds[value] }))}
        />
      </FormRow>
      <CheckboxGroup
        id={`${id}-covers`}
        legend={label.covers}
        hint={label.coversHint}
        name={of.covers}
        values={covers}
        options={[
          ...offeredRecords.map((value) => ({ value, label: nameOf(value) })),
          { value: 'everything', label: label.everything, hint: label.everythingHint },
        ]}
      />
    </>
  )
}

const nameOf = (record: RecordClass) => sectionWords[deskLanguage()].record[record]

/** What a hold covers, in words. */
export function printCovers(covers: readonly RecordClass[] | null): string {
  if (!covers) return label.everything
  return join(covers.map(nameOf), deskLanguage())
}
