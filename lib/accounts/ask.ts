import type { AppContext } from '#lib/app.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { lockPerson } from '#lib/doors/choices/lock-person.ts'
import { openOwnLink } from '#lib/doors/choices/own-link.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { releaseProven } from '#lib/leads/release-lead.ts'
import { listRequestsOf } from '#lib/requests/queries.ts'
import { proveRequest } from '#lib/requests/resolve-request.ts'
import { type Askable, requestForm } from '#policy/forms/request-form.ts'
import type { Language } from '#policy/vocabulary.ts'
import { cancelProofMail } from './changes.ts'
import type { AccountHolder } from './queries.ts'

type Asking = { readonly right: Askable; readonly language: Language; readonly caller: string | null }

/**
 * Asks what somebody asks about their data from their account: by the form of everybody, proven by their being signed in, since
 * their mailbox let them in. What needs nobody of staff is done at once.
 * @returns the link to the page of the request; null where it was not taken
 */
export async function askFromAccount(
  app: AppContext,
  { personId, email }: Pick<AccountHolder, 'personId' | 'email'>,
  { right, language, caller }: Asking,
): Promise<string | null> {
  const taken = await capture(app, {
    form: requestForm,
    fields: { right, email: email ?? '' },
    consents: [],
    notice: app.notice.texts[language].hash,
    how: 'form',
    actor: { kind: 'person', id: personId },
    address: caller,
    rate: { by: `account/${personId}`, limit: 10 },
  })
  if (taken.kind !== 'accepted') return null
  const request = (await listRequestsOf(app.db, personId)).find(
    ({ reference }) => reference === taken.reference,
  )
  const { leadId } = request ?? {}
  if (!leadId) return null
  return app.db.transaction(async (tx) => {
    if (!(await lockPerson(tx, personId))) return null
    await keep(tx, cancelProofMail({ leadId }))
    const own = await openOwnLink(app, tx, { leadId, personId })
    await proveRequest(tx, leadId, app.clock())
    await releaseProven(app, tx, leadId, { kind: 'person', id: personId })
    return own
  })
}

/** Opens the page of a request of theirs; null for one of somebody else. */
export async function openOwnRequest(
  app: AppContext,
  personId: string,
  requestId: string,
): Promise<string | null> {
  const request = (await listRequestsOf(app.db, personId)).find(({ id }) => id === requestId)
  const { leadId } = request ?? {}
  if (!leadId) return null
  return app.db.transaction((tx) => openOwnLink(app, tx, { leadId, personId }))
}
