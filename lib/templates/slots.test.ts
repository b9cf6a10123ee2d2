import { expect, test } from 'vitest'
import { fillSlots, strangeSlots } from './slots.ts'

test('a template is filled with who is answered and their reference, whatever signs a name has', () => {
  const known = { name: '$& {reference}', reference: 'Q-7F3K2M9X' }
  expect(fillSlots('Hello {name},\n\nabout {reference}.', { ...known, name: 'Ada' })).toBe(
    'Hello Ada,\n\nabout Q-7F3K2M9X.',
  )
  expect(fillSlots('{name}', { ...known, name: '$&' })).toBe('$&')
})

test('without a name the greeting closes up', () => {
  const known = { name: null, reference: 'Q-7F3K2M9X' }
  expect(fillSlots('Hello {name},', known)).toBe('Hello,')
  expect(fillSlots('Bonjour\u00a0{name},', known)).toBe('Bonjour,')
  expect(fillSlots('مرحبًا {name}،', known)).toBe('مرحبًا،')
})

test('what nobody would fill in is found before it is sent', () => {
  expect(strangeSlots('Hello {name}, {firstname} {reference} {} {firstname}')).toEqual(['firstname', ''])
  expect(strangeSlots('No { brace\n} here')).toEqual([])
})
