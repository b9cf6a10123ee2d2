import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { writeRows } from '#lib/doors/disclose/write-rows.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { leadQuery, readLeadFilter } from './filter.ts'
import { listLeads } from './list.ts'
import { findLead } from './queries.ts'

const list = (app: TestApp, query: Record<string, string>) =>
  listLeads(app.db, readLeadFilter(query, app.agency.forms), {
    answeredForms: Object.keys(app.agency.forms),
    onlyOf: null,
    staffId: null,
    ring: app.ring,
    now: app.clock(),
  })

test('a lead says by which newsletter its person came: on its page, in the list narrowed to it, and in copies (20.6)', async () => {
  const app = await openTestApp()
  await capture(app, contactEnquiry(app, { cameBy: 'newsletter-2026-03-03' }))
  const fields = { name: 'B', email: 'b@example.com', message: 'y' }
  await capture(app, contactEnquiry(app, { fields }))
  const { rows } = await list(app, { came: 'newsletter-2026-03-03' })
  expect(rows).toHaveLength(1)
  expect(await findLead(app.db, rows[0]?.id ?? '', null)).toMatchObject({ cameBy: 'newsletter-2026-03-03' })
  expect((await list(app, {})).rows).toHaveLength(2)
  expect((await list(app, { came: 'march' })).rows).toHaveLength(0)
  expect(leadQuery(readLeadFilter({ came: 'march' }, app.agency.forms))).toEqual({ came: 'march' })
  let csv = ''
  const all = { dataset: 'leads', query: '', opensMessages: false, staffId: null } as const
  for await (const part of writeRows(app, all, 'people')) csv += part.toString('utf8')
  expect(csv).toContain('newsletter-2026-03-03')
})
