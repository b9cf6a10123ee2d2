import { expect, test } from 'vitest'
import { amountAsTyped, printAmount, readAmount } from './money.ts'

test.each([
  ['12500', 'EUR', 1_250_000],
  ['12 500', 'EUR', 1_250_000],
  ['12,500.00', 'EUR', 1_250_000],
  ['12.500,5', 'EUR', 1_250_050],
  ['12.500', 'EUR', 1_250_000],
  ['1.234.567', 'EUR', 123_456_700],
  ['99.9', 'EUR', 9_990],
  ['0', 'EUR', 0],
  ['1500', 'JPY', 1_500],
  ['1,500', 'JPY', 1_500],
  ['1.500', 'TND', 1_500],
])('an amount is read as people type it: %s %s (18.5)', (typed, currency, minor) => {
  expect(readAmount(typed, currency)).toBe(minor)
})

test.each([
  ['', 'EUR'],
  ['-5', 'EUR'],
  ['5 €', 'EUR'],
  ['twelve', 'EUR'],
  ['1.2345', 'EUR'],
  ['1,2,3', 'EUR'],
  ['1.5', 'JPY'],
  ['9999999999999', 'EUR'],
  ['1e5', 'EUR'],
])('what is no amount is not taken for one: %s %s (18.5)', (typed, currency) => {
  expect(readAmount(typed, currency)).toBeNull()
})

test('an amount stands in its field as it can be typed again, and in a sentence with its currency (18.5)', () => {
  for (const minor of [0, 1, 1_250_000, 1_250_050])
    expect(readAmount(amountAsTyped(minor, 'EUR'), 'EUR')).toBe(minor)
  expect(amountAsTyped(1_250_000, 'EUR')).toBe('12500')
  expect(printAmount(1_250_000, 'EUR', 'en')).toBe('€12,500')
  expect(printAmount(1_250_050, 'EUR', 'en')).toBe('€12,500.50')
  expect(printAmount(1_500, 'JPY', 'en')).toBe('¥1,500')
})
