import type { SiteView } from './view.ts'

/**
 * That the policy has changed, in one line, on every page (P64). It stands in all of them from the build on and is hidden; the small
 * stylesheet of `change-notice.css` shows it while a notice of staff stands, so that pages stay as they were built, run no script
 * for it, and nobody is asked or remembered. To hide it is a link to what comes after it.
 */
export function ChangeNotice({ view: { notice, href } }: { view: SiteView }) {
  return (
    <>
      <aside className="change-notice" aria-label={notice.label}>
        <p>
          {notice.text} <a href={href('/privacy/versions')}>{notice.read}</a>
        </p>
        <a className="change-notice-hide" href="#after-notice">
          {notice.hide}
        </a>
      </aside>
      <span id="after-notice" className="change-notice-end" />
    </>
  )
}
