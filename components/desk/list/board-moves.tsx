'use client'

import { useEffect } from 'react'

const CARD = '[data-card]'
const COLUMN = '[data-stage]'

/**
 * Lets cards be dragged between columns, and moved with `[` and `]` while one is focused. The card goes at once and its
 * own form is sent, but for a loss, which asks why first; the page that comes back says what was done and how to undo it.
 * @param moved the card that went last, which gets the focus back
 */
export function BoardMoves({ moved }: { moved: string }) {
  useEffect(() => {
    const board = document.querySelector<HTMLElement>('.board')
    if (!board) return
    let dragged: HTMLElement | null = null
    const cardOf = (target: EventTarget | null) =>
      target instanceof Element ? target.closest<HTMLElement>(CARD) : null
    const columnOf = (target: EventTarget | null) =>
      target instanceof Element ? target.closest<HTMLElement>(COLUMN) : null

    const onDragStart = (event: DragEvent) => {
      dragged = cardOf(event.target)
      event.dataTransfer?.setData('text/plain', dragged?.dataset.card ?? '')
    }
    const onDragOver = (event: DragEvent) => {
      if (dragged && columnOf(event.target)) event.preventDefault()
    }
    const onDrop = (event: DragEvent) => {
      const column = columnOf(event.target)
      if (!dragged || !column) return
      event.preventDefault()
      move(dragged, column)
    }
    const onKey = (event: KeyboardEvent) => {
      const card = cardOf(event.target)
      if (!card || event.ctrlKey || event.metaKey || (event.key !== '[' && event.key !== ']')) return
      const columns = [...board.querySelectorAll<HTMLElement>(COLUMN)]
      const here = columns.indexOf(card.closest<HTMLElement>(COLUMN) as HTMLElement)
      const next = columns[here + (event.key === '[' ? -1 : 1)]
      if (!next) return
      event.preventDefault()
      move(card, next)
    }

    focusCard(moved)
    board.addEventListener('dragstart', onDragStart)
    board.addEventListener('dragover', onDragOver)
    board.addEventListener('drop', onDrop)
    board.addEventListener('keydown', onKey)
    return () => {
      board.removeEventListener('dragstart', onDragStart)
      board.removeEventListener('dragover', onDragOver)
      board.removeEventListener('drop', onDrop)
      board.removeEventListener('keydown', onKey)
    }
  }, [moved])
  return null
}

function move(card: HTMLElement, column: HTMLElement): void {
  const { stage = '' } = column.dataset
  const form = card.querySelector('form')
  const select = form?.querySelector<HTMLSelectElement>('select[name=stage]')
  if (!form || !select || card.closest<HTMLElement>(COLUMN)?.dataset.stage === stage) return
  select.value = stage
  const why = form.querySelector<HTMLSelectElement>('select[data-why]')
  // A loss asks why before the card goes.
  if (why && !why.value && select.selectedOptions[0]?.hasAttribute('data-asks')) {
    askWhy(card, why)
    return
  }
  column.querySelector('.board-cards')?.prepend(card)
  form.requestSubmit()
}

/** Has the card stay, with its form in sight and the focus on the reason. */
function askWhy(card: HTMLElement, why: HTMLSelectElement): void {
  card.dataset.asking = ''
  card.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  why.focus()
}

function focusCard(id: string): void {
  if (!/^[\w-]{36}$/.test(id)) return
  document.querySelector<HTMLElement>(`[data-card="${id}"] a`)?.focus()
}
