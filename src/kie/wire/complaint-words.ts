/**
 * What kie and the makers of the models say in their texts, by its subject. All are for texts in the form of `plainWords`.
 * None has a repetition without a bound inside another, so that a long text takes no longer than its length.
 */
export const SAYS = {
  auth: /unauthorized|authentication failed|access permissions/,
  balance: /credits insufficient|insufficient credit|current balance|top up/,
  rate: /call frequency|rate ?limit|too many requests/,
  maintenance: /being maintained|maintenance/,
  model: /model name you specified/,
  parameter: /not within the range of allowed|is required|cannot exceed the maximum/,
  /** Said of a task that failed; in a refusal they may mean other things. */
  moreOfParameter: /invalid param|(?:is|are) not valid|must be (?:between|one of|at least|at most)|cannot be empty/,
  inputFile: /file type not supported|not point to an image|failed to get the file|url is wrong/,
  /** As `moreOfParameter`. */
  moreOfInputFile:
    /image fetch failed|(?:unsupported|invalid) (?:input )?(?:image|file)|(?:input|reference|your) (?:image|file)s? (?:is|are|could not|cannot|exceed)|process input image/,
  /** A server that is broken: what it says beside this, it says of its own parts. */
  brokenServer:
    /^internal |internal ?(?:error|server|service ?error)|server ?error|service ?(?:is )?(?:currently |temporarily )?unavailable|timed ?out|time ?out|bad gateway|task id is blank|(?:(?:status|code|http|error|returned)["':=([ ]{0,4}(?:code["':=([ ]{0,4})?|^ ?)5\d\d\b/,
  /** A server that has no room at present, or passes on what another said to it. */
  busyServer:
    /busy|overload|high (?:demand|traffic|load)|heavy (?:load|traffic)|capacity|try again|again later|retry later|upstream|throttl|unavailable|exhausted|quota|queue is full|something went wrong|unexpected error|network error|connection (?:reset|refused|closed|error)|gateway|server had an error|temporar|system error|\binternal\b|deadline exceeded|(?:(?:status|code|http|error|returned)["':=([ ]{0,4}(?:code["':=([ ]{0,4})?|^ ?)(?:40[12]|429)\b|繁忙|稍后|重试/,
  /** A refusal of the prompt or the picture, in the words that kie was first seen to use. */
  moderation: /nsfw|moderat|sensitive|safety|unsafe|content polic|violat|prohibit|flagged/,
  /** What is refused, in further words. */
  content:
    /polic(?:y|ies)\b|guardrail|guideline|inappropriate|offensive|harmful|sexual|\bnud(?:e|ity)\b|erotic|porn|\bgore\b|self harm|violen(?:t|ce)|\bminors?\b|celebrit|public figure|prominent people|real (?:person|people|human)|likeness|deepfake|copyright|trademark|intellectual property|third party content|responsible ai|content (?:filter|checker|could not)|filtered|risk control|data ?inspection|disallowed|illegal|敏感|违规|审核/,
  /** That something is refused, whatever it is. */
  refused:
    /\breject|\bblock(?:ed|s)?\b|\bcaught\b|not (?:allowed|permitted)|\bdeclin|(?<!connection )\brefus|different (?:prompt|input|image|picture|idea)|(?:adjust|revise|rephrase|modify|change|edit) (?:it\b|(?:your|the) (?:prompt|input|image|picture|content|description))/,
  /** What a model says that will not, and one that could not. */
  doubtful:
    /(?:unable to|could ?n[o']t|can ?n[o']t|can't) (?:be )?(?:generat|creat|produc|process|show|draw|edit|fulfil|assist|help|complet)/,
} as const

/** Words of which a text may be made without a reason in it. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and the this your has have is was to of for with please image images picture video content generation ' +
    'generate generating playground task job request processing fail failed failure error unknown occurred success ' +
    'code null none undefined'
  ).split(' '),
)

/** Texts in one form: in lower case, without underscores, hyphens, typographic apostrophes and several spaces in a row. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s_-]+/g, ' ')
}

/** Whether a text in the form of `plainWords` gives no reason: it is empty, or says that something failed and no more. */
export function saysNothing(words: string): boolean {
  return words.split(/[^\p{L}\p{N}']+/u).every((word) => word === '' || /^\d+$/.test(word) || EMPTY_WORDS.has(word))
}
