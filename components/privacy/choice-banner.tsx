import { Button } from '#components/ui/button.tsx'
import type { CookieChoiceMessages } from '#messages/en/cookie-choices.ts'
import { fill } from '#policy/fill.ts'

export type ChoiceBannerProps = {
  readonly words: CookieChoiceMessages['banner']
  /** What would be loaded, in words. */
  readonly names: string
  /** Address of the page of choices, which the answer is posted to. */
  readonly href: string
  /** Path of the page it stands on, to come back to. */
  readonly back: string
  /** What the line asks for, so that its answer counts for that alone. */
  readonly items: string
}

/**
 * Asks what may be loaded (R11), above the page and in its flow: it covers nothing. Hidden in every page from the build on; the script at
 * the page's head shows it before anything is painted, where nobody has answered yet. Without script nothing could be loaded, and
 * nothing is asked.
 */
export function ChoiceBanner({ words, names, href, back, items }: ChoiceBannerProps) {
  return (
    <form className="choice-banner" method="post" action={href} aria-label={words.label}>
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="shown" value={items} />
      <p>{fill(words.text, { names })}</p>
      <div className="choice-presses">
        <Button weight="plain" name="choose" value="reject">
          {words.reject}
        </Button>
        <Button weight="plain" name="choose" value="accept">
          {words.accept}
        </Button>
      </div>
      <a href={href}>{words.more}</a>
    </form>
  )
}
