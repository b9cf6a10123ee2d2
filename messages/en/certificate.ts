/** Words of certificates of erasure. */
export const certificate = {
  title: 'Check a certificate of erasure',
  text: 'Paste a certificate that we gave, or choose its file. Nothing of it is kept.',
  paste: 'The certificate',
  file: 'Or its file',
  send: 'Check it',
  keyText: 'Any program for signatures (JWS, Ed25519) can check it too:',
  keyLink: 'our public key',
  found: {
    final:
      'Genuine, and final: we erased, and every company that we used for this person has confirmed that it did too.',
    pending:
      'Genuine, and pending: we erased. A company that we used for this person has still to confirm that it did too.',
    altered: 'Altered: it names our key, and is not as we gave it.',
    foreign: 'Not ours: we gave no such certificate.',
  },
  ownTitle: 'Certificate of erasure',
  erased: 'Erased on {day}, certificate {reference}. It holds nothing about anybody.',
  final: 'It is final.',
  pending: 'It is pending until these confirm that they let go too: {names}.',
  held: 'Not erased yet, because the law keeps it: {records}. It goes when that reason ends, and has a certificate of its own then, under the same reference of your request.',
  heldRecord: '{record} ({ground})',
  grounds: {
    tax: 'books and taxes',
    dispute: 'a dispute',
    order: 'an order of a court or an authority',
    other_law: 'another law',
    not_said: 'a legal hold',
  },
  download: 'The certificate as a file',
  noneTitle: 'No certificate yet',
  none: 'There is none under this reference. If your data is being erased at this moment, look again tomorrow; else look whether the reference is typed as it was mailed.',
}
