import { refuseNode } from './node.ts'

const refusal = refuseNode(process.versions.node)
if (refusal === undefined) {
  // A Node that is too old cannot load it.
  const { main } = await import('./main.ts')
  const code = await main(process)
  // An output that could not be written has set it by then.
  process.exitCode ||= code
} else {
  process.stderr.write(`${refusal}\n`)
  process.exitCode = 2
}
