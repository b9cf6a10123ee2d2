import { and, eq, gt, sql } from 'drizzle-orm'
import { correspondence } from '#db/schema/correspondence.ts'
import { files } from '#db/schema/files.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'
import { countRequests } from '#lib/doors/capture/parts.ts'

/**
 * Announces a file before its bytes come, and counts the caller. `id` is null where the caller asks too often, or as much
 * as may wait (`mostWaiting`, in bytes) waits already.
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
  ({ now, rateKey, watched, rateLimit, mostWaiting, expires, ...file }) => sql`with
    ${countRequests({ now, rateKey, watched })}, waiting as (
      select coalesce(sum(${files.bytes}), 0) as bytes from ${files} where ${files.expiresAt} > ${now}
    ), file as (${insertFrom(
      files,
      { ...file, expiresAt: expires, createdAt: now },
      sql`from rate, waiting
      where rate.count <= ${rateLimit} and waiting.bytes + ${file.bytes} <= ${mostWaiting}
      returning ${namesOf(files.id)}`,
    )})
    select rate.count, (select id from file) as id from rate`,
)

/** Says that the bytes are in the store. No row: it has expired meanwhile. */
export const markFileReady = change(
  'capture',
  'mark_file_ready',
  { id: 'uuid', name: 'text', type: 'text', bytes: 'int', content: 'bytea', now: 'timestamptz' },
  ({ id, now, name, type, bytes, content }) =>
    orm
      .update(files)
      .set({ ready: true, name, type, bytes, content } as never)
      .where(and(eq(files.id, id), gt(files.expiresAt, now)))
      .returning({ id: files.id }),
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
