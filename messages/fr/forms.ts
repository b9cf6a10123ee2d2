import type { FormMessages } from '#messages/en/forms.ts'

export const forms: FormMessages = {
  optional: 'facultatif',
  errorSummary: 'Certaines réponses sont à revoir',
  errorPrefix: 'Erreur :',
  choose: 'Choisissez',
  consents: 'Seulement si vous le souhaitez',
  consentsHint: 'Votre message nous parvient, que vous cochiez ou non.',
  signalBox: 'Sans effet depuis un navigateur qui envoie Global Privacy Control.',
  runFor: 'Ce formulaire est tenu pour {client}, qui décide de ce que vous y envoyez.',
  runForPolicy: 'Ce que {client} fait des données',
  trap: 'Laissez ce champ vide',
  proving: 'Vérification',
  pending: 'Envoi en cours',
  offline:
    'Nous sommes injoignables pour l’instant. Rien n’a été envoyé et votre texte est toujours là. Vérifiez votre connexion, puis renvoyez-le.',
  unavailable:
    'Nous ne pouvons rien recevoir pour l’instant. Rien n’a été enregistré et votre texte est toujours là. Réessayez dans une minute.',
  renewed:
    'Notre politique de confidentialité a changé depuis que vous avez ouvert cette page. Relisez ce que vous acceptez, puis envoyez.',
  tooMany:
    'Beaucoup de messages viennent d’arriver de votre réseau. Rien n’a été enregistré, et votre texte est toujours là. Attendez une minute, puis renvoyez-le.',
  closed: 'C’est terminé. Rien n’a été enregistré.',
  draft: {
    kept: 'Pendant que vous écrivez, nous gardons votre texte {period}, même sans envoi, dès que votre adresse électronique est indiquée. Notre équipe peut le lire. Il revient dans cet onglet si vous rechargez la page ou y revenez.',
    refuse: 'Ne pas le garder',
    refused: 'Rien n’est gardé avant l’envoi du formulaire.',
    keep: 'Le garder de nouveau',
  },
  files: {
    add: 'Ajouter des fichiers',
    limits: 'Au plus {most}, de {max} Mo chacun : PDF, images, documents bureautiques et texte brut.',
    plainLimit: 'En tout {max} Mo au plus.',
    kept: 'Fichiers déjà reçus. Décochez celui que vous ne voulez pas joindre.',
    sending: 'Envoi, {percent} %',
    checking: 'Vérification',
    ready: 'Ajouté',
    remove: 'Retirer',
    unfinished: 'L’un de ces fichiers ne nous est pas parvenu. Retirez-le, ou ajoutez-le à nouveau.',
    chooseAgain: 'Les fichiers sont à choisir à nouveau.',
  },
  tooLarge:
    'C’est plus que le formulaire ne peut recevoir. Rien n’a été enregistré. Écrivez plus court, puis renvoyez.',
  unreadable:
    'Ce qui a été envoyé n’a pas pu être lu jusqu’au bout. Rien n’a été enregistré. Renvoyez le formulaire.',
  errors: {
    required: 'Remplissez ce champ',
    requiredChoice: 'Choisissez une réponse',
    email: 'Écrivez une adresse e-mail entière, comme nom@societe.fr',
    requiredSome: 'Choisissez au moins une réponse',
    requiredTick: 'Cochez cette case pour continuer',
    phone: 'Écrivez un numéro de téléphone avec l’indicatif du pays, par exemple +33 2 61 91 04 12',
    tooLong: 'Raccourcissez ce texte : {max} caractères au plus',
    tooMany: 'Choisissez-en {max} au plus',
    date: 'Indiquez un jour : année, mois et jour, par exemple 2027-03-31',
    time: 'Indiquez une heure, par exemple 14:30',
    dayOver: 'Ce jour est passé. Choisissez aujourd’hui ou un jour suivant',
    timeOver: 'Cette heure est passée aujourd’hui. Choisissez-en une plus tard, ou un autre jour',
    timeSkipped: 'Ce jour-là, l’heure avance et saute celle-ci. Choisissez une heure plus tard',
    timeZone: 'Écrivez un fuseau comme Europe/Paris, ou laissez vide',
    choice: 'Choisissez l’une des réponses proposées',
    tooManyFiles: 'Ajoutez {max} fichiers au plus',
    fileEmpty: 'Ce fichier est vide. Choisissez-en un autre',
    fileLarge: 'Ce fichier est trop lourd : {max} Mo au plus',
    fileKind:
      'Nous n’acceptons pas ce type de fichier, ou son contenu ne correspond pas à son nom. Envoyez un PDF, une image, un document bureautique ou du texte brut',
    fileDamaged: 'Cette image est illisible. Enregistrez-la à nouveau, ou choisissez-en une autre',
    fileGone: 'Un fichier attend son formulaire une heure, et ce délai est passé. Ajoutez-le à nouveau',
    fileUnkept: 'Ce fichier ne nous est pas parvenu. Ajoutez-le à nouveau',
    characters: 'Cette réponse contient des caractères illisibles. Saisissez-la à nouveau',
  },
}
