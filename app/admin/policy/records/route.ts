import { z } from 'zod'
import { staffGet } from '#app/admin/_action/guard.ts'
import { recordsOfProcessing } from '#app/admin/policy/records-of-processing.ts'
import { words } from '#app/admin/words.ts'
import { capabilities } from '#lib/capabilities.ts'
import { byteOrderMark, lineForPeople } from '#lib/doors/disclose/csv.ts'
import { guardedBy } from '#policy/processing.ts'

export const dynamic = 'force-dynamic'

const columns = [
  'purpose',
  'ground',
  'people',
  'kinds',
  'forms',
  'recipients',
  'abroad',
  'kept',
  'tables',
] as const

/** The records of processing as a file: who answers for it on top, one line an activity, how all of it is guarded below. */
export const GET = staffGet('policy.read', z.strictObject({}).optional(), async ({ app }) => {
  const { name, address, email } = app.agency.policy.controller
  const { policy: label } = words
  const lines = [
    ['Controller', name, ...address, email ?? app.agency.content.email],
    ['Policy in force since', app.agency.policy.effective],
    [],
    [...columns, label.served],
    ...recordsOfProcessing(app).map((record) => [
      ...columns.map((column) => record[column]),
      record.served ? 'yes' : label.notServed,
    ]),
    [],
    [label.guarded],
    ...guardedBy({ capabilities }).map((text) => [text]),
  ]
  return new Response(byteOrderMark + lines.map((row) => lineForPeople(row)).join(''), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="records-of-processing.csv"',
      'Cache-Control': 'no-store',
    },
  })
})
