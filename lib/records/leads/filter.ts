import { type Stage, stages } from '../../../db/schema/leads.ts'
import type { Forms } from '../../../policy/form.ts'
import { type PageKey, readPageKey } from '../../platform/page-key.ts'

/** What the desk's list of leads is narrowed to, as its address says. */
export type LeadFilter = {
  /** Null: every form that somebody answers. */
  readonly form: string | null
  readonly stage: Stage | null
  /** Shows what is held back instead of what is in the list. */
  readonly tray: boolean
  /** Part of a name, an address, a company or a reference. */
  readonly q: string | null
  readonly after: PageKey | null
}

type Parameters = Readonly<Record<string, string | string[] | undefined>>

/** Reads the filter from an address. What makes no sense is left out: an old or torn link still shows a list. */
export function readLeadFilter(parameters: Parameters, forms: Forms): LeadFilter {
  const one = (name: string) => {
    const value = parameters[name]
    return typeof value === 'string' ? value.replaceAll('\0', '').trim() : ''
  }
  const form = one('form')
  return {
    form: Object.hasOwn(forms, form) ? form : null,
    stage: stages.find((stage) => stage === one('stage')) ?? null,
    tray: one('place') === 'tray',
    q: one('q').slice(0, 100) || null,
    after: readPageKey(one('after')),
  }
}
