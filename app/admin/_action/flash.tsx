import type { ReactNode } from 'react'
import { type Query, queryValue } from '#app/admin/address.ts'
import { words } from '#app/admin/words.ts'
import { Toast } from '#components/desk/toast.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { fill } from '#policy/fill.ts'
import { type DeskAction, flashOf, type Outcome } from './desk-action.ts'

type FlashProps = {
  query: Query
  /** The actions that lead to this page. */
  of: readonly Pick<DeskAction, 'path' | 'outcomes'>[]
  /** What the page looks up for the words, by the name that stands in them. */
  known?: Readonly<Record<string, string>>
  /** What follows the words, such as a way back. */
  children?: ReactNode
}

/**
 * What the last action came to, once: what was done in sight until it is closed, what was not at the top of the page. Only words of
 * these actions are ever shown.
 */
export async function Flash({ query, of, known = {}, children }: FlashProps) {
  const [flash, n] = await Promise.all([queryValue(query, 'flash'), queryValue(query, 'n')])
  const outcome = flash ? outcomeOf(of, flash) : null
  if (!outcome) return null
  const { text, tone } = outcome
  const count = /^\d{1,9}$/.test(n ?? '') ? Number(n) : 0
  const sentence = fill(text(count), { ...known, n: count })
  const told = (
    <div className={children ? 'inline-form' : undefined}>
      <p>{sentence}</p>
      {children}
    </div>
  )
  if (tone === 'good') return <Toast close={words.close}>{told}</Toast>
  return (
    <Notice tone={tone} role="alert">
      {told}
    </Notice>
  )
}

/** The outcome of one action that leads to this page, for a page that shows it in a place of its own. */
export async function readFlash<O extends Record<string, Outcome>>(
  query: Query,
  { path, outcomes }: { path: string; outcomes: O },
): Promise<(keyof O & string) | null> {
  const flash = await queryValue(query, 'flash')
  return Object.keys(outcomes).find((name) => flashOf(path, name) === flash) ?? null
}

function outcomeOf(actions: FlashProps['of'], flash: string): Outcome | null {
  for (const { path, outcomes } of actions)
    for (const [name, outcome] of Object.entries(outcomes)) if (flashOf(path, name) === flash) return outcome
  return null
}
