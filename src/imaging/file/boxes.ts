/** One box of a file of the ISO base media format (ISO/IEC 14496-12, 4.2). */
export interface FileBox {
  readonly type: string
  /** Where its header begins, in what it was read from. */
  readonly start: number
  /** What it holds, without its header. */
  readonly body: Buffer
}

/**
 * The boxes that stand side by side in `bytes`, from `from` on. One that is longer than what holds it ends them, as it says of
 * no byte after it what it is.
 */
export function boxesIn(bytes: Buffer, from = 0): readonly FileBox[] {
  const boxes: FileBox[] = []
  for (let start = from; start + 8 <= bytes.length;) {
    const size = bytes.readUInt32BE(start)
    // 0 is all that is left; 1 says that the size follows in 64 bits.
    const isLong = size === 1 && start + 16 <= bytes.length
    const length = isLong ? Number(bytes.readBigUInt64BE(start + 8)) : size === 0 ? bytes.length - start : size
    const bodyStart = start + (isLong ? 16 : 8)
    const end = start + length
    if (end < bodyStart || end > bytes.length) break
    const type = bytes.toString('latin1', start + 4, start + 8)
    boxes.push({ type, start, body: bytes.subarray(bodyStart, end) })
    start = end
  }
  return boxes
}

/** A box as it stands in a file. */
export function boxOf(type: string, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts)
  const header = Buffer.alloc(8)
  header.writeUInt32BE(body.length + 8, 0)
  header.write(type, 4, 'latin1')
  return Buffer.concat([header, body])
}
