import { styleText } from 'node:util'
import { formatLog, type StepIdentity } from '../../sandbox/runner/index.ts'

/** Shows a job's log line by line as it comes, below the names of the steps. */
export class LiveLog {
  readonly #write: (text: string) => void
  readonly #colour: boolean
  #step: StepIdentity | undefined
  /** Of the current step. */
  #lines: string[] = []
  #shown = 0

  constructor(write: (text: string) => void, colour: boolean) {
    this.#write = write
    this.#colour = colour
  }

  /** Takes the next line. */
  line(line: string, step: StepIdentity): void {
    if (step !== this.#step) this.#begin(step)
    this.#lines.push(line)
    // A line's look depends on those before it: what is in a group is indented.
    const text = formatLog({ lines: this.#lines }, { colour: this.#colour })
    this.#write(text.slice(this.#shown))
    this.#shown = text.length
  }

  #begin(step: StepIdentity): void {
    this.#step = step
    this.#lines = []
    this.#shown = 0
    this.#write(`\n${heading(step.name, this.#colour)}\n`)
  }
}

/** A title that stands out. */
export function heading(title: string, colour: boolean): string {
  return colour ? styleText(['bold', 'underline'], title, { validateStream: false }) : `== ${title} ==`
}
