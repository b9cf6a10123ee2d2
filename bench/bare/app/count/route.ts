import pg from 'pg'

export const dynamic = 'force-dynamic'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16 })

/** What somebody would write instead: a row for each page that is read, before it is given. */
export async function GET(): Promise<Response> {
  const values = ['/services', new Date()]
  await pool.query({ name: 'bare_count', text: 'insert into bare_counts (path, at) values ($1, $2)', values })
  return new Response('<!doctype html><title>Counted</title>', { headers: { 'Content-Type': 'text/html' } })
}
