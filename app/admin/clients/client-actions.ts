import { z } from 'zod'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { typedLine } from '#app/admin/_action/typed-text.ts'
import { words } from '#app/admin/words.ts'
import { addClient, changeClient, clientCode, endClient } from '#lib/clients/keep-client.ts'
import { normaliseEmail } from '#policy/addresses.ts'

const { clients: label } = words
const id = z.uuid()
const pageOf = (client: string) => `/admin/clients/${client}`

const fields = {
  id,
  name: typedLine(200),
  contact: typedLine(320),
  contract: typedLine(200),
  since: z.iso.date(),
}

export const addClientAction = deskAction(
  {
    path: '/admin/clients/add',
    opens: 'clients.change',
    fields: { ...fields, code: z.string().trim().regex(clientCode) },
    outcomes: {
      added: good(() => label.added),
      taken: bad(() => label.taken),
      undeclared: bad(() => label.undeclared),
      unreachable: bad(() => label.unreachable),
    },
    keeps: true,
    logs: ['client.added'],
  },
  async ({ app, actor }, { contact: typed, ...client }, end) => {
    const contact = normaliseEmail(typed)
    if (!contact) return end('unreachable', '/admin/clients/new')
    const came = await addClient(app, { ...client, contact }, actor)
    return end(came, came === 'added' ? pageOf(client.id) : '/admin/clients/new')
  },
)

export const changeClientAction = deskAction(
  {
    path: '/admin/clients/[id]/change',
    opens: 'clients.change',
    fields,
    outcomes: {
      changed: good(() => label.changed),
      gone: bad(() => label.gone),
      unreachable: bad(() => label.unreachable),
    },
    keeps: true,
    logs: ['client.changed'],
  },
  async ({ app, actor }, { contact: typed, ...client }, end) => {
    const contact = normaliseEmail(typed)
    if (!contact) return end('unreachable', pageOf(client.id))
    return end(await changeClient(app, { ...client, contact }, actor), pageOf(client.id))
  },
)

export const endClientAction = deskAction(
  {
    path: '/admin/clients/[id]/end',
    opens: 'clients.change',
    fields: { id },
    outcomes: { ended: good(() => label.ended), before: bad(() => label.endedBefore) },
    logs: ['client.ended'],
  },
  async ({ app, actor }, { id: client }, end) => end(await endClient(app, client, actor), pageOf(client)),
)
