'use client'

import { useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'

/** A template with everything filled in. */
export type FilledTemplate = {
  readonly id: string
  readonly name: string
  readonly subject: string
  readonly body: string
  /** What it leaves to be filled in by hand, in words; null: nothing. */
  readonly missing: string | null
}

export type TemplateChoiceProps = {
  templates: readonly FilledTemplate[]
  /** The page that fills its form where no script runs. */
  action: string
  chosen?: string
  /** Ids of the fields it fills. */
  subject: string
  body: string
  words: { label: string; none: string; submit: string }
}

/**
 * Chooses what an answer begins with. Without script the page is asked for again with it; with script the fields are
 * filled at once, below what was typed already.
 */
export function TemplateChoice({ templates, action, chosen, words, ...fields }: TemplateChoiceProps) {
  const [missing, setMissing] = useState(templates.find(({ id }) => id === chosen)?.missing ?? null)
  const filled = useRef(templates.find(({ id }) => id === chosen)?.body ?? '')

  function choose(id: string) {
    const template = templates.find((one) => one.id === id)
    const body = document.getElementById(fields.body)
    const subject = document.getElementById(fields.subject)
    if (!(body instanceof HTMLTextAreaElement) || !(subject instanceof HTMLInputElement)) return
    setMissing(template?.missing ?? null)
    const typed = body.value.trim() === filled.current.trim() ? '' : body.value.trimEnd()
    if (!template) {
      body.value = typed
      filled.current = ''
      return
    }
    body.value = typed ? `${typed}\n\n${template.body}` : template.body
    subject.value = template.subject
    filled.current = template.body
    body.focus()
    body.setSelectionRange(0, 0)
  }

  return (
    <form
      className="inline-form template-choice"
      action={`${action}#answer`}
      method="get"
      onSubmit={(event) => {
        event.preventDefault()
        choose(String(new FormData(event.currentTarget).get('template') ?? ''))
      }}
    >
      <Select
        name="template"
        aria-label={words.label}
        defaultValue={chosen ?? ''}
        placeholder={words.none}
        options={templates.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button weight="plain">{words.submit}</Button>
      <p className="detail-hint template-missing" aria-live="polite">
        {missing}
      </p>
    </form>
  )
}
