import { answerFault } from '#app/admin/_action/responses.tsx'
import { unknownReader } from '#app/admin/current-user.ts'
import { answeringFor } from '#app/admin/words.ts'

/** Where a page goes that could not be made, the database being away most likely: so nobody is looked up. */
export const GET = ({ headers }: Request) => answeringFor(unknownReader(headers), answerFault)
