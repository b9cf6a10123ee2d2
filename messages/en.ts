import { account } from './en/account.ts'
import { breach } from './en/breach.ts'
import { certificate } from './en/certificate.ts'
import { cookieChoices } from './en/cookie-choices.ts'
import { counts } from './en/counts.ts'
import { documents } from './en/documents.ts'
import { embeds } from './en/embeds.ts'
import { evidence } from './en/evidence.ts'
import { forms } from './en/forms.ts'
import { mail } from './en/mail.ts'
import { packages } from './en/packages.ts'
import { privacy } from './en/privacy.ts'
import { report } from './en/report.ts'
import { requests } from './en/requests.ts'
import { site } from './en/site.ts'
import { versions } from './en/versions.ts'

/** The product's words in English, which set the shape the other languages must fill. */
export const en = {
  site,
  forms,
  documents,
  mail,
  packages,
  privacy,
  evidence,
  versions,
  certificate,
  cookieChoices,
  embeds,
  counts,
  breach,
  report,
  requests,
  account,
}

export type Messages = typeof en
