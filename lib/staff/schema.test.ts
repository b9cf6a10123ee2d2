import { expect, test } from 'vitest'
import { memberSchema, passwordFault } from './schema.ts'

test('a password needs twelve characters, however many bytes they take', () => {
  expect(passwordFault('elevenchars', 'ada@example.com')).toBe('too_short')
  expect(passwordFault('twelve chars', 'ada@example.com')).toBeNull()
  expect(passwordFault('🌊'.repeat(11), 'ada@example.com')).toBe('too_short')
  expect(passwordFault('🌊'.repeat(12), 'ada@example.com')).toBeNull()
  expect(passwordFault('x'.repeat(257), 'ada@example.com')).toBe('too_long')
})

test('a password is not the address, in whatever case', () => {
  expect(passwordFault('ADA@example.com', 'ada@example.com')).toBe('own_address')
  expect(passwordFault('ada@example.com1', 'ada@example.com')).toBe('own_address')
})

test('a member has one sound address and a known role', () => {
  expect(memberSchema.parse({ email: ' Ada@Example.com', role: 'sales' })).toEqual({
    email: 'ada@example.com',
    role: 'sales',
  })
  expect(memberSchema.safeParse({ email: 'ada', role: 'sales' }).success).toBe(false)
  expect(memberSchema.safeParse({ email: 'ada@example.com', role: 'root' }).success).toBe(false)
})
