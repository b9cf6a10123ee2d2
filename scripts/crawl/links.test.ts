import { expect, test } from 'vitest'
import { faultOfLink, type MetLink, waysMissing } from './links.ts'

const link = (of: Partial<MetLink> = {}): MetLink => ({
  href: 'https://elsewhere.example/',
  address: 'https://elsewhere.example/',
  text: 'How to refuse it',
  rel: 'noopener',
  target: '',
  marked: true,
  ...of,
})
const fault = (of: Partial<MetLink>) => faultOfLink(link(of), ['http://localhost:3000'])

test('P31, P69: a link that leads away is by https, has words, says that it leaves, and hands over nothing (20.5)', () => {
  expect(fault({})).toBeNull()
  for (const address of ['http://localhost:3000/a', 'mailto:a@b.example', 'tel:+4930901820'])
    expect(fault({ address, marked: false, rel: '' })).toBeNull()
  expect(fault({ address: 'http://elsewhere.example/' })).toContain('https')
  expect(fault({ address: 'javascript:void(0)' })).toContain('https')
  expect(fault({ address: 'https://who:pass@elsewhere.example/' })).toContain('name')
  expect(fault({ address: 'https://elsewhere.example/?utm_source=x' })).toContain('follow')
  expect(fault({ text: '' })).toContain('words')
  expect(fault({ marked: false })).toContain('leaves')
  expect(fault({ rel: '', target: '_blank' })).toContain('reach back')
})

test('P69: a way out that the policy names and no link leads to is missing (20.5)', () => {
  const way = { of: 'Counter', href: 'https://elsewhere.example/out' }
  expect(waysMissing([way], [link()])).toEqual([way])
  expect(waysMissing([way], [link({ address: way.href })])).toEqual([])
})
