import { deskActions } from '#app/admin/actions.ts'
import { answerMissing } from '#app/admin/answers.tsx'
import { findAction } from '#app/admin/desk-action.ts'

/** Whatever is not there, and what a role does not open: as a page of its own, since the framework's needs script. */
export const GET = answerMissing

/** Every action of the desk. */
export async function POST(request: Request): Promise<Response> {
  const found = findAction(deskActions, new URL(request.url).pathname)
  return found ? found.action.handle(request, found.places) : answerMissing()
}
