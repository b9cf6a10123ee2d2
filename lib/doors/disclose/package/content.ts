import type { PackageKind } from '#db/schema/packages.ts'
import type { AppContext } from '#lib/app.ts'
import { listHeldBack } from '#lib/holds/covers.ts'
import { isOnHold } from '#lib/holds/holds.ts'
import { listLooks } from '#lib/packages/queries.ts'
import { endingOf } from '#lib/platform/files/file-name.ts'
import { asLanguage, messages } from '#messages/messages.ts'
import type { NoticeText } from '#policy/notice.ts'
import { printPeriod } from '#policy/sections/retention.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { dayIn } from '#policy/time/moments.ts'
import type { Language } from '#policy/vocabulary.ts'
import { type KeptUntil, untilOf } from './kept-until.ts'
import { type Copied, copied, type OwnRow, openRow, readStoredRows, type StoredRow } from './own-rows.ts'
import { isProvided } from './provided.ts'

/** A row of a copy: what its person may have of it, the day it will be erased, and the clause that says so. */
export type CopiedRow = OwnRow & { readonly kept_until: string | null; readonly kept_by: string }

/** That somebody of staff looked, and at what. */
export type CopiedLook = { readonly at: string; readonly what: string; readonly who: string }

/** Everything that is held about one person, with what the law wants said beside it (art. 15, 20; R4, R5). */
export type PackageContent = {
  /** Where the schema of this is published. */
  readonly $schema: string
  readonly made: string
  readonly reference: string
  readonly kind: PackageKind
  readonly language: Language
  readonly data: { readonly [table: string]: readonly CopiedRow[] }
  /** Who of staff looked, and when; of what somebody provided themselves, that is no part. */
  readonly looked: readonly CopiedLook[]
  /** Purposes and grounds, recipients, periods, rights and authorities, as the notice in force says them. */
  readonly about: NoticeText['sections']
}

/** A file that lies in the copy, to be opened when its turn comes. */
export type CopiedFile = { readonly path: string; readonly of: Copied; readonly row: StoredRow }

export type Wanted = {
  readonly personId: string
  readonly kind: PackageKind
  readonly reference: string
  readonly language: string
  readonly at: Date
}

/** Where the schema of a copy is published. */
const schemaAddress = ({ appUrl }: Pick<AppContext, 'appUrl'>) => `${appUrl}/privacy/package/schema.json`

/**
 * Gathers what is held of a person, opened, but for the bytes of files.
 * @returns null where nobody is held under this id any more
 */
export async function gather(
  app: AppContext,
  { personId, kind, reference, language: asked, at }: Wanted,
): Promise<{ content: PackageContent; files: readonly CopiedFile[] } | null> {
  const stored = new Map<string, StoredRow[]>()
  for (const one of copied) stored.set(one.table, await readStoredRows(app, one, personId))
  const rowsOf = (table: string) => stored.get(table) ?? []
  const [person] = rowsOf('people')
  if (!person) return null
  const language = asLanguage(asked)
  const until = untilOf(app, {
    rowsOf,
    person,
    isFrozen: person.restricted_at !== null || (await isOnHold(app.db, personId)),
    held: new Set((await listHeldBack(app.db, personId)).map(({ record }) => record)),
  })
  const data: Record<string, CopiedRow[]> = {}
  const files: CopiedFile[] = []
  for (const one of copied) {
    const rows = rowsOf(one.table).filter((row) => kind === 'everything' || isProvided(one.table, row))
    if (rows.length === 0) continue
    data[one.table] = rows.map((row) => {
      const path = one.opens && pathOf(one, row)
      if (path) files.push({ path, of: one, row })
      return {
        ...openRow(app, one, row),
        ...(one.opens ? { file: path } : {}),
        ...printKept(app, until(one, row), language),
      }
    })
  }
  const content = {
    $schema: schemaAddress(app),
    made: at.toISOString(),
    reference,
    kind,
    language,
    data,
    looked: kind === 'everything' ? await looksAt(app, personId, language) : [],
    about: kind === 'everything' ? app.notice.texts[language].sections : [],
  }
  return { content, files }
}

function pathOf({ key }: Copied, row: StoredRow): string {
  const ending = endingOf(String(row.name))
  return `files/${row[key]}${ending ? `.${ending}` : ''}`
}

function printKept({ agency }: AppContext, { on, record }: KeptUntil, language: Language) {
  const words = sectionWords[language]
  const rule = agency.policy.retention[record]
  const { timeZone } = agency.policy.workingHours
  const clause = rule
    ? [printPeriod(record, rule, { words, language }), rule.because[language]].join(' · ')
    : words.record[record]
  return {
    kept_until: on && dayIn(on, timeZone),
    kept_by: on === null ? `${clause} · ${messages[language].packages.page.stays}` : clause,
  }
}

async function looksAt(app: AppContext, personId: string, language: Language): Promise<CopiedLook[]> {
  const { verbs, left } = messages[language].packages.page
  const named: Readonly<Record<string, string>> = verbs
  return (await listLooks(app.db, personId)).map(({ at, verb, by, role, reference, file }) => ({
    at: at.toISOString(),
    what: [named[verb] ?? verb, file ?? reference].filter(Boolean).join(' · '),
    who: by ? `${by} (${role})` : left,
  }))
}
