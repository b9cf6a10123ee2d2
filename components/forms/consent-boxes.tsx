import { Checkbox } from '#components/ui/checkbox.tsx'
import { Fieldset } from '#components/ui/fieldset.tsx'
import type { Bind } from './bind.ts'
import { type ConsentBox, consentName, controlId, type FormValues } from './form-shape.ts'
import type { PageWords } from './page-words.ts'

export type ConsentBoxesProps = {
  form: string
  consents: readonly ConsentBox[]
  words: PageWords
  values?: FormValues
  bind?: Bind
}

/** What a person may also agree to, apart from the enquiry and never ticked beforehand (P16). */
export function ConsentBoxes({ form, consents, words, values, bind }: ConsentBoxesProps) {
  if (consents.length === 0) return null
  return (
    <Fieldset id={controlId(form, 'consents')} legend={words.consents} hint={words.consentsHint}>
      {consents.map((consent) => {
        const name = consentName(consent.purpose)
        return (
          <Checkbox
            key={consent.purpose}
            {...bind?.(name)}
            id={controlId(form, name)}
            name={name}
            label={consent.label}
            hint={consent.hint}
            value="true"
            defaultChecked={values?.[name] === 'true'}
          />
        )
      })}
    </Fieldset>
  )
}
