import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { askedHeader } from '#app/_http/asked-path.ts'
import { logFault } from '#app/_http/log.ts'
import { type CurrentUser, findCurrentUser, unknownReader } from '#app/admin/current-user.ts'
import { orUnavailable } from '#app/admin/unavailable.ts'
import { answeringFor } from '#app/admin/words.ts'
import { leadingTo } from '#lib/platform/auth/desk-path.ts'
import type { Permission } from '#lib/staff/permissions.ts'
import { readForm, refuseForeign } from './form-post.ts'
import { answerSignedOut } from './kept-post.ts'
import { answerFault, answerMissing, redirectTo, refuse } from './responses.tsx'
import { openUpload, type Upload } from './upload.ts'

type Context = { params: Promise<Record<string, string>> }
type Handler = (request: Request, context: Context) => Promise<Response>

/**
 * The wrapper of every page of the desk: session, then permission (S1). Leaves for the sign-in without a session, for
 * what a way in still owes, which lead back here, and shows nothing where the role does not open the page.
 */
export async function requireStaff(permission: Permission): Promise<CurrentUser> {
  const currentUser = await requireSettled()
  if (!currentUser.may(permission)) missing()
  return currentUser
}

/** A member with whatever role who has all that a way in needs: for their own account. */
export async function requireSettled(): Promise<CurrentUser> {
  const currentUser = await requireMember()
  const owed = owedBy(currentUser)
  if (owed) redirect(owed)
  return currentUser
}

/** As `requireSettled`, also while a password or a second factor is still to be set up: for setting them up. */
export async function requireMember(): Promise<CurrentUser> {
  const currentUser = await requireSession()
  if (currentUser.member.factor === 'due') redirect(await leadingBack('/admin/second-factor'))
  return currentUser
}

/** Whoever gave a password or pressed a link, before the second factor: for the question for it, and nothing else. */
export async function requireSession(): Promise<CurrentUser> {
  return (await orUnavailable(findCurrentUser)) ?? redirect(await leadingBack('/admin/sign-in'))
}

/** A way in that leads to the page that is asked for now. */
async function leadingBack(wayIn: '/admin/sign-in' | '/admin/second-factor'): Promise<string> {
  return leadingTo(wayIn, (await headers()).get(askedHeader))
}

/** Where a member goes before anything else opens: the second factor of this session, a password, a second factor at all. */
function owedBy({ member }: CurrentUser): string | null {
  if (member.factor === 'due') return '/admin/second-factor'
  if (!member.hasPassword && !member.hasProvider) return '/admin/password'
  return member.factor === 'unset' ? '/admin/second-factor/set-up' : null
}

/** Leaves a page for what is not there, or not for this member. */
export function missing(): never {
  redirect('/admin/missing')
}

type Work<Input> = (currentUser: CurrentUser, input: Input, request: Request) => Promise<Response>

/**
 * The wrapper of everything the desk changes: origin (S2), session, permission, then the form's fields and the path's
 * parameters through one schema, then the work.
 * @param keeps whether what was written is kept for whoever's session has ended
 */
export function staffPost<S extends z.ZodType>(
  permission: Permission,
  schema: S,
  work: Work<z.infer<S>>,
  keeps = false,
): Handler {
  return post(schema, (currentUser) => refusalOf(currentUser, permission), work, keeps)
}

/** As `staffPost`, for what members do to their own account, also while they set it up. */
export function memberPost<S extends z.ZodType>(schema: S, work: Work<z.infer<S>>): Handler {
  const owed = ({ member }: CurrentUser) =>
    member.factor === 'due' ? redirectTo('/admin/second-factor') : null
  return post(schema, async (currentUser) => owed(currentUser), work)
}

/** As `memberPost`, also before the second factor was given: for giving it, and for leaving. */
export function sessionPost<S extends z.ZodType>(schema: S, work: Work<z.infer<S>>): Handler {
  return post(schema, async () => null, work)
}

function post<S extends z.ZodType>(
  schema: S,
  refusal: (currentUser: CurrentUser) => Promise<Response | null>,
  work: Work<z.infer<S>>,
  keeps = false,
): Handler {
  return answering(async (request, { params }) => {
    const foreign = await refuseForeign(request)
    if (foreign) return foreign
    const currentUser = await findCurrentUser()
    if (!currentUser) return answerSignedOut(request, keeps)
    const refused = await refusal(currentUser)
    if (refused) return refused
    const form = await readForm(request, schema, await params)
    return 'refusal' in form ? form.refusal : work(currentUser, form.input, request)
  })
}

async function refusalOf(currentUser: CurrentUser, permission: Permission): Promise<Response | null> {
  const owed = owedBy(currentUser)
  if (owed) return redirectTo(owed)
  return currentUser.may(permission) ? null : refuse(403, 'permission')
}

/** As `staffPost`, for a form with one file, which is worked on as it comes in. */
export function staffUpload(
  permission: Permission,
  largest: number,
  work: (currentUser: CurrentUser, upload: Upload) => Promise<Response>,
): Handler {
  return answering(async (request) => {
    const foreign = await refuseForeign(request)
    if (foreign) return foreign
    const currentUser = await findCurrentUser()
    if (!currentUser) return redirectTo('/admin/sign-in')
    const refused = await refusalOf(currentUser, permission)
    if (refused) return refused
    const upload = await openUpload(request, largest)
    return upload ? work(currentUser, upload) : refuse(422, 'input')
  })
}

/** As `memberPost`, for those who are not signed in yet: the ways in and nothing else. */
export function publicPost<S extends z.ZodType>(
  schema: S,
  work: (input: z.infer<S>, request: Request) => Promise<Response>,
): Handler {
  return answering(async (request, { params }) => {
    const foreign = await refuseForeign(request)
    if (foreign) return foreign
    const form = await readForm(request, schema, await params)
    return 'refusal' in form ? form.refusal : work(form.input, request)
  })
}

/** The wrapper of what the desk hands out other than as a page. Changes nothing but records of the handing out. */
export function staffGet<S extends z.ZodType>(
  permission: Permission,
  schema: S,
  work: Work<z.infer<S>>,
): Handler {
  return answering(async (request, { params }) => {
    const currentUser = await findCurrentUser()
    if (!currentUser) return redirectTo('/admin/sign-in')
    const refused = await refusalOf(currentUser, permission)
    if (refused) return refused
    const input = schema.safeParse(await params)
    return input.success ? work(currentUser, input.data, request) : answerMissing()
  })
}

/** A fault is logged and answered with a page that says so. */
function answering(handler: Handler): Handler {
  return (request, context) =>
    answeringFor(unknownReader(request.headers), async () => {
      try {
        return await handler(request, context)
      } catch (error) {
        logFault(error, { route: 'admin' })
        return answerFault()
      }
    })
}
