'use client'

import { useEffect } from 'react'

const ROW = '[data-row]'
const MARGIN = 24

/**
 * On a phone places and filters stand in rows that scroll sideways: where one is, and what has the focus, is brought into
 * sight. Browsers leave alone what can be seen in part.
 */
export function RowsInSight() {
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Element) show(target)
    }
    for (const here of document.querySelectorAll(`${ROW} [aria-current=page]`)) show(here)
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [])
  return null
}

function show(element: Element): void {
  const row = element.closest(ROW)
  if (!row) return
  const [outer, inner] = [row.getBoundingClientRect(), element.getBoundingClientRect()]
  const before = inner.left - outer.left - MARGIN
  const beyond = inner.right - outer.right + MARGIN
  if (before < 0) row.scrollLeft += before
  else if (beyond > 0) row.scrollLeft += beyond
}
