import { PageOpening } from '#components/site/page-opening.tsx'
import { Button } from '#components/ui/button.tsx'
import type { PrivacyMessages } from '#messages/en/privacy.ts'

export type PackagePageProps = {
  words: PrivacyMessages['package']
  /** `ended` once the link has. */
  state: 'making' | 'ready' | 'ended'
  home: { label: string; href: string }
}

/** Where somebody takes away what is held about them, as one archive (P45, P49). */
export function PackagePage({ words, state, home }: PackagePageProps) {
  const text = { making: words.making, ready: words.text, ended: words.expiredText }[state]
  return (
    <>
      <PageOpening title={state === 'ended' ? words.expired : words.title}>
        <p>{text}</p>
      </PageOpening>
      <div className="afterword">
        {state === 'ready' && (
          <form method="post">
            <Button type="submit">{words.take}</Button>
          </form>
        )}
        <p>
          <a href={home.href}>{home.label}</a>
        </p>
      </div>
    </>
  )
}
