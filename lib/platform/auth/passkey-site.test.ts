import { expect, test } from 'vitest'
import { passkeySite } from './passkey-site.ts'

test('passkeys are for the name that the site is set up with, over TLS or on this machine (19.4)', () => {
  expect(passkeySite('https://agency.example')).toEqual({
    rpId: 'agency.example',
    origin: 'https://agency.example',
  })
  expect(passkeySite('https://desk.agency.example:8443')).toEqual({
    rpId: 'desk.agency.example',
    origin: 'https://desk.agency.example:8443',
  })
  expect(passkeySite('http://localhost:3000')).toEqual({
    rpId: 'localhost',
    origin: 'http://localhost:3000',
  })
  for (const none of ['http://agency.example', 'http://127.0.0.1:3000', 'https://192.0.2.1', 'https://[::1]'])
    expect(passkeySite(none)).toBeNull()
})
