import { answerMissing } from '#app/admin/_action/responses.tsx'
import { findReader, unknownReader } from '#app/admin/current-user.ts'
import { answeringFor } from '#app/admin/words.ts'

/** Whatever is not there, and what a role does not open: as a page of its own, since the framework's needs script. */
export const GET = ({ headers }: Request) =>
  answeringFor(unknownReader(headers), async () => {
    await findReader()
    return answerMissing()
  })
