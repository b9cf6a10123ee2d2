import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { cleanFileName } from './file-name.ts'
import { inspectFile } from './inspect.ts'
import { heicPicture } from './testing/heic.ts'
import { zipOf } from './testing/zip.ts'

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
const drawn = sharp({ create: { width: 40, height: 20, channels: 3, background: 'teal' } }).jpeg()
const photo = await drawn
  .withExif({
    IFD0: { Make: 'Camera', Artist: 'Ada', Orientation: '6' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 0/1 0/1' },
  })
  .toBuffer()
const docx = zipOf({
  '[Content_Types].xml': `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  'word/document.xml': '<w:document/>',
})
const docm = zipOf({
  '[Content_Types].xml': `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>`,
  'word/document.xml': '<w:document/>',
})
const odt = zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' })

describe('S7: size, ending and content agree', () => {
  test.each([
    ['offer.pdf', pdf, 'application/pdf'],
    ['photo.jpeg', photo, 'image/jpeg'],
    ['brief.docx', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['brief.odt', odt, 'application/vnd.oasis.opendocument.text'],
    ['notes.txt', Buffer.from('Grüße\r\n\tسلام'), 'text/plain'],
    ['list.csv', Buffer.from('\uFEFFa,b\n1,2\n'), 'text/csv'],
  ])('%s is taken', async (name, bytes, type) => {
    expect(await inspectFile(name, bytes)).toMatchObject({ ok: true, name, type })
  })

  test.each([
    ['UTF-16 as Windows writes it', Buffer.from('\uFEFFNom;Société\r\nZoé;“Été”', 'utf16le')],
    ['UTF-16 the other way round', Buffer.from('\uFEFFNom;Société\r\nZoé;“Été”', 'utf16le').swap16()],
    ['windows-1252', Buffer.from('Nom;Soci\xe9t\xe9\r\nZo\xe9;\x93\xc9t\xe9\x94', 'latin1')],
  ])('a table in %s is taken, and kept so that everybody can read it (15.12)', async (_, bytes) => {
    const found = await inspectFile('list.csv', bytes)
    expect(found).toMatchObject({ ok: true, type: 'text/csv' })
    expect(found.ok && found.bytes.toString('utf8')).toBe('Nom;Société\r\nZoé;“Été”')
  })

  test('a picture that is called another kind of picture is taken as what it is (15.12)', async () => {
    const png = await drawn.clone().png().toBuffer()
    expect(await inspectFile('photo.jpg', png)).toMatchObject({
      ok: true,
      name: 'photo.png',
      type: 'image/png',
    })
    expect(await inspectFile('IMG_1.HEIC', photo)).toMatchObject({ name: 'IMG_1.jpg', type: 'image/jpeg' })
  })

  test('a picture of a telephone is taken, without who took it and by what (15.12)', async () => {
    expect(heicPicture.includes('Ada Lovelace')).toBe(true)
    const found = await inspectFile('IMG_0001.HEIC', heicPicture)
    expect(found).toMatchObject({ ok: true, name: 'IMG_0001.heic', type: 'image/heic' })
    if (!found.ok) return
    expect(found.bytes.length).toBe(heicPicture.length)
    for (const told of ['Ada', 'Camera']) expect(found.bytes.includes(told)).toBe(false)
    // The picture itself, and where it lies, is as it was.
    const differs = [...found.bytes.keys()].filter((at) => found.bytes[at] !== heicPicture[at])
    expect(differs.length).toBeLessThan(heicPicture.length / 3)
  })

  test.each([40, 100, 300, 500])(
    'a picture of a telephone that ends after %i bytes is damaged (15.12)',
    async (end) => {
      expect(await inspectFile('a.heic', heicPicture.subarray(0, end))).toEqual({
        ok: false,
        fault: 'file_damaged',
      })
    },
  )

  test('an ending is written small', async () => {
    expect(await inspectFile('OFFER.PDF', pdf)).toMatchObject({ ok: true, name: 'OFFER.pdf' })
  })

  test('a name without an ending gets the one of its kind', async () => {
    expect(await inspectFile('offer', pdf)).toMatchObject({ ok: true, name: 'offer.pdf' })
  })

  test.each([
    ['a drawing that could run', 'logo.svg', Buffer.from(svg)],
    ['a drawing called text', 'logo.txt', Buffer.from(svg)],
    ['a page', 'page.html', Buffer.from('<!doctype html><p>x')],
    ['a page called text', 'page.txt', Buffer.from(' <!DOCTYPE html><p>x')],
    ['a document called a picture', 'a.png', pdf],
    ['a picture called a document', 'a.pdf', photo],
    ['a program', 'a.exe', Buffer.from('MZ\x90\x00'.padEnd(200, '\0'), 'latin1')],
    ['a program called text', 'a.txt', Buffer.from('MZ\x90\x00'.padEnd(200, '\0'), 'latin1')],
    ['a document with macros', 'a.docm', docm],
    ['a document with macros under another name', 'a.docx', docm],
    ['any archive', 'a.zip', zipOf({ 'a.txt': 'x' })],
    ['any archive under another name', 'a.docx', zipOf({ 'a.txt': 'x' })],
    ['text in no encoding of ours', 'a.txt', Buffer.from([0x47, 0xe9, 0x81])],
    ['half a text in UTF-16', 'a.txt', Buffer.from([0xff, 0xfe, 0x47])],
    ['bytes with zeros', 'a.csv', Buffer.from('a\0b')],
    ['text with a control character', 'a.csv', Buffer.from('a\u0085b')],
    ['text with a delete', 'a.txt', Buffer.from('a\u007f')],
    ['a name with two endings', 'a.pdf.exe', pdf],
    ['a name that every object has', 'a.constructor', Buffer.from('x')],
  ])('%s is not', async (_, name, bytes) => {
    expect(await inspectFile(name, bytes)).toEqual({ ok: false, fault: 'file_kind' })
  })

  test('nothing is nothing', async () => {
    expect(await inspectFile('a.pdf', Buffer.alloc(0))).toEqual({ ok: false, fault: 'file_empty' })
  })
})

test.each([',', '\n', 'é', ' '])(
  'ten megabytes of %j hold nobody up: others have their turn between (15.43)',
  async (letter) => {
    const bytes = Buffer.from(letter.repeat((10 * 1024 ** 2) / Buffer.byteLength(letter)))
    let turns = 0
    let looking = true
    const others = (async () => {
      for (; looking; turns++) await new Promise((next) => setImmediate(next))
    })()
    expect(await inspectFile('list.csv', bytes)).toMatchObject({ ok: true, type: 'text/csv' })
    looking = false
    await others
    expect(turns).toBeGreaterThanOrEqual(10)
  },
)

describe('S7: a picture keeps no metadata', () => {
  test('where, by what and by whom it was taken is gone', async () => {
    expect(photo.includes('Camera')).toBe(true)
    const found = await inspectFile('photo.jpg', photo)
    if (!found.ok) throw new Error(found.fault)
    const { exif, icc, iptc, xmp, width, height } = await sharp(found.bytes).metadata()
    expect({ exif, icc, iptc, xmp }).toEqual({
      exif: undefined,
      icc: undefined,
      iptc: undefined,
      xmp: undefined,
    })
    expect([width, height]).toEqual([40, 20])
    expect(found.bytes.includes('Ada')).toBe(false)
  })

  test('it stands upright without the mark that said which way is up', async () => {
    const lying = await drawn.clone().withMetadata({ orientation: 6 }).toBuffer()
    const found = await inspectFile('photo.jpg', lying)
    if (!found.ok) throw new Error(found.fault)
    const { width, height, orientation } = await sharp(found.bytes).metadata()
    expect([width, height, orientation ?? 1]).toEqual([20, 40, 1])
  })

  test('what hides behind a picture goes: it is drawn anew', async () => {
    const both = Buffer.concat([photo, zipOf({ 'evil.js': 'alert(1)' }), Buffer.from(svg)])
    const found = await inspectFile('photo.jpg', both)
    expect(found.ok && (found.bytes.includes('evil.js') || found.bytes.includes('<svg'))).toBe(false)
  })

  test('a moving picture still moves', async () => {
    const frames = Buffer.concat([Buffer.alloc(300, 0), Buffer.alloc(300, 255)])
    const gif = await sharp(frames, { raw: { width: 10, height: 20, channels: 3, pageHeight: 10 } })
      .gif({ delay: [100, 100] })
      .toBuffer()
    const found = await inspectFile('wave.gif', gif)
    if (!found.ok) throw new Error(found.fault)
    expect((await sharp(found.bytes, { animated: true }).metadata()).pages).toBe(2)
  })

  test.each([
    ['cut off', photo.subarray(0, photo.length / 2)],
    ['the mark alone', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ])('%s, it is damaged', async (_, bytes) => {
    expect(await inspectFile('a.jpg', bytes)).toEqual({ ok: false, fault: 'file_damaged' })
  })

  test('a small file that unfolds to gigabytes is not unfolded', async () => {
    const bomb = await sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: 'red' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(bomb.length).toBeLessThan(2_000_000)
    expect(await inspectFile('bomb.png', bomb)).toEqual({ ok: false, fault: 'file_damaged' })
  })
})

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\Ada\\offer.pdf', 'offer.pdf'],
  ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
  ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie_ x.pdf'],
  ['.htaccess', 'htaccess'],
  ['..', 'file'],
  ['', 'file'],
  ['   .pdf', 'pdf'],
  ['عرض.pdf', 'عرض.pdf'],
  [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(116)}.pdf`],
  [`${'👩'.repeat(200)}.pdf`, `${'👩'.repeat(116)}.pdf`],
])('the name %j becomes %j', (given, kept) => {
  expect(cleanFileName(given)).toBe(kept)
})
