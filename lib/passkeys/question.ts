import type { AppContext } from '#lib/app.ts'
import { askedMinutes, askForNewPasskey, askForPasskey } from '#lib/platform/auth/passkey-answer.ts'
import { type PasskeySite, passkeySite } from '#lib/platform/auth/passkey-site.ts'
import type { PasskeyQuestion } from '#lib/platform/auth/session-cookie.ts'
import { listPasskeys } from './queries.ts'

type Asking = Pick<AppContext, 'db' | 'clock' | 'appUrl' | 'agency'>

/** A question for a passkey: what the browser's own window is opened with, and what its cookie keeps of it. */
export type Asked = { readonly options: object; readonly question: PasskeyQuestion }

/** The question of a way in, for any passkey of anybody: it tells nobody who is a member (S8). */
export async function askToEnter(app: Asking): Promise<Asked> {
  return asked(app, 'enter', await askForPasskey(siteOf(app)))
}

/** The question for a second factor, for the member's own passkeys. */
export async function askForFactor(app: Asking, staffId: string): Promise<Asked> {
  return asked(app, 'factor', await askForPasskey(siteOf(app), await listPasskeys(app.db, staffId)))
}

/** The question for a new passkey of a member. */
export async function askToAdd(
  app: Asking,
  member: { readonly id: string; readonly email: string; readonly name: string | null },
): Promise<Asked> {
  const { id, email, name } = member
  const of = { agency: app.agency.content.name, id, email, name }
  return asked(app, 'add', await askForNewPasskey(siteOf(app), of, await listPasskeys(app.db, id)))
}

function asked({ clock }: Asking, of: PasskeyQuestion['of'], options: { challenge: string }): Asked {
  return { options, question: { of, challenge: options.challenge, at: clock().getTime() } }
}

/** Where passkeys are made for. @throws Error where none are: no page offers them then */
export function siteOf({ appUrl }: Pick<AppContext, 'appUrl'>): PasskeySite {
  const site = passkeySite(appUrl)
  if (!site) throw new Error('Browsers make no passkeys for this address.')
  return site
}

/** The question that this browser was asked for this purpose; null: none, or too long ago. */
export function stillAsked(
  question: PasskeyQuestion | undefined,
  of: PasskeyQuestion['of'],
  now: Date,
): PasskeyQuestion | null {
  if (question?.of !== of) return null
  const age = now.getTime() - question.at
  return age >= 0 && age < askedMinutes * 60_000 ? question : null
}
