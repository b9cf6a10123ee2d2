/** Prints what several say at once one after the other: the first as it comes, the next when those before it ended. */
export function inTurn(print) {
  const waiting = []
  const flush = () => {
    while (waiting.length > 0) {
      const [first] = waiting
      print(first.text)
      first.text = ''
      if (!first.ended) return
      waiting.shift()
    }
  }
  return (heading) => {
    const turn = { text: `\n== ${heading}\n`, ended: false }
    waiting.push(turn)
    flush()
    return {
      say: (text) => {
        turn.text += text
        flush()
      },
      end: () => {
        turn.ended = true
        flush()
      },
    }
  }
}
