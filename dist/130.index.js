export const id = 130;
export const ids = [130];
export const modules = {

/***/ 10381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ RecordFault)
/* harmony export */ });
/* harmony import */ var _kie_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19834);

/** The record of the step cannot be written, so nothing may be submitted: nobody would know of it. */
class RecordFault extends _kie_index_js__WEBPACK_IMPORTED_MODULE_0__/* .KieError */ .g4 {
    name = 'RecordFault';
    /** @param reason - what the file system says, harmless in a log */
    constructor(reason, options) {
        super(`The record of this step's tasks cannot be written: ${reason}`, options);
    }
}


/***/ }),

/***/ 87365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ formatTask),
/* harmony export */   AB: () => (/* binding */ hasRoom),
/* harmony export */   PS: () => (/* binding */ decodeTaskId),
/* harmony export */   Sh: () => (/* binding */ formatTasksFile),
/* harmony export */   eK: () => (/* binding */ formatTasks)
/* harmony export */ });
/* harmony import */ var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50779);

/**
 * Characters that a list of tasks may have to be told as text: on its way into a step it is an environment variable, and
 * Linux takes 128 KiB for one with its name. Both lists together leave room for the other outputs of a step, too.
 */
const MAX_CHARACTERS = 128_000;
/** No id of kie's that was seen is longer, so that what is said before there are ids holds when they are there. */
const ID_CHARACTERS = 36;
/** kie's ids are opaque, so any is taken that is written as the lists have it. */
const WRITTEN_ID = /^(?:[\w.:/+=@,-]|%[0-9A-F]{2})+$/i;
const TASK_ID = /^\P{Cc}{1,256}$/u;
/** Quotation marks, colon and comma of one task. */
const MARKS = 6;
/** The value of the outputs `tasks` and `pending-tasks`, and of the input `tasks`. */
function formatTasks(tasks) {
    return `{${membersOf(tasks).join(',')}}`;
}
/** {@link formatTasks} with a line for each task, for a file. */
function formatTasksFile(tasks) {
    return `{${membersOf(tasks).join(',\n')}}\n`;
}
/** One task as the lists have it. */
function formatTask(name, taskId) {
    return `${JSON.stringify((0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .percentEncode */ .a)(name))}:${JSON.stringify(encodeTaskId(taskId))}`;
}
/** An id as the lists have it, from which {@link decodeTaskId} makes the id again. */
function encodeTaskId(taskId) {
    return (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .percentEncode */ .a)(taskId.toWellFormed().replaceAll('%', '%25'));
}
/** @returns the id that is meant; `undefined` where it is none, or holds what the lists never have */
function decodeTaskId(written) {
    if (!WRITTEN_ID.test(written))
        return undefined;
    let id;
    try {
        id = decodeURIComponent(written);
    }
    catch {
        return undefined;
    }
    return TASK_ID.test(id) ? id : undefined;
}
/** Whether there is room in an output for a list of tasks. An id counts as long as kie's are, also one that is not known yet. */
function hasRoom(tasks) {
    let characters = 0;
    for (const [name, taskId] of Object.entries(tasks)) {
        characters += (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .percentEncode */ .a)(name).length + Math.max(encodeTaskId(taskId).length, ID_CHARACTERS) + MARKS;
    }
    return characters <= MAX_CHARACTERS;
}
function membersOf(tasks) {
    return Object.entries(tasks).map(([name, taskId]) => formatTask(name, taskId));
}


/***/ }),

/***/ 12822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ sumCredits),
/* harmony export */   Df: () => (/* binding */ describeNumber),
/* harmony export */   H3: () => (/* binding */ canPay),
/* harmony export */   VV: () => (/* binding */ roundCredits),
/* harmony export */   YA: () => (/* binding */ describeCredits),
/* harmony export */   nI: () => (/* binding */ describeBytes),
/* harmony export */   ru: () => (/* binding */ describePlainCount),
/* harmony export */   vG: () => (/* binding */ describeCount)
/* harmony export */ });
/* unused harmony export microCredits */
/** kie prices in decimals, with fewer places than this has. */
const MICRO = 1_000_000;
/** A number for people, with at most two decimals. */
function describeNumber(value) {
    // The language tables that toLocaleString loads at its first use would take a tenth of a short run.
    return String(Number(value.toFixed(2))).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
/** A count with its noun, in the plural where it needs one: `1 image`, `2 images`. */
function describeCount(number, noun) {
    return `${describeNumber(number)} ${noun}${number === 1 ? '' : 's'}`;
}
/** As {@link describeCount}, without a sign between thousands: so the log and the lines that end a run have it. */
function describePlainCount(number, noun) {
    return number === 1 ? `1 ${noun}` : `${number} ${noun}s`;
}
/** A number of credits as people read it. */
function describeCredits(credits) {
    if (credits === undefined)
        return 'an unknown number of credits';
    const rounded = roundCredits(credits);
    return rounded === 1 ? '1 credit' : `${rounded} credits`;
}
/** Credits in whole micro-credits, in which they are counted: binary fractions neither add up nor compare as people do. */
function microCredits(credits) {
    return Math.round(credits * MICRO);
}
/** Credits without the tail of a binary fraction. */
function roundCredits(credits) {
    return microCredits(credits) / MICRO;
}
/** The sum of credits, exact to the micro-credit. */
function sumCredits(credits) {
    return credits.reduce((sum, each) => sum + microCredits(each), 0) / MICRO;
}
/** Whether these credits pay for that price. */
function canPay(credits, price) {
    return microCredits(credits) >= microCredits(price);
}
/** A file's size for people: kB up to a megabyte, then MB, both decimal as file managers show them. */
function describeBytes(bytes) {
    return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}


/***/ }),

/***/ 50020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ Cancelled),
/* harmony export */   d: () => (/* binding */ InputError)
/* harmony export */ });
/**
 * Something the author of the workflow mends: a wrong input, a file that is in the way, a lock file that cannot be read.
 * Nothing has been spent when it is thrown.
 */
class InputError extends Error {
    name = 'InputError';
    /** One line for each problem: what is wrong, what would be right, where. */
    problems;
    constructor(problems, options) {
        super(problems.join('\n'), options);
        this.problems = problems;
    }
}
/** The reason of the signal that ends a cancelled step. */
class Cancelled extends Error {
    name = 'Cancelled';
    constructor() {
        super('The step was cancelled.');
    }
}


/***/ }),

/***/ 50779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KG: () => (/* binding */ asSentence),
  B2: () => (/* binding */ forHtml),
  Ig: () => (/* binding */ forLog),
  Bm: () => (/* binding */ forMarkdown),
  dI: () => (/* binding */ markdownBlock),
  a: () => (/* binding */ percentEncode),
  kP: () => (/* binding */ plainUrl),
  sW: () => (/* binding */ redactSignedUrls),
  BO: () => (/* binding */ redactUrl),
  sK: () => (/* binding */ redactUrls),
  Ck: () => (/* binding */ truncateUtf8)
});

;// CONCATENATED MODULE: ./lib/core/text/phrases.js
/** Words of the longest quotation that is kept together: a mark without a partner may be an apostrophe. */
const MOST_WORDS = 12;
/** Characters of the longest piece that is dropped whole where a text is cut. */
const MOST_DROPPED = 100;
const OPENING = /^\(*(["'`])/;
/** By the mark that they close. */
const CLOSINGS = {
    '"': /"[).,;:!?…]*$/,
    "'": /'[).,;:!?…]*$/,
    '`': /`[).,;:!?…]*$/,
};
/** Puts the words of a quotation together; every other word stands alone. */
function phrasesOf(words) {
    const phrases = [];
    for (let index = 0; index < words.length;) {
        const length = quotationLength(words, index) ?? 1;
        phrases.push(words.slice(index, index + length));
        index += length;
    }
    return phrases;
}
/**
 * The beginning of a text, with `…` where something is cut off. A word or a quotation that must not be cut in two is left
 * out whole, unless nothing else is there or it is very long.
 */
function cutWhole(text, { maxLength, isPlain }) {
    if (text.length <= maxLength)
        return text;
    const kept = text.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '');
    const words = kept.trimEnd().split(/\s+/);
    const isLastWhole = /\s/.test(text.charAt(kept.length));
    const start = openQuotation(words) ?? (isLastWhole ? words.length : words.length - 1);
    const dropped = words.slice(start);
    const rest = words.slice(0, start).join(' ');
    const isDropped = dropped.some((word) => !isPlain(word)) && dropped.join(' ').length <= MOST_DROPPED && rest !== '';
    return isDropped ? `${rest} …` : `${kept}…`;
}
/** Words of the quotation that begins at a word; `undefined` where none does, or none that ends. */
function quotationLength(words, start) {
    const [opening = '', mark = ''] = OPENING.exec(words[start] ?? '') ?? [];
    const closing = CLOSINGS[mark];
    if (closing === undefined)
        return undefined;
    const index = words
        .slice(start, start + MOST_WORDS)
        .findIndex((word, position) => closing.test(position === 0 ? word.slice(opening.length) : word));
    return index === -1 ? undefined : index + 1;
}
/** Where a quotation begins that has not ended at the end of the words. */
function openQuotation(words) {
    const first = Math.max(0, words.length - MOST_WORDS);
    for (let index = first; index < words.length;) {
        const length = quotationLength(words, index);
        if (length === undefined && OPENING.test(words[index] ?? ''))
            return index;
        index += length ?? 1;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/core/text/foreign-text.js
/**
 * Text that others wrote (prompts, messages of services, file names), made harmless for a log, for Markdown, for
 * HTML and for a comment. Everything here is pure and takes time linear in the text.
 */

/** Characters of foreign text that are shown where the caller sets no limit. */
const DEFAULT_LENGTH = 10_000;
/**
 * Characters that show nothing or change how their neighbours show: control and format characters, bidirectional marks,
 * zero-width characters, line separators, lone surrogates.
 *
 * Joiners and variation selectors stay where scripts and emoji need them, which is after a visible character beyond
 * ASCII, or before an enclosing keycap. After ASCII they could only hide something: the runner compares by culture, so
 * for it a colon, a variation selector and a colon are two colons.
 */
const INVISIBLE = /(?![\ufe00-\ufe0f\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?<![^\p{ASCII}\p{C}\p{Z}])[\ufe00-\ufe0f\u200c\u200d](?!\u20e3)/gu;
function foreign_text_escape(character) {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
function showInvisible(text) {
    return text.replace(INVISIBLE, foreign_text_escape);
}
/** As {@link showInvisible}, with line feeds and tabs left as they are. */
function visibleLines(text) {
    return text
        .replace(/\r\n?/g, '\n')
        .replace(INVISIBLE, (character) => (/[\n\t]/.test(character) ? character : foreign_text_escape(character)));
}
function cut(text, maxLength) {
    if (text.length <= maxLength)
        return text;
    return `${text.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '')}…`;
}
/**
 * Foreign text as part of one line of the log. Invisible characters are shown as `\u{..}`, and neither `::name::` nor
 * `##[name]` is left anywhere in it, so that the runner finds no command wherever the caller puts the text.
 *
 * @param maxLength - UTF-16 units of the text that are kept; what is cut off is marked by `…`
 */
function forLog(text, maxLength = DEFAULT_LENGTH) {
    return showInvisible(cut(text, maxLength)).replaceAll('::', ':\\u{3a}').replaceAll('##[', '##\\u{5b}');
}
/** The text with a full stop where it ends without one. Foreign text ends as it likes; what follows it begins a sentence. */
function asSentence(text) {
    return /[.!?…]$/.test(text) ? text : `${text}.`;
}
/**
 * Words that GitHub shows as they are wherever they stand: letters, with hyphens and apostrophes inside and ordinary
 * punctuation around, and short numbers that do not look like the number of a list. Some commit hashes and ids of security
 * advisories are made of letters alone.
 */
const PLAIN_WORD = /^(?!.*(?:[0-9a-f]{7}|ghsa-))["'(]*(?:[a-z\P{ASCII}]+(?:['-][a-z\P{ASCII}]+)*[)"'.,;:!?]*|\d{1,6}[,;!?]?)$/iu;
function isPlain(word) {
    return PLAIN_WORD.test(word);
}
/** The three characters that cannot stand in a code span everywhere. An entity never starts any Markdown. */
const ENTITIES = { '|': '&#124;', '`': '&#96;', '<': '&lt;' };
function codeSpan(text) {
    const stripped = text.startsWith(' ') && text.endsWith(' ') && text.trim() !== '';
    return stripped ? `\` ${text} \`` : `\`${text}\``;
}
function asCode(text) {
    return text.replace(/[|`<]|[^|`<]+/g, (part) => ENTITIES[part] ?? codeSpan(part));
}
/**
 * Foreign text as part of a line of Markdown, in a paragraph, a list or a table's cell. It reads as the same text, runs
 * of white space apart, and nothing of it comes alive.
 *
 * Plain words stay as they are; everything else, and a quotation that has anything else in it, stands in code spans, the one place that GitHub's filters leave alone.
 * Escapes and entities would not do: GitHub looks for mentions, references, commit hashes, short codes and a
 * repository's own autolinks in the text *after* they are resolved, and that list grows. Zero-width characters would
 * break those, but also every copy of the text. A tick, a pipe and `<` stand between the spans as entities: thus no run
 * of ticks needs a longer one around it (cmark gives up at 80), tables keep their columns, and no hidden marker
 * (`<!-- … -->`) is in the source.
 *
 * @param maxLength - UTF-16 units of the text that are kept; what is cut off is marked by `…`, and a word or quotation that
 *   would be a piece of code goes whole
 */
function forMarkdown(text, maxLength = DEFAULT_LENGTH) {
    const visible = showInvisible(cutWhole(text, { maxLength, isPlain })
        .replace(/\p{White_Space}+/gu, ' ')
        .trim());
    const parts = [];
    let code = [];
    const endCode = () => {
        if (code.length > 0)
            parts.push(asCode(code.join(' ')));
        code = [];
    };
    for (const phrase of phrasesOf(visible === '' ? [] : visible.split(' '))) {
        if (phrase.every(isPlain)) {
            endCode();
            parts.push(...phrase);
        }
        else {
            code.push(...phrase);
        }
    }
    endCode();
    return parts.join(' ');
}
/**
 * Foreign text of several lines as a fenced block of Markdown, on lines of its own, ended by a line feed.
 *
 * The fence is longer than any run of ticks in the text. Runs of over 100 get a zero-width space inside, because cmark
 * counts a fence up to 255 only, so that 255 ticks close any longer fence; and so does `<!--`, so that nobody finds a
 * hidden marker in the source.
 *
 * @param maxLength - UTF-16 units of the text that are kept; what is cut off is marked by `…`
 */
function markdownBlock(text, maxLength = DEFAULT_LENGTH) {
    const content = visibleLines(cut(text, maxLength))
        .replaceAll('<!--', '<\u200b!--')
        .replace(/`{100}(?=`)/g, '$&\u200b');
    const longest = (content.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 2);
    const fence = '`'.repeat(longest + 1);
    return `${fence}\n${content}\n${fence}\n`;
}
/**
 * Foreign text as the content of an HTML element, or of an attribute in quotes. It reads as the same text; line feeds and
 * tabs stay.
 *
 * @param maxLength - UTF-16 units of the text that are kept; what is cut off is marked by `…`
 */
function forHtml(text, maxLength = DEFAULT_LENGTH) {
    return visibleLines(cut(text, maxLength)).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
/**
 * The beginning of a text that fits into a number of bytes of UTF-8, ended on a whole code point.
 *
 * @param maxBytes - 0 or more
 */
function truncateUtf8(text, maxBytes) {
    const { read } = new TextEncoder().encodeInto(text, new Uint8Array(maxBytes));
    return text.slice(0, read);
}
/** A URL that may carry a signature, without user, query and fragment; a query is shown as `?…`. */
function redactUrl(url) {
    const end = url.search(/[?#]/);
    const plain = end < 0 ? url : url.slice(0, end);
    const anonymous = plain.replace(/^([a-z][a-z0-9+.-]*:)[\\/]*[^\\/]*@/i, '$1//');
    return url[end] === '?' ? `${anonymous}?…` : anonymous;
}
/** The text with {@link redactUrl} applied to each URL in it. */
function redactUrls(text) {
    return text.replace(/https?:\/\/[^\s"'<>]+/gi, (url) => redactUrl(url));
}
/**
 * An identifier of foreign origin that neither a shell nor Markdown finds anything in: every character but
 * `A-Z a-z 0-9 _ . / : % + = @ , -` is percent-encoded. The ids and names in use hold no other.
 */
function percentEncode(text) {
    return text.replace(/[^\w./:%+=@,-]/gu, (character) => Array.from(new TextEncoder().encode(character), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''));
}
/** A URL of foreign origin that may be shown anywhere: {@link percentEncode}d, without user, query and fragment. */
function plainUrl(url) {
    return percentEncode(redactUrl(url).replace(/\?…$/, ''));
}
/** Names of query parameters that carry a right: those of Azure, AWS, Google and CloudFront, and the usual ones. */
const CREDENTIAL = /[?&;](?:sig|signature|policy|key-pair-id|x-(?:amz|goog|oss)-[a-z-]+|(?:[a-z]+[_-])?(?:token|secret|key|auth|authorization|password))=/i;
/** The text with {@link redactUrl} applied to each URL in it that carries a password or a signature. */
function redactSignedUrls(text) {
    return text.replace(/https?:\/\/[^\s"'<>]+/gi, (url) => CREDENTIAL.test(url) || /^https?:\/\/[^/?#]*@/i.test(url) ? redactUrl(url) : url);
}


/***/ }),

/***/ 77395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ createRedactor)
/* harmony export */ });
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50779);

/** Values shorter than this are no secrets worth the name, and hiding them would make any text unreadable. */
const MIN_LENGTH = 4;
/** Shorter pieces of Base64 turn up by chance. */
const MIN_BASE64_LENGTH = 8;
/**
 * The Base64 of a secret as it stands inside the Base64 of a longer text, which may begin 0, 1 or 2 bytes before it: the
 * bytes that share a group with a neighbour are left out.
 */
function base64Forms(secret) {
    const bytes = Buffer.from(secret);
    return [0, 1, 2].flatMap((offset) => {
        const whole = bytes.subarray(offset, bytes.length - ((bytes.length - offset) % 3));
        return [whole.toString('base64'), whole.toString('base64url')].filter((form) => form.length >= MIN_BASE64_LENGTH);
    });
}
function formsOf(secret) {
    return [
        secret,
        encodeURIComponent(secret.toWellFormed()),
        JSON.stringify(secret).slice(1, -1),
        (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .forLog */ .Ig)(secret, Infinity),
        ...base64Forms(secret),
    ];
}
/** Creates a {@link Redactor} that knows no secret yet. */
function createRedactor() {
    let forms = [];
    return {
        add(secret) {
            const values = [secret, ...secret.split(/[\r\n]+/)].map((value) => value.trim());
            const known = values.filter((value) => value.length >= MIN_LENGTH).flatMap(formsOf);
            // The longest first: a secret may lie within another.
            forms = [...new Set([...forms, ...known])].toSorted((a, b) => b.length - a.length);
        },
        redact: (text) => forms.reduce((redacted, form) => redacted.replaceAll(form, '***'), text),
    };
}


/***/ }),

/***/ 12242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ RUN_AGAIN),
/* harmony export */   C7: () => (/* binding */ githubSays),
/* harmony export */   UZ: () => (/* binding */ isRequestFailure),
/* harmony export */   f5: () => (/* binding */ githubText),
/* harmony export */   ns: () => (/* binding */ MEND_TOKEN),
/* harmony export */   pc: () => (/* binding */ invaliditiesOf)
/* harmony export */ });
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50779);

/** Whether a thrown value says how a request failed. */
function isRequestFailure(error) {
    return error instanceof Error && 'status' in error && typeof error.status === 'number';
}
/** What GitHub wrote, without the address of its documentation, on one line. */
function githubText(error) {
    const data = error.response?.data;
    const text = typeof data?.message === 'string' ? data.message : error.message;
    return text.replace(/\s+/g, ' ').trim();
}
/** The sentence in which a message repeats what GitHub wrote, harmless in a log. */
function githubSays(error) {
    return `GitHub says: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .forLog */ .Ig)(githubText(error))}`;
}
/** The things that GitHub finds wrong with a request, where it lists them. */
function invaliditiesOf({ response }) {
    const { errors } = (response?.data ?? {});
    const isObject = (value) => typeof value === 'object' && value !== null;
    return Array.isArray(errors) ? errors.filter(isObject) : [];
}
/** What to do where GitHub, or the way to it, failed. */
const RUN_AGAIN = 'Run the job again; whether GitHub has trouble stands at https://www.githubstatus.com.';
/** What to do where GitHub does not know the token. */
const MEND_TOKEN = "The token of input 'github-token' is wrong, was revoked or has expired; the job's own token lives as long as the job.";


/***/ }),

/***/ 46065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readContext)
/* harmony export */ });
/* harmony import */ var _core_text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50020);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6446);


const REQUIRED = [
    'GITHUB_REPOSITORY',
    'GITHUB_SHA',
    'GITHUB_EVENT_NAME',
    'GITHUB_RUN_ID',
    'GITHUB_JOB',
    'GITHUB_WORKSPACE',
    'RUNNER_TEMP',
];
/**
 * Reads what the runner says about the run.
 *
 * @param env - the process's environment
 * @param readFile - reads a text file; used for the event's payload
 * @throws InputError that names every variable that is missing, and an event file that cannot be read
 */
function readContext(env, readFile) {
    checkRequired(env);
    const text = (name) => env[name] ?? '';
    const repository = text('GITHUB_REPOSITORY');
    const [owner = '', repo = ''] = repository.split('/');
    if (owner === '' || repo === '') {
        throw new _core_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d([`GITHUB_REPOSITORY is '${repository}'; it has the form 'owner/name'.`]);
    }
    const serverUrl = baseUrl(env['GITHUB_SERVER_URL'], 'https://github.com');
    const payload = readPayload(env['GITHUB_EVENT_PATH'], readFile);
    const ref = env['GITHUB_REF'] ?? '';
    const runId = text('GITHUB_RUN_ID');
    return {
        owner,
        repo,
        serverUrl,
        apiUrl: baseUrl(env['GITHUB_API_URL'], 'https://api.github.com'),
        sha: text('GITHUB_SHA'),
        ref,
        eventName: text('GITHUB_EVENT_NAME'),
        runId: Number(runId),
        runAttempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1'),
        job: text('GITHUB_JOB'),
        workspace: text('GITHUB_WORKSPACE'),
        tempDirectory: text('RUNNER_TEMP'),
        actor: env['GITHUB_ACTOR'] ?? '',
        tag: shortRefName(ref, 'refs/tags/'),
        branch: shortRefName(ref, 'refs/heads/'),
        pullRequest: (0,_event_js__WEBPACK_IMPORTED_MODULE_1__/* .pullRequestOf */ ._n)({ payload }, repository),
        payload,
        runUrl: `${serverUrl}/${owner}/${repo}/actions/runs/${runId}`,
        debug: env['RUNNER_DEBUG'] === '1',
    };
}
function checkRequired(env) {
    const missing = REQUIRED.filter((name) => (env[name] ?? '') === '');
    if (missing.length === 0)
        return;
    throw new _core_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d([`Not set: ${missing.join(', ')}. This program runs as a step of a GitHub workflow.`]);
}
function baseUrl(value, fallback) {
    return (value === undefined || value === '' ? fallback : value).replace(/\/$/, '');
}
function shortRefName(ref, prefix) {
    return ref.startsWith(prefix) ? ref.slice(prefix.length) : undefined;
}
function readPayload(path, readFile) {
    if (path === undefined || path === '')
        return {};
    try {
        return JSON.parse(readFile(path));
    }
    catch (cause) {
        throw new _core_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d(['The event that GITHUB_EVENT_PATH names cannot be read as JSON.'], { cause });
    }
}


/***/ }),

/***/ 6446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ul: () => (/* binding */ isPublic),
/* harmony export */   VO: () => (/* binding */ senderOf),
/* harmony export */   _n: () => (/* binding */ pullRequestOf),
/* harmony export */   se: () => (/* binding */ isSameAccount),
/* harmony export */   vm: () => (/* binding */ commentOf),
/* harmony export */   yU: () => (/* binding */ issueNumberOf)
/* harmony export */ });
/** The pull request that the event is about. @param repository - owner and name of the run's */
function pullRequestOf({ payload }, repository) {
    const pull = payload['pull_request'];
    if (pull?.head === undefined)
        return undefined;
    return {
        number: pull.number,
        headRef: pull.head.ref,
        headSha: pull.head.sha,
        sameRepository: pull.head.repo?.full_name.toLowerCase() === repository.toLowerCase(),
    };
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null ? value : undefined;
}
function accountOf(value) {
    const { login, id, type } = fieldsOf(value) ?? {};
    if (typeof login !== 'string' || login === '')
        return undefined;
    const isBot = type === 'Bot' || login.toLowerCase().endsWith('[bot]');
    return { login, id: typeof id === 'number' ? id : undefined, isBot };
}
/** Whether two accounts are one. Logins can change hands, ids cannot. */
function isSameAccount(one, other) {
    if (one.id !== undefined && other.id !== undefined)
        return one.id === other.id;
    return one.login.toLowerCase() === other.login.toLowerCase();
}
/** Whoever caused the event; for a run that another run triggered, whoever caused that one. */
function senderOf({ eventName, payload }) {
    return accountOf(eventName === 'workflow_run' ? fieldsOf(payload['workflow_run'])?.['actor'] : payload['sender']);
}
/** The comment or review that the event is about. */
function commentOf({ payload }) {
    const comment = fieldsOf(payload['comment']) ?? fieldsOf(payload['review']);
    if (typeof comment?.['id'] !== 'number')
        return undefined;
    const { id, body, user, performed_via_github_app: app } = comment;
    const isByApp = app !== undefined && app !== null;
    return { id, body: typeof body === 'string' ? body : '', author: accountOf(user), isByApp };
}
/** Number of the issue or pull request that the event is about. */
function issueNumberOf({ payload }) {
    const number = (fieldsOf(payload['issue']) ?? fieldsOf(payload['pull_request']))?.['number'];
    return typeof number === 'number' ? number : undefined;
}
/** Whether the event says that the run's repository is public: what lies in it then shows to everybody. */
function isPublic({ payload }) {
    return fieldsOf(payload['repository'])?.['private'] === false;
}


/***/ }),

/***/ 17525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ leave)
/* harmony export */ });
/**
 * Ends the process as soon as the log is out. Connections that are kept open, and the artifact client's own tries, would
 * hold it for many seconds.
 */
async function leave() {
    await new Promise((resolve) => process.stdout.write('', () => resolve()));
    process.exit();
}


/***/ }),

/***/ 78092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ createLog)
/* harmony export */ });
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50779);
/* harmony import */ var _core_text_redactor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77395);


/** The runner cuts annotations, and their lines in the log with them, at 4096 characters. */
const MAX_ANNOTATION = 4096;
/** No line of ours is longer than this; whoever prints more of a foreign text has forgotten to cut it. */
const MAX_LINE = 100_000;
/** Every character that some reader of the log takes for the end of a line. */
const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/;
/** Writes to standard output and outlives its reader: a log that nobody reads any more must not end a paid run (F106). */
function stdoutWriter() {
    process.stdout.on('error', () => undefined);
    return (text) => void process.stdout.write(text);
}
/** Escapes the data of a command; the runner turns it back (its source, `ActionCommand.UnescapeData`). */
function escapeData(data) {
    return data.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
/**
 * Creates the one sink that prints.
 *
 * Whatever it is given, the runner reads exactly the commands that the methods stand for: the text is split at every line
 * end, and each line goes through {@link forLog}, also when the caller forgot to. Secrets and signatures of URLs are
 * hidden. `@actions/core` is not used because loading it costs more than all else that a failing step does.
 */
function createLog(options) {
    const { debug, redactor = (0,_core_text_redactor_js__WEBPACK_IMPORTED_MODULE_0__/* .createRedactor */ .l)(), write = stdoutWriter() } = options;
    const safeLines = (text) => (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .redactSignedUrls */ .sW)(redactor.redact(text))
        .split(LINE_END)
        .map((line) => (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .forLog */ .Ig)(line, MAX_LINE));
    const command = (name, data) => write(`::${name}::${escapeData(data)}\n`);
    const print = (lines) => write(`${lines.join('\n')}\n`);
    const annotate = (name, text) => {
        const lines = safeLines(text);
        const message = lines.join('\n');
        const shown = (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .truncateUtf8 */ .Ck)(message, MAX_ANNOTATION);
        if (shown !== message)
            print(lines);
        command(name, shown);
    };
    return {
        info: (line) => print(safeLines(line)),
        notice: (line) => annotate('notice', line),
        warning: (line) => annotate('warning', line),
        error: (line) => annotate('error', line),
        debug(line) {
            if (debug)
                for (const safe of safeLines(line))
                    command('debug', safe);
        },
        group: (title) => command('group', safeLines(title).join(' ')),
        endGroup: () => command('endgroup', ''),
        mask(secret) {
            const values = [secret, secret.trim(), ...secret.split(/[\r\n]+/).map((line) => line.trim())];
            for (const value of new Set(values.filter((text) => text.trim() !== '')))
                command('add-mask', value);
            redactor.add(secret);
        },
    };
}


/***/ }),

/***/ 50835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/** The machine's clock. */
const systemClock = {
    now: () => performance.now(),
    date: () => new Date(),
    sleep: (ms, signal) => new Promise((resolve, reject) => {
        const fail = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener('abort', fail);
            resolve();
        }, ms);
        if (signal?.aborted === true)
            fail();
        else
            signal?.addEventListener('abort', fail, { once: true });
    }),
};


/***/ }),

/***/ 19834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ KieProxyError),
/* harmony export */   GT: () => (/* binding */ KieApiError),
/* harmony export */   SN: () => (/* binding */ KieConnectionError),
/* harmony export */   g4: () => (/* binding */ KieError),
/* harmony export */   jt: () => (/* binding */ KieRequestError),
/* harmony export */   rW: () => (/* binding */ KieResponseError)
/* harmony export */ });
/* unused harmony export ERROR_KINDS */
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53200);

/**
 * What a refusal or a failed task of kie's is about, decided by its text first and its code second, because kie sends the
 * same trouble under several codes.
 */
const ERROR_KINDS = (/* unused pure expression or super */ null && ([
    'not-ready',
    'auth',
    'balance',
    'key-cap',
    'rate',
    'maintenance',
    'model',
    'parameter',
    'input-file',
    'server',
    'moderation',
    'disabled',
    'task-failed',
    'unknown',
]));
/**
 * Everything this library throws for a reason outside the program. `message` is safe to print: foreign text in it is cut
 * and its control characters are made visible. No error ever holds the API key.
 */
class KieError extends Error {
}
/** A request to kie that brought no usable answer. */
class KieRequestError extends KieError {
    /** Short name of the route, such as `createTask`. */
    endpoint;
    /** Milliseconds that the server asked to wait, not clamped to any deadline; `undefined` where it did not say. */
    retryAfterMs;
    constructor(message, failure) {
        super(message, failure.cause === undefined ? undefined : { cause: failure.cause });
        this.endpoint = failure.endpoint;
        this.retryAfterMs = failure.retryAfterMs;
    }
}
/** kie answered, and the answer is no. */
class KieApiError extends KieRequestError {
    name = 'KieApiError';
    kind;
    verdict;
    /** The envelope's code; `undefined` where only the HTTP status spoke. */
    code;
    httpStatus;
    /** The envelope's message as it came: foreign text, not made harmless. */
    text;
    /** The request's field that kie named in its message. */
    field;
    constructor(refusal) {
        const number = refusal.code === undefined ? `HTTP ${refusal.httpStatus}` : `code ${refusal.code}`;
        const named = refusal.named === undefined ? '' : ` (it names the task '${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .K)(refusal.named)}')`;
        const said = (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .K)(refusal.text) || '(no message)';
        super(`kie.ai answered ${refusal.endpoint} with ${number}: ${said}${named}`, refusal);
        this.kind = refusal.kind;
        this.verdict = refusal.verdict;
        this.code = refusal.code;
        this.httpStatus = refusal.httpStatus;
        this.text = refusal.text;
        this.field = refusal.field;
    }
}
/** Statuses of 4xx that do not say that a request was refused: whoever gave up waiting does not know what came of it. */
const GAVE_UP = [408, 499];
/**
 * An answer that is not kie's `{code, msg, data}`, or lacks what it must hold. A createTask may have made a task, but not
 * where the HTTP status is a 4xx: then the request was refused before it came to kie's own code, or by it.
 */
class KieResponseError extends KieRequestError {
    name = 'KieResponseError';
    verdict;
    httpStatus;
    constructor(message, failure) {
        super(failure.named === undefined ? message : `${message} It names the task '${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .K)(failure.named)}'.`, failure);
        const { httpStatus, named } = failure;
        const isRefused = named === undefined && httpStatus >= 400 && httpStatus < 500 && !GAVE_UP.includes(httpStatus);
        this.httpStatus = httpStatus;
        this.verdict = isRefused ? 'final' : 'ambiguous';
    }
}
/** No whole answer came: no connection, a lost one, a time-out, or an abort by the caller (then `cause` is its reason). */
class KieConnectionError extends KieRequestError {
    name = 'KieConnectionError';
    verdict;
    /** Whether any byte of the request may have reached the server. */
    sent;
    constructor(message, failure) {
        super(message, failure);
        this.sent = failure.sent;
        if (failure.sent)
            this.verdict = 'ambiguous';
        else
            this.verdict = failure.badCertificate === true ? 'final' : 'retry';
    }
}
/** A proxy variable that cannot be used. Does not show its value, which may hold a password. */
class KieProxyError extends KieError {
    name = 'KieProxyError';
}


/***/ }),

/***/ 53200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ excerpt)
/* harmony export */ });
/** Longest excerpt of foreign text in a message, in characters. */
const MAX_CHARACTERS = 200;
/** Characters that move the cursor, reorder text, end lines or show nothing. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]/gu;
/**
 * The beginning of a text that others wrote, as it may stand in an error message: on one line, with control and
 * bidirectional characters shown as `\u{..}`.
 */
function excerpt(text) {
    const start = text.slice(0, 4 * MAX_CHARACTERS).trim();
    const characters = Array.from(start).slice(0, MAX_CHARACTERS);
    const shown = characters.join('').replace(INVISIBLE, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
    return characters.length === MAX_CHARACTERS ? `${shown}…` : shown;
}


/***/ })

};
