import { Notice } from '#components/ui/notice.tsx'
import { fill } from '#policy/fill.ts'
import { type Query, queryValue } from './address.ts'
import { type DeskAction, flashOf, type Outcome } from './desk-action.ts'

type FlashProps = {
  query: Query
  /** The actions that lead to this page. */
  of: readonly Pick<DeskAction, 'path' | 'outcomes'>[]
}

/** What the last action came to, once, at the top of the page it led to. Only words of these actions are ever shown. */
export async function Flash({ query, of }: FlashProps) {
  const [flash, n] = await Promise.all([queryValue(query, 'flash'), queryValue(query, 'n')])
  const outcome = flash ? outcomeOf(of, flash) : null
  if (!outcome) return null
  const { text, tone } = outcome
  return (
    <Notice tone={tone} role={tone === 'good' ? 'status' : 'alert'}>
      <p>{fill(text, { n: /^\d{1,9}$/.test(n ?? '') ? (n ?? '') : '' })}</p>
    </Notice>
  )
}

function outcomeOf(actions: FlashProps['of'], flash: string): Outcome | null {
  for (const { path, outcomes } of actions)
    for (const [name, outcome] of Object.entries(outcomes)) if (flashOf(path, name) === flash) return outcome
  return null
}
