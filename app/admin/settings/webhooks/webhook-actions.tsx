import { z } from 'zod'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { answerPage } from '#app/admin/_action/responses.tsx'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { words } from '#app/admin/words.ts'
import { type WebhookEvent, webhookEvents } from '#db/schema/webhooks.ts'
import { addWebhook, isTellable, removeWebhook } from '#lib/webhooks/add-webhook.ts'
import { fill } from '#policy/fill.ts'

const { webhooks: label } = words
const page = '/admin/settings/webhooks'
const event = z.enum(Object.keys(webhookEvents) as [WebhookEvent, ...WebhookEvent[]])

/** Answers with the secret itself: in an address it would stay in the browser's history. */
export const addWebhookAction = deskAction(
  {
    path: '/admin/settings/webhooks/add',
    opens: 'settings.change',
    fields: {
      url: z.string().max(500),
      events: z.union([event.transform((one) => [one]), z.array(event)]).default([]),
    },
    outcomes: { bad: bad(() => label.bad) },
    logs: ['webhook.added'],
  },
  async (currentUser, { url, events }, end) => {
    if (!isTellable(url, currentUser.app.webhookNetworks) || events.length === 0) return end('bad', page)
    const secret = await addWebhook(currentUser.app, { url, events, actor: currentUser.actor })
    const title = fill(label.made, { url: new URL(url).host })
    return answerPage(
      200,
      title,
      <DeskPage
        currentUser={currentUser}
        current="/admin/settings"
        title={title}
        back={{ href: page, label: label.back }}
      >
        <p className="desk-lead">{label.shownOnce}</p>
        <p>
          <code className="one-time">{secret}</code>
        </p>
      </DeskPage>,
    )
  },
)

export const removeWebhookAction = deskAction(
  {
    path: '/admin/settings/webhooks/remove',
    opens: 'settings.change',
    fields: { id: z.uuid() },
    outcomes: { removed: good(() => label.removed) },
    logs: ['webhook.removed'],
  },
  async ({ app, actor }, { id }, end) => {
    await removeWebhook(app, id, actor)
    return end('removed', page)
  },
)
