/**
 * Checks the data of the models, src/kie/models/models.json or the file that is named, and fails with the place of whatever is
 * wrong.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { problemsOfCatalogue } from './models/shape.ts'

const file = process.argv[2] ?? path.resolve(import.meta.dirname, '../src/kie/models/models.json')

function problemsOfFile(): readonly string[] {
  let data: unknown
  try {
    data = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
  return problemsOfCatalogue(data)
}

const problems = problemsOfFile()
for (const problem of problems) console.error(`${path.basename(file)}: ${problem}`)
if (problems.length > 0) process.exitCode = 1
