import { account } from './ar/account.ts'
import { breach } from './ar/breach.ts'
import { certificate } from './ar/certificate.ts'
import { cookieChoices } from './ar/cookie-choices.ts'
import { counts } from './ar/counts.ts'
import { documents } from './ar/documents.ts'
import { embeds } from './ar/embeds.ts'
import { evidence } from './ar/evidence.ts'
import { forms } from './ar/forms.ts'
import { mail } from './ar/mail.ts'
import { packages } from './ar/packages.ts'
import { privacy } from './ar/privacy.ts'
import { report } from './ar/report.ts'
import { requests } from './ar/requests.ts'
import { site } from './ar/site.ts'
import { versions } from './ar/versions.ts'
import type { Messages } from './en.ts'

export const ar: Messages = {
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
