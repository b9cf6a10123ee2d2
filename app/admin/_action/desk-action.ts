import { z } from 'zod'
import type { CurrentUser } from '#app/admin/current-user.ts'
import { backIntoPane } from '#app/admin/leads/pane-address.ts'
import type { AuditVerb } from '#db/schema/audit.ts'
import type { Permission } from '#lib/staff/permissions.ts'
import { memberPost, publicPost, sessionPost, staffPost, staffUpload } from './guard.ts'
import { redirectTo, refuse } from './responses.tsx'
import type { Upload } from './upload.ts'

/**
 * What an action may come to, in the words that staff read of it, in their language. `{n}` stands for a number that the
 * action gives, which the words may depend on; other names for what the page looks up.
 */
export type Outcome = { readonly text: (n: number) => string; readonly tone: 'good' | 'danger' }

/** It did what was asked. */
export const good = (text: Outcome['text']): Outcome => ({ text, tone: 'good' })
/** It did not, and the words say why. */
export const bad = (text: Outcome['text']): Outcome => ({ text, tone: 'danger' })

/** To whom an action opens: a permission; `member`: whoever is signed in whole; `session`: before the second factor too. */
type Opens = Permission | 'member' | 'session'

/** The names in brackets of a path: `id` of `/admin/leads/[id]/owner`. */
type Places<P extends string> = P extends `${string}[${infer Name}]${infer Rest}`
  ? Name | Places<Rest>
  : never

export type Definition<P extends string, S extends z.ZodRawShape, O extends Record<string, Outcome>> = {
  /** What it is: `/admin/leads/[id]/owner`. It is posted to the same under `/admin/do/`; names in brackets are fields too. */
  readonly path: P
  readonly opens: Opens
  /** What the form sends and the path names. Anything else is refused (S10). */
  readonly fields: S & { readonly [N in Places<P>]: z.ZodType }
  /** Whatever else may be sent, where names are known at run time alone: the fields of a form of the site. */
  readonly others?: z.ZodType
  readonly outcomes: O
  /** It holds what somebody wrote, and no secret: kept for an hour for whoever's session had ended when they sent it. */
  readonly keeps?: true
  /** What it enters in the log; empty: it changes nothing that the log tells of. */
  readonly logs: readonly AuditVerb[]
}

/** Ends an action: leads to a page that tells what it came to. */
type End<O> = (outcome: keyof O & string, to: string, n?: number) => Response

type Work<S extends z.ZodRawShape, O> = (
  currentUser: CurrentUser,
  input: z.infer<z.ZodObject<S>>,
  end: End<O>,
  request: Request,
) => Promise<Response>

/** What can be posted at the desk: the form is made from it, and the handler. */
export type DeskAction<
  P extends string = string,
  S extends z.ZodRawShape = z.ZodRawShape,
  O extends Record<string, Outcome> = Record<string, Outcome>,
> = Pick<Definition<P, S, O>, 'path' | 'outcomes'> & {
  /** Names of the form's fields: `name={addTask.names.text}`. */
  readonly names: { readonly [N in keyof S & string]: N }
  /** The address to post to. */
  readonly address: (places: { readonly [N in Places<P>]: string }) => string
  readonly handle: (request: Request, places: Record<string, string>) => Promise<Response>
}

/**
 * Declares an action of the desk. Origin (S2), session, permission (S1) and fields are looked at before `work` is called.
 * @param work ends with `end(outcome, path)`, whose path may have a query, or with a page of its own
 */
export function deskAction<
  const P extends `/admin/${string}`,
  const S extends z.ZodRawShape,
  const O extends Record<string, Outcome>,
>(definition: Definition<P, S, O>, work: Work<S, O>): DeskAction<P, S, O> {
  const { opens, fields, others, keeps } = definition
  const end = endOf(definition)
  const schema = others ? z.object(fields as S).catchall(others) : z.strictObject(fields as S)
  const run = async (currentUser: CurrentUser, input: z.infer<typeof schema>, request: Request) =>
    inPane(await work(currentUser, input as z.infer<z.ZodObject<S>>, end, request), request)
  const handler =
    opens === 'member'
      ? memberPost(schema, run)
      : opens === 'session'
        ? sessionPost(schema, run)
        : staffPost(opens, schema, run, keeps)
  return declared(definition, (request, places) => handler(request, { params: Promise.resolve(places) }))
}

type PublicWork<S extends z.ZodRawShape, O> = (
  input: z.infer<z.ZodObject<S>>,
  end: End<O>,
  request: Request,
) => Promise<Response>

/** As `deskAction`, for whoever is not signed in yet: the ways in and nothing else. */
export function publicAction<
  const P extends `/admin/${string}`,
  const S extends z.ZodRawShape,
  const O extends Record<string, Outcome>,
>(definition: Omit<Definition<P, S, O>, 'opens'>, work: PublicWork<S, O>): DeskAction<P, S, O> {
  const end = endOf(definition)
  const handler = publicPost(z.strictObject(definition.fields as S), (input, request) =>
    work(input as z.infer<z.ZodObject<S>>, end, request),
  )
  return declared(definition, (request, places) => handler(request, { params: Promise.resolve(places) }))
}

type UploadWork<S extends z.ZodRawShape, O> = (
  currentUser: CurrentUser,
  input: z.infer<z.ZodObject<S>>,
  upload: Upload,
  end: End<O>,
) => Promise<Response>

/** As `deskAction`, for a form with one file behind its fields, which is worked on as it comes in: up to `largest` bytes. */
export function uploadAction<
  const P extends `/admin/${string}`,
  const S extends z.ZodRawShape,
  const O extends Record<string, Outcome>,
>(
  definition: Definition<P, S, O> & { readonly opens: Permission; readonly largest: number },
  work: UploadWork<S, O>,
): DeskAction<P, S, O> {
  const end = endOf(definition)
  const schema = z.strictObject(definition.fields as S)
  const handler = staffUpload(definition.opens, definition.largest, async (currentUser, upload) => {
    const input = schema.safeParse(upload.fields)
    if (!input.success) return refuse(422, 'input')
    return work(currentUser, input.data as z.infer<z.ZodObject<S>>, upload, end)
  })
  return declared(definition, (request, places) => handler(request, { params: Promise.resolve(places) }))
}

/** What is done beside the list leads back there. */
function inPane(response: Response, request: Request): Response {
  const to = response.headers.get('location')
  if (to) response.headers.set('location', backIntoPane(to, request.headers.get('referer')))
  return response
}

function endOf<O extends Record<string, Outcome>>({ path }: { path: string; outcomes: O }): End<O> {
  return (outcome, to, n) => redirectTo(to, { flash: flashOf(path, outcome), ...(n !== undefined && { n }) })
}

function declared<P extends string, S extends z.ZodRawShape, O extends Record<string, Outcome>>(
  { path, fields, outcomes }: Omit<Definition<P, S, O>, 'opens'>,
  handle: DeskAction<P, S, O>['handle'],
): DeskAction<P, S, O> {
  return {
    path,
    outcomes,
    names: Object.fromEntries(Object.keys(fields).map((name) => [name, name])) as DeskAction<
      P,
      S,
      O
    >['names'],
    address: (places) =>
      postedTo(path).replace(/\[([^\]]+)\]/g, (_, name: string) =>
        encodeURIComponent(places[name as Places<P>]),
      ),
    handle,
  }
}

/** Under `do` no page has the same address: the framework would hand the post to the page. */
function postedTo(path: string): string {
  return path.replace('/admin/', '/admin/do/')
}

/** How an outcome is named in an address: `leads.tasks.add.added`. */
export function flashOf(path: string, outcome: string): string {
  const words = path.split('/').filter((part) => part && part !== 'admin' && !part.startsWith('['))
  return [...words, outcome].join('.')
}

/** The action that is posted to this path, with what stands in its brackets; null: there is none. */
export function findAction<A extends Pick<DeskAction, 'path'>>(
  actions: readonly A[],
  pathname: string,
): { action: A; places: Record<string, string> } | null {
  for (const action of actions) {
    const places = placesOf(postedTo(action.path), pathname)
    if (places) return { action, places }
  }
  return null
}

function placesOf(path: string, pathname: string): Record<string, string> | null {
  const [pattern, parts] = [path.split('/'), pathname.split('/')]
  if (pattern.length !== parts.length) return null
  const places: Record<string, string> = {}
  for (const [index, part] of pattern.entries()) {
    const given = parts[index] ?? ''
    if (part.startsWith('[')) places[part.slice(1, -1)] = given
    else if (part !== given) return null
  }
  return places
}
