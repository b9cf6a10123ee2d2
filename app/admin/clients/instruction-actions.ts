import { z } from 'zod'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { redirectTo } from '#app/admin/_action/responses.tsx'
import { typedLine } from '#app/admin/_action/typed-text.ts'
import { words } from '#app/admin/words.ts'
import { instructionKinds } from '#db/schema/clients.ts'
import { exportFormats } from '#db/schema/exports.ts'
import { enterInstruction } from '#lib/clients/instruct.ts'
import { orderClientFile } from '#lib/doors/disclose/client-file.ts'
import { beginClientErasure, eraseInstructed } from '#lib/doors/erase/erase-for-client.ts'

const { instructions: label } = words
const id = z.uuid()
const pageOf = (instruction: string) => `/admin/clients/instructions/${instruction}`

export const enterInstructionAction = deskAction(
  {
    path: '/admin/clients/[id]/instruct',
    opens: 'clients.instruct',
    fields: {
      id,
      instruction: id,
      kind: z.enum(instructionKinds),
      askedBy: typedLine(200),
      askedOn: z.iso.date(),
      reference: typedLine(200),
      address: z.string().trim().max(320).default(''),
    },
    outcomes: {
      entered: good(() => label.entered),
      before: bad(() => label.before),
      gone: bad(() => label.gone),
      unclear: bad(() => label.unclear),
      running: bad(() => label.running),
    },
    keeps: true,
    logs: ['client.instructed'],
  },
  async ({ app, member }, { id: clientId, instruction, ...said }, end) => {
    const by = { kind: 'staff', id: member.id } as const
    const came = await enterInstruction(app, { ...said, id: instruction, clientId }, by)
    const isThere = came === 'entered' || came === 'before'
    return end(came, isThere ? pageOf(instruction) : `/admin/clients/${clientId}/instruct`)
  },
)

export const makeClientFileAction = deskAction(
  {
    path: '/admin/clients/instructions/[id]/file',
    opens: 'clients.instruct',
    fields: { id, format: z.enum(exportFormats).default('xlsx') },
    outcomes: {
      making: good(() => label.making),
      done: bad(() => label.fileDone),
      gone: bad(() => label.fileGone),
    },
    logs: ['people.exported'],
  },
  async ({ app, member }, { id: instructionId, format }, end) => {
    const by = { kind: 'staff', id: member.id } as const
    const made = await orderClientFile(app, { instructionId, format }, by)
    if (made.kind !== 'made') return end(made.kind, pageOf(instructionId))
    return made.isDirect ? redirectTo(`/api/exports/${made.id}`) : end('making', pageOf(instructionId))
  },
)

export const eraseForClientAction = deskAction(
  {
    path: '/admin/clients/instructions/[id]/erase',
    opens: 'clients.instruct',
    fields: { id },
    outcomes: {
      begun: good(() => label.begun),
      before: bad(() => label.begunBefore),
      no_file: bad(() => label.noFile),
      gone: bad(() => label.nothing),
    },
    logs: ['client.erased'],
  },
  async ({ app, actor }, { id: instructionId }, end) => {
    const came = await beginClientErasure(app, instructionId, actor)
    // A worker goes on with it, should the store be away or the program end here.
    if (came === 'begun') await eraseInstructed(app, 1).catch(() => {})
    return end(came, pageOf(instructionId))
  },
)
