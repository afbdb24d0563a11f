/**
 * The SHA-256 of a text or of bytes, as lower-case hex.
 *
 * Node's crypto is loaded at the first call: that takes a tenth of the time of a step that fails on its inputs, which needs
 * none of it.
 */
export function sha256(data: string | Uint8Array): string {
  return process.getBuiltinModule('node:crypto').hash('sha256', data)
}
