/** Puts `{name}` values into a phrase; a name without a value is a mistake in the words, so it throws. */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined)
      throw new Error(`The phrase "${phrase}" asks for {${name}}, which was not given.`)
    return String(value)
  })
}
