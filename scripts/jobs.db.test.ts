import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { markInstallation } from '#lib/installation/mark-installation.ts'
import { system } from '#lib/record-event.ts'
import { addMember } from '#lib/staff/members.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { asking } from '#lib/testing/faults.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { runCommand } from './run/testing/run-command.ts'

const dayMs = 86_400_000

test('R1: npm run jobs -- --once does all that is due: who answers requests is warned, the log sealed, what is old swept (17)', async () => {
  const app = await openTestApp(new Date(Date.now() - 27 * dayMs).toISOString())
  const { suppression: suppressionKey } = app.keys
  await markInstallation(app.owner, { agency: app.agency.id, suppressionKey, now: app.clock() })
  await addMember(app.db, { email: 'o@example.com', role: 'owner', actor: system, now: app.clock() })
  await asking('rectification')(app)
  await capture(app, contactEnquiry(app))
  const { out, err, code } = await runCommand('jobs', ['--once'], app.env)
  expect([err, code]).toEqual(['', 0])
  expect(out).toMatch(/^\d+ messages were due\.$/m)
  const kinds = await app.db.query<{ kind: string; state: string }>({
    text: 'select distinct kind, state from outbox order by kind',
  })
  expect(kinds).toContainEqual({ kind: 'requests_due', state: 'kept' })
  expect(await app.db.query({ text: 'select from audit_seals' })).not.toEqual([])
  expect(await app.db.query({ text: 'select from retention_runs' })).toHaveLength(1)
})
