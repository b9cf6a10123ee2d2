'use client'

import { useEffect } from 'react'
import { isWriting } from '#components/desk/writing.ts'

/** Rows of a list that lead somewhere. */
const ROWS = '.desk-table tr[data-leads] th a'
const SEARCH = '[data-list-search]'

/** `j` and `k` go down and up a list, `/` goes to its search. Enter opens, as on any link. */
export function ListKeys() {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
      if (event.key === '/') focus(event, document.querySelector<HTMLElement>(SEARCH))
      if (event.key === 'j') focus(event, neighbour(1))
      if (event.key === 'k') focus(event, neighbour(-1))
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return null
}

function neighbour(step: 1 | -1): HTMLElement | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)]
  const here = rows.indexOf(document.activeElement as HTMLElement)
  const next = here === -1 ? 0 : Math.min(Math.max(here + step, 0), rows.length - 1)
  return rows[next]
}

function focus(event: KeyboardEvent, element: HTMLElement | null | undefined): void {
  if (!element) return
  event.preventDefault()
  element.focus()
}
