/** Names, within one request, the page that answers in the place of a form: set by `proxy.ts`, read by `next.config.ts`. */
export const insteadHeader = 'x-candor-instead'
