import type { Transport } from './mail.ts'

/** No mail settings: the mail stays in the outbox, where staff can read it. */
export const outboxTransport: Transport = {
  name: 'outbox',
  dropsRepeats: true,
  concurrency: 4,
  deliver: async () => ({ kind: 'kept' }),
  close: async () => {},
}
