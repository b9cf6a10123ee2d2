import { Button } from '#components/ui/button.tsx'
import { OutboundLink } from '#components/ui/outbound-link.tsx'
import { type EmbedId, everyEmbed } from '#policy/embeds/embed.ts'
import { fill } from '#policy/fill.ts'
import { isolate } from '#policy/print.ts'
import { Picture } from './picture.tsx'
import type { SiteView } from './view.ts'

export type EmbedStillProps = {
  readonly view: SiteView
  readonly shows: EmbedId
  /** As the company knows what is shown. */
  readonly id: string
  /** Where it stands at the company. */
  readonly href: string
  readonly file: string
  readonly alt: string
}

/**
 * A picture of the agency's that stands for a video or map of another company (P31): it says who would be asked and what for. A press shows
 * it here; without script a link leads there, and says so.
 */
export function EmbedStill({ view, shows, id, href, file, alt }: EmbedStillProps) {
  const words = view.embeds?.words
  const { name, what } = everyEmbed[shows]
  const said = (text: string) => fill(text, { name: isolate(name, view.locale) })
  if (!words) return null
  return (
    <figure
      className="figure embed"
      data-embed={shows}
      data-frame={`/embeds/${shows}/${id}`}
      data-title={`${name}: ${alt}`}
    >
      <div className="embed-still">
        <Picture view={view} file={file} alt={alt} />
      </div>
      <figcaption>
        <p>{said(words[what])}</p>
        <p className="embed-ways">
          <span className="embed-press">
            <Button type="button" weight="plain">
              {said(words.show)}
            </Button>
          </span>
          <OutboundLink href={href} note={view.t.outbound}>
            {said(words.open)}
          </OutboundLink>
          <a href={`${view.href('/privacy/choices')}#allow-functional`}>{said(words.always)}</a>
        </p>
      </figcaption>
    </figure>
  )
}
