'use client'

import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { type ReactNode, useEffect, useRef, useState } from 'react'

export type PasskeyPressProps = {
  /** Where the question comes from. */
  ask: string
  /** Shows a passkey, or makes one. */
  does: 'show' | 'make'
  /** Name of the field that takes the answer. */
  name: string
  words: { unable: string; dismissed: string; already: string; failed: string; noScript: string }
  /** The button. */
  children: ReactNode
}

/**
 * Stands in a form whose answer a passkey gives: at the press it asks the site for a question and the browser for the answer, then
 * posts the form. Without script the form is posted empty, and the page says what that comes to.
 */
export function PasskeyPress({ ask, does, name, words, children }: PasskeyPressProps) {
  const field = useRef<HTMLInputElement>(null)
  const [fault, setFault] = useState<string | null>(null)
  useEffect(() => {
    const form = field.current?.form
    if (!form) return
    let isBusy = false
    const onSubmit = (event: SubmitEvent) => {
      const answer = field.current
      if (!answer || answer.value) return
      event.preventDefault()
      if (isBusy) return
      isBusy = true
      setFault(null)
      answerOf(ask, does)
        .then((given) => {
          answer.value = given
          form.submit()
        })
        .catch((error: unknown) => setFault(words[faultOf(error)]))
        .finally(() => {
          isBusy = false
        })
    }
    form.addEventListener('submit', onSubmit)
    return () => form.removeEventListener('submit', onSubmit)
  }, [ask, does, words])
  return (
    <>
      <input type="hidden" name={name} ref={field} />
      {children}
      {fault && (
        <p className="field-error" role="alert">
          {fault}
        </p>
      )}
      <noscript>
        <p className="field-hint">{words.noScript}</p>
      </noscript>
    </>
  )
}

async function answerOf(ask: string, does: PasskeyPressProps['does']): Promise<string> {
  if (!browserSupportsWebAuthn()) throw new DOMException('', 'NotSupportedError')
  const response = await fetch(ask, { method: 'POST', body: new URLSearchParams() })
  if (!response.ok || response.redirected) throw new Error('No question came.')
  const optionsJSON = await response.json()
  const answer =
    does === 'make' ? await startRegistration({ optionsJSON }) : await startAuthentication({ optionsJSON })
  return JSON.stringify(answer)
}

function faultOf(error: unknown): 'unable' | 'dismissed' | 'already' | 'failed' {
  const { name } = error as { name?: string }
  if (name === 'NotSupportedError') return 'unable'
  if (name === 'InvalidStateError') return 'already'
  return name === 'NotAllowedError' || name === 'AbortError' ? 'dismissed' : 'failed'
}
