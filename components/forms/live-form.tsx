'use client'

import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react'
import { type Resolver, useForm } from 'react-hook-form'
import { useEarlyTicks } from './early-ticks.ts'
import { FormBody, type FormBodyProps, type FormMessage } from './form-body.tsx'
import type { FormErrors } from './form-shape.ts'
import { type FilesState, LiveFiles } from './live-files.tsx'
import { submitProven } from './prove.ts'
import { faultsIn } from './validate.ts'

export type LiveFormProps = Omit<FormBodyProps, 'bind' | 'files' | 'pending' | 'summaryRef'> & {
  /** Fixed path that takes the post, with script and without, of this build's pages and older ones. */
  action: string
}

/**
 * The same form with script: checks before sending, keeps every answer on any failure, and moves focus to what went
 * wrong. Until it has come alive the browser posts the form.
 */
export function LiveForm({ action, ...body }: LiveFormProps) {
  const { shape, words } = body
  const resolver = useCallback<Resolver<Record<string, unknown>>>(
    (answers) => {
      const faults = Object.entries(faultsIn(shape, words.errors, answers))
      if (faults.length === 0) return { values: answers, errors: {} }
      const errors = faults.map(([name, message]) => [name, { type: 'fault', message }])
      return { values: {}, errors: Object.fromEntries(errors) }
    },
    [shape, words],
  )
  // No default values: what was typed before the script arrived is read from the page, not written over.
  const { register, handleSubmit, formState, setError, clearErrors, getValues, setValue } = useForm<
    Record<string, unknown>
  >({
    resolver,
    shouldFocusError: false,
  })
  const bind = useEarlyTicks(register, setValue)
  const [message, setMessage] = useState<FormMessage | undefined>(body.message)
  const [failures, setFailures] = useState(0)
  const [pending, setPending] = useState(false)
  const busy = useRef(false)
  const summary = useRef<HTMLDivElement>(null)
  const uploads = useRef<Promise<unknown>>(Promise.resolve())
  const files = useRef(new Map<string, FilesState>())
  const [gone, setGone] = useState<readonly string[]>([])

  // Focus follows a failed submission, not every keystroke that changes the list.
  useEffect(() => {
    if (failures > 0) summary.current?.focus()
  }, [failures])

  // The one answer a browser knows better than its owner; what was typed stays.
  useEffect(() => {
    for (const field of shape.fields) {
      if (field.type === 'time_zone' && !getValues(field.name)) {
        setValue(field.name, Intl.DateTimeFormat().resolvedOptions().timeZone)
      }
    }
  }, [shape, getValues, setValue])

  const onFiles = useCallback(
    (field: string, state: FilesState) => {
      files.current.set(field, state)
      setValue(field, state.tokens)
    },
    [setValue],
  )

  /** Says at each question for files that one did not come through; tells whether there was any. */
  function refuseUnfinished(): boolean {
    const failed = [...files.current].filter(([, state]) => state.failed)
    for (const [field] of failed) setError(field, { message: words.files.unfinished })
    return failed.length > 0
  }

  /** Sends the form; tells whether the page is being left. */
  async function send(form: HTMLFormElement): Promise<boolean> {
    try {
      const tokens = new Map([...files.current].map(([field, state]) => [field, state.tokens]))
      const answer = await submitProven(action, form, tokens)
      if (answer.ok) {
        window.location.assign(answer.location)
        return true
      }
      for (const [name, text] of Object.entries(answer.errors)) setError(name, { message: text })
      setMessage(answer.message)
      const { kept } = answer
      if (kept) setGone([...tokens.values()].flat().filter((token) => !kept.includes(token)))
    } catch (error) {
      setMessage({ tone: 'danger', text: isNetworkFault(error) ? words.offline : words.unavailable })
    }
    return false
  }

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    // A second press while the first is under way does nothing.
    if (busy.current) return
    busy.current = true
    const form = event.currentTarget
    let leaving = false
    setMessage(undefined)
    clearErrors()
    setPending(true)
    await uploads.current
    await handleSubmit(async () => {
      if (!refuseUnfinished()) leaving = await send(form)
    }, refuseUnfinished)(event)
    if (leaving) return
    busy.current = false
    setPending(false)
    setFailures((count) => count + 1)
  }

  const errors = { ...(formState.isSubmitted ? {} : body.errors), ...wordsOf(formState.errors) }
  return (
    <form
      action={action}
      method="post"
      encType="multipart/form-data"
      noValidate
      onSubmit={onSubmit}
      className="form"
    >
      <FormBody
        {...body}
        errors={errors}
        message={message}
        pending={pending}
        summaryRef={summary}
        bind={bind}
        files={(row) => (
          <LiveFiles
            {...row}
            action={`${action}/files`}
            gone={gone}
            onChange={onFiles}
            onUpload={(under) => {
              uploads.current = Promise.all([uploads.current, under])
            }}
          />
        )}
      />
    </form>
  )
}

function wordsOf(errors: Readonly<Record<string, { message?: unknown } | undefined>>): FormErrors {
  const said = Object.entries(errors).map(([name, error]) => [name, String(error?.message ?? '')])
  return Object.fromEntries(said.filter(([, text]) => text))
}

/** Browsers report a request that got no answer as a TypeError, each in words of its own. */
function isNetworkFault(error: unknown): boolean {
  return error instanceof TypeError || !navigator.onLine
}
