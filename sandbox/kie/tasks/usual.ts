import { findModel, type Model } from '../../../src/kie/models/models.ts'
import { countCharged, countPictures, creditsFor } from '../../../src/kie/models/price.ts'
import type { PictureType } from '../pictures/drawing.ts'
import type { FullPlan, PlannedTask, TaskPlan } from './plan.ts'

/** Credits of a task whose model has no known price. */
const UNKNOWN_PRICE = 4

/** What a decomposition comes to: the background and what lies above it. */
const LAYERS = 4

const TYPES: Readonly<Record<string, PictureType>> = { png: 'png', jpg: 'jpeg', jpeg: 'jpeg', webp: 'webp', gif: 'gif' }

/** Fills a plan with what usually happens. */
export function completePlan(plan: TaskPlan, task: PlannedTask): FullPlan {
  return {
    graceMs: 0,
    waitingMs: 1000,
    generatingMs: 7000,
    end: 'success',
    failCode: '500',
    failMsg: 'Internal Error, Please try again later.',
    resultShape: 'both',
    urlsLateMs: 0,
    stateWords: {},
    creditsConsumed: 'told',
    failedUnderCode: 200,
    successFlag: 'told',
    ...usualPlan(task),
    ...plan,
  }
}

/** What usually comes of a task: how many pictures of which type and size, and what they cost. */
function usualPlan({
  model: id,
  input,
}: PlannedTask): Required<Pick<TaskPlan, 'pictures' | 'pictureType' | 'pictureScale' | 'credits'>> {
  const model = findModel(id)
  return {
    pictures: picturesOf(id, input, model),
    pictureType: typeOf(id, input, model),
    pictureScale: scaleOf(input, model),
    credits: (model === undefined ? priceByQuality(input) : priceOf(model, input)) ?? UNKNOWN_PRICE,
  }
}

type Input = PlannedTask['input']

/** As many as the model makes where nobody says how many; the number of layers is the picture's matter. */
function picturesOf(id: string, input: Input, model: Model | undefined): number {
  if (model?.kind === 'layer-decomposition') return LAYERS
  const count = model === undefined ? countCharged({ model: id, input }) : countPictures(model, input)
  return Number.isInteger(count) ? count : 1
}

/** What comes out is charged, which may be less than what could. */
function priceOf(model: Model, input: Input): number | undefined {
  const most = creditsFor(model, input)
  if (most === undefined || model.kind !== 'layer-decomposition') return most
  return Number(((most / countPictures(model, input)) * LAYERS).toFixed(2))
}

/** JPEG was seen of grok, PNG of the others, unless they were told. */
function typeOf(id: string, input: Input, model: Model | undefined): PictureType {
  if (id.startsWith('grok-imagine')) return 'jpeg'
  const told = input['output_format'] ?? model?.fields['output_format']?.default
  return (typeof told === 'string' ? TYPES[told] : undefined) ?? 'png'
}

/** An upscaled picture is larger than one that is drawn. */
function scaleOf(input: Input, model: Model | undefined): number {
  return model?.kind === 'upscale' ? Number(input['upscale_factor'] ?? 2) : 1
}

/** Prices of the model that the sandbox was first built on, for those that nothing is known of. */
function priceByQuality(input: Input): number {
  return input['quality'] === 'high' ? 22 : 4
}
