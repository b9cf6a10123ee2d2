import { expect, test } from 'vitest'
import { ipOf, isReachable, lookupReachable } from './reachable-address.ts'

test.each([
  ...[
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
  ],
  ...[
    '100.64.0.1',
    '192.0.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
  ],
  ...[
    'fd00:ec2::254',
    '::ffff:127.0.0.1',
    '::ffff:169.254.169.254',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'ff02::1',
  ],
  ...['2001:db8::1', 'localhost', '', 'crm.example'],
])('%s is no address of the public internet (15.43)', (address) => {
  expect(isReachable(address, [])).toBe(false)
})

test.each(['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c', '::ffff:93.184.215.14'])(
  '%s is one',
  (address) => {
    expect(isReachable(address, [])).toBe(true)
  },
)

test('a network of one’s own is reached where it is named, and no other (15.43)', () => {
  const networks = ['10.1.0.0/16', 'fd00:1::/32', '127.0.0.1/32']
  expect(
    ['10.1.2.3', 'fd00:1::7', '127.0.0.1', '::ffff:10.1.2.3'].map((one) => isReachable(one, networks)),
  ).toEqual([true, true, true, true])
  expect(['10.2.0.1', 'fd00:2::7', '127.0.0.2'].map((one) => isReachable(one, networks))).toEqual([
    false,
    false,
    false,
  ])
})

test('numbers that a host may be written as are the address they mean (15.43)', () => {
  const hosts = ['http://2130706433/', 'http://0x7f.1/', 'http://[::ffff:127.0.0.1]/', 'http://127.1/']
  for (const url of hosts) expect(isReachable(ipOf(new URL(url).hostname) ?? '', []), url).toBe(false)
  expect(ipOf('crm.example')).toBeNull()
})

test('a name that leads to this machine is not looked up for a connection (15.43)', async () => {
  const ask = (networks: string[]) =>
    new Promise((answered) =>
      lookupReachable(networks)('localhost', { all: true }, (error, found) => answered(error ?? found)),
    )
  expect(await ask([])).toMatchObject({ code: 'not a public address' })
  expect(await ask(['127.0.0.0/8', '::1/128'])).toEqual(
    expect.arrayContaining([expect.objectContaining({ address: expect.stringMatching(/^127\.|^::1$/) })]),
  )
})
