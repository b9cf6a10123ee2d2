import { z } from 'zod'
import { drainAfterwards } from '#app/_http/drain-afterwards.ts'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { typedLine } from '#app/admin/_action/typed-text.ts'
import { words } from '#app/admin/words.ts'
import { handOutKinds } from '#db/schema/hand-outs.ts'
import { tellDisclosed } from '#lib/disclosures/shine-the-light.ts'
import { contactKey } from '#lib/doors/choices/suppressions/contact-key.ts'
import { decideHandOut, enterHandOut, handOut } from '#lib/doors/disclose/hand-out.ts'
import { makeShare } from '#lib/doors/disclose/share.ts'
import { findExportOf } from '#lib/exports/queries.ts'
import { findPersonOfKey } from '#lib/people/queries.ts'
import { recipientKinds } from '#policy/vocabulary.ts'

const { disclosures: label, disclosed } = words
const id = z.uuid()
const pageOf = (one: string) => `/admin/disclosures/${one}`

export const enterHandOutAction = deskAction(
  {
    path: '/admin/disclosures/enter',
    opens: 'disclosures.make',
    fields: {
      id,
      kind: z.enum(recipientKinds),
      recipient: typedLine(200),
      asked: typedLine(200),
      ground: typedLine(500),
      purpose: typedLine(500),
      what: z.enum(handOutKinds),
      address: z.string().trim().max(320).default(''),
      copy: z.union([z.literal(''), id]).default(''),
      exactly: z.string().trim().max(1_000).default(''),
    },
    outcomes: {
      entered: good(() => label.entered),
      before: bad(() => label.before),
      undeclared: bad(() => label.undeclared),
      unclear: bad(() => label.unclear),
    },
    keeps: true,
    logs: ['disclosure.asked'],
  },
  async ({ app, member }, { kind: recipientKind, address, copy, ...typed }, end) => {
    const key = address ? contactKey(app, address) : null
    const personId = key && (await findPersonOfKey(app.db, key.key, null))
    const kept = copy && (await findExportOf(app.db, copy, app.clock()))
    const isOwn = kept && kept.dataset !== 'client_leads'
    const needed = { person: personId, export: isOwn, everything: 'all', otherwise: typed.exactly }
    if (!needed[typed.what] || (address && !personId)) return end('unclear', '/admin/disclosures/new')
    const copyId = typed.what === 'export' ? copy : null
    const asked = { ...typed, recipientKind, personId: personId || null, copyId: copyId || null }
    const came = await enterHandOut(app, asked, { kind: 'staff', id: member.id })
    return end(came, came === 'undeclared' ? '/admin/disclosures/new' : pageOf(typed.id))
  },
)

export const decideHandOutAction = deskAction(
  {
    path: '/admin/disclosures/[id]/decide',
    opens: 'disclosures.approve',
    fields: { id, decision: z.enum(['approve', 'refuse']) },
    outcomes: {
      decided: good(() => label.decided),
      before: bad(() => label.decidedBefore),
      own: bad(() => label.own),
    },
    logs: ['disclosure.approved', 'disclosure.refused'],
  },
  async ({ app, member }, { id: one, decision }, end) => {
    const decided = { id: one, approves: decision === 'approve' }
    const came = await decideHandOut(app, decided, { kind: 'staff', id: member.id })
    return end(came, pageOf(one))
  },
)

export const handOutAction = deskAction(
  {
    path: '/admin/disclosures/[id]/hand',
    opens: 'disclosures.make',
    fields: { id },
    outcomes: {
      handed: good(() => label.handed),
      before: bad(() => label.handedBefore),
      unapproved: bad(() => label.unapproved),
      gone: bad(() => label.gone),
    },
    logs: ['disclosure.handed_out'],
  },
  async ({ app, member }, { id: one }, end) =>
    end(await handOut(app, one, { kind: 'staff', id: member.id }), pageOf(one)),
)

export const shareAction = deskAction(
  {
    path: '/admin/disclosures/share',
    opens: 'disclosures.make',
    fields: { partner: z.string().max(100) },
    outcomes: { shared: good(() => label.shared), undeclared: bad(() => label.undeclaredPartner) },
    logs: ['people.shared'],
  },
  async ({ app, member }, { partner }, end) => {
    const made = await makeShare(app, partner, { kind: 'staff', id: member.id })
    return end(made === 'undeclared' ? 'undeclared' : 'shared', '/admin/disclosures')
  },
)

/** One press for somebody's yearly question (P54). */
export const tellDisclosedAction = deskAction(
  {
    path: '/admin/people/[id]/disclosed',
    opens: 'requests.answer',
    fields: { id },
    outcomes: {
      told: good(() => disclosed.told),
      before: bad(() => disclosed.before),
      gone: bad(() => disclosed.unable),
      undeclared: bad(() => disclosed.unable),
    },
    logs: ['disclosure.told'],
  },
  async ({ app, actor }, { id: personId }, end) => {
    const came = await tellDisclosed(app, { personId, actor })
    if (came === 'told') drainAfterwards()
    return end(came, `/admin/people/${personId}`)
  },
)
