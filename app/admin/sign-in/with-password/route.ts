import { signInByPassword } from '../../../../lib/journeys/sign-in/password.ts'
import { keyedDigest } from '../../../../lib/platform/crypto/digest.ts'
import { truncateAddress } from '../../../../lib/platform/http-address.ts'
import { passwordSignInSchema } from '../../../../lib/records/staff/schema.ts'
import { callerAddress } from '../../../caller.ts'
import { house } from '../../../house.ts'
import { see } from '../../answers.tsx'
import { strangerPost } from '../../guard.ts'
import { answerSignedIn } from '../../session-answer.ts'

export const POST = strangerPost(passwordSignInSchema, async ({ email, password }, request) => {
  const opened = await house()
  const address = callerAddress(request.headers)
  const caller = keyedDigest(opened.keys.auth, 'sign_in', truncateAddress(address ?? '') ?? '')
  const session = await signInByPassword(opened.db, { email, password, caller }, opened.clock())
  return session ? answerSignedIn(opened, session) : see('/admin/sign-in', { said: 'wrong' })
})
