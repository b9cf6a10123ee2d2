import type { Language } from '#policy/vocabulary.ts'

/** Cities by whose time people go, as other languages than English call them. */
const cities: { readonly [zone: string]: readonly [fr: string, ar: string] | undefined } = {
  'Africa/Abidjan': ['Abidjan', 'أبيدجان'],
  'Africa/Algiers': ['Alger', 'الجزائر'],
  'Africa/Cairo': ['Le Caire', 'القاهرة'],
  'Africa/Casablanca': ['Casablanca', 'الدار البيضاء'],
  'Africa/Dakar': ['Dakar', 'داكار'],
  'Africa/Johannesburg': ['Johannesbourg', 'جوهانسبرغ'],
  'Africa/Lagos': ['Lagos', 'لاغوس'],
  'Africa/Nairobi': ['Nairobi', 'نيروبي'],
  'Africa/Tunis': ['Tunis', 'تونس'],
  'America/Chicago': ['Chicago', 'شيكاغو'],
  'America/Denver': ['Denver', 'دنفر'],
  'America/Los_Angeles': ['Los Angeles', 'لوس أنجلوس'],
  'America/New_York': ['New York', 'نيويورك'],
  'America/Sao_Paulo': ['São Paulo', 'ساو باولو'],
  'America/Toronto': ['Toronto', 'تورونتو'],
  'Asia/Amman': ['Amman', 'عمّان'],
  'Asia/Baghdad': ['Bagdad', 'بغداد'],
  'Asia/Beirut': ['Beyrouth', 'بيروت'],
  'Asia/Dubai': ['Dubaï', 'دبي'],
  'Asia/Riyadh': ['Riyad', 'الرياض'],
  'Asia/Singapore': ['Singapour', 'سنغافورة'],
  'Asia/Tokyo': ['Tokyo', 'طوكيو'],
  'Australia/Sydney': ['Sydney', 'سيدني'],
  'Europe/Amsterdam': ['Amsterdam', 'أمستردام'],
  'Europe/Athens': ['Athènes', 'أثينا'],
  'Europe/Berlin': ['Berlin', 'برلين'],
  'Europe/Brussels': ['Bruxelles', 'بروكسل'],
  'Europe/Bucharest': ['Bucarest', 'بوخارست'],
  'Europe/Budapest': ['Budapest', 'بودابست'],
  'Europe/Copenhagen': ['Copenhague', 'كوبنهاغن'],
  'Europe/Dublin': ['Dublin', 'دبلن'],
  'Europe/Helsinki': ['Helsinki', 'هلسنكي'],
  'Europe/Istanbul': ['Istanbul', 'إسطنبول'],
  'Europe/Lisbon': ['Lisbonne', 'لشبونة'],
  'Europe/London': ['Londres', 'لندن'],
  'Europe/Luxembourg': ['Luxembourg', 'لوكسمبورغ'],
  'Europe/Madrid': ['Madrid', 'مدريد'],
  'Europe/Moscow': ['Moscou', 'موسكو'],
  'Europe/Oslo': ['Oslo', 'أوسلو'],
  'Europe/Paris': ['Paris', 'باريس'],
  'Europe/Prague': ['Prague', 'براغ'],
  'Europe/Rome': ['Rome', 'روما'],
  'Europe/Stockholm': ['Stockholm', 'ستوكهولم'],
  'Europe/Vienna': ['Vienne', 'فيينا'],
  'Europe/Warsaw': ['Varsovie', 'وارسو'],
  'Europe/Zurich': ['Zurich', 'زيورخ'],
  'Pacific/Auckland': ['Auckland', 'أوكلاند'],
}

/** A zone as people say it, by its city: `Paris time`. Where a language has no name for the city here, the zone's own. */
export function printZone(zone: string, language: Language): string {
  // What stands for no place has no city: its generic name is GMT+00:00, which nobody says.
  if (!zone.includes('/') || zone.startsWith('Etc/')) return zone === 'Etc/UTC' ? 'UTC' : zone
  if (language === 'en') return `${zone.split('/').at(-1)?.replaceAll('_', ' ')} time`
  const [fr, ar] = cities[zone] ?? []
  if (language === 'ar') return ar ? `بتوقيت ${ar}` : genericName(zone, language)
  return fr ? `heure ${ofCity(fr)}` : genericName(zone, language)
}

/** `de Paris`, `d’Athènes`, `du Caire`. */
function ofCity(city: string): string {
  if (city.startsWith('Le ')) return `du ${city.slice(3)}`
  return /^[AEIOUYÂÉÈÎÔÛ]/.test(city) ? `d’${city}` : `de ${city}`
}

function genericName(timeZone: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'longGeneric' })
  const parts = format.formatToParts(new Date(Date.UTC(2026, 0, 5)))
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}
