import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { planErasure } from '#lib/doors/erase/erase.ts'
import { openPerson } from '#lib/people/open-person.ts'
import { system } from '#lib/record-event.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { countMailAbout, splitMail } from './mail-about.ts'

const app = await openTestApp()

/** What the page of a person, and the plan of their erasure, say of mail. */
async function both(id: string) {
  const [opened, plan, mail] = await Promise.all([
    openPerson(app, id, null, system),
    planErasure(app, id),
    countMailAbout(app.db, id),
  ])
  const shown = splitMail(plan, mail)
  const rowsOf = (kind: string) => shown.find((one) => one.kind === kind)?.rows ?? 0
  expect(shown.reduce((sum, { rows }) => sum + rows, 0)).toBe(plan.reduce((sum, { rows }) => sum + rows, 0))
  return {
    page: [opened?.mail.length, opened?.mailToStaff],
    plan: [rowsOf('outbox_to_them'), rowsOf('outbox_to_staff')],
    handedOver: [rowsOf('deliveries_to_them'), rowsOf('deliveries_to_staff')],
  }
}

test('P09, P47: the page of a person and the plan of their erasure count the same messages, to them and to staff about them (15.20)', async () => {
  await capture(app, contactEnquiry(app))
  const [{ id }] = (await app.db.query<{ id: string }>({ text: 'select id from people' })) as [{ id: string }]
  expect(await both(id)).toEqual({ page: [1, 1], plan: [1, 1], handedOver: [0, 0] })

  await app.owner.query({
    text: `insert into deliveries (id, outbox_id, person_id, transport, recipient, message_id, at)
      select gen_random_uuid(), id, person_id, 'outbox', 'x@example.com', id::text, now() from outbox where kind = 'staff_notice'`,
  })
  await app.owner.query({ text: `delete from outbox where kind <> 'staff_notice'` })
  expect(await both(id)).toEqual({ page: [0, 1], plan: [0, 1], handedOver: [0, 1] })
})
