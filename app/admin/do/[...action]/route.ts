import { deskActions } from '#app/admin/_action/actions.ts'
import { findAction } from '#app/admin/_action/desk-action.ts'
import { answerMissing } from '#app/admin/_action/responses.tsx'

/** Every action of the desk, by its path. They lie under `do`, where no page stands in their way. */
export async function POST(request: Request): Promise<Response> {
  const found = findAction(deskActions, new URL(request.url).pathname)
  return found ? found.action.handle(request, found.places) : answerMissing()
}
