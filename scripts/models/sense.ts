import { COUNT_FIELDS, type Condition, type Model, type ModelField } from '../../src/kie/index.ts'

/** Settings that prices depend on and that are no field: the size of topaz's result. */
const SETTINGS_BESIDE_FIELDS: Readonly<Record<string, readonly string[]>> = {
  'topaz/image-upscale': ['output'],
}

/** What contradicts itself in an entry that has the right shape: lines such as `fields.quality.default: is none of ...`. */
export function problemsOfModel(model: Model): readonly string[] {
  return [
    ...(isDate(model.asOf) ? [] : [`asOf: there is no ${model.asOf}`]),
    ...problemsOfReferences(model),
    ...problemsOfPrices(model),
    ...problemsOfPictures(model),
    ...problemsOfConflicts(model),
    ...Object.entries(model.fields).flatMap(([name, field]) =>
      problemsOfField(field).map((problem) => `fields.${name}.${problem}`),
    ),
  ]
}

/** Whether a day or month in this form is in the calendar. */
function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`.replace(/^(\d{4}-\d\d)T/, '$1-01T'))
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

function problemsOfReferences({ kind, referenceField: name, referenceMax: max, fields }: Model): string[] {
  if (name === undefined) return max === undefined ? [] : ['referenceMax: there is no referenceField']
  const field = fields[name]
  if (field === undefined) return [`referenceField: there is no field ${name}`]
  const takesUrls = field.type === 'string' || (field.type === 'array' && field.itemType === 'string')
  const most = field.type === 'string' ? 1 : (field.maxItems ?? max)
  return [
    ...(kind === 'text-to-image' ? ['referenceField: text-to-image takes no pictures'] : []),
    ...(takesUrls ? [] : [`referenceField: ${name} takes no URLs`]),
    ...(max === undefined ? ['referenceMax: is missing'] : []),
    ...(max === most ? [] : [`referenceMax: is ${max}, but ${name} takes ${most}`]),
  ]
}

function problemsOfPrices({ id, credits, creditsAsOf, creditsElsewhere = {}, fields }: Model): string[] {
  if (credits === undefined) {
    const known = creditsAsOf !== undefined || Object.keys(creditsElsewhere).length > 0
    return known ? ['credits: is missing'] : []
  }
  const keys = Object.keys(credits)
  const settings = new Set(keys.map((key) => key.split('=')[0]))
  return [
    ...(creditsAsOf === undefined || isDate(creditsAsOf) ? [] : [`creditsAsOf: there is no ${creditsAsOf}`]),
    ...(settings.size === 1 ? [] : [`credits: depend on more than one setting: ${[...settings].join(', ')}`]),
    ...keys.flatMap((key) => problemsOfPriceKey(key, { id, fields })),
    ...Object.entries(creditsElsewhere).flatMap(([key, price]) => {
      const counted = credits[key]
      if (counted === undefined) return [`creditsElsewhere.${key}: has no price in credits`]
      return price < counted ? [] : [`creditsElsewhere.${key}: is not below the price in credits`]
    }),
  ]
}

/** A model that has a field for the number of pictures must say so. */
function problemsOfPictures({ id, kind, pricedBy, pictures = {}, fields }: Model): string[] {
  const { field: name, byDefault, series } = pictures
  const field = name === undefined ? undefined : fields[name]
  const unsaid = COUNT_FIELDS.filter((each) => each in fields && each !== name)
  const isCounted = name !== undefined || byDefault !== undefined
  const keys = Object.keys(byDefault ?? {})
  const settings = new Set(keys.map((key) => key.split('=')[0]))
  return [
    ...unsaid.map((each) => `pictures.field: is not ${each}`),
    ...(name !== undefined && field === undefined ? [`pictures.field: there is no field ${name}`] : []),
    ...(kind === 'layer-decomposition' && !isCounted ? ['pictures: is missing, and layers are several'] : []),
    ...(pricedBy !== undefined && !isCounted ? ['pricedBy: there is one picture'] : []),
    ...(byDefault !== undefined && field?.default !== undefined
      ? [`pictures.byDefault: the default of ${name} says it`]
      : []),
    ...(settings.size > 1 ? [`pictures.byDefault: depends on more than one setting: ${[...settings].join(', ')}`] : []),
    ...keys.flatMap((key) =>
      problemsOfSetting(key, { id, fields }).map((problem) => `pictures.byDefault.${key}: ${problem}`),
    ),
    ...(series === undefined || fields[series]?.type === 'boolean' ? [] : [`pictures.series: ${series} is no switch`]),
  ]
}

function problemsOfConflicts({ conflicts = [], fields }: Model): string[] {
  return conflicts.flatMap((conflict, index) => {
    const entries = Object.entries(conflict)
    const isOfModel = entries.some(([name]) => name in fields)
    const problems = isOfModel ? entries.flatMap((entry) => problemsOfCondition(entry, fields)) : ['has no field of it']
    return problems.map((problem) => `conflicts.${index}: ${problem}`)
  })
}

/** A field that is only known to be in another's way may be named too, as one that is set. */
function problemsOfCondition([name, condition]: readonly [string, Condition], fields: Model['fields']): string[] {
  const field = fields[name]
  if (field === undefined) return condition === 'set' ? [] : [`there is no field ${name}`]
  if (condition === 'unset') return field.required ? [`${name} is never left out`] : []
  if (condition === 'set') return []
  const values: readonly unknown[] = field.type === 'boolean' ? [true, false] : (field.values ?? [])
  return condition.filter((value) => !values.includes(value)).map((value) => `${name} does not take ${value}`)
}

function problemsOfPriceKey(key: string, { id, fields }: Pick<Model, 'id' | 'fields'>): string[] {
  if (key === 'per_megapixel') return []
  return problemsOfSetting(key, { id, fields }).map((problem) => `credits.${key}: ${problem}`)
}

/** What is wrong with a setting such as `quality=high`. */
function problemsOfSetting(key: string, { id, fields }: Pick<Model, 'id' | 'fields'>): string[] {
  if (key === 'any') return []
  const [name = '', value = ''] = key.split('=')
  if (SETTINGS_BESIDE_FIELDS[id]?.includes(name) === true) return value === '' ? ['has no value'] : []
  const field = fields[name]
  if (field === undefined) return [`there is no field ${name}`]
  const values = field.type === 'boolean' ? ['true', 'false'] : (field.values ?? []).map(String)
  return values.includes(value) ? [] : [`${name} does not take ${value}`]
}

function problemsOfField(field: ModelField): string[] {
  return [
    ...wrongLimits(field, { least: 'minLength', most: 'maxLength', types: ['string'] }),
    ...wrongLimits(field, { least: 'min', most: 'max', types: ['number', 'integer'] }),
    ...wrongLimits(field, { least: 'minItems', most: 'maxItems', types: ['array'] }),
    ...(field.type === 'array' && field.itemType === undefined ? ['itemType: is missing'] : []),
    ...(field.type !== 'array' && field.itemType !== undefined ? [`itemType: is not for ${field.type}`] : []),
    ...(field.values ?? [])
      .filter((value) => !isOfType(value, field))
      .map((value) => `values: ${value} is no ${field.type}`),
    ...problemsOfDefault(field),
  ]
}

interface Limits {
  readonly least: 'minLength' | 'min' | 'minItems'
  readonly most: 'maxLength' | 'max' | 'maxItems'
  readonly types: readonly string[]
}

function wrongLimits(field: ModelField, { least, most, types }: Limits): string[] {
  const given = [least, most].filter((key) => field[key] !== undefined)
  if (!types.includes(field.type)) return given.map((key) => `${key}: is not for ${field.type}`)
  return (field[least] ?? -Infinity) <= (field[most] ?? Infinity) ? [] : [`${least}: is above ${most}`]
}

function problemsOfDefault(field: ModelField): string[] {
  const { default: value, values } = field
  if (value === undefined) return []
  if (!isOfType(value, field)) return [`default: is no ${field.type}`]
  if (values !== undefined && !values.some((each) => each === value)) return ['default: is none of the values']
  return isWithin(value, field) ? [] : ['default: is out of the range']
}

function isOfType(value: unknown, { type }: ModelField): boolean {
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'array') return Array.isArray(value)
  return typeof value === type && value !== null && !Array.isArray(value)
}

function isWithin(value: unknown, field: ModelField): boolean {
  const within = (size: number, least = -Infinity, most = Infinity): boolean => size >= least && size <= most
  if (typeof value === 'string') return within(value.length, field.minLength, field.maxLength)
  if (typeof value === 'number') return within(value, field.min, field.max)
  return !Array.isArray(value) || within(value.length, field.minItems, field.maxItems)
}
