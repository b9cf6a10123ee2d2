import { type AddressInfo, createServer } from 'node:net'
import { faultCode } from '#lib/platform/operator-error.ts'

/** A TCP port of 127.0.0.1 that nobody listens on now. */
export async function freePort(): Promise<number> {
  const port = await listenOnce(0)
  if (typeof port === 'string') throw new Error(`No port of 127.0.0.1 is free: ${port}`)
  return port
}

/** Whether nobody listens on `port` of `host` now. */
export async function isFree(port: number, host?: string): Promise<boolean> {
  return (await listenFault(port, host)) === null
}

/** The system's code for why this program cannot listen there, such as `EADDRINUSE`; null when it can. */
export async function listenFault(port: number, host?: string): Promise<string | null> {
  const outcome = await listenOnce(port, host)
  return typeof outcome === 'string' ? outcome : null
}

/** Gives the port, or the fault's code. */
function listenOnce(port: number, host = '127.0.0.1'): Promise<number | string> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(faultCode(error) ?? error.message))
    server.listen({ port, host, exclusive: true }, () => {
      const bound = (server.address() as AddressInfo).port
      server.close(() => resolve(bound))
    })
  })
}
