import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import pg from 'pg'
import { storePlainly } from './four-inserts.ts'

/** No framework at all: the same four inserts. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16 })

createServer(async (request, response) => {
  if (request.method !== 'POST') return void response.end()
  const reference = await storePlainly(pool, (await json(request)) as Record<string, string>)
  response.writeHead(201, { 'Content-Type': 'application/json' }).end(JSON.stringify({ reference }))
}).listen(Number(process.env.PORT), '127.0.0.1')
process.on('SIGTERM', () => process.exit())
