// Whether a certificate of erasure is ours and as we gave it: npm run certificate -- FILE
import { readFile } from 'node:fs/promises'
import { type Certificate, checkCertificate } from '#lib/certificates/certificate.ts'
import { keysOf } from '#lib/installation/open-app.ts'
import { faultCode, OperatorError } from '#lib/platform/operator-error.ts'
import { readSettings } from '#lib/platform/settings.ts'
import { keptSecrets } from './run/kept-secrets.ts'
import { runScript } from './run/run-script.ts'

const usage = 'Usage: npm run certificate -- FILE'

await runScript(async () => {
  const [path, ...more] = process.argv.slice(2)
  if (!path || more.length > 0) throw new OperatorError(usage)
  const keys = keysOf(keptSecrets(readSettings(process.env)))
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new OperatorError(`${path} cannot be read (${faultCode(error)}). ${usage}`)
  })
  const checked = checkCertificate(keys, text)
  if (checked.kind === 'genuine') console.log(sentence(checked.certificate))
  else if (checked.kind === 'altered')
    throw new OperatorError(
      'Altered: it names the key of this installation, and is not as it was given. Ask for it anew by its reference.',
    )
  else
    throw new OperatorError(
      'Not ours: the key of this installation signed no such certificate. Look whether these are the keys of the agency it names.',
    )
})
process.exit()

function sentence({
  reference,
  controller,
  erasedAt,
  removed,
  held,
  processors,
  state,
}: Certificate): string {
  const rows = removed.reduce((sum, one) => sum + one.rows, 0)
  const waiting = processors.filter(({ confirmedAt }) => !confirmedAt).map(({ name }) => name)
  const rest =
    state === 'final' ? 'Final.' : `Pending: ${waiting.join(', ')} had not confirmed when it was given.`
  const records = (held ?? []).map(({ record, ground }) => `${record} (${ground})`)
  const kept = records.length > 0 ? ` The law keeps back: ${records.join(', ')}.` : ''
  return `Genuine: ${reference}, ${controller} erased ${rows} rows on ${erasedAt.slice(0, 10)}. ${rest}${kept}`
}
