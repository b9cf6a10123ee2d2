import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { MailSettings } from '#lib/platform/settings.ts'
import { examineMail } from './mail.ts'
import type { Names } from './names.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'der' },
})
const p = publicKey.toString('base64')

type Zone = Readonly<Record<string, readonly string[]>>

/** Name servers that hold these TXT records, and these MX for each domain under `mx:`. */
const serving = (zone: Zone): Names => ({
  txt: async (name) => zone[name] ?? [],
  mx: async (name) => zone[`mx:${name}`] ?? [],
})

const sound: Zone = {
  'marram.example': ['v=spf1 include:mail.example ~all', 'something-else=1'],
  'mail2026._domainkey.marram.example': [`v=DKIM1; k=rsa; p=${p}`],
  '_dmarc.marram.example': ['v=DMARC1; p=none'],
  'mx:marram.example': ['mx.mail.example'],
}

const smtp: MailSettings = {
  kind: 'smtp',
  from: 'Marram <hello@marram.example>',
  url: 'smtps://mail.example',
  dkim: { privateKey, selector: 'mail2026' },
}
const inbound = { address: 'reply@marram.example' }

const look = async (zone: Zone, mail: MailSettings = smtp, also: { address: string } | undefined = inbound) =>
  examineMail({ mail, inbound: also }, serving(zone))

test('where all is published, and agrees, nothing is left to do', async () => {
  expect((await look(sound)).filter(({ state }) => state !== 'ok')).toEqual([])
})

describe('what is not published, or wrong, is said with what to do', () => {
  test.each<[string, Zone, string, RegExp]>([
    ['no SPF', { ...sound, 'marram.example': [] }, 'weak', /no SPF record at marram\.example/],
    ['two of SPF', { ...sound, 'marram.example': ['v=spf1 ~all', 'v=spf1 -all'] }, 'weak', /2 SPF records/],
    ['SPF for all', { ...sound, 'marram.example': ['v=spf1 +all'] }, 'weak', /lets everybody send/],
    ['no DKIM', { ...sound, 'mail2026._domainkey.marram.example': [] }, 'missing', /no DKIM key/],
    [
      'DKIM revoked',
      { ...sound, 'mail2026._domainkey.marram.example': ['v=DKIM1; p='] },
      'missing',
      /no DKIM key/,
    ],
    [
      'another DKIM key',
      { ...sound, 'mail2026._domainkey.marram.example': ['v=DKIM1; p=MIIB'] },
      'missing',
      /is not the one that DKIM_PRIVATE_KEY signs with/,
    ],
    ['no DMARC', { ...sound, '_dmarc.marram.example': [] }, 'weak', /no DMARC record/],
    ['no MX', { ...sound, 'mx:marram.example': [] }, 'missing', /No server takes mail for marram\.example/],
  ])('%s', async (_, zone, state, what) => {
    const unwell = (await look(zone)).filter((finding) => finding.state !== 'ok')
    expect(unwell).toHaveLength(1)
    expect(unwell[0]).toMatchObject({ state, what: expect.stringMatching(what) })
    expect(unwell[0]?.next).toBeTruthy()
  })

  test('the record that is missing is shown whole', async () => {
    const found = await look({ ...sound, 'mail2026._domainkey.marram.example': [] })
    expect(found.find(({ state }) => state === 'missing')?.next).toContain(`p=${p}`)
  })
})

describe('alignment: what readers see, who signs and where bounces go', () => {
  const stateOf = async (mail: MailSettings, address: string) => {
    const domain = address.split('@')[1] ?? ''
    const zone = { ...sound, [domain]: ['v=spf1 ~all'], [`mx:${domain}`]: ['mx.example'] }
    return (await look(zone, mail, { address })).at(-1)
  }
  test('a name below the domain agrees', async () => {
    expect(await stateOf(smtp, 'r@in.marram.example')).toMatchObject({ state: 'ok' })
  })
  test('another domain does not, and without a signature every mail fails', async () => {
    expect(await stateOf(smtp, 'r@else.example')).toMatchObject({ state: 'weak' })
    const unsigned = { ...smtp, dkim: undefined }
    expect((await stateOf(unsigned, 'r@marram.example'))?.what).toContain('Only SPF speaks')
    expect((await stateOf(unsigned, 'r@else.example'))?.what).toContain('DMARC fails for every mail')
  })
})

test('nothing that comes back is heard by SMTP without an address for it', async () => {
  const found = await examineMail({ mail: smtp }, serving(sound))
  expect(found.find(({ state }) => state !== 'ok')?.what).toContain('bounces and complaints stop nothing')
})

test('of Resend its own records are looked up, and its webhook', async () => {
  const resend: MailSettings = { kind: 'resend', from: 'hello@marram.example', apiKey: 're_1' }
  const zone = {
    'send.marram.example': ['v=spf1 include:amazonses.com ~all'],
    'resend._domainkey.marram.example': ['p=MIGf'],
    '_dmarc.marram.example': ['v=DMARC1; p=none'],
  }
  const found = await examineMail({ mail: resend }, serving(zone))
  expect(found.filter(({ state }) => state !== 'ok').map(({ what }) => what.slice(0, 30))).toEqual([
    'What comes back from Resend is',
    'Answers of people go to the se',
  ])
})

test('a mailbox that does not answer is missing, and says which setting to look at', async () => {
  const away = { address: 'reply@marram.example', imapUrl: 'imap://a:b@127.0.0.1:1' }
  const found = await examineMail({ mail: smtp, inbound: away }, serving(sound))
  expect(found.find(({ state }) => state === 'missing')).toEqual({
    state: 'missing',
    what: 'The mailbox at 127.0.0.1:1 cannot be read: ECONNREFUSED.',
    next: 'Look at INBOUND_IMAP_URL.',
  })
})

test('where no name server answers, that is said and nothing is held against the mail', async () => {
  const silent: Names = { txt: async () => 'no answer', mx: async () => 'no answer' }
  const found = await examineMail({ mail: smtp, inbound }, silent)
  expect(found.filter(({ state }) => state === 'missing')).toEqual([])
  expect(found.filter(({ what }) => what.includes('could not be looked up'))).toHaveLength(4)
})
