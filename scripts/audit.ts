// Checks that nobody has changed the log: npm run audit -- verify. Prints how far it is, to be kept elsewhere: -- head.
import { readFile } from 'node:fs/promises'
import type { AppContext } from '#lib/app.ts'
import { isOurs, keepNewestHead, readHead, writeHead } from '#lib/audit/anchor.ts'
import { sealAudit } from '#lib/audit/seal.ts'
import { findHead, type Head } from '#lib/audit/seals.ts'
import { type Verdict, verifyAudit } from '#lib/audit/verify.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { withApp } from './run/context.ts'

const next = 'Compare with a backup from before, and ask who had the owner’s access to the database.'
const usage =
  'Usage: npm run audit -- verify [FILE]\n       npm run audit -- head >> FILE   (keep FILE on another machine)'

await withApp(async (app) => {
  const [command, ...rest] = process.argv.slice(2)
  if (command === 'head' && rest.length === 0) await printHead(app)
  else if (command === 'verify' && rest.length < 2) await verify(app, rest[0])
  else throw new OperatorError(usage)
})
process.exit()

async function printHead(app: AppContext): Promise<void> {
  await sealAudit(app)
  const head = await findHead(app.db)
  if (!head) throw new OperatorError('Nothing is logged yet, so that there is no head to keep.')
  console.log(writeHead(head))
}

async function verify(app: AppContext, file: string | undefined): Promise<void> {
  const kept = file ? await readKept(app, file) : []
  await sealAudit(app)
  const verdict = await verifyAudit(app, kept)
  if (verdict.kind !== 'intact') throw new OperatorError(sentenceFor(verdict))
  await keepNewestHead(app)
  const { sealed, anchored } = verdict
  console.log(`Intact: ${sealed} events in the chain, ${anchored} of its heads kept beside the database.`)
}

async function readKept({ ring }: AppContext, file: string): Promise<Head[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new OperatorError(`${file} cannot be read. Give a file that npm run audit -- head was written to.`)
  })
  // What npm itself prints may stand in it too.
  const lines = text.split('\n').filter((line) => line.startsWith('{'))
  return lines.map((line) => {
    const head = readHead(line)
    if (!head || !isOurs(ring, head))
      throw new OperatorError(`A head in that file bears no signature of this installation. ${next}`)
    return head
  })
}

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
      return verdict.position === 0
        ? `A head that lies beside the database bears no signature of this installation. ${next}`
        : `A head of the chain bears no signature of this installation (position ${verdict.position}). ${next}`
  }
}
