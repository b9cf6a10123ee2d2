/** Whose hand a mail is in. Colours are `#rrggbb`: mail programs know no other notation for sure. */
export type Brand = { readonly name: string; readonly accent: string; readonly onAccent: string }

export type LetterLink = { readonly label: string; readonly href: string }

/** A mail reads like a letter: paragraphs, at most one link to press, and a foot. */
export type Letter = {
  readonly language: string
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** Words of somebody, set apart. */
  readonly quotes?: readonly string[]
  /** Written in Markdown, by staff. */
  readonly body?: string
  readonly link?: LetterLink
  /** Said after the link. */
  readonly after?: readonly string[]
  readonly foot: readonly string[]
  readonly footLinks?: readonly LetterLink[]
}

export type RenderedLetter = { readonly subject: string; readonly text: string; readonly html: string }
