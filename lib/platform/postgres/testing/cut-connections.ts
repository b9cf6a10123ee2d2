import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'

/** Listens before `port` of 127.0.0.1: resets the first `times` connections, and passes the later ones through. */
export async function cutConnections(times: number, port: number) {
  let cut = 0
  const front = createServer((socket) => {
    socket.on('error', () => {})
    if (cut < times) {
      cut++
      socket.resetAndDestroy()
      return
    }
    const behind = connect(port, '127.0.0.1')
    behind.on('error', () => socket.destroy())
    socket.pipe(behind).pipe(socket)
  })
  front.listen(0, '127.0.0.1')
  await once(front, 'listening')
  return { port: (front.address() as AddressInfo).port, cut: () => cut, close: () => front.close() }
}
