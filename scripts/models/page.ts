import type { Confidence, Model, ModelField, Prices } from '../../src/kie/index.ts'
import { conflictsInWords } from './conflicts.ts'
import { exampleStep } from './example.ts'

const CONFIDENCE_IN_WORDS: Readonly<Record<Confidence, string>> = {
  documented: 'documented by kie',
  live: "from kie's live catalogue",
  'second-hand': 'second-hand',
  partial: 'known in part',
}

const WORKFLOW = `on: workflow_dispatch
permissions:
  contents: read
jobs:
  portrait:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          persist-credentials: false
      - uses: org/kie-image-action@v1
        with:
          api-key: \${{ secrets.KIE_API_KEY }}
          model: ideogram/character
          prompt: The same person, reading in a library
          reference-images: photos/portrait.jpg
          model-input: |
            rendering_speed: QUALITY
            num_images: '2'`

function introduction(count: number): string {
  return `# Models

For choosing a model: any image model of kie's Market may be named, and this page has the ${count} that the action knows.

<!-- Made from src/kie/models/models.json by scripts/models-page.ts. Change the data, not this page. -->

\`\`\`yaml
${WORKFLOW}
\`\`\`

A request is checked against these tables before it costs anything. The inputs of the action give the fields:

- \`prompt\` gives \`prompt\`. Models that take none, such as \`recraft/remove-background\`, need only pictures.
- \`aspect-ratio\` gives \`aspect_ratio\`, or \`image_size\` or \`size\` where a model names it so. Of named shapes, \`4:3\`, \`3:4\`,
  \`16:9\` and \`9:16\` stand for \`landscape_4_3\`, \`portrait_4_3\`, \`landscape_16_9\` and \`portrait_16_9\`.
- \`quality\` gives \`quality\`, or \`resolution\`.
- \`reference-images\` gives the field that is said to take the pictures: files of the workspace or https URLs. Files must be in
  the workspace, so a step before has to check them out. They are uploaded to kie before anything is submitted, the same
  bytes once, under random names; kie keeps them for a day or more, and whoever knows the name can read them. Only real
  pictures inside the workspace are sent. Several are separated by newlines or commas. A path may hold spaces and commas: it
  is taken whole where there is such a file. A comma inside a URL is part of it, unless another URL, white space or the end
  of the line follows; so \`?crop=1,2\` stays. White space inside a URL is an error: write \`%20\`.
- \`model-input\` gives every other field, as YAML. Fields that the page calls required and that have a default are filled in.

kie silently drops a field that a model does not have, and charges. So an unknown field is an error, with the name that was
probably meant, unless kie's own catalogue has it. An unknown value is a warning: kie refuses it, uncharged. How well a model
is known decides what a wrong length, range, type or number of pictures leads to: an error where the fields are *documented
by kie*, else a warning.

Some values that are right by themselves are refused together by kie, in the middle of a run. What is known of that stands
with the model, and is an error before anything is spent. What is left out counts as its default.

A model that is newer than this action is looked up in kie's live catalogue and checked by what that says; all look-ups of a run together take 15
seconds at most. One that makes
no images by it, such as a video model, is an error. Where kie says nothing, the request goes out with a warning. One that
would come as an SVG file is an error too, since no such file is taken.

Each image that you ask for is a task of its own. So of a model that makes several pictures unless it is told how many, the
action asks for one; the number that you set in \`model-input\` goes before that, and where you ask for a series it is left
to the model. A run forecasts the most that a task can take: each picture that may come of it.

Prices are in credits for one picture, unless they are said to be a task's, as they were known on the day beside them; 1
credit is 0.005 US dollars. Where sources disagree the higher list is the forecast, the other stands beside it in brackets, and
kie may take less. They change often: what a run forecasts is the price here, or what kie names as the price if that
is higher. What kie really took stands in the output \`credits-used\`. \`mode: plan\` prints the request, its price, and
where each field of it comes from.`
}

/** The page of all models, in Markdown that is still to be formatted. */
export function modelsPage(models: readonly Model[]): string {
  const rows = models.map((model) => [
    `[${model.title}](#${anchorOf(model)})`,
    code(model.id),
    model.kind,
    priceInWords(model),
    model.credits === undefined ? '' : (model.creditsAsOf ?? 'undated'),
  ])
  const overview = table(['model', 'id', 'kind', 'credits', 'as of'], rows)
  return [introduction(models.length), overview, ...models.map(sectionOf)].join('\n\n') + '\n'
}

/** What GitHub links a model's heading by: lower case, without what is no letter, number, hyphen or underscore. */
export function anchorOf({ id }: Model): string {
  return id.toLowerCase().replaceAll(/[^\p{L}\p{N}_-]/gu, '')
}

function sectionOf(model: Model): string {
  const { title, kind, confidence, asOf, creditsAsOf, referenceField, referenceMax = 1, notes } = model
  const from = creditsAsOf === undefined ? 'of an unknown day' : `as of ${creditsAsOf}`
  const price = model.credits === undefined ? 'Price not known.' : `Credits ${from}: ${priceInWords(model)}.`
  const pictures =
    referenceField === undefined
      ? []
      : [`Pictures: ${code(referenceField)}, ${referenceMax === 1 ? 'one' : `at most ${referenceMax}`}.`]
  const remarks = [...notes.map(cell), ...conflictsInWords(model)]
  const facts = [
    `${title}, ${kind}.`,
    price,
    ...pictures,
    ...countInWords(model),
    `Fields: ${CONFIDENCE_IN_WORDS[confidence]}, as of ${asOf}.`,
  ]
  return [
    `## ${model.id}`,
    facts.join(' '),
    ...(remarks.length === 0 ? [] : [remarks.map((remark) => `- ${remark}`).join('\n')]),
    fieldsTable(model),
    `\`\`\`yaml\n${exampleStep(model)}\n\`\`\``,
  ].join('\n\n')
}

/** How many pictures a task makes, nothing where it makes one. */
function countInWords({ pictures, fields }: Model): string[] {
  if (pictures === undefined) return []
  const { field: name, byDefault, series } = pictures
  const standard = name === undefined ? undefined : fields[name]?.default
  const usual = byDefault === undefined ? defaultInWords(standard) : countsInWords(byDefault)
  if (name === undefined) return [`Pictures of a task: ${usual} at most.`]
  if (byDefault === undefined && Number(standard) === 1) return [`Pictures of a task: ${code(name)}, 1 by default.`]
  const but = series === undefined ? '' : `, unless ${code(series)} is true`
  return [`Pictures of a task: ${code(name)}; left out, kie makes ${usual}, so the action asks for 1${but}.`]
}

function defaultInWords(standard: unknown): string {
  return standard === undefined ? 'an unknown number' : String(Number(standard))
}

function countsInWords(counts: Prices): string {
  const words = Object.entries(counts).map(([setting, count]) => `${count} with ${code(setting)}`)
  return counts['any'] === undefined ? words.join(', ') : String(counts['any'])
}

/** All prices of a model: `by quality: medium 4, high 22`. */
function priceInWords(model: Model): string {
  return pricesInWords(model) + (model.pricedBy === 'task' ? ', for the whole task' : '')
}

function pricesInWords({ credits, creditsElsewhere = {} }: Model): string {
  if (credits === undefined) return 'not known'
  if (credits['any'] !== undefined) return String(credits['any'])
  if (credits['per_megapixel'] !== undefined) return `${credits['per_megapixel']} per megapixel`
  const [by = ''] = Object.keys(credits).map((key) => key.split('=')[0])
  const prices = Object.entries(credits).map(([key, price]) => {
    const other = creditsElsewhere[key]
    return `${key.slice(by.length + 1)} ${price}${other === undefined ? '' : ` (or ${other})`}`
  })
  return `by ${by}: ${prices.join(', ')}`
}

function fieldsTable({ fields }: Model): string {
  const rows = Object.entries(fields).map(([name, field]) => [
    code(name),
    field.required ? 'yes' : '',
    valuesInWords(field),
    field.default === undefined ? '' : code(JSON.stringify(field.default)),
    cell(field.description),
  ])
  return table(['field', 'required', 'takes', 'default', 'meaning'], rows)
}

function valuesInWords(field: ModelField): string {
  if (field.values !== undefined) return field.values.map((value) => code(String(value))).join(', ')
  const { type, itemType, minLength, maxLength, min, max, minItems, maxItems } = field
  const name = itemType === undefined ? type : `${type} of ${itemType}`
  const limits = [
    rangeInWords(minLength, maxLength, ' characters'),
    rangeInWords(min, max, ''),
    rangeInWords(minItems, maxItems, ' items'),
  ]
  return [name, ...limits.filter((limit) => limit !== '')].join(', ')
}

function rangeInWords(least: number | undefined, most: number | undefined, unit: string): string {
  if (least === undefined) return most === undefined ? '' : `at most ${most}${unit}`
  return most === undefined ? `at least ${least}${unit}` : `${least} to ${most}${unit}`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function code(text: string): string {
  return `\`${text}\``
}

/** Text of the data as Markdown shows it word for word. */
function cell(text: string): string {
  return text.replaceAll(/[\\|*_<>[\]`]/g, String.raw`\$&`)
}
