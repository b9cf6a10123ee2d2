import { PageOpening } from '#components/site/page-opening.tsx'
import { Button } from '#components/ui/button.tsx'

export type PressPageProps = {
  title: string
  text: string
  /** The one press that acts; absent when there is nothing to press. It posts to the page's own address. */
  press?: string
  /** The other press, where there are two. */
  decline?: string
  /** Said above the button, line by line. */
  lines?: readonly string[]
  /** Another way, where this one leads nowhere. */
  link?: { label: string; href: string }
  home: { label: string; href: string }
}

/** A page behind a mailed link: reading it changes nothing, whoever reads it; one press does (E4). */
export function PressPage({ title, text, press, decline, lines, link, home }: PressPageProps) {
  return (
    <>
      <PageOpening title={title}>
        <p>{text}</p>
      </PageOpening>
      <div className="afterword">
        {lines && (
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {press && (
          <form method="post">
            <div className="presses">
              <Button type="submit">{press}</Button>
              {decline && (
                <Button type="submit" weight="plain" name="answer" value="no">
                  {decline}
                </Button>
              )}
            </div>
          </form>
        )}
        {link && (
          <p>
            <a href={link.href}>{link.label}</a>
          </p>
        )}
        <p>
          <a href={home.href}>{home.label}</a>
        </p>
      </div>
    </>
  )
}
