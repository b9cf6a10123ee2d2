import type { Query } from '#app/admin/address.ts'
import type { CurrentUser } from '#app/admin/current-user.ts'
import { words } from '#app/admin/words.ts'
import { LinkButton } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { viewLead } from './[id]/lead-view.tsx'
import { besideList } from './pane-address.ts'

const { pane: label } = words

type LeadPaneProps = {
  currentUser: CurrentUser
  id: string
  /** Of the list beside it, with the page one is on. */
  query: string
  searchParams: Query
}

/** A lead beside the list. Where there is no room for both it stands alone, with the way back to the list. */
export async function LeadPane({ currentUser, id, query, searchParams }: LeadPaneProps) {
  const view = await viewLead(currentUser, id, searchParams, besideList(query, id))
  return (
    <section key={id} className="pane" aria-labelledby="pane-title">
      <header>
        <div>
          <a className="desk-back" href={`/admin/leads?${query}`}>
            <span aria-hidden="true">‹ </span>
            {words.leads.title}
          </a>
          <h2 id="pane-title">{view?.title ?? label.gone}</h2>
          {view && <span className="desk-note">{view.note}</span>}
        </div>
        <div className="desk-actions">
          {view?.actions}
          {view && (
            <LinkButton weight="plain" href={`/admin/leads/${id}`}>
              {label.whole}
            </LinkButton>
          )}
          <span className="pane-close">
            <LinkButton weight="plain" href={`/admin/leads?${query}`}>
              {label.close}
            </LinkButton>
          </span>
        </div>
      </header>
      {view ? view.body : <EmptyState title={label.gone}>{label.goneText}</EmptyState>}
    </section>
  )
}
