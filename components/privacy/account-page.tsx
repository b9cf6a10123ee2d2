import { PageOpening } from '#components/site/page-opening.tsx'
import { Button } from '#components/ui/button.tsx'

/** One press: what it posts, and to where if not to the page itself. */
export type AccountPress = {
  readonly act: string
  readonly label: string
  /** For whoever hears the page and not its row. */
  readonly about?: string
  readonly weight?: 'strong' | 'plain' | 'danger'
  readonly values?: Readonly<Record<string, string>>
  readonly to?: string
}

export type AccountPart = {
  readonly id: string
  readonly title: string
  readonly text?: string
  /** Lines of a list, each with how it stands and what can be pressed. */
  readonly rows?: readonly {
    readonly key: string
    readonly name: string
    /** The page of its own that it has. */
    readonly href?: string
    readonly state?: string
    readonly presses?: readonly AccountPress[]
  }[]
  /** Said where there is no line. */
  readonly none?: string
  readonly presses?: readonly AccountPress[]
  readonly link?: { readonly label: string; readonly href: string }
}

export type AccountPageProps = {
  title: string
  /** Whose it is, and what was just done. */
  lines: readonly string[]
  parts: readonly AccountPart[]
}

/** Somebody's own account, whole on one page: reading it changes nothing; each press does one thing (E4). */
export function AccountPage({ title, lines, parts }: AccountPageProps) {
  return (
    <>
      <PageOpening title={title}>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </PageOpening>
      <div className="afterword account">
        {parts.map((part) => (
          <Part key={part.id} {...part} />
        ))}
      </div>
    </>
  )
}

function Part({ id, title, text, rows = [], none, presses = [], link }: AccountPart) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {text && <p>{text}</p>}
      {rows.length === 0 && none && <p>{none}</p>}
      {rows.length > 0 && (
        <ul className="account-rows">
          {rows.map(({ key, name, href, state, presses: own = [] }) => (
            <li key={key}>
              <p>
                {href ? <a href={href}>{name}</a> : name}
                {state && <span className="account-state">{state}</span>}
              </p>
              <Presses presses={own} />
            </li>
          ))}
        </ul>
      )}
      <Presses presses={presses} />
      {link && (
        <p>
          <a href={link.href}>{link.label}</a>
        </p>
      )}
    </section>
  )
}

/** Presses beside each other. */
export function Presses({ presses }: { presses: readonly AccountPress[] }) {
  if (presses.length === 0) return null
  return (
    <div className="presses">
      {presses.map(({ act, label, about, weight = 'plain', values = {}, to }) => (
        <form key={`${act}${Object.values(values).join()}`} method="post" action={to}>
          {Object.entries(values).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button name="act" value={act} weight={weight} aria-label={about}>
            {label}
          </Button>
        </form>
      ))}
    </div>
  )
}
