import { z } from 'zod'
import { callerAddress } from '#app/_http/caller.ts'
import { logFault } from '#app/_http/log.ts'
import { readBody } from '#app/_http/read-body.ts'
import { app } from '#app/context.ts'
import { dropDraft, keepDraft, reopenDraft } from '#lib/drafts/keep-draft.ts'

export const dynamic = 'force-dynamic'

/** As long as a form may be. */
const longest = 256 * 1024
const token = z.string().max(100)
const sent = z.strictObject({
  token: token.optional(),
  notice: z.string().max(100),
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
})
const held = z.strictObject({ token })

type Context = { params: Promise<{ form: string }> }

/** What somebody has typed so far, where the policy says that it is kept. Answers what the page holds of it. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { form } = await params
  const parsed = sent.safeParse(await readJson(request))
  if (!parsed.success) return answer(400)
  return attempt(form, async () => {
    const address = callerAddress(request.headers)
    const kept = await keepDraft(await app(), { ...parsed.data, form, address })
    return kept ? Response.json({ token: kept }, { headers: { 'Cache-Control': 'no-store' } }) : answer(204)
  })
}

/** Gives it back to the page that holds it. A post, so that no address of a page lets anybody read it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { form } = await params
  const parsed = held.safeParse(await readJson(request))
  if (!parsed.success) return answer(400)
  return attempt(form, async () => {
    const answers = await reopenDraft(await app(), form, parsed.data.token)
    return answers ? Response.json({ answers }, { headers: { 'Cache-Control': 'no-store' } }) : answer(204)
  })
}

/** Refuses it. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const { form } = await params
  const parsed = held.safeParse(await readJson(request))
  if (!parsed.success) return answer(400)
  return attempt(form, async () => {
    await dropDraft(await app(), form, parsed.data.token)
    return answer(204)
  })
}

/** A draft is a convenience: with the database away the form goes on as one without. */
async function attempt(form: string, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    logFault(error, { form, route: 'forms/draft' })
    return answer(503)
  }
}

function answer(status: number): Response {
  return new Response(null, { status, headers: { 'Cache-Control': 'no-store' } })
}

async function readJson(request: Request): Promise<unknown> {
  const body = await readBody(request, longest)
  try {
    return JSON.parse(body?.toString('utf8') ?? '')
  } catch {
    return null
  }
}
