import type { Member } from '#lib/staff/queries.ts'

type Named = Pick<Member, 'id' | 'email'>

const mark = /(?<![\p{L}\p{N}._%+-])@([\p{L}\p{N}][\p{L}\p{N}._%+@-]*)/gu

/** What a member is called in a note: the part of their address before the `@`. */
export function calledName({ email }: Pick<Member, 'email'>): string {
  return email.slice(0, email.indexOf('@'))
}

/**
 * The members whom a text names by `@name` or `@address`, whatever the case. A name that two share names both: a note too
 * many is read sooner than one that nobody got.
 */
export function findMentions<M extends Named>(text: string, members: readonly M[]): M[] {
  const named = new Set(
    [...text.matchAll(mark)].map(([, name = '']) => name.toLowerCase().replace(/[.@-]+$/, '')),
  )
  return members.filter((member) => named.has(calledName(member)) || named.has(member.email))
}
