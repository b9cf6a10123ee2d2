import type { asking as english } from '#policy/sections/words/en/right.ts'

export const asking: typeof english = {
  rights: {
    intro: 'Vous avez ces droits, gratuitement, où que vous viviez :',
    form: 'Exercer un de ces droits',
    how: 'Ou écrivez-nous : {email}.',
    proof:
      'Pour voir qu’il s’agit de vous, nous écrivons à l’adresse que nous avons de vous ; appuyer sur le bouton de ce courriel, ou écrire les chiffres qui y sont, est la seule preuve que nous demandons. Si nous n’avons pas d’adresse, notre équipe trouve un autre moyen et ne garde rien de ce qu’elle a regardé.',
    proofDeleted: 'Ce qui sert à vérifier qu’il s’agit de vous est ensuite supprimé.',
    erasureWaits:
      'Un effacement pour lequel vous avez appuyé attend {hours} heures avant d’être fait ; d’ici là vous pouvez l’annuler sur la page de votre demande.',
    within: 'réponse sous {period}',
    asLaw: 'réponse dans le délai que fixe la loi là où vous vivez',
    inTime:
      'Chaque demande reçoit sa date limite dès son arrivée : la plus proche entre notre promesse et la loi du lieu que vous indiquez ; sans lieu, la plus proche que donne une des lois que nous connaissons, ou notre promesse si elle est plus courte.',
    inTimeByLaw:
      'Chaque demande reçoit sa date limite dès son arrivée, selon la loi du lieu que vous indiquez ; sans lieu, selon la plus courte de toutes les lois que nous connaissons.',
    inTimeAnywhere:
      'Chaque demande reçoit sa date limite dès son arrivée : la plus proche que donne une des lois que nous connaissons. Nous ne demandons pas où vous vivez.',
    inTimeAnywhereOrOurs:
      'Chaque demande reçoit sa date limite dès son arrivée : la plus proche que donne une des lois que nous connaissons, ou notre propre promesse ({period}) si elle est plus courte. Nous ne demandons pas où vous vivez.',
    agents:
      'Une autre personne peut demander pour vous avec votre permission signée. Nous consultons alors aussi votre propre boîte.',
    noDiscrimination: 'Personne n’est moins bien traité pour avoir exercé un droit.',
    withdrawal:
      'Le retrait d’un consentement : aussitôt, par le lien de chaque courriel que nous envoyons en raison de ce consentement',
  },
  request: {
    title: 'Vos données : que souhaitez-vous ?',
    intro:
      'Dites ce que vous demandez. Nous vous écrivons pour voir que l’adresse est la vôtre ; cette pression suffit comme preuve.',
    introAgents:
      'Dites ce que vous demandez. Nous vous écrivons pour voir que l’adresse est la vôtre ; cette pression suffit comme preuve. Si vous demandez pour une autre personne, c’est à elle que nous écrivons, et il nous faut aussi sa permission signée.',
    submit: 'Envoyer la demande',
    thanks:
      'Il reste une pression avant que nous commencions : un courriel part vers cette adresse. La page qu’il ouvre dit ce qui se fait aussitôt et ce dont une personne s’occupe. Le délai court dès maintenant.',
    right: 'Que demandez-vous ?',
    email: 'Votre adresse électronique',
    emailHint: 'Celle que nous connaissons.',
    emailHintAgents: 'Celle que nous connaissons. Si vous demandez pour une autre personne, c’est la sienne.',
    asksFor: 'Pour qui demandez-vous ?',
    somebodyElse: 'Je demande pour une autre personne, avec sa permission signée',
    agentLeftOut: 'Sans cela, vous demandez pour vous-même',
    agentName: 'Votre nom, si vous demandez pour une autre personne',
    agentEmail: 'Votre propre adresse électronique, si vous demandez pour une autre personne',
    permission: 'Sa permission signée',
    permissionHint:
      'Un scan ou une photo d’une page qu’elle a signée. L’adresse ci-dessus est alors la sienne : nous l’y interrogeons avant de faire quoi que ce soit, et effaçons la permission une fois la demande répondue.',
    message: 'Quelque chose à ajouter ?',
    messageHint: 'Ce qui est faux, quelle partie, depuis quand. Ce texte est chiffré dès son enregistrement.',
    messageLeftOut: 'Sans cela, nous prenons la demande telle quelle',
    place: 'Où vivez-vous ?',
    placeLeftOut: 'Sans cela compte la date la plus proche que donne une des lois que nous connaissons',
    question: 'Une réponse à une question sur vos données',
  },
  regions: {
    intro: 'Ouvrez la partie qui vaut là où vous vivez. Rien ne note laquelle vous ouvrez.',
    acts: 'La loi ici : {acts}.',
    gives: 'Elle vous donne : {rights}.',
    everybody: 'Nous vous donnons aussi le reste de la liste ci-dessus.',
    within: 'Nous répondons sous {period} ; entre ce délai et la promesse ci-dessus, le plus court compte.',
    withinLaw: 'Nous répondons sous {period}.',
    extension: 'La loi nous permet de prendre {period} de plus, une fois, en vous disant pourquoi à temps.',
    noExtension: 'Nous ne reportons pas davantage.',
    acknowledged: 'Vous apprenez sous {period} que votre demande est arrivée.',
    optOut: 'Si vous voulez que vos données ne soient ni vendues ni partagées, c’est fait sous {period}.',
    month: 'un mois de calendrier',
    workingDays: '{count} jours ouvrés',
    authorities: 'Vous pouvez vous plaindre à l’autorité :',
    complaints: '{name} : questions générales à {email} ; plaintes ({form}) à {emails}.',
    basesCanada: 'Au Canada, nous nous appuyons sur votre consentement, exprès ou implicite :',
    express: 'exprès',
    implied: 'implicite',
    exceptions: 'Dans de rares cas, la loi canadienne permet d’utiliser des données sans consentement :',
    states: 'Ces États ont leur propre loi sur les données : {states}.',
    statesTable: 'Ce que donne la loi de chacun de ces États, et sous quel délai',
    statesHead: [
      'État',
      'Loi',
      'Droits',
      'Réponse sous',
      'Prolongation',
      'Réponse à un appel sous',
      'Autorité',
    ],
    appeal:
      'Si nous refusons, vous pouvez faire appel d’une pression sur la page de votre demande, à laquelle mène notre courriel. Une autre personne que celle qui a refusé l’examine s’il y en a une, et vous avez la réponse sous {period}.',
    appealDays: 'Ces États l’exigent : {states}.',
    signal:
      'Ces États exigent que le signal de refus du navigateur soit respecté ; nous le respectons partout : {states}.',
    noSale:
      'Ces douze derniers mois, aucune donnée n’a été vendue, ni partagée pour de la publicité d’un site à l’autre.',
    noSaleAsked:
      'Ces douze derniers mois, aucune donnée n’a été vendue. Pour de la publicité d’un site à l’autre, seules ont été partagées les données de ceux qui l’ont accepté dans leurs choix sur les cookies.',
    shine:
      'Une fois par an, qui vit en Californie peut nous demander qui a reçu ses données pour sa propre prospection.',
    table: 'Ce qui a été recueilli ces douze derniers mois, selon les catégories de la Californie',
    tableHead: ['Catégorie', 'Quoi', 'Recueilli'],
    yes: 'Oui',
    no: 'Non',
    computed: 'Ce tableau est calculé d’après ce que contiennent les formulaires et les tables de ce site.',
    minors:
      'Si vous avez moins de 18 ans et que quelque chose de vous figurait ici en public, nous le retirerions sur demande ; rien n’y figure.',
    place: {
      EEA: 'Espace économique européen',
      UK: 'Royaume-Uni',
      CH: 'Suisse',
      CA: 'Canada',
      US: 'États-Unis',
      AU: 'Australie',
      NZ: 'Nouvelle-Zélande',
      ZA: 'Afrique du Sud',
    },
    california: {
      A: 'Identifiants',
      B: 'Fiches de clients',
      C: 'Caractéristiques protégées',
      D: 'Informations commerciales',
      E: 'Données biométriques',
      F: 'Activité sur internet et les réseaux',
      G: 'Localisation',
      H: 'Sons, images et semblables',
      I: 'Informations professionnelles',
      J: 'Dossiers scolaires',
      K: 'Déductions',
    },
    exception: {
      interest_of_person:
        'c’est clairement dans l’intérêt de la personne, et son accord ne peut venir à temps',
      fraud: 'pour enquêter sur une fraude ou la prévenir',
      business_transaction: 'pour la vente d’une entreprise, sous conditions',
      insurance_witness: 'dans la déclaration d’un témoin qu’une assurance doit examiner',
      injured_or_deceased: 'pour identifier une personne blessée, malade ou décédée et joindre ses proches',
      financial_abuse: 'si une personne est sans doute victime d’exploitation financière',
      breach_of_agreement: 'si demander compromettrait une enquête sur la rupture d’un contrat ou d’une loi',
      court_order: 'pour obéir à une citation, à un mandat ou à un tribunal',
      product_of_work: 'ce qu’une personne a produit au travail, pour l’usage prévu',
      journalism_art: 'uniquement pour le journalisme, l’art ou la littérature',
      public_information: 'ce qui est public et désigné par règlement',
    },
  },
}
