'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { isWriting } from '#components/desk/writing.ts'

/** Rows of a list that lead somewhere. */
const ROWS = '.desk-table tr[data-leads] th a'
const SEARCH = '[data-list-search]'
const OPEN = '.desk-table a[aria-current=true]'
const PANE = '.pane'
/** As `list.css` says it: less has no room for two panes. */
const WIDE = '(min-width: 90rem)'

/**
 * `j` and `k` go down and up a list, `/` goes to its search. Enter opens, as on any link: on a wide screen beside the list, which
 * stays where it was scrolled to.
 */
export function ListKeys() {
  const router = useRouter()
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
      if (event.key === '/') focus(event, document.querySelector<HTMLElement>(SEARCH))
      if (event.key === 'j') focus(event, neighbour(1))
      if (event.key === 'k') focus(event, neighbour(-1))
    }
    function onClick(event: MouseEvent) {
      const beside = besideOf(event)
      if (!beside) return
      event.preventDefault()
      router.push(beside, { scroll: false })
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('click', onClick)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('click', onClick)
    }
  }, [router])
  useOpenInSight()
  return null
}

/** Brings the row that is open into sight, and its lead to its beginning, whenever another is opened. */
function useOpenInSight() {
  useEffect(() => {
    let before: string | null = null
    const show = () => {
      const open = document.querySelector<HTMLAnchorElement>(OPEN)
      if (!open || open.href === before) return
      before = open.href
      open.closest('tr')?.scrollIntoView({ block: 'nearest' })
      const pane = document.querySelector(PANE)
      if (pane && pane.getBoundingClientRect().top < 0) pane.scrollIntoView({ block: 'start' })
    }
    show()
    const main = document.querySelector('main')
    const watch = new MutationObserver(show)
    if (main) watch.observe(main, { childList: true, subtree: true, attributeFilter: ['aria-current'] })
    return () => watch.disconnect()
  }, [])
}

/** Where a press on a row leads beside the list; a press that asks for a new tab or window is the browser's. */
function besideOf(event: MouseEvent): string | undefined {
  const { button, ctrlKey, metaKey, shiftKey, altKey, target } = event
  if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey || !matchMedia(WIDE).matches) return
  return target instanceof Element ? target.closest<HTMLElement>('a[data-beside]')?.dataset.beside : undefined
}

function neighbour(step: 1 | -1): HTMLElement | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)]
  const here = rows.indexOf(document.activeElement as HTMLElement)
  const open = rows.findIndex((row) => row.getAttribute('aria-current') === 'true')
  const from = here === -1 ? open : here
  const next = from === -1 ? 0 : Math.min(Math.max(from + step, 0), rows.length - 1)
  return rows[next]
}

function focus(event: KeyboardEvent, element: HTMLElement | null | undefined): void {
  if (!element) return
  event.preventDefault()
  element.focus()
}
