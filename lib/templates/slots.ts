/**
 * What a template leaves open: who is answered and for which company, the reference of their lead, what they asked for, who answers,
 * and the days on which it came and was promised an answer.
 */
export const slots = ['name', 'company', 'reference', 'service', 'member', 'received', 'answer_by'] as const
export type Slot = (typeof slots)[number]
/** What is known of a lead; null: nothing is. */
export type Slots = { readonly [S in Slot]: string | null }

/** What stands in braces in a text and is none of the `slots`: it would be sent as it stands. */
export function strangeSlots(text: string): string[] {
  return bracedIn(text).filter((name) => !slots.some((slot) => slot === name))
}

/** The slots that a text still has: nothing was known for them, and nobody has written it by hand. */
export function openSlots(text: string): Slot[] {
  const braced = bracedIn(text)
  return slots.filter((slot) => braced.includes(slot))
}

function bracedIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{([^{}\n]*)\}/g)].map(([, name = '']) => name))]
}

/**
 * A template with what is known filled in. Without a name the blank before it goes too: `Hello {name},` is `Hello,`; whatever
 * else is not known stays in its braces, so that whoever sends it sees it.
 */
export function fillSlots(text: string, known: Slots): string {
  // In one pass: what is filled in is nobody's slot, whatever signs it has.
  return text.replace(/([ \u00a0]?)\{([a-z_]+)\}/g, (whole, blank: string, name: string) => {
    const slot = slots.find((one) => one === name)
    if (!slot) return whole
    const value = known[slot]
    if (value === null) return slot === 'name' ? '' : whole
    return blank + value
  })
}
