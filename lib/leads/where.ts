import type { Keyring } from '#lib/keyring.ts'
import type { LeadFilter } from './filter.ts'
import { foldText, wordDigests } from './search-text.ts'

/** Who looks, when, and what of the list they may see. */
export type LeadScope = {
  /** Forms that somebody answers: shown when no form is chosen. */
  readonly answeredForms: readonly string[]
  /** Narrows to this member's leads and those of nobody (P23); null: all. */
  readonly onlyOf: string | null
  /** Whom `me` means. */
  readonly staffId: string | null
  readonly ring: Keyring
  readonly now: Date
}

/** Conditions on `leads l`, joined by `and`, with their values. */
export type Where = {
  readonly conditions: string[]
  readonly values: unknown[]
  readonly put: (value: unknown) => string
}

/** Everything a filter says but its words. */
export function whereLeads(filter: LeadFilter, scope: LeadScope): Where {
  const values: unknown[] = []
  const put = (value: unknown) => `$${values.push(value)}`
  const { form, stage, owner, tag, overdue, tray } = filter
  const { answeredForms, onlyOf, staffId, now } = scope
  // Requests about people's data have a list of their own.
  const conditions = [`l.held is ${tray ? 'not ' : ''}null`, `l.record_class <> 'request'`]
  if (form || !tray) conditions.push(`l.form = any(${put(form ? [form] : answeredForms)}::text[])`)
  if (stage) conditions.push(`l.stage = ${put(stage)}`)
  if (owner === 'nobody') conditions.push('l.owner_id is null')
  else if (owner) conditions.push(`l.owner_id = ${put(owner === 'me' ? staffId : owner)}::uuid`)
  if (tag)
    conditions.push(
      `l.person_id in (select id from people where tags <> '{}' and tags @> array[${put(tag)}::text])`,
    )
  if (overdue)
    conditions.push(
      `l.answered_at is null and l.answer_due_at is not null and l.held is null and l.answer_due_at < ${put(now)}`,
    )
  if (onlyOf) conditions.push(`(l.owner_id is null or l.owner_id = ${put(onlyOf)}::uuid)`)
  return { conditions, values, put }
}

/** The words of a search, each anywhere in what a lead is known by, or all of them whole in its message. */
export function matchLeads(q: string, { ring }: Pick<LeadScope, 'ring'>, put: Where['put']): string {
  const parts = foldText(q)
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((part) => holds(part, put))
  const known = parts.length > 0 ? parts.join(' and ') : 'true'
  const digests = wordDigests(ring, q)
  return digests.length > 0 ? `((${known}) or l.words @> ${put(digests)}::bigint[])` : `(${known})`
}

/** Conditions for a word anywhere in what a lead is known by. */
function holds(part: string, put: Where['put']): string[] {
  const pieces = piecesOf(part)
  const likes = pieces.map((piece) => `l.search like ${put(`%${asPattern(piece)}%`)}`)
  return pieces[0] === part ? likes : [...likes, `strpos(l.search, ${put(part)}) > 0`]
}

/** More would narrow nothing down any more. */
const mostPieces = 8

/**
 * What the index is asked for in the place of `part`, an address say: the beginning and the end of each long run of letters
 * and digits in it, a shorter run whole, and one or two signs with what stands beside them. The index keeps every three
 * signs in a row of each run, and would else join the lists of them all, which takes longer than to look at the few rows
 * that have the pieces and not the part.
 */
export function piecesOf(part: string): string[] {
  const pieces = [...part.matchAll(/[\p{L}\p{N}]+/gu)].flatMap(({ 0: run, index }) => {
    const signs = [...run]
    if (signs.length > 6) return [signs.slice(0, 4).join(''), signs.slice(-3).join('')]
    if (signs.length > 2) return [run]
    const [before] = [...part.slice(0, index)].reverse()
    const [after] = part.slice(index + run.length)
    const around = [before, ...signs, after].filter((sign) => sign !== undefined)
    return around.length > 2 ? [around.join('')] : []
  })
  return pieces.length > 0 ? pieces.slice(0, mostPieces) : [part]
}

/** As itself within a pattern of `like`. */
export const asPattern = (text: string) => text.replace(/[\\%_]/g, '\\$&')

/** Whether an index can find it: trigrams need three signs in a row. */
export function isIndexed(q: string): boolean {
  return foldText(q)
    .split(/\s+/)
    .some((part) => [...part].length >= 3)
}
