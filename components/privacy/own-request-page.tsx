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
    readonly act: 'erase' | 'call_off' | 'appeal' | 'end_agent'
    readonly label: string
    readonly weight: 'strong' | 'plain' | 'danger'
  }[]
  /** The way of one's own copy to another company: one that is named and not confirmed, or the field for its address. */
  transfer?: {
    readonly title: string
    readonly lines: readonly string[]
    readonly ask?: string
    readonly confirm?: string
    readonly drop?: string
    readonly form?: {
      readonly text: string
      readonly label: string
      readonly press: string
      readonly value: string
      readonly error?: string
      readonly errorPrefix: string
    }
  }
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
        <div className="form-end">
          <Button type="submit" name="act" value="correct">
            {send}
          </Button>
        </div>
      </form>
    </section>
  )
}

function TransferPart({
  title,
  lines,
  ask,
  confirm,
  drop,
  form,
}: NonNullable<OwnRequestPageProps['transfer']>) {
  return (
    <section>
      <h2>{title}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {ask && (
        <form method="post">
          <p>{ask}</p>
          <div className="presses">
            <Button type="submit" name="act" value="confirm_company">
              {confirm}
            </Button>
            <Button type="submit" weight="plain" name="act" value="drop_company">
              {drop}
            </Button>
          </div>
        </form>
      )}
      {form && (
        <form method="post" className="form" noValidate>
          <p>{form.text}</p>
          <Field id="company" label={form.label} error={form.error} errorPrefix={form.errorPrefix}>
            <TextInput
              {...controlAttributes('company', { error: form.error })}
              name="company"
              type="email"
              defaultValue={form.value}
              maxLength={254}
              autoComplete="off"
              dir="ltr"
            />
          </Field>
          <div className="form-end">
            <Button type="submit" name="act" value="name_company">
              {form.press}
            </Button>
          </div>
        </form>
      )}
    </section>
  )
}

/** One's own request, behind the link that the mailbox got: reading it changes nothing; a press does (E4). */
export function OwnRequestPage({
  title,
  lines,
  plan,
  correct,
  presses,
  transfer,
  link,
  home,
}: OwnRequestPageProps) {
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
        {transfer && <TransferPart {...transfer} />}
        <p>
          <a href={home.href}>{home.label}</a>
        </p>
      </div>
    </>
  )
}
