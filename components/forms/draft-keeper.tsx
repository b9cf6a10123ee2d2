'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { FormMessages } from '#messages/en/forms.ts'
import { fillIn, heldDraft, holdDraft } from './held-draft.ts'

export type DraftKeeperProps = {
  /** The fixed address of the form's draft. */
  action: string
  notice: string
  /** The questions whose answers are kept. */
  fields: readonly string[]
  /** What is kept and how long, with the period filled in. */
  said: string
  words: FormMessages['draft']
}

/** So long after the last key what was typed is sent. */
const pauseMs = 2_000

/**
 * Keeps a form while it is filled in, says so where typing begins, gives it back to whoever returns to the page, and stops at one press, which deletes what was kept (P06). A
 * browser that says it wants no such thing (Global Privacy Control) begins with it off. Without script nothing is kept or said; until
 * it runs the room is there, so that nothing moves under a finger.
 */
export function DraftKeeper({ action, notice, fields, said, words }: DraftKeeperProps) {
  const [state, setState] = useState<'none' | 'on' | 'off'>('none')
  const [token, setToken] = useState('')
  const latest = useRef('')
  const place = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const { globalPrivacyControl = false } = navigator as { globalPrivacyControl?: boolean }
    setState(globalPrivacyControl ? 'off' : 'on')
  }, [])

  const keep = useCallback(
    async (form: HTMLFormElement, signal: AbortSignal) => {
      const data = new FormData(form)
      const answers = Object.fromEntries(
        fields.flatMap((name) => {
          const given = data.getAll(name).filter((one) => typeof one === 'string' && one !== '')
          return given.length === 0 ? [] : [[name, given.length === 1 ? given[0] : given]]
        }),
      )
      const body = JSON.stringify({ notice, answers, ...(latest.current && { token: latest.current }) })
      const headers = { 'Content-Type': 'application/json' }
      const answer = await fetch(action, { method: 'PUT', headers, body })
      if (answer.status !== 200) return
      const kept = ((await answer.json()) as { token: string }).token
      // Refused while it was under way: it is not wanted any more.
      if (signal.aborted) return drop(action, kept)
      latest.current = kept
      holdDraft(kept)
      setToken(kept)
    },
    [action, notice, fields],
  )

  // Who comes back to the page finds what they typed.
  useEffect(() => {
    const form = place.current?.closest('form')
    const before = heldDraft()
    if (state !== 'on' || !form || !before || latest.current) return
    latest.current = before
    giveBack(action, before)
      .then((answers) => answers && fillIn(form, answers))
      .catch(() => {})
  }, [state, action])

  useEffect(() => {
    const form = place.current?.closest('form')
    if (state !== 'on' || !form) return
    const stop = new AbortController()
    let waiting: ReturnType<typeof setTimeout>
    let under: Promise<unknown> = Promise.resolve()
    const typed = () => {
      clearTimeout(waiting)
      waiting = setTimeout(() => {
        // One after the other, so that an older one never comes last.
        under = under.then(() => (stop.signal.aborted ? undefined : keep(form, stop.signal))).catch(() => {})
      }, pauseMs)
    }
    const sent = () => clearTimeout(waiting)
    form.addEventListener('input', typed, { signal: stop.signal })
    form.addEventListener('submit', sent, { signal: stop.signal })
    return () => {
      clearTimeout(waiting)
      stop.abort()
    }
  }, [state, keep])

  function refuse(): void {
    setState('off')
    if (latest.current) drop(action, latest.current)
    latest.current = ''
    holdDraft('')
    setToken('')
  }

  return (
    <div ref={place} className="draft" data-to-come={state === 'none' ? said : undefined}>
      {state !== 'none' && (
        <>
          <p className="field-hint" role="status">
            {state === 'on' ? said : words.refused}
          </p>
          <Button type="button" weight="plain" onClick={state === 'on' ? refuse : () => setState('on')}>
            {state === 'on' ? words.refuse : words.keep}
          </Button>
        </>
      )}
      {token && <input type="hidden" name="draft" value={token} />}
    </div>
  )
}

async function giveBack(action: string, token: string): Promise<Record<string, string | string[]> | null> {
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch(action, { method: 'POST', headers, body: JSON.stringify({ token }) })
  if (answer.status !== 200) return null
  return ((await answer.json()) as { answers: Record<string, string | string[]> }).answers
}

function drop(action: string, token: string): void {
  const headers = { 'Content-Type': 'application/json' }
  fetch(action, { method: 'DELETE', headers, body: JSON.stringify({ token }), keepalive: true }).catch(
    () => {},
  )
}
