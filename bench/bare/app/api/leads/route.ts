import pg from 'pg'
import { storePlainly } from '../../../four-inserts'

export const dynamic = 'force-dynamic'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16 })

export async function POST(request: Request): Promise<Response> {
  const reference = await storePlainly(pool, await request.json())
  return Response.json({ reference }, { status: 201 })
}
