import { answerMissing } from '#app/admin/_action/responses.tsx'

/** Whatever is not there, and what a role does not open: as a page of its own, since the framework's needs script. */
export const GET = answerMissing
