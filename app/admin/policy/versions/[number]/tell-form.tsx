import { randomUUID } from 'node:crypto'
import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { directionOf } from '#messages/locales.ts'
import { fill } from '#policy/fill.ts'
import type { Translated } from '#policy/translated.ts'
import { languages } from '#policy/vocabulary.ts'
import { tellChangeAction } from './change-actions.ts'

const { versions: label } = words
const usualDays = 30

type TellFormProps = { number: number; texts: Translated; count: number; now: Date }

/** A notice to write, in every language that people read; its id is its own, so that pressing twice sends it once. */
export function TellForm({ number, texts, count, now }: TellFormProps) {
  const until = new Date(now.getTime() + usualDays * 86_400_000).toISOString().slice(0, 10)
  return (
    <>
      <p className="desk-lead">{fill(label.tellText, { count })}</p>
      <ActionForm
        className="row-form"
        action={tellChangeAction}
        at={{ number: String(number) }}
        values={{ id: randomUUID() }}
      >
        {languages.map((language) => (
          <FormRow
            key={language}
            id={`text-${language}`}
            label={fill(label.inLanguage, { language: words.languages[language] })}
          >
            <TextArea
              id={`text-${language}`}
              name={tellChangeAction.names[language]}
              rows={8}
              defaultValue={texts[language]}
              required
              maxLength={10_000}
              lang={language}
              dir={directionOf(language)}
            />
          </FormRow>
        ))}
        <FormRow id="until" label={label.until} hint={label.untilHint}>
          <TextInput
            {...controlAttributes('until', { hint: true })}
            name={tellChangeAction.names.until}
            type="date"
            defaultValue={until}
            size={12}
          />
        </FormRow>
        <Checkbox
          id="mail"
          name={tellChangeAction.names.mail}
          value="yes"
          label={label.mail}
          defaultChecked
        />
        <Button>{label.submit}</Button>
      </ActionForm>
    </>
  )
}
