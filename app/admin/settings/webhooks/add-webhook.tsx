import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { CheckboxGroup } from '#components/ui/checkbox-group.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { type WebhookEvent, webhookEvents } from '#db/schema/webhooks.ts'
import { addWebhookAction } from './webhook-actions.tsx'

const { webhooks: label } = words

export function AddWebhook() {
  return (
    <ActionForm className="row-form" action={addWebhookAction} at={{}}>
      <FormRow id="url" label={label.url} hint={label.urlHint}>
        <TextInput
          {...controlAttributes('url', { hint: true })}
          name={addWebhookAction.names.url}
          type="url"
          required
          maxLength={500}
        />
      </FormRow>
      <CheckboxGroup
        id="events"
        name={addWebhookAction.names.events}
        legend={label.events}
        values={Object.keys(webhookEvents)}
        options={(Object.keys(webhookEvents) as WebhookEvent[]).map((value) => ({
          value,
          label: label.eventNames[value],
        }))}
      />
      <Button>{label.submit}</Button>
    </ActionForm>
  )
}
