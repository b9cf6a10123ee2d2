import type { EmbedUse } from '#policy/embeds/embed.ts'
import type { AdapterUse } from '#policy/parts/adapter-use.ts'
import type { Pipeline } from './pipeline.ts'
import type { AgencyTexts } from './texts-type.ts'

/** A phone number twice: as people read it, and as `tel:` wants it. */
export type Phone = { readonly display: string; readonly tel: string }

/** Who answers for the data and how to reach them by post: printed in the footer, the mail and the policy from here only. */
export type LegalIdentity = {
  readonly controller: string
  /** Postal address, one line each, the country last. */
  readonly address: readonly string[]
  /** Where questions about data go; absent: the contact form. */
  readonly email?: string
  readonly phone?: Phone
  /** Company form, capital, register and number, as the agency's law wants them shown. */
  readonly registration?: string
}

/** The display face, cut at build time to the letters and weights used. */
export type DisplayFace = {
  readonly family: string
  /** woff2 file inside an installed package. */
  readonly source: string
  /** Axes to pin (a number) or to keep within limits. Axes left out stay whole. */
  readonly axes: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>
  /** Weights as CSS writes them: `400 800`, or one number for a pinned face. */
  readonly weight: string
  /** Local face that stands in while the file loads, with what makes it take the same room. */
  readonly fallback: {
    readonly local: string
    readonly sizeAdjust: string
    readonly ascent: string
    readonly descent: string
    readonly lineGap: string
  }
}

/** A drawing as the build published it; the size comes from the file's `viewBox`. */
export type PublishedDrawing = { readonly href: string; readonly width: number; readonly height: number }

/** A picture of the agency's as the build published it, in several sizes and formats; the best first. */
export type PublishedPicture = {
  readonly src: string
  readonly width: number
  readonly height: number
  readonly sources: readonly { readonly type: string; readonly srcSet: string }[]
}

/** A piece of work. What is said about it stands in the texts under the same id. */
export type WorkFact = {
  readonly id: string
  readonly client: string
  readonly year: number
  /** File name without `.svg` in the agency's `assets/`; its drawing carries the id `drawing`. */
  readonly drawing: string
  /** The client's own site, marked as leaving ours. */
  readonly site?: string
}

export type PersonFact = { readonly id: string; readonly name: string }

/** Everything the public site says about one agency. The policy and the forms stand beside it in files of their own. */
export type AgencyContent = {
  readonly name: string
  readonly city?: string
  readonly founded?: number
  /** Two letters; absent: the last line of the postal address. Phone numbers of this country are written without its code. */
  readonly country?: string
  readonly email: string
  readonly phone?: Phone
  readonly legal: LegalIdentity
  /** Places elsewhere where the agency can be found; always marked as outbound. */
  readonly links: readonly { readonly label: string; readonly href: string }[]
  readonly display: DisplayFace | null
  /** The accent in mail, as `#rrggbb`: what `brand.css` says, in the notation that mail programs know. */
  readonly mail: { readonly accent: string; readonly onAccent: string }
  /** Drawing of the home page; same rules as `WorkFact.drawing`. */
  readonly frontispiece: string
  readonly work: readonly WorkFact[]
  readonly people: readonly PersonFact[]
  /** Addresses that were another's once, without the language: `{ '/team': '/about' }`. Whoever follows one gets to the other. */
  readonly moved?: Readonly<Record<string, string>>
  /**
   * Set where this is somebody else's privacy policy said again in other words, by people who have nothing to do with them: every
   * page says so, and none is indexed.
   */
  readonly restates?: { readonly name: string; readonly site?: string }
  /** Scripts of companies that pages load once a visitor agrees; what each needs besides is said in the guide. */
  readonly adapters?: readonly AdapterUse[]
  /** Companies whose videos and maps a page can show in the place of a picture that links to one. */
  readonly embeds?: readonly EmbedUse[]
  /** How its leads move, and what they are valued in; what is left out is as usual. */
  readonly pipeline?: Partial<Pipeline>
  /** A language left out is shown in English, and says so in `lang`. */
  readonly texts: { readonly en: AgencyTexts; readonly fr?: AgencyTexts; readonly ar?: AgencyTexts }
}
