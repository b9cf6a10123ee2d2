// Asks the site on this machine whether it is alive; an image's health check is this and nothing else.
import process from 'node:process'

const url = `http://127.0.0.1:${process.env.PORT ?? 3000}/healthz`
const answer = await fetch(url, { signal: AbortSignal.timeout(3_000) }).catch(() => null)
process.exit(answer?.ok ? 0 : 1)
