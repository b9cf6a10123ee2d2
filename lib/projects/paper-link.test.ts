import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tables } from '#db/tables.ts'
import { loadAgency } from '#lib/agency.ts'
import { holdsCardNumber, isPaperLink } from './paper-link.ts'

test('P62: a paper is a link by TLS to a host with a name', () => {
  for (const url of ['https://pay.example/i/42', 'https://invoice.pay.example.com/a?b=c#d'])
    expect(isPaperLink(url), url).toBe(true)
  for (const url of [
    'http://pay.example/i/42',
    'https://me:secret@pay.example/i',
    'https://localhost/i',
    'https://127.0.0.1/i',
    'https://[::1]/i',
    'javascript:alert(1)',
    'pay.example/i',
    '',
    `https://pay.example/${'x'.repeat(500)}`,
  ])
    expect(isPaperLink(url), url).toBe(false)
})

test('P62: what may be the number of a card is known as one, however it is grouped', () => {
  for (const text of [
    '4111 1111 1111 1111',
    'card 5555-5555-5555-4444',
    '378282246310005',
    '４１１１１１１１１１１１１１１１',
  ])
    expect(holdsCardNumber(text), text).toBe(true)
  for (const text of ['INV-2026-0042', '4111 1111 1111 1112', '+33 1 99 00 11 22', '2026-11-02 2026-11-03'])
    expect(holdsCardNumber(text), text).toBe(false)
})

test('P62: no column and no field of any agency takes a card', async () => {
  const card = /card|iban|cvc|cvv|expiry|bank/i
  const columns = tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`))
  expect(columns.filter((column) => card.test(column))).toEqual([])
  for (const folder of globSync('{agencies,presets}/*/forms.ts')) {
    const { forms } = await loadAgency(folder.split('/')[1] ?? '')
    const fields = Object.entries(forms).flatMap(([name, { fields }]) =>
      Object.entries(fields).map(
        ([field, of]) => `${name}.${field} ${'autocomplete' in of ? of.autocomplete : ''}`,
      ),
    )
    expect(fields.filter((field) => card.test(field) || /\bcc-/.test(field))).toEqual([])
  }
  for (const file of globSync('{app,components}/**/*.tsx'))
    expect(readFileSync(file, 'utf8'), file).not.toMatch(/autoComplete="cc-|name="card/)
})
