import { z } from 'zod'
import { answerPage, see } from '#app/admin/answers.tsx'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { words } from '#app/admin/words.ts'
import { type WebhookEvent, webhookEvents } from '#db/schema/webhooks.ts'
import { addWebhook, isTellable } from '#lib/webhooks/add-webhook.ts'
import { fill } from '#policy/fill.ts'

const { webhooks: label } = words
const event = z.enum(Object.keys(webhookEvents) as [WebhookEvent, ...WebhookEvent[]])

const schema = z.strictObject({
  url: z.string().max(500),
  events: z.union([event.transform((one) => [one]), z.array(event)]).default([]),
})

export const POST = staffPost('settings.change', schema, async (currentUser, { url, events }) => {
  if (!isTellable(url) || events.length === 0) return see('/admin/settings/webhooks', { said: 'bad' })
  const secret = await addWebhook(currentUser.app, { url, events, actor: currentUser.actor })
  const title = fill(label.made, { url: new URL(url).host })
  return answerPage(
    200,
    title,
    <DeskPage
      currentUser={currentUser}
      current="/admin/settings"
      title={title}
      back={{ href: '/admin/settings/webhooks', label: label.back }}
    >
      <p className="desk-lead">{label.shownOnce}</p>
      <p>
        <code className="one-time">{secret}</code>
      </p>
    </DeskPage>,
  )
})
