'use client'

import { useEffect } from 'react'

const pauseMs = 350

/**
 * Shows what is typed in a form in the frames beside it, as its preview buttons do by a press. The form itself is posted,
 * each time into a frame of its own: nothing flickers, and the browser's way back stays what it was.
 * @param form id of the form; its preview buttons open `formtarget`
 * @param frames id of what holds the frame
 */
export function LivePreview({ form: formId, frames: framesId }: { form: string; frames: string }) {
  useEffect(() => {
    const form = document.getElementById(formId)
    const frames = document.getElementById(framesId)
    const first = frames?.querySelector('iframe')
    if (!(form instanceof HTMLFormElement) || !frames || !first) return
    const buttons = [...form.elements].filter(
      (one): one is HTMLButtonElement => one instanceof HTMLButtonElement && one.formTarget !== '',
    )
    let chosen = buttons[0]
    let later: ReturnType<typeof setTimeout> | undefined
    let count = 0
    const show = () => {
      if (!chosen) return
      const frame = first.cloneNode(false) as HTMLIFrameElement
      frame.removeAttribute('src')
      count += 1
      frame.name = `${framesId}-${count}`
      frame.hidden = true
      frame.addEventListener('load', () => replaceBy(frame, frames))
      frames.append(frame)
      chosen.formTarget = frame.name
      form.requestSubmit(chosen)
    }
    const typed = () => {
      clearTimeout(later)
      later = setTimeout(show, pauseMs)
    }
    const pressed = (event: Event) => {
      event.preventDefault()
      chosen = event.currentTarget as HTMLButtonElement
      show()
    }
    form.addEventListener('input', typed)
    for (const button of buttons) button.addEventListener('click', pressed)
    return () => {
      clearTimeout(later)
      form.removeEventListener('input', typed)
      for (const button of buttons) button.removeEventListener('click', pressed)
    }
  }, [formId, framesId])
  return null
}

/** Those before it go; the first one is the page's own and only hides. An empty frame's own load is not the mail's. */
function replaceBy(frame: HTMLIFrameElement, frames: HTMLElement): void {
  if (isEmpty(frame)) return
  frame.hidden = false
  for (let other = frame.previousElementSibling; other; ) {
    const before = other.previousElementSibling
    if (other === frames.firstElementChild) (other as HTMLElement).hidden = true
    else other.remove()
    other = before
  }
}

/** A mail's frame is a world of its own that this page may not look into. */
function isEmpty(frame: HTMLIFrameElement): boolean {
  return frame.contentDocument?.URL === 'about:blank'
}
