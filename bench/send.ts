import { generateKeyPairSync } from 'node:crypto'
import type { AppContext } from '#lib/app.ts'
import { queueCampaigns } from '#lib/campaigns/jobs.ts'
import { composeMail } from '#lib/doors/send/compose.ts'
import { permit } from '#lib/doors/send/permit.ts'
import type { Mail } from '#lib/platform/transports/mail.ts'
import { openBenchApp } from './context.ts'
import type { BareOrder } from './mail/bare.ts'
import { type FarEnd, openFarEnd } from './mail/far-end.ts'
import { addReaders, letGo } from './mail/newsletter.ts'
import { runToEnd } from './mail/process.ts'
import { median } from './median.ts'

const target = 0.6
const mostBytes = 200 * 1024 ** 2
const rounds = 3
/** For memory; each round of speed takes fewer. */
const recipients = Number(process.env.BENCH_RECIPIENTS ?? 100_000)
const perRound = Math.min(3_000, recipients)
const sender = { EMAIL_FROM: 'Marram <hello@marram.example>' }

/**
 * Mails per second of a worker with an announcement, by SMTP and by Resend's interface, against a bare loop that signs
 * and sends the same bytes by SMTP, with and without the delay that is in its connections; the faster of the two counts.
 * By turns. And the memory of a worker with a whole announcement.
 */
export async function measureSend() {
  const { app, env, close } = await openBenchApp()
  const farEnd = await openFarEnd()
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const dkim = { DKIM_PRIVATE_KEY: privateKey, DKIM_SELECTOR: 'bench' }
  const smtp = { ...env, ...sender, ...dkim, SMTP_URL: `smtp://127.0.0.1:${farEnd.smtp}` }
  const resend = {
    ...env,
    ...sender,
    RESEND_API_KEY: 're_bench',
    RESEND_BASE_URL: `http://127.0.0.1:${farEnd.resend}`,
  }
  try {
    const { mail, bytes } = await sampleMail(app)
    const order: BareOrder = {
      port: farEnd.smtp,
      count: perRound,
      connections: 5,
      atOnce: false,
      domain: 'marram.example',
      selector: 'bench',
      privateKey,
      mail: { ...mail, headers: { ...mail.headers } },
    }
    const seen: Record<Way, number[]> = { smtp: [], resend: [], bare: [], bareAtOnce: [] }
    for (let round = 0; round < rounds; round++) {
      seen.smtp.push(await work(app, farEnd, smtp, `smtp${round}`, perRound))
      seen.bare.push(await measured(farEnd, perRound, () => bareLoop(order)))
      seen.bareAtOnce.push(await measured(farEnd, perRound, () => bareLoop({ ...order, atOnce: true })))
      seen.resend.push(await work(app, farEnd, resend, `resend${round}`, perRound))
    }
    const perSecond = mapValues(seen, median)
    const baseline = Math.max(perSecond.bare, perSecond.bareAtOnce)
    const ratios = { smtp: perSecond.smtp / baseline, resend: perSecond.resend / baseline }
    let peakBytes = 0
    const whole = await work(app, farEnd, smtp, 'whole', recipients, (peak) => {
      peakBytes = peak
    })
    return {
      target,
      htmlAndText: bytes,
      perSecond,
      ratios,
      met: Math.min(ratios.smtp, ratios.resend) >= target,
      rounds: seen,
      memory: { recipients, perSecond: whole, peakBytes, mostBytes, met: peakBytes <= mostBytes },
    }
  } finally {
    await farEnd.stop()
    await close()
  }
}

type Way = 'smtp' | 'resend' | 'bare' | 'bareAtOnce'

function mapValues<A>(values: Record<Way, A>, map: (value: A) => number): Record<Way, number> {
  const { smtp, resend, bare, bareAtOnce } = values
  return { smtp: map(smtp), resend: map(resend), bare: map(bare), bareAtOnce: map(bareAtOnce) }
}

async function bareLoop(order: BareOrder): Promise<void> {
  await runToEnd(['bench/mail/bare.ts'], { PATH: process.env.PATH ?? '' }, JSON.stringify(order))
}

/** Mails per second as they arrive; throws where another number arrived. */
async function measured(farEnd: FarEnd, count: number, run: () => Promise<void>): Promise<number> {
  await farEnd.reset()
  await run()
  const arrived = await farEnd.read()
  if (arrived.count !== count) throw new Error(`${arrived.count} mails arrived, not ${count}.`)
  return arrived.perSecond
}

/** A worker of its own sends one announcement to readers of its own. */
async function work(
  app: AppContext,
  farEnd: FarEnd,
  env: Record<string, string>,
  tag: string,
  count: number,
  told: (peakBytes: number) => void = () => {},
): Promise<number> {
  await addReaders(app, tag, count)
  await letGo(app, tag)
  return measured(farEnd, count, async () => told(await runToEnd(['scripts/jobs.ts', '--once'], env)))
}

/** One mail as the worker writes it, for the bare loop to send. */
async function sampleMail(
  app: AppContext,
): Promise<{ mail: Omit<Mail, 'id' | 'messageId' | 'to'>; bytes: number }> {
  await addReaders(app, 'sample', 1)
  await letGo(app, 'sample')
  await queueCampaigns(app)
  const [leave] = (await permit(app)).permits
  const mail = leave && (await composeMail({ ...app, mailFrom: sender.EMAIL_FROM }, leave.message))
  if (!mail) throw new Error('There is no mail to compare with.')
  await app.db.query({ text: `update outbox set state = 'cancelled'` })
  const { from, subject, text, html, headers } = mail
  return { mail: { from, subject, text, html, headers }, bytes: text.length + html.length }
}
