/** The pane beside the list is named by the id of its lead. */
export const paneField = 'lead'

/** The list with a lead open beside it. @param query of the list, with the page one is on */
export function besideList(query: string, id: string): string {
  const parts = new URLSearchParams(query)
  parts.set(paneField, id)
  return `/admin/leads?${parts}`
}

/** What stays of the list's address beside a lead. */
const kept = [
  'q',
  'form',
  'stage',
  'loss',
  'owner',
  'tag',
  'company',
  'due',
  'place',
  'sort',
  'columns',
  'after',
]

/**
 * Leads back into the pane where one acted: to the list as it stood, with the lead beside it and what was done.
 * @param to where an action leads
 * @param from the page it was posted from
 */
export function backIntoPane(to: string, from: string | null): string {
  const page = from && URL.canParse(from) ? new URL(from) : null
  const id = page?.searchParams.get(paneField)
  if (page?.pathname !== '/admin/leads' || !id) return to
  const target = new URL(to, page)
  if (target.pathname !== `/admin/leads/${id}` || target.origin !== page.origin) return to
  const parts = new URLSearchParams()
  for (const name of kept) {
    const value = page.searchParams.get(name)
    if (value) parts.set(name, value)
  }
  parts.set(paneField, id)
  for (const [name, value] of target.searchParams) parts.set(name, value)
  return `/admin/leads?${parts}`
}
