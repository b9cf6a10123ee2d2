import { isId, type PageKey, readPageKey } from '#lib/platform/page-key.ts'
import type { Forms } from '#policy/form.ts'
import { type LeadColumn, readColumns } from './columns.ts'

/** How a list can be sorted; `newest` is how it comes. */
export const leadSorts = [
  'newest',
  'oldest',
  'due',
  'stage',
  'stage-back',
  'owner',
  'value',
  'expected',
  'name',
  'name-back',
] as const
export type LeadSort = (typeof leadSorts)[number]

/** Where a sorted list goes on: in which run of it, and after which lead. */
export type ListKey = PageKey & { readonly run?: string }

/** What the desk's list of leads is narrowed to, as its address says. */
export type LeadFilter = {
  /** Null: every form that somebody answers. */
  readonly form: string | null
  /** One that the pipeline no longer has too: leads may still stand there. */
  readonly stage: string | null
  /** Why they were lost. */
  readonly loss: string | null
  /** A member's id, `nobody`, or `me`, which is whoever looks. */
  readonly owner: string | null
  readonly tag: string | null
  /** The company that their people belong to. */
  readonly company: string | null
  /** The campaign or site that their people came by. */
  readonly cameBy: string | null
  /** Shows those alone whose promised answer is late. */
  readonly overdue: boolean
  /** Shows what is in quarantine instead of what is in the list. */
  readonly quarantined: boolean
  /** Part of a name, an address, a company, a phone number or a reference, or whole words of a message. */
  readonly q: string | null
  /** Null: as it comes, the newest first. */
  readonly sort: LeadSort | null
  /** The columns that a copy holds; null: all of them in a copy, the member's own in the list. */
  readonly columns: readonly LeadColumn[] | null
  readonly after: ListKey | null
}

const idPattern = /^[a-z][a-z0-9-]{0,29}$/

type Parameters = Readonly<Record<string, string | string[] | undefined>>

/** Reads the filter from an address. What makes no sense is left out: an old or malformed link still shows a list. */
export function readLeadFilter(parameters: Parameters, forms: Forms): LeadFilter {
  const one = (name: string) => {
    const value = parameters[name]
    return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '').trim() : ''
  }
  const form = one('form')
  const owner = one('owner')
  return {
    form: Object.hasOwn(forms, form) ? form : null,
    stage: idPattern.test(one('stage')) ? one('stage') : null,
    loss: idPattern.test(one('loss')) ? one('loss') : null,
    owner: owner === 'me' || owner === 'nobody' || isId(owner) ? owner : null,
    company: isId(one('company')) ? one('company') : null,
    tag: one('tag').slice(0, 50) || null,
    cameBy: one('came').slice(0, 100) || null,
    overdue: one('due') === 'late',
    // Views that were saved before say `tray`.
    quarantined: ['quarantine', 'tray'].includes(one('place')),
    q: one('q').slice(0, 100) || null,
    sort: leadSorts.find((sort) => sort === one('sort')) ?? null,
    columns: one('columns') ? readColumns(one('columns').split(','), forms) : null,
    after: readListKey(one('after')),
  }
}

function readListKey(text: string): ListKey | null {
  const [micros, id, run] = text.split('.')
  const key = readPageKey(`${micros}.${id}`)
  return key && run && /^[\w-]{1,36}$/.test(run) ? { ...key, run } : key
}

/** The filter as its address says it, without the page. */
export function leadQuery({
  form,
  stage,
  loss,
  owner,
  tag,
  company,
  cameBy,
  overdue,
  quarantined,
  q,
  sort,
  columns,
}: LeadFilter): Record<string, string> {
  return {
    ...(q && { q }),
    ...(form && { form }),
    ...(stage && { stage }),
    ...(loss && { loss }),
    ...(owner && { owner }),
    ...(tag && { tag }),
    ...(company && { company }),
    ...(cameBy && { came: cameBy }),
    ...(overdue && { due: 'late' }),
    ...(quarantined && { place: 'quarantine' }),
    ...(sort && { sort }),
    ...(columns && { columns: columns.join(',') }),
  }
}
