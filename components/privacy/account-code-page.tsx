import { PageOpening } from '#components/site/page-opening.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes, Field } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/text-input.tsx'

export type AccountCodePageProps = {
  title: string
  text: string
  label: string
  send: string
  /** The address that was typed. */
  email: string
  /** Whether the digits connect a network too. */
  connects?: boolean
  error?: string
  errorPrefix: string
  again: { label: string; href: string }
}

/** Where the six digits of a mail are typed, in the browser that asked for them. */
export function AccountCodePage(props: AccountCodePageProps) {
  const { title, text, label, send, email, error, errorPrefix, again, connects } = props
  return (
    <>
      <PageOpening title={title}>
        <p>{text}</p>
      </PageOpening>
      <div className="afterword">
        <form method="post" className="form" noValidate>
          <input type="hidden" name="email" value={email} />
          {connects && <input type="hidden" name="connect" value="1" />}
          <Field id="code" label={label} error={error} errorPrefix={errorPrefix}>
            <TextInput
              {...controlAttributes('code', { error })}
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={20}
              size={10}
              dir="ltr"
              required
            />
          </Field>
          <div className="form-end">
            <Button name="act" value="code">
              {send}
            </Button>
          </div>
        </form>
        <p>
          <a href={again.href}>{again.label}</a>
        </p>
      </div>
    </>
  )
}
