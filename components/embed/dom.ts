type Content = Node | string | false | null | undefined

/** An element with its attributes; `true` is an attribute without a value, `false` and `undefined` are none. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number | boolean | undefined>>,
  ...content: readonly Content[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value === undefined) continue
    made.setAttribute(key, value === true ? '' : String(value))
  }
  made.append(...content.filter((one) => one !== false && one !== null && one !== undefined))
  return made
}
