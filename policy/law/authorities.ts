import type { Controller } from '#policy/parts/controller.ts'
import { type Jurisdiction, languages } from '#policy/vocabulary.ts'
import { type Authority, laws } from './jurisdictions.ts'

const of = (name: string, url: string): Authority => ({ name, url })

/** The authority for the protection of data of each country of which we know it, by ISO 3166. In Germany each land has its own. */
const authorities: { readonly [country: string]: Authority | undefined } = {
  AT: of('Österreichische Datenschutzbehörde', 'https://www.dsb.gv.at/'),
  BE: of('Autorité de protection des données (APD-GBA)', 'https://www.autoriteprotectiondonnees.be/'),
  BG: of('Commission for Personal Data Protection (Bulgaria)', 'https://www.cpdp.bg/'),
  HR: of('Agencija za zaštitu osobnih podataka (AZOP)', 'https://azop.hr/'),
  CY: of('Commissioner for Personal Data Protection (Cyprus)', 'https://www.dataprotection.gov.cy/'),
  CZ: of('Úřad pro ochranu osobních údajů (ÚOOÚ)', 'https://uoou.gov.cz/'),
  DK: of('Datatilsynet (Danmark)', 'https://www.datatilsynet.dk/'),
  EE: of('Andmekaitse Inspektsioon', 'https://www.aki.ee/'),
  FI: of('Tietosuojavaltuutetun toimisto', 'https://tietosuoja.fi/'),
  FR: of('Commission nationale de l’informatique et des libertés (CNIL)', 'https://www.cnil.fr/fr/plaintes'),
  DE: of(
    'Datenschutzaufsicht des Bundeslandes (Liste beim BfDI)',
    'https://www.bfdi.bund.de/DE/Service/Anschriften/anschriften_table.html',
  ),
  GR: of('Hellenic Data Protection Authority', 'https://www.dpa.gr/'),
  HU: of('Nemzeti Adatvédelmi és Információszabadság Hatóság (NAIH)', 'https://www.naih.hu/'),
  IE: of('Data Protection Commission (Ireland)', 'https://www.dataprotection.ie/'),
  IT: of('Garante per la protezione dei dati personali', 'https://www.garanteprivacy.it/'),
  LV: of('Datu valsts inspekcija', 'https://www.dvi.gov.lv/'),
  LT: of('Valstybinė duomenų apsaugos inspekcija', 'https://vdai.lrv.lt/'),
  LU: of('Commission nationale pour la protection des données (CNPD)', 'https://cnpd.public.lu/'),
  MT: of('Information and Data Protection Commissioner (Malta)', 'https://idpc.org.mt/'),
  NL: of('Autoriteit Persoonsgegevens', 'https://www.autoriteitpersoonsgegevens.nl/'),
  PL: of('Urząd Ochrony Danych Osobowych (UODO)', 'https://uodo.gov.pl/'),
  PT: of('Comissão Nacional de Proteção de Dados (CNPD)', 'https://www.cnpd.pt/'),
  RO: of(
    'Autoritatea Națională de Supraveghere a Prelucrării Datelor cu Caracter Personal (ANSPDCP)',
    'https://www.dataprotection.ro/',
  ),
  SK: of('Úrad na ochranu osobných údajov Slovenskej republiky', 'https://dataprotection.gov.sk/'),
  SI: of('Informacijski pooblaščenec', 'https://www.ip-rs.si/'),
  ES: of('Agencia Española de Protección de Datos (AEPD)', 'https://www.aepd.es/'),
  SE: of('Integritetsskyddsmyndigheten (IMY)', 'https://www.imy.se/'),
  IS: of('Persónuvernd', 'https://www.personuvernd.is/'),
  LI: of('Datenschutzstelle (Liechtenstein)', 'https://www.datenschutzstelle.li/'),
  NO: of('Datatilsynet (Norge)', 'https://www.datatilsynet.no/'),
  GB: laws.UK.authorities[0],
  CH: laws.CH.authorities[0],
  CA: laws.CA.authorities[0],
  AU: laws.AU.authorities[0],
  NZ: laws.NZ.authorities[0],
  ZA: laws.ZA.authorities[0],
  MA: of(
    'Commission nationale de contrôle de la protection des données à caractère personnel (CNDP)',
    'https://www.cndp.ma/',
  ),
}

/** Where a controller sits: the country it names, or the last line of its postal address. Null where neither is known. */
export function seatOf({ country, address }: Pick<Controller, 'country' | 'address'>): string | null {
  return country ?? countryNamed(address.at(-1) ?? '')
}

/** The authority that watches over a controller (GDPR art. 55 and its like): that of the country where it sits, where we know it. */
export function authorityOf(controller: Controller): Authority | null {
  return authorities[seatOf(controller) ?? ''] ?? null
}

let byName: ReadonlyMap<string, string> | undefined

/** A country by its name in any language of the site. */
function countryNamed(name: string): string | null {
  byName ??= new Map(
    languages.flatMap((language) => {
      const names = new Intl.DisplayNames(language, { type: 'region' })
      return Object.keys(authorities).map((code) => [names.of(code)?.toLowerCase() ?? code, code] as const)
    }),
  )
  return byName.get(name.trim().toLowerCase()) ?? null
}

/** The authorities that somebody who lives there can complain to: those of the place, and that of the controller's own. */
export function authoritiesFor(place: Jurisdiction | null, controller: Controller): Authority[] {
  const own = authorityOf(controller)
  const named = [...(place ? laws[place].authorities : []), ...(own ? [own] : [])]
  return named.filter(({ name }, index) => named.findIndex((other) => other.name === name) === index)
}
