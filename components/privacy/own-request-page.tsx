import { PageOpening } from '#components/site/page-opening.tsx'
import { Button, LinkButton } from '#components/ui/button.tsx'

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
  /** What can be pressed, each with what it posts. */
  presses: readonly {
    readonly act: 'erase' | 'call_off' | 'appeal'
    readonly label: string
    readonly weight: 'strong' | 'plain' | 'danger'
  }[]
  link?: { readonly label: string; readonly href: string }
  home: { readonly label: string; readonly href: string }
}

/** One's own request, behind the link that the mailbox got: reading it changes nothing; a press does (E4). */
export function OwnRequestPage({ title, lines, plan, presses, link, home }: OwnRequestPageProps) {
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
