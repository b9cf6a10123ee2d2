import type { Language } from '#policy/vocabulary.ts'

/** What somebody could have written, for letters that carry words of a person. */
export const sampleWords: {
  readonly [L in Language]: {
    readonly reply: string
    readonly subject: string
    readonly announcement: string
    readonly way: string
    readonly change: string
    readonly breach: string
  }
} = {
  en: {
    reply:
      'Thank you for the plans. We can begin in May, and the first drawings would be with you two weeks later.\n\nShall we speak on Thursday?',
    subject: 'Notes from the workshop',
    announcement:
      '## What we learned\n\nA sign is read in **two seconds**, or not at all. Three things help:\n\n- one word less\n- one size more\n- [the light it stands in](https://www.example.com/light)\n\n> We moved it by a metre, and people stopped asking.',
    way: 'by telephone',
    change:
      'Our privacy policy has changed. Version 4, of 3 May 2026, does this differently:\n\nKept for less time (Enquiries and the people who wrote them): 18 months instead of 2 years',
    breach:
      'A laptop with enquiries of October was stolen on 3 November. Its disk is encrypted, and we have ended its access.\n\nIt held your name, your address and what you wrote to us.',
  },
  fr: {
    reply:
      'Merci pour les plans. Nous pouvons commencer en mai, et les premiers dessins seraient chez vous deux semaines plus tard.\n\nParlons-nous jeudi ?',
    subject: 'Notes de l’atelier',
    announcement:
      '## Ce que nous avons appris\n\nUne enseigne se lit en **deux secondes**, ou pas du tout. Trois choses aident :\n\n- un mot de moins\n- une taille de plus\n- [la lumière où elle se trouve](https://www.example.com/lumiere)\n\n> Nous l’avons déplacée d’un mètre, et plus personne ne demande.',
    way: 'par téléphone',
    change:
      'Notre politique de confidentialité a changé. La version 4, du 3 mai 2026, fait ceci autrement :\n\nConservé moins longtemps (les demandes et les personnes qui les ont écrites) : 18 mois au lieu de 2 ans',
    breach:
      'Un ordinateur portable contenant les demandes d’octobre a été volé le 3 novembre. Son disque est chiffré et nous avons coupé ses accès.\n\nIl contenait votre nom, votre adresse et ce que vous nous avez écrit.',
  },
  ar: {
    reply:
      'شكرًا على المخططات. يمكننا أن نبدأ في مايو، وتصلك الرسوم الأولى بعد ذلك بأسبوعين.\n\nهل نتحدث يوم الخميس؟',
    subject: 'ملاحظات من المشغل',
    announcement:
      '## ما تعلمناه\n\nتُقرأ اللافتة في **ثانيتين** أو لا تُقرأ. ثلاثة أمور تساعد:\n\n- كلمة أقل\n- حجم أكبر\n- [الضوء الذي تقف فيه](https://www.example.com/light)\n\n> حركناها مترًا واحدًا، فلم يعد أحد يسأل.',
    way: 'عبر الهاتف',
    change:
      'تغيّرت سياسة الخصوصية لدينا. النسخة 4 المؤرخة في 3 مايو 2026 تفعل ما يلي على نحو آخر:\n\nيُحفظ مدة أقصر (الاستفسارات وأصحابها): 18 شهرًا بدلًا من سنتين',
    breach:
      'سُرق في 3 نوفمبر حاسوب محمول فيه استفسارات أكتوبر. قرصه مشفّر، وقد أوقفنا صلاحياته.\n\nكان فيه اسمك وعنوانك وما كتبته إلينا.',
  },
}
