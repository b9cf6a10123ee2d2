import { Trap } from '#components/forms/trap.tsx'
import { PageOpening } from '#components/site/page-opening.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes, Field } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { Messages } from '#messages/en.ts'

export type ReportPageProps = {
  words: Messages['report']
  /** What was typed, where it comes back. */
  typed?: Readonly<Record<string, string>>
  errors?: { about?: string; text?: string }
  /** Why it could not be taken, where nothing is wrong with what was typed. */
  message?: { title: string; text: string }
}

/** For everybody: asks for no name, and works without script (P12, P60, P61). */
export function ReportPage({ words, typed = {}, errors = {}, message }: ReportPageProps) {
  return (
    <>
      <PageOpening title={words.title}>
        <p>{words.lead}</p>
      </PageOpening>
      <div className="afterword">
        <form method="post" className="form" noValidate>
          {message && (
            <Notice tone="warn" role="alert" title={message.title}>
              <p>{message.text}</p>
            </Notice>
          )}
          <RadioGroup
            id="about"
            name="about"
            legend={words.about}
            options={(['minor', 'breach', 'account'] as const).map((value) => ({
              value,
              label: words.abouts[value],
            }))}
            value={typed.about}
            error={errors.about}
            required
          />
          <Field id="text" label={words.text} hint={words.textHint} error={errors.text}>
            <TextArea
              {...controlAttributes('text', { hint: true, error: errors.text })}
              name="text"
              rows={6}
              maxLength={5_000}
              defaultValue={typed.text}
              required
              dir="auto"
            />
          </Field>
          <Field id="named" label={words.named} hint={words.namedHint}>
            <TextInput
              {...controlAttributes('named', { hint: true })}
              name="named"
              maxLength={320}
              defaultValue={typed.named}
              autoComplete="off"
              dir="auto"
            />
          </Field>
          <Field id="contact" label={words.contact} hint={words.contactHint}>
            <TextInput
              {...controlAttributes('contact', { hint: true })}
              name="contact"
              maxLength={320}
              defaultValue={typed.contact}
              dir="auto"
            />
          </Field>
          <Trap form="report" label={words.trap} />
          <Button>{words.submit}</Button>
        </form>
      </div>
    </>
  )
}
