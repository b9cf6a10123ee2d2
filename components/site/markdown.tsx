import type { ReactNode } from 'react'
import Markdown from 'react-markdown'
import { OutboundLink } from '#components/ui/outbound-link.tsx'
import { Prose } from './prose.tsx'
import type { SiteView } from './view.ts'

/** What Markdown may become on a page. Pictures are the agency's drawings, which have places of their own. */
const allowed = 'p h1 h2 h3 h4 h5 h6 ul ol li a em strong blockquote br hr code pre'.split(' ')

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
  return (
    <Prose>
      <Markdown allowedElements={allowed} unwrapDisallowed components={{ a: link, h1: 'h2' }}>
        {source}
      </Markdown>
    </Prose>
  )
}
