import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { Fault } from '../wire/faults.ts'
import type { Pace } from '../wire/pace.ts'

/** A download that is about to be answered. */
export interface Download {
  readonly bytes: Buffer
  readonly contentType: string
  readonly response: ServerResponse
  readonly pace: Pace
}

/** Sends a file, with a fault if there is one that concerns files. */
export async function serveFile(download: Download, fault: Fault | undefined): Promise<void> {
  switch (fault?.kind) {
    case 'cut':
      cut(download, fault.how, fault.at ?? 0.5)
      break
    case 'gzip':
      sendWhole(download, gzipSync(download.bytes), { 'content-encoding': 'gzip' })
      break
    case 'drip':
      await drip(download)
      break
    case 'endless':
      await endless(download, fault.declared)
      break
    case 'redirect':
      download.response.writeHead(302, { location: fault.to }).end()
      break
    default:
      sendWhole(download, bodyWith(fault, download.bytes))
  }
}

function bodyWith(fault: Fault | undefined, bytes: Buffer): Buffer {
  switch (fault?.kind) {
    case 'flipped':
      return flip(bytes, fault.at ?? 0.5)
    case 'trailing':
      return Buffer.concat([bytes, randomBytes(64)])
    case 'empty':
      return Buffer.alloc(0)
    case 'html':
      return Buffer.from('<!doctype html><title>Please wait</title><p>Checking your browser\n')
    default:
      return bytes
  }
}

function sendWhole({ contentType, response }: Download, body: Buffer, headers: OutgoingHttpHeaders = {}): void {
  response.writeHead(200, { 'content-type': contentType, 'content-length': body.length, ...headers }).end(body)
}

type Cut = Extract<Fault, { readonly kind: 'cut' }>['how']

function cut(download: Download, how: Cut, at: number): void {
  const { bytes, contentType, response } = download
  const part = bytes.subarray(0, placeIn(bytes, at))
  if (how === 'short-length') {
    sendWhole(download, part)
    return
  }
  response.setHeader('content-type', contentType)
  if (how === 'length') response.setHeader('content-length', bytes.length)
  // Without a length and without chunks it is the end of the connection that ends the body.
  if (how === 'fin' || how === 'rst') response.removeHeader('transfer-encoding')
  response.write(part, () => {
    if (how === 'rst') response.socket?.resetAndDestroy()
    else response.socket?.end()
  })
}

function flip(bytes: Buffer, at: number): Buffer {
  const place = placeIn(bytes, at)
  const flipped = Buffer.from(bytes)
  flipped.writeUInt8(flipped.readUInt8(place) ^ 1, place)
  return flipped
}

function placeIn(bytes: Buffer, at: number): number {
  return Math.min(bytes.length - 1, Math.floor(bytes.length * at))
}

async function drip({ bytes, contentType, response, pace }: Download): Promise<void> {
  response.writeHead(200, { 'content-type': contentType, 'content-length': bytes.length })
  for (const byte of bytes) {
    if (response.destroyed) return
    response.write(Buffer.of(byte))
    await pace.sleep(1000)
  }
  response.end()
}

async function endless({ bytes, contentType, response }: Download, declared: number | undefined): Promise<void> {
  const length = declared === undefined ? {} : { 'content-length': declared }
  response.writeHead(200, { 'content-type': contentType, ...length })
  const gone = once(response, 'close')
  let more = response.write(bytes)
  const filler = Buffer.alloc(64 * 1024)
  while (!response.destroyed) {
    if (!more) await Promise.race([once(response, 'drain'), gone])
    more = response.write(filler)
  }
}
