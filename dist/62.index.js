export const id = 62;
export const ids = [62];
export const modules = {

/***/ 26093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F0: () => (/* binding */ deliverAll),
/* harmony export */   Ix: () => (/* binding */ isFailed),
/* harmony export */   VE: () => (/* binding */ DeliveryError),
/* harmony export */   qI: () => (/* binding */ DESTINATIONS)
/* harmony export */ });
/** Every place images can be delivered to, in the order in which they are served. */
const DESTINATIONS = ['artifact', 'commit', 'release', 'comment'];
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
    const failed = results.find(isFailed);
    if (failed !== undefined && rescue !== undefined && !signal.aborted) {
        log.warning(`The ${failed.destination} failed; the images go up as an artifact instead, so that they are not lost.`);
        results.push(await serve(rescue));
    }
    return results;
}


/***/ }),

/***/ 98062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   ME: () => (/* binding */ explainThrown),
/* harmony export */   Mf: () => (/* binding */ explainDelivery),
/* harmony export */   Zu: () => (/* binding */ explainImage)
/* harmony export */ });
/* harmony import */ var _delivery_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26093);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50020);
/* harmony import */ var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61175);
/* harmony import */ var _kie_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19834);
/* harmony import */ var _kie_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81876);
/* harmony import */ var _kie_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80338);




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
    return input === undefined ? `Change the field '${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .forLog */ .Ig)(field)}' in 'model-input'.` : `Change '${input}'.`;
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
    if (error instanceof _text_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .Cancelled */ .c) {
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
        message: `A fault in this action: ${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .forLog */ .Ig)(text, 2000)}`,
        next: 'Please report it at https://github.com/org/kie-image-action/issues.',
    };
}
/** Explains why a destination did not take the images. */
function explainDelivery(error) {
    if (error instanceof _delivery_js__WEBPACK_IMPORTED_MODULE_5__/* .DeliveryError */ .VE)
        return { message: error.message, next: error.next };
    if (error instanceof _text_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .Cancelled */ .c) {
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
    if (error instanceof _text_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .d)
        return error.problems.map((message) => ({ message, next: '' }));
    if (error instanceof _delivery_js__WEBPACK_IMPORTED_MODULE_5__/* .DeliveryError */ .VE)
        return [explainDelivery(error)];
    const { message, next } = explainImage(error);
    return [{ message, next }];
}
/** The lines that explain why a step fails without a result: see {@link explainThrown}. */
function linesOf(error) {
    return explainThrown(error).map(({ message, next }) => [message, next].filter((part) => part !== '').join(' '));
}


/***/ }),

/***/ 80338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P0: () => (/* binding */ DownloadFault),
/* harmony export */   UG: () => (/* binding */ KieDownloadError)
/* harmony export */ });
/* unused harmony export DOWNLOAD_REASONS */
/* harmony import */ var _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19834);
/* harmony import */ var _wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53200);


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
class KieDownloadError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KieError */ .g4 {
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
        return `a link of the kind '${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(url.protocol)}'`;
    return (0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(`${url.origin}${url.pathname}`);
}


/***/ }),

/***/ 81876:
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
/* harmony import */ var _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19834);
/* harmony import */ var _wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53200);


/** A createTask whose end is unknown: kie may have made and charged a task whose id never arrived. `cause` says why. */
class KieOutcomeUnknownError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KieError */ .g4 {
    name = 'KieOutcomeUnknownError';
    endpoint = 'createTask';
    /** When the request was sent: where to look in kie's own log. */
    at;
    constructor({ at, cause }) {
        const why = cause instanceof _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KieError */ .g4 ? `: ${cause.message}` : '.';
        super(`kie.ai may have accepted the request of ${at.toISOString()} and charged for it, but no task id came${why}`, {
            cause,
        });
        this.at = at;
    }
}
/** The task ended in kie's state `fail`. */
class KieTaskFailedError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KieError */ .g4 {
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
        super(`Task ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(failure.taskId)} failed (${failure.kind}): ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(said) || '(kie.ai gave no reason)'}`);
        this.taskId = failure.taskId;
        this.kind = failure.kind;
        this.failCode = failure.failCode;
        this.failMsg = failure.failMsg;
        this.transient = failure.transient;
    }
}
/** The task was accepted and had not ended by its deadline. It may still end, and may be charged. */
class KieTimeoutError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KieError */ .g4 {
    name = 'KieTimeoutError';
    taskId;
    /** The last state that was read, `undefined` where no look at the task succeeded. */
    lastState;
    waitedMs;
    constructor(wait) {
        const state = wait.lastState === undefined ? 'its state could never be read' : `state ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(wait.lastState)}`;
        super(`Task ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(wait.taskId)} had not ended after ${Math.round(wait.waitedMs / 1000)} s (${state}).`, wait.cause === undefined ? undefined : { cause: wait.cause });
        this.taskId = wait.taskId;
        this.lastState = wait.lastState;
        this.waitedMs = wait.waitedMs;
    }
}
/** kie does not know the task, though it gave or once gave this id. */
class KieTaskLostError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KieError */ .g4 {
    name = 'KieTaskLostError';
    taskId;
    constructor(taskId, options) {
        super(`kie.ai does not know the task ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(taskId)}.`, options);
        this.taskId = taskId;
    }
}
/** The task succeeded, and its record names no result that could be read. */
class KieResultError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KieError */ .g4 {
    name = 'KieResultError';
    taskId;
    /** The result as kie sent it, cut; foreign text. */
    text;
    constructor({ taskId, text }) {
        super(`Task ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(taskId)} succeeded, but its result names no picture: ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(text) || '(empty)'}`);
        this.taskId = taskId;
        this.text = text;
    }
}
/** The caller's signal ended the work. */
class KieCancelledError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KieError */ .g4 {
    name = 'KieCancelledError';
    /** The task that was accepted and is still at work; kie cannot cancel it. `undefined` where nothing was submitted. */
    taskId;
    constructor(taskId) {
        super(taskId === undefined
            ? 'Cancelled before anything was submitted.'
            : `Cancelled while task ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(taskId)} was at work; kie.ai goes on with it.`);
        this.taskId = taskId;
    }
}
/** The request was never sent, because of what happened to others. */
class KieNotSubmittedError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KieError */ .g4 {
    name = 'KieNotSubmittedError';
    /** The error that stopped all submissions, or those of the same model; or the refusal by `admit`. */
    because;
    constructor(because) {
        super(because === 'over-budget' ? 'Not submitted: over budget.' : `Not submitted: ${because.message}`, because === 'over-budget' ? undefined : { cause: because });
        this.because = because;
    }
}


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
