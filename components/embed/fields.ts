import { type ConsentBox, consentName, type FormField } from '#components/forms/form-shape.ts'
import type { FormMessages } from '#messages/en/forms.ts'
import { element } from './dom.ts'

type Words = Pick<FormMessages, 'optional' | 'choose' | 'consents' | 'consentsHint'>

/** One question, with the place where its error will stand: an element of the id `<name>-error`. */
export function fieldRow(field: FormField, words: Words): HTMLElement {
  const { name, required, label, options = [], type } = field
  const hint = [field.hint, required ? '' : field.leftOut].filter(Boolean).join(' ')
  const marker = required ? '' : ` (${words.optional})`
  const described = `${hint ? `${name}-hint ` : ''}${name}-error`
  const shared = { id: name, name, required, 'aria-describedby': described }
  const notes = [
    hint && element('p', { class: 'hint', id: `${name}-hint` }, hint),
    element('p', { class: 'error', id: `${name}-error`, hidden: true }),
  ]
  if (type === 'radio' || type === 'checkboxes') {
    const kind = type === 'radio' ? 'radio' : 'checkbox'
    const boxes = options.map((option, index) =>
      tick(
        { id: index === 0 ? name : `${name}-${option.value}`, name, type: kind, value: option.value },
        option.label,
      ),
    )
    const group = { 'aria-describedby': described }
    return element('fieldset', group, element('legend', {}, label, marker), ...notes, ...boxes)
  }
  if (type === 'confirmation') {
    const box = { ...shared, type: 'checkbox', value: 'true' }
    return element('div', { class: 'row' }, ...notes, tick(box, label))
  }
  return element(
    'div',
    { class: 'row' },
    element('label', { for: name }, label, marker),
    ...notes,
    control(field, shared, words),
  )
}

function control(
  { type, options = [], maxLength, autocomplete }: FormField,
  shared: Readonly<Record<string, string | boolean>>,
  words: Words,
): HTMLElement {
  if (type === 'textarea') return element('textarea', { ...shared, maxlength: maxLength, rows: 5 })
  if (type === 'select') {
    const choices = options.map(({ value, label }) => element('option', { value }, label))
    return element('select', shared, element('option', { value: '' }, words.choose), ...choices)
  }
  const native = type === 'time_zone' ? 'text' : type
  return element('input', { ...shared, type: native, maxlength: maxLength, autocomplete })
}

function tick(attributes: Readonly<Record<string, string | boolean>>, label: string): HTMLElement {
  return element(
    'div',
    { class: 'tick' },
    element('input', attributes),
    element('label', { for: String(attributes.id) }, label),
  )
}

/** What a person may also agree to, never ticked beforehand (P16). */
export function consentBoxes(consents: readonly ConsentBox[], words: Words): HTMLElement | null {
  if (consents.length === 0) return null
  const boxes = consents.map(({ purpose, label }) => {
    const id = consentName(purpose)
    return tick({ id, name: id, type: 'checkbox', value: 'true' }, label)
  })
  const hint = element('p', { class: 'hint' }, words.consentsHint)
  return element('fieldset', {}, element('legend', {}, words.consents), hint, ...boxes)
}
