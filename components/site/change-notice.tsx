import type { SiteView } from './view.ts'

/**
 * That the policy has changed, in one line, on every page (P64). Its place stands in all of them from the build on, hidden, and
 * does not say it: the small stylesheet of `change-notice.css` shows it and writes that while a notice of staff stands. So pages stay
 * as they were built, run no script for it, nobody is asked or remembered, and whoever reads the text alone is told nothing that is
 * not so. To hide it is a link to what comes after it.
 */
export function ChangeNotice({ view: { notice, href } }: { view: SiteView }) {
  return (
    <>
      <aside className="change-notice" aria-label={notice.label}>
        <p data-says={`${notice.text} `}>
          <a href={href('/privacy/versions')}>{notice.read}</a>
        </p>
        <a className="change-notice-hide" href="#after-notice">
          {notice.hide}
        </a>
      </aside>
      <span id="after-notice" className="change-notice-end" />
    </>
  )
}
