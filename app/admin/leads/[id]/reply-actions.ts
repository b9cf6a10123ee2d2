import { after } from 'next/server'
import { z } from 'zod'
import { drainAfterwards } from '#app/_http/drain-afterwards.ts'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { typedLine, typedText } from '#app/admin/_action/typed-text.ts'
import { words } from '#app/admin/words.ts'
import type { AppContext } from '#lib/app.ts'
import { moveReply, takeBackReply, undoMs } from '#lib/correspondence/take-back.ts'
import { writeReply } from '#lib/correspondence/write-reply.ts'
import { keepReplyDraft } from '#lib/reply-drafts/reply-drafts.ts'
import { openSlots } from '#lib/templates/slots.ts'
import { momentIn } from '#policy/time/working-time.ts'

const { lead: label, reply } = words

const leadPage = (id: string) => `/admin/leads/${id}`

/** A moment of the agency's clock that is still to come; null: there is none such. */
function momentAhead({ agency, clock }: AppContext, typed: string): Date | null {
  const moment = momentIn(typed, agency.policy.workingHours.timeZone)
  return moment && moment > clock() ? moment : null
}

/** Sends a reply in a moment, or at a time that was chosen. What cannot go is kept as a draft, so that nothing written is lost. */
export const replyAction = deskAction(
  {
    path: '/admin/leads/[id]/answer',
    keeps: true,
    opens: 'leads.change',
    fields: {
      id: z.uuid(),
      answer: z.uuid(),
      subject: typedLine(150),
      text: typedText(20_000),
      later: z.literal('yes').optional(),
      at: z.string().max(30).default(''),
    },
    outcomes: {
      sent: good(() => label.written),
      scheduled: good(() => reply.scheduled),
      not_sent: bad(() => label.unwritten),
      no_time: bad(() => reply.noTime),
      unfilled: bad(() => reply.unfilled),
    },
    logs: ['lead.replied_to', 'lead.assigned'],
  },
  async ({ app, actor, member, onlyOf }, { id: leadId, answer: id, subject, text, later, at }, end) => {
    const sendAt = later ? momentAhead(app, at) : new Date(app.clock().getTime() + undoMs)
    const fault = !sendAt ? 'no_time' : openSlots(`${subject}\n${text}`).length > 0 ? 'unfilled' : null
    const asDraft = () => keepReplyDraft(app, { leadId, staffId: member.id, onlyOf }, { subject, text })
    if (!sendAt || fault) {
      await asDraft()
      return end(fault ?? 'no_time', `${leadPage(leadId)}`)
    }
    const queued = await writeReply(app, { id, leadId, subject, text, sendAt, actor, onlyOf })
    after(() => drainAfterwards(undoMs))
    if (!queued) return end('not_sent', leadPage(leadId))
    return end(later ? 'scheduled' : 'sent', `${leadPage(leadId)}?reply=${id}`)
  },
)

/** Keeps what is written so far, or throws it away; the page does so by itself while one types. */
export const keepReplyAction = deskAction(
  {
    path: '/admin/leads/[id]/reply/keep',
    opens: 'leads.change',
    fields: {
      id: z.uuid(),
      answer: z.uuid().optional(),
      subject: z.string().max(150).default(''),
      text: z.string().max(20_000).default(''),
      at: z.string().max(30).optional(),
      drop: z.literal('yes').optional(),
      /** Posted while one types: nobody is led anywhere. */
      quiet: z.literal('yes').optional(),
    },
    outcomes: { kept: good(() => reply.kept), dropped: good(() => reply.dropped) },
    logs: [],
  },
  async ({ app, member, onlyOf }, { id: leadId, subject, text, drop, quiet }, end) => {
    const written = { subject, text: drop ? '' : text.replaceAll('\r\n', '\n') }
    const kept = await keepReplyDraft(app, { leadId, staffId: member.id, onlyOf }, written)
    if (quiet) return new Response(null, { status: kept || text.trim() === '' ? 204 : 409 })
    return end(kept ? 'kept' : 'dropped', leadPage(leadId))
  },
)

export const takeBackAction = deskAction(
  {
    path: '/admin/leads/[id]/reply/take-back',
    opens: 'leads.change',
    fields: { id: z.uuid(), answer: z.uuid() },
    outcomes: { taken: good(() => reply.takenBack), gone: bad(() => reply.left) },
    logs: ['lead.reply_taken_back'],
  },
  async ({ app, actor, onlyOf }, { id: leadId, answer: id }, end) => {
    const taken = await takeBackReply(app, { id, leadId, actor, onlyOf })
    return end(taken ? 'taken' : 'gone', leadPage(leadId))
  },
)

/** Has a reply that waits go at another time; without a time in a moment. */
export const moveReplyAction = deskAction(
  {
    path: '/admin/leads/[id]/reply/move',
    opens: 'leads.change',
    fields: {
      id: z.uuid(),
      answer: z.uuid(),
      at: z.string().max(30).default(''),
      now: z.literal('yes').optional(),
    },
    outcomes: {
      moved: good(() => reply.moved),
      gone: bad(() => reply.left),
      no_time: bad(() => reply.noTimeMoved),
    },
    logs: ['lead.reply_moved'],
  },
  async ({ app, actor, onlyOf }, { id: leadId, answer: id, at, now }, end) => {
    const sendAt = now ? app.clock() : momentAhead(app, at)
    if (!sendAt) return end('no_time', leadPage(leadId))
    const moved = await moveReply(app, { id, leadId, actor, onlyOf }, sendAt)
    if (now) after(() => drainAfterwards())
    return end(moved ? 'moved' : 'gone', leadPage(leadId))
  },
)
