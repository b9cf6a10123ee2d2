import { campaignName } from '#app/admin/campaign-name.ts'
import { isLost, reasonChoices, stageChoices } from '#app/admin/stage-words.ts'
import { deskLanguage, words } from '#app/admin/words.ts'
import { FilterBar } from '#components/desk/list/filter-bar.tsx'
import { type LeadFilter, leadSorts } from '#lib/leads/filter.ts'
import type { Member } from '#lib/staff/queries.ts'
import type { Forms } from '#policy/form.ts'

const { leads: label, quarantine, pipeline } = words

/** What the list of leads can be narrowed by; all of it stands in the address. */
export function LeadFilters(props: {
  action: string
  filter: LeadFilter
  forms: Forms
  members: readonly Member[]
  tags: readonly string[]
  quarantined: number
  /** Whether the order can be chosen: the columns of a board have their own. */
  sorts?: boolean
}) {
  const { action, filter, forms, members, tags, quarantined, sorts } = props
  const { q, form, stage, loss, owner, tag, cameBy, company, overdue } = filter
  const present = members.filter(({ disabledAt }) => !disabledAt)
  const isNarrowed = Boolean(
    q || form || stage || loss || owner || tag || cameBy || company || overdue || filter.quarantined,
  )
  return (
    <FilterBar
      action={action}
      label={label.filter}
      search={{ name: 'q', label: label.search, value: q ?? '' }}
      filters={[
        {
          name: 'form',
          label: label.form,
          any: label.anyForm,
          value: form ?? '',
          options: Object.entries(forms).map(([value, { title }]) => ({
            value,
            label: title[deskLanguage()],
          })),
        },
        {
          name: 'stage',
          label: label.stage,
          any: label.anyStage,
          value: stage ?? '',
          options: stageChoices(stage),
        },
        // Asked of those that are lost.
        ...((loss || (stage && isLost(stage))) && reasonChoices(loss).length > 0
          ? [
              {
                name: 'loss',
                label: pipeline.why,
                any: pipeline.anyReason,
                value: loss ?? '',
                options: reasonChoices(loss),
              },
            ]
          : []),
        {
          name: 'owner',
          label: label.owner,
          any: label.anyOwner,
          value: owner ?? '',
          options: [
            { value: 'me', label: label.me },
            { value: 'nobody', label: words.list.nobody },
            ...present.map(({ id, name, email }) => ({ value: id, label: name ?? email })),
          ],
        },
        {
          name: 'due',
          label: label.due,
          any: label.anyDue,
          value: overdue ? 'late' : '',
          options: [{ value: 'late', label: label.late }],
        },
        ...(tags.length > 0 || tag
          ? [
              {
                name: 'tag',
                label: label.tag,
                any: label.anyTag,
                value: tag ?? '',
                options: [...new Set([...tags, ...(tag ? [tag] : [])])].map((value) => ({
                  value,
                  label: value,
                })),
              },
            ]
          : []),
        ...(sorts
          ? [
              {
                name: 'sort',
                label: label.sort,
                any: label.sorts.newest,
                value: filter.sort ?? '',
                options: leadSorts
                  .filter((value) => value !== 'newest')
                  .map((value) => ({ value, label: label.sorts[value] })),
              },
            ]
          : []),
        // Chosen from a company, or from a lead; here they can be let go.
        ...(company
          ? [
              {
                name: 'company',
                label: label.company,
                any: label.anyCompany,
                value: company,
                options: [{ value: company, label: label.thisCompany }],
              },
            ]
          : []),
        ...(cameBy
          ? [
              {
                name: 'came',
                label: label.cameBy,
                any: label.anyCameBy,
                value: cameBy,
                options: [{ value: cameBy, label: campaignName(cameBy) }],
              },
            ]
          : []),
        {
          name: 'place',
          label: quarantine.place,
          any: quarantine.list,
          value: filter.quarantined ? 'quarantine' : '',
          options: [{ value: 'quarantine', label: `${quarantine.name} (${quarantined})` }],
        },
      ]}
      submit={label.submit}
      clear={isNarrowed ? { href: action, label: label.clear } : undefined}
    />
  )
}
