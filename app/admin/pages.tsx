import { Pagination } from '#components/ui/pagination.tsx'
import { words } from './words.ts'

export type PagesProps = {
  path: string
  /** What narrows the list, to be kept from page to page. */
  query?: Readonly<Record<string, string>>
  older: string | number | null
  /** Whether this is the page of the newest. */
  first: boolean
}

/** Lists page by key: on to older rows, or back to the newest. */
export function Pages({ path, query = {}, older, first }: PagesProps) {
  const address = (more: Record<string, string>) => {
    const text = new URLSearchParams({ ...query, ...more }).toString()
    return text ? `${path}?${text}` : path
  }
  const { list } = words
  return (
    <Pagination
      label={list.pages}
      newer={first ? undefined : { href: address({}), label: list.newest }}
      older={older === null ? undefined : { href: address({ after: String(older) }), label: list.older }}
    />
  )
}
