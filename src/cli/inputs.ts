// From action.yml, by npm run readme.

/** An input of the action that is an option of the command. */
export interface DeskInput {
  readonly name: string
  /** What it is for, in a sentence. */
  readonly help: string
  /** What holds without it; left out where nothing does. */
  readonly default?: string
}

/** All of them, in the order of action.yml. */
export const DESK_INPUTS: readonly DeskInput[] = [
  { name: 'prompt', help: 'Says what to draw.' },
  { name: 'prompt-file', help: 'Takes the prompt from a file in the workspace.' },
  {
    name: 'variables',
    help: "Fills in {{ name }} in prompt, in the text of prompt-file, and in a manifest's prompts and names: a YAML mapping of names and values.",
  },
  {
    name: 'model',
    help: "Chooses the model that draws, any image model of kie's Market; see docs/models.md.",
    default: 'gpt-image/1.5-text-to-image',
  },
  { name: 'aspect-ratio', help: 'Shapes the image, width to height.' },
  { name: 'quality', help: "Sets the model's quality; a higher one mostly costs more." },
  { name: 'model-input', help: 'Sets any further field of the model: a YAML or JSON mapping, merged into its input.' },
  {
    name: 'reference-images',
    help: 'Gives the model pictures to work from, where it takes some: paths in the workspace or https URLs, separated by newlines or commas.',
  },
  {
    name: 'timeout-minutes',
    help: 'Limits the wait for one task, counted from its submission; for one taken up or collected, from the first look at it in this run.',
    default: '15',
  },
  {
    name: 'callback-url',
    help: 'Lets kie tell a server of yours as well: https URL that it posts the result to, besides the polling.',
  },
  {
    name: 'retries',
    help: 'Tries again by itself, each time with a new paid task, where a task ended in a transient failure of the service.',
    default: '0',
  },
  { name: 'rate-limit', help: 'Limits the submissions in any 10 seconds, 1 to 20.', default: '20' },
  {
    name: 'max-credits',
    help: 'Caps what the run can cost, all its attempts together: no task is submitted that could take it past this many credits, at the known price.',
  },
  {
    name: 'reuse',
    help: 'Keeps an image at no cost whose request has not changed since it was made, as the lock file says.',
    default: 'true',
  },
  {
    name: 'shard',
    help: 'Shares the plan among the jobs of a matrix: 2/8 makes only every 8th image, beginning with the 2nd.',
  },
  { name: 'api-url', help: "Reaches kie's API at another origin, without a path.", default: 'https://api.kie.ai' },
  { name: 'name', help: 'Names the image file, by a-z, 0-9 and -.', default: 'image' },
  {
    name: 'count',
    help: 'Makes several images from each prompt, each its own task, called <name>-1, <name>-2 and so on; one that exists keeps its name.',
    default: '1',
  },
  {
    name: 'candidates',
    help: 'Draws each image that is new or whose request changed so many times, 2 to 8, each its own task, for a person to pick one in the pull request; the lowest number that arrived stands in until then.',
  },
  {
    name: 'formats',
    help: 'Delivers each image in these forms, made from it without a new task: original, or a size and a format such as 1200x630.png, 640w.avif or just webp, of png, jpeg, webp and avif.',
    default: 'original',
  },
  {
    name: 'format-options',
    help: 'Says how forms are made, a YAML mapping: quality (at most 100; 80 for webp and jpeg, 60 for avif), fit (cover cuts around the centre, contain shows all and fills with background), background (#rrggbb, #rrggbbaa), metadata (true but for an original that somebody changed: the file says that a machine made the picture).',
  },
  {
    name: 'alt',
    help: 'Says what the picture shows, in up to 500 characters, for whoever cannot see it: used wherever the image is shown.',
  },
  {
    name: 'output-directory',
    help: 'Chooses the directory in the workspace where the images are written, always.',
    default: 'kie-images',
  },
]
