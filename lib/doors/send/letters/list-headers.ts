import type { AppContext } from '#lib/app.ts'
import { choiceToken } from '#lib/doors/choices/choice-token.ts'
import { senderDomain } from '#lib/doors/send/sender.ts'

/** By which mail programs offer to unsubscribe: one address, which a program posts to (E1). */
export function listHeaders(
  app: Pick<AppContext, 'appUrl' | 'keys' | 'mailFrom'>,
  emailKey: Buffer,
): Record<string, string> {
  // Without the language: no person reads what it answers.
  const oneClick = `${app.appUrl}/unsubscribe/${choiceToken(app, 'unsubscribe', emailKey)}`
  return {
    'List-Unsubscribe': `<${oneClick}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'List-Id': `newsletter <newsletter.${senderDomain(app)}>`,
  }
}
