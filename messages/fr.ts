import type { Messages } from './en.ts'
import { account } from './fr/account.ts'
import { breach } from './fr/breach.ts'
import { certificate } from './fr/certificate.ts'
import { cookieChoices } from './fr/cookie-choices.ts'
import { counts } from './fr/counts.ts'
import { documents } from './fr/documents.ts'
import { embeds } from './fr/embeds.ts'
import { evidence } from './fr/evidence.ts'
import { forms } from './fr/forms.ts'
import { mail } from './fr/mail.ts'
import { packages } from './fr/packages.ts'
import { privacy } from './fr/privacy.ts'
import { report } from './fr/report.ts'
import { requests } from './fr/requests.ts'
import { site } from './fr/site.ts'
import { versions } from './fr/versions.ts'

export const fr: Messages = {
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
