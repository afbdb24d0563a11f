/**
 * What the runner starts: `npm run build` copies this file to dist/index.js and to dist/post.js. A module is parsed whole
 * before its first line runs, so that a Node that is too old would fail somewhere inside the bundle. This file is therefore in
 * the syntax of Node 12, and loads the bundle only where it can run: act, Gitea and Forgejo start whatever `node` they find.
 */
const NEEDED = 24

/** As a step that ends before it knows more leaves them: later steps parse them. */
const OUTPUTS = [
  'status=failed',
  'credits-used=0',
  'images=[]',
  'image-urls=[]',
  'source-urls=[]',
  'tasks={}',
  'pending-tasks={}',
  'result={"status":"failed","images":[],"failures":[],"deliveries":[],"credits":{"used":0,"known":0,"paidEarlier":0,"left":null,"unknown":[]}}',
  '',
]

const isPost = (process.argv[1] || '').endsWith('post.js')
const lacks = `kie-image-action needs Node ${NEEDED}, this runner runs ${process.version}.`

if (Number(process.versions.node.split('.')[0]) >= NEEDED) start()
else if (isPost) refusePost()
else refuseStep()

/** The bundle ends its process itself. One that runs out of things to do has lost its way, and must not pass. */
function start() {
  process.once('beforeExit', () => {
    console.log('::error::The action stopped half-way, with nothing left to wait for. This is a fault in the action.')
    process.exitCode = 13
  })
  import('./action.js')
}

function refuseStep() {
  process.exitCode = 1
  console.log(
    `::error::${lacks} Nothing was spent. Run the job where the first 'node' is v${NEEDED}: in an image such as ` +
      `node:${NEEDED}-bookworm (act: -P ubuntu-latest=node:${NEEDED}-bookworm), or on a machine that has it first in PATH.`,
  )
  import('fs')
    .then((fs) => fs.appendFileSync(process.env.GITHUB_OUTPUT || '', OUTPUTS.join('\n')))
    .catch(() => undefined)
}

/** It has something to keep only where the step ran on another Node. */
function refusePost() {
  if (!process.env.STATE_record) return
  console.log(
    `::warning::${lacks} The record of this step's tasks is not kept. To collect them without paying again, pass the ids ` +
      "that the step's log names to a new run, as the input 'tasks'.",
  )
}
