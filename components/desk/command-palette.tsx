'use client'

import { type KeyboardEvent as Keys, useEffect, useId, useRef, useState } from 'react'
import { isWriting } from './writing.ts'

type Command = {
  readonly label: string
  readonly href: string
  /** Pressed after `g` it goes there at once. */
  readonly key?: string
  /** What it is, where it is no place: a lead, a person. */
  readonly of?: string
}

export type PaletteWords = {
  readonly board: string
  readonly label: string
  readonly placeholder: string
  readonly searchLeads: string
  readonly found: { readonly lead: string; readonly person: string; readonly company: string }
  readonly none: string
  readonly close: string
  readonly help: string
  readonly keys: readonly (readonly [keys: string, does: string])[]
}

/** Ctrl+K (or Cmd+K) goes anywhere and looks for any lead; `?` shows every key of the desk. */
export function CommandPalette({ words }: { words: PaletteWords }) {
  const palette = useRef<HTMLDialogElement>(null)
  const help = useRef<HTMLDialogElement>(null)
  const [commands, setCommands] = useState<readonly Command[]>([])
  useEffect(() => {
    let went = 0
    const open = () => {
      const found = findCommands(words.board)
      setCommands(found)
      if (found.length > 0) palette.current?.showModal()
    }
    function onKey(event: KeyboardEvent) {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        open()
        return
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
      if (event.key === '?') help.current?.showModal()
      const target = findCommands(words.board).find(({ key }) => key === event.key)
      if (target && performance.now() - went < patienceMs) location.assign(target.href)
      went = event.key === 'g' ? performance.now() : 0
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [words.board])
  return (
    <>
      <dialog ref={palette} className="palette" aria-label={words.label}>
        <Finder commands={commands} words={words} />
      </dialog>
      <dialog ref={help} className="palette" aria-label={words.help}>
        <h2>{words.help}</h2>
        <dl>
          {words.keys.map(([keys, does]) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button type="submit" className="button button-plain">
            {words.close}
          </button>
        </form>
      </dialog>
    </>
  )
}

/** Second keys of the places one goes to most. */
const keys: Readonly<Record<string, string>> = {
  '/admin': 't',
  '/admin/leads': 'l',
  '/admin/leads/board': 'b',
  '/admin/people': 'p',
  '/admin/unsubscribes': 'u',
  '/admin/campaigns': 'c',
  '/admin/outbox': 'o',
}

/** The places that the page itself offers this member, so that the palette offers no other; none before signing in. */
function findCommands(board: string): Command[] {
  const links = [
    ...document.querySelectorAll<HTMLAnchorElement>('.desk-places a, .desk-account a, .desk-actions a'),
  ]
  const labelOf = (link: Element) =>
    (link.querySelector('[data-label]') ?? link.firstChild)?.textContent?.trim()
  const found = new Map(links.map((link) => [link.pathname, labelOf(link) ?? '']))
  if (found.has('/admin/leads')) found.set('/admin/leads/board', board)
  return [...found].map(([href, label]) => ({ href, label, key: keys[href] }))
}

/** How long after `g` the second key counts. */
const patienceMs = 1_500

/** How long nothing is typed before it is looked for, in milliseconds. */
const pauseMs = 150

/** Leads and people that fit what is typed; none until they have come, nor where they cannot. */
function useFound(typed: string, { found: kinds }: PaletteWords): readonly Command[] {
  const [results, setResults] = useState<{ of: string; commands: readonly Command[] }>()
  useEffect(() => {
    if (!typed) return
    const typing = new AbortController()
    const { signal } = typing
    const look = async () => {
      const answer = await fetch(`/admin/find?q=${encodeURIComponent(typed)}`, { signal, redirect: 'error' })
      if (!answer.ok) return
      const { results } = (await answer.json()) as {
        results: { kind: keyof typeof kinds; label: string; href: string }[]
      }
      const commands = results.map(({ kind, label, href }) => ({ label, href, of: kinds[kind] }))
      setResults({ of: typed, commands })
    }
    const pause = setTimeout(() => look().catch(() => {}), pauseMs)
    return () => {
      clearTimeout(pause)
      typing.abort()
    }
  }, [typed, kinds])
  return results?.of === typed ? results.commands : []
}

function Finder({ commands, words }: { commands: readonly Command[]; words: PaletteWords }) {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const id = useId()
  const wanted = text.trim().toLowerCase()
  const found = commands.filter(({ label }) => label.toLowerCase().includes(wanted))
  const leads: Command = {
    label: `${words.searchLeads} “${text.trim()}”`,
    href: `/admin/leads?q=${encodeURIComponent(text.trim())}`,
  }
  const near = useFound(wanted, words)
  // What comes later stands below, so that nothing moves under the finger.
  const shown = wanted ? [...found, leads, ...near] : found
  const chosen = Math.min(at, shown.length - 1)

  function onKeyDown(event: Keys) {
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, shown.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0))
    else if (event.key === 'Enter') location.assign(shown[chosen]?.href ?? location.href)
    else return
    event.preventDefault()
  }

  return (
    <>
      <input
        className="input"
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={`${id}-${chosen}`}
        aria-label={words.label}
        placeholder={words.placeholder}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label={words.label} className="palette-list">
        {shown.map((command, index) => (
          <a
            key={command.href}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            tabIndex={-1}
            href={command.href}
          >
            {command.label}
            {command.of && <span className="palette-of"> {command.of}</span>}
            {command.key && <kbd>g {command.key}</kbd>}
          </a>
        ))}
        {shown.length === 0 && <p>{words.none}</p>}
      </div>
    </>
  )
}
