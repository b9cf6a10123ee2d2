import { expect, test } from 'vitest'
import { fillSlots, openSlots, type Slots, strangeSlots } from './slots.ts'

const nothing: Slots = {
  ...{ name: null, company: null, reference: null, service: null },
  ...{ member: null, received: null, answer_by: null },
}

test('a template is filled with who is answered and their reference, whatever signs a name has', () => {
  const known = { ...nothing, name: '$& {reference}', reference: 'Q-7F3K2M9X' }
  expect(fillSlots('Hello {name},\n\nabout {reference}.', { ...known, name: 'Ada' })).toBe(
    'Hello Ada,\n\nabout Q-7F3K2M9X.',
  )
  expect(fillSlots('{name}', { ...known, name: '$&' })).toBe('$&')
})

test('without a name the greeting closes up', () => {
  const known = { ...nothing, reference: 'Q-7F3K2M9X' }
  expect(fillSlots('Hello {name},', known)).toBe('Hello,')
  expect(fillSlots('Bonjour\u00a0{name},', known)).toBe('Bonjour,')
  expect(fillSlots('مرحبًا {name}،', known)).toBe('مرحبًا،')
})

test('what nobody would fill in is found before it is sent', () => {
  expect(strangeSlots('Hello {name}, {firstname} {reference} {} {firstname}')).toEqual(['firstname', ''])
  expect(strangeSlots('No { brace\n} here')).toEqual([])
})

test('a template knows company, service, who answers and both days; what is not known stays to be seen (18.4)', () => {
  const text = '{company} wants {service}. {member}, {received}, {answer_by}'
  const known = { ...nothing, company: 'Marram', member: 'Ann', received: '2 November' }
  const filled = fillSlots(text, known)
  expect(filled).toBe('Marram wants {service}. Ann, 2 November, {answer_by}')
  expect(openSlots(filled)).toEqual(['service', 'answer_by'])
  expect(openSlots('{name} {other} {service')).toEqual(['name'])
  expect(fillSlots('{company}', { ...nothing, company: '{service}' })).toBe('{service}')
})
