import { z } from 'zod'
import { callerAddress } from '#app/_http/caller.ts'
import { readBody } from '#app/_http/read-body.ts'
import { app } from '#app/context.ts'
import { answerFault, answerFile } from '#app/forms/answer-file.ts'
import { offerFile } from '#lib/files/stage-file.ts'

export const dynamic = 'force-dynamic'

const longest = 4_096
const announced = z.strictObject({
  field: z.string().max(100),
  name: z.string().max(1_000),
  bytes: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
})

type Context = { params: Promise<{ form: string }> }

/** A page with script announces a file, and is told where its bytes go. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { form } = await params
  const parsed = announced.safeParse(await readJson(request))
  if (!parsed.success) return answerFile(400, { fault: 'file_unkept' })
  try {
    const offered = await offerFile(await app(), {
      ...parsed.data,
      form,
      address: callerAddress(request.headers),
    })
    switch (offered.kind) {
      case 'open':
        return answerFile(201, { token: offered.token, offer: offered.offer })
      case 'refused':
        return answerFile(422, { fault: offered.fault })
      case 'no_field':
        return answerFile(404, { fault: 'file_unkept' })
      case 'busy':
        return answerFile(429, { fault: 'file_unkept' })
    }
  } catch (error) {
    return answerFault(error, form)
  }
}

async function readJson(request: Request): Promise<unknown> {
  const body = await readBody(request, longest)
  try {
    return JSON.parse(body?.toString('utf8') ?? '')
  } catch {
    return null
  }
}
