import { Flash } from '#app/admin/_action/flash.tsx'
import { requireStaff } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { titled } from '#app/admin/titled.ts'
import { deskLanguage, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { listWebhooks, type WebhookLine } from '#lib/webhooks/queries.ts'
import { printList } from '#policy/print.ts'
import { AddWebhook } from './add-webhook.tsx'
import { addWebhookAction, removeWebhookAction } from './webhook-actions.tsx'

const { webhooks: label } = words
export const generateMetadata = titled(() => label.title)

/** Other programs that are told when something happens. */
export default async function Webhooks({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireStaff('settings.change')
  const webhooks = await listWebhooks(currentUser.app.db)
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/settings"
      title={label.title}
      back={{ href: '/admin/settings', label: words.places.settings }}
    >
      <Flash query={searchParams} of={[addWebhookAction, removeWebhookAction]} />
      <p className="desk-lead">{label.lead}</p>
      {webhooks.length === 0 ? <p>{label.none}</p> : <WebhookTable webhooks={webhooks} />}
      <DetailPart title={label.add}>
        <AddWebhook />
      </DetailPart>
    </DeskPage>
  )
}

function WebhookTable({ webhooks }: { webhooks: readonly WebhookLine[] }) {
  return (
    <DeskTable
      caption={label.title}
      columns={[
        { key: 'url', label: label.url },
        { key: 'events', label: label.events, from: 'tablet' },
        { key: 'delivered', label: label.delivered, numeric: true },
        { key: 'waiting', label: label.waiting, numeric: true, from: 'tablet' },
        { key: 'failed', label: label.failed, numeric: true },
      ]}
      rows={webhooks.map(({ id, url, events, delivered, waiting, failed }) => ({
        id,
        href: `/admin/settings/webhooks/${id}`,
        cells: {
          url,
          events: printList(
            events.map((event) => label.eventNames[event]),
            deskLanguage(),
          ),
          delivered,
          waiting,
          failed,
        },
      }))}
    />
  )
}
