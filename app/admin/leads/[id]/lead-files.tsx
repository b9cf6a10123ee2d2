import { DetailPart } from '../../../../components/desk/detail.tsx'
import { fileSize } from '../../../../components/ui/file-size.ts'
import type { LeadFile } from '../../../../lib/records/files/queries.ts'
import { deskLocale, words } from '../../words.ts'

/** What came with an enquiry. Each opens as a download, since a stranger made it. */
export function LeadFiles({ files }: { files: readonly LeadFile[] }) {
  if (files.length === 0) return null
  return (
    <DetailPart title={words.lead.files}>
      <ul className="detail-files">
        {files.map(({ id, name, bytes }) => (
          <li key={id}>
            <a href={`/admin/files/${id}`} download>
              <bdi>{name}</bdi>
            </a>{' '}
            <span className="detail-file-size">{fileSize(bytes, deskLocale)}</span>
          </li>
        ))}
      </ul>
      <p className="detail-hint">{words.lead.filesHint}</p>
    </DetailPart>
  )
}
