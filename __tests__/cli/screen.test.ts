import { describe, expect, test } from '@jest/globals'
import { TerminalScreen } from '../../sandbox/terminal/screen.ts'
import { Board } from '../../src/cli/screen/board.ts'
import { Screen, type Terminal } from '../../src/cli/screen/screen.ts'

/** A terminal, the screen that draws a board on it, and what stands there. */
function terminalOf({ columns, rows, names }: { columns: number; rows: number; names: readonly string[] }) {
  let text = ''
  const terminal = { columns, rows, isTTY: true, write: (piece: string) => (text += piece.replaceAll('\n', '\r\n')) }
  const screen = new Screen(terminal as unknown as Terminal, (_, line) => line)
  screen.show(
    new Board(
      names.map((name) => ({ name, price: 4 })),
      { now: () => 0 },
    ),
  )
  const lines = async (): Promise<readonly string[]> => {
    const emulator = new TerminalScreen({ columns, rows })
    await emulator.write(text)
    return emulator.lines().map((line) => line.text)
  }
  return { screen, lines, written: () => text }
}

describe('on a narrow terminal', () => {
  const names = Array.from({ length: 6 }, (_, index) => `a-picture-with-a-long-name-${index}`)

  test('a row takes one line, so that as many as there is room for are drawn in place', async () => {
    const { screen, lines } = terminalOf({ columns: 20, rows: 8, names })
    for (let line = 0; line < 30; line++) screen.print(`line ${line}`)
    const shown = await lines()
    expect(shown.filter((line) => line.startsWith('a-picture'))).toEqual(Array(4).fill('a-picture-with-a-lo…'))
    expect(shown.slice(-2)).toEqual(['and 2 more', '0/6 done, 0 in work…'])
    expect(shown.filter((line) => line.startsWith('line '))).toHaveLength(30)
    screen.end()
    const last = await lines()
    expect(last.filter((line) => line.startsWith('a-picture'))).toHaveLength(6)
    expect(last.at(-1)).toBe('0/6 done, 0 in work, 0 credits')
  })

  test('a line above it is written whole, and the terminal breaks it', async () => {
    const { screen, lines, written } = terminalOf({ columns: 20, rows: 24, names: ['fox'] })
    const told = 'Warning: the picture may be damaged, as kie says.'
    screen.print(told)
    expect(written()).toContain(`${told}\r\n`)
    expect(await lines()).toContain(told)
    screen.end()
  })
})
