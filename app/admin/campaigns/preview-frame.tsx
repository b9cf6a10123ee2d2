import type { ReactNode } from 'react'
import { words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Button } from '#components/ui/button.tsx'
import { languageNames } from '#messages/locales.ts'
import { fill } from '#policy/fill.ts'
import { languages } from '#policy/vocabulary.ts'
import { draftNames } from './draft-fields.ts'

const { campaigns: label } = words

/**
 * What is typed, as it will arrive: by a press in each language, and with `live` as it is typed.
 * @param action where what is typed is posted to
 * @param src of what is saved, to begin with
 */
export function PreviewFrame({ action, src, live }: { action: string; src?: string; live?: ReactNode }) {
  return (
    <DetailPart title={label.preview}>
      <div className="write-presses">
        {languages.map((language) => (
          <Button
            key={language}
            form="draft"
            formAction={action}
            formTarget="preview"
            formNoValidate
            weight="plain"
            name={draftNames.in}
            value={language}
          >
            {fill(label.previewIn, { language: languageNames[language] })}
          </Button>
        ))}
      </div>
      <div id="preview">
        <iframe className="mail-frame" name="preview" sandbox="" src={src} title={label.preview} />
      </div>
      {live}
    </DetailPart>
  )
}
