import { expect, test } from 'vitest'
import { readSettings } from '#lib/platform/settings.ts'
import { buildHosts } from './hosts.ts'

const settings = readSettings({})

test('an image is built for hosts that are given by name', () => {
  const given = { BUILD_DATABASE_HOST: 'db.example', BUILD_MAIL_HOST: 'api.resend.com' }
  expect(buildHosts(settings, given)).toEqual({
    database: 'db.example',
    mail: 'api.resend.com',
    files: null,
    mailbox: null,
  })
  expect(buildHosts(settings, { BUILD_DATABASE_HOST: '' })).toEqual({
    database: null,
    mail: null,
    files: null,
    mailbox: null,
  })
})

test.each(['postgres://user:secret@db.example/candor', 'db.example:5432', 'user@db.example'])(
  '%s is refused',
  (address) => {
    expect(() => buildHosts(settings, { BUILD_DATABASE_HOST: address })).toThrow('takes a host name alone')
  },
)
