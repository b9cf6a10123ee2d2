/** A mail reads like a letter: paragraphs, at most one link to press, and a foot. */
export type Letter = {
  readonly language: string
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** Words of somebody, set apart. */
  readonly quote?: string
  readonly link?: { readonly label: string; readonly href: string }
  /** Said after the link. */
  readonly after?: readonly string[]
  readonly foot: readonly string[]
  readonly footLink?: { readonly label: string; readonly href: string }
}

export type RenderedLetter = { subject: string; text: string; html: string }

/** Prints a letter twice: as plain text, and as HTML that needs neither images nor a style sheet of its host. */
export function renderLetter(letter: Letter): RenderedLetter {
  return { subject: letter.subject, text: asText(letter), html: asHtml(letter) }
}

function asText({ paragraphs, quote, link, after = [], foot, footLink }: Letter): string {
  const parts = [...paragraphs]
  if (quote) parts.push(quote.replace(/^/gm, '> '))
  if (link) parts.push(`${link.label}:\n${link.href}`)
  parts.push(...after, '-- ')
  const last = footLink ? [...foot, `${footLink.label}: ${footLink.href}`] : foot
  return `${parts.join('\n\n')}\n${last.join('\n')}\n`
}

const paper = 'font-family:Georgia,Times,serif;font-size:17px;line-height:1.55;margin:0 0 1.1em'
const small = 'font-family:system-ui,Arial,sans-serif;font-size:13px;line-height:1.5;margin:0 0 .3em'
const press =
  'display:inline-block;font-family:system-ui,Arial,sans-serif;font-size:16px;padding:.7em 1.2em;border:1.5px solid;border-radius:2px;text-decoration:none;color:inherit'

function asHtml(letter: Letter): string {
  const { language, subject, paragraphs, quote, link, after = [], foot, footLink } = letter
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  const body = [
    ...paragraphs.map(paragraph),
    quote
      ? `<blockquote style="${paper};border-inline-start:3px solid;padding-inline-start:1em">${lines(quote)}</blockquote>`
      : '',
    link
      ? `<p style="${paper}"><a href="${escapeHtml(link.href)}" style="${press}">${escapeHtml(link.label)}</a></p>`
      : '',
    ...after.map(paragraph),
    '<hr style="border:0;border-top:1px solid;opacity:.25;margin:2em 0 1em">',
    ...foot.map((line) => `<p style="${small}">${lines(line)}</p>`),
    footLink
      ? `<p style="${small}"><a href="${escapeHtml(footLink.href)}" style="color:inherit">${escapeHtml(footLink.label)}</a></p>`
      : '',
  ]
  return `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(subject)}</title></head><body style="margin:0;padding:1.5rem;max-width:36rem">${body.join('')}</body></html>`
}

function paragraph(text: string): string {
  return `<p style="${paper}">${lines(text)}</p>`
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>')
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
