import type { Model, ModelKind } from '../../src/kie/index.ts'

/** A picture that a workflow has in its checkout. */
const PICTURE = 'photos/lighthouse.jpg'

const PROMPTS: Readonly<Record<ModelKind, string>> = {
  'text-to-image': 'A lighthouse at dawn, gouache',
  'image-to-image': 'The same at dawn, in gouache',
  'text-and-image-to-image': 'A lighthouse at dawn, gouache',
  upscale: '',
  'layer-decomposition': '',
  segmentation: '',
  'background-removal': '',
}

/** Values of required fields that no input of the action and no default gives. */
const FIELD_VALUES: Readonly<Record<string, unknown>> = {
  mask_url: 'https://example.com/mask.png',
  reference_image_urls: ['https://example.com/character.png'],
  task_id: '281e5b0f39b9f3e5d7a1c6b2e4f8a0d3',
}

/**
 * Inputs of the action that make one request for a model: what it requires, a shape for what is drawn from text, and the
 * cheapest quality. Empty inputs are left out.
 * @throws {Error} for a model that requires a field of which no example is known
 */
export function exampleInputs(model: Model): Readonly<Record<string, string>> {
  const { id, kind, fields, referenceField } = model
  const drawsFromText = kind === 'text-to-image' || kind === 'text-and-image-to-image'
  const needsPictures = referenceField !== undefined && (!drawsFromText || fields[referenceField]?.required === true)
  const shape = shapeOf(model)
  const inputs = {
    model: id,
    prompt: 'prompt' in fields ? PROMPTS[kind] : '',
    'aspect-ratio': drawsFromText || shape.required ? shape.ratio : '',
    quality: drawsFromText ? qualityOf(model) : '',
    'reference-images': needsPictures ? PICTURE : '',
    'model-input': furtherFields(model, shape.field),
  }
  return Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== ''))
}

interface Shape {
  /** The field that `aspect-ratio` gives. */
  readonly field: string
  readonly required: boolean
  readonly ratio: string
}

/** The shape of the picture where the model takes one, by ratio or by a name such as `landscape_16_9`. */
function shapeOf({ fields }: Model): Shape {
  for (const field of ['aspect_ratio', 'image_size', 'size']) {
    const values = fields[field]?.values ?? []
    const ratio = ['3:2', '16:9'].find((each) => values.includes(each))
    const required = fields[field]?.required === true && fields[field].default === undefined
    if (ratio !== undefined) return { field, required, ratio }
    if (values.includes('landscape_16_9')) return { field, required, ratio: '16:9' }
  }
  return { field: '', required: false, ratio: '' }
}

/** The first of the model's qualities or resolutions, which is the cheapest. */
function qualityOf({ fields }: Model): string {
  return String((fields['quality'] ?? fields['resolution'])?.values?.[0] ?? '')
}

/** Fields that only `model-input` gives, as its YAML. */
function furtherFields(model: Model, shapeField: string): string {
  const given = ['prompt', shapeField, model.referenceField]
  const missing = Object.entries(model.fields).filter(
    ([name, field]) => field.required && field.default === undefined && !given.includes(name),
  )
  return missing
    .map(([name]) => {
      if (!(name in FIELD_VALUES)) throw new Error(`${model.id} requires ${name}, of which no example is known`)
      return `${name}: ${inYaml(FIELD_VALUES[name])}`
    })
    .join('\n')
}

function inYaml(value: unknown): string {
  return Array.isArray(value) ? `[${value.join(', ')}]` : String(value)
}

/** Those inputs as a step of a workflow, in YAML. */
export function exampleStep(model: Model): string {
  const lines = Object.entries(exampleInputs(model)).map(([name, value]) => {
    if (name === 'model-input') return `    ${name}: |\n${value.replaceAll(/^/gm, '      ')}`
    return `    ${name}: ${/^\d+:\d+$/.test(value) ? `'${value}'` : value}`
  })
  return ['- uses: org/kie-image-action@v1', '  with:', '    api-key: ${{ secrets.KIE_API_KEY }}', ...lines].join('\n')
}
