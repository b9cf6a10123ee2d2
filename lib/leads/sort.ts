import { and, asc, desc, eq, isNull, not, type SQL, sql } from 'drizzle-orm'
import { leads, nameOrderSql, type Stage, stages } from '#db/schema/leads.ts'
import { momentOf } from '#db/statement/micros.ts'
import type { PageKey } from '#lib/platform/page-key.ts'
import type { LeadFilter } from './filter.ts'
import { awaitsAnswer, listed } from './where.ts'

/**
 * One run of a sorted list, in an order that an index has: a list is its runs one after the other. So each page is a few steps
 * along an index, however many leads there are.
 */
export type Run = {
  /** As the page key says it. */
  readonly name: string
  readonly where: SQL | undefined
  readonly order: readonly SQL[]
  /** What comes after a lead of this run. */
  readonly beyond: (after: PageKey) => SQL
}

const received = sql`(${listed.receivedAt}, ${listed.id})`
const newest = {
  order: [desc(listed.receivedAt), desc(listed.id)],
  beyond: ({ micros, id }: PageKey) => sql`${received} < (${momentOf(micros)}, ${id}::uuid)`,
}
const oldest = {
  order: [asc(listed.receivedAt), asc(listed.id)],
  beyond: ({ micros, id }: PageKey) => sql`${received} > (${momentOf(micros)}, ${id}::uuid)`,
}

const name = sql.raw(nameOrderSql('l'))
/** Of the lead where the page before ended: an address names no person. */
const nameThere = ({ id }: PageKey) =>
  sql`(select ${sql.raw(nameOrderSql('leads'))} from ${leads} where ${leads.id} = ${id}::uuid)`
const dueThere = ({ id }: PageKey) =>
  sql`(select ${leads.answerDueAt} from ${leads} where ${leads.id} = ${id}::uuid)`

/** What stands where by stage: what is still to be done comes first. */
const byStage: readonly Stage[] = stages

/** The runs of a list as it is sorted. @param owners ids of members in the order in which they are sorted */
export function runsOf({ sort, stage, owner }: LeadFilter, owners: readonly string[]): readonly Run[] {
  switch (sort) {
    case 'oldest':
      return [{ name: 'all', where: undefined, ...oldest }]
    case 'due':
      return [
        {
          name: 'waits',
          where: awaitsAnswer(listed),
          order: [asc(listed.answerDueAt), asc(listed.id)],
          beyond: (after) =>
            sql`(${listed.answerDueAt}, ${listed.id}) > (${dueThere(after)}, ${after.id}::uuid)`,
        },
        { name: 'rest', where: not(awaitsAnswer(listed)), ...newest },
      ]
    case 'stage':
    case 'stage-back': {
      const runs = byStage
        .filter((one) => !stage || one === stage)
        .map((one) => runOf(one, eq(listed.stage, one)))
      return sort === 'stage' ? runs : runs.reverse()
    }
    case 'owner': {
      const all = owner === 'nobody' ? [] : owner && owner !== 'me' ? [owner] : owners
      return [
        ...all.map((one) => runOf(one, sql`${listed.ownerId} = ${one}::uuid`)),
        runOf('nobody', isNull(listed.ownerId)),
      ]
    }
    case 'name':
    case 'name-back': {
      const [turn, than] = sort === 'name' ? [asc, sql.raw('>')] : [desc, sql.raw('<')]
      return [
        {
          name: 'all',
          where: undefined,
          order: [turn(name), turn(listed.id)],
          beyond: (after) => sql`(${name}, ${listed.id}) ${than} (${nameThere(after)}, ${after.id}::uuid)`,
        },
      ]
    }
    default:
      return [{ name: 'all', where: undefined, ...newest }]
  }
}

const runOf = (name: string, where: SQL): Run => ({ name, where: and(where), ...newest })

/** The order of a whole copy, as SQL over `leads l` and `staff m`: that of the list, without an index behind it. */
export function orderOf(sort: LeadFilter['sort']): string | null {
  const newestFirst = 'l.received_at desc, l.id desc'
  const place = `array_position(array[${stages.map((one) => `'${one}'`).join(', ')}], l.stage)`
  switch (sort) {
    case 'newest':
      return newestFirst
    case 'oldest':
      return 'l.received_at, l.id'
    case 'due':
      return `(l.answered_at is not null or l.answer_due_at is null or l.stage = 'spam'), case when l.answered_at is null
        then l.answer_due_at end, ${newestFirst}`
    case 'stage':
      return `${place}, ${newestFirst}`
    case 'stage-back':
      return `${place} desc, ${newestFirst}`
    case 'owner':
      return `lower(coalesce(m.name, m.email)) nulls last, m.id nulls last, ${newestFirst}`
    case 'name':
      return `${nameOrderSql('l')}, l.id`
    case 'name-back':
      return `${nameOrderSql('l')} desc, l.id desc`
    default:
      return null
  }
}
