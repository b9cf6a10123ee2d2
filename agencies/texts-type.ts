/** One service: what it is, what it holds, how long it takes and where the price begins. */
export type ServiceText = {
  readonly id: string
  readonly name: string
  readonly summary: string
  readonly includes: readonly string[]
  readonly takes: string
  readonly price?: string
}

/** One case study, told in plain words. */
export type WorkText = {
  readonly title: string
  readonly summary: string
  readonly story: readonly string[]
  readonly did: readonly string[]
  readonly outcome: string
  /** What the drawing shows, for those who do not see it. */
  readonly alt: string
}

/** All that an agency says on its site, in one language. */
export type AgencyTexts = {
  /** One line after the name in titles. */
  readonly tagline: string
  /** For search engines and link previews, up to 160 characters. */
  readonly description: string
  readonly home: {
    readonly title: string
    readonly lead: string
    readonly alt: string
    readonly about: readonly string[]
    /** A sentence that stands alone, and who said it. */
    readonly quote?: { readonly text: string; readonly by: string }
  }
  readonly services: {
    readonly title: string
    readonly lead: string
    readonly items: readonly ServiceText[]
    readonly after: string
  }
  readonly work: {
    readonly title: string
    readonly lead: string
    /** By `WorkFact.id`. */
    readonly items: Readonly<Record<string, WorkText>>
  }
  readonly people: {
    readonly title: string
    /** By `PersonFact.id`. */
    readonly items: Readonly<Record<string, { readonly role: string; readonly line: string }>>
  }
  readonly principles: {
    readonly title: string
    readonly items: readonly { readonly title: string; readonly text: string }[]
  }
  readonly contact: {
    readonly title: string
    readonly lead: string
    readonly reply: string
  }
  readonly newsletter: {
    /** The newsletter's own name. */
    readonly name: string
    readonly title: string
    readonly lead: string
    readonly contains: readonly string[]
  }
}
