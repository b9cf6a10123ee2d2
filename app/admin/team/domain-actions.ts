import { z } from 'zod'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { words } from '#app/admin/words.ts'
import { isPublicDomain } from '#lib/platform/public-domains.ts'
import { domainSchema, endDomain, letDomainIn } from '#lib/staff/domains.ts'

const { domains: label } = words
const page = '/admin/team'

export const letDomainInAction = deskAction(
  {
    path: '/admin/team/domains/add',
    opens: 'team.change',
    fields: { domain: z.string().max(253), role: domainSchema.shape.role },
    outcomes: { bad: bad(() => label.bad), public: bad(() => label.public), added: good(() => label.added) },
    logs: ['staff.domain_let_in'],
  },
  async ({ app, actor }, input, end) => {
    const parsed = domainSchema.safeParse(input)
    if (!parsed.success) return end('bad', page)
    if (isPublicDomain(parsed.data.domain)) return end('public', page)
    await letDomainIn(app.db, { ...parsed.data, actor, now: app.clock() })
    return end('added', page)
  },
)

export const endDomainAction = deskAction(
  {
    path: '/admin/team/domains/end',
    opens: 'team.change',
    fields: { domain: z.string().max(253) },
    outcomes: { ended: good(() => label.ended) },
    logs: ['staff.domain_ended'],
  },
  async ({ app, actor }, { domain }, end) => {
    await endDomain(app.db, { domain, actor, now: app.clock() })
    return end('ended', page)
  },
)
