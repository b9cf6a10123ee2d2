import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Permission } from '../../lib/records/staff/permissions.ts'
import { logFault } from '../log.ts'
import { answerFault, answerMissing, refuse, see } from './answers.tsx'
import { readForm, refuseForeign } from './form-post.ts'
import { orUnavailable } from './unavailable.ts'
import { findVisitor, type Visitor } from './visitor.ts'

type Context = { params: Promise<Record<string, string>> }
type Handler = (request: Request, context: Context) => Promise<Response>

/**
 * The wrapper of every page of the desk: session, then permission (S1). Leaves for the sign-in without a session, for
 * the choice of a password before there is one, and shows nothing where the role does not open the page.
 */
export async function requireStaff(permission: Permission): Promise<Visitor> {
  const visitor = await requireMember()
  if (!visitor.member.hasPassword) redirect('/admin/password')
  if (!visitor.may(permission)) missing()
  return visitor
}

/** A member with whatever role, also before a password is chosen: for their own account only. */
export async function requireMember(): Promise<Visitor> {
  return (await orUnavailable(findVisitor)) ?? redirect('/admin/sign-in')
}

/** Leaves a page for what is not there, or not for this member. */
export function missing(): never {
  redirect('/admin/missing')
}

type Work<Input> = (visitor: Visitor, input: Input, request: Request) => Promise<Response>

/**
 * The wrapper of everything the desk changes: origin (S2), session, permission, then the form's fields and the path's
 * parameters through one schema, then the work.
 */
export function staffPost<S extends z.ZodType>(
  permission: Permission,
  schema: S,
  work: Work<z.infer<S>>,
): Handler {
  return post(schema, (visitor) => refusalOf(visitor, permission), work)
}

/** As `staffPost`, for what members do to their own account. */
export function memberPost<S extends z.ZodType>(schema: S, work: Work<z.infer<S>>): Handler {
  return post(schema, async () => null, work)
}

function post<S extends z.ZodType>(
  schema: S,
  refusal: (visitor: Visitor) => Promise<Response | null>,
  work: Work<z.infer<S>>,
): Handler {
  return answering(async (request, { params }) => {
    const foreign = await refuseForeign(request)
    if (foreign) return foreign
    const visitor = await findVisitor()
    if (!visitor) return see('/admin/sign-in')
    const refused = await refusal(visitor)
    if (refused) return refused
    const form = await readForm(request, schema, await params)
    return 'refusal' in form ? form.refusal : work(visitor, form.input, request)
  })
}

async function refusalOf({ member, may }: Visitor, permission: Permission): Promise<Response | null> {
  if (!member.hasPassword) return see('/admin/password')
  return may(permission) ? null : refuse(403, 'permission')
}

/** As `memberPost`, for those who are not signed in yet: the ways in and nothing else. */
export function strangerPost<S extends z.ZodType>(
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
    const visitor = await findVisitor()
    if (!visitor) return see('/admin/sign-in')
    const refused = await refusalOf(visitor, permission)
    if (refused) return refused
    const input = schema.safeParse(await params)
    return input.success ? work(visitor, input.data, request) : answerMissing()
  })
}

/** A fault is logged and answered with a page that says so. */
function answering(handler: Handler): Handler {
  return async (request, context) => {
    try {
      return await handler(request, context)
    } catch (error) {
      logFault(error, { route: 'admin' })
      return answerFault()
    }
  }
}
