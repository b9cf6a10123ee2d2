import { and, asc, desc, eq, isNull, not, type SQL, sql } from 'drizzle-orm'
import { leads, nameOrderSql } from '#db/schema/leads.ts'
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

const valueThere = ({ id }: PageKey) =>
  sql`(select ${leads.valueMinor} from ${leads} where ${leads.id} = ${id}::uuid)`
const expectedThere = ({ id }: PageKey) =>
  sql`(select ${leads.expectedOn} from ${leads} where ${leads.id} = ${id}::uuid)`

/** The usual stages: what is still to be done comes first. */
export const usualStages = ['new', 'answered', 'won', 'lost', 'spam'] as const

/** In which order members stand in a list by owner, by their ids, and stages in one by stage. */
export type Orders = { readonly owners: readonly string[]; readonly stages: readonly string[] }

/** The runs of a list as it is sorted. */
export function runsOf({ sort, stage, owner }: LeadFilter, { owners, stages }: Orders): readonly Run[] {
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
      const runs = stages
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
    case 'value':
      return [
        {
          name: 'valued',
          where: sql`${listed.valueMinor} is not null`,
          order: [desc(listed.valueMinor), desc(listed.id)],
          beyond: (after) =>
            sql`(${listed.valueMinor}, ${listed.id}) < (${valueThere(after)}, ${after.id}::uuid)`,
        },
        { name: 'rest', where: isNull(listed.valueMinor), ...newest },
      ]
    case 'expected':
      return [
        {
          name: 'expected',
          where: sql`${listed.expectedOn} is not null`,
          order: [asc(listed.expectedOn), asc(listed.id)],
          beyond: (after) =>
            sql`(${listed.expectedOn}, ${listed.id}) > (${expectedThere(after)}, ${after.id}::uuid)`,
        },
        { name: 'rest', where: isNull(listed.expectedOn), ...newest },
      ]
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
export function orderOf(sort: LeadFilter['sort'], stages: readonly string[]): string | null {
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
      return `${place} nulls last, ${newestFirst}`
    case 'stage-back':
      return `${place} desc nulls first, ${newestFirst}`
    case 'owner':
      return `lower(coalesce(m.name, m.email)) nulls last, m.id nulls last, ${newestFirst}`
    case 'value':
      return `l.value_minor desc nulls last, case when l.value_minor is null then l.received_at end desc, l.id desc`
    case 'expected':
      return `l.expected_on nulls last, case when l.expected_on is null then l.received_at end desc, l.id`
    case 'name':
      return `${nameOrderSql('l')}, l.id`
    case 'name-back':
      return `${nameOrderSql('l')} desc, l.id desc`
    default:
      return null
  }
}
