import { demoEnquiries } from '#db/seed/demo-enquiries.ts'
import type { AppContext } from '#lib/app.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import type { Settings } from '#lib/platform/settings.ts'
import { system } from '#lib/record-event.ts'

const hourMs = 60 * 60 * 1000

/**
 * Puts marked demo leads into an app that has none, through the same door as everything.
 * @throws OperatorError where mail would really leave: nobody is written to for a demonstration
 */
export async function addDemoLeads(app: AppContext, settings: Settings): Promise<number> {
  if (settings.mail.kind !== 'outbox') {
    throw new OperatorError(
      '--demo is for an app without mail settings. Unset SMTP_URL or RESEND_API_KEY first.',
    )
  }
  const [found] = await app.db.query({ text: 'select from leads limit 1' })
  if (found) return 0
  for (const { form, hoursAgo, fields } of demoEnquiries) {
    const at = new Date(app.clock().getTime() - hoursAgo * hourMs)
    await capture(
      { ...app, clock: () => at },
      {
        form,
        fields,
        consents: [],
        notice: app.notice.texts.en.hash,
        how: 'form',
        actor: system,
        address: null,
        rate: { by: 'demo', limit: 0 },
      },
    )
  }
  return demoEnquiries.length
}
