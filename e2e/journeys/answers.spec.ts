import { expect, test } from '@playwright/test'
import { axeFinds } from '#e2e/fixtures/axe.ts'
import { bringMail } from '#e2e/fixtures/bring-mail.ts'
import { openMailbox } from '#e2e/fixtures/mailbox.ts'
import { startServer } from '#e2e/fixtures/server.ts'
import { startSmtpSink } from '#e2e/fixtures/smtp-sink.ts'
import { bounce, multipart } from '#lib/platform/inbound/testing/mails.ts'
import { signInAs } from './staff.ts'

test('P14: staff answer by mail, the answer to it lands on the lead, and a call is noted beside it', async ({
  page,
  browser,
}) => {
  const sink = await startSmtpSink()
  const env = { ...sink.env, INBOUND_ADDRESS: 'reply@marram.example' }
  const app = await startServer({ env })
  try {
    const mailbox = openMailbox(sink.folder)
    await page.goto(`${app.url}/contact`)
    await page.getByLabel('Your name').fill('Ada Lovelace')
    await page.getByLabel('Email address').fill('ada@example.com')
    await page.getByLabel('Your message').fill('Could you draw our engine?')
    await page.getByRole('button', { name: 'Send your message' }).click()
    await page.waitForURL(/\/thanks\/Q-/)
    const desk = await signInAs(browser, app, 'sales')
    await desk.getByRole('link', { name: 'Ada Lovelace' }).click()
    await desk.getByLabel('Text').fill('With pleasure.\n\nBy when?')
    await desk.getByRole('button', { name: 'Send reply' }).click()
    await expect(desk.getByRole('status')).toContainText('The reply is queued')
    const answer = await mailbox.newest('ada@example.com', /^Your enquiry \(Q-/)
    expect(answer.text).toContain('With pleasure.')
    const replyTo = answer.headers.get('reply-to') ?? ''
    expect(replyTo).toMatch(/^reply\+r[a-z2-7]{45}@marram\.example$/)
    const raw = multipart(
      'multipart/mixed',
      {
        From: 'Ada <ada@example.com>',
        To: replyTo,
        Subject: 'Re: Your enquiry',
        'Message-ID': '<1@example.com>',
      },
      [
        ['text/plain', `By May.\n\nOn Monday, Marram <hello@marram.example> wrote:\n> By when?`],
        ['text/plain\r\nContent-Disposition: attachment; filename="engine.txt"', 'Cogs.'],
        ['application/zip\r\nContent-Disposition: attachment; filename="all.zip"', 'PK'],
      ],
    )
    expect(await bringMail(app, env, raw)).toEqual({ said: 'kept_in_part', code: 0 })
    expect(await bringMail(app, env, raw)).toEqual({ said: 'repeated', code: 0 })
    expect((await bringMail(app, {}, raw)).code).toBe(75)
    // Whoever answered owns the lead, and hears of what comes back.
    const member = (await desk.locator('.desk-account-name').textContent())?.trim() ?? ''
    await mailbox.newest(member, /^An answer about Q-/)
    await desk.getByText('Log a call').click()
    await desk.getByLabel('What was said').fill('Rang: the end of May will do.')
    await desk.getByRole('button', { name: 'Log it' }).click()
    const matter = desk.getByRole('main')
    await expect(matter).toContainText('They wrote by email, as ada@example.com')
    await expect(matter).toContainText('By May.')
    await expect(desk.getByText('> By when?')).toBeHidden()
    await desk.getByText('What they quoted').click()
    await expect(desk.getByText('> By when?')).toBeVisible()
    await expect(desk.getByRole('link', { name: 'engine.txt' })).toBeVisible()
    await expect(matter).toContainText('Not kept, since such files are not taken: all.zip.')
    await expect(matter).toContainText('They told us by telephone')
    await expect(matter).toContainText('Answered')
    expect(await axeFinds(desk)).toEqual([])
    const told = {
      status: '5.1.1',
      diagnostic: '550 5.1.1 no such user',
      original: answer.headers.get('message-id') ?? '',
    }
    const returned = bounce('hello@marram.example', { ...told, original: `Message-ID: ${told.original}` })
    expect(await bringMail(app, env, returned)).toEqual({ said: 'heard', code: 0 })
    await desk.reload()
    await expect(matter).toContainText('A reply did not arrive:')
    await expect(matter).toContainText('This address refused our mail for good')
    await mailbox.newest(member, /^Your reply about Q-\w+ did not arrive$/)
    await desk.getByRole('link', { name: 'Open person' }).click()
    await expect(matter).toContainText('Refused for good')
    await expect(matter).toContainText('Rang: the end of May will do.')
  } finally {
    await app.stop()
    await sink.stop()
  }
})
