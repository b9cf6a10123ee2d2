import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { refusePort } from './refuse-port.ts'

test('a taken port is said with another, a free one passes', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  await expect(refusePort(port, '127.0.0.1')).rejects.toThrow(
    /is taken by another program.*PORT=\d+ npm run up/,
  )
  other.close()
  await once(other, 'close')
  await refusePort(port, '127.0.0.1')
})

test('an address of another machine is no fault of the port', async () => {
  await expect(refusePort(1, '203.0.113.7')).rejects.toThrow(
    'HOST is 203.0.113.7, which is no address of this machine',
  )
})
