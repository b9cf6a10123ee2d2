import { posix, sep } from 'node:path'
import { cruise, type IForbiddenRuleType, type IModule, type IViolation } from 'dependency-cruiser'
import { listPrograms } from './sources.ts'

/** Who imports what, and what of it goes against the rules. Files are named from the root with `/`. */
export type Cruise = { readonly modules: readonly IModule[]; readonly violations: readonly IViolation[] }

/**
 * Reads the imports of every program under `folder`, types included, and holds them against the rules. The parser is
 * swc's: the other one asks for a TypeScript older than 7.
 */
export async function cruisePrograms(rules: IForbiddenRuleType[], folder = '.'): Promise<Cruise> {
  const { output } = await cruise(
    listPrograms(folder),
    {
      baseDir: posix.resolve(folder),
      parser: 'swc',
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      validate: true,
      ruleSet: { forbidden: rules },
    },
    { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'], conditionNames: ['import', 'node', 'default'] },
  )
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered with a report: ${output}`)
  return { modules: output.modules, violations: output.summary.violations }
}

/** The files of ours that a module imports. */
export function importsOf(module: IModule): string[] {
  return module.dependencies.map(({ resolved }) => resolved.replaceAll(sep, '/')).filter(isOurs)
}

function isOurs(path: string): boolean {
  return new RegExp(ours).test(path)
}

/** Programs of this repository, as against packages and what Node brings. */
export const ours = '^(?!.*node_modules/).+\\.(?:tsx?|mjs)$'
