import { describe, expect, it } from 'vitest'
import { forms } from '#messages/en/forms.ts'
import type { FormField, FormShape } from './form-shape.ts'
import { faultsIn } from './validate.ts'

const words = forms.errors

function shapeOf(field: Omit<FormField, 'label' | 'name'>): FormShape {
  return {
    name: 'contact',
    fields: [{ name: 'answer', label: 'Answer', ...field }],
    consents: [],
    submit: 'Send',
  }
}

function faultOf(field: Omit<FormField, 'label' | 'name'>, answer: unknown): string | undefined {
  return faultsIn(shapeOf(field), words, { answer }).answer
}

describe('an address', () => {
  const email = { type: 'email', required: true } as const

  it.each(['a@b.fr', 'first.last+tag@mail.example.com', '  padded@b.fr  '])('%s is taken', (address) => {
    expect(faultOf(email, address)).toBeUndefined()
  })

  it.each(['a@b', 'a b@c.fr', '"e@a.com"@b.com', 'a@@b.fr', 'a\uff20b.fr@c.fr'])(
    '%s is refused (S11)',
    (address) => {
      expect(faultOf(email, address)).toBe(words.email)
    },
  )

  it('is missing when blank', () => {
    expect(faultOf(email, '   ')).toBe(words.required)
    expect(faultOf(email, undefined)).toBe(words.required)
  })
})

it('takes an optional answer left out, and checks it when given', () => {
  const tel = { type: 'tel', required: false } as const
  expect(faultOf(tel, '')).toBeUndefined()
  expect(faultOf(tel, '+33 2 61 91 04 12')).toBeUndefined()
  expect(faultOf(tel, '+33 2 61\n91 04 12')).toBe(words.characters)
})

it('counts to the limit and not past it', () => {
  const text = { type: 'text', required: true, maxLength: 3 } as const
  expect(faultOf(text, 'abc')).toBeUndefined()
  expect(faultOf(text, 'abcd')).toBe('Make this shorter: at most 3 characters')
})

it('takes only the answers listed', () => {
  const options = [{ value: 'web', label: 'Website' }]
  const radio = { type: 'radio', required: true, options } as const
  expect(faultOf(radio, 'web')).toBeUndefined()
  expect(faultOf(radio, 'other')).toBe(words.choice)
  expect(faultOf(radio, '')).toBe(words.requiredChoice)
})
