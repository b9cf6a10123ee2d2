import { Flash } from '#app/admin/_action/flash.tsx'
import { requireStaff } from '#app/admin/_action/guard.ts'
import { type Query, queryValue } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { LeadFilters } from '#app/admin/leads/lead-filters.tsx'
import { changeLeadsAction, undoChangeAction } from '#app/admin/leads/list-actions.ts'
import { readList } from '#app/admin/leads/read-list.ts'
import { UndoButton } from '#app/admin/leads/undo-button.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { BoardMoves } from '#components/desk/list/board-moves.tsx'
import { LinkButton } from '#components/ui/button.tsx'
import { inOrder } from '#lib/agency-pipeline.ts'
import { countQuarantined, listLeads } from '#lib/leads/list.ts'
import { noSum, sumByStage } from '#lib/leads/pipeline.ts'
import { BoardCard } from './board-card.tsx'
import { BoardColumn } from './board-column.tsx'

const { board: label } = words
export const generateMetadata = titled(() => label.title)

/** Most cards that a column shows; all of them are in the list, a press away. */
const shown = 20

/** The same leads by stage. A card is moved by dragging, by keys, or without script by its own small form. */
export default async function Board({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireStaff('leads.read')
  const { db, agency, clock } = currentUser.app
  const { filter, query, scope, members, tags } = await readList(currentUser, searchParams)
  const [quarantined, sums] = await Promise.all([
    countQuarantined(db, currentUser.onlyOf),
    sumByStage(db, { ...filter, stage: null }, scope),
  ])
  const stages = inOrder(agency.pipeline, [...sums.keys()])
  const columns = await Promise.all(
    stages.map(async (stage) => {
      const sum = sums.get(stage) ?? noSum
      const page =
        sum.count > 0 ? await listLeads(db, { ...filter, stage, sort: null, after: null }, scope) : null
      return { stage, sum, cards: page?.rows.slice(0, shown) ?? [] }
    }),
  )
  const changes = currentUser.may('leads.change')
  const back = `board?${query}`
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/leads"
      title={label.title}
      actions={
        <LinkButton weight="plain" href={`/admin/leads?${query}`}>
          {label.list}
        </LinkButton>
      }
    >
      <Flash query={searchParams} of={[changeLeadsAction, undoChangeAction]}>
        {await UndoButton({ query: searchParams, back })}
      </Flash>
      <LeadFilters
        action="/admin/leads/board"
        {...{ filter, members, tags, quarantined }}
        forms={agency.forms}
      />
      {changes && <p className="desk-lead">{label.keys}</p>}
      <div className="board">
        {columns.map(({ stage, sum, cards }) => (
          <BoardColumn key={stage} {...{ stage, filter, sum }} shown={cards.length}>
            {cards.map((line) => (
              <BoardCard key={line.id} line={line} now={clock()} changes={changes} back={back} />
            ))}
          </BoardColumn>
        ))}
      </div>
      {changes && <BoardMoves moved={(await queryValue(searchParams, 'moved')) ?? ''} />}
    </DeskPage>
  )
}
