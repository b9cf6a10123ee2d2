'use client'

import { useEffect } from 'react'

const ALL = '[data-tick-all]'
const ROW = '[data-tick] input[name=id]'

/** Brings the box at the top of a list to life: it ticks every row, and follows when rows are ticked one by one. */
export function TickAll() {
  useEffect(() => {
    const all = document.querySelector<HTMLInputElement>(ALL)
    if (!all) return
    all.hidden = false
    const rows = () => [...document.querySelectorAll<HTMLInputElement>(ROW)]
    const follow = () => {
      const ticked = rows().filter(({ checked }) => checked).length
      all.checked = ticked > 0 && ticked === rows().length
      all.indeterminate = ticked > 0 && !all.checked
    }
    const onChange = (event: Event) => {
      if (event.target === all) for (const row of rows()) row.checked = all.checked
      follow()
    }
    follow()
    document.addEventListener('change', onChange)
    return () => document.removeEventListener('change', onChange)
  }, [])
  return null
}
