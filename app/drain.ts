import { queueCampaigns } from '#lib/campaigns/jobs.ts'
import { queueChangeNotices } from '#lib/change-notices/jobs.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { readSettings } from '#lib/platform/settings.ts'
import { openTransport } from '#lib/platform/transports/open.ts'
import { app } from './context.ts'

/** Sends what is due, once through. */
export async function drain(): Promise<number> {
  const transport = openTransport(readSettings(process.env).mail)
  try {
    const opened = await app()
    await queueCampaigns(opened)
    await queueChangeNotices(opened)
    return await drainOutbox(opened, transport)
  } finally {
    await transport.close()
  }
}
