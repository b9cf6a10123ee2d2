import { PageOpening } from '#components/site/page-opening.tsx'
import { Button } from '#components/ui/button.tsx'
import { ChoicesFields, type ChoicesFieldsProps } from './choices-fields.tsx'

export type StoppedPageProps = {
  title: string
  text: string
  /** What the press that ended something may be followed by, once and for half an hour. */
  again?: {
    title: string
    text: string
    token: string
    undo: string
    less: string
    fields: ChoicesFieldsProps
  }
  home: { label: string; href: string }
}

/** The answer to an opt-out: that it holds comes first; what else was meant comes after it. */
export function StoppedPage({ title, text, again, home }: StoppedPageProps) {
  return (
    <>
      <PageOpening title={title}>
        <p>{text}</p>
      </PageOpening>
      <div className="afterword">
        {again && (
          <>
            <h2>{again.title}</h2>
            <p>{again.text}</p>
            <form method="post">
              <input type="hidden" name="undo" value={again.token} />
              <Button weight="plain">{again.undo}</Button>
            </form>
            <form method="post" className="form">
              <input type="hidden" name="undo" value={again.token} />
              <input type="hidden" name="less" value="yes" />
              <ChoicesFields {...again.fields} />
              <Button weight="plain">{again.less}</Button>
            </form>
          </>
        )}
        <p>
          <a href={home.href}>{home.label}</a>
        </p>
      </div>
    </>
  )
}
