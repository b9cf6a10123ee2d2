import type { AppContext } from '#lib/app.ts'
import { filesFieldOf, listStaged, offerFile, stageFile } from '#lib/files/stage-file.ts'
import type { FieldFault } from '#policy/field-fault.ts'
import { type Answer, findForm } from '#policy/form.ts'
import type { Posted } from './posted.ts'
import type { PostedFile } from './posted-files.ts'

export type KeptFile = { readonly token: string; readonly name: string; readonly bytes: number }

/** A post whose files are staged: each stands among the answers by its token. */
export type WithFiles = { readonly posted: Posted; readonly faults: Readonly<Record<string, FieldFault>> }

/** Stages the files that came with a post without script, one after the other; what is wrong stands by its field. */
export async function keepFiles(
  app: AppContext,
  posted: Posted,
  files: readonly PostedFile[],
  address: string | null,
): Promise<WithFiles> {
  const entries = new Map<string, Answer>(posted.entries)
  const faults: Record<string, FieldFault> = {}
  for (const { field, name, bytes, tooLarge } of files) {
    const declared = filesFieldOf(findForm(app.agency.forms, posted.form), field)
    if (!declared) {
      faults[field] = 'unknown'
      continue
    }
    const before = [entries.get(field) ?? []].flat().filter(Boolean)
    if (before.length >= declared.most) faults[field] = 'too_many'
    else if (tooLarge) faults[field] = 'file_large'
    else {
      const staged = await keepOne(app, { form: posted.form, field, name, bytes, address })
      if ('fault' in staged) faults[field] = staged.fault
      else entries.set(field, [...before, staged.token])
    }
  }
  return { posted: { ...posted, entries }, faults }
}

type One = { form: string; field: string; name: string; bytes: Buffer; address: string | null }

async function keepOne(
  app: AppContext,
  { bytes, ...file }: One,
): Promise<{ token: string } | { fault: FieldFault }> {
  const offered = await offerFile(app, { ...file, bytes: bytes.length })
  if (offered.kind === 'refused') return offered
  if (offered.kind !== 'open') return { fault: 'file_unkept' }
  const staged = await stageFile(app, file.form, offered.token, bytes)
  return staged.kind === 'staged' ? staged : { fault: staged.fault }
}

/** The files that a page which comes back still holds. */
export async function stillKept(app: AppContext, { form, entries }: Posted): Promise<KeptFile[]> {
  const fields = Object.entries(findForm(app.agency.forms, form)?.fields ?? {})
  const tokens = fields.flatMap(([name, { type }]) =>
    type === 'files' ? [entries.get(name) ?? []].flat().filter(Boolean) : [],
  )
  return listStaged(app, form, tokens)
}
