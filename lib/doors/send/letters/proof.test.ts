import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import { simpleParser } from 'mailparser'
import { describe, expect, onTestFinished, test } from 'vitest'
import { messageKinds } from '#db/schema/outbox.ts'
import { loadAgency } from '#lib/agency.ts'
import type { Mail } from '#lib/platform/transports/mail.ts'
import { smtpTransport } from '#lib/platform/transports/smtp.ts'
import { mailServer } from '#lib/platform/transports/testing/mail-servers.ts'
import { languages } from '#policy/vocabulary.ts'
import { generated } from './composed.ts'
import { listHeaders } from './list-headers.ts'
import { renderSample } from './samples.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'der' },
})
const dkim = { domain: 'marram.example', selector: 'mail2026', privateKey }
const marketing: readonly string[] = ['announcement', 'draft_reminder']

/** As it came off the wire, with the mail it was. */
type Arrived = { readonly mail: Mail; readonly raw: Buffer }
let sending: Promise<Arrived[]> | undefined
const all = () => {
  sending ??= sendAll()
  return sending
}

/** Every letter in every language, through a real server. */
async function sendAll(): Promise<Arrived[]> {
  const raws: Buffer[] = []
  const { port } = await mailServer({
    onData: (stream, _session, done) => {
      buffer(stream).then((raw) => {
        raws.push(raw)
        done()
      }, done)
    },
  })
  const transport = smtpTransport(`smtp://127.0.0.1:${port}`, dkim)
  const agency = await loadAgency('demo')
  const app = {
    agency,
    appUrl: 'https://www.marram.example',
    clock: () => new Date(),
    mailFrom: 'Marram <hello@marram.example>',
    inboundAddress: 'reply@in.marram.example',
    keys: { auth: Buffer.alloc(32), data: Buffer.alloc(32), suppression: Buffer.alloc(32, 7) },
  }
  const mails: Mail[] = []
  for (const kind of messageKinds) {
    for (const language of languages) {
      const { subject, text, html } = await renderSample(app, kind, language)
      const headers = marketing.includes(kind) ? listHeaders(app, Buffer.alloc(32, 9)) : generated
      const id = `${kind}-${language}`
      const own = { id, messageId: `<${id}@marram.example>`, replyTo: null, returnPath: null }
      mails.push({ ...own, from: app.mailFrom, to: 'ada@example.com', subject, text, html, headers })
    }
  }
  for (const mail of mails)
    expect(await transport.deliver(mail)).toEqual({ kind: 'accepted', providerId: null })
  await transport.close()
  return mails.map((mail, at) => ({ mail, raw: raws[at] ?? Buffer.alloc(0) }))
}

const isMarketing = ({ id }: Mail) => marketing.some((kind) => id.startsWith(`${kind}-`))

describe('every letter in every language, off the wire', () => {
  test('is read by another program as it was written, text beside HTML', async () => {
    const arrived = await all()
    expect(arrived).toHaveLength(messageKinds.length * languages.length)
    for (const { mail, raw } of arrived) {
      const read = await simpleParser(raw)
      expect(read.subject, mail.id).toBe(mail.subject)
      expect(read.text?.trim(), mail.id).toBe(mail.text.replace(/\n+$/, '').trim())
      expect(read.html, mail.id).toBe(mail.html)
      expect(read.messageId, mail.id).toBe(mail.messageId)
      expect(read.attachments, mail.id).toEqual([])
      // A line of more than 998 octets is cut somewhere on its way (RFC 5322).
      expect(
        Math.max(
          ...raw
            .toString('latin1')
            .split('\r\n')
            .map(({ length }) => length),
        ),
      ).toBeLessThan(999)
    }
  })

  test('E1: DKIM holds, and covers every list header of what is marketing', async () => {
    const resolver = async () => [[`v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`]]
    const arrived = await all()
    for (const { mail, raw } of arrived) {
      const { results } = await dkimVerify(raw, { resolver })
      expect(
        results.map(({ status }) => status.result),
        mail.id,
      ).toEqual(['pass'])
      expect(results[0]?.status.aligned, mail.id).toBe('marram.example')
    }
    for (const { mail, raw } of arrived.filter(({ mail }) => isMarketing(mail))) {
      for (const header of [
        'List-Unsubscribe',
        'List-Unsubscribe-Post',
        'List-ID',
        'Subject',
        'From',
        'To',
      ]) {
        const line = new RegExp(`^${header}:`, 'im')
        const changed = raw.toString('latin1').replace(line, (found) => `${found}x`)
        expect(changed, `${mail.id} ${header}`).not.toBe(raw.toString('latin1'))
        const { results } = await dkimVerify(Buffer.from(changed, 'latin1'), { resolver })
        expect(results[0]?.status.result, `${mail.id} ${header}`).not.toBe('pass')
      }
    }
  })

  test('E1, E8: marketing has one address to unsubscribe, a visible link and a postal address; nothing else has any of it', async () => {
    for (const { mail, raw } of await all()) {
      const head = raw.toString('latin1').split('\r\n\r\n')[0] ?? ''
      const lists = head.match(/^List-[\w-]+:/gim) ?? []
      expect(lists.length, mail.id).toBe(isMarketing(mail) ? 3 : 0)
      if (!isMarketing(mail)) continue
      expect(mail.html).toMatch(/href="https:\/\/www\.marram\.example\/unsubscribe\//)
      expect(mail.text).toContain('7 quai des Vanniers')
    }
  })

  const missing =
    spawnSync('spamassassin', ['--version']).status === 0 ? null : 'SpamAssassin is not installed'
  test.skipIf(missing)(
    `scores under 1 with SpamAssassin${missing ? ` (left out: ${missing})` : ''}`,
    async () => {
      const arrived = await all()

      const folder = mkdtempSync(join(tmpdir(), 'candor-spam-'))
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
      const file = join(folder, 'mails')
      writeFileSync(file, arrived.map(({ raw }) => asMbox(raw)).join(''))
      // Local rules alone: what asks the network says nothing of a letter.
      const args = ['--local', '--mbox', `--prefspath=${join(folder, 'prefs')}`, file]
      writeFileSync(join(folder, 'prefs'), 'report_safe 0\nuse_bayes 0\nuse_auto_whitelist 0\n')
      const { stdout } = spawnSync('spamassassin', args, { encoding: 'latin1', maxBuffer: 64 * 1024 ** 2 })
      const scores = [...stdout.matchAll(/^X-Spam-Status: \w+, score=(-?[\d.]+)([\s\S]*?)\n(?!\s)/gm)]
      expect(scores).toHaveLength(arrived.length)
      const bad = scores.flatMap(([, score, tests], at) =>
        Number(score) < 1 ? [] : [`${arrived[at]?.mail.id}: ${score} ${tests?.replace(/\s+/g, ' ')}`],
      )
      expect(bad).toEqual([])
    },
  )
})

/** As the receiving server files it, with the way it came: an address kept for examples counts against a mail. */
function asMbox(raw: Buffer): string {
  const way = [
    'Return-Path: <hello@marram.example>',
    'Received: from mail.marram.example (mail.marram.example [93.184.215.14])',
    '\tby mx.example.com (Postfix) with ESMTPS id 4Xyz',
    `\tfor <ada@example.com>; ${new Date().toUTCString().replace('GMT', '+0000')}`,
    '',
  ].join('\n')
  return `From hello@marram.example Mon Nov  2 10:00:00 2026\n${way}${raw
    .toString('latin1')
    .replaceAll('\r\n', '\n')
    .replace(/^From /gm, '>From ')}\n\n`
}
