import { expect, test } from 'vitest'
import { cameBy } from './came-by.ts'

test('a lead says by what way it came: the form its person sent, or what staff were told and how (15.18)', () => {
  expect(cameBy({ enteredBy: null }, 'Contact', 'ada@example.com')).toBe('Sent through the form Contact')
  expect(cameBy({ enteredBy: 'phone' }, 'Contact', 'Grace')).toBe(
    'Grace entered it from a telephone call, into the form Contact',
  )
  expect(cameBy({ enteredBy: 'letter' }, 'Contact', 'Grace')).toContain('a letter')
})
