import type { ComponentProps, ReactNode } from 'react'
import Markdown, { type ExtraProps } from 'react-markdown'
import { OutboundLink } from '#components/ui/outbound-link.tsx'
import { Picture } from './picture.tsx'
import { Prose } from './prose.tsx'
import type { SiteView } from './view.ts'

/** What Markdown may become on a page. Its pictures are those of the agency's folder. */
const allowed = 'p h1 h2 h3 h4 h5 h6 ul ol li a em strong blockquote br hr code pre img'.split(' ')

/** A picture alone in its paragraph stands as a figure, for which a paragraph has no place. */
function paragraph({ node, children }: ComponentProps<'p'> & ExtraProps) {
  const [only, ...more] = node?.children ?? []
  if (only?.type === 'element' && only.tagName === 'img' && more.length === 0)
    return <figure className="figure">{children}</figure>
  return <p>{children}</p>
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
        components={{ a: link, h1: 'h2', p: paragraph, img: picture }}
      >
        {source}
      </Markdown>
    </Prose>
  )
}
