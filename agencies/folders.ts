import { existsSync, readdirSync } from 'node:fs'

/** The agencies there are: folders with a policy. `policy-parts/` holds words and rules that they may take. */
export function agencyNames(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`${root}/${entry.name}/policy.ts`))
    .map(({ name }) => name)
    .sort()
}
