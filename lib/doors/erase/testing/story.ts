import { randomUUID } from 'node:crypto'
import { mirrorAll } from '#lib/backups/mirror-all.ts'
import { repeatSince } from '#lib/backups/repeat-since.ts'
import { backUp, goBack, prepare } from '#lib/backups/testing/go-back.ts'
import { confirmLink } from '#lib/confirmations/confirm.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { importOptOuts } from '#lib/doors/choices/import-opt-outs.ts'
import { optOut } from '#lib/doors/choices/opt-out.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { liftHold, placeHold } from '#lib/doors/erase/hold.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { mergePeople } from '#lib/people/merge-people.ts'
import { outboxTransport } from '#lib/platform/transports/outbox.ts'
import { system } from '#lib/record-event.ts'
import { makePackages } from '#lib/requests/jobs.ts'
import { clearFiles } from '#lib/retention/files.ts'
import { sweep } from '#lib/retention/jobs.ts'
import { addMember } from '#lib/staff/members.ts'
import { contactEnquiry, newsletterSignUp } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import type { RecordClass } from '#policy/vocabulary.ts'
import { attach, exportLeads, reply } from './acts.ts'

export const acts = [
  'write',
  'sign_up',
  'confirm',
  'opt_out',
  'import',
  'ask',
  'merge',
  'hold',
  'lift',
  'erase',
  'sweep',
  'attach',
  'reply',
  'export',
  'copy',
  'back_up',
  'restore',
] as const

/** One thing that happens: to one of a few people, perhaps with another. */
export type Step = { readonly act: (typeof acts)[number]; readonly who: number; readonly other: number }

const covers: readonly (readonly RecordClass[] | null)[] = [
  ['enquiry'],
  ['delivery', 'proof'],
  ['project'],
  null,
]
/** Long enough that after some of them each period ends. */
const stepMs = 40 * 86_400_000

/** What happens to a few people in one app, with what must be so ever after. */
export class Story {
  readonly app: TestApp
  /** Addresses of whom nothing is held any more. */
  readonly erased = new Set<string>()
  /** Addresses that refused, and have not asked anew and confirmed since. */
  readonly refused = new Set<string>()
  /** What each person is known by now; another address once they were erased. */
  readonly #names: string[] = []
  readonly #links = new Map<string, string>()
  /** Where an answer to the last mail to each goes. */
  readonly #answersTo = new Map<string, string>()
  readonly #actor: { readonly kind: 'staff'; readonly id: string }
  #backup: { readonly path: string; readonly confirmed: Set<string> } | null = null
  #made = 0

  private constructor(app: TestApp, staffId: string) {
    this.app = app
    this.#actor = { kind: 'staff', id: staffId }
  }

  static async begin(): Promise<Story> {
    const app = await openTestApp('2026-03-01T10:00:00Z')
    await prepare(app)
    const member = {
      email: 'maker@agency.example',
      role: 'manager',
      actor: system,
      now: app.clock(),
    } as const
    const added = await addMember(app.db, member)
    if (!('id' in added)) throw new Error('The member was not added.')
    return new Story(app, added.id)
  }

  /** @returns whether what the last step did may have let go of what was held */
  async take({ act, who, other }: Step): Promise<boolean> {
    this.app.setTime(new Date(this.app.clock().getTime() + 3_600_000).toISOString())
    const email = this.#name(who)
    await this.#do(act, email, this.#name(other), other)
    await this.#post()
    await this.#forgetGone()
    return act === 'lift' || act === 'restore'
  }

  /** Whoever is somebody new has an address that nobody had. */
  #name(who: number): string {
    this.#names[who] ??= `canary-${++this.#made}-${randomUUID().slice(0, 8)}@example.com`
    return this.#names[who]
  }

  async #do(act: Step['act'], email: string, second: string, other: number): Promise<unknown> {
    const { app } = this
    const fields = { name: email, email, message: `${email} ${this.app.clock().toISOString()}` }
    const sent = { rate: { by: randomUUID(), limit: 0 } }
    const emailKey = suppressionKeyOf(app.keys.suppression, email)
    const id = await this.#idOf(email)
    switch (act) {
      case 'write':
        return capture(app, contactEnquiry(app, { ...sent, fields, consents: ['marketing_email'] }))
      case 'sign_up':
        return capture(app, newsletterSignUp(app, email, sent))
      case 'ask':
        return this.#ask(email)
      case 'confirm': {
        const link = this.#links.get(email)
        const confirmed = link ? await confirmLink(app, link, null) : null
        if (confirmed?.state !== 'done' || confirmed.use !== 'confirm_opt_in') return
        this.refused.delete(email)
        this.#backup?.confirmed.add(email)
        return
      }
      case 'opt_out':
        this.refused.add(email)
        return optOut(app, { emailKey, how: 'page', wording: 'No', actor: { kind: 'person', id: null } })
      case 'import': {
        this.refused.add(email)
        const imported = { id: randomUUID(), at: app.clock(), source: 'elsewhere' }
        return importOptOuts(app, { addresses: [email], imported, wording: 'No', actor: this.#actor })
      }
      case 'merge': {
        const goes = await this.#idOf(second)
        if (!id || !goes || id === goes) return
        if (await mergePeople(app, { stays: id, goes, take: [], actor: this.#actor })) return
        // A no at either stands at both, and both are one.
        for (const one of [email, second])
          if (this.refused.has(one)) for (const all of [email, second]) this.refused.add(all)
        return
      }
      case 'hold': {
        const of = covers[other % covers.length] ?? null
        const ground = of ? 'tax' : 'dispute'
        return (
          id && placeHold(app, { personId: id, ground, covers: of, reason: randomUUID(), actor: this.#actor })
        )
      }
      case 'lift': {
        const [hold] = await app.owner.query<{ id: string; person_id: string }>({
          text: 'select id, person_id from legal_holds where lifted_at is null order by placed_at, id limit 1',
        })
        return (
          hold && liftHold(app, { id: hold.id, personId: hold.person_id, why: 'Over', actor: this.#actor })
        )
      }
      case 'erase':
        return id && erase(app, { personId: id, reason: 'request', actor: system })
      case 'sweep':
        app.setTime(new Date(app.clock().getTime() + stepMs).toISOString())
        return sweep(app, true)
      case 'attach':
        return attach(app, fields)
      case 'reply':
        return reply(app, email, this.#answersTo.get(email) ?? '')
      case 'export':
        return exportLeads(app, this.#actor.id)
      case 'copy':
        await this.#ask(email)
        await this.#post()
        await confirmLink(app, this.#links.get(email) ?? '', null)
        return makePackages(app)
      case 'back_up':
        this.#backup = { path: await backUp(app), confirmed: new Set() }
        return
      case 'restore':
        return this.#restore()
    }
  }

  #ask(email: string): Promise<unknown> {
    const fields = { right: 'access', email, place: 'EEA' }
    const rate = { by: randomUUID(), limit: 0 }
    return capture(this.app, contactEnquiry(this.app, { form: 'privacy-request', fields, rate }))
  }

  async #restore(): Promise<void> {
    if (!this.#backup) return
    const { path, confirmed } = this.#backup
    // The worker does so within seconds.
    await mirrorAll(this.app)
    await goBack(this.app, path, true)
    await repeatSince(this.app, null)
    // Whoever asked anew since the backup is refused again, or had not refused then: nothing is claimed of them.
    for (const email of confirmed) this.refused.delete(email)
  }

  async #idOf(email: string): Promise<string | null> {
    const [found] = await this.app.owner.query<{ id: string }>({
      text: `select id from people where email = $1 union select person_id from other_addresses where address = $1`,
      values: [email],
    })
    return found?.id ?? null
  }

  async #post(): Promise<void> {
    const [links, answersTo] = [this.#links, this.#answersTo]
    await drainOutbox(this.app, {
      ...outboxTransport,
      deliver: async ({ to, text, replyTo }) => {
        if (replyTo) answersTo.set(to, replyTo)
        const [, token] = /\/confirm\/([\w-]+)/.exec(text) ?? []
        if (token) links.set(to, token)
        return { kind: 'accepted', providerId: null }
      },
    })
    await clearFiles(this.app)
  }

  /** Whoever is held no more comes back as somebody else, so that nothing of theirs may be found. */
  async #forgetGone(): Promise<void> {
    const known = await this.app.owner.query<{ email: string }>({
      text: 'select email from people union select address from other_addresses',
    })
    const held = new Set(known.map(({ email }) => email))
    for (const [who, email] of this.#names.entries())
      if (email && !held.has(email) && (await this.#wasErased(email))) {
        this.erased.add(email)
        delete this.#names[who]
      }
  }

  async #wasErased(email: string): Promise<boolean> {
    const key = suppressionKeyOf(this.app.keys.suppression, email)
    const found = await this.app.owner.query({
      text: `select from suppressions where key = $1 and reason = 'erasure'`,
      values: [key],
    })
    return found.length > 0
  }
}
