import { z } from 'zod'
import { isNetwork } from './reachable-address.ts'

const key = (bytes: number) =>
  z.string().refine((text) => {
    const decoded = Buffer.from(text, 'base64')
    return decoded.length === bytes && decoded.toString('base64') === text
  }, `is not ${bytes} bytes in base64. Make one with: openssl rand -base64 ${bytes}`)

const keyExample = 'q1Zb0n8mW5xXo3u1u7Jc2f3m8yPq0d7l4h9s6t2r5vA='

const address = (protocols: string[], wrong: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), wrong)

const postgres = address(['postgres:', 'postgresql:'], 'is not the address of a PostgreSQL database')

const whole = (least: number, most: number) =>
  z
    .string()
    .refine(
      (text) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most,
      `is not a whole number from ${least} to ${most}`,
    )
    .transform(Number)

/** P59: whether nobody can read along on the way to this address; one that is none is another's fault to name. */
export function isClosedWay(text: string): boolean {
  return !URL.canParse(text) || new URL(text).protocol === 'https:' || isLoopback(new URL(text).hostname)
}

const appUrl = address(['http:', 'https:'], 'is not a web address').refine(
  isClosedWay,
  'is not https. Sign-in and forms carry personal data: put a TLS proxy in front (docs/deploy) and give its address; ' +
    'plain http is for localhost only',
)

const mailbox = z
  .string()
  .regex(/^([^<>@]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, 'is not a mail address')

const pem = z
  .string()
  // Hosts that keep settings on one line write line ends as \n.
  .transform((text) => text.replaceAll('\\n', '\n'))
  .refine((text) => /-----BEGIN (RSA )?PRIVATE KEY-----/.test(text), 'is not a private key in PEM')

const closed = address(['http:', 'https:'], 'is not a web address').refine(
  isClosedWay,
  'is not https. Who vouches for people must be asked where nobody reads along',
)

/** Every environment variable the product reads: what it may be, and one that is right. */
export const variables = {
  AGENCY: {
    schema: z
      .string()
      .regex(/^[a-z0-9-]+$/, 'is not the name of a folder under agencies/ or presets/')
      .default('demo'),
    example: 'demo',
  },
  APP_URL: { schema: appUrl.optional(), example: 'https://www.agency.example' },
  HOST: {
    schema: z
      .string()
      .regex(/^[a-z0-9.:-]+$/i, 'is not an address to listen on')
      .default('127.0.0.1'),
    example: '0.0.0.0',
  },
  PORT: { schema: whole(1, 65_535).default(3000), example: '3001' },
  DATA_DIR: { schema: z.string().default('.data'), example: '/var/lib/candor' },
  DATABASE_URL: {
    schema: postgres.optional(),
    example: 'postgres://candor_app:password@db.example:5432/candor',
  },
  DATABASE_OWNER_URL: {
    schema: postgres.optional(),
    example: 'postgres://owner:password@db.example:5432/candor',
  },
  NEON_WS_PROXY: {
    schema: z
      .string()
      .regex(/^[\w.-]+:\d+$/, 'is not host:port of a relay')
      .optional(),
    example: '127.0.0.1:5488',
  },
  AUTH_SECRET: {
    schema: z
      .string()
      .min(32, 'is shorter than 32 characters. Make one with: openssl rand -base64 32')
      .optional(),
    example: keyExample,
  },
  DATA_KEY: { schema: key(32).optional(), example: keyExample },
  SUPPRESSION_KEY: { schema: key(32).optional(), example: keyExample },
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: { schema: key(32).optional(), example: keyExample },
  EMAIL_FROM: { schema: mailbox.optional(), example: '"Agency <hello@agency.example>"' },
  RESEND_API_KEY: { schema: z.string().optional(), example: 're_123456789' },
  RESEND_BASE_URL: {
    schema: address(['http:', 'https:'], 'is not a web address').optional(),
    example: 'https://api.resend.com',
  },
  RESEND_WEBHOOK_SECRET: {
    schema: z
      .string()
      .regex(/^whsec_[\w+/=-]+$/, 'does not begin with whsec_')
      .optional(),
    example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  },
  SMTP_URL: {
    schema: address(['smtp:', 'smtps:'], 'is not the address of a mail server').optional(),
    example: 'smtps://user:password@mail.agency.example',
  },
  DKIM_PRIVATE_KEY: {
    schema: pem.optional(),
    example: '"-----BEGIN PRIVATE KEY-----\\n…\\n-----END PRIVATE KEY-----"',
  },
  DKIM_SELECTOR: {
    schema: z
      .string()
      .regex(/^[\w.-]+$/, 'is not a DNS label')
      .optional(),
    example: 'mail2026',
  },
  INBOUND_ADDRESS: {
    schema: z
      .string()
      // A tag of 47 signs is added, and a local part has 64 at most.
      .regex(/^[\w.-]{1,17}@[\w-]+(\.[\w-]+)+$/, 'is not a plain address with at most 17 signs before the @')
      .transform((text) => text.toLowerCase())
      .optional(),
    example: 'reply@agency.example',
  },
  INBOUND_IMAP_URL: {
    schema: address(['imap:', 'imaps:'], 'is not the address of a mailbox').optional(),
    example: 'imaps://reply%40agency.example:password@imap.agency.example',
  },
  S3_ENDPOINT: {
    schema: address(['http:', 'https:'], 'is not a web address').optional(),
    example: 'https://s3.eu-west-3.example',
  },
  S3_REGION: {
    schema: z
      .string()
      .regex(/^[a-z0-9-]+$/, 'is not the name of a region')
      .default('us-east-1'),
    example: 'eu-west-3',
  },
  S3_BUCKET: {
    schema: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'is not the name of a bucket')
      .optional(),
    example: 'agency-files',
  },
  S3_ACCESS_KEY_ID: { schema: z.string().optional(), example: 'AKIAIOSFODNN7EXAMPLE' },
  S3_SECRET_ACCESS_KEY: { schema: z.string().optional(), example: keyExample },
  GOOGLE_CLIENT_ID: {
    schema: z.string().optional(),
    example: '1234567890-abc.apps.googleusercontent.com',
  },
  GOOGLE_CLIENT_SECRET: { schema: z.string().optional(), example: 'GOCSPX-0123456789abcdef' },
  ENTRA_TENANT_ID: {
    // Of one directory: `common` and `organizations` let in whoever makes a directory of their own.
    schema: z.uuid('is not the id of a directory').optional(),
    example: '72f988bf-86f1-41af-91ab-2d7cd011db47',
  },
  ENTRA_CLIENT_ID: {
    schema: z.uuid('is not the id of an application').optional(),
    example: '6731de76-14a6-49ae-97bc-6eba6914391e',
  },
  ENTRA_CLIENT_SECRET: { schema: z.string().optional(), example: 'abc8Q~0123456789' },
  OIDC_ISSUER: {
    schema: address(['http:', 'https:'], 'is not a web address')
      .refine(isClosedWay, 'is not https. Who vouches for staff must be asked where nobody reads along')
      .optional(),
    example: 'https://id.agency.example',
  },
  OIDC_NAME: {
    schema: z.string().trim().min(1).max(40, 'is longer than 40 characters').default('your work account'),
    example: 'Keycloak',
  },
  OIDC_CLIENT_ID: { schema: z.string().optional(), example: 'candor' },
  OIDC_CLIENT_SECRET: { schema: z.string().optional(), example: keyExample },
  FACEBOOK_CLIENT_ID: { schema: z.string().optional(), example: '1234567890123456' },
  FACEBOOK_CLIENT_SECRET: { schema: z.string().optional(), example: '0123456789abcdef0123456789abcdef' },
  FACEBOOK_BASE_URL: { schema: closed.optional(), example: 'http://127.0.0.1:5489' },
  TWITTER_CLIENT_ID: { schema: z.string().optional(), example: 'ZVY4b0hDNnZ1b3JkZ0JvZ2c6MTpjaQ' },
  TWITTER_CLIENT_SECRET: { schema: z.string().optional(), example: keyExample },
  TWITTER_BASE_URL: { schema: closed.optional(), example: 'http://127.0.0.1:5489' },
  ACCOUNT_OIDC_ISSUER: { schema: closed.optional(), example: 'https://id.example' },
  ACCOUNT_OIDC_NAME: {
    schema: z.string().trim().min(1).max(40, 'is longer than 40 characters').default('OpenID'),
    example: 'Example ID',
  },
  ACCOUNT_OIDC_CLIENT_ID: { schema: z.string().optional(), example: 'candor' },
  ACCOUNT_OIDC_CLIENT_SECRET: { schema: z.string().optional(), example: keyExample },
  CRON_SECRET: {
    schema: z.string().min(16, 'is shorter than 16 characters').optional(),
    example: keyExample,
  },
  WEBHOOK_NETWORKS: {
    schema: z
      .string()
      .default('')
      .transform((text) =>
        text
          .split(',')
          .map((one) => one.trim())
          .filter(Boolean),
      )
      .refine((all) => all.every(isNetwork), 'is not a list of networks, each an address with its length'),
    example: '10.0.0.0/8,fd00::/8',
  },
  TRUST_PROXY: { schema: whole(0, 8).default(0), example: '1' },
} satisfies Record<string, { schema: z.ZodType; example: string }>

/** The variables as read, before they are put together. */
export type Raw = { [Name in keyof typeof variables]: z.output<(typeof variables)[Name]['schema']> }

/** Whether a host name as in `URL.hostname` is this machine's own. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)
}
