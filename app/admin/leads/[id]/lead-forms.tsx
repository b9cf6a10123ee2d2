import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { LossFields } from '#app/admin/leads/loss-fields.tsx'
import { isLost, reasonName, stageChoices } from '#app/admin/stage-words.ts'
import { words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'
import type { Lead } from '#lib/leads/queries.ts'
import type { Member } from '#lib/staff/queries.ts'
import { setOwnerAction, setStageAction } from './lead-actions.ts'
import { OutlookForm } from './outlook-form.tsx'

/** What staff may change about an enquiry: how far it is, what it is worth, and whose it is. */
export function LeadForms({ lead, members }: { lead: Lead; members: readonly Member[] }) {
  const { lead: label } = words
  const present = members.filter(({ id, disabledAt }) => !disabledAt || id === lead.ownerId)
  return (
    <>
      <DetailPart title={label.stage}>
        <ActionForm
          className="inline-form"
          action={setStageAction}
          at={{ id: lead.id }}
          values={{ was: lead.stage }}
        >
          <Select
            name={setStageAction.names.stage}
            aria-label={label.stage}
            defaultValue={lead.stage}
            options={stageChoices(lead.stage)}
          />
          <LossFields names={setStageAction.names} lead={lead} />
          <Button weight="plain">{label.setStage}</Button>
        </ActionForm>
        {isLost(lead.stage) && lead.lossReason && (
          <p className="detail-hint">
            {words.pipeline.lostBy} {reasonName(lead.lossReason)}
            {lead.lossNote && (
              <>
                : <bdi>{lead.lossNote}</bdi>
              </>
            )}
          </p>
        )}
      </DetailPart>
      <OutlookForm lead={lead} />
      <DetailPart title={label.owner}>
        <ActionForm
          className="inline-form"
          action={setOwnerAction}
          at={{ id: lead.id }}
          values={{ was: lead.ownerId ?? '' }}
        >
          <Select
            name={setOwnerAction.names.ownerId}
            aria-label={label.owner}
            defaultValue={lead.ownerId ?? ''}
            placeholder={words.list.nobody}
            options={present.map(({ id, email, name }) => ({ value: id, label: name ?? email }))}
          />
          <Button weight="plain">{label.setOwner}</Button>
        </ActionForm>
      </DetailPart>
    </>
  )
}
