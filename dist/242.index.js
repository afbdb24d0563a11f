export const id = 242;
export const ids = [242];
export const modules = {

/***/ 45242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93251);
/* harmony import */ var _github_runner_context_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46065);
/* harmony import */ var _github_runner_leave_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17525);
/* harmony import */ var _github_runner_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78092);
/* harmony import */ var _github_artifact_record_store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72421);
/* harmony import */ var _kie_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50835);
/* harmony import */ var _core_plan_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49994);








/** How the runner hands on what the step has saved. */
const STATE = /^STATE_/;
/** Longest that tidying up may take. */
const TIDYING_MS = 30_000;
/**
 * Keeps the record of the step's tasks for a re-run, and tidies up. Runs when the job has failed or was cancelled, whatever
 * step was the cause; it never fails the job itself.
 */
async function post() {
    const { env } = process;
    const log = (0,_github_runner_log_js__WEBPACK_IMPORTED_MODULE_1__/* .createLog */ .h)({ debug: env['RUNNER_DEBUG'] === '1' });
    log.mask(env['INPUT_GITHUB-TOKEN'] ?? '');
    const state = Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (STATE.test(name) ? [[name.replace(STATE, ''), value]] : [])));
    await keepTasks(state, log);
    await deleteRef(state, log);
    await endRunComment(state, log);
    await (0,_github_runner_leave_js__WEBPACK_IMPORTED_MODULE_2__/* .leave */ .q)();
}
async function keepTasks(state, log) {
    const { env } = process;
    const tasks = (0,_core_plan_record_js__WEBPACK_IMPORTED_MODULE_3__/* .readRecordedTasks */ .p)(state);
    if (tasks.length === 0)
        return;
    const known = tasks.length === 1 ? '1 task' : `${tasks.length} tasks`;
    try {
        await (0,_github_artifact_record_store_js__WEBPACK_IMPORTED_MODULE_4__/* .keepRecord */ .r)(tasks, {
            load: async () => new (await Promise.all(/* import() */[__webpack_require__.e(913), __webpack_require__.e(119), __webpack_require__.e(659), __webpack_require__.e(630)]).then(__webpack_require__.bind(__webpack_require__, 6630))).DefaultArtifactClient(),
            owner: JSON.parse(state['owner'] ?? ''),
            runAttempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1'),
            tempDirectory: env['RUNNER_TEMP'] ?? '',
            log,
            clock: _kie_index_js__WEBPACK_IMPORTED_MODULE_5__/* .systemClock */ .m,
            signal: new AbortController().signal,
        });
        log.info(`Kept the record of ${known}: a re-run of the failed jobs takes them up and pays nothing twice.`);
    }
    catch (error) {
        log.warning(`The record of ${known} could not be kept: ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_6__/* .reasonForLog */ .Y)(error).replace(/[.]?$/, '.')} ${collectBy(tasks)}`);
    }
}
function collectBy(tasks) {
    const ids = Object.fromEntries(tasks.flatMap(({ name, taskId }) => (taskId === undefined ? [] : [[name, taskId]])));
    return `To collect them without paying again, pass them to a new run: tasks: '${JSON.stringify(ids)}'`;
}
/** The step deletes its temporary ref itself, unless it was killed. */
async function deleteRef(state, log) {
    const ref = state['temporary-ref'];
    if (ref === undefined)
        return;
    try {
        const [{ createOctokit }, { deleteTemporaryRef }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(913), __webpack_require__.e(119), __webpack_require__.e(377)]).then(__webpack_require__.bind(__webpack_require__, 90377)),
            __webpack_require__.e(/* import() */ 816).then(__webpack_require__.bind(__webpack_require__, 35816)),
        ]);
        const { owner, repo, apiUrl } = (0,_github_runner_context_js__WEBPACK_IMPORTED_MODULE_7__/* .readContext */ .y)(process.env, (file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'));
        const token = process.env['INPUT_GITHUB-TOKEN'] ?? '';
        const octokit = createOctokit({ token, apiUrl, log, clock: _kie_index_js__WEBPACK_IMPORTED_MODULE_5__/* .systemClock */ .m });
        const late = new AbortController();
        void _kie_index_js__WEBPACK_IMPORTED_MODULE_5__/* .systemClock */ .m.sleep(TIDYING_MS).then(() => late.abort());
        await deleteTemporaryRef({ octokit, owner, repo, ref, signal: late.signal });
    }
    catch (error) {
        log.info(`The temporary ref ${ref} could not be deleted; it does no harm. ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_6__/* .reasonForLog */ .Y)(error)}`);
    }
}
/** The step ends its comment itself, unless it was cancelled or killed. */
async function endRunComment(state, log) {
    if ((state['comment'] ?? '') === '')
        return;
    try {
        const [{ createOctokit }, { endComment }, { renderStoppedComment }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(913), __webpack_require__.e(119), __webpack_require__.e(377)]).then(__webpack_require__.bind(__webpack_require__, 90377)),
            __webpack_require__.e(/* import() */ 176).then(__webpack_require__.bind(__webpack_require__, 87176)),
            __webpack_require__.e(/* import() */ 276).then(__webpack_require__.bind(__webpack_require__, 15276)),
        ]);
        const { owner, repo, apiUrl, runUrl } = (0,_github_runner_context_js__WEBPACK_IMPORTED_MODULE_7__/* .readContext */ .y)(process.env, (file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'));
        const token = (process.env['INPUT_GITHUB-TOKEN'] ?? '').trim();
        const octokit = createOctokit({ token, apiUrl, log, clock: _kie_index_js__WEBPACK_IMPORTED_MODULE_5__/* .systemClock */ .m });
        const text = renderStoppedComment({ runUrl, cancelled: state['cancelled'] === 'true' });
        await endComment({ octokit, owner, repo, state: state['comment'], text, signal: AbortSignal.timeout(TIDYING_MS) });
    }
    catch (error) {
        log.info(`The comment of the run could not be ended: ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_6__/* .reasonForLog */ .Y)(error)}`);
    }
}


/***/ }),

/***/ 49994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   bM: () => (/* binding */ formatRecord),
/* harmony export */   p: () => (/* binding */ readRecordedTasks),
/* harmony export */   vk: () => (/* binding */ Recorder)
/* harmony export */ });
const INTENT = 'intent-';
const TASK = 'task-';
const REFUSED = 'refused-';
/**
 * Writes the record while the step runs, one key for each fact, so that a line torn by a kill spares the others.
 *
 * The values are short on purpose: the runner hands them to the post step in its environment, and two for each of 10,000
 * tasks must stay below the 2 MB that Linux allows.
 */
class Recorder {
    #save;
    #numbers = new Map();
    #next = 0;
    /** @param save - keeps a value for the post step, on disk when it returns */
    constructor(save) {
        this.#save = save;
    }
    /** Notes that a createTask is about to leave. A request that is sent again is the same intent. */
    intend(image, attempt, at) {
        const key = `${image.name} ${attempt}`;
        if (this.#numbers.has(key))
            return;
        this.#next += 1;
        this.#numbers.set(key, this.#next);
        this.#save(`${INTENT}${this.#next}`, JSON.stringify([image.name, image.requestHash, at.getTime()]));
    }
    /** Notes the id that came of it. */
    accept(name, attempt, taskId) {
        const number = this.#numbers.get(`${name} ${attempt}`);
        if (number !== undefined)
            this.#save(`${TASK}${number}`, taskId);
    }
    /** Notes that surely no task came of it, so that a re-run needs no warning. */
    refuse(name, attempt) {
        const number = this.#numbers.get(`${name} ${attempt}`);
        if (number !== undefined)
            this.#save(`${REFUSED}${number}`, '1');
    }
}
/**
 * Reads what a Recorder wrote.
 *
 * @param state - the saved values by their keys; others are ignored, and so is what a kill has torn
 */
function readRecordedTasks(state) {
    return Object.entries(state)
        .filter(([key]) => key.startsWith(INTENT))
        .map(([key, value = '']) => ({ number: Number(key.slice(INTENT.length)), value }))
        .filter(({ number }) => state[`${REFUSED}${number}`] === undefined)
        .toSorted((a, b) => a.number - b.number)
        .flatMap(({ number, value }) => {
        const intent = jsonIn(value);
        if (!Array.isArray(intent))
            return [];
        const [name, request, at] = intent;
        return readRecorded({ name, request, at, taskId: state[`${TASK}${number}`] });
    });
}
/** The text that is kept for a re-run. */
function formatRecord(tasks) {
    return `${JSON.stringify({ version: 1, tasks: tasks.map((task) => ({ ...task, at: task.at.getTime() })) })}\n`;
}
/** Reads the text of an earlier attempt. @returns `undefined` where it is no record */
function parseRecord(text) {
    const record = jsonIn(text);
    if (record?.version !== 1 || !Array.isArray(record.tasks))
        return undefined;
    return record.tasks.flatMap(readRecorded);
}
function readRecorded({ name, request, at, taskId }) {
    if (typeof name !== 'string' || typeof request !== 'string' || typeof at !== 'number')
        return [];
    return [{ name, request, at: new Date(at), taskId: typeof taskId === 'string' && taskId !== '' ? taskId : undefined }];
}
function jsonIn(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
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

/***/ 61175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ forHtml),
/* harmony export */   BO: () => (/* binding */ redactUrl),
/* harmony export */   Bm: () => (/* binding */ forMarkdown),
/* harmony export */   Ck: () => (/* binding */ truncateUtf8),
/* harmony export */   Ig: () => (/* binding */ forLog),
/* harmony export */   KG: () => (/* binding */ asSentence),
/* harmony export */   a: () => (/* binding */ percentEncode),
/* harmony export */   dI: () => (/* binding */ markdownBlock),
/* harmony export */   kP: () => (/* binding */ plainUrl),
/* harmony export */   sK: () => (/* binding */ redactUrls),
/* harmony export */   sW: () => (/* binding */ redactSignedUrls)
/* harmony export */ });
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
function escape(character) {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
function showInvisible(text) {
    return text.replace(INVISIBLE, escape);
}
/** As {@link showInvisible}, with line feeds and tabs left as they are. */
function visibleLines(text) {
    return text
        .replace(/\r\n?/g, '\n')
        .replace(INVISIBLE, (character) => (/[\n\t]/.test(character) ? character : escape(character)));
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
 * Plain words stay as they are; everything else stands in code spans, the one place that GitHub's filters leave alone.
 * Escapes and entities would not do: GitHub looks for mentions, references, commit hashes, short codes and a
 * repository's own autolinks in the text *after* they are resolved, and that list grows. Zero-width characters would
 * break those, but also every copy of the text. A tick, a pipe and `<` stand between the spans as entities: thus no run
 * of ticks needs a longer one around it (cmark gives up at 80), tables keep their columns, and no hidden marker
 * (`<!-- … -->`) is in the source.
 *
 * @param maxLength - UTF-16 units of the text that are kept; what is cut off is marked by `…`
 */
function forMarkdown(text, maxLength = DEFAULT_LENGTH) {
    const visible = showInvisible(cut(text, maxLength)
        .replace(/\p{White_Space}+/gu, ' ')
        .trim());
    const parts = [];
    let code = [];
    const endCode = () => {
        if (code.length > 0)
            parts.push(asCode(code.join(' ')));
        code = [];
    };
    for (const word of visible === '' ? [] : visible.split(' ')) {
        if (PLAIN_WORD.test(word)) {
            endCode();
            parts.push(word);
        }
        else {
            code.push(word);
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

/***/ 93251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ reasonForLog),
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61175);

/** The first line of what an error says, harmless in a log and without the signed part of a URL. */
function reasonForLog(error) {
    const [line = ''] = messageOf(error).split('\n');
    return (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .forLog */ .Ig)((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .redactSignedUrls */ .sW)(line));
}
/** What an error says, be it none of JavaScript's. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 77395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ createRedactor)
/* harmony export */ });
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61175);

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

/***/ 48874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ faultOf),
/* harmony export */   u: () => (/* binding */ failedWhileFinalizing)
/* harmony export */ });
/* harmony import */ var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93251);

/**
 * Tells the client's errors apart by their text: the client wraps what its methods meet into plain errors without class
 * or code (`request` in its artifact-twirp-client.js).
 */
function faultOf(error) {
    const text = (0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error);
    if (/storage quota has been hit|insufficient usage/.test(text))
        return 'storage-full';
    if (text.includes('(409)'))
        return 'taken';
    // Both are thrown at once, without a second try (actions/upload-artifact#560, NetworkError in its errors.js).
    if (/\(403\).*intermediary/is.test(text) || text.includes('Unable to make request: E'))
        return 'passing';
    return 'final';
}
/** Whether the upload had got so far that the artifact may exist although the client failed. */
function failedWhileFinalizing(error) {
    return (0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error).includes('FinalizeArtifact');
}


/***/ }),

/***/ 72421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readRecords),
/* harmony export */   r: () => (/* binding */ keepRecord)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_plan_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49994);
/* harmony import */ var _tries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46371);
/* harmony import */ var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93251);






const FILE = 'record.json';
const RETENTION_DAYS = 14;
/** A record is a few kilobytes, and a service that hangs must not keep the job. */
const LIMIT_MS = 60_000;
/**
 * Name of a record's artifact before its attempt: readable, and unique for what tells this step from all others of the
 * run, however it is spelt.
 */
function prefixOf({ resumeKey, step }) {
    const readable = `${resumeKey}-${step}`.replaceAll(/[^A-Za-z0-9]+/g, '-').slice(0, 60);
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([resumeKey, step]))
        .digest('hex')
        .slice(0, 12);
    return `kie-record-${readable}-${digest}-attempt-`;
}
/** Keeps the record of this attempt as a small artifact. */
async function keepRecord(tasks, options) {
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(options.tempDirectory, 'kie-record-'));
    try {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, FILE);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(file, (0,_core_plan_record_js__WEBPACK_IMPORTED_MODULE_3__/* .formatRecord */ .bM)(tasks));
        const client = await options.load();
        const name = `${prefixOf(options.owner)}${options.runAttempt}`;
        const upload = () => client.uploadArtifact(name, [file], directory, { retentionDays: RETENTION_DAYS });
        await (0,_tries_js__WEBPACK_IMPORTED_MODULE_4__/* .bounded */ .M)((signal) => (0,_tries_js__WEBPACK_IMPORTED_MODULE_4__/* .withTries */ .w)('Keeping the record', upload, { ...options, signal }), {
            ...options,
            limitMs: LIMIT_MS,
        });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(directory, { recursive: true, force: true });
    }
}
/**
 * Reads the records of the earlier attempts of this run: from the artifact service inside the run, which shows them where
 * failed jobs are re-run, else by REST.
 *
 * @returns the tasks, oldest attempt first; empty where no record is to be had
 * @throws the signal's reason when that is aborted
 */
async function readRecords(options) {
    const { token, runId, repository } = options;
    // The client unzips with a package that calls the deprecated Buffer(), of which Node would print a warning.
    process.noDeprecation = true;
    const inside = await tryReading({}, options);
    if (inside.length > 0 || token === '')
        return inside;
    const findBy = {
        token,
        workflowRunId: runId,
        repositoryOwner: repository.owner,
        repositoryName: repository.repo,
    };
    return tryReading({ findBy }, options);
}
/** A record that cannot be read is none: whoever asked is warned of that. */
async function tryReading(find, options) {
    const read = () => readFrom(find, options);
    try {
        return await (0,_tries_js__WEBPACK_IMPORTED_MODULE_4__/* .bounded */ .M)((signal) => (0,_tries_js__WEBPACK_IMPORTED_MODULE_4__/* .withTries */ .w)('Reading the record', read, { ...options, signal }), {
            ...options,
            limitMs: LIMIT_MS,
        });
    }
    catch (error) {
        options.signal.throwIfAborted();
        options.log.debug(`No record was read: ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_5__/* .reasonForLog */ .Y)(error)}`);
        return [];
    }
}
async function readFrom(find, options) {
    const client = await options.load();
    const prefix = prefixOf(options.owner);
    const { artifacts } = await client.listArtifacts(find);
    const records = artifacts
        .filter(({ name }) => name.startsWith(prefix))
        .map(({ id, name }) => ({ id, attempt: Number(name.slice(prefix.length)) }))
        .filter(({ attempt }) => attempt >= 1 && attempt < options.runAttempt)
        .toSorted((a, b) => a.attempt - b.attempt);
    const tasks = [];
    for (const { id } of records) {
        const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(options.tempDirectory, 'kie-record-'));
        try {
            await client.downloadArtifact(id, { ...find, path: directory });
            tasks.push(...((0,_core_plan_record_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRecord */ .Hh)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, FILE), 'utf8')) ?? []));
        }
        finally {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(directory, { recursive: true, force: true });
        }
    }
    return tasks;
}


/***/ }),

/***/ 46371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ bounded),
/* harmony export */   w: () => (/* binding */ withTries)
/* harmony export */ });
/* harmony import */ var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93251);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48874);


const WAITS_MS = [2_000, 8_000];
/**
 * Does something up to three times, as long as it fails in a passing way. The client logs no failure itself, so each is
 * told here.
 *
 * @param what - names the work in the log
 */
async function withTries(what, work, { log, clock, signal }) {
    for (const waitMs of WAITS_MS) {
        signal.throwIfAborted();
        try {
            return await work();
        }
        catch (error) {
            if ((0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .K)(error) !== 'passing')
                throw error;
            log.warning(`${what} failed and is tried again in ${waitMs / 1000} s: ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonForLog */ .Y)(error)}`);
        }
        await clock.sleep(waitMs, signal);
    }
    signal.throwIfAborted();
    return work();
}
/**
 * Bounds work that cannot be stopped from outside: it is left behind.
 *
 * @param work - is given a signal that ends what it does between the client's calls
 * @throws an error that says so when the limit passes; the signal's reason when that is aborted
 */
async function bounded(work, { limitMs, clock, signal, }) {
    const end = new AbortController();
    const either = AbortSignal.any([end.signal, signal]);
    const limit = clock.sleep(limitMs, either).then(() => {
        throw new Error(`the artifact service did not come to an end within ${Math.round(limitMs / 60_000)} min`);
    });
    try {
        return await Promise.race([work(either), limit]);
    }
    finally {
        end.abort();
    }
}


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
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61175);
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


/***/ })

};
