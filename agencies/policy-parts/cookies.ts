import type { Cookie } from '#policy/parts/cookie.ts'

/** The one cookie that the program sets wherever it runs. */
export const ownCookies = {
  'candor.staff': {
    category: 'necessary',
    provider: 'us',
    remembers: ['staff_session'],
    purpose: {
      en: 'Keeps our own staff signed in for twelve hours, and lets their browser be known again. Over https its name begins with __Host-. Whoever does not sign in at the desk never gets it.',
      fr: 'Garde notre équipe connectée pendant douze heures, et permet de reconnaître son navigateur. En https, son nom commence par __Host-. Qui ne se connecte pas à l’espace de l’équipe ne le reçoit jamais.',
      ar: 'يُبقي فريقنا مسجَّل الدخول اثنتي عشرة ساعة، ويتيح التعرّف على متصفحه من جديد. ويبدأ اسمه عبر https بالعلامة \u2068__Host-\u2069. لا يصل أبدًا إلى من لا يسجّل دخوله إلى مكتب الفريق.',
    },
    life: { days: 90 },
  },
} as const satisfies { readonly [name: string]: Cookie<never> }

/** The cookie of people's own accounts, where the policy offers them. */
export const accountCookies = {
  'candor.account': {
    category: 'necessary',
    provider: 'us',
    remembers: ['account_session'],
    purpose: {
      en: 'Keeps you signed in to your account for twelve hours, once you ask for a code. Over https its name begins with __Host-. Whoever does not ask for one never gets it.',
      fr: 'Vous garde connecté à votre compte pendant douze heures, dès que vous demandez un code. En https, son nom commence par __Host-. Qui n’en demande pas ne le reçoit jamais.',
      ar: 'يُبقيك مسجَّل الدخول إلى حسابك اثنتي عشرة ساعة بعد أن تطلب رمزًا. ويبدأ اسمه عبر https بالعلامة \u2068__Host-\u2069. ومن لا يطلب رمزًا لا يصله أبدًا.',
    },
    life: { hours: 12 },
  },
} as const satisfies { readonly [name: string]: Cookie<never> }

/** The same cookie where the policy offers networks to sign in by: a press for one of them sets it too. */
export const accountCookiesByNetworks = {
  'candor.account': {
    ...accountCookies['candor.account'],
    purpose: {
      en: 'Keeps you signed in to your account for twelve hours, once you ask for a code or press for a network to sign in by. Over https its name begins with __Host-. Whoever does neither never gets it.',
      fr: 'Vous garde connecté à votre compte pendant douze heures, dès que vous demandez un code ou choisissez un réseau pour vous connecter. En https, son nom commence par __Host-. Qui ne fait ni l’un ni l’autre ne le reçoit jamais.',
      ar: 'يُبقيك مسجَّل الدخول إلى حسابك اثنتي عشرة ساعة بعد أن تطلب رمزًا أو تختار شبكة للدخول عبرها. ويبدأ اسمه عبر https بالعلامة \u2068__Host-\u2069. ومن لا يفعل هذا ولا ذاك لا يصله أبدًا.',
    },
  },
} as const satisfies { readonly [name: string]: Cookie<never> }

/** What remembers how pages are shown, once somebody presses for it: for a policy that names them; others remember nothing. */
export const displayCookies = {
  'candor.theme': {
    category: 'functional',
    provider: 'us',
    remembers: ['theme'],
    purpose: {
      en: 'Remembers light or dark, once you press for it',
      fr: 'Retient clair ou sombre, dès que vous le demandez',
      ar: 'يحفظ الفاتح أو الداكن متى طلبته',
    },
    life: { years: 1 },
  },
  'candor.language': {
    category: 'functional',
    provider: 'us',
    remembers: ['language'],
    purpose: {
      en: 'Remembers in which language the site begins, once you press for it',
      fr: 'Retient dans quelle langue le site commence, dès que vous le demandez',
      ar: 'يحفظ اللغة التي يبدأ بها الموقع متى طلبتها',
    },
    life: { years: 1 },
  },
} as const satisfies { readonly [name: string]: Cookie<never> }

/** What remembers a choice about cookies: for a policy whose pages can load scripts of others, since nobody else gets it. */
export const choiceCookies = {
  'candor.choices': {
    category: 'necessary',
    provider: 'us',
    remembers: ['choice'],
    purpose: {
      en: 'Remembers what you chose about cookies, and the number of the proof of it',
      fr: 'Retient votre choix sur les cookies, et le numéro de sa preuve',
      ar: 'يحفظ ما اخترته بشأن ملفات تعريف الارتباط، ورقم إثباته',
    },
    life: { months: 6 },
  },
} as const satisfies { readonly [name: string]: Cookie<never> }

/** What cookies of others do, in few words. */
export const cookiePurposes = {
  session: {
    en: 'Keeps together what you do in one visit',
    fr: 'Relie ce que vous faites pendant une visite',
    ar: 'يجمع ما تفعله في زيارة واحدة',
  },
  choice: {
    en: 'Remembers what you chose about cookies',
    fr: 'Retient votre choix sur les cookies',
    ar: 'يحفظ ما اخترته بشأن ملفات تعريف الارتباط',
  },
  language: { en: 'Remembers your language', fr: 'Retient votre langue', ar: 'يحفظ لغتك' },
  theme: { en: 'Remembers light or dark', fr: 'Retient clair ou sombre', ar: 'يحفظ الفاتح أو الداكن' },
  visits: {
    en: 'Counts visits and pages',
    fr: 'Compte les visites et les pages',
    ar: 'يحصي الزيارات والصفحات',
  },
  conversation: {
    en: 'Knows you again in a conversation',
    fr: 'Vous reconnaît dans une conversation',
    ar: 'يتعرّف عليك في محادثة',
  },
  adverts: {
    en: 'Shows you advertising elsewhere after a visit',
    fr: 'Vous montre de la publicité ailleurs après une visite',
    ar: 'يعرض عليك إعلانات في مواقع أخرى بعد زيارة',
  },
} as const
