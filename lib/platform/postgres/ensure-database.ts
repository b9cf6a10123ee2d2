import { realpathSync } from 'node:fs'
import pg from 'pg'
import { faultCode, OperatorError } from '#lib/platform/operator-error.ts'

const connectionTimeoutMillis = 10_000

/**
 * Makes sure that the server on `port` is the one of `folder`, knows our password, and has the database `name`.
 *
 * @throws OperatorError when it is another's server.
 */
export async function ensureDatabase(
  port: number,
  user: string,
  password: string,
  name: string,
  folder: string,
) {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user,
    password,
    database: 'postgres',
    connectionTimeoutMillis,
  })
  // A connection that drops after its last answer would otherwise end the process.
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    if (realpathSync(rows[0]?.data_directory ?? '') !== realpathSync(folder))
      throw anotherServer(port, folder)
    const found = await client.query('select from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`)
  } catch (error) {
    throw faultCode(error) === '28P01' ? anotherServer(port, folder) : error
  } finally {
    await client.end().catch(() => {})
  }
}

function anotherServer(port: number, folder: string): OperatorError {
  return new OperatorError(
    `The PostgreSQL on port ${port} does not accept the password kept in keys.env beside ${folder}. Put back the ` +
      'keys.env that belongs to this folder, or set DATA_DIR to a new folder.',
  )
}
