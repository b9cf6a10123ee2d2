import { expect, test } from 'vitest'
import { elsewhere } from './deployment-hosts.ts'

test.each([
  ['localhost', null],
  ['127.0.0.1', null],
  ['[::1]', null],
  ['db', null],
  ['db.example', 'db.example'],
  ['ep-cool-name.eu-central-1.aws.neon.tech', 'ep-cool-name.eu-central-1.aws.neon.tech'],
  ['10.0.0.7', '10.0.0.7'],
  ['[2001:db8::7]', '[2001:db8::7]'],
])('%s is named %s', (hostname, named) => {
  expect(elsewhere(hostname)).toBe(named)
})
