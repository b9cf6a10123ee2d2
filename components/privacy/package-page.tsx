import { PageOpening } from '#components/site/page-opening.tsx'
import { Button } from '#components/ui/button.tsx'
import type { PrivacyMessages } from '#messages/en/privacy.ts'

export type PackagePageProps = {
  words: PrivacyMessages['package']
  /** False once the link has ended. */
  open: boolean
  home: { label: string; href: string }
}

/** Where somebody takes away what is held about them: two buttons, two kinds of file (P45, P49). */
export function PackagePage({ words, open, home }: PackagePageProps) {
  return (
    <>
      <PageOpening title={open ? words.title : words.expired}>
        <p>{open ? words.text : words.expiredText}</p>
      </PageOpening>
      <div className="afterword">
        {open && (
          <form method="post">
            <div className="presses">
              <Button type="submit" name="as" value="json">
                {words.json}
              </Button>
              <Button type="submit" weight="plain" name="as" value="csv">
                {words.csv}
              </Button>
            </div>
          </form>
        )}
        <p>
          <a href={home.href}>{home.label}</a>
        </p>
      </div>
    </>
  )
}
