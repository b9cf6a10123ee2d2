// Checks that nobody has changed the log: npm run audit -- verify.
import { sealAudit } from '#lib/audit/seal.ts'
import { type Verdict, verifyAudit } from '#lib/audit/verify.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { withApp } from './run/context.ts'

const next = 'Compare with a backup from before, and ask who had the owner’s access to the database.'
const usage = 'Usage: npm run audit -- verify'

await withApp(async (app) => {
  const [command, ...rest] = process.argv.slice(2)
  if (command !== 'verify' || rest.length > 0) throw new OperatorError(usage)
  await sealAudit(app)
  const verdict = await verifyAudit(app)
  if (verdict.kind !== 'intact') throw new OperatorError(sentenceFor(verdict))
  const { sealed, anchored } = verdict
  console.log(`Intact: ${sealed} events in the chain, ${anchored} of its heads kept beside the database.`)
})
process.exit()

function sentenceFor(verdict: Exclude<Verdict, { kind: 'intact' }>): string {
  switch (verdict.kind) {
    case 'changed':
      return `Event ${verdict.eventId} was changed after it was sealed. ${next}`
    case 'missing':
      return `Event ${verdict.eventId} was sealed and is missing. ${next}`
    case 'moved':
      return `Event ${verdict.eventId} stands at another place in the chain than it was sealed at. ${next}`
    case 'added':
      return `Event ${verdict.eventId} was slipped in where the chain had passed already. ${next}`
    case 'cut':
      return `The chain ends before position ${verdict.position}, which it had reached. ${next}`
    case 'forged':
      return `A head of the chain bears no signature of this installation (position ${verdict.position}). ${next}`
  }
}
