import { choiceIn } from '#app/_choices/choice-cookie.ts'
import { publicPaths } from '#app/_found/addresses.ts'
import { agency } from '#app/agency.ts'
import { app } from '#app/context.ts'
import { formPath } from '#components/site/form-path.ts'
import { mayCount } from '#lib/page-counts/may-count.ts'
import { leadSourceOf } from '#lib/page-counts/names.ts'
import { PageCounts } from '#lib/page-counts/page-counts.ts'
import { type Count, countsOf, type Site, visitorOf } from '#lib/page-counts/visit.ts'
import { localePath, locales } from '#messages/locales.ts'
import { callerAddress } from './caller.ts'
import { logFault } from './log.ts'

/** How long what was counted waits in memory, in milliseconds: as much is lost when a process is killed. */
const writtenWithin = 2_000
/** After a fault of the database. */
const triedAgainWithin = 20_000

/** One for the whole process, however often the framework's build holds this file. */
const kept = globalThis as { candorCounts?: { counts: PageCounts | null; writing: NodeJS.Timeout | null } }
kept.candorCounts ??= { counts: null, writing: null }
const held = kept.candorCounts

let site: Site | undefined

/** Counts one page that was given, or nothing: where the policy has none counted, or this browser is not to be. */
export function countPage(url: string, headers: Headers): void {
  if (!agency.policy.collecting.counts) return
  site ??= siteOf()
  const counts = countsOf({ url, headers }, site)
  if (counts.length > 0 && isCounted(headers)) put(counts, headers)
}

/** Counts what became of a form. */
export function countForm(kind: 'begun' | 'sent', form: string, headers: Headers): void {
  if (agency.policy.collecting.counts && form in agency.forms && isCounted(headers))
    put([{ kind, name: form, visits: 0 }], null)
}

/** By which campaign or site whoever posts a form came, as a name; null where nothing says, or it is not to be kept (P13). */
export function leadSource(headers: Headers, posted: FormData): string | null {
  if (!agency.policy.collecting.counts?.leadSource || !isCounted(headers)) return null
  const before = posted.get('came')
  return leadSourceOf(headers.get('referer'), typeof before === 'string' ? before : null, siteHost())
}

function isCounted(headers: Headers): boolean {
  const { policy, question } = agency
  return mayCount({ policy, items: question?.items ?? null }, { headers, choice: choiceIn(headers) })
}

function put(counts: readonly Count[], network: Headers | null): void {
  const visitor = network && visitorOf(callerAddress(network), network)
  void app()
    .then((opened) => {
      held.counts ??= new PageCounts(opened)
      held.counts.add(counts, visitor)
      writeSoon(writtenWithin)
    })
    // Nobody waits for a count: while the database is away there is none.
    .catch(() => {})
}

function writeSoon(within: number): void {
  held.writing ??= setTimeout(async () => {
    held.writing = null
    try {
      await held.counts?.write()
    } catch (error) {
      logFault(error, { route: 'counts' })
    }
    if (held.counts && !held.counts.isEmpty) writeSoon(triedAgainWithin)
  }, within).unref()
}

function siteOf(): Site {
  const forms = new Map<string, string>()
  for (const form of Object.keys(agency.forms))
    for (const locale of locales) forms.set(localePath(locale, formPath(form)), form)
  return {
    pages: new Set([...publicPaths(), ...forms.keys()]),
    forms,
    host: siteHost(),
  }
}

const siteHost = () => new URL(process.env.APP_URL ?? 'http://localhost').host
