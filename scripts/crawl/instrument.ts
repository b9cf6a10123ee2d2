/** Name of the function by which a page tells the crawl what it did. */
export const tellName = 'candorCrawlSaw'

/** What the loader of our programs puts around each function by its name, for those that run in a page by their text. */
export const keptNames = 'globalThis.__name ??= (one) => one'

/** More families of type than a page has are tried to find out which are installed. */
const mostFamilies = 12

/**
 * Runs in every page and frame before any script of theirs: tells of each call by which a browser can be known again
 * without anything being stored in it. It changes no answer.
 */
export function instrument({ tell, families }: { tell: string; families: number }): void {
  type Owner = Record<string, unknown>
  const told = new Set<string>()
  const say = (what: string) => {
    if (told.has(what)) return
    told.add(what)
    ;(window as unknown as Record<string, ((what: string) => void) | undefined>)[tell]?.(what)
  }
  const watch = (
    owner: unknown,
    name: string,
    what: string,
    counts: (given: unknown[], self: unknown) => boolean = () => true,
  ) => {
    const own = owner ? Object.getOwnPropertyDescriptor(owner as Owner, name) : undefined
    if (!own?.configurable) return
    const heard = (given: unknown[], self: unknown) => void (counts(given, self) && say(what))
    const { get, value } = own
    if (get) {
      const watched = function (this: unknown) {
        heard([], this)
        return Reflect.apply(get, this, [])
      }
      Object.defineProperty(owner as Owner, name, { ...own, get: watched })
    } else if (typeof value === 'function') {
      const watched = new Proxy(value, {
        apply: (made, self, given) => {
          heard(given, self)
          return Reflect.apply(made, self, given)
        },
        construct: (made, given, by) => {
          heard(given, null)
          return Reflect.construct(made, given, by)
        },
      })
      Object.defineProperty(owner as Owner, name, { ...own, value: watched })
    }
  }
  const proto = (name: string) =>
    (window as unknown as Record<string, { prototype?: object }>)[name]?.prototype
  for (const name of ['toDataURL', 'toBlob'])
    watch(proto('HTMLCanvasElement'), name, `canvas read back (${name})`)
  watch(proto('OffscreenCanvas'), 'convertToBlob', 'canvas read back (convertToBlob)')
  for (const kind of ['CanvasRenderingContext2D', 'OffscreenCanvasRenderingContext2D'])
    watch(proto(kind), 'getImageData', 'canvas read back (getImageData)')
  for (const kind of ['WebGLRenderingContext', 'WebGL2RenderingContext']) {
    watch(proto(kind), 'readPixels', 'canvas read back (readPixels)')
    watch(
      proto(kind),
      'getExtension',
      'name of the graphics card (WEBGL_debug_renderer_info)',
      ([name]) => String(name).toLowerCase() === 'webgl_debug_renderer_info',
    )
    watch(
      proto(kind),
      'getParameter',
      'name of the graphics card (getParameter)',
      ([which]) => which === 0x9245 || which === 0x9246,
    )
  }
  for (const name of [
    'AudioContext',
    'webkitAudioContext',
    'OfflineAudioContext',
    'webkitOfflineAudioContext',
  ])
    watch(window, name, `sound worked out in silence (${name})`)
  for (const name of ['plugins', 'mimeTypes'])
    watch(Navigator.prototype, name, `list of plug-ins (navigator.${name})`)
  watch(proto('MediaDevices'), 'enumerateDevices', 'list of cameras and microphones (enumerateDevices)')
  watch(Navigator.prototype, 'getBattery', 'state of the battery (getBattery)')
  for (const name of ['deviceMemory', 'keyboard', 'connection'])
    watch(Navigator.prototype, name, `make of the device (navigator.${name})`)
  watch(proto('NavigatorUAData'), 'getHighEntropyValues', 'make of the device (getHighEntropyValues)')
  watch(proto('SpeechSynthesis'), 'getVoices', 'list of voices (getVoices)')
  watch(proto('Keyboard'), 'getLayoutMap', 'layout of the keyboard (getLayoutMap)')
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection'])
    watch(window, name, `addresses of the network (${name})`)
  for (const name of ['getCurrentPosition', 'watchPosition'])
    watch(proto('Geolocation'), name, `place of the device (${name})`)
  watch(window, 'queryLocalFonts', 'list of typefaces (queryLocalFonts)')
  // Whoever tries typefaces out has to measure what each makes of a text.
  const tried = new Set<string>()
  const many = (font: unknown) => tried.add(String(font)).size > families
  const measures = 'typefaces tried out one by one'
  watch(proto('FontFaceSet'), 'check', measures, ([font]) => many(font))
  for (const name of ['offsetWidth', 'offsetHeight'])
    watch(proto('HTMLElement'), name, measures, (_, one) => many((one as HTMLElement).style.fontFamily))
  watch(proto('Element'), 'getBoundingClientRect', measures, (_, one) =>
    many((one as HTMLElement).style?.fontFamily),
  )
  for (const kind of ['CanvasRenderingContext2D', 'OffscreenCanvasRenderingContext2D'])
    watch(proto(kind), 'measureText', measures, (_, one) => many((one as CanvasRenderingContext2D).font))
}

export const instrumenting = { tell: tellName, families: mostFamilies }
