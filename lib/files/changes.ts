import { and, eq, gt, type SQL, sql } from 'drizzle-orm'
import { correspondence } from '#db/schema/correspondence.ts'
import { files } from '#db/schema/files.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'
import { countRequests } from '#lib/doors/capture/parts.ts'

/** What has come and waits for its form, in bytes: of all, and of one network. What was only announced takes no room. */
const waiting = (network: SQL, now: SQL) => sql`select coalesce(sum(${files.bytes}), 0) as bytes,
      coalesce(sum(${files.bytes}) filter (where ${files.network} = ${network}), 0) as own
    from ${files} where ${files.expiresAt} > ${now} and ${files.ready}`

/**
 * Announces a file before its bytes come, and counts the caller. `id` is null where the caller asks too often, or as much
 * as may wait of all (`mostWaiting`, in bytes) or of its network (`mostOfNetwork`) waits already.
 */
export const insertFile = changeSql(
  'capture',
  'insert_file',
  {
    now: 'timestamptz',
    rateKey: 'bytea',
    watched: 'bytea[]',
    rateLimit: 'int',
    mostWaiting: 'bigint',
    mostOfNetwork: 'bigint',
    network: 'bytea',
    id: 'uuid',
    token: 'bytea',
    form: 'text',
    field: 'text',
    name: 'text',
    bytes: 'int',
    key: 'bytea',
    expires: 'timestamptz',
  },
  { count: 'int', id: 'uuid?' },
  ({ now, rateKey, watched, rateLimit, mostWaiting, mostOfNetwork, expires, ...file }) => sql`with
    ${countRequests({ now, rateKey, watched })}, waiting as (${waiting(file.network, now)}), file as (${insertFrom(
      files,
      { ...file, expiresAt: expires, createdAt: now },
      sql`from rate, waiting
      where rate.count <= ${rateLimit} and waiting.bytes + ${file.bytes} <= ${mostWaiting}
        and waiting.own + ${file.bytes} <= ${mostOfNetwork}
      returning ${namesOf(files.id)}`,
    )})
    select rate.count, (select id from file) as id from rate`,
)

/** Says that the bytes are in the store. No row: it has expired meanwhile, or others took the room that there was. */
export const markFileReady = changeSql(
  'capture',
  'mark_file_ready',
  {
    id: 'uuid',
    name: 'text',
    type: 'text',
    bytes: 'int',
    content: 'bytea',
    now: 'timestamptz',
    mostWaiting: 'bigint',
    mostOfNetwork: 'bigint',
  },
  { id: 'uuid' },
  ({ id, now, name, type, bytes, content, mostWaiting, mostOfNetwork }) => sql`with waiting as (
      ${waiting(sql`(select ${files.network} from ${files} where ${files.id} = ${id})`, now)})
    update ${files} set ${namesOf(files.ready)} = true, ${namesOf(files.name)} = ${name},
      ${namesOf(files.type)} = ${type}, ${namesOf(files.bytes)} = ${bytes}, ${namesOf(files.content)} = ${content}
    from waiting
    where ${files.id} = ${id} and ${files.expiresAt} > ${now}
      and waiting.bytes + ${bytes} <= ${mostWaiting} and waiting.own + ${bytes} <= ${mostOfNetwork}
    returning ${files.id}`,
)

/** A file that comes with a mail about an enquiry: it is the enquiry's once the mail is, and else goes after its hour. */
export const insertMailFile = change(
  'capture',
  'insert_mail_file',
  {
    id: 'uuid',
    token: 'bytea',
    form: 'text',
    name: 'text',
    type: 'text',
    bytes: 'int',
    content: 'bytea',
    key: 'bytea',
    expires: 'timestamptz',
    now: 'timestamptz',
  },
  ({ expires, now, ...file }) =>
    orm
      .insert(files)
      .values({ ...file, field: 'mail', ready: true, expiresAt: expires, createdAt: now } as never),
)

/** Gives files to the mail they came with, and to its enquiry. */
export const keepMailFiles = change(
  'capture',
  'keep_mail_files',
  { ids: 'uuid[]', correspondenceId: 'uuid', now: 'timestamptz' },
  ({ ids, correspondenceId, now }) =>
    orm
      .update(files)
      .set({
        leadId: sql`${correspondence.leadId}`,
        personId: sql`${correspondence.personId}`,
        correspondenceId: sql`${correspondence.id}`,
        expiresAt: null,
      })
      .from(correspondence)
      .where(
        and(
          sql`${files.id} = any(${ids})`,
          eq(correspondence.id, correspondenceId),
          gt(files.expiresAt, now),
        ),
      )
      .returning({ id: files.id }),
)

/** Ends a file that no enquiry holds. */
export const dropFile = change(
  'capture',
  'drop_file',
  { token: 'bytea', form: 'text', now: 'timestamptz' },
  ({ token, form, now }) =>
    orm
      .update(files)
      .set({ expiresAt: sql`${now}` })
      .where(and(eq(files.token, token), eq(files.form, form), gt(files.expiresAt, now)))
      .returning({ id: files.id }),
)
