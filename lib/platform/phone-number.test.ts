import { describe, expect, test } from 'vitest'
import { dialled, readPhone } from './phone-number.ts'

describe('a number has one spelling, whoever writes it (15.9)', () => {
  test.each([
    ['06 12 34 56 78', 'FR'],
    ['+33 6 12 34 56 78', 'FR'],
    ['0033612345678', 'FR'],
    ['+33 (0)6 12 34 56 78', 'GB'],
    ['٠٦١٢٣٤٥٦٧٨', 'FR'],
    ['۰۶۱۲۳۴۵۶۷۸', 'FR'],
    ['06.12.34.56.78, after six', 'FR'],
  ])('%s in %s', (typed, country) => {
    expect(readPhone(typed, country)).toEqual({ number: '+33612345678', extension: null })
  })

  test.each([
    '+44 20 7946 0018 ext. 4',
    '020 7946 0018 x4',
    '+442079460018;ext=4',
    '+44 (0)20 7946 0018 poste 4',
  ])('the extension of %s stands apart', (typed) => {
    expect(readPhone(typed, 'GB')).toEqual({ number: '+442079460018', extension: '4' })
  })

  test('is dialled as links want it', () => {
    expect(dialled('06 12 34 56 78', 'FR')).toBe('tel:+33612345678')
    expect(dialled('+44 20 7946 0018 ext. 4', 'FR')).toBe('tel:+442079460018;ext=4')
  })

  test('what no country has stays as its digits', () => {
    expect(readPhone('12345', 'FR')).toEqual({ number: '12345', extension: null })
    expect(readPhone('0612345678', null)).toEqual({ number: '0612345678', extension: null })
    expect(readPhone('nothing', 'FR')).toEqual({ number: '', extension: null })
  })
})
