import { answerFault } from '#app/admin/_action/responses.tsx'

/** Where a page goes that could not be made, the database being away most likely. */
export const GET = answerFault
