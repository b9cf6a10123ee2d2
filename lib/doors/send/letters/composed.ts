import type { Letter, RenderedLetter } from '#emails/letter.ts'
import type { Frame } from '#emails/letters/sender.ts'
import type { AppContext } from '#lib/app.ts'
import type { Claimed } from '#lib/doors/send/outbox/claim.ts'
import { asLanguage, messages } from '#messages/messages.ts'

/** A letter with whom it goes to; `rendered` where many get the same but for their links. */
export type Composed = { to: string; headers?: Record<string, string> } & (
  | { letter: Letter }
  | { rendered: RenderedLetter }
)

export type Composer = (app: AppContext, message: Claimed) => Promise<Composed | null>

/** A message to a person with an address; the claim refuses others. */
export type ToPerson = Claimed & {
  readonly personId: string
  readonly email: string
  readonly emailKey: Buffer
}

export function toPerson(
  compose: (app: AppContext, message: ToPerson) => Promise<Composed | null>,
): Composer {
  return async (app, message) => {
    const { personId, email, emailKey } = message
    if (personId === null || email === null || emailKey === null) return null
    return compose(app, { ...message, personId, email, emailKey })
  }
}

/** So that no program answers it. */
export const generated = { 'Auto-Submitted': 'auto-generated' }

/** What a letter to this reader is given. */
export function frameFor({ agency }: Pick<AppContext, 'agency'>, language: string): Frame {
  const known = asLanguage(language)
  const { controller } = agency.policy
  return {
    language: known,
    words: messages[known].mail,
    agency: agency.content.name,
    foot: [[controller.name, ...controller.address].join(', '), controller.email ?? agency.content.email],
  }
}
