/** How many a group of people holds; null: fewer than `fewest`, so that nobody can be singled out (P22). */
export type Group = { readonly name: string; readonly count: number | null }

export const fewest = 5

/** Takes the numbers of small groups away. An empty group tells of nobody. */
export function hideSmall<G extends Group>(groups: readonly G[]): G[] {
  return groups.map((group) => ({ ...group, count: isSmall(group.count) ? null : group.count }))
}

function isSmall(count: number | null): boolean {
  return count === null || (count > 0 && count < fewest)
}
