import { counted, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes, Field } from '#components/ui/field.tsx'
import type { AppContext } from '#lib/app.ts'
import type { Campaign } from '#lib/campaigns/queries.ts'
import { fill } from '#policy/fill.ts'
import { localMinute } from '#policy/working-time.ts'

const { campaigns: label } = words

/** Now, or at a moment in the agency's own time, when others may be opted in. Each says which version was looked at. */
export function SendForms(props: { campaign: Campaign; reached: number; app: AppContext }) {
  const { campaign, reached, app } = props
  const { id, revision } = campaign
  const { timeZone } = app.agency.policy.workingHours
  const version = <input type="hidden" name="revision" value={revision} />
  return (
    <>
      {reached > 0 && (
        <DetailPart title={label.sendTitle}>
          <form action={`/admin/campaigns/${id}/send`} method="post">
            {version}
            <Button>{counted('campaigns.sendNow', { count: reached })}</Button>
          </form>
        </DetailPart>
      )}
      <DetailPart title={label.scheduleTitle}>
        <form className="form" action={`/admin/campaigns/${id}/schedule`} method="post">
          {version}
          <Field id="moment" label={label.moment} hint={fill(label.momentHint, { zone: timeZone })}>
            <input
              {...controlAttributes('moment', { hint: true })}
              className="input write-moment"
              type="datetime-local"
              name="moment"
              required
              min={localMinute(app.clock(), timeZone)}
            />
          </Field>
          <div className="write-presses">
            <Button weight="plain">{label.schedule}</Button>
          </div>
        </form>
      </DetailPart>
    </>
  )
}
