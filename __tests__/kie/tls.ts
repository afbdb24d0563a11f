import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import tls from 'node:tls'

/** A key and its certificate, as PEM. */
export interface Identity {
  readonly key: string
  readonly cert: string
}

/** Makes a self-signed certificate for these names. Needs the program openssl. */
export function makeIdentity(...names: string[]): Identity {
  const directory = mkdtempSync(path.join(tmpdir(), 'tls-'))
  const [key, cert] = [path.join(directory, 'key.pem'), path.join(directory, 'cert.pem')]
  const subject = ['-subj', '/CN=test', '-addext', `subjectAltName=${names.map((name) => `DNS:${name}`).join(',')}`]
  const files = ['-keyout', key, '-out', cert]
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  try {
    execFileSync('openssl', ['req', ...kind, ...subject, ...files], { stdio: 'pipe' })
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
  } finally {
    rmSync(directory, { recursive: true })
  }
}

/** Lets this process trust a certificate besides the usual ones, until the function it gives is called. */
export function trust({ cert }: Identity): () => void {
  const before = tls.getCACertificates('default')
  tls.setDefaultCACertificates([...before, cert])
  return () => tls.setDefaultCACertificates(before)
}
