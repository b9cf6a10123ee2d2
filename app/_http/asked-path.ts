/** Names, within one request, the page of the desk that was asked for: set by `proxy.ts`, whatever a caller sends. */
export const askedHeader = 'x-candor-asked'
