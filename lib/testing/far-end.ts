import { capture } from '#lib/doors/capture/capture.ts'
import { confirmOptIn } from '#lib/doors/choices/confirm.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import type { Delivery, Mail, Transport } from '#lib/platform/transports/mail.ts'
import { newsletterSignUp } from './enquiries.ts'
import type { TestApp } from './open-app.ts'

/** The far end of a transport: keeps what arrives and answers as told. */
export function farEnd(answer: () => Delivery = () => ({ kind: 'accepted', providerId: null })) {
  const arrived: Mail[] = []
  const transport: Transport = {
    name: 'smtp',
    dropsRepeats: false,
    concurrency: 4,
    deliver: async (mail) => {
      const delivery = answer()
      if (delivery.kind === 'accepted') arrived.push(mail)
      return delivery
    },
    close: async () => {},
  }
  return { arrived, transport }
}

/** Signs an address up and presses the link, as its reader would. */
export async function subscribe(app: TestApp, email: string): Promise<void> {
  await capture(app, newsletterSignUp(app, email))
  const { arrived, transport } = farEnd()
  await drainOutbox(app, transport)
  const token = /\/confirm\/([\w-]+)/.exec(arrived.find(({ to }) => to === email)?.text ?? '')?.[1] ?? ''
  if (!(await confirmOptIn(app, token, null))) throw new Error(`${email} could not be signed up`)
  // The receipt of the consent.
  await drainOutbox(app, transport)
}
