import type { Model } from '../../../kie/index.ts'
import { qualityFieldOf, shapeFieldOf } from '../../request/shape-and-quality.ts'
import type { ManifestImage } from './image.ts'
import type { Placed } from './place.ts'

/** What the manifest says of an image, each field in one spelling unless it is set twice in one place. */
export interface Settled {
  readonly aspectRatio: Placed<string> | undefined
  readonly quality: Placed<string> | undefined
  readonly input: ManifestImage['input']
  /** Fields that the manifest sets, in all their spellings. */
  readonly said: ReadonlySet<string>
}

/** Gives each field one spelling: a model may have a name of its own for what our keys set, such as `image_size`. */
export function settleSpellings({ aspectRatio, quality, input }: ManifestImage, model: Model | undefined): Settled {
  const shape = nearer(aspectRatio, { key: 'aspect_ratio', field: model && shapeFieldOf(model), input })
  const level = nearer(quality, { key: 'quality', field: model && qualityFieldOf(model), input: shape.input })
  return {
    aspectRatio: shape.placed,
    quality: level.placed,
    input: level.input,
    said: new Set([...Object.keys(level.input), ...shape.said, ...level.said]),
  }
}

interface Spellings {
  readonly key: string
  /** What the model calls it, `undefined` where that is not known. */
  readonly field: string | undefined
  readonly input: ManifestImage['input']
}

/** Leaves the nearer one of a key and of the model's field for it; both where they are of one place. */
function nearer(placed: Placed<string> | undefined, { key, field = key, input }: Spellings) {
  const inInput = Object.hasOwn(input, field) ? input[field] : undefined
  const said = placed === undefined && inInput === undefined ? [] : [key, field]
  if (placed === undefined || inInput === undefined || placed.isDefault === inInput.isDefault) {
    return { placed, input, said }
  }
  if (placed.isDefault) return { placed: undefined, input, said }
  return { placed, input: Object.fromEntries(Object.entries(input).filter(([name]) => name !== field)), said }
}
