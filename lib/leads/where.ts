import { and, eq, inArray, isNotNull, isNull, like, ne, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import type { Keyring } from '#lib/keyring.ts'
import { withReadableDomains } from '#policy/addresses.ts'
import type { LeadFilter } from './filter.ts'
import { foldText, searchDigests } from './found-by.ts'

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
  /** The stages in the order of the pipeline, with those that it no longer has and leads still stand in; absent: the usual. */
  readonly stages?: readonly string[]
}

/** What the conditions are about: a statement says `leads l`. */
export const listed = alias(leads, 'l')

type Waiting = {
  readonly [F in 'answeredAt' | 'answerDueAt' | 'quarantine' | 'stage' | 'personId']: SQLWrapper
}

/**
 * Whether a lead waits for an answer that was promised, wherever it stands; an index holds just these, spam, and those of
 * people who are restricted, to whom nobody may write (R8). Of what a program set aside the answer was promised too; who has
 * yet to confirm or agree was promised none. The one question of list, Today, badge and evidence.
 */
export const awaitsAnswer = (of: Waiting) =>
  sql<boolean>`(${of.answeredAt} is null and ${of.answerDueAt} is not null
    and coalesce(${of.quarantine}, '') not in ('mailbox', 'referral') and ${of.stage} <> 'spam' and not exists (
      select from ${people} where ${people.id} = ${of.personId} and ${people.restrictedAt} is not null))`

/** Everything a filter says but its words. Values carry their types, since an export hands them over as texts. */
export function whereLeads(filter: LeadFilter, scope: LeadScope): SQL {
  const { form, stage, loss, owner, tag, company, cameBy, overdue, quarantined } = filter
  const { answeredForms, onlyOf, staffId, now } = scope
  const { ownerId, personId } = listed
  const forms = form ? [form] : answeredForms
  const conditions = [
    // What is overdue stands in one list, set aside or not.
    quarantined ? isNotNull(listed.quarantine) : overdue ? undefined : isNull(listed.quarantine),
    // What staff have marked waits for nobody there.
    quarantined && !stage ? ne(listed.stage, 'spam') : undefined,
    // Requests about people's data have a list of their own.
    ne(listed.recordClass, 'request'),
    form || !quarantined ? inArray(listed.form, forms) : undefined,
    stage ? eq(listed.stage, stage) : undefined,
    loss ? eq(listed.lossReason, loss) : undefined,
    owner === 'nobody' ? isNull(ownerId) : undefined,
    owner && owner !== 'nobody' ? sql`${ownerId} = ${owner === 'me' ? staffId : owner}::uuid` : undefined,
    tag
      ? sql`${personId} in (select ${people.id} from ${people}
          where ${people.tags} <> '{}' and ${people.tags} @> array[${tag}::text])`
      : undefined,
    company
      ? sql`${personId} in (select ${people.id} from ${people} where ${people.companyId} = ${company}::uuid)`
      : undefined,
    cameBy ? eq(listed.cameBy, cameBy) : undefined,
    overdue
      ? and(awaitsAnswer(listed), sql`${listed.answerDueAt} < ${now.toISOString()}::timestamptz`)
      : undefined,
    onlyOf ? sql`(${ownerId} is null or ${ownerId} = ${onlyOf}::uuid)` : undefined,
  ]
  return and(...conditions) ?? sql`true`
}

/** The words of a search, each anywhere in what a lead is known by, or all of them whole in its message. */
export function matchLeads(q: string, { ring }: Pick<LeadScope, 'ring'>): SQL {
  const parts = foldText(withReadableDomains(q)).split(/\s+/).filter(Boolean).flatMap(holds)
  const known = and(...parts) ?? sql`true`
  const words = searchDigests(ring, q).map((forms) => sql`${listed.words} && ${sql.param(forms)}::bigint[]`)
  return words.length > 0 ? sql`(${known} or ${and(...words)})` : known
}

/** Conditions for a word anywhere in what a lead is known by. */
function holds(part: string): SQL[] {
  const pieces = piecesOf(part)
  const likes = pieces.map((piece) => like(listed.search, `%${asPattern(piece)}%`))
  return pieces[0] === part ? likes : [...likes, sql`strpos(${listed.search}, ${part}) > 0`]
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
