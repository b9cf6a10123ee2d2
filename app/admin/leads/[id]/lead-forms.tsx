import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'
import { stages } from '#db/schema/leads.ts'
import type { Lead } from '#lib/leads/queries.ts'
import type { Member } from '#lib/staff/queries.ts'
import { setOwnerAction, setStageAction } from './lead-actions.ts'

/** What staff may change about an enquiry: how far it is, and whose it is. */
export function LeadForms({ lead, members }: { lead: Lead; members: readonly Member[] }) {
  const { lead: label, stages: stageWords } = words
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
            options={stages.map((value) => ({ value, label: stageWords[value] }))}
          />
          <Button weight="plain">{label.setStage}</Button>
        </ActionForm>
      </DetailPart>
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
