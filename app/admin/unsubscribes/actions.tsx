import { z } from 'zod'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { redirectTo } from '#app/admin/_action/responses.tsx'
import { typedLine } from '#app/admin/_action/typed-text.ts'
import { words } from '#app/admin/words.ts'
import { optOut } from '#lib/doors/choices/opt-out.ts'
import { contactKey } from '#lib/doors/choices/suppressions/contact-key.ts'
import { channels } from '#policy/vocabulary.ts'

const { unsubscribes: label } = words
const page = '/admin/unsubscribes'
const pageOf = (key: Buffer) => `${page}/${key.toString('hex')}`
const contact = z.string().max(320)
const badContact = bad(() => label.badContact)

/** By what way staff may have been told. */
export const ways = ['phone', 'email', 'letter', 'in_person'] as const

export const addOptOutAction = deskAction(
  {
    path: '/admin/unsubscribes/add',
    opens: 'suppressions.add',
    fields: { contact, channel: z.enum(channels), way: z.enum(ways), words: typedLine(200) },
    outcomes: {
      added: good(() => label.done),
      bad_contact: badContact,
      bad_channel: bad(() => label.badChannel),
    },
    logs: ['consent.withdrawn'],
  },
  async ({ app, actor }, { contact, channel, way, words: wording }, end) => {
    const found = contactKey(app, contact)
    if (!found) return end('bad_contact', page)
    if (found.kind === 'phone' && channel !== 'phone' && channel !== 'sms') return end('bad_channel', page)
    await optOut(app, { emailKey: found.key, channel, how: 'staff', way, wording, actor })
    return end('added', pageOf(found.key))
  },
)

/** A post, so that no address stands in the address of a page; where it leads says nothing of whose it is. */
export const findEntryAction = deskAction(
  {
    path: '/admin/unsubscribes/find',
    opens: 'suppressions.read',
    fields: { contact },
    outcomes: { bad_contact: badContact },
    logs: [],
  },
  async ({ app }, { contact }, end) => {
    const found = contactKey(app, contact)
    return found ? redirectTo(pageOf(found.key)) : end('bad_contact', page)
  },
)
