import { randomUUID } from 'node:crypto'
import type { Tx } from '#db/client.ts'
import type { HandOutKind } from '#db/schema/hand-outs.ts'
import type { AppContext } from '#lib/app.ts'
import {
  insertDisclosedPeople,
  insertHandOut,
  setApproved,
  setHanded,
  setRefused,
} from '#lib/disclosures/hand-out-changes.ts'
import { findHandOut, type HandOut, hasSecondOwner, lockHandOut } from '#lib/disclosures/hand-outs.ts'
import { findExportOf } from '#lib/exports/queries.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import type { Policy } from '#policy/define.ts'
import { type Category, type RecipientKind, recipientKinds } from '#policy/vocabulary.ts'
import { closeDisclosure, enterCopy, openDisclosure } from './open.ts'
import { copied, readOwnRows } from './package/own-rows.ts'
import { selectRows } from './selection.ts'

export type By = Actor & { readonly kind: 'staff'; readonly id: string }

/** The law obliges to these whatever a policy says. */
const obliged: readonly RecipientKind[] = ['authorities', 'courts']

/** To whom anything may be handed out: whom the policy names, and whom the law does. Partners get shares, by their own way. */
export function handOutRecipients({ sharing }: Pick<Policy, 'sharing'>): readonly RecipientKind[] {
  return recipientKinds.filter(
    (kind) => kind !== 'partners' && (obliged.includes(kind) || sharing.with.includes(kind)),
  )
}

export type Asked = {
  /** Of the entry to be: pressing twice enters it once. */
  readonly id: string
  readonly recipientKind: RecipientKind
  readonly recipient: string
  readonly asked: string
  readonly ground: string
  readonly purpose: string
  readonly what: HandOutKind
  readonly exactly: string
  readonly personId: string | null
  readonly copyId: string | null
}

/** Enters that somebody asked for data, before anything is handed out (P27). `undeclared`: the policy names no such recipient. */
export async function enterHandOut(
  app: AppContext,
  asked: Asked,
  by: By,
): Promise<'entered' | 'before' | 'undeclared'> {
  if (!handOutRecipients(app.agency.policy).includes(asked.recipientKind)) return 'undeclared'
  const at = app.clock()
  return app.db.transaction(async (tx) => {
    const entered = await enterCopy(tx, insertHandOut({ ...asked, enteredBy: by.id, enteredAt: at }))
    if (entered.length === 0) return 'before'
    const facts = { to: asked.recipientKind, what: asked.what }
    await recordEvent(tx, { at, actor: by, verb: 'disclosure.asked', objectId: asked.id, facts })
    return 'entered'
  })
}

/**
 * Approves what was asked for, or refuses it. Where there are two owners, four eyes look at it: `own`: who entered it does not
 * approve it.
 */
export async function decideHandOut(
  { db, clock }: AppContext,
  { id, approves }: { readonly id: string; readonly approves: boolean },
  by: By,
): Promise<'decided' | 'before' | 'own'> {
  const at = clock()
  return db.transaction(async (tx) => {
    const found = await findHandOut(tx, id)
    if (!found) return 'before'
    if (approves && found.enteredBy === by.id && (await hasSecondOwner(tx))) return 'own'
    const made = approves ? setApproved({ id, by: by.id, at }) : setRefused({ id, at })
    if ((await enterCopy(tx, made)).length === 0) return 'before'
    const verb = approves ? 'disclosure.approved' : 'disclosure.refused'
    await recordEvent(tx, { at, actor: by, verb, objectId: id })
    return 'decided'
  })
}

/** `unapproved`: nobody approved it · `gone`: the person or the copy is not held any more. */
export type HandingOut = 'handed' | 'before' | 'unapproved' | 'gone'

/**
 * Hands out what was approved: enters it in the register of what left and in the own copy of each person in it, before the first
 * byte. What is held of a person is then read by `handedFile`, and a kept export fetched from the exports.
 */
export async function handOut(app: AppContext, id: string, by: By): Promise<HandingOut> {
  const at = app.clock()
  return app.db.transaction(async (tx) => {
    const found = await lockHandOut(tx, id)
    if (!found || found.handedAt) return 'before'
    if (!found.approvedAt) return 'unapproved'
    const whose = await peopleIn(app, tx, found)
    if (whose === 'gone') return 'gone'
    const disclosureId = randomUUID()
    const { recipient, recipientKind, purpose } = found
    const columns = found.what === 'person' ? copied.map(({ table }) => table) : [found.what]
    const entry = {
      id: disclosureId,
      kind: 'hand_out',
      staffId: by.id,
      recipient,
      purpose,
      columns,
      at,
    } as const
    await openDisclosure(tx, entry)
    await enterCopy(tx, setHanded({ id, by: by.id, at, disclosureId }))
    let people = 0
    if (whose !== 'nobody') {
      // What a letter said nobody knows here but who wrote it.
      const categories = found.what === 'otherwise' ? [] : allCategories
      const told = { disclosureId, recipient, recipientKind, purpose, categories, at }
      people = (await enterCopy(tx, insertDisclosedPeople({ ...told, ids: whose }))).length
    }
    await closeDisclosure(tx, disclosureId, people, at)
    const facts = { to: recipientKind, what: found.what }
    await recordEvent(tx, { at, actor: by, verb: 'disclosure.handed_out', objectId: id, facts })
    return 'handed'
  })
}

/** What a copy of everything of somebody holds. */
const allCategories: readonly Category[] = [
  ...new Set(copied.flatMap(({ columns }) => columns.flatMap(({ personal }) => personal?.category ?? []))),
]

/** Whose data it is: ids, or null for everybody. */
async function peopleIn(
  app: AppContext,
  tx: Tx,
  { what, personId, copyId }: HandOut,
): Promise<readonly string[] | null | 'nobody' | 'gone'> {
  if (what === 'everything') return null
  if (what === 'person') return personId ? [personId] : 'gone'
  if (what === 'otherwise') return personId ? [personId] : 'nobody'
  const copy = copyId && (await findExportOf(tx, copyId, app.clock()))
  // What is a client's leaves on its instruction alone (P30).
  if (!copy || copy.dataset === 'client_leads') return 'gone'
  if (copy.dataset === 'audit') return 'nobody'
  const { rows, values } = selectRows(app, copy)
  const found = await tx.query<{ id: string }>({
    text: `select distinct p.id ${rows.replace(/ order by [^)]*$/, '')} ${copy.dataset === 'unsubscribes' ? 'where p.id is not null' : ''}`,
    values: [...values],
  })
  return found.map(({ id }) => id)
}

/** A day long the file can be fetched again, as a download may break off. */
const fetchedWithinMs = 24 * 3_600_000

/** All that is held of the person whose data was handed out, as JSON. Null: it was not, or its day is over. */
export async function handedFile(app: AppContext, id: string): Promise<string | null> {
  const found = await findHandOut(app.db, id)
  if (found?.what !== 'person' || !found.handedAt || !found.personId) return null
  if (app.clock().getTime() - found.handedAt.getTime() > fetchedWithinMs) return null
  const { recipient, purpose, ground, handedAt } = found
  const data = await readOwnRows(app, found.personId)
  return JSON.stringify({ made: handedAt.toISOString(), recipient, purpose, ground, data }, null, 2)
}
