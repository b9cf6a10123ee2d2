import { PageOpening } from '#components/site/page-opening.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes, Field } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/text-input.tsx'

export type AskLinkPageProps = {
  title: string
  text: string
  label: string
  send: string
  typed?: string
  error?: string
}

/** For somebody whose old mail is gone: asks for nothing but the address (E7). */
export function AskLinkPage({ title, text, label, send, typed, error }: AskLinkPageProps) {
  return (
    <>
      <PageOpening title={title}>
        <p>{text}</p>
      </PageOpening>
      <div className="afterword">
        <form method="post" className="form" noValidate>
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
      </div>
    </>
  )
}
