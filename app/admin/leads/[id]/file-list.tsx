import { deskLanguage } from '#app/admin/words.ts'
import { fileSize } from '#components/ui/file-size.ts'
import type { LeadFile } from '#lib/files/queries.ts'

/** Each opens as a download, since a stranger made it. */
export function FileList({ files }: { files: readonly LeadFile[] }) {
  return (
    <ul className="detail-files">
      {files.map(({ id, name, bytes }) => (
        <li key={id}>
          <a href={`/admin/files/${id}`} download>
            <bdi>{name}</bdi>
          </a>{' '}
          <span className="detail-file-size">{fileSize(bytes, deskLanguage())}</span>
        </li>
      ))}
    </ul>
  )
}
