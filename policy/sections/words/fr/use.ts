import type { using as english } from '#policy/sections/words/en/use.ts'

export const using: typeof english = {
  notInUse: 'non utilisé sur ce site',
  stricter: 'plus strict',
  notSaid: 'non indiqué dans le texte reformulé',
  purposes: {
    idle: 'Déclarées, mais non utilisées sur ce site',
    head: ['Finalité', 'Base légale', 'Types de données'],
    interest: 'Notre intérêt : {interest}',
    noMachine: 'Rien n’est décidé à votre sujet par une machine seule.',
    groups:
      'Les chiffres portant sur plusieurs personnes ne mènent à aucune : aucun groupe de moins de {count} n’y figure.',
    consent:
      'Vous pouvez retirer un consentement à tout moment, aussi simplement que vous l’avez donné. Ce qui a été fait avant reste licite.',
  },
  marketing: {
    optIn:
      'Vous ne la recevez que si vous l’avez demandée, puis confirmée par le bouton du courriel qui vous pose la question.',
    channels: 'Chaque moyen de vous joindre fait l’objet d’une demande à part : {channels}.',
    idleChannels:
      'Ce programme n’envoie lui-même rien {channels} ; notre équipe peut utiliser ces moyens à la main, avec votre consentement.',
    unasked: 'Prévus aussi, mais non demandés sur ce site, où rien de tel n’est fait : {channels}.',
    stop: 'Chaque numéro porte un lien de désabonnement qui agit aussitôt, sans connexion et sans limite de temps.',
    stopOthers:
      'Ce lien arrête aussi ce qui vous vient {channels}. Pour n’arrêter qu’un seul de ces moyens, ou si vous ne recevez pas de courriel, écrivez-nous {email}.',
    cap: 'Numéros : {messages} au plus par période de {period}.',
    less: 'Vous pouvez en demander moins ({messages} au plus par période de {period}) ou une pause de {pause}.',
    topics: 'Vous pouvez refuser un sujet et garder les autres : {topics}.',
    address: 'Chaque numéro porte notre adresse postale.',
    addressToCome:
      'Chaque numéro doit porter une adresse postale. Tant qu’aucune ne figure en haut de cette page, rien n’est envoyé.',
    service:
      'Les réponses à vos demandes ne sont pas de la prospection. Elles continuent après un désabonnement et ne contiennent aucune publicité.',
    advertising:
      'La publicité qui tient compte de ce que vous avez fait n’est montrée qu’à ceux qui l’ont demandée.',
  },
  recipients: {
    staff:
      'Notre équipe, chacun avec un compte personnel et un rôle. Les exports et les effacements sont inscrits dans un journal que personne ne peut modifier.',
    none: 'Les données de ce site se trouvent sur notre serveur. Si nous le louons, l’entreprise chez qui il se trouve l’héberge ; aucune autre ne traite ces données.',
    used: 'Ces entreprises, et aucune autre, traitent pour nous des données de ce site :',
    head: ['Entreprise', 'Rôle', 'Lieu', 'Garantie'],
    undeclared: 'aucun contrat n’a encore été inscrit ici',
    ownPolicy: 'décide elle-même, selon sa propre politique',
    idle: 'Déclarées, mais non utilisées sur ce site',
    idleHead: ['Entreprise', 'Rôle', 'Lieu', 'Garantie', 'Ce qu’elle recevrait'],
    policies: 'Leurs propres politiques, et comment vous y soustraire :',
    policy: '{name} : politique de confidentialité',
    optOut: '{name} : comment refuser',
    optOutAsk: '{name} : demandez-le-nous, et vos données n’y vont pas.',
    bound:
      'Toute entreprise qui travaille pour nous est tenue par contrat de garder les données pour elle et de ne les utiliser que selon nos instructions.',
    boundFirst:
      'Toute entreprise qui viendrait à travailler pour nous est d’abord tenue par contrat de garder les données pour elle et de ne les utiliser que selon nos instructions.',
    answersFor: 'Nous répondons de ce qu’une entreprise qui travaille pour nous fait des données.',
    others: 'En dehors d’elles, des données peuvent aller à ceux-ci, et à personne d’autre :',
    registered:
      'Chaque fois qu’une autorité ou un tribunal reçoit des données, un registre note qui les a demandées, pourquoi, et ce qui a été remis.',
    programs:
      'Les programmes que notre équipe relie à ce site apprennent qu’il s’est passé quelque chose, par un numéro, sans nom ni adresse.',
    notShared: 'Rien n’est vendu, loué ni partagé avec des partenaires.',
    neverSold: 'Rien n’est vendu ni loué.',
    partners:
      'Des partenaires ne reçoivent que les données de ceux qui l’ont demandé par une case à part, et qui peuvent l’arrêter.',
    partnersNamed: 'Ce sont : {names}.',
    partnersNone: 'Aucun partenaire n’est nommé à ce jour, aucun ne reçoit donc rien.',
    advertising:
      'Certaines lois parlent de partage quand des données servent à de la publicité sur d’autres sites. Ce site ne le fait pas.',
    advertisingAsked:
      'Certaines lois parlent de partage quand des données servent à de la publicité sur d’autres sites. Ce site ne le fait que pour ceux qui l’acceptent dans leurs choix sur les cookies, et cesse dès qu’ils se ravisent.',
    clients:
      'Ce que nous tenons pour un client ne sert que selon ses instructions : cela n’entre ni dans nos envois, ni dans nos listes, ni dans nos chiffres, et lui est rendu ou est effacé quand il le dit. Ce que vous nous demandez à ce sujet, nous le transmettons au client, qui décide.',
    clientForm:
      'Le formulaire « {form} » est tenu pour {client}, qui décide de ce que vous y envoyez et l’explique ici : {privacy}',
    handover:
      'Si l’activité passe en d’autres mains, les données la suivent, soumises à cette même politique.',
    payment:
      'Aucun formulaire ne demande de numéro de carte. Le paiement se fait chez l’entreprise qui l’encaisse.',
    links: 'Un lien vers un autre site le dit. Ce qui s’y passe relève de la politique de ce site.',
  },
}
