import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

/** The operator's commands that a server needs beside the site. Each becomes one file, `node <name>.js`. */
export const operatorPrograms = [
  'migrate',
  'jobs',
  'inbound',
  'staff',
  'key',
  'doctor',
  'handover',
  'backup',
  'restore',
  'certificate',
  'healthy',
] as const

/** Packages with native parts, or that look for their own files: the site brings them in its `node_modules`. */
const brought = ['@node-rs/argon2', 'nodemailer', 'pg', 'pg-copy-streams', 'pino', 'sharp']

// Packages of the older kind call `require`, which a module does not have by itself.
const requireForAll =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);"

/** Bundles the operator's commands into `folder`, and puts beside them what they read. */
export async function stageOperatorPrograms(folder: string): Promise<void> {
  await bundleOperatorPrograms(folder, operatorPrograms)
  await cp('generated/build.json', join(folder, 'generated/build.json'))
}

/** Bundles these commands alone, for whatever reads the build where it is. */
export async function bundleOperatorPrograms(folder: string, names: readonly string[]): Promise<void> {
  await build({
    entryPoints: names.map((name) => `scripts/${name}.ts`),
    outdir: folder,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    external: brought,
    banner: { js: requireForAll },
    legalComments: 'none',
    logLevel: 'warning',
  })
  // A bundle looks for the migrations beside itself.
  await cp('db/migrations', join(folder, 'migrations'), {
    recursive: true,
    filter: (path) => !path.endsWith('meta'),
  })
}
