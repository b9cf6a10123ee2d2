import { render, toPlainText } from '@react-email/render'
import type { Brand, Letter, RenderedLetter } from './letter.ts'
import { LetterMail } from './letter-mail.tsx'
import { MarkdownBody } from './markdown.tsx'

/** Prints a letter twice, as plain text and as HTML, from the one value: both say the same. */
export async function renderLetter(letter: Letter, brand: Brand): Promise<RenderedLetter> {
  const [html, text] = await Promise.all([
    render(<LetterMail letter={letter} brand={brand} />),
    asText(letter),
  ])
  return { subject: letter.subject, text, html }
}

async function asText(letter: Letter): Promise<string> {
  const { paragraphs, quotes = [], body, link, after = [], foot, footLinks = [] } = letter
  const parts = [...paragraphs, ...quotes.map((quote) => quote.replace(/^/gm, '> '))]
  if (body) parts.push(await bodyText(body))
  if (link) parts.push(`${link.label}:\n${link.href}`)
  parts.push(...after, '-- ')
  const last = [...foot, ...footLinks.map(({ label, href }) => `${label}: ${href}`)]
  return `${parts.join('\n\n')}\n${last.join('\n')}\n`
}

async function bodyText(source: string): Promise<string> {
  const html = await render(<MarkdownBody source={source} />)
  return toPlainText(html, {
    wordwrap: false,
    selectors: [{ selector: 'h2', options: { uppercase: false } }],
  })
}
