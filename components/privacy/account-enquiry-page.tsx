import { PageOpening } from '#components/site/page-opening.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes, Field } from '#components/ui/field.tsx'
import { OutboundLink } from '#components/ui/outbound-link.tsx'
import { TextArea } from '#components/ui/text-area.tsx'

export type AccountEnquiryPageProps = {
  title: string
  lines: readonly string[]
  /** What became of it, with its papers at the payment processor (P62). */
  project?: {
    readonly title: string
    readonly text: string
    readonly papers: readonly { readonly id: string; readonly label: string; readonly href: string }[]
    readonly note: string
  }
  messages: {
    readonly title: string
    readonly none: string
    readonly all: readonly { readonly id: string; readonly who: string; readonly text: string }[]
  }
  /** Absent: there is nobody to answer. */
  answer: {
    readonly title: string
    readonly label: string
    readonly send: string
    readonly typed?: string
    readonly error?: string
    readonly errorPrefix: string
  }
  back: { readonly label: string; readonly href: string }
}

/** One enquiry in somebody's account: what was written on both sides, and the field for more. */
export function AccountEnquiryPage(props: AccountEnquiryPageProps) {
  const { title, lines, project, messages, answer, back } = props
  return (
    <>
      <PageOpening title={title}>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </PageOpening>
      <div className="afterword account">
        {project && (
          <section>
            <h2>{project.title}</h2>
            <p>{project.text}</p>
            {project.papers.length > 0 && (
              <ul className="account-rows">
                {project.papers.map(({ id, label, href }) => (
                  <li key={id}>
                    <OutboundLink href={href} note={project.note}>
                      {label}
                    </OutboundLink>
                  </li>
                ))}
              </ul>
            )}
          </section>
        )}
        <section>
          <h2>{messages.title}</h2>
          {messages.all.length === 0 && <p>{messages.none}</p>}
          {messages.all.map(({ id, who, text }) => (
            <article key={id} className="account-message">
              <h3>{who}</h3>
              <p dir="auto">{text}</p>
            </article>
          ))}
        </section>
        <section>
          <h2>{answer.title}</h2>
          <form method="post" className="form" noValidate>
            <Field id="text" label={answer.label} error={answer.error} errorPrefix={answer.errorPrefix}>
              <TextArea
                {...controlAttributes('text', { error: answer.error })}
                name="text"
                rows={6}
                maxLength={5000}
                defaultValue={answer.typed}
                dir="auto"
                required
              />
            </Field>
            <div className="form-end">
              <Button>{answer.send}</Button>
            </div>
          </form>
        </section>
        <p>
          <a href={back.href}>{back.label}</a>
        </p>
      </div>
    </>
  )
}
