import { existsSync, readdirSync } from 'node:fs'

/** Where agencies stand: an adopter's own, and presets that restate what others promise. */
const homes = ['agencies', 'presets'] as const

/**
 * The folder of an agency, from the repository's root: `agencies/demo`, `presets/ditra`.
 * @returns null when none of that name has a policy
 */
export function agencyFolder(root: string, name: string): string | null {
  const folders = homes.map((home) => `${home}/${name}`)
  return folders.find((folder) => existsSync(`${root}/${folder}/policy.ts`)) ?? null
}

/** The agencies there are: folders with a policy. `policy-parts/` holds words and rules that they may take. */
export function agencyNames(root: string): string[] {
  const folders = homes.flatMap((home) => readdirSync(`${root}/${home}`, { withFileTypes: true }))
  return folders
    .filter((entry) => entry.isDirectory() && agencyFolder(root, entry.name) !== null)
    .map(({ name }) => name)
    .sort()
}
