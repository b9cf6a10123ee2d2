'use client'

import { useEffect, useRef, useState } from 'react'

type Alike = { readonly label: string; readonly href: string }

/** How long nothing is typed before it is looked for, in milliseconds. */
const pauseMs = 250

/**
 * Says while one types which companies are there already. Without script the page says it after the post, before anything is stored.
 * @param fields names of the form's fields, by what each is asked as
 */
export function AlikeHint({ label, fields }: { label: string; fields: Readonly<Record<string, string>> }) {
  const place = useRef<HTMLDivElement>(null)
  const [found, setFound] = useState<readonly Alike[]>([])
  const asked = JSON.stringify(fields)
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    let pause: ReturnType<typeof setTimeout> | undefined
    let typing = new AbortController()
    const look = async (signal: AbortSignal) => {
      const query = new URLSearchParams()
      for (const [as, name] of Object.entries(JSON.parse(asked) as Record<string, string>))
        query.set(as, String(new FormData(form).get(name) ?? ''))
      const answer = await fetch(`/admin/companies/alike?${query}`, { signal, redirect: 'error' })
      if (answer.ok) setFound(((await answer.json()) as { results: Alike[] }).results)
    }
    const onInput = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement) || !asked.includes(JSON.stringify(target.name))) return
      clearTimeout(pause)
      typing.abort()
      typing = new AbortController()
      const { signal } = typing
      pause = setTimeout(() => look(signal).catch(() => {}), pauseMs)
    }
    form.addEventListener('input', onInput)
    return () => {
      clearTimeout(pause)
      typing.abort()
      form.removeEventListener('input', onInput)
    }
  }, [asked])
  return (
    <div ref={place} className="alike-hint" role="status">
      {found.length > 0 && (
        <>
          {label}{' '}
          {found.map(({ label: name, href }) => (
            <a key={href} href={href} target="_blank" rel="noreferrer">
              <bdi>{name}</bdi>
            </a>
          ))}
        </>
      )}
    </div>
  )
}
