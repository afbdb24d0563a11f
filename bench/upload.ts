/**
 * A process of artifact.ts: uploads the files of a directory by the real client and prints the milliseconds it took.
 *
 * Arguments: the directory, and the compression level or `default`.
 */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { DefaultArtifactClient } from '@actions/artifact'
import { timed } from './measure.ts'

const [directory = '', level = 'default'] = process.argv.slice(2)
const files = readdirSync(directory).map((name) => path.join(directory, name))
const options = level === 'default' ? {} : { compressionLevel: Number(level) }
const ms = await timed(() => new DefaultArtifactClient().uploadArtifact('images', files, directory, options))
console.log(ms)
