import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { clientInstructions, clients, type InstructionKind } from '#db/schema/clients.ts'
import { change } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'

/** No row: a client of this code is there. */
export const insertClient = change(
  'operation',
  'insert_client',
  { id: 'uuid', code: 'text', name: 'text', contact: 'text', contract: 'text', since: 'date' },
  (values) => orm.insert(clients).values(values).onConflictDoNothing().returning({ id: clients.id }),
)

export const setClient = change(
  'operation',
  'set_client',
  { id: 'uuid', name: 'text', contact: 'text', contract: 'text', since: 'date' },
  ({ id, ...values }) =>
    orm.update(clients).set(values).where(eq(clients.id, id)).returning({ id: clients.id }),
)

/** No row: its contract was over before. */
export const setClientEnded = change(
  'operation',
  'end_client',
  { id: 'uuid', at: 'timestamptz' },
  ({ id, at }) =>
    orm
      .update(clients)
      .set({ endedAt: at })
      .where(and(eq(clients.id, id), isNull(clients.endedAt)))
      .returning({ id: clients.id }),
)

/** No row: it was entered before. */
export const insertInstruction = change(
  'operation',
  'insert_client_instruction',
  {
    id: 'uuid',
    clientId: 'uuid',
    kind: 'text',
    askedBy: 'text',
    askedOn: 'date',
    reference: 'text',
    about: 'bytea?',
    enteredBy: 'uuid',
    enteredAt: 'timestamptz',
  },
  ({ kind, ...values }) =>
    orm
      .insert(clientInstructions)
      .values({ ...values, kind: kind as SQL<InstructionKind> })
      .onConflictDoNothing()
      .returning({ id: clientInstructions.id }),
)

/** Keeps which file is made for it. */
export const setInstructionFile = change(
  'operation',
  'set_instruction_file',
  { id: 'uuid', disclosureId: 'uuid' },
  ({ id, disclosureId }) =>
    orm.update(clientInstructions).set({ disclosureId }).where(eq(clientInstructions.id, id)),
)

/** No row: it was begun before. */
export const beginInstruction = change(
  'operation',
  'begin_client_erasure',
  { id: 'uuid', at: 'timestamptz', certificate: 'text' },
  ({ id, at, certificate }) =>
    orm
      .update(clientInstructions)
      .set({ begunAt: at, certificate })
      .where(and(eq(clientInstructions.id, id), isNull(clientInstructions.begunAt)))
      .returning({ id: clientInstructions.id }),
)

export const countErased = change(
  'operation',
  'count_client_erased',
  { id: 'uuid', erased: 'int', doneAt: 'timestamptz?' },
  ({ id, erased, doneAt }) =>
    orm
      .update(clientInstructions)
      .set({
        erased: sql`${clientInstructions.erased} + ${erased}`,
        doneAt: sql`coalesce(${clientInstructions.doneAt}, ${doneAt})`,
      })
      .where(eq(clientInstructions.id, id)),
)
