import { words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'
import { stages } from '#db/schema/leads.ts'
import type { Lead } from '#lib/leads/queries.ts'
import type { Member } from '#lib/staff/queries.ts'

/** What staff may change about an enquiry: how far it is, and whose it is. */
export function LeadForms({ lead, members }: { lead: Lead; members: readonly Member[] }) {
  const { lead: label, stages: stageWords } = words
  const present = members.filter(({ id, disabledAt }) => !disabledAt || id === lead.ownerId)
  return (
    <>
      <DetailPart title={label.stage}>
        <form className="inline-form" action={`/admin/leads/${lead.id}/stage`} method="post">
          <input type="hidden" name="was" value={lead.stage} />
          <Select
            name="stage"
            aria-label={label.stage}
            defaultValue={lead.stage}
            options={stages.map((value) => ({ value, label: stageWords[value] }))}
          />
          <Button weight="plain">{label.setStage}</Button>
        </form>
      </DetailPart>
      <DetailPart title={label.owner}>
        <form className="inline-form" action={`/admin/leads/${lead.id}/owner`} method="post">
          <input type="hidden" name="was" value={lead.ownerId ?? ''} />
          <Select
            name="ownerId"
            aria-label={label.owner}
            defaultValue={lead.ownerId ?? ''}
            placeholder={words.list.nobody}
            options={present.map(({ id, email, name }) => ({ value: id, label: name ?? email }))}
          />
          <Button weight="plain">{label.setOwner}</Button>
        </form>
      </DetailPart>
    </>
  )
}
