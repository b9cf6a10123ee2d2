import { PageOpening } from '#components/site/page-opening.tsx'
import { Button, LinkButton } from '#components/ui/button.tsx'
import { controlAttributes, Field } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/text-input.tsx'

export type OwnRequestPageProps = {
  title: string
  /** What was asked, and how it stands. */
  lines: readonly string[]
  /** What an erasure takes, and what stays of it and why. */
  plan?: {
    readonly goes: { readonly title: string; readonly items: readonly string[] }
    readonly stays: { readonly title: string; readonly items: readonly string[] }
    readonly when: string
  }
  /** One's own values, to be corrected. */
  correct?: {
    readonly title: string
    readonly text: string
    readonly send: string
    readonly errorPrefix: string
    readonly fields: readonly {
      readonly name: string
      readonly type: 'text' | 'tel' | 'email'
      readonly label: string
      readonly value: string
      readonly error?: string
    }[]
  }
  /** What can be pressed, each with what it posts. */
  presses: readonly {
    readonly act: 'erase' | 'call_off' | 'appeal'
    readonly label: string
    readonly weight: 'strong' | 'plain' | 'danger'
  }[]
  link?: { readonly label: string; readonly href: string }
  home: { readonly label: string; readonly href: string }
}

function CorrectionForm({
  title,
  text,
  send,
  errorPrefix,
  fields,
}: NonNullable<OwnRequestPageProps['correct']>) {
  return (
    <section>
      <h2>{title}</h2>
      <p>{text}</p>
      <form method="post" className="form" noValidate>
        {fields.map(({ name, type, label, value, error }) => (
          <Field key={name} id={name} label={label} error={error} errorPrefix={errorPrefix}>
            <TextInput
              {...controlAttributes(name, { error })}
              name={name}
              type={type}
              defaultValue={value}
              maxLength={254}
              dir={type === 'text' ? 'auto' : 'ltr'}
            />
          </Field>
        ))}
        <Button type="submit" name="act" value="correct">
          {send}
        </Button>
      </form>
    </section>
  )
}

/** One's own request, behind the link that the mailbox got: reading it changes nothing; a press does (E4). */
export function OwnRequestPage({ title, lines, plan, correct, presses, link, home }: OwnRequestPageProps) {
  return (
    <>
      <PageOpening title={title}>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </PageOpening>
      <div className="afterword">
        {plan &&
          [plan.goes, plan.stays].map((part) => (
            <section key={part.title}>
              <h2>{part.title}</h2>
              <ul>
                {part.items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </section>
          ))}
        {plan && <p>{plan.when}</p>}
        {correct && <CorrectionForm {...correct} />}
        {presses.length > 0 && (
          <form method="post">
            <div className="presses">
              {presses.map(({ act, label, weight }) => (
                <Button key={act} type="submit" weight={weight} name="act" value={act}>
                  {label}
                </Button>
              ))}
            </div>
          </form>
        )}
        {link && (
          <p>
            <LinkButton href={link.href}>{link.label}</LinkButton>
          </p>
        )}
        <p>
          <a href={home.href}>{home.label}</a>
        </p>
      </div>
    </>
  )
}
