import { wordsForFault } from '#components/forms/fault-words.ts'
import { element } from './dom.ts'
import type { EmbeddedForm } from './embedded-form.ts'
import { consentBoxes, fieldRow } from './fields.ts'
import { bodyOf, type Sent, send } from './send.ts'
import { styles } from './styles.ts'

/** Where this script came from is where the form is. */
const { src } = document.currentScript as HTMLScriptElement
const origin = new URL(src).origin

/**
 * `<candor-form form="contact" key="…">` on any page: a form of the agency, without a frame. What stands inside it, such
 * as a link to the form's own page, is shown until the form is there, and for good where it cannot be. It stores
 * nothing in the browser and sends nothing before it is asked to.
 */
class CandorForm extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' })
  #busy = false
  /** The same content sent again is the same enquiry. */
  #attempt = { body: '', key: '' }

  connectedCallback(): void {
    if (this.#root.childNodes.length > 0) return
    this.#root.append(element('slot', {}))
    this.#root.adoptedStyleSheets = [styles()]
    this.#load()
      .then((form) => this.#show(form))
      .catch(() => {})
  }

  async #load(): Promise<EmbeddedForm> {
    const language = this.closest('[lang]')?.getAttribute('lang')?.slice(0, 2) ?? 'en'
    const name = encodeURIComponent(this.getAttribute('form') ?? '')
    const answer = await fetch(`${origin}/api/forms/${name}?language=${encodeURIComponent(language)}`)
    if (!answer.ok) throw new Error(`There is no form "${name}" at ${origin}.`)
    return (await answer.json()) as EmbeddedForm
  }

  #show(form: EmbeddedForm): void {
    const { shape, words, privacy, dir } = form
    const message = element('p', { class: 'message', role: 'alert', hidden: true, tabindex: -1 })
    const button = element('button', { type: 'submit', part: 'button' }, shape.submit)
    const made = element(
      'form',
      { novalidate: true, dir },
      message,
      ...runFor(shape),
      ...shape.fields.map((field) => fieldRow(field, words)),
      consentBoxes(shape.consents, words),
      element('p', { class: 'hint' }, element('a', { href: privacy.href }, privacy.label)),
      button,
    )
    made.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#submit(form, made, message, button)
    })
    this.#root.replaceChildren(made)
  }

  async #submit(
    form: EmbeddedForm,
    made: HTMLFormElement,
    message: HTMLElement,
    button: HTMLButtonElement,
  ): Promise<void> {
    // A second press while the first is under way does nothing.
    if (this.#busy) return
    this.#busy = true
    button.textContent = form.words.pending
    message.hidden = true
    clearFaults(made)
    const body = bodyOf(form, new FormData(made))
    if (body !== this.#attempt.body) this.#attempt = { body, key: crypto.randomUUID() }
    try {
      const sent = await send(origin, this.getAttribute('key') ?? '', body, this.#attempt.key)
      await this.#answer(sent, form, made, message)
    } catch {
      say(message, form.words.offline)
    } finally {
      this.#busy = false
      button.textContent = form.shape.submit
    }
  }

  async #answer(sent: Sent, form: EmbeddedForm, made: HTMLFormElement, message: HTMLElement): Promise<void> {
    const { words, shape, thanks, dir } = form
    switch (sent.kind) {
      case 'taken': {
        const reference = element('code', {}, sent.reference)
        const done = element(
          'div',
          { class: 'thanks', role: 'status', tabindex: -1, dir },
          element('p', {}, element('strong', {}, thanks.title)),
          element('p', {}, thanks.text),
          element('p', {}, `${thanks.reference}: `, reference),
        )
        this.#root.replaceChildren(done)
        return done.focus()
      }
      case 'invalid': {
        for (const { field, code } of sent.issues) {
          const declared = shape.fields.find(({ name }) => name === field)
          showFault(made, field, `${words.errorPrefix} ${wordsForFault(code, declared, words.errors)}`)
        }
        return say(message, words.errorSummary)
      }
      case 'outdated':
        return this.#renew(made)
      case 'too_many':
        return say(message, words.tooMany)
      case 'unavailable':
        return say(message, words.unavailable)
    }
  }

  /** The form under the policy of now: what was typed stays, what was ticked is asked again. */
  async #renew(old: HTMLFormElement): Promise<void> {
    const form = await this.#load()
    this.#show(form)
    const made = this.#root.querySelector('form')
    for (const [name, value] of new FormData(old)) {
      if (name.startsWith('consents.')) continue
      for (const control of made?.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`) ?? []) {
        if (control.type === 'radio' || control.type === 'checkbox')
          control.checked ||= control.value === value
        else control.value = String(value)
      }
    }
    const message = made?.querySelector<HTMLElement>('.message')
    if (message) say(message, form.words.renewed)
  }
}

/** Who decides about what is sent, where that is not whose form it is. */
function runFor({ runFor: said }: EmbeddedForm['shape']): HTMLElement[] {
  if (!said) return []
  const { href, label, note } = said.policy
  return [
    element(
      'p',
      { class: 'hint' },
      `${said.text} `,
      element('a', { href, rel: 'noopener', title: note }, label),
    ),
  ]
}

function say(message: HTMLElement, text: string): void {
  message.textContent = text
  message.hidden = false
  message.focus()
}

function showFault(form: HTMLFormElement, field: string, text: string): void {
  const place = form.querySelector<HTMLElement>(`#${CSS.escape(`${field}-error`)}`)
  const control = form.querySelector(`#${CSS.escape(field)}`)
  control?.setAttribute('aria-invalid', 'true')
  if (!place) return
  place.textContent = text
  place.hidden = false
}

function clearFaults(form: HTMLFormElement): void {
  for (const place of form.querySelectorAll<HTMLElement>('.error')) place.hidden = true
  for (const control of form.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid')
}

if (!customElements.get('candor-form')) customElements.define('candor-form', CandorForm)
