import { callerAddress } from '#app/_http/caller.ts'
import { openHold } from '#app/_http/memory.ts'
import { UnreadBody } from '#app/_http/pieces.ts'
import { readBody } from '#app/_http/read-body.ts'
import { agency } from '#app/agency.ts'
import { app } from '#app/context.ts'
import { answerFault, answerFile, answerStaged } from '#app/forms/answer-file.ts'
import { dropStaged, finishFile, stageFile } from '#lib/files/stage-file.ts'
import { findForm } from '#policy/form.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ form: string; token: string }> }

/** The bytes of an announced file. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { form, token } = await params
  const longest = longestOf(form)
  const hold = openHold(callerAddress(request.headers))
  try {
    const bytes = await readBody(request, longest, hold)
    if (!bytes) return answerFile(413, { fault: 'file_large' })
    return answerStaged(await stageFile(await app(), form, token, bytes))
  } catch (error) {
    if (error instanceof UnreadBody)
      return answerFile(error.why === 'busy' ? 503 : 408, { fault: 'file_unkept' })
    return answerFault(error, form)
  } finally {
    hold.release()
  }
}

/** The browser has put the bytes into the store itself, where we look at them now. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { form, token } = await params
  const hold = openHold(callerAddress(request.headers))
  if (!hold.take(longestOf(form))) return answerFile(503, { fault: 'file_unkept' })
  try {
    return answerStaged(await finishFile(await app(), form, token))
  } catch (error) {
    return answerFault(error, form)
  } finally {
    hold.release()
  }
}

/** The person took it back. */
export async function DELETE(_: Request, { params }: Context): Promise<Response> {
  const { form, token } = await params
  try {
    await dropStaged(await app(), form, token)
    return new Response(null, { status: 204 })
  } catch (error) {
    return answerFault(error, form)
  }
}

/** The most that one file of a form may weigh. */
function longestOf(form: string): number {
  const fields = Object.values(findForm(agency.forms, form)?.fields ?? {})
  return Math.max(0, ...fields.map((field) => (field.type === 'files' ? field.maxBytes : 0)))
}
