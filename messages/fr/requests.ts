import type { RequestMessages } from '#messages/en/requests.ts'

export const requests: RequestMessages = {
  correct: {
    title: 'Ce que nous détenons de vous',
    text: 'Écrivez ce qui est juste et envoyez-le. Notre équipe voit les deux côte à côte et décide de chacun ; vous avez la réponse avant le {due}.',
    fields: { name: 'Nom', company: 'Société', phone: 'Téléphone', email: 'Adresse électronique' },
    send: 'Envoyer ce qui est juste',
    waits: 'En attente d’une décision : {field}.',
    accepted: 'Corrigé : {field}.',
    refused: 'Non changé : {field}, car {ground}',
    same: 'Rien n’a été envoyé : tout est déjà tel que nous le détenons.',
  },
  code: {
    label: 'Ou écrivez les six chiffres du courriel',
    hint: 'Ils sont dans le même courriel que le lien. L’un des deux suffit.',
    press: 'Cette demande est de moi',
    wrong:
      'Cela n’a pas marché : les chiffres sont autres, ont servi, ont été essayés trop souvent, ou leur temps est passé. Le lien du courriel marche encore jusqu’à sa fin.',
    tooMany:
      'De très nombreux codes ont été écrits depuis votre réseau. Attendez une minute et pressez de nouveau.',
  },
  agent: {
    confirmTitle: '{name} peut-il ou peut-elle demander pour vous ?',
    confirmText:
      'Une personne qui donne ce nom et l’adresse {email} demande au sujet de vos données et dit que vous avez signé une permission pour cela. Si vous pressez, tout se fait comme si vous aviez demandé, et elle a la réponse comme vous. Sinon, ne faites rien.',
    confirmPress: 'Oui, cette personne peut demander pour moi',
    own: 'Demandé pour vous par {name} ({email}), qui a aussi la réponse.',
    end: 'Cette personne ne peut plus demander pour moi',
    title: 'Votre demande pour une autre personne ({reference})',
    waits:
      'L’adresse que vous avez indiquée n’a pas confirmé que vous pouvez demander. D’ici là, rien n’est fait et rien ne vous est dit.',
    confirmed: 'Vous avez été confirmé. Vous avez la réponse avant le {due}, comme la personne elle-même.',
    theirs: 'Vous avez été confirmé. Ce qui reste à presser l’est par la personne elle-même.',
    deeds: {
      packaged: 'La copie de ce que nous avons au sujet de cette personne est prête.',
      stopped:
        'Toute prospection auprès de cette personne a cessé, par tous les moyens, et rien d’elle n’est transmis, vendu ni partagé.',
      restricted: 'Ses données sont gardées et rien d’autre n’en est fait.',
      corrected: 'Ce qui était faux est corrigé.',
      erased: 'Ses données sont effacées.',
      replied: 'Nous lui avons répondu par un message à part.',
      stated: 'Une personne de notre équipe s’en est occupée.',
    },
    notTheirs: 'rien ne montre que ces données sont les siennes.',
    calledOff: 'Cette personne a repris ce qui était demandé ({right}, {reference}). Rien n’a changé.',
    copy: 'Ouvrir la copie',
    codeTitle: 'Merci',
    code: 'La demande est confirmée. Qui lit la boîte aux lettres reçoit le lien vers sa page.',
  },
  transfer: {
    title: 'À une autre entreprise',
    text: 'Nous pouvons remettre cette copie à une autre entreprise : écrivez son adresse électronique. Elle reçoit un lien qui marche une seule fois, et vous apprenez quand il a servi.',
    label: 'Adresse électronique de l’entreprise',
    press: 'Indiquer cette entreprise',
    ask: '{company} doit-elle recevoir un lien vers votre copie ? Elle apprend votre nom et votre adresse, et peut lire tout ce qui est dans la copie.',
    confirm: 'Oui, lui envoyer le lien',
    drop: 'Non, y renoncer',
    offered: '{company} : a le lien, jusqu’au {until}.',
    fetched: '{company} : l’a prise le {at}.',
    over: '{company} : ne l’a pas prise à temps.',
    unsent: '{company} : notre message avec le lien ne lui est pas parvenu.',
    email: 'Ce n’est pas une adresse électronique. Elle ressemble à nom@exemple.com.',
    tooMany:
      'Vous avez indiqué autant d’entreprises qu’une demande en permet. Faites une autre demande pour davantage.',
    pageTitle: 'Des données qu’une personne vous remet',
    pageText:
      '{who} nous a demandé de vous remettre ceci. Le bouton le prend ; il marche une seule fois, et la personne apprend que vous l’avez fait.',
    take: 'Prendre (ZIP)',
    ended: 'Ce lien a pris fin',
    endedText: 'Il a servi, ou son temps est passé. Qui vous a indiqué peut le refaire.',
  },
}
