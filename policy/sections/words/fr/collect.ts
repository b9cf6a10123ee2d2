import type { collecting as english } from '#policy/sections/words/en/collect.ts'

export const collecting: typeof english = {
  collect: {
    intro:
      'Ce que vous saisissez dans un formulaire, ce que vous nous écrivez ensuite, et ce que notre équipe note de nos conversations. Rien de ce qui vous concerne n’est acheté, recherché ni deviné.',
    introAlso:
      'Ce que vous saisissez dans un formulaire ou nous dites {ways}, ce que vous nous écrivez ensuite, et ce que notre équipe note de nos conversations. Rien de ce qui vous concerne n’est acheté, recherché ni deviné.',
    introOthers:
      'Ce que vous saisissez dans un formulaire, ce que vous nous écrivez ensuite, et ce que notre équipe note de nos conversations.',
    introOthersAlso:
      'Ce que vous saisissez dans un formulaire ou nous dites {ways}, ce que vous nous écrivez ensuite, et ce que notre équipe note de nos conversations.',
    noOthersNow: 'À présent, rien ne vient de quelqu’un d’autre.',
    byHand: 'Qui est saisi par nous reçoit un courriel qui le dit, si nous avons une adresse.',
    field: 'Champ',
    kind: 'Type de données',
    needed: 'Nécessaire',
    required: 'Oui, sans quoi nous ne pouvons pas répondre',
    optional: 'Non',
    answered: 'Une personne répond à une demande sous {period}.',
    answeredOnWorkingDays:
      'Une personne répond à une demande sous {period}, en ne comptant que les jours où nous sommes là : {days}, de {from} à {until} ({zone}).',
    declared:
      'Outre ces questions, un formulaire n’a que les cases par lesquelles vous acceptez quelque chose ; tout autre champ est refusé, d’où qu’il vienne.',
    source: 'Avec chaque valeur, nous notons de quel formulaire elle vient et quand.',
    files:
      'Les fichiers joints sont chiffrés dès leur arrivée et supprimés avec votre demande, ou, s’ils prouvent que vous pouvez demander pour quelqu’un d’autre, dès que cette demande est close.',
    location:
      'Aucune page ne demande à votre appareil où il se trouve : chacune dit à votre navigateur de ne donner aucun lieu à ce site, quoi qu’on lui demande.',
    address:
      'Votre adresse réseau est tronquée avant d’être enregistrée : sa dernière partie est supprimée, de sorte qu’elle désigne un voisinage et non vous. Elle sert à limiter les abus et accompagne votre demande et votre consentement.',
    counts:
      'Nous comptons nous-mêmes les lectures des pages, les sites et lettres d’où viennent les visites, et combien de ceux qui ouvrent un formulaire l’envoient. Rien n’est déposé dans votre navigateur pour cela, et aucune visite n’est gardée en elle-même : seulement des sommes. Pour ne pas compter deux fois un visiteur du jour, votre adresse réseau, tronquée comme ci-dessus, et le nom de votre navigateur posent une marque parmi 16 384 à l’aide d’un nombre tiré au hasard ; ce nombre et les marques disparaissent à la fin du jour. Ne sont comptés ni les navigateurs qui envoient Global Privacy Control, {signals}ni les programmes, ni qui est connecté, ni qui a refusé les statistiques.',
    countsDnt: 'ni ceux qui envoient Do Not Track, ',
    countsPublished: 'Les sommes des trente derniers jours figurent sur une page ouverte à tous.',
    leadSource:
      'Si vous venez par une campagne, une lettre ou un autre site, votre demande dit laquelle ; votre propre copie le dit aussi.',
    drafts:
      'Pendant que vous remplissez {forms}, nous gardons ce que vous écrivez, même sans envoi, dès que votre adresse électronique y figure. C’est annoncé à côté du formulaire ; une pression y efface tout et l’arrête.',
    forClient:
      'Il est tenu pour {client}, qui décide de ce que vous y envoyez. Du reste de cette page, seule compte la façon dont nous le gardons.',
    oneForm: 'le formulaire {forms}',
    someForms: 'les formulaires {forms}',
    quoted: '« {name} »',
    draftsQuiet: 'Nous n’écrivons à personne pour cela.',
    draftsRemind:
      'Qui a consenti à un rappel reçoit un seul courriel à ce sujet, après {period}. Rien n’en sert à la prospection, sauf si vous l’avez demandée.',
    referral:
      'La personne à qui vous nous recommandez reçoit au plus un courriel, dont la page dit de qui il vient, et est oubliée sans accord sous {period}.',
    noSensitive: 'Nous ne demandons aucune donnée sensible. Merci de ne pas en envoyer.',
    sensitiveAsked:
      'Nous ne demandons aucune donnée sensible, sauf si un service l’exige et que vous acceptez précisément cela, à part de tout le reste.',
    sensitiveIdle:
      'Nous ne demandons aucune donnée sensible. Merci de ne pas en envoyer. Ce que la Californie tient pour sensible relève de parties qui ne sont pas utilisées sur ce site : {items}.',
    idle: 'La politique nomme aussi ce qui suit. Rien de cela n’est utilisé sur ce site :',
    idleAutomatic: 'relevé par les serveurs et les outils pendant la lecture : {items}',
    idleOthers: 'venant de {sources} : {items}',
    account:
      'Vous pouvez avoir un compte : votre boîte aux lettres vous y fait entrer, sur {path}. Vous y voyez vos demandes et vos coordonnées, choisissez, demandez une copie de tout ce que nous détenons, et pouvez le clore. Tant que vous êtes connecté, nous gardons le nom de votre navigateur et de votre système, pour que vous puissiez l’en déconnecter.',
    accountEnds:
      'Le clore efface avec lui tout ce que nous détenons sur vous. On vous montre d’abord ce qui part, ce qui reste et pourquoi.',
    idleAccounts: 'dans les comptes : {items}',
    idleSignIn: 'la connexion par {networks}',
    idleHandedOver:
      'ce que transmettent les {by}, utilisé seulement comme le permet {rules}, et jamais pour la publicité',
    idleRecording: 'l’enregistrement d’appels et de messages, annoncé au moment même, {reasons}',
    idleCountry: 'le pays d’où vous lisez',
    idlePlace: 'le lieu où vous êtes, si vous l’autorisez',
  },
  children: {
    limit: 'Nous ne nous adressons pas aux personnes de moins de {age} ans.',
    asked:
      'Chaque formulaire vous demande de dire que vous avez {age} ans ou plus, sauf ceux par lesquels vous exercez vos droits ou signalez quelque chose. Nous ne demandons pas votre date de naissance.',
    noLimit: 'Nous ne fixons pas de limite d’âge et ne demandons l’âge de personne.',
    none: 'Ce site s’adresse aux professionnels. Nous ne fixons pas de limite d’âge et ne demandons l’âge de personne.',
    found:
      'Si nous apprenons, par vous {way} ou autrement, qu’un enfant nous a écrit, nous supprimons ses données.',
    reported: 'Une page à part recueille ces signalements.',
    report: 'Signaler les données d’un enfant, une fuite ou un compte détourné',
    guardian:
      'L’accord d’un parent n’y change rien : les données d’une personne plus jeune sont supprimées, quel que soit l’expéditeur.',
  },
}
