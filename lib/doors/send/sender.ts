import type { Brand } from '#emails/letter.ts'
import type { AppContext } from '#lib/app.ts'
import { type ChoiceUse, choiceToken } from '#lib/doors/choices/choice-token.ts'

/** The domain mail comes from, for Message-IDs and List-IDs. */
export function senderDomain({ mailFrom }: Pick<AppContext, 'mailFrom'>): string {
  const [, domain] = /@([^\s>]+)>?\s*$/.exec(mailFrom) ?? []
  return domain ?? 'localhost'
}

/** The same for every try of a message, so that a second copy can be recognised. */
export function messageIdOf(app: Pick<AppContext, 'mailFrom'>, outboxId: string): string {
  return `<${outboxId}@${senderDomain(app)}>`
}

/** A path of the public site in the reader's language: English has no prefix. */
export function publicUrl({ appUrl }: Pick<AppContext, 'appUrl'>, language: string, path: string): string {
  return `${appUrl}${language === 'en' ? '' : `/${language}`}${path}`
}

/** The page behind a reader's own link, in their language. */
export function choiceUrl(
  app: Pick<AppContext, 'appUrl' | 'keys'>,
  use: ChoiceUse,
  emailKey: Buffer,
  language: string,
): string {
  return publicUrl(app, language, `/${use}/${choiceToken(app, use, emailKey)}`)
}

/** Whose hand our mail is in. */
export function brandOf({ agency }: Pick<AppContext, 'agency'>): Brand {
  const { name, mail } = agency.content
  return { name, ...mail }
}
