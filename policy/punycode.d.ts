declare module 'punycode/punycode.es6.js' {
  /** A domain with each `xn--` label in the letters that it stands for. */
  export function toUnicode(domain: string): string
}
