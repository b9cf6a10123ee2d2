import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { removeWebhookAction } from '#app/admin/settings/webhooks/webhook-actions.tsx'
import { titled } from '#app/admin/titled.ts'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Button } from '#components/ui/button.tsx'
import { isId } from '#lib/platform/page-key.ts'
import { listDeliveries, listWebhooks } from '#lib/webhooks/queries.ts'

const { webhooks: label } = words
export const generateMetadata = titled(() => label.title)

/** What was delivered to one webhook lately, and how it responded. */
export default async function WebhookPage({ params }: { params: Promise<{ id: string }> }) {
  const currentUser = await requireStaff('settings.change')
  const { db, clock } = currentUser.app
  const { id } = await params
  const webhook = isId(id) ? (await listWebhooks(db)).find((one) => one.id === id) : undefined
  if (!webhook) missing()
  const deliveries = await listDeliveries(db, id)
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/settings"
      title={webhook.url}
      back={{ href: '/admin/settings/webhooks', label: label.back }}
      actions={
        <ActionForm action={removeWebhookAction} at={{}} values={{ id }}>
          <Button weight="danger">{label.remove}</Button>
        </ActionForm>
      }
    >
      <DetailPart title={label.log}>
        {deliveries.length === 0 ? (
          <p>{label.noLog}</p>
        ) : (
          <DeskTable
            caption={label.log}
            columns={[
              { key: 'event', label: label.event },
              { key: 'state', label: label.state },
              { key: 'response', label: label.response, from: 'tablet' },
              { key: 'attempts', label: label.attempts, from: 'desk', numeric: true },
              { key: 'when', label: label.when, numeric: true },
            ]}
            rows={deliveries.map((delivery) => ({
              id: delivery.id,
              cells: {
                event: label.eventNames[delivery.event],
                state: label.states[delivery.state],
                response: delivery.response,
                attempts: delivery.attempts,
                when: (
                  <Moment at={delivery.createdAt} now={clock()} locale={deskLanguage()} zone={deskZone()} />
                ),
              },
            }))}
          />
        )}
      </DetailPart>
    </DeskPage>
  )
}
