import type { MailMessages } from '#messages/en/mail.ts'

export const mail: MailMessages = {
  greeting: 'Bonjour,',
  signature: '{agency}',
  autoReply: {
    subject: 'Nous avons reçu votre message ({reference})',
    text: 'Merci de nous avoir écrit. Votre message nous est parvenu sous la référence {reference}.',
    next: 'Une personne le lit et vous répond avant le {due}.',
    notYou: 'Si ce n’est pas vous qui avez écrit, vous n’avez rien à faire.',
  },
  confirm: {
    subject: 'Était-ce vous ? Merci de confirmer',
    text: 'Quelqu’un, vous sans doute, a donné cette adresse sur notre site et a accepté ceci :',
    press: 'Si c’était vous, ouvrez la page et pressez le bouton. Alors seulement cela vaut.',
    button: 'Ouvrir la page de confirmation',
    notYou: 'Sinon, ne faites rien. Ce lien expire dans {days} jours et nous oublions alors la demande.',
  },
  confirmEnquiry: {
    subject: 'Une pression de plus pour envoyer votre demande ({reference})',
    text: 'Votre demande {reference} est arrivée en même temps que beaucoup d’autres. Pour être sûrs qu’une personne l’a écrite, nous la lisons dès que vous avez pressé le bouton de cette page :',
    button: 'Ouvrir la page',
    notYou:
      'Si ce n’était pas vous, ne faites rien : personne ne la lit, et le lien cesse dans {days} jours.',
  },
  sourceNotice: {
    subject: 'Nous avons noté votre demande ({reference})',
    text: 'Vous nous avez dit {way} ce qu’il vous faut, et nous l’avons noté sous la référence {reference}.',
    kept: 'Ce que nous gardons de vous, pourquoi et combien de temps se lit ici. Si vous ne le voulez pas, répondez à ce courriel et nous l’effaçons.',
    button: 'Notre politique de confidentialité',
  },
  referralNotice: {
    subject: 'Quelqu’un a donné votre adresse à {agency}',
    text: 'Une personne qui vous connaît pense que {agency} peut vous être utile et nous a donné votre nom et votre adresse. Vous n’avez rien demandé : nous écrivons donc une seule fois. Qui c’était, et ce qui a été dit, se trouve sur cette page, où vous décidez :',
    button: 'Voir qui c’était, et décider',
    nothing:
      'Sans réponse, vous n’entendrez plus parler de nous ; après {period}, ce qui nous a été dit est effacé.',
  },
  staffNotice: {
    subject: 'Nouvelle demande {reference}',
    text: 'Une nouvelle demande est arrivée par le formulaire « {form} ». À répondre avant le {due}.',
    button: 'L’ouvrir dans le bureau',
  },
  replyNotice: {
    subject: 'Une réponse au sujet de {reference}',
    text: 'La personne de la demande {reference} a écrit. Son message se trouve sur la fiche de la demande.',
    button: 'L’ouvrir dans le bureau',
  },
  replyReturned: {
    subject: 'Votre réponse au sujet de {reference} n’est pas arrivée',
    text: 'La réponse à la demande {reference} n’a pas été remise : la demande attend de nouveau sa réponse, et le délai promis continue de courir. La fiche de la demande dit pourquoi, et ce que vous pouvez faire.',
    button: 'L’ouvrir dans le bureau',
  },
  quarantineNotice: {
    subject: 'Des demandes attendent en quarantaine',
    text: 'Des envois récents ressemblent à du courrier indésirable et ont été mis de côté. Une réponse a pourtant été promise à leurs auteurs, et le délai court. Libérez ce qui est une demande, et marquez le reste comme indésirable.',
    button: 'Ouvrir la quarantaine',
  },
  reply: { subject: 'Votre demande' },
  welcome: {
    subject: 'Vous êtes sur la liste',
    text: 'Merci, c’est confirmé. Vous avez accepté ceci :',
    button: 'Choisir les sujets, moins, ou une pause',
    after:
      'Gardez ce courriel si vous voulez : ses liens valent tant que vous recevez quelque chose de nous.',
  },
  accountCode: {
    subject: 'Votre code de connexion',
    text: 'Quelqu’un, vous sans doute, veut se connecter au compte de cette adresse. Saisissez ces six chiffres dans le navigateur où vous l’avez demandé :',
    or: 'Ou pressez ce bouton, dans le navigateur de votre choix. Il sert une fois.',
    button: 'Se connecter',
    notYou:
      'Les deux expirent dans {minutes} minutes. Si ce n’était pas vous, ne faites rien et ne donnez ces chiffres à personne : nul n’entre sans ce courriel.',
  },
  choicesLink: {
    subject: 'Arrêter ou changer notre courrier',
    text: 'Quelqu’un, vous sans doute, a demandé sur notre site comment arrêter ou changer ce que nous envoyons à cette adresse. Sur cette page une pression l’arrête, ou vous choisissez les sujets, moins, ou une pause.',
    button: 'Ouvrir vos choix',
    notYou: 'Si ce n’était pas vous, ne faites rien : rien ne change.',
  },
  confirmPreferences: {
    subject: 'Faut-il vous écrire plus souvent ?',
    text: 'Quelqu’un, vous sans doute, a choisi sur notre site de recevoir plus qu’aujourd’hui. Comme les liens d’un courriel se transmettent, nous demandons d’abord à la boîte elle-même.',
    button: 'Voir le choix et le confirmer',
    notYou:
      'Si ce n’était pas vous, ne faites rien : tout reste comme avant, et le lien cesse dans {days} jours.',
  },
  serviceNotice: {
    subject: 'Un avis de {agency}',
    why: 'Vous recevez cet avis parce que nous détenons des données sur vous ; ce n’est pas une lettre, et nous ne l’écrivons que s’il le faut.',
    button: 'Lire l’avis entier',
  },
  breachNotice: {
    subject: 'Vos données chez {agency} : ce qui s’est passé',
    ask: 'Pour en savoir plus, écrivez à {email}. Ne donnez ni mot de passe ni numéro de carte à quiconque vous écrirait à ce sujet.',
    why: 'Vous recevez ce message parce que vos données étaient concernées ; la loi et notre politique de confidentialité nous font vous le dire. Ce n’est pas une lettre d’information.',
    button: 'Notre politique de confidentialité',
  },
  incidentDue: {
    subject: 'L’autorité doit être informée avant le {due}',
    late: 'L’autorité aurait dû être informée avant le {due}',
    text: 'Un incident touchant des données personnelles est inscrit, et l’autorité n’en est pas encore informée. La loi donne 72 heures à partir de la découverte : jusqu’au {due}. Ce qui n’est pas connu d’ici là se dit plus tard, par étapes.',
    lateText:
      'Un incident touchant des données personnelles est inscrit, et l’autorité n’en a pas été informée. Les 72 heures ont pris fin le {due}. Informez-la maintenant, en disant pourquoi cela a pris plus de temps.',
    button: 'Ouvrir l’incident',
  },
  disclosuresTold: {
    subject: 'Qui a reçu vos données pour sa prospection en {year}',
    text: 'Vous avez demandé qui a reçu des données sur vous pour sa propre prospection en {year}. Notre registre indique :',
    none: 'Vous avez demandé qui a reçu des données sur vous pour sa propre prospection en {year}. Notre registre indique : personne.',
    button: 'Notre politique de confidentialité',
  },
  reportReceived: {
    subject: 'Un signalement est arrivé',
    text: 'Quelqu’un a signalé quelque chose sur notre site : les données d’un enfant, une fuite, ou un compte utilisé par un autre. Un délai court pour l’examiner.',
    button: 'Ouvrir les signalements',
  },
  draftReminder: {
    subject: 'Un formulaire commencé, non envoyé',
    text: 'Vous avez commencé le formulaire « {form} » sur notre site sans l’envoyer. Si vous voulez toujours une réponse, il est ici. Il s’ouvre vide : ce que vous aviez écrit n’est pas montré à qui lit ce courriel.',
    button: 'Ouvrir le formulaire',
    nothing: 'Sans action de votre part, nous l’effaçons après {period} et n’en parlons plus.',
    why: 'Vous recevez ceci une seule fois, parce que vous avez accepté un rappel des formulaires commencés ici.',
  },
  confirmRequest: {
    subject: 'Cette demande est-elle de vous ? ({reference})',
    text: 'Quelqu’un, vous nous l’espérons, a demandé ceci au sujet des données liées à cette adresse : {right}. La référence est {reference}. Pressez le bouton de cette page pour montrer que c’était vous :',
    button: 'Ouvrir la page',
    code: 'Ou écrivez ces six chiffres sur la page d’où vous l’avez envoyée : {code}',
    notYou:
      'Si ce n’était pas vous, ne faites rien et ne dites ces chiffres à personne : personne ne s’en occupe, et les deux prennent fin dans {days} jours.',
  },
  requestAnswered: {
    subject: 'Réponse à votre demande ({reference})',
    done: 'Ce que vous avez demandé ({right}, {reference}) est fait.',
    refused: 'Nous ne faisons pas ce que vous avez demandé ({right}, {reference}). Le motif : {ground}',
    corrected: 'Corrigé : {field}.',
    notCorrected: 'Non changé : {field}, car {ground}',
    calledOff: 'Vous avez retiré votre demande ({right}, {reference}). Rien n’a été changé.',
    appealed: 'Votre recours a été lu, par une personne autre que celle qui a refusé s’il y en a une.',
    appeal:
      'Si vous n’êtes pas d’accord, vous pouvez former un recours sur cette page dans les {days} jours. Une autre personne le lit, s’il y en a une.',
    complain: 'Vous pouvez vous plaindre à l’autorité de protection des données : {authority}.',
    complainWhere: 'Vous pouvez vous plaindre à l’autorité de protection des données du lieu où vous vivez.',
    attorney: 'le procureur général de votre État',
    button: 'Ouvrir votre demande',
    deeds: {
      packaged: 'Votre copie est prête.',
      stopped:
        'Toute prospection a cessé, par tous les moyens, et rien de vous n’est transmis, vendu ni partagé. Les réponses à vos questions arrivent toujours.',
      restricted:
        'Vos données sont gardées et rien d’autre n’en est fait : personne ne les modifie, ne vous écrit pour autre chose ni ne les transmet. Nous vous prévenons avant que cela ne cesse.',
      corrected: 'Ce qui était faux est corrigé.',
      erased: 'Vos données sont effacées.',
      replied: 'Nous vous avons répondu par un message à part.',
      stated: 'Une personne s’en est occupée.',
    },
    grounds: {
      not_theirs: 'rien ne montre que ces données sont les vôtres.',
      nothing_to_change: 'il n’y a rien de tel à changer, ou c’est déjà comme vous le demandez.',
      law_keeps: 'une loi nous oblige à garder ces données.',
      claims: 'ces données nous sont nécessaires pour constater ou défendre des droits en justice.',
      rights_of_others: 'cela porterait atteinte aux droits d’autrui.',
      unfounded: 'la demande est manifestement infondée.',
      excessive: 'la demande est excessive, car elle se répète.',
    },
  },
  requestPackage: {
    subject: 'Ce que nous détenons sur vous ({reference})',
    text: 'Vous l’avez demandé ({right}, {reference}). Sur cette page, vous l’emportez en une archive : à lire, et pour programmes. Cette boîte aux lettres seule en a le lien.',
    button: 'L’emporter',
    days: 'Le lien marche pendant {days} jours.',
  },
  agentReceived: {
    subject: 'Votre demande pour une autre personne ({reference})',
    text: 'Ce que vous avez demandé pour une autre personne ({right}, {reference}) nous est parvenu.',
    waits:
      'Un courriel interroge l’adresse que vous avez indiquée. Rien n’est fait, et rien ne vous est dit, avant que la personne qui le lit confirme que vous pouvez demander pour elle.',
    button: 'Voir où elle en est',
    notYou: 'Si ce n’est pas vous qui avez demandé, ne faites rien.',
  },
  agentAnswered: {
    subject: 'Réponse à votre demande pour une autre personne ({reference})',
    text: 'Ce que vous avez demandé pour une autre personne ({right}, {reference}) a été confirmé par elle et a reçu sa réponse. Elle l’a aussi.',
    button: 'Ouvrir la réponse',
  },
  companyOffered: {
    subject: 'Une personne veut vous faire remettre ses données ({reference})',
    text: '{who} a demandé à {agency} de vous remettre ce qu’elle nous a donné sur elle-même ({reference}). Elle a indiqué votre adresse et l’a confirmée.',
    what: 'C’est une archive : JSON et CSV avec un schéma publié, une page à lire et ses fichiers. Si vous n’avez rien à voir avec elle, ne faites rien.',
    button: 'Ouvrir la page',
    once: 'Le lien marche une seule fois, jusqu’au {until}. Elle apprend quand il a servi.',
  },
  transferFetched: {
    subject: 'L’entreprise que vous avez indiquée a pris vos données ({reference})',
    text: 'Ce que vous avez fait remettre ({reference}) a été pris par :',
    button: 'Notre politique de confidentialité',
  },
  requestExtended: {
    subject: 'Votre demande prend plus de temps ({reference})',
    text: 'Ce que vous avez demandé ({right}, {reference}) nous prend plus de temps. La raison : {why} Vous avez notre réponse avant le {due}.',
    button: 'Ouvrir votre demande',
    whys: {
      complex: 'elle est complexe.',
      many_requests: 'de nombreuses demandes semblables nous sont parvenues.',
    },
  },
  erasureSet: {
    subject: 'Vos données seront effacées ({reference})',
    text: 'Vous avez demandé l’effacement de tout ce que nous détenons sur vous ({reference}). Il se fera de lui-même le {at}. D’ici là, vous pouvez y renoncer :',
    button: 'Ouvrir votre demande',
    notYou: 'Si ce n’est pas vous, renoncez-y sur cette page.',
  },
  appealReceived: {
    subject: 'Nous avons votre recours ({reference})',
    text: 'Votre recours contre notre refus ({right}, {reference}) nous est parvenu. Une autre personne que celle qui a refusé le lit, s’il y en a une, et vous avez notre réponse avant le {due}.',
    button: 'Ouvrir votre demande',
  },
  requestsDue: {
    subject: 'Demandes sur des données bientôt à échéance : {count}',
    text: 'La première attend sa réponse avant le {due}. La liste commence par la plus pressante :',
    button: 'Ouvrir les demandes',
  },
  clientAsked: {
    subject: 'Une demande sur des données que nous tenons pour vous ({reference})',
    text: 'Une personne qui nous a montré qu’il s’agit d’elle demande : {right}. Nous tenons pour vous des données la concernant ; c’est donc vous qui décidez. Notre référence est {reference}.',
    which: 'Il s’agit de ces demandes reçues pour vous : {leads}.',
    next: 'Elle sait que nous vous l’avons transmis. Répondez-lui dans le délai que la loi vous donne, et dites-nous ce que nous devons faire : vous remettre un fichier, ou effacer.',
  },
  heldForClients:
    'Une partie de ce que nous tenons sur vous l’est pour d’autres, qui en décident : {clients}. Nous leur avons transmis ce que vous demandez ; pour le reste, nous répondons nous-mêmes.',
  requestReceived: {
    subject: 'Nous avons votre demande ({reference})',
    text: 'Votre demande ({right}) nous est parvenue sous la référence {reference}.',
    next: 'Une personne s’en occupe et vous répond avant le {due}.',
    erasure:
      'Il reste une pression. Cette page montre ce qui part, ce qui reste et pourquoi ; pressez-y le bouton, et c’est fait sans personne de chez nous.',
    rectification:
      'Écrivez ce qui est juste sur cette page. Une personne décide de chaque valeur et vous répond avant le {due}.',
    certificate:
      'Votre certificat d’effacement se trouvera ici, aussi longtemps que vous le voudrez : {href}',
    button: 'Ouvrir votre demande',
    notYou: 'Si ce n’est pas vous qui l’avez faite, répondez à ce courriel et rien n’est fait.',
  },
  staffInvitation: {
    subject: 'Votre place au bureau de {agency}',
    text: '{agency} vous a ouvert une place à son bureau des demandes. Sur cette page, vous appuyez une fois, choisissez un mot de passe et installez un second facteur :',
    button: 'Ouvrir le bureau',
    next: 'Le lien sert une fois, pendant {days} jours. Ensuite, demandez-en un autre à la personne qui vous a invité.',
  },
  staffForgotten: {
    subject: 'Votre retour au bureau de {agency}',
    text: 'Quelqu’un, vous sans doute, n’arrivait plus à entrer au bureau de {agency}. Cette page vous fait entrer avec votre second facteur, puis vous choisissez un autre mot de passe :',
    button: 'Ouvrir le bureau',
    notYou:
      'Le lien sert une fois, pendant {minutes} minutes. Si ce n’était pas vous, ne faites rien : rien ne change, et personne n’entre sans votre second facteur.',
  },
  announcement: {
    why: 'Vous recevez cette lettre parce que vous l’avez demandée et confirmée.',
    unsubscribe: 'Se désabonner',
    preferences: 'Sujets, moins, ou une pause',
    page: 'La lire sur notre site',
  },
}
