import type { CurrentUser } from '#app/admin/current-user.ts'
import { counted, words } from '#app/admin/words.ts'
import { LinkButton } from '#components/ui/button.tsx'
import type { LeadColumn } from '#lib/leads/columns.ts'
import type { LeadTotal } from '#lib/leads/count.ts'
import { type LeadFilter, leadQuery } from '#lib/leads/filter.ts'

const { leads } = words

/** How many there are; of a long list, how many at least. */
export function Total({ count, isLeast }: LeadTotal) {
  return counted(isLeast ? 'leads.atLeast' : 'leads.total', { count })
}

type ActionsProps = { currentUser: CurrentUser; filter: LeadFilter; shown: readonly LeadColumn[] }

/** A copy holds what the list shows: the same leads in the same order with the same columns. */
export function ListActions({ currentUser, filter, shown }: ActionsProps) {
  const copied = leadQuery({ ...filter, sort: filter.sort ?? 'newest', columns: shown })
  const { otherSources } = currentUser.app.agency.policy
  return (
    <>
      <LinkButton weight="plain" href="/admin/leads/board">
        {words.board.open}
      </LinkButton>
      {currentUser.may('exports.make') && (
        <LinkButton weight="plain" href={`/admin/exports?${new URLSearchParams(copied)}`}>
          {leads.exportShown}
        </LinkButton>
      )}
      {currentUser.may('leads.change') && otherSources.length > 0 && (
        <LinkButton href="/admin/leads/new">{words.entry.open}</LinkButton>
      )}
    </>
  )
}
