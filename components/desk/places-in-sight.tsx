'use client'

import { useEffect } from 'react'

const PLACES = '.desk-places'
const MARGIN = 24

/**
 * On a phone the places stand in a row that scrolls sideways: where one is, and what has the focus, is brought into sight.
 * Browsers leave alone what can be seen in part.
 */
export function PlacesInSight() {
  useEffect(() => {
    const places = document.querySelector<HTMLElement>(PLACES)
    const row = places?.parentElement
    if (!places || !row) return
    const show = (place: Element | null) => {
      if (!place) return
      const [outer, inner] = [row.getBoundingClientRect(), place.getBoundingClientRect()]
      const before = inner.left - outer.left - MARGIN
      const beyond = inner.right - outer.right + MARGIN
      if (before < 0) row.scrollLeft += before
      else if (beyond > 0) row.scrollLeft += beyond
    }
    const onFocus = (event: FocusEvent) => show(event.target instanceof Element ? event.target : null)
    show(places.querySelector('[aria-current=page]'))
    places.addEventListener('focusin', onFocus)
    return () => places.removeEventListener('focusin', onFocus)
  }, [])
  return null
}
