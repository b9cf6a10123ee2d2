import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { AddKey } from './add-key.tsx'
import { readTypedKey } from './typed-key.ts'

const { forms } = await loadAgency('demo')

test('what was typed for a key stands there again beside what is wrong with it (15.25)', () => {
  const typed = { form: 'quote', origins: 'https://shop.example/basket', rate: 'many' }
  const read = readTypedKey(typed)
  const errors = 'faults' in read ? read.faults : {}
  expect(Object.keys(errors)).toEqual(['origins', 'rate'])
  const html = renderToStaticMarkup(<AddKey action="/add" forms={forms} typed={typed} errors={errors} />)
  expect(html).toContain('https://shop.example/basket</textarea>')
  expect(html).toMatch(/value="many"/)
  expect(html).toMatch(/<option value="quote" selected="">/)
  expect(html.match(/aria-invalid="true"/g)).toHaveLength(2)
})

test('what a key needs is read from what was typed (15.25)', () => {
  const typed = { form: 'quote', origins: ' https://a.example\nhttps://b.example ', rate: '0' }
  expect(readTypedKey(typed)).toEqual({ origins: ['https://a.example', 'https://b.example'], rate: 0 })
})
