import { agencyFolder, agencyNames } from '#agencies/folders.ts'
import { deploymentHosts } from '#lib/platform/deployment-hosts.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { readSettings } from '#lib/platform/settings.ts'
import { checkAgency } from './policy/check-agency.ts'
import { printComparison } from './policy/compare.ts'
import { runScript } from './run/run-script.ts'

const root = `${import.meta.dirname}/..`

const [command, ...asked] = process.argv.slice(2)

await runScript(() => (command === 'diff' ? printComparison(asked) : checkAll()))
process.exit()

async function checkAll(): Promise<void> {
  if (command)
    throw new OperatorError(`npm run policy takes "diff" and two versions, or nothing, not "${command}".`)
  let errors = 0
  for (const id of agencyNames(root)) {
    const found = await checkAgency(root, id, hostsOf(id)).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error)
      throw new OperatorError(`${agencyFolder(root, id)} cannot be read: ${why}`)
    })
    for (const { place, code, severity, says } of found) {
      console.log(`${place}  ${code}${severity === 'warning' ? ' (warning)' : ''}\n  ${says}`)
    }
    const wrong = found.filter(({ severity }) => severity === 'error').length
    errors += wrong
    console.log(`${id}: ${counted(wrong, 'contradiction')}, ${counted(found.length - wrong, 'warning')}`)
  }
  if (errors > 0) throw new OperatorError('Mend what is named above, then run npm run policy again.')
}

/** What the settings of this machine name, for the agency they are for. Settings that cannot be read are the start's to refuse. */
function hostsOf(id: string): readonly string[] {
  try {
    const settings = readSettings(process.env)
    if (settings.agency !== id) return []
    return Object.values(deploymentHosts(settings)).filter((host) => host !== null)
  } catch {
    return []
  }
}

function counted(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`
}
