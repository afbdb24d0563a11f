import type { ChildProcess } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readSync, rmSync, watch } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'

/** What receives a piece of text as it comes. */
export type TextReceiver = (stream: 'stdout' | 'stderr', text: string) => void

/** Where a process writes to. */
export interface Output {
  /** For `spawn`. */
  readonly stdio: readonly ['pipe' | number, 'pipe' | number]
  /** Reads what the process writes from now on. */
  read(child: ChildProcess): void
  /** The process has ended: what is left is read, unless others that hold the streams open still write. */
  end(): void
  /** Gives up those streams. */
  leave(): void
}

/** Pipes, as the runner has them. */
export function pipes(onText: TextReceiver): Output {
  const streams: { destroy(): unknown }[] = []
  return {
    stdio: ['pipe', 'pipe'],
    read: ({ stdout, stderr }) => {
      for (const [name, stream] of [['stdout', stdout] as const, ['stderr', stderr] as const]) {
        if (stream === null) continue
        streams.push(stream)
        stream.setEncoding('utf8').on('data', (text: string) => onText(name, text))
      }
    },
    end: () => undefined,
    leave: () => {
      for (const stream of streams) stream.destroy()
    },
  }
}

/** Files, for a process that can write to no pipe of ours. Which of them was written to first is not known to the moment. */
export function files(onText: TextReceiver): Output {
  const directory = mkdtempSync(join(tmpdir(), 'sandbox-output-'))
  const [stdout, stderr] = [grow(join(directory, 'stdout')), grow(join(directory, 'stderr'))]
  const take = (): void => {
    for (const [name, file] of [['stdout', stdout] as const, ['stderr', stderr] as const]) {
      const text = file.more()
      if (text !== '') onText(name, text)
    }
  }
  const watcher = watch(directory, take)
  return {
    stdio: [stdout.writer, stderr.writer],
    read: () => undefined,
    end: () => {
      watcher.close()
      take()
      for (const file of [stdout, stderr]) file.close()
      rmSync(directory, { recursive: true })
    },
    leave: () => undefined,
  }
}

interface GrowingFile {
  readonly writer: number
  /** What has come since it was last asked for. */
  more(): string
  close(): void
}

function grow(name: string): GrowingFile {
  const writer = openSync(name, 'a')
  const reader = openSync(name, 'r')
  const decoder = new StringDecoder('utf8')
  const buffer = Buffer.alloc(65_536)
  return {
    writer,
    more: () => {
      let text = ''
      for (let length = 1; length > 0;) {
        length = readSync(reader, buffer)
        text += decoder.write(buffer.subarray(0, length))
      }
      return text
    },
    close: () => {
      for (const descriptor of [writer, reader]) closeSync(descriptor)
    },
  }
}
