import { queueChangeNotices } from '#lib/journeys/changes/jobs.ts'
import { drainOutbox } from '#lib/journeys/delivery/jobs.ts'
import { queueAnnouncements } from '#lib/journeys/newsletter/jobs.ts'
import { readSettings } from '#lib/platform/settings.ts'
import { openTransport } from '#lib/platform/transports/open.ts'
import { house } from './house.ts'

/** Sends what is due, once through. */
export async function drain(): Promise<number> {
  const transport = openTransport(readSettings(process.env).mail)
  try {
    const opened = await house()
    await queueAnnouncements(opened)
    await queueChangeNotices(opened)
    return await drainOutbox(opened, transport)
  } finally {
    await transport.close()
  }
}
