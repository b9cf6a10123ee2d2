import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { mergePeople } from '#lib/people/merge-people.ts'
import type { Mail, Transport } from '#lib/platform/transports/mail.ts'
import { choosePreferences } from '#lib/preferences/preferences.ts'
import { everything } from '#lib/preferences/queries.ts'
import { system } from '#lib/record-event.ts'
import { announce } from '#lib/testing/announce.ts'
import { contactEnquiry, newsletterSignUp } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { importList } from '#lib/unsubscribes/import-list.ts'
import { unsubscribe } from '#lib/unsubscribes/unsubscribe.ts'
import { choiceToken } from './choice-token.ts'
import { confirmOptIn } from './confirm.ts'
import { takeMailEvent } from './mail-event.ts'
import { optOut } from './opt-out.ts'
import { suppressionKeyOf } from './suppressions/key.ts'
import { undoOptOut } from './undo.ts'

const addresses = ['ada@example.com', 'grace@example.com'] as const

/** What somebody said last, by the rules alone and knowing nothing of how they are kept. */
class Said {
  agrees = false
  /** Complained: no press frees the address. */
  barred = false
  /** Mails from this one on are younger than the last no: only their links may confirm. */
  linksFrom = 0
  /** What may be taken back, and until when. */
  undo: { token: string; until: number } | null = null
  /** Whether the last word is no, which is more than having said nothing. */
  refuses = false
  /** A complaint goes along when two are found to be one; a mailbox that refuses mail does not. */
  complained = false
  /** The address of whoever this one was merged into: a no here is one there. */
  into: Said | null = null

  no(mails: number): void {
    this.agrees = false
    this.refuses = true
    this.undo = null
    this.linksFrom = mails
    this.into?.no(mails)
  }

  yes(): void {
    this.agrees = true
    this.refuses = false
    this.undo = null
  }

  complain(): void {
    this.barred = true
    this.complained = true
    this.into?.complain()
  }

  /** The addresses that went into this one are marked as well; whom this one went into is another row. */
  erased(mails: number, all: readonly Said[]): void {
    const { into } = this
    this.into = null
    this.no(mails)
    this.into = into
    for (const one of all) {
      if (one.into !== this) continue
      one.into = null
      one.no(mails)
    }
  }

  /** Staff found that this is who has the other address, which is written to from now on. */
  mergeInto(other: Said, mails: number): void {
    const [goes, stays] = [this.refuses, other.refuses]
    other.into = null
    this.into = null
    if (goes || stays) this.no(mails)
    // To who stays only the other's no is news: what they asked for after their own still waits for its press.
    if (goes) other.no(mails)
    else if (stays) other.undo = null
    if (this.complained || other.complained) for (const one of [this, other]) one.complain()
    // Whoever writes from the address that went begins anew: no link of before opens anything.
    this.agrees = false
    this.undo = null
    this.linksFrom = mails
    this.into = other
  }
}

async function openWorld() {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  const sent: Mail[] = []
  const transport: Transport = {
    name: 'resend',
    dropsRepeats: true,
    deliver: async (mail) => {
      sent.push(mail)
      return { kind: 'accepted', providerId: `p-${mail.id}` }
    },
    close: async () => {},
  }
  const tokens: string[] = []
  const said = new Map(addresses.map((email) => [email as string, new Said()]))
  const pass = (minutes: number) =>
    app.setTime(new Date(app.clock().getTime() + minutes * 60_000).toISOString())
  return { app, sent, tokens, said, pass, drain: () => drainOutbox(app, transport) }
}

type World = Awaited<ReturnType<typeof openWorld>>
type Deed = (world: World, email: string, said: Said) => Promise<void>

const keyOf = ({ app }: World, email: string) => suppressionKeyOf(app.keys.suppression, email)
const person = { kind: 'person', id: null } as const

function confirms(pick: 'newest' | 'oldest'): Deed {
  return async ({ app, sent }, email, said) => {
    const links = sent.flatMap(({ to, text }, at) => {
      const [, token] = /\/confirm\/([\w-]+)/.exec(text) ?? []
      return to === email && token ? [{ token, at }] : []
    })
    const link = pick === 'newest' ? links.at(-1) : links[0]
    if (!link || !(await confirmOptIn(app, link.token, null))) return
    expect(link.at, 'a link that is older than an opt-out confirmed').toBeGreaterThanOrEqual(said.linksFrom)
    said.yes()
  }
}

function takesBack(pick: 'newest' | 'oldest'): Deed {
  return async ({ app, tokens, said: all }) => {
    const token = pick === 'newest' ? tokens.at(-1) : tokens[0]
    if (!token || !(await undoOptOut(app, token, everything))) return
    const owner = [...all.values()].find(({ undo }) => undo?.token === token)
    expect(owner?.undo?.until ?? 0, 'something was taken back that was not the last word').toBeGreaterThan(
      app.clock().getTime(),
    )
    owner?.yes()
  }
}

function stops(how: 'page' | 'staff', channel: 'email' | 'phone' = 'email'): Deed {
  return async (world, email, said) => {
    const { app, sent, tokens } = world
    const deed = { emailKey: keyOf(world, email), how, channel, wording: how, actor: person }
    const token = await optOut(app, deed)
    if (channel === 'phone') return
    const stood = said.agrees && !said.barred
    said.no(sent.length)
    if (how !== 'page') return
    // Only a press that ended something can be taken back (E7).
    expect(token !== null).toBe(stood)
    if (!token) return
    tokens.push(token)
    said.undo = { token, until: app.clock().getTime() + 30 * 60_000 }
  }
}

function comesBack(kind: 'bounced_hard' | 'complained'): Deed {
  return async ({ app, sent }, email, said) => {
    const mail = sent.findLast(({ to }) => to === email)
    if (!mail) return
    const message = { providerId: `p-${mail.id}` }
    const event = { id: randomUUID(), message, kind, detail: null, at: app.clock() }
    if ((await takeMailEvent(app, event)) !== 'taken') return
    // A mailbox that refuses mail has said nothing of its person's will: a newer word of theirs frees it.
    if (kind === 'bounced_hard') return
    said.complain()
    said.no(sent.length)
  }
}

async function idOf(world: World, email: string): Promise<string> {
  const text = 'select id from people where email_key = $1'
  const [row] = await world.app.db.query<{ id: string }>({ text, values: [keyOf(world, email)] })
  return row?.id ?? randomUUID()
}

const deeds = {
  signsUp: async ({ app }, email) => void (await capture(app, newsletterSignUp(app, email))),
  ticksByApi: async ({ app }, email) => {
    const fields = { name: 'A', email, message: randomUUID() }
    const api = { fields, how: 'api', consents: ['marketing_email'] } as const
    await capture(app, contactEnquiry(app, api))
  },
  enquires: async ({ app }, email) => {
    const fields = { name: 'A', email, message: randomUUID() }
    await capture(app, contactEnquiry(app, { fields }))
  },
  confirms: confirms('newest'),
  confirmsByAnOldMail: confirms('oldest'),
  stopsByOneClick: async (world, email, said) => {
    const token = choiceToken(world.app, 'unsubscribe', keyOf(world, email))
    await unsubscribe(world.app, token, 'one_click', 'Stop')
    said.no(world.sent.length)
  },
  stopsOnThePage: stops('page'),
  tellsStaff: stops('staff'),
  refusesCalls: stops('staff', 'phone'),
  takesItBack: takesBack('newest'),
  takesBackAnOldOne: takesBack('oldest'),
  isOnAList: async ({ app, sent }, email, said) => {
    const list = Readable.from([Buffer.from(`${email}\n`)])
    await importList(app, list, { wording: 'A list', actor: system })
    said.no(sent.length)
  },
  refusesMail: comesBack('bounced_hard'),
  complains: comesBack('complained'),
  choosesEverything: async (world, email) => {
    const { topics } = world.app.agency.policy
    const token = choiceToken(world.app, 'preferences', keyOf(world, email))
    await choosePreferences(world.app, token, { topics: Object.keys(topics), rarely: false, pauses: false })
  },
  isMergedIntoTheOther: async (world, email, said) => {
    const other = addresses.find((one) => one !== email) ?? ''
    const merge = { goes: await idOf(world, email), stays: await idOf(world, other) }
    const refusal = await mergePeople(world.app, { ...merge, take: [], actor: system })
    const into = world.said.get(other)
    if (!refusal && into) said.mergeInto(into, world.sent.length)
  },
  isErasedAndReturns: async (world, email, said) => {
    const { app, sent } = world
    const text = 'select id from people where email_key = $1'
    const [row] = await app.db.query<{ id: string }>({ text, values: [keyOf(world, email)] })
    if (row) {
      await erase(app, { personId: row.id, reason: 'request', actor: system })
      said.erased(sent.length, [...world.said.values()])
    }
    await capture(app, newsletterSignUp(app, email))
  },
} as const satisfies Record<string, Deed>

/** Sends a newsletter, and holds it against what everybody said last; gives how many got it. */
async function announces({ app, sent, said, drain }: World): Promise<number> {
  await drain()
  await announce(app, { subject: 'Notes', body: 'One.' })
  const before = sent.length
  await drain()
  const got = sent.slice(before).filter(({ headers }) => headers['List-Id'])
  for (const { to } of got) {
    const one = said.get(to)
    expect(one?.agrees && !one.barred, `${to} got a newsletter against their last word`).toBe(true)
  }
  return got.length
}

test('R7, P18: after whatever was done in whatever order, nobody whose last word is no is written to', async () => {
  let reached = 0
  const names = Object.keys(deeds) as (keyof typeof deeds)[]
  const step = fc.record({
    deed: fc.constantFrom(...names, 'signsUp' as const, 'confirms' as const, 'confirms' as const),
    who: fc.constantFrom(...addresses),
    minutes: fc.constantFrom(0, 1, 11, 31),
    announces: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 16 }), async (steps) => {
      const world = await openWorld()
      for (const { deed, who, minutes, announces: now } of steps) {
        const said = world.said.get(who)
        if (said) await deeds[deed](world, who, said)
        world.pass(minutes)
        await world.drain()
        if (now) reached += await announces(world)
      }
      // Past every measure of frequency.
      world.pass(60 * 24 * 60)
      reached += await announces(world)
    }),
    { numRuns: 40, endOnFailure: true },
  )
  expect(reached).toBeGreaterThan(0)
})
