import { expect, test } from 'vitest'
import { companyDomainOf, readDomains } from './domains.ts'

test('an address of a mail service that anybody uses tells of no company (18.6)', () => {
  for (const email of ['ada@gmail.com', 'ada@hotmail.fr', 'ada@orange.fr', 'ada@outlook.com', 'ada@gmx.de'])
    expect([email, companyDomainOf(email)]).toEqual([email, null])
  expect(companyDomainOf('ada@harbour.example')).toBe('harbour.example')
})

test('domains are read as people type them (18.6)', () => {
  expect(readDomains('https://www.Harbour.example/about, bücher.example\nann@quay.example')).toEqual([
    ...['harbour.example', 'bücher.example', 'quay.example'],
  ])
  expect(readDomains('')).toEqual([])
  expect(readDomains('harbour.example, not a domain!')).toBeNull()
})
