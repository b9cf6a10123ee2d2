/** Once before the first request. An app that may not be opened stops the start with its sentence. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { markRequests } = await import('./app/_http/mark-requests.ts')
  markRequests()
  if (process.env.NODE_ENV === 'development') return
  const { refuseUnfit } = await import('./app/_http/refuse-unfit.ts')
  await refuseUnfit()
  const { countRequests } = await import('./app/_http/count-requests.ts')
  countRequests()
  const { answerAhead } = await import('./app/_http/answer-ahead.ts')
  const { aheadRoutes } = await import('./app/_http/ahead-routes.ts')
  answerAhead(aheadRoutes)
}
