import { OutboundLink } from '#components/ui/outbound-link.tsx'
import { requestForm } from '#policy/forms/request-form.ts'
import { PostalAddress } from './contact-points.tsx'
import { DisplayChoices } from './display-choices.tsx'
import { FormLinks } from './form-links.tsx'
import { LanguageLinks } from './language-links.tsx'
import { PageLinks } from './page-links.tsx'
import type { SiteView } from './view.ts'

/** Contact points, address, what happens to one's data, the languages, and who the company is. */
export function SiteFooter({ view }: { view: SiteView }) {
  const { agency, t, href } = view
  return (
    <footer className="site-footer">
      <div className="footer-columns">
        <section>
          <h2>{t.footer.contact}</h2>
          <p>
            <a href={`mailto:${agency.email}`}>{agency.email}</a>
          </p>
          {agency.phone && (
            <p>
              <a href={`tel:${agency.phone.tel}`} dir="ltr">
                {agency.phone.display}
              </a>
            </p>
          )}
          <PostalAddress view={view} />
          <FormLinks view={view} kind="answered" />
        </section>
        <section>
          <h2>{t.footer.privacy}</h2>
          <p>
            <a href={href('/privacy')}>{t.footer.policy}</a>
          </p>
          <p>
            <a href={href('/cookies')}>{t.footer.cookies}</a>
          </p>
          {view.asks && (
            <p>
              <a href={href('/privacy/choices')}>{view.asks.words.footer}</a>
              <span className="choice-signalled">{view.asks.words.signalled}</span>
            </p>
          )}
          {view.forms[requestForm] && (
            <p>
              <a href={href('/privacy/request')}>{view.forms[requestForm].title[view.locale]}</a>
            </p>
          )}
          {view.policy.collecting.counts?.published && (
            <p>
              <a href={href('/visits')}>{t.footer.visits}</a>
            </p>
          )}
          {view.policy.collecting.accounts && (
            <p>
              <a href={href('/account')}>{t.footer.account}</a>
            </p>
          )}
          {Object.values(view.policy.purposes).some(({ optIn }) => optIn) && (
            <p>
              <a href={href('/unsubscribe')}>{t.footer.choices}</a>
            </p>
          )}
        </section>
        <section>
          {agency.links.length > 0 && <h2>{t.footer.elsewhere}</h2>}
          {agency.links.map((link) => (
            <p key={link.href}>
              <OutboundLink href={link.href} note={t.outbound}>
                {link.label}
              </OutboundLink>
            </p>
          ))}
          <FormLinks view={view} kind="other" />
          <PageLinks view={view} />
        </section>
        <section>
          <h2>{t.languages}</h2>
          <LanguageLinks view={view} place="footer" />
          <DisplayChoices view={view} />
        </section>
      </div>
      {agency.legal.registration && (
        <p className="footer-legal">
          <bdi dir="ltr">
            {agency.legal.controller}, {agency.legal.registration}
          </bdi>
        </p>
      )}
    </footer>
  )
}
