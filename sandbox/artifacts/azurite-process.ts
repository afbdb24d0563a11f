/**
 * The child process of `azurite.ts`: Azurite for as long as whoever started it lives. Its standard input is a pipe that
 * ends with the parent, however the parent dies; then the process goes, and its directory with it.
 */
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'

const location = process.argv[process.argv.indexOf('--location') + 1]
if (location === undefined) throw new Error('--location is missing')

process.on('exit', () => rmSync(location, { recursive: true, force: true }))
process.stdin.on('end', () => process.exit()).resume()

createRequire(import.meta.url)('azurite/dist/src/blob/main.js')
