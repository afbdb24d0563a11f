export const id = 891;
export const ids = [891];
export const modules = {

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 75559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F0: () => (/* binding */ deliverAll),
/* harmony export */   Ix: () => (/* binding */ isFailed),
/* harmony export */   VE: () => (/* binding */ DeliveryError),
/* harmony export */   qI: () => (/* binding */ DESTINATIONS)
/* harmony export */ });
/** Every place images can be delivered to, in the order in which they are served. */
const DESTINATIONS = ['artifact', 'commit'];
/** Whether a delivery failed. */
function isFailed(result) {
    return 'error' in result;
}
/** A delivery that could not be made, with what the reader has to change. */
class DeliveryError extends Error {
    name = 'DeliveryError';
    /** What to do next: one sentence, or the very YAML lines to add. */
    next;
    constructor(message, options) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.next = options.next;
    }
}
/**
 * Serves one destination after the other; one that fails does not stop the rest.
 *
 * @param results - takes each result as soon as it is there, for a caller that cannot wait for the rest
 * @returns what became of each, in the same order, and of the rescue at the end where there was one
 */
async function deliverAll(images, { failures, destinations, rescue, log, signal }, results = []) {
    const serve = async (destination) => {
        const earlier = results.filter((result) => !isFailed(result));
        try {
            return await destination.deliver(images, { earlier, failures });
        }
        catch (error) {
            return { destination: destination.name, error };
        }
    };
    for (const destination of destinations)
        results.push(await serve(destination));
    const commitFailed = results.some((result) => result.destination === 'commit' && isFailed(result));
    if (commitFailed && rescue !== undefined && !signal.aborted) {
        log.warning('The commit failed; the images go up as an artifact instead, so that they are not lost.');
        results.push(await serve(rescue));
    }
    return results;
}


/***/ }),

/***/ 452:
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

/***/ 71957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ME: () => (/* binding */ explainThrown),
/* harmony export */   Mf: () => (/* binding */ explainDelivery),
/* harmony export */   Zu: () => (/* binding */ explainImage)
/* harmony export */ });
/* harmony import */ var _delivery_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75559);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(452);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69399);
/* harmony import */ var _kie_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80684);
/* harmony import */ var _kie_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48892);
/* harmony import */ var _kie_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20804);




const LOGS = 'https://kie.ai/logs';
const FETCH = "The image is paid for: fetch it by its link in the output 'source-urls', soon, as it expires.";
const NETWORK = 'Check https://kie.ai and the network of the runner, then re-run.';
/** What to do about each kind of trouble at kie. */
const NEXT = {
    'not-ready': `Look the task up at ${LOGS}.`,
    auth: "Check the secret behind 'api-key' at https://kie.ai/api-key; if the key has a list of IP addresses, hosted runners are not on it.",
    balance: 'Top up at https://kie.ai/billing and re-run.',
    'key-cap': "Raise this key's limit at https://kie.ai/api-key, or wait until it is reset.",
    rate: "Lower 'rate-limit', or run fewer jobs at once: the limit is the account's.",
    maintenance: 'Re-run when the maintenance is over.',
    model: "Check 'model' against https://kie.ai/market.",
    parameter: "Hold 'prompt', 'aspect-ratio', 'quality' and 'model-input' against the model's page at https://kie.ai/market.",
    'input-file': 'Check that the picture can be fetched from anywhere and is a JPEG, PNG or WebP.',
    server: "A fresh task usually works: set 'retries', or start a new run; a re-run keeps failed tasks as they are.",
    moderation: 'Change the prompt. The same one may pass another time, but each try is a new paid task.',
    disabled: "kie has switched this model off: choose another 'model'.",
    'task-failed': "Set 'retries', or start a new run; a re-run keeps failed tasks as they are.",
    unknown: `Look the request up at ${LOGS} before you re-run.`,
};
/**
 * What a failed task may say of kie's own account with the maker of the model: neither the user's key nor their balance is
 * meant, so for them it is a fault of the service.
 */
const UPSTREAM = ['auth', 'balance', 'key-cap', 'rate'];
/** Inputs of the action that are a field of the model's; any other field goes in `model-input`. */
const INPUT_OF_FIELD = {
    prompt: 'prompt',
    aspect_ratio: 'aspect-ratio',
    quality: 'quality',
};
/** Text in front of kie's own, for the kinds that everyone meets. */
const MEANING = {
    auth: 'kie refused the API key.',
    balance: 'The kie account has not enough credits.',
    'key-cap': 'The API key has used up its own limit.',
    moderation: 'kie refused the prompt or the picture as unfit.',
    model: 'kie does not know the model.',
    disabled: 'The model is switched off.',
};
/** Cloudflare stands in front of kie and answers 403 with a page of its own. */
function blockedAtEdge(error) {
    return error.httpStatus === 403;
}
/** Explains why an image did not arrive. */
function explainImage(error) {
    const explanation = explain(error);
    return { ...explanation, message: asSentence(explanation.message) };
}
function explain(error) {
    if (error instanceof _kie_index_js__WEBPACK_IMPORTED_MODULE_0__/* .KieApiError */ .GT) {
        const { message, next } = ofKind(error.kind, error.message);
        const code = String(error.code ?? error.httpStatus);
        return { message, next: error.field === undefined ? next : changeField(error.field), reason: error.kind, code };
    }
    if (error instanceof _kie_index_js__WEBPACK_IMPORTED_MODULE_1__/* .KieTaskFailedError */ .Cb) {
        const code = error.failCode;
        if (!UPSTREAM.includes(error.kind))
            return { ...ofKind(error.kind, error.message), reason: error.kind, code };
        const message = `kie's own account with the maker of the model is meant, not yours. ${error.message}`;
        return { message, next: NEXT.server, reason: 'server', code };
    }
    return { ...explainOther(error), code: undefined };
}
function ofKind(kind, message) {
    const meaning = MEANING[kind];
    return { message: meaning === undefined ? message : `${meaning} ${message}`, next: NEXT[kind] };
}
function changeField(field) {
    const input = INPUT_OF_FIELD[field];
    return input === undefined ? `Change the field '${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .forLog */ .Ig)(field)}' in 'model-input'.` : `Change '${input}'.`;
}
/** Foreign text ends as it likes; what follows it begins a sentence. */
function asSentence(text) {
    return /[.!?…]$/.test(text) ? text : `${text}.`;
}
function explainOther(error) {
    if (error instanceof _kie_index_js__WEBPACK_IMPORTED_MODULE_1__/* .KieOutcomeUnknownError */ .cZ) {
        const next = `Look it up at ${LOGS} around ${error.at.toISOString()} before you re-run: a re-run pays again.`;
        return { message: error.message, next, reason: 'outcome-unknown' };
    }
    if (error instanceof _kie_index_js__WEBPACK_IMPORTED_MODULE_1__/* .KieTimeoutError */ .pL) {
        const next = "kie goes on with it: re-run the failed job to take it up, or pass the output pending-tasks as 'tasks'.";
        return { message: error.message, next, reason: 'timed-out' };
    }
    if (error instanceof _kie_index_js__WEBPACK_IMPORTED_MODULE_1__/* .KieTaskLostError */ .dF) {
        const next = `Look it up at ${LOGS} before you re-run: it may have been charged.`;
        return { message: error.message, next, reason: 'lost' };
    }
    if (error instanceof _kie_index_js__WEBPACK_IMPORTED_MODULE_1__/* .KieResultError */ .zl) {
        const next = `The image is paid for: fetch it at ${LOGS}, soon, as it expires.`;
        return { message: error.message, next, reason: 'unreadable-result' };
    }
    if (error instanceof _kie_index_js__WEBPACK_IMPORTED_MODULE_1__/* .KieCancelledError */ .Nb) {
        const next = error.taskId === undefined
            ? 'Re-run to make it.'
            : "kie cannot cancel it: re-run the failed job to take it up, or pass the output pending-tasks as 'tasks'.";
        return { message: error.message, next, reason: 'cancelled' };
    }
    if (error instanceof _kie_index_js__WEBPACK_IMPORTED_MODULE_1__/* .KieNotSubmittedError */ .um)
        return explainNotSubmitted(error);
    if (error instanceof _kie_index_js__WEBPACK_IMPORTED_MODULE_3__/* .KieDownloadError */ .UG)
        return explainDownload(error);
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .Cancelled */ .c) {
        return { message: 'Cancelled before the image was downloaded.', next: FETCH, reason: 'cancelled' };
    }
    if (error instanceof _kie_index_js__WEBPACK_IMPORTED_MODULE_0__/* .KieProxyError */ .ES) {
        return { message: error.message, next: 'Correct the variable, or unset it.', reason: 'network' };
    }
    if (error instanceof _kie_index_js__WEBPACK_IMPORTED_MODULE_0__/* .KieResponseError */ .rW && blockedAtEdge(error)) {
        const next = 'The key is not the matter: try another runner or network, or a proxy.';
        return { message: `kie is blocked at its network edge from here. ${error.message}`, next, reason: 'network' };
    }
    if (error instanceof _kie_index_js__WEBPACK_IMPORTED_MODULE_0__/* .KieConnectionError */ .SN && !error.sent)
        return explainUnsent(error);
    if (error instanceof _kie_index_js__WEBPACK_IMPORTED_MODULE_0__/* .KieConnectionError */ .SN || error instanceof _kie_index_js__WEBPACK_IMPORTED_MODULE_0__/* .KieResponseError */ .rW) {
        return { message: error.message, next: NETWORK, reason: 'network' };
    }
    return { ...bug(error), reason: 'unknown' };
}
/** Final without a byte sent: the certificate was refused. */
function explainUnsent(error) {
    const next = error.verdict === 'final'
        ? "If a proxy between the runner and kie has a certificate of its own, name its file in the job's NODE_EXTRA_CA_CERTS."
        : NETWORK;
    return { message: `${asSentence(error.message)} Nothing was sent.`, next, reason: 'network' };
}
function explainDownload({ message, reason }) {
    switch (reason) {
        case 'disk':
            return {
                message,
                next: 'Make room on the runner, then re-run: the image is paid for, and taken up.',
                reason: 'disk',
            };
        case 'forbidden-target':
            return { message, next: `Tell kie, and look for the picture at ${LOGS}.`, reason: 'download' };
        case 'gone':
            return { message, next: `Its link has probably expired: look for the picture at ${LOGS}.`, reason: 'expired' };
        default:
            return {
                message,
                next: 'The image is paid for: re-run to take it up, or fetch it by its link in the output source-urls, soon.',
                reason: 'download',
            };
    }
}
function explainNotSubmitted(error) {
    if (error.because === 'over-budget') {
        return { message: error.message, next: "Raise 'max-credits' and re-run.", reason: 'over-budget' };
    }
    const { message, next } = explainImage(error.because);
    return { message: `Not submitted: ${message}`, next, reason: 'not-submitted' };
}
/** Anything that nobody expected: the stack is what a report needs. */
function bug(error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
        message: `A fault in this action: ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .forLog */ .Ig)(text, 2000)}`,
        next: 'Please report it at https://github.com/org/kie-image-action/issues.',
    };
}
/** Explains why a destination did not take the images. */
function explainDelivery(error) {
    if (error instanceof _delivery_js__WEBPACK_IMPORTED_MODULE_5__/* .DeliveryError */ .VE)
        return { message: error.message, next: error.next };
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .Cancelled */ .c) {
        const next = 'The images stay on the runner until the job ends; a later step with `if: always()` can still save them.';
        return { message: 'Cancelled before the images were delivered.', next };
    }
    return bug(error);
}
/**
 * Explains whatever ended the step before it had a result.
 *
 * @returns one explanation for each problem
 */
function explainThrown(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .d)
        return error.problems.map((message) => ({ message, next: '' }));
    if (error instanceof _delivery_js__WEBPACK_IMPORTED_MODULE_5__/* .DeliveryError */ .VE)
        return [explainDelivery(error)];
    const { message, next } = explainImage(error);
    return [{ message, next }];
}


/***/ }),

/***/ 69399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ forHtml),
/* harmony export */   Bm: () => (/* binding */ forMarkdown),
/* harmony export */   Ck: () => (/* binding */ truncateUtf8),
/* harmony export */   Ig: () => (/* binding */ forLog),
/* harmony export */   a: () => (/* binding */ percentEncode),
/* harmony export */   dI: () => (/* binding */ markdownBlock),
/* harmony export */   kP: () => (/* binding */ plainUrl),
/* harmony export */   sW: () => (/* binding */ redactSignedUrls)
/* harmony export */ });
/* unused harmony export redactUrl */
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
/**
 * Words that GitHub shows as they are wherever they stand: letters, with hyphens and apostrophes inside and ordinary
 * punctuation around, and short numbers that do not look like the number of a list.
 */
const PLAIN_WORD = /^(?!.*[0-9a-f]{7})["'(]*(?:[a-z\P{ASCII}]+(?:['-][a-z\P{ASCII}]+)*[)"'.,;:!?]*|\d{1,6}[,;!?]?)$/iu;
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

/***/ 88120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readContext)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

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
    const missing = REQUIRED.filter((name) => (env[name] ?? '') === '');
    if (missing.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d([`Not set: ${missing.join(', ')}. This program runs as a step of a GitHub workflow.`]);
    }
    const text = (name) => env[name] ?? '';
    const repository = text('GITHUB_REPOSITORY');
    const [owner = '', repo = ''] = repository.split('/');
    if (owner === '' || repo === '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d([`GITHUB_REPOSITORY is '${repository}'; it has the form 'owner/name'.`]);
    }
    const serverUrl = readUrl(env['GITHUB_SERVER_URL'], 'https://github.com');
    const payload = readPayload(env['GITHUB_EVENT_PATH'], readFile);
    const ref = env['GITHUB_REF'] ?? '';
    const runId = text('GITHUB_RUN_ID');
    return {
        owner,
        repo,
        serverUrl,
        apiUrl: readUrl(env['GITHUB_API_URL'], 'https://api.github.com'),
        sha: text('GITHUB_SHA'),
        ref,
        eventName: text('GITHUB_EVENT_NAME'),
        runId: Number(runId),
        runAttempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1'),
        job: text('GITHUB_JOB'),
        workspace: text('GITHUB_WORKSPACE'),
        tempDirectory: text('RUNNER_TEMP'),
        actor: env['GITHUB_ACTOR'] ?? '',
        tag: shortName(ref, 'refs/tags/'),
        branch: shortName(ref, 'refs/heads/'),
        pullRequest: readPullRequest(payload, repository),
        payload,
        runUrl: `${serverUrl}/${owner}/${repo}/actions/runs/${runId}`,
        debug: env['RUNNER_DEBUG'] === '1',
    };
}
function readUrl(value, fallback) {
    return (value === undefined || value === '' ? fallback : value).replace(/\/$/, '');
}
function shortName(ref, prefix) {
    return ref.startsWith(prefix) ? ref.slice(prefix.length) : undefined;
}
function readPayload(path, readFile) {
    if (path === undefined || path === '')
        return {};
    try {
        return JSON.parse(readFile(path));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d(['The event that GITHUB_EVENT_PATH names cannot be read as JSON.'], { cause });
    }
}
function readPullRequest(payload, repository) {
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


/***/ }),

/***/ 81972:
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

/***/ 30853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ createLog)
/* harmony export */ });
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69399);
/* harmony import */ var _redactor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88851);


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
    const { debug, redactor = (0,_redactor_js__WEBPACK_IMPORTED_MODULE_0__/* .createRedactor */ .l)(), write = stdoutWriter() } = options;
    const safeLines = (text) => (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .redactSignedUrls */ .sW)(redactor.redact(text))
        .split(LINE_END)
        .map((line) => (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .forLog */ .Ig)(line, MAX_LINE));
    const command = (name, data) => write(`::${name}::${escapeData(data)}\n`);
    const print = (lines) => write(`${lines.join('\n')}\n`);
    const annotate = (name, text) => {
        const lines = safeLines(text);
        const message = lines.join('\n');
        const shown = (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .truncateUtf8 */ .Ck)(message, MAX_ANNOTATION);
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

/***/ 20804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P0: () => (/* binding */ DownloadFault),
/* harmony export */   UG: () => (/* binding */ KieDownloadError)
/* harmony export */ });
/* unused harmony export DOWNLOAD_REASONS */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80684);
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96106);


/** Why a picture could not be downloaded, in a fixed list of words. */
const DOWNLOAD_REASONS = (/* unused pure expression or super */ null && ([
    'forbidden-target',
    'gone',
    'link-refused',
    'server',
    'network',
    'timeout',
    'redirects',
    'encoded',
    'not-an-image',
    'damaged',
    'too-large',
    'disk',
]));
/** One try that failed. Its message is a clause for people and names no more of a link than its host. */
class DownloadFault extends Error {
    name = 'DownloadFault';
    reason;
    constructor(reason, message, options) {
        super(message, options);
        this.reason = reason;
    }
}
/**
 * A picture that exists at kie and could not be brought here: every try failed, and the fresh link too.
 *
 * The reason `disk` is about this machine (no space, no permission, a file in the way): its `cause` is the file system's
 * error, and further downloads into the same place will fail alike.
 */
class KieDownloadError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KieError */ .g4 {
    name = 'KieDownloadError';
    reason;
    /** kie's link, by which the picture can still be fetched as long as kie keeps it. The message shows it without its query. */
    url;
    constructor({ reason, url, detail }, options) {
        super(`The image at ${withoutQuery(url)} could not be downloaded: ${detail}.`, options);
        this.reason = reason;
        this.url = url;
    }
}
/** A query may hold a signature that lets anyone read. */
function withoutQuery(link) {
    const url = URL.parse(link);
    if (url === null)
        return 'an unreadable link';
    if (!/^https?:$/.test(url.protocol))
        return `a link of the kind '${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(url.protocol)}'`;
    return (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(`${url.origin}${url.pathname}`);
}


/***/ }),

/***/ 80684:
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
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96106);

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
        super(`kie.ai answered ${refusal.endpoint} with ${number}: ${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .K)(refusal.text) || '(no message)'}`, refusal);
        this.kind = refusal.kind;
        this.verdict = refusal.verdict;
        this.code = refusal.code;
        this.httpStatus = refusal.httpStatus;
        this.text = refusal.text;
        this.field = refusal.field;
    }
}
/** An answer that is not kie's `{code, msg, data}`, or lacks what it must hold; a createTask may have made a task. */
class KieResponseError extends KieRequestError {
    name = 'KieResponseError';
    verdict = 'ambiguous';
    httpStatus;
    constructor(message, failure) {
        super(message, failure);
        this.httpStatus = failure.httpStatus;
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

/***/ 96106:
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


/***/ }),

/***/ 60917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ findModel),
/* harmony export */   U: () => (/* binding */ DEFAULT_MODEL)
/* harmony export */ });
/** The model that is used when the user names none. */
const DEFAULT_MODEL = 'gpt-image/1.5-text-to-image';
const CREDITS_BY_QUALITY = { medium: 4, high: 22 };
const MODELS = [
    {
        id: DEFAULT_MODEL,
        fields: {
            prompt: { type: 'string', required: true },
            aspect_ratio: { type: 'string', required: true, values: ['1:1', '2:3', '3:2'], default: '1:1' },
            quality: { type: 'string', required: true, values: ['medium', 'high'], default: 'medium' },
        },
        credits: (input) => CREDITS_BY_QUALITY[String(input['quality'])],
        promptWarningAbove: 3000,
    },
];
/** The model with this id, `undefined` for one that this library does not know; kie may know it all the same. */
function findModel(id) {
    return MODELS.find((model) => model.id === id);
}


/***/ }),

/***/ 48892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ KieTaskFailedError),
/* harmony export */   Nb: () => (/* binding */ KieCancelledError),
/* harmony export */   cZ: () => (/* binding */ KieOutcomeUnknownError),
/* harmony export */   dF: () => (/* binding */ KieTaskLostError),
/* harmony export */   pL: () => (/* binding */ KieTimeoutError),
/* harmony export */   um: () => (/* binding */ KieNotSubmittedError),
/* harmony export */   zl: () => (/* binding */ KieResultError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80684);
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96106);


/** A createTask whose end is unknown: kie may have made and charged a task whose id never arrived. `cause` says why. */
class KieOutcomeUnknownError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KieError */ .g4 {
    name = 'KieOutcomeUnknownError';
    endpoint = 'createTask';
    /** When the request was sent: where to look in kie's own log. */
    at;
    constructor({ at, cause }) {
        const why = cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KieError */ .g4 ? `: ${cause.message}` : '.';
        super(`kie.ai may have accepted the request of ${at.toISOString()} and charged for it, but no task id came${why}`, {
            cause,
        });
        this.at = at;
    }
}
/** The task ended in kie's state `fail`. */
class KieTaskFailedError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KieError */ .g4 {
    name = 'KieTaskFailedError';
    taskId;
    kind;
    /** As kie sent it, `undefined` where it sent none; foreign text. */
    failCode;
    /** As kie sent it, `undefined` where it sent none; foreign text. */
    failMsg;
    /** Whether the service failed, so that a fresh task may succeed; never for the prompt's or the request's own fault. */
    transient;
    constructor(failure) {
        const said = [failure.failCode, failure.failMsg].filter((part) => part !== undefined && part !== '').join(': ');
        super(`Task ${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(failure.taskId)} failed (${failure.kind}): ${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(said) || '(kie.ai gave no reason)'}`);
        this.taskId = failure.taskId;
        this.kind = failure.kind;
        this.failCode = failure.failCode;
        this.failMsg = failure.failMsg;
        this.transient = failure.transient;
    }
}
/** The task was accepted and had not ended by its deadline. It may still end, and may be charged. */
class KieTimeoutError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KieError */ .g4 {
    name = 'KieTimeoutError';
    taskId;
    /** The last state that was read, `undefined` where no look at the task succeeded. */
    lastState;
    waitedMs;
    constructor(wait) {
        const state = wait.lastState === undefined ? 'its state could never be read' : `state ${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(wait.lastState)}`;
        super(`Task ${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(wait.taskId)} had not ended after ${Math.round(wait.waitedMs / 1000)} s (${state}).`, wait.cause === undefined ? undefined : { cause: wait.cause });
        this.taskId = wait.taskId;
        this.lastState = wait.lastState;
        this.waitedMs = wait.waitedMs;
    }
}
/** kie does not know the task, though it gave or once gave this id. */
class KieTaskLostError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KieError */ .g4 {
    name = 'KieTaskLostError';
    taskId;
    constructor(taskId, options) {
        super(`kie.ai does not know the task ${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(taskId)}.`, options);
        this.taskId = taskId;
    }
}
/** The task succeeded, and its record names no result that could be read. */
class KieResultError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KieError */ .g4 {
    name = 'KieResultError';
    taskId;
    /** The result as kie sent it, cut; foreign text. */
    text;
    constructor({ taskId, text }) {
        super(`Task ${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(taskId)} succeeded, but its result names no picture: ${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(text) || '(empty)'}`);
        this.taskId = taskId;
        this.text = text;
    }
}
/** The caller's signal ended the work. */
class KieCancelledError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KieError */ .g4 {
    name = 'KieCancelledError';
    /** The task that was accepted and is still at work; kie cannot cancel it. `undefined` where nothing was submitted. */
    taskId;
    constructor(taskId) {
        super(taskId === undefined
            ? 'Cancelled before anything was submitted.'
            : `Cancelled while task ${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(taskId)} was at work; kie.ai goes on with it.`);
        this.taskId = taskId;
    }
}
/** The request was never sent, because of what happened to others. */
class KieNotSubmittedError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KieError */ .g4 {
    name = 'KieNotSubmittedError';
    /** The error that stopped all submissions, or those of the same model; or the refusal by `admit`. */
    because;
    constructor(because) {
        super(because === 'over-budget' ? 'Not submitted: over budget.' : `Not submitted: ${because.message}`, because === 'over-budget' ? undefined : { cause: because });
        this.because = because;
    }
}


/***/ }),

/***/ 13891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(71957);
// EXTERNAL MODULE: ./lib/foreign-text.js
var foreign_text = __webpack_require__(69399);
;// CONCATENATED MODULE: ./lib/github/branch.js

/**
 * Events whose branch is what the run is about. For all others GITHUB_REF names the default branch for want of a better
 * one, a tag or a temporary branch, and a commit there would surprise.
 */
const BRANCH_EVENTS = ['push', 'workflow_dispatch', 'repository_dispatch', 'schedule', 'create'];
/** Branches that a merge queue makes and deletes. */
const MERGE_QUEUE_PREFIX = 'gh-readonly-queue/';
/**
 * Decides where the images are committed.
 *
 * @param input - the input `commit-branch`, empty when it is not set
 */
function resolveCommitBranch(context, input) {
    if (input !== '') {
        const problem = branchNameProblem(input);
        return problem === undefined
            ? { branch: input }
            : { problem: `Input 'commit-branch' is '${(0,foreign_text/* forLog */.Ig)(input)}'; ${problem}.` };
    }
    const branch = defaultBranch(context);
    return branch === undefined ? { problem: missingBranch(context) } : { branch };
}
function defaultBranch({ eventName, branch, pullRequest }) {
    if (eventName === 'pull_request')
        return pullRequest?.sameRepository === true ? pullRequest.headRef : undefined;
    const isAbout = BRANCH_EVENTS.includes(eventName) && branch?.startsWith(MERGE_QUEUE_PREFIX) === false;
    return isAbout ? branch : undefined;
}
function missingBranch({ eventName, pullRequest, tag, branch }) {
    const why = eventName === 'pull_request' && pullRequest !== undefined
        ? 'the branch of this pull request lies in a fork'
        : tag !== undefined
            ? `this run is of the tag '${(0,foreign_text/* forLog */.Ig)(tag)}'`
            : branch?.startsWith(MERGE_QUEUE_PREFIX) === true
                ? "this run is of a merge queue's own branch"
                : `a run of the event '${(0,foreign_text/* forLog */.Ig)(eventName)}' has no branch of its own`;
    return `Input 'commit-branch' is empty, and ${why}; name the branch to commit to, such as 'commit-branch: images'.`;
}
/** What git's rules (git-check-ref-format) and GitHub's say against a branch name; `undefined` if nothing. */
function branchNameProblem(name) {
    if (name.startsWith('refs/'))
        return `give the branch's short name, '${(0,foreign_text/* forLog */.Ig)(name.replace(/^refs\/(heads\/)?/, ''))}'`;
    if (name === '@' || name === 'HEAD' || name.startsWith('-'))
        return "a branch is not called '@' or 'HEAD', nor begins with '-'";
    if (/[\x00-\x20\x7f~^:?*[\\]|@\{|\.\./.test(name) || !name.isWellFormed()) {
        return "a branch has no white space, no control characters, and none of '~ ^ : ? * [ \\ .. @{'";
    }
    const parts = name.split('/');
    if (parts.some((part) => part === '' || part.startsWith('.') || part.endsWith('.lock')) || name.endsWith('.')) {
        return "no part of a branch between slashes is empty, begins with '.' or ends with '.lock', and its end is no '.'";
    }
    if (/^[0-9a-f]{40}$/.test(name))
        return 'a branch is not called like a commit';
    return undefined;
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/github/cancellation.js

/**
 * Turns the runner's signals into an AbortSignal: SIGINT, after 7.5 s SIGTERM, and after another 2.5 s the process is
 * killed. On Windows it sends Ctrl+C and Ctrl+Break. Whoever signals a second time wants the end at once.
 */
function cancellation(process, log) {
    const controller = new AbortController();
    const cancel = () => {
        if (controller.signal.aborted)
            process.exit(1);
        log.info('Cancelled: nothing more is submitted. kie cannot cancel what it has accepted.');
        controller.abort(new errors/* Cancelled */.c());
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGBREAK'])
        process.on(signal, cancel);
    return controller.signal;
}

// EXTERNAL MODULE: ./lib/github/context.js
var github_context = __webpack_require__(88120);
// EXTERNAL MODULE: ./lib/github/leave.js
var leave = __webpack_require__(81972);
// EXTERNAL MODULE: ./lib/github/log.js
var github_log = __webpack_require__(30853);
// EXTERNAL MODULE: ./lib/delivery.js
var delivery = __webpack_require__(75559);
;// CONCATENATED MODULE: ./lib/input-reader.js

/**
 * Reads inputs one by one and collects what is wrong with them, so that the user hears of every problem at once. Where an
 * input is wrong, a stand-in value is returned; the collected problems keep it from ever being used.
 */
class InputReader {
    #get;
    #defaults;
    #problems = [];
    /**
     * @param get - the raw text of an input, empty when it is not set
     * @param defaults - what an empty input means: the runner fills in a default only where `with` lacks the input
     */
    constructor(get, defaults) {
        this.#get = get;
        this.#defaults = defaults;
    }
    /** What is wrong so far, one line each. */
    get problems() {
        return this.#problems;
    }
    /** Adds a problem. */
    problem(line) {
        this.#problems.push(line);
    }
    /** An input's text without the white space around it, its default when that is empty. */
    text(name) {
        return this.#get(name).trim() || this.default(name);
    }
    /** What an empty input means. */
    default(name) {
        return this.#defaults[name] ?? '';
    }
    /** Runs a check that throws InputErrors; its problems are collected and the fallback is returned. */
    attempt(fallback, check) {
        try {
            return check();
        }
        catch (error) {
            if (!(error instanceof errors/* InputError */.d))
                throw error;
            this.#problems.push(...error.problems);
            return fallback;
        }
    }
    /** A boolean as YAML 1.2 core writes it. */
    boolean(name) {
        const value = this.text(name);
        if (/^(true|True|TRUE)$/.test(value))
            return true;
        if (!/^(false|False|FALSE)$/.test(value)) {
            this.problem(`Input '${name}' is ${JSON.stringify(value)}; it takes 'true' or 'false'.`);
        }
        return false;
    }
    /** A decimal number. */
    number(name) {
        const value = this.text(name);
        if (/^\d{1,9}(\.\d{1,9})?$/.test(value))
            return Number(value);
        this.problem(`Input '${name}' is ${JSON.stringify(value)}; it takes a number, such as 1 or 2.5.`);
        return 1;
    }
    /** A whole number within a range. */
    integer(name, range) {
        const value = this.text(name);
        if (/^\d{1,9}$/.test(value) && Number(value) >= range.min && Number(value) <= range.max)
            return Number(value);
        this.problem(`Input '${name}' is ${JSON.stringify(value)}; it takes a whole number from ${range.min} to ${range.max}.`);
        return range.min;
    }
    /** A text of a given form. @param rule.right - what would be right, for the error */
    pattern(name, rule) {
        const value = this.text(name);
        if (!rule.pattern.test(value))
            this.problem(`Input '${name}' is ${JSON.stringify(value)}; it takes ${rule.right}.`);
        return value;
    }
}

// EXTERNAL MODULE: ./lib/kie/models.js
var models = __webpack_require__(60917);
// EXTERNAL MODULE: ./lib/source.js + 1 modules
var lib_source = __webpack_require__(83154);
// EXTERNAL MODULE: ./lib/workspace.js
var lib_workspace = __webpack_require__(68230);
;// CONCATENATED MODULE: ./lib/inputs.js






/** What an empty input means; the same as in action.yml, where the runner reads it. */
const INPUT_DEFAULTS = {
    name: 'image',
    model: models/* DEFAULT_MODEL */.U,
    count: '1',
    wait: 'true',
    'timeout-minutes': '15',
    retries: '0',
    'rate-limit': '20',
    'dry-run': 'false',
    reuse: 'true',
    'output-directory': 'kie-images',
    deliver: 'artifact',
    'artifact-name': 'kie-images',
    'artifact-archive': 'auto',
    'commit-orphan': 'false',
    'commit-message': 'Add generated images',
    summary: 'true',
    'api-url': 'https://api.kie.ai',
};
/** kie's links live for a day, so a longer wait could not end well. */
const MAX_TIMEOUT_MINUTES = 1440;
/** No image is made in less; it would only be paid for. */
const MIN_TIMEOUT_MINUTES = 0.1;
/** kie's documented limit for an account, in any 10 seconds. */
const MAX_RATE = 20;
/**
 * Reads and checks every input.
 *
 * @param get - the raw text of an input, empty when it is not set
 * @throws InputError with every problem found, not only the first
 */
async function readConfig(get, surroundings) {
    const { workspace } = surroundings;
    const reader = new InputReader(get, INPUT_DEFAULTS);
    const dryRun = reader.boolean('dry-run');
    const outputDirectory = reader.attempt('.', () => (0,lib_workspace/* checkOutputDirectory */.xM)(workspace, reader.text('output-directory')));
    const destinations = readDestinations(reader);
    const apiKey = readApiKey(reader, dryRun);
    const source = await (0,lib_source/* readSource */.o)(reader, workspace);
    const config = {
        apiKey,
        source,
        wait: readWait(reader, source),
        timeoutMs: readTimeout(reader),
        retries: reader.integer('retries', { min: 0, max: 10 }),
        rateLimit: reader.integer('rate-limit', { min: 1, max: MAX_RATE }),
        maxCredits: readMaxCredits(reader, source),
        dryRun,
        reuse: reader.boolean('reuse'),
        shard: readShard(reader),
        resumeKey: reader.text('resume-key'),
        outputDirectory,
        destinations,
        artifact: {
            name: reader.pattern('artifact-name', {
                pattern: /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$/,
                right: "1 to 100 letters, digits, '.', '_' and '-'",
            }),
            archive: readArchive(reader),
            retentionDays: reader.text('artifact-retention-days') === ''
                ? undefined
                : reader.integer('artifact-retention-days', { min: 1, max: 400 }),
        },
        commit: {
            branch: destinations.includes('commit') ? readBranch(reader, surroundings) : '',
            orphan: reader.boolean('commit-orphan'),
            directory: readCommitDirectory(reader, outputDirectory),
            message: reader.text('commit-message'),
        },
        summary: reader.boolean('summary'),
        githubToken: readToken(reader, destinations),
        apiUrl: readApiUrl(reader),
    };
    if (reader.problems.length > 0)
        throw new errors/* InputError */.d(reader.problems);
    return config;
}
function readApiKey(reader, dryRun) {
    const key = reader.text('api-key');
    if (key === '' && !dryRun) {
        reader.problem("Input 'api-key' is empty; give your kie.ai API key as ${{ secrets.KIE_API_KEY }}. " +
            'Secrets are not passed to workflows that a fork or Dependabot started.');
    }
    else if (!/^[\x21-\x7e]*$/.test(key)) {
        reader.problem("Input 'api-key' has white space or other characters inside that no kie.ai key has; copy it again.");
    }
    return key;
}
function readWait(reader, source) {
    const wait = reader.boolean('wait');
    if (!wait && source.kind === 'tasks') {
        reader.problem("Input 'wait' is false, but 'tasks' collects what was submitted earlier; leave one of them out.");
    }
    return wait;
}
/** The limit holds only for prices that are known beforehand. */
function readMaxCredits(reader, source) {
    if (reader.text('max-credits') === '')
        return undefined;
    const max = reader.number('max-credits');
    const unpriced = source.kind === 'tasks' ? [] : source.wanted.filter(({ resolved }) => resolved.price === undefined);
    for (const model of new Set(unpriced.map(({ resolved }) => resolved.request.model))) {
        reader.problem(`Input 'max-credits' needs a known price, and that of this request to ${model} is unknown; ` +
            "leave 'max-credits' out, or use a model and settings whose price is known.");
    }
    return max;
}
/** A matrix has at most 256 jobs. */
const MAX_SHARDS = 256;
function readShard(reader) {
    const value = reader.text('shard');
    if (value === '')
        return undefined;
    const [index = NaN, of = NaN] = /^\d{1,3}\/\d{1,3}$/.test(value) ? value.split('/').map(Number) : [];
    if (index >= 1 && index <= of && of <= MAX_SHARDS)
        return { index, of };
    reader.problem(`Input 'shard' is ${JSON.stringify(value)}; it takes a part and the number of parts, such as '2/8', of at most ${MAX_SHARDS}.`);
    return undefined;
}
function readTimeout(reader) {
    const minutes = reader.number('timeout-minutes');
    if (minutes < MIN_TIMEOUT_MINUTES || minutes > MAX_TIMEOUT_MINUTES) {
        reader.problem(`Input 'timeout-minutes' is ${minutes}; it takes a number from ${MIN_TIMEOUT_MINUTES} to ${MAX_TIMEOUT_MINUTES}.`);
    }
    return minutes * 60_000;
}
function readArchive(reader) {
    const value = reader.text('artifact-archive');
    if (value === 'auto')
        return 'auto';
    if (/^(true|True|TRUE)$/.test(value))
        return 'always';
    reader.problem(`Input 'artifact-archive' is ${JSON.stringify(value)}; it takes 'auto' or 'true'.`);
    return 'auto';
}
function readDestinations(reader) {
    const words = reader
        .text('deliver')
        .split(/[\s,]+/)
        .filter((word) => word !== '');
    const known = delivery/* DESTINATIONS */.qI;
    for (const word of words.filter((each) => each !== 'none' && !known.includes(each))) {
        reader.problem(`Input 'deliver' names ${JSON.stringify(word)}; it takes ${delivery/* DESTINATIONS */.qI.join(', ')}, or none.`);
    }
    if (words.includes('none') && words.length > 1) {
        reader.problem("Input 'deliver' names 'none' beside other destinations; 'none' stands alone.");
    }
    return delivery/* DESTINATIONS */.qI.filter((name) => words.includes(name));
}
function readBranch(reader, { resolveBranch }) {
    const choice = resolveBranch(reader.text('commit-branch'));
    if ('branch' in choice)
        return choice.branch;
    reader.problem(choice.problem);
    return '';
}
function readCommitDirectory(reader, outputDirectory) {
    const directory = reader.text('commit-directory');
    if (directory === '')
        return outputDirectory;
    return reader.attempt('.', () => (0,lib_workspace/* checkRepositoryDirectory */.Oz)('commit-directory', directory));
}
function readToken(reader, destinations) {
    const token = reader.text('github-token');
    if (token === '' && destinations.includes('commit')) {
        reader.problem("Input 'github-token' is empty; 'commit' needs it. Leave the input out to use the workflow's own token.");
    }
    if (/\s/.test(token))
        reader.problem("Input 'github-token' has white space inside; copy it again.");
    return token;
}
/** Whether a host is this machine, where plain http shows the key to nobody. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
function readApiUrl(reader) {
    const value = reader.text('api-url');
    const url = URL.parse(value);
    if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))) {
        reader.problem(`Input 'api-url' is ${JSON.stringify(value)}; it takes https, or http on a loopback address.`);
    }
    else if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
        reader.problem("Input 'api-url' takes no user name, query or fragment; give the plain address, such as https://api.kie.ai.");
    }
    return value.replace(/\/+$/, '');
}

;// CONCATENATED MODULE: ./lib/log.js
/** A log that also remembers what it warned of, for the summary. */
function collectWarnings(log) {
    const warnings = [];
    const warning = (line) => {
        warnings.push(line);
        log.warning(line);
    };
    return { log: { ...log, warning }, warnings };
}

// EXTERNAL MODULE: ./lib/redactor.js
var lib_redactor = __webpack_require__(88851);
;// CONCATENATED MODULE: ./lib/main.js










/** Inputs that are secrets, or carry one. */
const SECRET_INPUTS = ['api-key', 'github-token', 'callback-url'];
/** Runs the step: reads the runner and the inputs, and leaves the rest to what it loads only then. The only catch. */
async function main() {
    const redactor = (0,lib_redactor/* createRedactor */.l)();
    const sink = (0,github_log/* createLog */.h)({ debug: process.env['RUNNER_DEBUG'] === '1', redactor });
    const { log, warnings } = collectWarnings(sink);
    const signal = cancellation(process, log);
    let hasSubmitted = false;
    const fail = (error) => failStep(error, { log, signal, hasSubmitted });
    process.on('uncaughtException', (error) => {
        fail(error);
        void (0,leave/* leave */.q)();
    });
    for (const name of SECRET_INPUTS)
        sink.mask(readInput(name));
    try {
        const context = (0,github_context/* readContext */.y)(process.env, (file) => (0,external_node_fs_.readFileSync)(file, 'utf8'));
        const config = await readConfig(readInput, {
            workspace: context.workspace,
            resolveBranch: (branch) => resolveCommitBranch(context, branch),
        });
        // A step that fails on its inputs would wait for what it never uses.
        const { carryOut } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(659), __webpack_require__.e(27)]).then(__webpack_require__.bind(__webpack_require__, 83027));
        const onSubmitting = () => {
            hasSubmitted = true;
        };
        await carryOut({ config, context, log, warnings, redactor, signal, onSubmitting });
    }
    catch (error) {
        fail(error);
    }
    await (0,leave/* leave */.q)();
}
/** The raw text of an input. The runner's rule for the variable's name: spaces become `_`, hyphens stay. */
function readInput(name) {
    return process.env[`INPUT_${name.toUpperCase()}`] ?? '';
}
/** Outputs that later steps parse, empty as when nothing has come. */
const NO_OUTPUTS = ['images=[]', 'image-urls=[]', 'source-urls=[]', 'tasks={}', 'pending-tasks={}'];
/** Says why the step fails without a result. */
function failStep(error, { log, signal, hasSubmitted }) {
    process.exitCode = 1;
    const status = signal.aborted ? 'cancelled' : 'failed';
    if (hasSubmitted)
        log.error(`${describe(error)} What was submitted is in the output 'tasks'; a re-run takes it up.`);
    else
        log.error(signal.aborted ? 'Cancelled before anything was submitted. Cost: nothing.' : describe(error));
    try {
        const outputs = [`status=${status}`, ...(hasSubmitted ? [] : NO_OUTPUTS), ''];
        (0,external_node_fs_.appendFileSync)(process.env['GITHUB_OUTPUT'] ?? '', outputs.join('\n'));
    }
    catch {
        log.debug('The runner took no outputs.');
    }
}
function describe(error) {
    return (0,failure/* explainThrown */.ME)(error)
        .map(({ message, next }) => [message, next].filter((part) => part !== '').join(' '))
        .join('\n');
}


/***/ }),

/***/ 66189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ ProblemList),
/* harmony export */   T: () => (/* binding */ quoted)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** Problems that are shown; nobody reads more, and a log has limits. */
const MOST_SHOWN = 50;
/** Characters of the user's own text that an error repeats. */
const MOST_QUOTED = 60;
/** Collects what is wrong with a long text, and ends in one error that shows the first 50 problems and counts the rest. */
class ProblemList {
    #shown = [];
    #others = 0;
    /** Adds a problem, one line; a function where a line takes long to make and may not be shown. */
    add(line) {
        if (this.#shown.length < MOST_SHOWN)
            this.#shown.push(typeof line === 'string' ? line : line());
        else
            this.#others += 1;
    }
    /** Runs a check that throws InputErrors; their problems are collected and `undefined` is returned. */
    attempt(check) {
        try {
            return check();
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d))
                throw error;
            for (const line of error.problems)
                this.add(line);
            return undefined;
        }
    }
    /** @throws InputError when there is any problem */
    throwIfAny() {
        if (this.#shown.length === 0)
            return;
        const rest = this.#others === 0 ? [] : [`and ${this.#others} more ${this.#others === 1 ? 'problem' : 'problems'}.`];
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d([...this.#shown, ...rest]);
    }
}
/** The beginning of the user's own text, as an error repeats it: `"Hero Shot"`, in one line. */
function quoted(text) {
    return JSON.stringify(text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text);
}


/***/ }),

/***/ 88851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ createRedactor)
/* harmony export */ });
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69399);

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

/***/ 75834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ orList),
/* harmony export */   Mn: () => (/* binding */ resolveRequest),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/* harmony import */ var _kie_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60917);


/** How many single-character edits still count as a misspelling. */
const NEAR = 3;
/** The known name that was probably meant, `undefined` when none is near. */
function nearest(name, known) {
    const [best] = known
        .map((each) => ({ each, edits: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(name.toLowerCase(), each.toLowerCase()) }))
        .toSorted((a, b) => a.edits - b.edits);
    return best !== undefined && best.edits <= NEAR ? best.each : undefined;
}
/** Names as a sentence lists them: `1:1, 2:3 or 3:2`. */
function orList(names) {
    return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
/**
 * Makes the request for one image. The rule follows the money: kie drops an unknown field in silence and charges, so that
 * is a problem; it refuses an unknown value for free, so that is a warning, unless an input of ours named it.
 */
function resolveRequest(wish) {
    const fromInputs = {
        prompt: wish.prompt,
        ...(wish.aspectRatio === undefined ? {} : { aspect_ratio: wish.aspectRatio }),
        ...(wish.quality === undefined ? {} : { quality: wish.quality }),
    };
    const model = (0,_kie_index_js__WEBPACK_IMPORTED_MODULE_1__/* .findModel */ .P)(wish.model);
    const defaults = defaultsFor(model, { ...wish.modelInput, ...fromInputs });
    const input = { ...defaults, ...wish.modelInput, ...fromInputs };
    return {
        request: {
            model: wish.model,
            input,
            ...(wish.callbackUrl === undefined ? {} : { callBackUrl: wish.callbackUrl }),
        },
        price: model?.credits(input),
        defaulted: Object.keys(defaults),
        problems: [...conflicts(wish, fromInputs), ...(model === undefined ? [] : problemsOf(model, wish))],
        warnings: model === undefined ? [uncheckedModel(wish.model)] : warningsOf(model, wish),
    };
}
function defaultsFor(model, given) {
    const missing = Object.entries(model?.fields ?? {}).filter(([name, field]) => field.required && !(name in given));
    return Object.fromEntries(missing.flatMap(([name, field]) => (field.default === undefined ? [] : [[name, field.default]])));
}
/** Fields that are set twice: which of the two values should be paid for is not ours to guess. */
function conflicts({ modelInput, places }, fromInputs) {
    return Object.keys(fromInputs)
        .filter((field) => Object.hasOwn(modelInput, field))
        .map((field) => `${places.field(field)} is set already, as the ${field.replace('_', ' ')}; set it once.`);
}
function problemsOf(model, wish) {
    const known = Object.keys(model.fields);
    const unknown = Object.keys(wish.modelInput).filter((field) => !known.includes(field));
    const values = [
        { place: wish.places.aspectRatio, field: 'aspect_ratio', value: wish.aspectRatio },
        { place: wish.places.quality, field: 'quality', value: wish.quality },
    ];
    return [
        ...unknown.map((field) => {
            const meant = nearest(field, known);
            const hint = meant === undefined ? '' : ` Did you mean '${meant}'?`;
            return `${wish.places.field(field)} is no field of ${model.id}, which takes ${orList(known)}.${hint}`;
        }),
        ...values.flatMap(({ place, field, value }) => {
            const allowed = model.fields[field]?.values;
            if (value === undefined || allowed === undefined || allowed.includes(value))
                return [];
            return [`${place} is ${JSON.stringify(value)}; ${model.id} takes ${orList(allowed)}.`];
        }),
    ];
}
function uncheckedModel(model) {
    return (`This action does not know ${model}: its fields are sent unchecked, its price is unknown, ` +
        'and kie silently drops a field that the model does not have.');
}
function warningsOf(model, wish) {
    const odd = Object.entries(wish.modelInput).filter(([field, value]) => {
        const allowed = model.fields[field]?.values;
        return allowed !== undefined && !(typeof value === 'string' && allowed.includes(value));
    });
    const characters = wish.prompt.length;
    return [
        ...odd.map(([field]) => {
            const allowed = orList(model.fields[field]?.values ?? []);
            return `${wish.places.field(field)} is none of the values known for ${model.id} (${allowed}); kie may refuse it.`;
        }),
        ...(characters > model.promptWarningAbove
            ? [
                `The prompt has ${characters} characters; kie was seen to refuse more than ${model.promptWarningAbove}, uncharged.`,
            ]
            : []),
    ];
}


/***/ }),

/***/ 83154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ INPUT_PLACES),
  o: () => (/* binding */ readSource)
});

// EXTERNAL MODULE: ./lib/request.js
var request = __webpack_require__(75834);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/workspace.js
var lib_workspace = __webpack_require__(68230);
;// CONCATENATED MODULE: ./lib/tasks.js


/** kie's ids are opaque, but those seen and documented are made of these characters. */
const TASK_ID = /^[A-Za-z0-9_-]{1,128}$/;
/**
 * Reads the input `tasks`: the JSON object that the outputs `tasks` and `pending-tasks` give, or plain ids separated by
 * white space or commas. The object may be empty.
 *
 * @param name - base name of the images, for plain ids
 * @throws InputError
 */
function parseTasks(text, name) {
    const tasks = text.startsWith('{') ? readObject(text) : readIds(text, name);
    // An object without tasks is what a run gives that had nothing to submit.
    if (tasks.length === 0 && !text.startsWith('{'))
        throw new errors/* InputError */.d(["Input 'tasks' names no task."]);
    const problems = [
        ...tasks
            .filter(({ taskId }) => !TASK_ID.test(taskId))
            .map(({ taskId }) => `Input 'tasks' has ${JSON.stringify(taskId.slice(0, 200))}, which is no task id of kie's.`),
        ...tasks
            .filter((task) => !(0,lib_workspace/* isImagePath */.RW)(task.name))
            .map((task) => `Input 'tasks' has the name ${JSON.stringify(task.name.slice(0, 200))}; use a-z, 0-9 and '-', with '/' for directories.`),
        ...repeated(tasks.map(({ taskId }) => taskId)).map((id) => `Input 'tasks' has the task ${id} twice.`),
    ];
    if (problems.length > 0)
        throw new errors/* InputError */.d(problems);
    return tasks;
}
function readObject(text) {
    let data;
    try {
        data = JSON.parse(text);
    }
    catch (cause) {
        throw new errors/* InputError */.d([`Input 'tasks' is not valid JSON; give it as an output of this action gives it.`], { cause });
    }
    return Object.entries(data).map(([name, taskId]) => ({
        name,
        taskId: typeof taskId === 'string' ? taskId : JSON.stringify(taskId),
    }));
}
function readIds(text, name) {
    const ids = text.split(/[\s,]+/).filter((id) => id !== '');
    return ids.map((taskId, index) => ({ name: ids.length === 1 ? name : `${name}-${index + 1}`, taskId }));
}
function repeated(ids) {
    return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

// EXTERNAL MODULE: ./lib/template.js
var template = __webpack_require__(94933);
;// CONCATENATED MODULE: ./lib/source.js




/** Most images that one prompt may ask for. */
const MAX_COUNT = 1000;
/** Nesting and size of `model-input`: far above what any model takes, far below what could hurt. */
const MAX_MAPPING_DEPTH = 10;
const MAX_MAPPING_CHARACTERS = 100_000;
/** Inputs that name a source; exactly one may be set. */
const SOURCES = ['prompt', 'prompt-file', 'manifest', 'tasks'];
/** Reads the inputs that say what to make. */
async function readSource(reader, workspace) {
    const given = SOURCES.filter((name) => reader.text(name) !== '');
    if (given.length === 0) {
        reader.problem("Nothing to draw: give the input 'prompt', 'prompt-file', 'manifest' or 'tasks'.");
    }
    if (given.length > 1) {
        reader.problem(`Inputs ${given.map((name) => `'${name}'`).join(' and ')} are both set; give one of them.`);
    }
    const only = given.length === 1 ? given[0] : undefined;
    const name = readName(reader, only);
    if (only === 'tasks') {
        return { kind: 'tasks', tasks: reader.attempt([], () => parseTasks(reader.text('tasks'), name)) };
    }
    const variables = await readVariables(reader);
    const defaults = await readDefaults(reader);
    if (only === 'manifest') {
        const { readManifestSource } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(942)]).then(__webpack_require__.bind(__webpack_require__, 79942));
        return readManifestSource(reader, { workspace, variables, defaults });
    }
    const prompt = only === undefined ? '' : readPrompt(reader, { workspace, variables });
    const resolved = (0,request/* resolveRequest */.Mn)({ ...defaults, prompt, places: INPUT_PLACES });
    for (const problem of resolved.problems)
        reader.problem(problem);
    return { kind: 'prompt', wanted: [{ name, count: defaults.count, resolved }] };
}
/** How errors name what the inputs say of a request. */
const INPUT_PLACES = {
    aspectRatio: "Input 'aspect-ratio'",
    quality: "Input 'quality'",
    field: (name) => `Field '${name}' in 'model-input'`,
};
function readPrompt(reader, { workspace, variables }) {
    const file = reader.text('prompt-file');
    const source = file === '' ? 'prompt' : 'prompt-file';
    const where = `Input '${source}'`;
    const raw = file === '' ? reader.text('prompt') : reader.attempt('-', () => (0,lib_workspace/* readPromptFile */.NK)(workspace, file));
    const text = reader.attempt('-', () => (0,template/* fillTemplate */.ou)(raw, { variables, where })).trim();
    if (text === '')
        reader.problem(file === '' ? `${where} is empty.` : `${where} names a file that holds no text.`);
    if (text.includes('\0'))
        reader.problem(`${where} holds a NUL character; remove it.`);
    if (!text.isWellFormed())
        reader.problem(`${where} holds half a character (a lone surrogate); remove it.`);
    return text;
}
function readName(reader, source) {
    const name = reader.text('name');
    reader.attempt(undefined, () => (0,lib_workspace/* checkName */.I3)(name));
    if (source === 'manifest' && name !== reader.default('name')) {
        reader.problem("Input 'name' goes with a prompt; a manifest names its images itself.");
    }
    return name;
}
async function readVariables(reader) {
    const text = reader.text('variables');
    if (text === '')
        return {};
    const { parseVariables } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(2)]).then(__webpack_require__.bind(__webpack_require__, 95002));
    return reader.attempt({}, () => parseVariables(text));
}
async function readDefaults(reader) {
    return {
        model: reader.pattern('model', {
            pattern: /^[A-Za-z0-9][A-Za-z0-9._/-]{0,127}$/,
            right: "a model id of kie's Market, such as 'gpt-image/1.5-text-to-image'",
        }),
        aspectRatio: reader.text('aspect-ratio') || undefined,
        quality: reader.text('quality') || undefined,
        modelInput: await readMapping(reader, 'model-input'),
        count: reader.integer('count', { min: 1, max: MAX_COUNT }),
        callbackUrl: readCallbackUrl(reader),
    };
}
/** The URL itself is never shown: such URLs carry tokens. */
function readCallbackUrl(reader) {
    const value = reader.text('callback-url');
    if (value === '')
        return undefined;
    if (URL.parse(value)?.protocol !== 'https:')
        reader.problem("Input 'callback-url' must be a complete https URL.");
    return value;
}
async function readMapping(reader, input) {
    const text = reader.text(input);
    if (text === '')
        return {};
    if (text.length > MAX_MAPPING_CHARACTERS) {
        reader.problem(`Input '${input}' has ${text.length} characters; it may have ${MAX_MAPPING_CHARACTERS}.`);
        return {};
    }
    const { parseMapping } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(95)]).then(__webpack_require__.bind(__webpack_require__, 28095));
    return reader.attempt({}, () => parseMapping(text, { where: `Input '${input}'`, maxDepth: MAX_MAPPING_DEPTH }));
}


/***/ }),

/***/ 94933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bq: () => (/* binding */ fillName),
/* harmony export */   nN: () => (/* binding */ VARIABLE_NAME),
/* harmony export */   ou: () => (/* binding */ fillTemplate)
/* harmony export */ });
/* harmony import */ var _problem_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66189);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75834);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68230);



/** What a variable may be called. */
const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/;
/** The largest text that comes of a template: a long value may stand in it many times. */
const MAX_FILLED_CHARACTERS = 1_000_000;
/** More of a value can only make a name that is too long. */
const MAX_NAME_VALUE_CHARACTERS = 1000;
/** Names that an error lists, and those that a misspelt one is held against. */
const MOST_LISTED = 20;
const MOST_COMPARED = 1000;
const LONGEST_COMPARED = 100;
/**
 * Replaces `{{ name }}` by the variable's value. A value is never filled in its turn, and `{{` without `}}` on its line is
 * text. So is what stands between them and is no name, where there are no variables: nobody meant a template then.
 *
 * @throws InputError with every name that is no variable, and where there are variables whatever else stands between `{{`
 *   and `}}`
 */
function fillTemplate(text, options) {
    return fill(text, { ...options, shape: (value) => value });
}
/**
 * As {@link fillTemplate}, for the name of an image: each value becomes a slug, so that `v1.2.0` gives `v1-2-0` and no
 * value adds a directory.
 *
 * @throws InputError, also for a value of which no slug can be made
 */
function fillName(text, options) {
    const shape = (value) => {
        const made = (0,_workspace_js__WEBPACK_IMPORTED_MODULE_0__/* .slug */ .yR)(value.slice(0, MAX_NAME_VALUE_CHARACTERS));
        return made === '' && value.trim() !== '' ? undefined : made;
    };
    return fill(text, { ...options, shape });
}
function fill(text, { variables, where, shape }) {
    if (!text.includes('{{'))
        return text;
    const problems = new _problem_list_js__WEBPACK_IMPORTED_MODULE_1__/* .ProblemList */ .K();
    const told = new Set();
    let characters = text.length;
    const isTemplate = Object.keys(variables).length > 0;
    const valueOf = (inside) => {
        const name = inside.trim();
        if (!isTemplate && !VARIABLE_NAME.test(name))
            return `{{${inside}}}`;
        const value = Object.hasOwn(variables, name) ? shape(variables[name] ?? '') : undefined;
        if (value === undefined && !told.has(name)) {
            told.add(name);
            problems.add(() => `${where} ${problemWith(name, variables)}`);
        }
        characters += value?.length ?? 0;
        return characters > MAX_FILLED_CHARACTERS ? '' : (value ?? '');
    };
    const filled = text.replaceAll(/[^\r\n]+/g, (line) => fillLine(line, valueOf));
    if (characters > MAX_FILLED_CHARACTERS) {
        problems.add(`${where} grows beyond ${MAX_FILLED_CHARACTERS} characters once its variables are filled in.`);
    }
    problems.throwIfAny();
    return filled;
}
/** Goes through a line by hand: a pattern would look for `}}` anew from each `{{`, in quadratic time. */
function fillLine(line, valueOf) {
    const lastClose = line.lastIndexOf('}}');
    const parts = [];
    let at = 0;
    for (;;) {
        const open = line.indexOf('{{', at);
        if (open === -1 || open + 2 > lastClose)
            break;
        const close = line.indexOf('}}', open + 2);
        parts.push(line.slice(at, open), valueOf(line.slice(open + 2, close)));
        at = close + 2;
    }
    return parts.join('') + line.slice(at);
}
function problemWith(name, variables) {
    const known = Object.keys(variables);
    if (!VARIABLE_NAME.test(name)) {
        return `has {{ }} around ${(0,_problem_list_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(name)}; between {{ and }} stands the name of one of the 'variables', such as {{ ${known[0] ?? ''} }}.`;
    }
    const shown = name.length > LONGEST_COMPARED ? (0,_problem_list_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(name) : `'${name}'`;
    if (Object.hasOwn(variables, name)) {
        return `uses ${shown}, whose value ${(0,_problem_list_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(variables[name] ?? '')} has no letter a-z and no digit for a name.`;
    }
    if (known.length === 0)
        return `uses ${shown}, but the input 'variables' is empty; give it a value there.`;
    const meant = name.length > LONGEST_COMPARED ? undefined : (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(name, known.slice(0, MOST_COMPARED));
    const hint = meant === undefined ? '' : ` Did you mean '${meant}'?`;
    return `uses ${shown}, which the input 'variables' does not have; it has ${listed(known)}.${hint}`;
}
function listed(names) {
    const shown = names.slice(0, MOST_LISTED).map((name) => `'${name}'`);
    const others = names.length - shown.length;
    if (others > 0)
        return `${shown.join(', ')} and ${others} more`;
    return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}


/***/ }),

/***/ 68230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: () => (/* binding */ checkName),
/* harmony export */   NK: () => (/* binding */ readPromptFile),
/* harmony export */   Oz: () => (/* binding */ checkRepositoryDirectory),
/* harmony export */   RW: () => (/* binding */ isImagePath),
/* harmony export */   Ri: () => (/* binding */ suggestImagePath),
/* harmony export */   SW: () => (/* binding */ readManifestPromptFile),
/* harmony export */   tA: () => (/* binding */ readWorkspaceText),
/* harmony export */   xM: () => (/* binding */ checkOutputDirectory),
/* harmony export */   yR: () => (/* binding */ slug)
/* harmony export */ });
/* unused harmony export isImageName */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);



/** Largest prompt file that is read; kie's longest prompt limit is 20,000 characters. */
const MAX_PROMPT_FILE_BYTES = 1_000_000;
/** One segment of a path that is safe in a shell script, in an artifact and on Windows. */
const SAFE_SEGMENT = /^[A-Za-z0-9_.][A-Za-z0-9_.-]*$/;
/** Names that Windows keeps for devices, with any extension. */
const WINDOWS_DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
const NAME = /^[a-z0-9-]{1,60}$/;
const MAX_NAME_CHARACTERS = 60;
/** The whole of a name with directories; with the workspace before it, it stays below Windows' 260. */
const MAX_PATH_CHARACTERS = 200;
const MAX_PATH_SEGMENTS = 8;
function unsafeSegment(segment) {
    return !SAFE_SEGMENT.test(segment) || segment.endsWith('.') || WINDOWS_DEVICE.test(segment);
}
/**
 * Text as part of a name: without accents, in lower case, `-` for whatever is neither a letter nor a digit, none at either
 * end. Empty where nothing is left, and of any length.
 */
function slug(text) {
    return text
        .normalize('NFKD')
        .replaceAll(/\p{M}+/gu, '')
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-|-$/g, '');
}
/** The nearest valid name to what the user wrote, for the error that refuses it. */
function suggestName(name) {
    const short = slug(name).slice(0, MAX_NAME_CHARACTERS).replace(/-$/, '');
    return short === '' || WINDOWS_DEVICE.test(short) ? `image-${short}`.replace(/-$/, '') : short;
}
/** The nearest valid name with directories to what the user wrote, for the error that refuses it. */
function suggestImagePath(name) {
    const segments = name
        .slice(0, MAX_PATH_CHARACTERS)
        .split('/')
        .filter((segment) => slug(segment) !== '')
        .slice(-MAX_PATH_SEGMENTS)
        .map(suggestName);
    // A device's name grows on its way, and so may the whole.
    while (segments.length > 1 && segments.join('/').length > MAX_PATH_CHARACTERS)
        segments.shift();
    return segments.join('/') || 'image';
}
/** Whether a name may be the base name of an image file. */
function isImageName(name) {
    return NAME.test(name) && !name.startsWith('-') && !WINDOWS_DEVICE.test(name);
}
/** Whether a name may be the path of an image file without its extension: up to 8 names with `/` between them. */
function isImagePath(name) {
    const segments = name.split('/', MAX_PATH_SEGMENTS + 1);
    return name.length <= MAX_PATH_CHARACTERS && segments.length <= MAX_PATH_SEGMENTS && segments.every(isImageName);
}
/**
 * Checks the base name of an image file: a slug, so that it is safe as a file name everywhere, in an artifact and in the
 * shell scripts that outputs end in.
 *
 * @throws InputError with a name that would do
 */
function checkName(name) {
    if (isImageName(name))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d([
        `Input 'name' is ${JSON.stringify(name)}; a name is 1 to 60 of a-z, 0-9 and '-', for example '${suggestName(name)}'.`,
    ]);
}
/**
 * Checks a directory that the user named inside the repository, without looking at the disk.
 *
 * @param input - name of the input, for the error
 * @returns the path with `/` and without a trailing one, `.` for the root
 * @throws InputError when the path leads outside, into `.git`, or has characters that are unsafe in a shell script
 */
function checkRepositoryDirectory(input, value) {
    const shown = `Input '${input}' is ${JSON.stringify(value)}`;
    if (node_path__WEBPACK_IMPORTED_MODULE_1__.posix.isAbsolute(value) || node_path__WEBPACK_IMPORTED_MODULE_1__.win32.isAbsolute(value) || value.startsWith('~')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d([`${shown}; give a path relative to the root of the repository, such as 'assets/images'.`]);
    }
    const segments = node_path__WEBPACK_IMPORTED_MODULE_1__.posix
        .normalize(value)
        .split('/')
        .filter((segment) => segment !== '' && segment !== '.');
    if (segments.includes('..'))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d([`${shown}; it leads outside the repository.`]);
    if (segments.some((segment) => segment.toLowerCase() === '.git')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d([`${shown}; '.git' belongs to git.`]);
    }
    if (segments.some(unsafeSegment)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d([`${shown}; use letters, digits, '.', '_' and '-' in each part of the path.`]);
    }
    return segments.join('/') || '.';
}
/** The path inside the workspace as the user may write it: relative, or absolute below the workspace. */
function insideWorkspace(workspace, value) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(value) ? node_path__WEBPACK_IMPORTED_MODULE_1__.relative(workspace, value) || '.' : value;
    return node_path__WEBPACK_IMPORTED_MODULE_1__.sep === '\\' ? relative.replaceAll('\\', '/') : relative;
}
/**
 * Checks the directory that images are written to, on the disk as well: nothing is ever written outside the workspace or
 * through a symbolic link.
 *
 * @param workspace - absolute path
 * @returns the path relative to the workspace, with `/`
 * @throws InputError
 */
function checkOutputDirectory(workspace, value) {
    const relative = checkRepositoryDirectory('output-directory', insideWorkspace(workspace, value));
    let current = workspace;
    for (const segment of relative.split('/')) {
        current = node_path__WEBPACK_IMPORTED_MODULE_1__.join(current, segment);
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(current, { throwIfNoEntry: false });
        if (stats === undefined)
            break;
        if (stats.isSymbolicLink()) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d([
                `Input 'output-directory' is ${JSON.stringify(value)}; it leads through the symbolic link '${segment}'. Name the real directory.`,
            ]);
        }
        if (!stats.isDirectory()) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d([`Input 'output-directory' is ${JSON.stringify(value)}; '${segment}' is a file.`]);
        }
    }
    return relative;
}
/**
 * Reads a file that an input names: see {@link readText}.
 *
 * @param workspace - absolute path
 * @param options.input - name of the input, for the error
 * @throws InputError
 */
function readWorkspaceText(workspace, { input, value, maxBytes }) {
    return readText({ workspace, file: value, shown: `Input '${input}' is ${JSON.stringify(value)}`, maxBytes });
}
/**
 * Reads the file that the input `prompt-file` names: see {@link readText}.
 *
 * @param workspace - absolute path
 * @returns the text without the white space around it
 * @throws InputError
 */
function readPromptFile(workspace, value) {
    return readWorkspaceText(workspace, { input: 'prompt-file', value, maxBytes: MAX_PROMPT_FILE_BYTES }).trim();
}
/**
 * Reads the file that an image of a manifest names as its `prompt_file`: see {@link readText}.
 *
 * @param workspace - absolute path
 * @throws InputError; the caller adds the line of the manifest
 */
function readManifestPromptFile(workspace, value) {
    const shown = `'prompt_file' is ${JSON.stringify(value)}`;
    return readText({ workspace, file: value, shown, maxBytes: MAX_PROMPT_FILE_BYTES });
}
/**
 * Reads a file that the user named, provided that it really lies in the workspace: a link that leads out, or into
 * `.git` where a checkout keeps its token, would send foreign secrets to kie.
 *
 * @param options.shown - where the user wrote it, to begin an error with
 */
function readText({ workspace, file, shown, maxBytes, }) {
    let real;
    try {
        real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, file));
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d([`${shown}; there is no such file in the workspace. Is the repository checked out?`]);
    }
    const relative = node_path__WEBPACK_IMPORTED_MODULE_1__.relative((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), real);
    if (relative.startsWith('..') || node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(relative)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d([`${shown}; it lies outside the workspace.`]);
    }
    if (relative.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).some((segment) => segment.toLowerCase() === '.git')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d([`${shown}; files in '.git' are not read.`]);
    }
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(real);
    if (!stats.isFile())
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d([`${shown}; it is not a file.`]);
    if (stats.size > maxBytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d([`${shown}; it has ${stats.size} bytes, it may have ${maxBytes}.`]);
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(real));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d([`${shown}; it is not UTF-8 text.`], { cause });
    }
}


/***/ })

};
