/** Whether a link leads to a document by TLS, at a host with a name, and carries nobody's password. */
export function isPaperLink(url: string): boolean {
  if (url.length > 500 || !URL.canParse(url)) return false
  const { protocol, hostname, username, password } = new URL(url)
  return (
    protocol === 'https:' &&
    !username &&
    !password &&
    /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/.test(hostname)
  )
}

/** Whether a text holds what may be the number of a card: 13 to 19 digits that begin as one does and pass the check of Luhn (P62). */
export function holdsCardNumber(text: string): boolean {
  const runs = text.normalize('NFKC').match(/(?<!\d)[3-6](?:[ .\u00a0-]?\d){12,18}(?!\d)/g) ?? []
  return runs.some((run) => passesLuhn(run.replace(/\D/g, '')))
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
