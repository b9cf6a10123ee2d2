import { randomUUID } from 'node:crypto'
import type { Tx } from '#db/client.ts'
import type { AppContext } from '#lib/app.ts'
import { codeDigest, codeMinutes, codeOf, linkOf } from '#lib/doors/choices/account-code.ts'
import { choose } from '#lib/doors/choices/choose.ts'
import { lockPerson } from '#lib/doors/choices/lock-person.ts'
import { proveAddress } from '#lib/doors/choices/prove-address.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { queueAccountCode } from '#lib/doors/send/outbox/account-code.ts'
import { accountHours, sealAccountCookie } from '#lib/platform/auth/account-cookie.ts'
import type { NetworkEnd } from '#lib/platform/auth/network.ts'
import { enterOwnWay } from '#lib/platform/auth/own-way.ts'
import { digestBytes, keyedDigest, sameBytes } from '#lib/platform/crypto/digest.ts'
import { truncateAddress } from '#lib/platform/http-address.ts'
import { recordEvent } from '#lib/record-event.ts'
import { normaliseEmail } from '#policy/addresses.ts'
import type { Language } from '#policy/vocabulary.ts'
import {
  insertAccountSession,
  openAccount,
  spendAccountCode,
  spendAccountLink,
  tryAccountCode,
} from './changes.ts'
import { findPersonOfCode, findPersonOfLink } from './queries.ts'

/** Most that one network asks for, or types, in a minute. */
const perMinute = 10

/** Under what its cookie is sealed: not what that of staff is. */
export function accountSecret({ keys }: Pick<AppContext, 'keys'>): string {
  return keyedDigest(keys.auth, 'account cookie', '').toString('base64')
}

/** By what tries of one network are counted: nobody reads an address out of it, and for each purpose it is another. */
export function callerKey({ keys }: Pick<AppContext, 'keys'>, use: string, caller: string | null): Buffer {
  return keyedDigest(keys.data, use, (caller && truncateAddress(caller)) || 'nobody')
}

type Asking = {
  readonly email: string
  readonly language: Language
  /** What the browser that asks keeps: by it the digits know it again. */
  readonly browser: string
  /** Network address. */
  readonly caller: string | null
}

/**
 * Mails six digits and a link to the address that was typed, where somebody is held under it. Held or not, the answer is the
 * same and takes as long (S8): one statement, which counts either way.
 */
export async function askForCode(
  app: AppContext,
  { email, language, browser, caller }: Asking,
): Promise<'asked' | 'not_address' | 'too_many'> {
  const address = normaliseEmail(email)
  if (!address) return 'not_address'
  const id = randomUUID()
  const now = app.clock()
  const [row] = await keep(
    app.db,
    queueAccountCode({
      id,
      emailKey: suppressionKeyOf(app.keys.suppression, address),
      language,
      browser: digestBytes(browser),
      code: codeDigest(app, id, codeOf(app, id)),
      link: digestBytes(linkOf(app, id)),
      expiresAt: new Date(now.getTime() + codeMinutes * 60_000),
      rateKey: callerKey(app, 'ask for code', caller),
      watched: [],
      rateLimit: perMinute,
      now,
    }),
  )
  return (row?.count ?? 0) > perMinute ? 'too_many' : 'asked'
}

/** What the browser carries once somebody is in. */
export type SignedInCookie = { readonly cookie: string }

type Typed = Pick<Asking, 'email' | 'browser' | 'caller'> & {
  readonly code: string
  /** Browser and system in words. */
  readonly device: string | null
}

/** Signs in by the digits, in the browser that asked for them. Null: they are not its digits, or count no more. */
export async function signInByCode(
  app: AppContext,
  typed: Typed,
): Promise<SignedInCookie | 'too_many' | null> {
  const address = normaliseEmail(typed.email)
  const now = app.clock()
  const [row] = await choose(
    app.db,
    tryAccountCode({
      emailKey: suppressionKeyOf(app.keys.suppression, address ?? ''),
      browser: digestBytes(typed.browser),
      now,
      rateKey: callerKey(app, 'account code', typed.caller),
      watched: [],
      rateLimit: perMinute,
    }),
  )
  if ((row?.count ?? 0) > perMinute) return 'too_many'
  // Compared also where there is nothing to compare with, so that it takes as long.
  const digest = codeDigest(app, row?.id ?? '', typed.code.replace(/\D/g, ''))
  const { id } = row ?? {}
  if (!id || !row?.code || !sameBytes(row.code, digest)) return null
  const way = {
    whose: (tx: Tx) => findPersonOfCode(tx, { id }),
    spend: (tx: Tx) => choose(tx, spendAccountCode({ id, now })),
  }
  return enter(app, 'code', typed.browser, way, typed.device)
}

/** Signs in by the mailed link, in whichever browser it is pressed. Null: it was used, ran out, or never was. */
export function signInByLink(
  app: AppContext,
  { token, browser, device }: { token: string; browser: string | null; device: string | null },
): Promise<SignedInCookie | null> {
  const link = digestBytes(token)
  const way = {
    whose: (tx: Tx) => findPersonOfLink(tx, { link }),
    spend: (tx: Tx) => choose(tx, spendAccountLink({ link, now: app.clock() })),
  }
  return enter(app, 'link', browser, way, device)
}

type Way = { readonly [K in 'whose' | 'spend']: (tx: Tx) => Promise<{ personId: string }[]> }

async function enter(
  app: AppContext,
  id: 'code' | 'link',
  browser: string | null,
  { whose, spend }: Way,
  device: string | null,
): Promise<SignedInCookie | null> {
  const secret = accountSecret(app)
  return enterOwnWay({
    appUrl: app.appUrl,
    secret,
    id,
    next: '/account',
    target: () => '/account',
    seal: (sessionId) => sealAccountCookie(secret, { sessionId, browser }),
    open: () =>
      app.db.transaction(async (tx) => {
        // An erasure, a merge and a lock take the person first, and then what is theirs.
        const [found] = await whose(tx)
        if (!found || !(await lockPerson(tx, found.personId))) return null
        const [spent] = await spend(tx)
        return spent ? startSession(app, tx, spent.personId, { by: id, device }) : null
      }),
  })
}

/** Opens a session of a person who is locked, and with the first one the account; null where that is locked. */
export async function startSession(
  { clock }: AppContext,
  tx: Tx,
  personId: string,
  { by, device }: { by: 'code' | 'link' | NetworkEnd['id']; device: string | null },
): Promise<{ id: string } | null> {
  const now = clock()
  const actor = { kind: 'person', id: personId } as const
  // A network vouches for whom it means, and not for an address.
  if (by === 'code' || by === 'link') await proveAddress(tx, personId, now)
  const opened = await choose(tx, openAccount({ id: randomUUID(), personId, now }))
  if (opened.length > 0) await recordEvent(tx, { at: now, actor, verb: 'account.opened', objectId: personId })
  const expires = new Date(now.getTime() + accountHours * 3_600_000)
  const session = { id: randomUUID(), personId, device, now, expires }
  const [row] = await choose(tx, insertAccountSession(session))
  if (!row) return null
  await recordEvent(tx, { at: now, actor, verb: 'account.signed_in', objectId: personId, facts: { by } })
  return { id: row.id }
}
