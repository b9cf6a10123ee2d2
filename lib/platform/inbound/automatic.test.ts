import { expect, test } from 'vitest'
import { readMail } from './read-mail.ts'
import { rawMail } from './testing/mails.ts'

const isAutomatic = async (headers: Record<string, string>, text: string) =>
  (
    await readMail(
      rawMail({ From: 'a@b.example', 'Content-Type': 'text/plain; charset=utf-8', ...headers }, text),
    )
  )?.automatic

test.each([
  ['X-Auto-Response-Suppress', 'All'],
  ['X-Mail-Autoreply', 'yes'],
  ['X-Autoreply-From', 'a@b.example'],
  ['X-Vacation', 'yes'],
  ['Preference', 'auto_reply'],
  ['Return-Path', '<>'],
])('what a program sent is no answer of a person: %s: %s (15.29)', async (name, value) => {
  const read = await readMail(rawMail({ From: 'a@b.example', [name]: value }, 'Away.'))
  expect(read?.automatic || read?.fromServer).toBe(true)
})

test.each([
  'Automatic reply: Your enquiry',
  'Out of office: Re: Your enquiry',
  'Auto: Your enquiry',
  'Réponse automatique : Votre demande',
  'Absence du bureau',
  'رد تلقائي: طلبك',
  'خارج المكتب',
])('an out-of-office note is known by its subject, without any header: %s (15.29)', async (subject) => {
  const encoded = `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`
  expect(await isAutomatic({ Subject: encoded }, 'Bonjour.')).toBe(true)
})

test.each([
  'Thank you for your message. I am out of the office until 4 January. In urgent cases write to bert@b.example.',
  'Bonjour,\n\nJe suis absente du bureau jusqu’au 4 janvier. En cas d’urgence, contactez Bert.',
  'شكرًا لرسالتك. أنا خارج المكتب حتى 4 يناير. للأمور العاجلة راسلوا زميلي.',
])('and by its words, where its subject says nothing: %s (15.29)', async (text) => {
  expect(await isAutomatic({ Subject: 'Re: Your letter' }, text)).toBe(true)
})

test.each([
  ['Re: Your enquiry', 'I am out of the office until Monday, but yes: please go ahead.\n\n> Shall we begin?'],
  ['Re: Your enquiry', 'Yes. Is your office open in urgent cases?'],
  ['Re: Automatic reply of your shop', 'It answers twice. Can you mend that?'],
  ['Auto repair shop', 'We need a website.'],
  ['Re: Votre lettre', 'Je serai absente du bureau lundi. Mardi me va.'],
])('a person who says where they are is heard: %s %s (15.29)', async (subject, text) => {
  expect(await isAutomatic({ Subject: subject }, text)).toBe(false)
})
