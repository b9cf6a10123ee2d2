import { parseArgs } from 'node:util'
import { roles } from '#db/schema/staff.ts'
import type { AppContext } from '#lib/app.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { system } from '#lib/record-event.ts'
import { signInAddress } from '#lib/sign-in/link.ts'
import { resetFactor } from '#lib/sign-in/second-factor.ts'
import { addMember, removeMember, type TeamFault } from '#lib/staff/members.ts'
import { memberSchema, staffEmail } from '#lib/staff/schema.ts'
import { withApp } from './run/context.ts'

const usage = `Usage:
  npm run staff -- add --email E --role ${roles.join('|')} [--reset-second-factor]
  npm run staff -- remove --email E`

const refusals: Record<TeamFault | 'not_there', string> = {
  not_there: 'Whoever should have their leads is on the team no more.',
  last_owner: 'This is the only owner. Add another owner first, then try again.',
  unknown: 'Nobody with this address is a member.',
}

await withApp(async (app) => {
  const { positionals, values } = readArguments()
  const [command, ...rest] = positionals
  if (rest.length > 0 || (command !== 'add' && command !== 'remove')) throw new OperatorError(usage)
  await (command === 'add' ? add(app, values) : remove(app, values))
})
process.exit()

type Values = { email?: string; role?: string; 'reset-second-factor'?: boolean }

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        email: { type: 'string' },
        role: { type: 'string' },
        'reset-second-factor': { type: 'boolean' },
      },
    })
  } catch {
    throw new OperatorError(usage)
  }
}

async function add(app: AppContext, values: Values): Promise<void> {
  const { db, appUrl, clock } = app
  const { email, role } = values
  const member = memberSchema.safeParse({ email, role })
  if (!member.success) throw new OperatorError(`${faultOf(values)}\n${usage}`)
  const made = await addMember(db, { ...member.data, actor: system, now: clock() })
  if ('fault' in made) throw new OperatorError(refusals[made.fault])
  if (values['reset-second-factor']) await resetFactor(app, made.id, system)
  console.log(`Sign-in: ${signInAddress(appUrl, made.token)}`)
}

async function remove({ db, clock }: AppContext, { email }: Values): Promise<void> {
  const address = staffEmail.safeParse(email)
  if (!address.success) throw new OperatorError(`${faultOf({ email })}\n${usage}`)
  const fault = await removeMember(db, { email: address.data, actor: system, now: clock() })
  if (fault) throw new OperatorError(refusals[fault])
  console.log(`Removed ${address.data}. Their sessions have ended.`)
}

function faultOf({ email, role }: Values): string {
  if (!email) return '--email is missing.'
  if (!staffEmail.safeParse(email).success) return `${email} is not an email address.`
  return role ? `${role} is not a role.` : '--role is missing.'
}
