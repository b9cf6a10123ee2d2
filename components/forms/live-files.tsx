'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { fileSize } from '#components/ui/file-size.ts'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { fill } from '#policy/fill.ts'
import { type FieldFault, faultOfFile } from '#policy/forms/field-fault.ts'
import { wordsForFault } from './fault-words.ts'
import { FileRow, type FileRowProps, fileInput } from './file-row.tsx'
import { takeBack, upload } from './upload.ts'

/** What the form has to know of its files before it can be sent. */
export type FilesState = { readonly tokens: readonly string[]; readonly failed: boolean }

export type LiveFilesProps = FileRowProps & {
  /** The fixed address of the form's files. */
  action: string
  /** What is under way; the form waits for it. */
  onUpload: (under: Promise<unknown>) => void
  onChange: (field: string, state: FilesState) => void
  /** Tokens that the server no longer knows. */
  gone: readonly string[]
}

type Item = {
  readonly key: number
  readonly name: string
  readonly bytes: number
  readonly part: number
  readonly token?: string
  readonly fault?: FieldFault
}

let lastKey = 0

/** Files with script: each goes at once, is seen on its way, and can be taken back. Without script it is a plain control. */
export function LiveFiles({ action, onUpload, onChange, gone, ...row }: LiveFilesProps) {
  const { field, words } = row
  const [live, setLive] = useState(false)
  const [items, setItems] = useState<readonly Item[]>([])
  // Beside the state, since the form asks what has come before the page is drawn anew.
  const list = useRef<readonly Item[]>([])
  const stops = useRef(new Map<number, AbortController>())
  const input = useRef<HTMLInputElement>(null)

  const show = useCallback(
    (next: readonly Item[]) => {
      list.current = next
      setItems(next)
      const tokens = next.flatMap(({ token, fault }) => (token && !fault ? [token] : []))
      onChange(field.name, { tokens, failed: next.some(({ fault }) => fault) })
    },
    [field.name, onChange],
  )

  const change = (key: number, differs: Partial<Item>) =>
    show(list.current.map((item) => (item.key === key ? { ...item, ...differs } : item)))

  async function begin({ key }: Item, file: File, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return
    const onProgress = (part: number) => change(key, { part })
    change(key, await upload({ action, field: field.name, file, onProgress, signal }))
  }

  function add(files: readonly File[]): void {
    const room = Math.max(0, (field.most ?? 1) - list.current.filter(({ fault }) => !fault).length)
    const added = files.map((file, index): Item => {
      const fault = index < room ? (faultOfFile(field, file.name, file.size) ?? undefined) : 'too_many'
      lastKey += 1
      return { key: lastKey, name: file.name, bytes: file.size, part: 0, fault }
    })
    show([...list.current, ...added])
    // One after the other: a phone's line is narrow, and the first is sooner there.
    let before: Promise<unknown> = Promise.resolve()
    for (const [index, item] of added.entries()) {
      const file = files[index]
      if (item.fault || !file) continue
      const stop = new AbortController()
      stops.current.set(item.key, stop)
      before = before.then(() => begin(item, file, stop.signal))
    }
    onUpload(before)
  }

  function remove({ key, token }: Item): void {
    stops.current.get(key)?.abort()
    if (token) takeBack(action, token)
    show(list.current.filter((item) => item.key !== key))
    input.current?.focus()
  }

  function take(chosen: HTMLInputElement): void {
    const files = [...(chosen.files ?? [])]
    chosen.value = ''
    if (files.length > 0) add(files)
  }

  useEffect(() => {
    setLive(true)
    // What was chosen before the script came is not chosen twice.
    input.current?.dispatchEvent(new Event('change', { bubbles: true }))
  }, [])

  useEffect(() => {
    if (gone.length === 0) return
    show(
      list.current.map((item) =>
        item.token && gone.includes(item.token) ? { ...item, fault: 'file_gone' } : item,
      ),
    )
  }, [gone, show])

  return (
    <FileRow {...row}>
      {items.length > 0 && (
        <ul className="files">
          {items.map((item) => (
            <li key={item.key} data-state={stateOf(item)}>
              <span className="file-name">
                <bdi>{item.name}</bdi>{' '}
                <span className="file-size">{fileSize(item.bytes, document.documentElement.lang)}</span>
              </span>
              <span className="file-state" role="status">
                {item.fault
                  ? wordsForFault(item.fault, field, words.errors)
                  : item.token
                    ? words.files.ready
                    : item.part < 1
                      ? fill(words.files.sending, { percent: Math.round(item.part * 100) })
                      : words.files.checking}
              </span>
              <Button type="button" weight="plain" onClick={() => remove(item)}>
                {words.files.remove}
                <VisuallyHidden> {item.name}</VisuallyHidden>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={live ? 'file-drop' : undefined}>
        {live && <span aria-hidden="true">{words.files.add}</span>}
        <input
          {...fileInput(row)}
          ref={input}
          aria-label={live ? `${field.label}: ${words.files.add}` : undefined}
          className={live ? 'file-over' : 'input file-input'}
          onChange={(event) => take(event.currentTarget)}
        />
      </div>
    </FileRow>
  )
}

function stateOf({ fault, token }: Item): string {
  if (fault) return 'failed'
  return token ? 'ready' : 'sending'
}
