import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { certificateKey, checkCertificate, signCertificate } from './certificate.ts'

const keys = { suppression: randomBytes(32) }
const facts = {
  reference: 'C-ABCDEFGH',
  controller: 'Marram',
  removed: [{ table: 'people', rows: 1 }],
  erasedAt: new Date('2026-11-02T10:00:00Z'),
  issuedAt: new Date('2026-11-02T10:00:01Z'),
}
const waiting = [{ name: 'Mailer', confirmedAt: null }]

test('P47: a certificate is genuine as it was given, and pending until the last company confirmed (17.4)', () => {
  const pending = signCertificate(keys, { ...facts, processors: waiting })
  expect(checkCertificate(keys, ` ${pending}\n`)).toMatchObject({
    kind: 'genuine',
    certificate: { reference: 'C-ABCDEFGH', state: 'pending' },
  })
  const done = [{ name: 'Mailer', confirmedAt: '2026-11-05T10:00:00.000Z' }]
  const final = signCertificate(keys, { ...facts, processors: done })
  expect(checkCertificate(keys, final)).toMatchObject({ certificate: { state: 'final' } })
})

test('P47: what was altered is told from what is not ours (17.4)', () => {
  const text = signCertificate(keys, { ...facts, processors: [] })
  const [head, body = '', signature] = text.split('.')
  const other = Buffer.from(body, 'base64url').toString().replace('"rows":1', '"rows":9')
  const altered = [head, Buffer.from(other).toString('base64url'), signature].join('.')
  expect(checkCertificate(keys, altered)).toEqual({ kind: 'altered' })
  expect(checkCertificate(keys, `${text.slice(0, -1)}_`)).toEqual({ kind: 'altered' })
  expect(checkCertificate(keys, text.slice(0, -9))).toEqual({ kind: 'altered' })
  const theirs = signCertificate({ suppression: randomBytes(32) }, { ...facts, processors: [] })
  for (const foreign of [theirs, '', 'a.b.c', '{"type":"certificate"}', `${text}.more`])
    expect(checkCertificate(keys, foreign)).toEqual({ kind: 'foreign' })
})

test('P47: another program checks a certificate with nothing but the published key (17.4)', async () => {
  const { compactVerify, importJWK } = await import('jose')
  const text = signCertificate(keys, { ...facts, processors: waiting })
  const { payload, protectedHeader } = await compactVerify(text, await importJWK(certificateKey(keys).jwk))
  expect(protectedHeader).toMatchObject({ alg: 'EdDSA', kid: certificateKey(keys).jwk.kid })
  expect(JSON.parse(Buffer.from(payload).toString())).toMatchObject({ reference: 'C-ABCDEFGH' })
})
