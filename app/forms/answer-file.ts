import { logFault } from '#app/_http/log.ts'
import type { FileAnswer } from '#components/forms/upload.ts'
import type { FileStaged } from '#lib/files/stage-file.ts'

/** What a page with script is told about one file. */
export function answerFile(status: number, answer: FileAnswer): Response {
  return Response.json(answer, { status, headers: { 'Cache-Control': 'no-store' } })
}

export function answerStaged(staged: FileStaged): Response {
  if (staged.kind === 'refused') return answerFile(422, { fault: staged.fault })
  const { token, name, bytes } = staged
  return answerFile(200, { token, name, bytes })
}

/** The store or the database is away: it counts for nothing, and may be tried again. */
export function answerFault(error: unknown, form: string): Response {
  logFault(error, { form, route: 'forms/files' })
  return answerFile(503, { fault: 'file_unkept' })
}
