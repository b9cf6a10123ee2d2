import { PageOpening } from '#components/site/page-opening.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes, Field } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { type AccountPress, Presses } from './account-page.tsx'

export type AskLinkPageProps = {
  title: string
  text: string
  label: string
  send: string
  typed?: string
  error?: string
  /** Sent along with the address. */
  values?: Readonly<Record<string, string>>
  /** Other ways to go on, each one press. */
  others?: { readonly title?: string; readonly presses: readonly AccountPress[] }
}

/** For somebody whose old mail is gone: asks for nothing but the address (E7). */
export function AskLinkPage({
  title,
  text,
  label,
  send,
  typed,
  error,
  values = {},
  others,
}: AskLinkPageProps) {
  return (
    <>
      <PageOpening title={title}>
        <p>{text}</p>
      </PageOpening>
      <div className="afterword">
        <form method="post" className="form" noValidate>
          {Object.entries(values).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Field id="email" label={label} error={error}>
            <TextInput
              {...controlAttributes('email', { error })}
              name="email"
              type="email"
              autoComplete="email"
              inputMode="email"
              maxLength={320}
              defaultValue={typed}
              size={30}
              required
            />
          </Field>
          <Button>{send}</Button>
        </form>
        {others && (
          <section className="other-ways">
            {others.title && <p>{others.title}</p>}
            <Presses presses={others.presses} />
          </section>
        )}
      </div>
    </>
  )
}
