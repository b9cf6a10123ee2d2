import { cp } from 'node:fs/promises'

/** Completes the standalone server with what the framework leaves out: static files, and the digests made after it. */
export async function stageServer(standalone = '.next/standalone'): Promise<void> {
  await cp('.next/static', `${standalone}/.next/static`, { recursive: true })
  await cp('public', `${standalone}/public`, { recursive: true })
  await cp('generated/csp-hashes.json', `${standalone}/generated/csp-hashes.json`)
}
