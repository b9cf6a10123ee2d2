import { PageOpening } from '#components/site/page-opening.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes, Field } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { DocumentMessages } from '#messages/en/documents.ts'
import { fill } from '#policy/fill.ts'

export type ThanksPageProps = {
  words: DocumentMessages
  /** Address of the front page in this language. */
  home: string
  /** Reference of an enquiry, such as `Q-7F3K2M9X`; absent for the newsletter, which must answer alike for all (S8). */
  reference?: string
  /** The form's own words. */
  text?: string
  /** When they asked to be rung, as a sentence. */
  wish?: string
  /** By when a person answers, as a sentence (P63). */
  due?: string
  /** A file that was asked for. */
  material?: { label: string; href: string }
  /** Whether a note with the reference was put in the outbox. */
  mailed?: boolean
  /** Whether mail cannot leave at all, so that a sign-up cannot be confirmed. */
  unsent?: boolean
  /** The field for the digits that the mailbox got; `error` where they were wrong. */
  code?: {
    readonly label: string
    readonly hint: string
    readonly press: string
    readonly error?: string
    readonly errorPrefix: string
  }
  /** Whether a newsletter was asked for too, which waits for a press in a mail. */
  asked?: boolean
}

/** What a person sees after sending: that it arrived, how to name it, what happens next and when. */
export function ThanksPage(props: ThanksPageProps) {
  const { words, home, reference, wish, due, material, mailed, code, asked, unsent } = props
  const { thanks, thanksNewsletter } = words
  const signedUp = unsent
    ? { title: thanksNewsletter.unsentTitle, text: thanksNewsletter.unsent }
    : thanksNewsletter
  const { title, text } = reference ? thanks : signedUp
  return (
    <>
      <PageOpening title={title}>
        <p>
          {props.text ?? text} {wish} {due}
        </p>
      </PageOpening>
      <div className="afterword">
        {material && (
          <div className="reference">
            <p className="label">{thanks.material}</p>
            <p>
              <a href={material.href}>{material.label}</a>
            </p>
            <p>{thanks.materialUntil}</p>
          </div>
        )}
        {reference && (
          <div className="reference">
            <p className="label">{thanks.reference}</p>
            <p className="reference-code" dir="ltr">
              {reference}
            </p>
            <p>
              {thanks.keep} {mailed && thanks.mailed}
            </p>
          </div>
        )}
        {code && <CodeForm {...code} />}
        {asked && <p>{thanks.confirm}</p>}
        <p>
          <a href={home}>{thanks.home}</a>
        </p>
      </div>
    </>
  )
}

function CodeForm({ label, hint, press, error, errorPrefix }: NonNullable<ThanksPageProps['code']>) {
  return (
    <form method="post" className="form">
      <Field id="code" label={label} hint={hint} error={error} errorPrefix={errorPrefix}>
        <TextInput
          {...controlAttributes('code', { hint, error })}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9 ]*"
          maxLength={12}
          size={10}
          required
          dir="ltr"
        />
      </Field>
      <div className="form-end">
        <Button type="submit">{press}</Button>
      </div>
    </form>
  )
}

/** For whoever was led here by nothing they sent: what such a page is for, and nothing of whether anything is stored. */
export function ThanksUnknownPage({ words, home, reference }: UnknownProps) {
  const { thanks, thanksUnknown } = words
  const title = reference ? fill(thanksUnknown.title, { reference }) : thanksUnknown.signUpTitle
  return (
    <>
      <PageOpening title={title}>
        <p>{reference ? thanksUnknown.text : thanksUnknown.signUpText}</p>
      </PageOpening>
      <div className="afterword">
        <p>
          <a href={home}>{thanks.home}</a>
        </p>
      </div>
    </>
  )
}

type UnknownProps = Pick<ThanksPageProps, 'words' | 'home' | 'reference'>
