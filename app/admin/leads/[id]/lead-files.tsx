import { words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import type { LeadFile } from '#lib/files/queries.ts'
import { FileList } from './file-list.tsx'

/** What came with an enquiry; what came with a mail about it stands beside that mail. */
export function LeadFiles({ files }: { files: readonly LeadFile[] }) {
  const own = files.filter(({ correspondenceId }) => correspondenceId === null)
  if (own.length === 0) return null
  return (
    <DetailPart title={words.lead.files}>
      <FileList files={own} />
      <p className="detail-hint">{words.lead.filesHint}</p>
    </DetailPart>
  )
}
