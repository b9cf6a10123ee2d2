import type { AppContext } from '#lib/app.ts'
import { choiceToken } from '#lib/doors/choices/choice-token.ts'
import { stopAddress } from '#lib/doors/send/return-address.ts'
import { senderDomain } from '#lib/doors/send/sender.ts'

/**
 * By which mail programs offer to unsubscribe (E1): an address that a program posts to, and where mail is received, one that it
 * writes to.
 */
export function listHeaders(
  app: Pick<AppContext, 'appUrl' | 'keys' | 'mailFrom' | 'inboundAddress'>,
  emailKey: Buffer,
): Record<string, string> {
  const token = choiceToken(app, 'unsubscribe', emailKey)
  // Without the language: no person reads what it answers.
  const oneClick = `${app.appUrl}/unsubscribe/${token}`
  const address = stopAddress(app)
  const byMail = address ? `, <mailto:${address}?subject=unsubscribe%20${token}>` : ''
  return {
    'List-Unsubscribe': `<${oneClick}>${byMail}`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'List-Id': `newsletter <newsletter.${senderDomain(app)}>`,
  }
}
