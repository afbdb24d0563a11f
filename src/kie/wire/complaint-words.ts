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
  /** A server that is broken: what it says beside this, it says of its own parts. A number alone may be one of pixels or words. */
  brokenServer:
    /^internal |internal ?(?:error|server|service ?error)|server ?error|service ?(?:is )?(?:currently |temporarily )?unavailable|timed ?out|timeout|time out\b|bad gateway|task id is blank|(?:status|code|http)["':=([ ]{0,4}(?:code["':=([ ]{0,4})?5\d\d\b|(?:error|returned)["':=([ ]{0,4}5\d\d(?= ?(?:$|[.,;:!?)\]}"'|](?!\d)))|^ ?5\d\d\b(?![.,]\d| (?:px|pixel|word|char|token|byte|[km]b\b|x\b|by\b|is\b|or\b|to\b))/,
  /** Said in a refusal they may come of a broken server, so that nothing is certain; in a task that failed they tell nothing. */
  perhapsBroken:
    /unique constraint|generate playground failed|\beconn|no response|time out|(?:error|returned)["':=([ ]{0,4}5\d\d\b|^ ?5\d\d\b/,
  /** A server that has no room at present. */
  busyServer:
    /busy|overload|high (?:demand|traffic|load)|heavy (?:load|traffic)|throttl|\bquotas?\b|queue is full|server had an error|system error|deadline exceeded|繁忙/,
  /** A server's trouble, or one that it passes on; beside words of the caller's own they may mean these. */
  perhapsBusy:
    /capacity|try again|again later|retry later|upstream|unavailable|exhausted|something went wrong|unexpected error|network error|connection (?:reset|refused|closed|error)|gateway|\btemporar(?:y|ily)\b|\binternal\b|(?:(?:status|code|http|error|returned)["':=([ ]{0,4}(?:code["':=([ ]{0,4})?|^ ?)(?:40[12]|429)\b|稍后|重试/,
  /** Parts of words that a refusal says of a busy server, as far as is known; what it means is not certain. */
  looselyBusy: /quota|temporar/,
  /** A refusal of the prompt or the picture, in the words that kie was first seen to use. */
  moderation: /nsfw|moderat|sensitive|safety|unsafe|content polic|prohibit|flagged/,
  /** The same, but that a database has constraints that are violated too. */
  violation: /violat/,
  /** What is violated where a prompt or a picture is meant. */
  violated: /polic|content|guideline/,
  /** What is refused, in further words. */
  content:
    /polic(?:y|ies)\b|guardrail|guideline|inappropriate|offensive|harmful|sexual|\bnud(?:e|ity)\b|erotic|porn|\bgore\b|self harm|violen(?:t|ce)|\bminors?\b|celebrit|public figure|prominent people|real (?:person|people|human)|likeness|deepfake|copyright|trademark|intellectual property|third party content|responsible ai|content (?:filter|checker|could not)|filtered|risk control|data ?inspection|disallowed|illegal|\bbanned (?:word|term|content)|hate speech|\bunder ?age\b|content (?:is |was )?restricted|restricted content|our filters|comply with (?:our|the) (?:terms|rules)|敏感|违规|审核/,
  /** That something is refused, whatever it is. */
  refused:
    /\breject|\bblock(?:ed|s)?\b|\bcaught\b|not (?:allowed|permitted)|\bdeclin|(?<!connection )\brefus|different (?:prompt|input|image|picture|idea)|(?:adjust|revise|rephrase|modify|change|edit) (?:it\b|(?:your|the) (?:prompt|input|image|picture|content|description))/,
  /** What a model says that will not, and one that could not. */
  doubtful:
    /(?:unable to|could ?n[o']t|can ?n[o']t|can't) (?:be )?(?:generat|creat|produc|process|show|draw|edit|fulfil|assist|help|complet)/,
  /** What is the caller's own: its prompt, its pictures, its fields. 'Generating your image' is not. */
  callersOwn:
    /\bprompts?\b|\bwords?\b|\bupload|\breference|(?<!(?:generat|creat|mak|draw|render)(?:e|ing) )\byour (?:\w{1,20} )?(?:image|picture|photo|file|input|text|content)|\binput (?:image|picture|photo|file|text)|too (?:long|large|small|big|short|wide|tall)|\bshort(?:en|er)\b|\b(?:small|larg)er\b|exceed|unsupported|not supported|dimension|\bratios?\b|\bpixels?\b|\bbanned\b|forbidden|\bdenied\b|restrict|\bcompl(?:y|iance)\b|suitable|\bterms\b|\bhat(?:e|eful)\b|weapon|\bchild|under ?age|terror|\bmasks?\b|\bfaces?\b|\burls?\b/,
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
