import { expect, test } from 'vitest'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import type { Delivery, Mail, Transport } from '#lib/platform/transports/mail.ts'
import { system } from '#lib/record-event.ts'
import { addMember, removeMember } from '#lib/staff/members.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { messages } from '#messages/messages.ts'
import { readSignInLink } from './link.ts'
import { mailForgotten, mailInvitation } from './mailed-link.ts'

const app = await openTestApp('2026-03-02T09:00:00Z')
const caller = digestBytes('203.0.113.0')

async function member(email: string): Promise<string> {
  const made = await addMember(app.db, { email, role: 'sales', actor: system, now: app.clock() })
  if ('fault' in made) throw new Error(made.fault)
  return made.id
}

async function drain(name: 'smtp' | 'outbox' = 'smtp'): Promise<Mail[]> {
  const mails: Mail[] = []
  const accepted: Delivery = { kind: 'accepted', providerId: null }
  const transport: Transport = {
    name,
    dropsRepeats: false,
    deliver: async (mail) => {
      mails.push(mail)
      return accepted
    },
    close: async () => {},
  }
  await drainOutbox(app, transport)
  return mails
}

const tokenIn = (mail: Mail | undefined) => /\/admin\/sign-in\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''

test('S9: an invitation is good for seven days and once; it stands nowhere but in the mail', async () => {
  const id = await member('invited@example.com')
  await mailInvitation(app, id)
  const [mail] = await drain('outbox')
  expect(mail?.to).toBe('invited@example.com')
  const token = tokenIn(mail)
  const begun = app.clock()
  expect(await readSignInLink(app.db, token, new Date(begun.getTime() + 7 * 86_400_000 - 1000))).toBe(
    'invited@example.com',
  )
  expect(await readSignInLink(app.db, token, new Date(begun.getTime() + 7 * 86_400_000))).toBeNull()
  const kept = await app.db.query({
    text: 'select coalesce(mail::text, sealed_mail::text) as mail from deliveries',
  })
  expect(kept).toEqual([{ mail: null }])
})

test('S8: a forgotten password mails a member one link in five minutes, and a stranger none', async () => {
  await member('forgot@example.com')
  await member('left@example.com')
  await removeMember(app.db, { email: 'left@example.com', actor: system, now: app.clock() })
  for (const address of ['forgot@example.com', 'Forgot@Example.com', 'left@example.com', 'none@example.com'])
    await mailForgotten(app, address, caller)
  const mails = await drain()
  expect(mails.map(({ to }) => to)).toEqual(['forgot@example.com'])
  expect(await readSignInLink(app.db, tokenIn(mails[0]), app.clock())).toBe('forgot@example.com')
  app.setTime('2026-03-02T09:06:00Z')
  await mailForgotten(app, 'forgot@example.com', caller)
  expect(await drain()).toHaveLength(1)
})

test('one network asks five times a minute at most', async () => {
  for (let i = 0; i < 7; i++) await member(`many${i}@example.com`)
  for (let i = 0; i < 7; i++) await mailForgotten(app, `many${i}@example.com`, digestBytes('one network'))
  expect(await drain()).toHaveLength(5)
})

test('a letter to a member speaks the language that they chose for the desk (18.8)', async () => {
  const id = await member('ecrit@example.com')
  await app.owner.query({ text: `update staff set language = 'fr' where id = $1`, values: [id] })
  await mailForgotten(app, 'ecrit@example.com', digestBytes('203.0.113.9'))
  const mail = (await drain()).find(({ to }) => to === 'ecrit@example.com')
  expect(mail?.subject).toBe(messages.fr.mail.staffForgotten.subject.replace('{agency}', 'Marram'))
})
