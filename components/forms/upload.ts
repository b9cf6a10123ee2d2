import type { FieldFault } from '#policy/forms/field-fault.ts'

/** What the server says about one file. */
export type FileAnswer =
  | { readonly fault: FieldFault }
  /** Announced: `offer` is where else its bytes go, null: to us. */
  | {
      readonly token: string
      readonly offer: { url: string; headers: Readonly<Record<string, string>> } | null
    }
  | { readonly token: string; readonly name: string; readonly bytes: number }

export type Uploaded = { readonly token: string; readonly name: string } | { readonly fault: FieldFault }

export type Upload = {
  /** The fixed address of the form's files. */
  readonly action: string
  readonly field: string
  readonly file: File
  /** How much has gone, from 0 to 1; at 1 it is being looked at. */
  readonly onProgress: (part: number) => void
  readonly signal: AbortSignal
}

/** Announces a file, sends its bytes and gives what became of it; what does not come through is `file_unkept`. */
export async function upload({ action, field, file, onProgress, signal }: Upload): Promise<Uploaded> {
  try {
    const body = JSON.stringify({ field, name: file.name, bytes: file.size })
    const announced = await answerOf(
      fetch(action, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body, signal }),
    )
    if ('fault' in announced || !('offer' in announced)) return fault(announced)
    const { token, offer } = announced
    const own = `${action}/${token}`
    const sent = await send(offer?.url ?? own, offer?.headers ?? {}, file, onProgress, signal)
    onProgress(1)
    const staged = offer ? await answerOf(fetch(own, { method: 'POST', signal })) : JSON.parse(sent)
    return 'name' in staged ? staged : fault(staged)
  } catch {
    return { fault: 'file_unkept' }
  }
}

/** Tells the server that a file is not wanted any more; it would be gone within the hour anyway. */
export function takeBack(action: string, token: string): void {
  fetch(`${action}/${token}`, { method: 'DELETE', keepalive: true }).catch(() => {})
}

async function answerOf(asked: Promise<Response>): Promise<FileAnswer> {
  return (await (await asked).json()) as FileAnswer
}

function fault(answer: FileAnswer): Uploaded {
  return { fault: 'fault' in answer ? answer.fault : 'file_unkept' }
}

/** As `fetch`, which tells nobody how far it is. */
function send(
  url: string,
  headers: Readonly<Record<string, string>>,
  file: File,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', url)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? Math.min(loaded / total, 0.99) : 0)
    request.onload = () => resolve(request.responseText)
    request.onerror = () => reject(new TypeError('The file did not come through.'))
    request.onabort = request.onerror
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
