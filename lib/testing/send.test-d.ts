import type { AppContext } from '#lib/app.ts'
import type { Permitted } from '#lib/doors/send/permit.ts'
import { send } from '#lib/doors/send/send.ts'
import type { Transport } from '#lib/platform/transports/mail.ts'

/**
 * What the compiler refuses of a leave to send: `tsc` fails when a line below that must be wrong is right. Nothing
 * here runs.
 */
export async function misuse(
  app: AppContext,
  transport: Transport,
  answer: Permitted<'answer_enquiry'>,
  marketing: Permitted<'marketing_email'>,
): Promise<void> {
  await send(app, transport, 'answer_enquiry', answer)
  await send(app, transport, 'marketing_email', marketing)

  // P16: one purpose's leave is no other's, either way round.
  // @ts-expect-error a leave to answer is no leave to market
  await send(app, transport, 'marketing_email', answer)
  // @ts-expect-error nor the other way
  await send(app, transport, 'answer_enquiry', marketing)

  // What only looks like one: a spread, a literal, the message alone.
  // @ts-expect-error a copy lacks what is private
  await send(app, transport, 'answer_enquiry', { ...answer })
  // @ts-expect-error so does a literal
  await send(app, transport, 'answer_enquiry', { message: answer.message })
  // @ts-expect-error a message is no leave
  await send(app, transport, 'answer_enquiry', answer.message)

  // A leave for any purpose is none for a certain one.
  const narrow: Permitted<'answer_enquiry'> = answer
  // @ts-expect-error invariant in its purpose
  const wide: Permitted<'answer_enquiry' | 'marketing_email'> = narrow
  await send(app, transport, 'answer_enquiry', wide)
}
