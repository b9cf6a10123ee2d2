import type { ReactNode } from 'react'
import Markdown from 'react-markdown'
import type { LetterStyles } from './styles.ts'

/** What Markdown may become in a mail or on its page. No images: they would tell who opened it. */
const allowed = 'p h1 h2 h3 h4 h5 h6 ul ol li a em strong blockquote br hr code pre'.split(' ')

/** Text of staff as elements. HTML in it stays text; links lead to http, https and mailto alone. */
export function MarkdownBody({ source, inline }: { source: string; inline?: LetterStyles }) {
  return (
    <Markdown
      allowedElements={allowed}
      unwrapDisallowed
      components={inline ? inlined(inline) : { h1: 'h2' as const }}
    >
      {source}
    </Markdown>
  )
}

/** The same with styles on each element, since a mail program may drop a style sheet. */
function inlined(style: LetterStyles) {
  const heading = ({ children }: { children?: ReactNode }) => <h2 style={style.heading}>{children}</h2>
  return {
    p: ({ children }: { children?: ReactNode }) => <p style={style.paragraph}>{children}</p>,
    h1: heading,
    h2: heading,
    h3: heading,
    h4: heading,
    h5: heading,
    h6: heading,
    ul: ({ children }: { children?: ReactNode }) => <ul style={style.list}>{children}</ul>,
    ol: ({ children }: { children?: ReactNode }) => <ol style={style.list}>{children}</ol>,
    blockquote: ({ children }: { children?: ReactNode }) => (
      <blockquote style={style.quote}>{children}</blockquote>
    ),
    a: ({ href, children }: { href?: string; children?: ReactNode }) => (
      <a href={href} style={style.link}>
        {children}
      </a>
    ),
    hr: () => <hr style={style.rule} />,
  }
}
