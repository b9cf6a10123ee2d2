import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { scheduleCampaignAction, sendCampaignAction } from '#app/admin/campaigns/[id]/campaign-actions.ts'
import { counted, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes, Field } from '#components/ui/field.tsx'
import type { AppContext } from '#lib/app.ts'
import type { Campaign } from '#lib/campaigns/queries.ts'
import { fill } from '#policy/fill.ts'
import { localMinute } from '#policy/time/working-time.ts'

const { campaigns: label } = words

/** Now, or at a moment in the agency's own time, when others may be opted in. Each says which version was previewed. */
export function SendForms(props: { campaign: Campaign; reached: number; app: AppContext }) {
  const { campaign, reached, app } = props
  const { id, revision } = campaign
  const { timeZone } = app.agency.policy.workingHours
  const version = { revision: String(revision) }
  return (
    <>
      {reached > 0 && (
        <DetailPart title={label.sendTitle}>
          <ActionForm action={sendCampaignAction} at={{ id }} values={version}>
            <Button>{counted('campaigns.sendNow', { count: reached })}</Button>
          </ActionForm>
        </DetailPart>
      )}
      <DetailPart title={label.scheduleTitle}>
        <ActionForm className="form" action={scheduleCampaignAction} at={{ id }} values={version}>
          <Field id="moment" label={label.moment} hint={fill(label.momentHint, { zone: timeZone })}>
            <input
              {...controlAttributes('moment', { hint: true })}
              className="input write-moment"
              type="datetime-local"
              name={scheduleCampaignAction.names.moment}
              required
              min={localMinute(app.clock(), timeZone)}
            />
          </Field>
          <div className="write-presses">
            <Button weight="plain">{label.schedule}</Button>
          </div>
        </ActionForm>
      </DetailPart>
    </>
  )
}
