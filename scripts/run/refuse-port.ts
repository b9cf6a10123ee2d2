import { OperatorError } from '#lib/platform/operator-error.ts'
import { listenFault } from '#lib/platform/postgres/port.ts'

/** @throws OperatorError when `port` of `host` cannot be listened on, in words that say what to do. */
export async function refusePort(port: number, host: string): Promise<void> {
  const code = await listenFault(port, host)
  if (code) throw new OperatorError(sentence(code, port, host))
}

function sentence(code: string, port: number, host: string): string {
  if (code === 'EADDRINUSE') {
    const other = port < 65_535 ? port + 1 : 3000
    return `Port ${port} is taken by another program. End that, or choose another port: PORT=${other} npm run up`
  }
  if (code === 'EACCES') {
    return (
      `This user may not listen on port ${port}. Choose a port from 1024 on, such as PORT=3000 npm run up, and let a ` +
      'TLS proxy listen in front of it (docs/deploy).'
    )
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return (
      `HOST is ${host}, which is no address of this machine. Leave it out to be reached from this machine alone, or ` +
      'set HOST=0.0.0.0 to be reached from others.'
    )
  }
  return `Port ${port} of ${host} cannot be listened on (${code}). Choose another with PORT or HOST.`
}
