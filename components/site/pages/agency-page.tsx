import type { ReactNode } from 'react'
import Markdown from 'react-markdown'
import { PageOpening } from '#components/site/page-opening.tsx'
import { Prose } from '#components/site/prose.tsx'
import type { SiteView } from '#components/site/view.ts'
import { OutboundLink } from '#components/ui/outbound-link.tsx'

/** What Markdown may become on a page. Pictures are the agency's drawings, which have places of their own. */
const allowed = 'p h1 h2 h3 h4 ul ol li a em strong blockquote br hr code pre'.split(' ')

/** A page that the agency wrote in Markdown. HTML in it stays text; links lead within the site, to mail and to http. */
export function AgencyPage({ view, title, markdown }: { view: SiteView; title: string; markdown: string }) {
  const link = ({ href = '', children }: { href?: string; children?: ReactNode }) => {
    if (/^https?:/i.test(href))
      return (
        <OutboundLink href={href} note={view.t.outbound}>
          {children}
        </OutboundLink>
      )
    // As written it is English; here it leads to the page in this language.
    return <a href={/^\/(?!\/)/.test(href) ? view.href(href) : href}>{children}</a>
  }
  return (
    <>
      <PageOpening title={title} />
      <Prose>
        <Markdown allowedElements={allowed} unwrapDisallowed components={{ a: link, h1: 'h2' }}>
          {markdown}
        </Markdown>
      </Prose>
    </>
  )
}
