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
import { stages } from '#db/schema/leads.ts'
import { leadQuery } from '#lib/leads/filter.ts'
import { countQuarantined, listLeads } from '#lib/leads/list.ts'
import { BoardCard } from './board-card.tsx'

const { board: label, stages: stageWords } = words
export const generateMetadata = titled(() => label.title)

/** Most cards that a column shows; the rest is in the list. */
const shown = 20

/** The same leads by stage. A card is moved by dragging, by keys, or without script by its own small form. */
export default async function Board({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireStaff('leads.read')
  const { db, agency, clock } = currentUser.app
  const { filter, query, scope, members, tags } = await readList(currentUser, searchParams)
  const [quarantined, ...columns] = await Promise.all([
    countQuarantined(db, currentUser.onlyOf),
    ...stages.map((stage) => listLeads(db, { ...filter, stage, after: null }, scope)),
  ])
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
        {stages.map((stage, index) => {
          const lines = columns[index]?.rows ?? []
          const more = new URLSearchParams(leadQuery({ ...filter, stage })).toString()
          return (
            <section key={stage} data-stage={stage} aria-labelledby={`stage-${stage}`}>
              <h2 id={`stage-${stage}`}>{stageWords[stage]}</h2>
              {lines.length === 0 && <p>{label.empty}</p>}
              <ul>
                {lines.slice(0, shown).map((line) => (
                  <BoardCard key={line.id} line={line} now={clock()} changes={changes} back={back} />
                ))}
              </ul>
              {lines.length > shown && <a href={`/admin/leads?${more}`}>{label.more}</a>}
            </section>
          )
        })}
      </div>
      {changes && <BoardMoves moved={(await queryValue(searchParams, 'moved')) ?? ''} />}
    </DeskPage>
  )
}
