import { z } from 'zod'
import { signInByLink } from '../../../../lib/journeys/sign-in/link.ts'
import { deviceOf } from '../../../../lib/platform/http-device.ts'
import { house } from '../../../house.ts'
import { see } from '../../answers.tsx'
import { strangerPost } from '../../guard.ts'
import { answerSignedIn } from '../../session-answer.ts'

const schema = z.strictObject({ token: z.string().regex(/^[\w-]{1,64}$/) })

export const POST = strangerPost(schema, async ({ token }, request) => {
  const opened = await house()
  const session = await signInByLink(
    opened.db,
    token,
    opened.clock(),
    deviceOf(request.headers.get('user-agent')),
  )
  return session ? answerSignedIn(opened, session) : see(`/admin/sign-in/${token}`)
})
