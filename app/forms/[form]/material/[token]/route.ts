import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { agency } from '#app/agency.ts'
import { app } from '#app/context.ts'
import { notFoundDocument } from '#app/not-found-document.tsx'
import { opensMaterial } from '#lib/leads/receipt.ts'
import { findForm } from '#policy/form.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ form: string; token: string }> }

/** The file that a form hands over, to whoever holds the link of the page after sending. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { form, token } = await params
  const material = findForm(agency.forms, form)?.delivers
  if (!material || !opensMaterial(await app(), form, token)) return notFoundDocument('en')
  const file = await readFile(
    join(/* turbopackIgnore: true */ process.cwd(), agency.folder, 'material', material.file),
  )
  return new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${material.file}"`,
      'Cache-Control': 'no-store',
    },
  })
}
