import { build } from 'esbuild'

/** Makes the script by which other sites show a form of this one: `/embed.js`, for browsers as they are. */
export async function buildEmbed(folder = 'public'): Promise<void> {
  await build({
    entryPoints: { embed: 'components/embed/element.ts' },
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['es2022', 'safari16.4', 'firefox115', 'chrome110'],
    legalComments: 'none',
    logLevel: 'warning',
  })
}
