import { buffer } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { takeMail } from '#lib/correspondence/take-mail.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { withApp } from './run/context.ts'

const usage =
  'Usage: npm run inbound -- --to "$ORIGINAL_RECIPIENT" < mail. One mail (RFC 5322) on the standard input.'
/** What a mail server takes as "not now": it keeps the mail and comes again. */
const tempFail = 75

// Before anything is tried: whatever ends this program early leaves the mail with whoever brought it.
process.exitCode = tempFail
await withApp(async (app, { inbound }) => {
  const { values } = parseArgs({
    strict: false,
    options: { to: { type: 'string', multiple: true } },
  })
  const { to = [] } = values as { to?: string[] }
  if (process.stdin.isTTY) throw new OperatorError(usage)
  if (!inbound)
    throw new OperatorError(
      'Set INBOUND_ADDRESS to the address whose mail is brought here, for example reply@agency.example.',
    )
  console.log(await takeMail(app, await buffer(process.stdin), to))
  process.exitCode = 0
})
process.exit(process.exitCode === 0 ? 0 : tempFail)
