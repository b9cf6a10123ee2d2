import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { networkProvider } from './auth/network.ts'
import { deploymentHosts } from './deployment-hosts.ts'
import { variables } from './setting-variables.ts'
import { readSettings, SettingsError } from './settings.ts'

const key = randomBytes(32).toString('base64')
const secrets = {
  AUTH_SECRET: key,
  DATA_KEY: key,
  SUPPRESSION_KEY: key,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key,
}
const server = { DATABASE_URL: 'postgres://app:secret@db.example/candor', ...secrets }

function faultsOf(env: Record<string, string>) {
  try {
    readSettings(env)
    return []
  } catch (error) {
    if (error instanceof SettingsError) return error.faults.map((fault) => `${fault.name} ${fault.wrong}`)
    throw error
  }
}

test('nothing set is a whole app on this machine', () => {
  expect(readSettings({})).toEqual({
    agency: 'demo',
    appUrl: 'http://localhost:3000',
    host: '127.0.0.1',
    port: 3000,
    dataDir: '.data',
    database: { kind: 'embedded' },
    mail: { kind: 'outbox' },
    files: { kind: 'folder', folder: resolve('.data/files') },
    secrets: {},
    cronSecret: undefined,
    trustProxy: 0,
    webhookNetworks: [],
    signInProviders: [],
    networks: [],
  })
  expect(deploymentHosts(readSettings({}))).toEqual({
    database: null,
    mail: null,
    files: null,
    mailbox: null,
  })
})

test('an empty value counts as none, and what is not ours is not read', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: '', PATH: '/bin' })).toEqual(readSettings({}))
})

describe('APP_URL', () => {
  test.each([
    'http://localhost:3000',
    'http://127.0.0.1',
    'http://[::1]:8080',
    'http://shop.localhost',
    'https://a.example',
  ])('%s passes', (url) => expect(readSettings({ APP_URL: url }).appUrl).toBe(url))
  test.each(['http://a.example', 'http://10.0.0.7', 'http://127.0.0.1.example'])(
    '%s is refused, saying how',
    (url) => {
      expect(faultsOf({ APP_URL: url })).toEqual([expect.stringMatching(/^APP_URL is not https.*TLS proxy/)])
    },
  )
  test('the port of the default follows PORT; a slash at the end goes', () => {
    expect(readSettings({ PORT: '3001' }).appUrl).toBe('http://localhost:3001')
    expect(readSettings({ APP_URL: 'https://a.example/' }).appUrl).toBe('https://a.example')
  })
})

test("a server of one's own needs keys of one's own; each missing one is named", () => {
  expect(readSettings(server).secrets).toEqual(secrets)
  expect(faultsOf({ DATABASE_URL: server.DATABASE_URL })).toHaveLength(4)
})

test('every fault comes at once, with an example, and no value is repeated', () => {
  const env = {
    ...server,
    PORT: '99999',
    DATA_KEY: 'short-secret',
    APP_URL: 'nonsense',
    SMTP_URL: 'http://user:hidden@x',
  }
  const error = (() => {
    try {
      readSettings(env)
    } catch (thrown) {
      return thrown as SettingsError
    }
  })()
  expect(error?.faults.map((fault) => fault.name).sort()).toEqual([
    'APP_URL',
    'DATA_KEY',
    'EMAIL_FROM',
    'PORT',
    'SMTP_URL',
  ])
  expect(error?.message).toContain('PORT is not a whole number from 1 to 65535.\n    Example: PORT=3001')
  expect(error?.message).not.toMatch(/short-secret|hidden|nonsense/)
})

test.each(['3000.5', '0', '65536', 'http', '-1'])('PORT=%s is refused', (PORT) => {
  expect(faultsOf({ PORT })).toHaveLength(1)
})

describe('mail', () => {
  const from = { EMAIL_FROM: 'Agency <hello@agency.example>' }

  test('goes by Resend, or by SMTP with or without DKIM', () => {
    expect(readSettings({ ...from, RESEND_API_KEY: 're_1' }).mail).toMatchObject({
      kind: 'resend',
      apiKey: 're_1',
    })
    const smtp = { ...from, SMTP_URL: 'smtp://mail.example:587' }
    expect(readSettings(smtp).mail).toMatchObject({ kind: 'smtp', dkim: undefined })
    expect(deploymentHosts(readSettings(smtp)).mail).toBe('mail.example')
    const dkim = {
      DKIM_PRIVATE_KEY: '-----BEGIN PRIVATE KEY-----\\nAA\\n-----END PRIVATE KEY-----',
      DKIM_SELECTOR: 's1',
    }
    expect(readSettings({ ...smtp, ...dkim }).mail).toMatchObject({
      dkim: { selector: 's1', privateKey: expect.stringContaining('\nAA\n') },
    })
  })

  test('not both ways, not without a sender, no half of DKIM', () => {
    expect(faultsOf({ RESEND_API_KEY: 're_1' })).toEqual([expect.stringMatching(/^EMAIL_FROM is missing/)])
    expect(faultsOf({ ...from, RESEND_API_KEY: 're_1', SMTP_URL: 'smtp://x' })).toHaveLength(1)
    expect(faultsOf({ DKIM_SELECTOR: 's1' })).toEqual([expect.stringMatching(/^DKIM_PRIVATE_KEY is missing/)])
    expect(faultsOf({ EMAIL_FROM: 'nobody' })).toHaveLength(1)
  })
})

test('files go to a bucket once it is named with its key, and the notice names its host', () => {
  const bucket = { S3_BUCKET: 'agency-files', S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret' }
  const amazon = readSettings({ ...bucket, S3_REGION: 'eu-west-3' })
  expect(amazon.files).toMatchObject({ kind: 's3', endpoint: undefined, bucket: 'agency-files' })
  expect(deploymentHosts(amazon).files).toBe('agency-files.s3.eu-west-3.amazonaws.com')
  const other = readSettings({ ...bucket, S3_ENDPOINT: 'https://files.example' })
  expect(deploymentHosts(other).files).toBe('files.example')
  expect(faultsOf({ S3_BUCKET: 'agency-files' })).toEqual([
    expect.stringMatching(/^S3_ACCESS_KEY_ID is missing/),
    expect.stringMatching(/^S3_SECRET_ACCESS_KEY is missing/),
  ])
  expect(faultsOf({ S3_ENDPOINT: 'https://files.example' })).toHaveLength(3)
})

test("an owner's address alone is enough to migrate", () => {
  const { DATABASE_URL, ...keys } = server
  expect(readSettings({ ...keys, DATABASE_OWNER_URL: DATABASE_URL }).database).toMatchObject({
    kind: 'server',
    url: undefined,
    ownerUrl: DATABASE_URL,
  })
})

test('docs/settings.md names every setting', () => {
  const page = readFileSync(new URL('../../docs/settings.md', import.meta.url), 'utf8')
  for (const name of Object.keys(variables)) expect(page).toContain(`| \`${name}\` `)
})

test.each(['FACEBOOK', 'TWITTER'] as const)(
  'copied, the example of %s_BASE_URL names a stand-in for all of the network, and no host of its own, where not all of it stands (19.2)',
  (name) => {
    const { example } = variables[`${name}_BASE_URL`]
    const given = {
      [`${name}_CLIENT_ID`]: 'i',
      [`${name}_CLIENT_SECRET`]: 's',
      [`${name}_BASE_URL`]: example,
    }
    expect(readSettings(given).networks).toEqual([expect.objectContaining({ base: example })])
    const provider = networkProvider(readSettings(given).networks[0]!, () => undefined)
    const asked = [provider.authorization, provider.token, provider.userinfo] as { url: string }[]
    for (const { url } of asked) expect(new URL(url).hostname).toBe('127.0.0.1')
  },
)

test('19.4: who vouches for staff takes all its settings together, over a way that nobody reads along', () => {
  const google = { GOOGLE_CLIENT_ID: 'an-id', GOOGLE_CLIENT_SECRET: 'a-secret' }
  const entra = {
    ENTRA_TENANT_ID: '72f988bf-86f1-41af-91ab-2d7cd011db47',
    ENTRA_CLIENT_ID: crypto.randomUUID(),
  }
  const own = { OIDC_ISSUER: 'http://127.0.0.1:9000', OIDC_CLIENT_ID: 'candor', OIDC_CLIENT_SECRET: 's' }
  expect(readSettings({ ...google, ...own, OIDC_NAME: 'Keycloak' }).signInProviders).toEqual([
    expect.objectContaining({ id: 'google', issuer: 'https://accounts.google.com', clientId: 'an-id' }),
    expect.objectContaining({ id: 'oidc', name: 'Keycloak', issuer: 'http://127.0.0.1:9000' }),
  ])
  expect(readSettings({ ...entra, ENTRA_CLIENT_SECRET: 's' }).signInProviders[0]?.issuer).toBe(
    `https://login.microsoftonline.com/${entra.ENTRA_TENANT_ID}/v2.0`,
  )
  expect(faultsOf({ ...entra })).toEqual([expect.stringMatching(/^ENTRA_CLIENT_SECRET is missing/)])
  expect(faultsOf({ GOOGLE_CLIENT_SECRET: 's' })).toEqual([
    expect.stringMatching(/^GOOGLE_CLIENT_ID is missing/),
  ])
  expect(faultsOf({ ...entra, ENTRA_CLIENT_SECRET: 's', ENTRA_TENANT_ID: 'common' })).toEqual([
    expect.stringMatching(/^ENTRA_TENANT_ID is not the id of a directory/),
  ])
  expect(faultsOf({ ...own, OIDC_ISSUER: 'http://id.example' })).toEqual([
    expect.stringMatching(/^OIDC_ISSUER is not https/),
  ])
})
