import type { ComponentProps, ReactNode } from 'react'
import Markdown, { type ExtraProps } from 'react-markdown'
import { OutboundLink } from '#components/ui/outbound-link.tsx'
import { embedOf } from '#policy/embeds/embed.ts'
import { EmbedStill } from './embed.tsx'
import { Picture } from './picture.tsx'
import { Prose } from './prose.tsx'
import type { SiteView } from './view.ts'

/** What Markdown may become on a page. Its pictures are those of the agency's folder. */
const allowed = 'p h1 h2 h3 h4 h5 h6 ul ol li a em strong blockquote br hr code pre img'.split(' ')

type Node = NonNullable<ExtraProps['node']>

/** The one element that a node holds, and nothing beside it. */
function only(node: Node | undefined, name: string): Node | undefined {
  const [first, ...more] = node?.children ?? []
  return first?.type === 'element' && first.tagName === name && more.length === 0 ? first : undefined
}

/**
 * A picture alone in its paragraph stands as a figure, for which a paragraph has no place; one that links to a video or map which this site
 * can show stands for that.
 */
function paragraphIn(view: SiteView) {
  return ({ node, children }: ComponentProps<'p'> & ExtraProps) => {
    if (only(node, 'img')) return <figure className="figure">{children}</figure>
    const link = only(node, 'a')
    const picture = only(link, 'img')
    const href = String(link?.properties.href ?? '')
    const found = picture ? embedOf(href) : null
    if (!picture || !found || !view.embeds?.shows.includes(found.shows)) return <p>{children}</p>
    const { src = '', alt = '' } = picture.properties
    return <EmbedStill view={view} {...found} href={href} file={String(src)} alt={String(alt)} />
  }
}

/**
 * Markdown of the agency on a page of the site. HTML in it stays text; links lead within the site, to mail and to http, and
 * one that leads away says so (P31).
 * @param origin the site's own address: what lies under it does not lead away
 */
export function SiteMarkdown({ view, source, origin }: { view: SiteView; source: string; origin?: string }) {
  const link = ({ href = '', children }: { href?: string; children?: ReactNode }) => {
    const isOwn = origin !== undefined && (href === origin || href.startsWith(`${origin}/`))
    if (/^(?:https?:)?\/\//i.test(href) && !isOwn)
      return (
        <OutboundLink href={href} note={view.t.outbound}>
          {children}
        </OutboundLink>
      )
    // As written it is English; here it leads to the page in this language.
    return <a href={/^\/(?!\/)/.test(href) ? view.href(href) : href}>{children}</a>
  }
  const picture = ({ src = '', alt = '' }: { src?: string | Blob; alt?: string }) => (
    <Picture view={view} file={String(src)} alt={alt} />
  )
  return (
    <Prose>
      <Markdown
        allowedElements={allowed}
        unwrapDisallowed
        components={{ a: link, h1: 'h2', p: paragraphIn(view), img: picture }}
      >
        {source}
      </Markdown>
    </Prose>
  )
}
