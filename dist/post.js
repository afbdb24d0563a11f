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
  'result={"status":"failed","images":[],"failures":[],"deliveries":[],"credits":{"used":0,"known":0,"paidEarlier":0,"left":null,"unknown":[]},"tasksFile":null}',
  '',
]

const isPost = (process.argv[1] || '').endsWith('post.js')
const lacks = `kie-image-action needs Node ${NEEDED}, this runner runs ${process.version}.`

if (Number(process.versions.node.split('.')[0]) >= NEEDED) start()
else if (isPost) refusePost(lacks)
else {
  refuseStep(
    `${lacks} Nothing was spent. Run the job where the first 'node' is v${NEEDED}: in an image such as ` +
      `node:${NEEDED}-bookworm (act: -P ubuntu-latest=node:${NEEDED}-bookworm), or on a machine that has it first in PATH.`,
  )
}

/** The bundle ends its process itself. One that runs out of things to do has lost its way, and must not pass. */
function start() {
  process.once('beforeExit', stopHalfWay)
  import('./action.js').catch(refuseBundle)
}

function stopHalfWay() {
  console.log('::error::The action stopped half-way, with nothing left to wait for. This is a fault in the action.')
  process.exitCode = 13
}

/** The bundle rejects where it cannot be loaded, and never once it has begun. */
function refuseBundle(error) {
  process.removeListener('beforeExit', stopHalfWay)
  const broken = `kie-image-action cannot be loaded (${escape(String(error).split('\n')[0])}).`
  if (isPost) refusePost(broken)
  else {
    refuseStep(
      `${broken} Nothing was spent. Its files are incomplete: run the job again, on a runner of your own without its ` +
        "folder '_actions', where it keeps what it has fetched; if that does not help, use another version of the action.",
    )
  }
}

/** A text as a command of the runner takes it. */
function escape(text) {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D')
}

function refuseStep(why) {
  process.exitCode = 1
  console.log(`::error::${why}`)
  import('fs')
    .then((fs) => fs.appendFileSync(process.env.GITHUB_OUTPUT || '', OUTPUTS.join('\n')))
    .catch(() => undefined)
}

/** Tells what the step has left to the post step, where it has left anything. */
function refusePost(why) {
  const { STATE_record: record, STATE_comment: comment, STATE_command: command } = process.env
  const ref = process.env['STATE_temporary-ref']
  const left = [
    record &&
      "The record of this step's tasks is not kept. To collect them without paying again, pass the ids that the step's " +
        "log names to a new run, as the input 'tasks'.",
    comment && 'The comment of the run is not ended, and may say for ever that the run goes on.',
    command && 'The command gets no reaction that says how it ended.',
    ref && `The temporary ref ${escape(ref)} is not deleted; it does no harm.`,
  ].filter(Boolean)
  if (left.length > 0) console.log(`::warning::${why} ${left.join(' ')}`)
}
