/** A control sequence, the end of a line, or plain text. */
const PIECE = /\u001b\[[?\d;]*[A-Za-z]|\r?\n|\r|[^\u001b\r\n]+/g

/** A sequence that moves the cursor up or down, or erases. */
const MOVE = /^\u001b\[(\d*)([ABJK])$/

/**
 * What a terminal shows once all of a text is written to it, as far as programs write that redraw lines in place: they move
 * up and down, erase lines or what is below, and begin them anew.
 *
 * @returns the lines, with the colours that stand in them and without those that are empty
 */
export function linesOnScreen(text: string): readonly string[] {
  const lines = ['']
  let row = 0
  for (const [piece] of text.matchAll(PIECE)) {
    const [, count = '', move = ''] = MOVE.exec(piece) ?? []
    if (piece.endsWith('\n')) row += 1
    else if (move === 'A') row = Math.max(0, row - Number(count === '' ? 1 : count))
    else if (move === 'B') row += Number(count === '' ? 1 : count)
    // What is erased behind the cursor is behind the text already.
    else if (move === 'K') lines[row] = count === '2' ? '' : (lines[row] ?? '')
    else if (move === 'J') lines.splice(row)
    else if (piece !== '\r' && (piece.endsWith('m') || !piece.startsWith('\u001b'))) {
      lines[row] = `${lines[row] ?? ''}${piece}`
    }
    while (lines.length <= row) lines.push('')
  }
  return lines.filter((line) => line !== '')
}
