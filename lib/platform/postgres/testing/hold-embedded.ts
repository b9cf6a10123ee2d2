// A process of its own for the tests: opens the database, prints its address, and lets go when its input ends.
import { once } from 'node:events'
import { openEmbedded } from '#lib/platform/postgres/embedded.ts'

try {
  const embedded = await openEmbedded(process.argv[2] ?? '')
  console.log(embedded.ownerUrl)
  process.stdin.resume()
  await once(process.stdin, 'end')
  await embedded.release()
} catch (error) {
  console.log(error instanceof Error ? error.message : error)
}
process.exit()
