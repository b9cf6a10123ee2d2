/**
 * What a page holds of its draft stands in this entry of the tab's history, which reload, Back and a reopened tab bring back:
 * no storage and no cookie, and no address by which anybody else would read it.
 */
export function heldDraft(): string {
  const { draft } = (window.history.state ?? {}) as { draft?: unknown }
  return typeof draft === 'string' ? draft : ''
}

/** Holds it from now on; `''`: nothing more. */
export function holdDraft(token: string): void {
  const { draft: _, ...rest } = (window.history.state ?? {}) as Record<string, unknown>
  window.history.replaceState(token ? { ...rest, draft: token } : rest, '')
}

/** Puts answers back into a form, as if they had been typed; what stands there already stays. */
export function fillIn(
  form: HTMLFormElement,
  answers: Readonly<Record<string, string | readonly string[]>>,
): void {
  for (const [name, answer] of Object.entries(answers)) {
    const found = form.elements.namedItem(name)
    const controls = found instanceof RadioNodeList ? [...found] : [found]
    for (const control of controls) putBack(control, [answer].flat())
  }
}

function putBack(control: unknown, answers: readonly string[]): void {
  if (control instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(control.type)) {
    if (answers.includes(control.value) && !control.checked) control.click()
    return
  }
  const isText =
    control instanceof HTMLInputElement ||
    control instanceof HTMLTextAreaElement ||
    control instanceof HTMLSelectElement
  if (!isText || control.value) return
  // By the prototype, past what the form's script has put in its place to see who writes.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(
    control,
    answers[0] ?? '',
  )
  control.dispatchEvent(
    new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
  )
}
