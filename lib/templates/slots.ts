/** What a template leaves open: who is answered, and the reference of their lead. */
export const slots = ['name', 'reference'] as const
export type Slots = { readonly name: string | null; readonly reference: string }

/** What stands in braces in a text and is none of the `slots`: it would be sent as it stands. */
export function strangeSlots(text: string): string[] {
  const found = [...text.matchAll(/\{([^{}\n]*)\}/g)].map(([, name = '']) => name)
  return [...new Set(found.filter((name) => !slots.some((slot) => slot === name)))]
}

/** A template with what is known filled in. Without a name the blank before it goes too: `Hello {name},` is `Hello,`. */
export function fillSlots(text: string, { name, reference }: Slots): string {
  return text
    .replace(/[ \u00a0]?\{name\}/g, (slot) => (name === null ? '' : slot.replace('{name}', () => name)))
    .replaceAll('{reference}', () => reference)
}
