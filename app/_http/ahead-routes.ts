type Params = Readonly<Record<string, string>>

/** A route handler, as the framework calls it. */
export type Handler = (request: Request, context: { params: Promise<Params> }) => Promise<Response>

/** What is answered ahead of the framework: posts to a path, whose named parts are the handler's parameters. */
export type AheadRoute = { readonly path: RegExp; readonly load: () => Promise<Handler> }

/**
 * The posts that come by the thousand: enquiries of machines and of people, and one-click. Each is answered by the handler
 * of its route, which also stands alone where there is no server of ours.
 */
export const aheadRoutes: readonly AheadRoute[] = [
  {
    path: /^\/api\/leads$/,
    load: async () => (await import('#app/api/leads/route.ts')).POST as Handler,
  },
  {
    path: /^\/forms\/(?<form>[a-z0-9-]+)$/,
    load: async () => (await import('#app/forms/[form]/route.tsx')).POST as unknown as Handler,
  },
  {
    path: /^(?:\/(?<locale>fr|ar))?\/unsubscribe\/(?<token>[\w.-]+)$/,
    load: async () => {
      const { POST } = await import('#app/[locale]/(privacy)/unsubscribe/[token]/route.tsx')
      return POST as unknown as Handler
    },
  },
]
