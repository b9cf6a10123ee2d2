import { parseArgs } from 'node:util'
import type { Db } from '../db/client.ts'
import { checkSchema } from '../db/migrate.ts'
import { roles } from '../db/schema/staff.ts'
import { signInAddress } from '../lib/journeys/sign-in/link.ts'
import { addMember, removeMember, type TeamFault } from '../lib/journeys/sign-in/members.ts'
import { systemClock } from '../lib/platform/clock.ts'
import { OperatorError } from '../lib/platform/operator-error.ts'
import { readSettings, type Settings } from '../lib/platform/settings.ts'
import { system } from '../lib/records/audit/writes.ts'
import { memberSchema, staffEmail } from '../lib/records/staff/schema.ts'
import { connectApp, openDeployment } from './deployment.ts'
import { runScript } from './run-script.ts'

const usage = `Usage:
  npm run staff -- add --email E --role ${roles.join('|')}
  npm run staff -- remove --email E`

const refusals: Record<TeamFault, string> = {
  last_owner: 'This is the only owner. Add another owner first, then try again.',
  unknown: 'Nobody with this address is a member.',
}

await runScript(async () => {
  const { positionals, values } = readArguments()
  const [command, ...rest] = positionals
  if (rest.length > 0 || (command !== 'add' && command !== 'remove')) throw new OperatorError(usage)
  const settings = readSettings(process.env)
  const deployment = await openDeployment(settings)
  try {
    const db = await connectApp(deployment)
    try {
      await checkSchema(db)
      await (command === 'add' ? add(db, settings, values) : remove(db, values))
    } finally {
      await db.close()
    }
  } finally {
    await deployment.release()
  }
})

type Values = { email?: string; role?: string }

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { email: { type: 'string' }, role: { type: 'string' } },
    })
  } catch {
    throw new OperatorError(usage)
  }
}

async function add(db: Db, { appUrl }: Settings, values: Values): Promise<void> {
  const member = memberSchema.safeParse(values)
  if (!member.success) throw new OperatorError(`${faultOf(values)}\n${usage}`)
  const made = await addMember(db, { ...member.data, actor: system, now: systemClock() })
  if ('fault' in made) throw new OperatorError(refusals[made.fault])
  console.log(`Sign-in: ${signInAddress(appUrl, made.token)}`)
}

async function remove(db: Db, { email }: Values): Promise<void> {
  const address = staffEmail.safeParse(email)
  if (!address.success) throw new OperatorError(`${faultOf({ email })}\n${usage}`)
  const fault = await removeMember(db, { email: address.data, actor: system, now: systemClock() })
  if (fault) throw new OperatorError(refusals[fault])
  console.log(`Removed ${address.data}. Their sessions have ended.`)
}

function faultOf({ email, role }: Values): string {
  if (!email) return '--email is missing.'
  if (!staffEmail.safeParse(email).success) return `${email} is not an email address.`
  return role ? `${role} is not a role.` : '--role is missing.'
}
