import type { AppContext } from '#lib/app.ts'
import { findClientByCode } from '#lib/clients/queries.ts'
import { type Finding, weak } from './finding.ts'

/** Forms that are run for clients, and take nothing: nobody is their client at the desk, or nobody any more (P30). */
export async function examineClients({ db, agency }: Pick<AppContext, 'db' | 'agency'>): Promise<Finding[]> {
  const found: Finding[] = []
  for (const [name, { client }] of Object.entries(agency.forms)) {
    const kept = client && (await findClientByCode(db, client.code))
    if (!client || (kept && !kept.endedAt)) continue
    found.push(
      kept
        ? weak(
            `The form "${name}" is run for ${client.name}, whose contract has ended: it takes nothing.`,
            'Take the form away.',
          )
        : weak(
            `The form "${name}" is run for ${client.name}, whom the desk does not know: it takes nothing.`,
            `Add a client with the code ${client.code} at the desk, under Clients.`,
          ),
    )
  }
  return found
}
