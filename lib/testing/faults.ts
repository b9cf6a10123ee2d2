import { capture } from '#lib/doors/capture/capture.ts'
import type { Policy } from '#policy/define.ts'
import { contactEnquiry } from './enquiries.ts'
import type { TestApp } from './open-app.ts'

/** How a promise is broken past what keeps it, so that its figure turns red. */
export type Fault = {
  /** What goes wrong. */
  readonly when: string
  /** The program at work, sound. */
  readonly sound?: (app: TestApp) => Promise<unknown>
  readonly fault: (app: TestApp) => Promise<unknown>
  /** The agency that makes the promise, where the demo does not. */
  readonly of?: string
  /** The policy that makes the promise, where the demo's does not. */
  readonly policy?: (policy: Policy) => Policy
}

/** Something done to the data past the program. */
export const past = (text: string) => (app: TestApp) => app.owner.query({ text })

/** Somebody asks for this by the form. */
export const asking = (right: string) => async (app: TestApp) => {
  const fields = { right, email: 'asks@example.com', ...(right !== 'question' && { place: 'EEA' }) }
  await capture(app, contactEnquiry(app, { form: 'privacy-request', fields }))
}

const members = past(`insert into staff (id, email, role, created_at)
  select gen_random_uuid(), who || '@example.com', 'privacy', '2026-11-01' from unnest(array['a', 'b']) who`)

/** Faults of requests that staff or others have to do with. */
export const requestFaults: { readonly [kind: string]: Fault } = {
  appeal: {
    when: 'who refused decides the appeal themselves, past the check',
    sound: async (app) => {
      await asking('access')(app)
      await members(app)
      await past(`update requests set proven_at = received_at, appealed_at = received_at,
        refused_by = (select id from staff where email = 'a@example.com')`)(app)
    },
    fault: past(
      `update requests set answered_at = received_at, outcome = 'refused', answered_by = refused_by`,
    ),
    of: 'ditra',
  },
  proof_deleted: {
    when: 'a permission can be read after its request has ended',
    sound: asking('access'),
    fault:
      past(`with ended as (update requests set proven_at = received_at, answered_at = received_at returning lead_id, person_id)
      insert into files (id, token, form, field, lead_id, person_id, name, bytes, key, ready, created_at)
      select gen_random_uuid(), 'x', 'privacy-request', 'permission', lead_id, person_id, 'x.pdf', 1, 'x', true, now() from ended`),
  },
  agents_heard: {
    when: 'somebody gets an answer for another who never confirmed them',
    sound: asking('access'),
    fault:
      past(`with ended as (update requests set proven_at = received_at, answered_at = received_at returning lead_id, person_id)
      insert into request_agents (id, lead_id, person_id, name, email, email_key, created_at)
      select gen_random_uuid(), lead_id, person_id, 'x', 'x@example.com', 'x', now() from ended`),
  },
}
