'use client'

import { useEffect, useState } from 'react'

const pauseMs = 1_500

type DraftKeeperProps = {
  /** Id of the form whose fields are kept. */
  form: string
  /** Where they are posted to. */
  action: string
  words: { readonly kept: string; readonly unkept: string }
}

/** Keeps what is typed in a form a moment after, and when the page is left; the form's own button does the same without script. */
export function DraftKeeper({ form: formId, action, words }: DraftKeeperProps) {
  const [isKept, setKept] = useState<boolean | null>(null)
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    let later: ReturnType<typeof setTimeout> | undefined
    let isTyped = false
    const keep = (keepalive: boolean) => {
      clearTimeout(later)
      if (!isTyped) return
      isTyped = false
      const fields = new URLSearchParams()
      for (const [name, value] of new FormData(form))
        if (typeof value === 'string') fields.append(name, value)
      fields.set('quiet', 'yes')
      // Whoever's session has ended is led to the way in, which is not followed: then nothing was kept.
      fetch(action, { method: 'POST', body: fields, redirect: 'manual', keepalive })
        .then(({ status }) => status === 204)
        .catch(() => false)
        .then((kept) => {
          if (!kept) isTyped = true
          setKept(kept)
        })
    }
    const typed = () => {
      isTyped = true
      clearTimeout(later)
      later = setTimeout(() => keep(false), pauseMs)
    }
    const left = () => keep(true)
    // What is sent is no draft any more.
    const sent = () => {
      isTyped = false
      clearTimeout(later)
    }
    form.addEventListener('input', typed)
    form.addEventListener('submit', sent)
    window.addEventListener('pagehide', left)
    return () => {
      left()
      form.removeEventListener('input', typed)
      form.removeEventListener('submit', sent)
      window.removeEventListener('pagehide', left)
    }
  }, [formId, action])
  return (
    <p className="detail-hint draft-kept" aria-live="polite">
      {isKept === null ? '' : isKept ? words.kept : words.unkept}
    </p>
  )
}
