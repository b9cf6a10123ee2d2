import type { NextConfig } from 'next'
import { formPages, headersOf } from './app/_http/constant-headers.ts'
import { insteadHeader } from './app/_http/instead.ts'
import { keptLanguage, keptTheme, variesByLanguage } from './app/_http/kept-display.ts'
import { addressesOf } from './app/_http/own-pages.ts'

/** Paths that are answered as they are: those in no language, and the one English page with a route of its own. */
const fixed =
  'en|fr|ar|admin|api|display|themes|theme\\.css|assets|unsubscribe/[^/]+|change-notice\\.css|embeds|forms|healthz|readyz|_next|refused|embed\\.js|favicon\\.ico|robots\\.txt|sitemap\\.xml|\\.well-known'

/** What this build was made for, as far as addresses follow from it. */
const { moved, pages, favicon, question, remembers } = addressesOf(process.env.CANDOR_BUILD)

const instead = (value: string) => ({ type: 'header' as const, key: insteadHeader, value })

const config: NextConfig = {
  // One self-contained folder for an image; on Vercel the host makes its own.
  output: process.env.VERCEL ? undefined : 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  outputFileTracingIncludes: { '/*': ['./generated/csp-hashes.json', './{agencies,presets}/*/material/*'] },
  turbopack: { root: import.meta.dirname },
  env: { CANDOR_BUILD: process.env.CANDOR_BUILD, AGENCY: process.env.AGENCY || 'demo' },
  poweredByHeader: false,
  // What is made while serving stays with the process that made it: another may serve another database from this folder.
  experimental: { isrFlushToDisk: false },
  // No page shows a picture through it, and what nobody uses shall answer nobody.
  images: { unoptimized: true },
  // `npm run check` checks the types: TypeScript 7 offers the framework no way to ask it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/argon2', 'nodemailer', 'pg', 'pg-copy-streams', 'pino'],
  async headers() {
    return [...headersOf(question), ...variesByLanguage(remembers)].map(({ headers, ...when }) => ({
      ...when,
      headers: [...headers],
    }))
  },
  async redirects() {
    return [
      { source: '/en', destination: '/', permanent: true },
      { source: '/en/:path*', destination: '/:path*', permanent: true },
      { source: '/pages/:path+', destination: '/:path+', permanent: true },
      { source: '/:locale(fr|ar)/pages/:path+', destination: '/:locale/:path+', permanent: true },
      ...keptLanguage(remembers),
      ...moved.map(([source, destination]) => ({ source, destination, permanent: true })),
    ]
  },
  async rewrites() {
    return {
      beforeFiles: [
        // What proxy.ts has answer in the place of a form.
        {
          source: `/:path(${formPages})`,
          has: [instead('nothing (?<locale>en|fr|ar)')],
          destination: '/:locale/-',
        },
        {
          source: `/:path(${formPages})`,
          has: [instead('closed (?<locale>en|fr|ar) (?<form>[a-z0-9-]+)')],
          destination: '/:locale/closed/:form',
        },
        { source: '/.well-known/jwks.json', destination: '/api/certificate-keys' },
        { source: '/.well-known/gpc.json', destination: '/api/privacy-control' },
        ...keptTheme(remembers),
        { source: '/', destination: '/en' },
        { source: '/.well-known/security.txt', destination: '/api/security-contact' },
        { source: '/favicon.ico', destination: favicon },
        ...pages,
        { source: `/:path((?!(?:${fixed})(?:/|$)).*)`, destination: '/en/:path' },
      ],
      afterFiles: [],
      fallback: [],
    }
  },
}

export default config
