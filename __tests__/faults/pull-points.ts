import type { Azurite } from '../../sandbox/artifacts/index.ts'
import { laterStep, type Point } from './points.ts'
import { beginningsAfter, listOpen, readProposed, type Beginning, type EarlierPull } from './proposed.ts'
import { findAsked, isMove, isSeen, isWrite, listAsked, nameOf, oneOfEachKind, type Asked } from './requests.ts'
import { IMAGES, NAMES, Scene } from './scene.ts'

/**
 * The rows of a pull request: what a person sees of undisturbed runs, one for each way in which a run may find its branch,
 * and the last object that is stored before the commit is. All others are gone through in `each-request.test.ts`.
 */
export async function findPullPoints(azurite: Azurite): Promise<readonly Point[]> {
  const beginnings = beginningsAfter(await proposeEarlier(azurite), [`image-${IMAGES + 1}`])
  const rows = await Promise.all(
    beginnings.map(async (beginning) => {
      const asked = await listUndisturbed(azurite, beginning)
      const last = asked.findLast((each) => each.stage === 'drawn' && isWrite(each))
      // What is asked for before all that proves what the token may.
      const seen = asked.filter((each) => each === last || (each.stage !== 'unspent' && isSeen(each)))
      return seen.map((each) => ({ beginning, asked: each }))
    }),
  )
  return [...oneOfEachKind(rows.flat()).map(pointOf), laterStep('pull-request')]
}

/** Lets a run propose one image more than those of the cells have, all of another prompt. */
async function proposeEarlier(azurite: Azurite): Promise<EarlierPull> {
  const scene = await Scene.start({ azurite, generatingMs: 1000, withGitHub: true, firstPicture: 1001 })
  try {
    const inputs = { deliver: 'pull-request', prompt: 'A snowy owl', count: String(IMAGES + 1) }
    const { step } = await (await scene.attempt({ number: 1, rerun: 'none', inputs })).done
    const { github } = scene
    const [pull] = github === undefined ? [] : await listOpen(github)
    if (github === undefined || pull === undefined) throw new Error(step.lines.join('\n'))
    return await readProposed(github, pull)
  } finally {
    await scene.close()
  }
}

/** The requests of a run that nothing disturbs. */
async function listUndisturbed(azurite: Azurite, { begin }: Beginning): Promise<readonly Asked[]> {
  const scene = await Scene.start({ azurite, generatingMs: 1000, withGitHub: true })
  try {
    const { github, kie } = scene
    if (github === undefined) throw new Error('There is no GitHub.')
    await begin(github)
    let drawn = Infinity
    kie.onRequest(({ endpoint }) => {
      if (endpoint === 'createTask') drawn = Math.min(drawn, github.requests.length)
    })
    const { step } = await (await scene.attempt({ number: 1, rerun: 'none', inputs: { deliver: 'pull-request' } })).done
    if (step.outputs['status'] !== 'success') throw new Error(step.lines.join('\n'))
    return listAsked(github.requests, drawn)
  } finally {
    await scene.close()
  }
}

/** The ways to die at which GitHub is left as by another one, and the record is as in another row. */
function leftOut({ stage }: Asked): Point['exceptions'] {
  const asBefore = { noSense: 'nothing is on record: as before createTask' }
  if (stage === 'unspent' || stage === 'replaced') {
    return { unreachable: asBefore, 'machine lost': asBefore, 'all re-run': asBefore }
  }
  const noRecord = { noSense: 'as where the machine is lost: there is no record' }
  const unreachable = { noSense: 'kie is not needed any more' }
  return stage === 'drawn' ? { unreachable } : { unreachable, 'all re-run': noRecord }
}

function pointOf({ beginning, asked }: { readonly beginning: Beginning; readonly asked: Asked }): Point {
  const { name, begin, others } = beginning
  const { key, stage } = asked
  const isSpent = stage === 'drawn' || stage === 'committed'
  return {
    name: `pull-request, ${name}: ${nameOf(asked)}`,
    ...{ deliver: 'pull-request', begin, others },
    ...(isSpent && { onRecord: NAMES, isCommitted: stage === 'committed' }),
    at: ({ github }, reached) => {
      const isIt = findAsked(asked)
      github?.onRequest('*', (request) => (isIt(request) ? reached() : undefined))
    },
    exceptions: {
      ...leftOut(asked),
      // A request that GitHub leaves unanswered is given up after two minutes, and made again, but for a move: it may be done.
      ...(!isMove(key) && { 'timed out': 'survives' }),
    },
  }
}
