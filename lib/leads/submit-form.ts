import type { AppContext } from '#lib/app.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import type { Captured, Signs } from '#lib/doors/capture/submission.ts'
import { endDraft, keepsDrafts } from '#lib/drafts/keep-draft.ts'
import { truncateAddress } from '#lib/platform/http-address.ts'
import type { FieldValue, FormDefinition } from '#policy/form.ts'
import { openQuestions, withoutUnasked } from '#policy/forms/asked-with.ts'
import { type FieldIssue, parseFields } from '#policy/forms/parse-fields.ts'

/** Posts a minute that one neighbourhood of addresses may make by one form: fewer where no script vouches for a page. */
const postsPerMinute = { scripted: 60, plain: 40 }

/** A form as a browser posts it: names and texts, `consents.<key>` for each ticked box, and what the page carried. */
export type PostedForm = {
  readonly form: string
  readonly notice: string
  readonly entries: ReadonlyMap<string, FieldValue>
  readonly address: string | null
  readonly signs: Signs
  /** By which campaign or site its person came; absent: nothing says, or it is not to be kept. */
  readonly cameBy?: string | null
  /** What the page holds of its draft. */
  readonly draft: string | null
}

const boxPrefix = 'consents.'

/** A person's enquiry, from a form of the site. */
export async function submitForm(app: AppContext, posted: PostedForm): Promise<Captured> {
  const names = [...posted.entries.keys()]
  const consents = names
    .filter((name) => name.startsWith(boxPrefix) && posted.entries.get(name) === 'true')
    .map((name) => name.slice(boxPrefix.length))
  const captured = await capture(app, {
    form: posted.form,
    fields: answersIn(posted.entries),
    consents,
    notice: posted.notice,
    how: 'form',
    actor: { kind: 'person', id: null },
    address: posted.address,
    cameBy: posted.cameBy,
    signs: posted.signs,
    rate: {
      by: `form/${posted.form}/${posted.address ? truncateAddress(posted.address) : 'unknown'}`,
      limit: postsPerMinute[posted.signs.elapsedMs === null ? 'plain' : 'scripted'],
    },
  })
  // Stored already: a draft that cannot be taken away now ends by itself.
  if (captured.kind === 'accepted' && keepsDrafts(app, posted.form))
    await endDraft(app, captured.reference, posted.draft).catch(() => {})
  return captured
}

/** What is wrong with the answers of a form that is not to be sent yet. */
export function issuesOf(definition: FormDefinition, entries: PostedForm['entries']): readonly FieldIssue[] {
  const parsed = parseFields(definition, answersIn(entries))
  return parsed.ok ? openQuestions(definition, withoutUnasked(definition, parsed.values)) : parsed.issues
}

function answersIn(entries: PostedForm['entries']): Record<string, FieldValue> {
  return Object.fromEntries([...entries].filter(([name]) => !name.startsWith(boxPrefix)))
}
