export const id = 242;
export const ids = [242];
export const modules = {

/***/ 45242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93251);
/* harmony import */ var _github_runner_context_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(46065);
/* harmony import */ var _github_runner_leave_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17525);
/* harmony import */ var _github_runner_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78092);
/* harmony import */ var _github_artifact_record_store_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72421);
/* harmony import */ var _kie_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50835);
/* harmony import */ var _core_plan_record_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50205);
/* harmony import */ var _core_result_task_list_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87365);
/* harmony import */ var _core_text_amounts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12822);










/** How the runner hands on what the step has saved. */
const STATE = /^STATE_/;
/** Longest that tidying up may take. */
const TIDYING_MS = 30_000;
/** Most tasks that one line names: the runner cuts lines that are much longer. */
const MOST_NAMED = 20;
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
/** A step that never began has no record; one that submitted nothing keeps an empty one. */
async function keepTasks(state, log) {
    const { env } = process;
    const file = state['record'] ?? '';
    if (file === '')
        return;
    const { owner, tasks } = (0,_core_plan_record_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readRecordFile */ .m7)(file);
    const known = (0,_core_text_amounts_js__WEBPACK_IMPORTED_MODULE_4__/* .describePlainCount */ .ru)(tasks.length, 'task');
    try {
        if (owner === undefined)
            throw new Error(`the file ${file} is gone or damaged`);
        await (0,_github_artifact_record_store_js__WEBPACK_IMPORTED_MODULE_5__/* .keepRecord */ .r)(file, {
            load: async () => new (await Promise.all(/* import() */[__webpack_require__.e(913), __webpack_require__.e(119), __webpack_require__.e(659), __webpack_require__.e(630)]).then(__webpack_require__.bind(__webpack_require__, 6630))).DefaultArtifactClient(),
            owner,
            runAttempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1'),
            log,
            clock: _kie_index_js__WEBPACK_IMPORTED_MODULE_6__/* .systemClock */ .m,
            signal: new AbortController().signal,
        });
        if (tasks.length === 0)
            log.info('Kept the record: nothing was submitted.');
        else
            log.info(`Kept the record of ${known}: a re-run of the failed jobs takes them up and pays nothing twice.`);
    }
    catch (error) {
        const reason = (0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_7__/* .reasonForLog */ .Y)(error).replace(/[.]?$/, '.');
        if (tasks.length === 0 && owner !== undefined)
            log.info(`The record, which is empty, could not be kept: ${reason}`);
        else
            log.warning(`The record of ${known} could not be kept: ${reason} ${collectBy(tasks)}`);
    }
}
function collectBy(tasks) {
    const ids = tasks.flatMap(({ name, taskId }) => (taskId === undefined ? [] : [[name, taskId]]));
    if (ids.length === 0 || ids.length > MOST_NAMED) {
        return "To collect them without paying again, pass the ids that the step's log names to a new run, as the input 'tasks'.";
    }
    return `To collect them without paying again, pass them to a new run: tasks: '${(0,_core_result_task_list_js__WEBPACK_IMPORTED_MODULE_8__/* .formatTasks */ .eK)(Object.fromEntries(ids))}'`;
}
/** The step deletes its temporary ref itself, unless it was killed. */
async function deleteRef(state, log) {
    const ref = state['temporary-ref'];
    if (ref === undefined)
        return;
    try {
        const [{ createOctokit }, { deleteTemporaryRef }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(913), __webpack_require__.e(119), __webpack_require__.e(758)]).then(__webpack_require__.bind(__webpack_require__, 90377)),
            __webpack_require__.e(/* import() */ 816).then(__webpack_require__.bind(__webpack_require__, 35816)),
        ]);
        const { owner, repo, apiUrl } = (0,_github_runner_context_js__WEBPACK_IMPORTED_MODULE_9__/* .readContext */ .y)(process.env, (file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'));
        const token = process.env['INPUT_GITHUB-TOKEN'] ?? '';
        const octokit = createOctokit({ token, apiUrl, log, clock: _kie_index_js__WEBPACK_IMPORTED_MODULE_6__/* .systemClock */ .m });
        const late = new AbortController();
        void _kie_index_js__WEBPACK_IMPORTED_MODULE_6__/* .systemClock */ .m.sleep(TIDYING_MS).then(() => late.abort());
        await deleteTemporaryRef({ octokit, owner, repo, ref, signal: late.signal });
    }
    catch (error) {
        log.info(`The temporary ref ${ref} could not be deleted; it does no harm. ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_7__/* .reasonForLog */ .Y)(error)}`);
    }
}
/** The step ends its comment itself, unless it was cancelled or killed. */
async function endRunComment(state, log) {
    if ((state['comment'] ?? '') === '')
        return;
    try {
        const [{ createOctokit }, { endComment }, { renderStoppedComment }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(913), __webpack_require__.e(119), __webpack_require__.e(758)]).then(__webpack_require__.bind(__webpack_require__, 90377)),
            __webpack_require__.e(/* import() */ 176).then(__webpack_require__.bind(__webpack_require__, 87176)),
            __webpack_require__.e(/* import() */ 276).then(__webpack_require__.bind(__webpack_require__, 15276)),
        ]);
        const { owner, repo, apiUrl, runUrl } = (0,_github_runner_context_js__WEBPACK_IMPORTED_MODULE_9__/* .readContext */ .y)(process.env, (file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'));
        const token = (process.env['INPUT_GITHUB-TOKEN'] ?? '').trim();
        const octokit = createOctokit({ token, apiUrl, log, clock: _kie_index_js__WEBPACK_IMPORTED_MODULE_6__/* .systemClock */ .m });
        const text = renderStoppedComment({ runUrl, cancelled: state['cancelled'] === 'true' });
        await endComment({ octokit, owner, repo, state: state['comment'], text, signal: AbortSignal.timeout(TIDYING_MS) });
    }
    catch (error) {
        log.info(`The comment of the run could not be ended: ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_7__/* .reasonForLog */ .Y)(error)}`);
    }
}


/***/ }),

/***/ 50205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WL: () => (/* binding */ RecordFile),
/* harmony export */   ar: () => (/* binding */ RECORD_ENDING),
/* harmony export */   m7: () => (/* binding */ readRecordFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49994);




const { O_APPEND, O_CREAT, O_EXCL, O_WRONLY } = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants;
/** What the name of a record ends with. */
const RECORD_ENDING = '.jsonl';
/** Nobody else reads or writes it. */
const MODE = 0o600;
/** The record of a step on disk. */
class RecordFile {
    /** Absolute. */
    path;
    #handle;
    #write;
    /** Whether the last line has no end, since the disk did not take all of it. */
    #isTorn = false;
    /**
     * Creates the file, with its owner on disk.
     *
     * @throws the file system's error
     */
    constructor({ directory, owner, runAttempt, write = node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync }) {
        const step = owner.step.replaceAll(/[^A-Za-z0-9_-]+/g, '-').slice(0, 60);
        this.path = node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, `kie-record-${step}-attempt-${runAttempt}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}${RECORD_ENDING}`);
        this.#write = write;
        this.#handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(this.path, O_WRONLY | O_APPEND | O_CREAT | O_EXCL, MODE);
        this.append((0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .formatOwner */ .Vu)(owner));
        this.sync();
    }
    /** Appends a line, and ends one before it that was torn. @throws the file system's error */
    append(line) {
        let rest = Buffer.from(`${this.#isTorn ? '\n' : ''}${line}\n`);
        this.#isTorn = true;
        while (rest.length > 0)
            rest = rest.subarray(this.#write(this.#handle, rest));
        this.#isTorn = false;
    }
    sync() {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(this.#handle);
    }
}
/** Reads the record of a step. @returns a record without owner and tasks where there is no such file */
function readRecordFile(file) {
    let text;
    try {
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'utf8');
    }
    catch {
        return { owner: undefined, tasks: [] };
    }
    return (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRecordLines */ .uk)(text);
}


/***/ }),

/***/ 49994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vu: () => (/* binding */ formatOwner),
/* harmony export */   uk: () => (/* binding */ parseRecordLines),
/* harmony export */   vk: () => (/* binding */ Recorder)
/* harmony export */ });
/* harmony import */ var _result_record_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10381);
/* harmony import */ var _text_reason_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93251);


/** Writes the record while the step runs, one line for each fact, so that one torn by a kill spares the others. */
class Recorder {
    #sink;
    #numbers = new Map();
    #credits = new Map();
    /** What the disk did not take, by task: one line each, so that an older fact never comes after a newer one. */
    #unwritten = new Map();
    #fault;
    /** @param sink - keeps the lines for the post step */
    constructor(sink) {
        this.#sink = sink;
    }
    /** Why a line could not be written: what is not on record must not be submitted. */
    get fault() {
        return this.#fault;
    }
    /**
     * Notes that a createTask is about to leave, or, as attempt 0, that a task of an earlier attempt of the run is taken up.
     * A request that is sent again is the same intent.
     */
    intend({ name, requestHash, price }, attempt, at) {
        const key = `${name} ${attempt}`;
        if (this.#numbers.has(key))
            return;
        const task = this.#numbers.size + 1;
        this.#numbers.set(key, task);
        this.#write({ task, name, request: requestHash, at: at.getTime(), price }, attempt > 0);
        // It does not leave then, and must not look as if it had once there is room again.
        if (attempt > 0 && this.#fault !== undefined)
            this.#write({ task, refused: true }, false);
    }
    /** Notes the id that came of it, and when the request was sent that brought it: the intent may be of an earlier one. */
    accept(name, attempt, { taskId, at }) {
        const task = this.#numbers.get(`${name} ${attempt}`);
        if (task !== undefined)
            this.#write({ task, taskId, at: at?.getTime() }, attempt > 0);
    }
    /** Notes that surely no task came of it, so that a re-run needs no warning. */
    refuse(name, attempt) {
        const task = this.#numbers.get(`${name} ${attempt}`);
        if (task !== undefined)
            this.#write({ task, refused: true }, false);
    }
    /** Notes what kie said that it took. */
    cost(name, attempt, credits) {
        const task = this.#numbers.get(`${name} ${attempt}`);
        if (task === undefined || this.#credits.get(task) === credits)
            return;
        this.#credits.set(task, credits);
        this.#write({ task, credits }, false);
    }
    /**
     * Tries once more to write what the disk did not take.
     *
     * @returns whether all of it is on disk
     */
    finish() {
        const written = [...this.#unwritten.keys()].filter((task) => this.#append(task));
        return this.#sync(written) && this.#unwritten.size === 0;
    }
    /**
     * What could not be written before is tried first, up to the first that fails again: a full disk is not asked ten thousand
     * times. Only what nobody could know otherwise is worth the wait for the disk; the next wait covers the rest.
     */
    #write(fact, mustLast) {
        const { task } = fact;
        const whole = { ...this.#unwritten.get(task), ...fact };
        this.#unwritten.delete(task);
        this.#unwritten.set(task, whole);
        const written = [];
        for (const each of this.#unwritten.keys()) {
            if (this.#append(each))
                written.push(each);
            else if (each !== task && this.#append(task))
                written.push(task);
            if (written.at(-1) !== each)
                break;
        }
        if (mustLast)
            this.#sync(written);
        else
            this.#forget(written);
    }
    #append(task) {
        return this.#try(() => this.#sink.append(JSON.stringify(this.#unwritten.get(task))));
    }
    #sync(written) {
        const isSynced = this.#try(() => this.#sink.sync());
        if (isSynced)
            this.#forget(written);
        return isSynced;
    }
    #forget(written) {
        for (const task of written)
            this.#unwritten.delete(task);
    }
    /** @returns whether it could be done */
    #try(work) {
        try {
            work();
            return true;
        }
        catch (cause) {
            this.#fault ??= new _result_record_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .RecordFault */ .S((0,_text_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonForLog */ .Y)(cause), { cause });
            return false;
        }
    }
}
/** Version of what stands in a record: a re-run may have a newer version of this action than the attempt before it. */
const VERSION = 1;
/** The line that a record begins with. */
function formatOwner({ resumeKey, step }) {
    return JSON.stringify({ record: VERSION, resumeKey, step });
}
/** Reads the lines that a Recorder wrote. What a kill or a full disk has torn is ignored. */
function parseRecordLines(text) {
    let owner;
    const facts = new Map();
    for (const line of text.split('\n')) {
        const fact = jsonIn(line);
        if (typeof fact !== 'object' || fact === null)
            continue;
        const { task, record, resumeKey, step } = fact;
        if (typeof task === 'number')
            facts.set(task, { ...facts.get(task), ...fact });
        else if (record === VERSION && typeof resumeKey === 'string' && typeof step === 'string')
            owner ??= { resumeKey, step };
    }
    const tasks = [...facts.values()].filter(({ refused }) => refused !== true).flatMap(readRecorded);
    return { owner, tasks };
}
function readRecorded({ name, request, at, taskId, price, credits }) {
    if (typeof name !== 'string' || typeof request !== 'string' || typeof at !== 'number')
        return [];
    return [
        {
            name,
            request,
            at: new Date(at),
            taskId: typeof taskId === 'string' && taskId !== '' ? taskId : undefined,
            price: amountIn(price),
            credits: amountIn(credits),
        },
    ];
}
function amountIn(value) {
    return typeof value === 'number' && value >= 0 ? value : undefined;
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

/***/ 93251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ reasonForLog),
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50779);

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

/***/ 71998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ limitWaitMs),
/* harmony export */   s: () => (/* binding */ obeyLimits)
/* harmony export */ });
/* harmony import */ var _request_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12242);

/** The longest that one request waits for GitHub's limits, all its waits together. */
const MAX_WAIT_MS = 120_000;
/** GitHub's advice where a limit names no time. */
const DEFAULT_WAIT_MS = 60_000;
/**
 * Makes a request wait where GitHub's rate limits say so, and try again.
 *
 * For Octokit's `hook.wrap('request')`. A limit that takes longer than 2 minutes is left to fail.
 */
function obeyLimits({ log, clock }) {
    return async (send, options) => {
        const signal = options.request?.signal;
        const start = clock.now();
        for (;;) {
            try {
                return await send(options);
            }
            catch (error) {
                const waitMs = limitWaitMs(error, clock);
                if (waitMs === undefined || clock.now() - start + waitMs > MAX_WAIT_MS)
                    throw error;
                log.notice(`GitHub's rate limit is reached; waiting ${Math.ceil(waitMs / 1000)} s.`);
                await clock.sleep(waitMs, signal);
            }
        }
    };
}
/**
 * How long GitHub's limits ask to wait, in milliseconds; `undefined` where the error is no limit.
 *
 * @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
function limitWaitMs(error, clock) {
    if (!(0,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isRequestFailure */ .UZ)(error) || (error.status !== 403 && error.status !== 429))
        return undefined;
    const headers = error.response?.headers ?? {};
    const retryAfter = Number(headers['retry-after'] ?? NaN);
    if (retryAfter >= 0)
        return retryAfter * 1000;
    if (headers['x-ratelimit-remaining'] === '0') {
        const resetMs = Number(headers['x-ratelimit-reset'] ?? NaN) * 1000 - clock.date().getTime();
        return resetMs >= 0 ? resetMs : DEFAULT_WAIT_MS;
    }
    return error.status === 429 || /rate limit/i.test(error.message) ? DEFAULT_WAIT_MS : undefined;
}


/***/ }),

/***/ 48874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kl: () => (/* binding */ faultOf),
/* harmony export */   _d: () => (/* binding */ isExpired),
/* harmony export */   pf: () => (/* binding */ isShownNothing),
/* harmony export */   u0: () => (/* binding */ failedWhileFinalizing)
/* harmony export */ });
/* harmony import */ var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93251);
/* harmony import */ var _api_rate_limit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71998);
/* harmony import */ var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12242);



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
/**
 * Whether GitHub has answered that it shows the caller no artifacts: it lacks the permission, or there is no such run, or
 * the runner's token is for no service of GitHub's. A limit of requests is no such answer.
 */
function isShownNothing(error, clock) {
    if ((0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isRequestFailure */ .UZ)(error))
        return [403, 404].includes(error.status) && (0,_api_rate_limit_js__WEBPACK_IMPORTED_MODULE_2__/* .limitWaitMs */ .T)(error, clock) === undefined;
    const text = (0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error);
    if (/non-retryable error: Failed request: \((?:403|404)\)/.test(text))
        return !/intermediary/i.test(text);
    return /Failed to get backend IDs|Invalid token specified/.test(text);
}
/** Whether a listed artifact is there in name alone, since its time is over. */
function isExpired(error) {
    return (0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isRequestFailure */ .UZ)(error) && error.status === 410;
}
/** Whether the upload had got so far that the artifact may exist although the client failed. */
function failedWhileFinalizing(error) {
    return (0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error).includes('FinalizeArtifact');
}


/***/ }),

/***/ 72421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ recordPrefix),
/* harmony export */   r: () => (/* binding */ keepRecord)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _tries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46371);



const RETENTION_DAYS = 14;
/** A record is small, and a service that hangs must not keep the job. */
const LIMIT_MS = 60_000;
/**
 * Name of a record's artifact before its attempt: readable, and unique for what tells this step from all others of the
 * run, however it is spelt.
 */
function recordPrefix({ resumeKey, step }) {
    const readable = `${resumeKey}-${step}`.replaceAll(/[^A-Za-z0-9]+/g, '-').slice(0, 60);
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([resumeKey, step]))
        .digest('hex')
        .slice(0, 12);
    return `kie-record-${readable}-${digest}-attempt-`;
}
/**
 * Keeps the record of this attempt as a small artifact: the file as it is, since a full disk has no room for another.
 *
 * @param file - absolute path
 */
async function keepRecord(file, options) {
    const client = await options.load();
    const name = `${recordPrefix(options.owner)}${options.runAttempt}`;
    const upload = () => client.uploadArtifact(name, [file], node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file), { retentionDays: RETENTION_DAYS });
    await (0,_tries_js__WEBPACK_IMPORTED_MODULE_2__/* .bounded */ .M)((signal) => (0,_tries_js__WEBPACK_IMPORTED_MODULE_2__/* .withTries */ .w)('Keeping the record', upload, { ...options, signal }), {
        ...options,
        limitMs: LIMIT_MS,
    });
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
            if ((0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)(error) !== 'passing')
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
    const timeOver = clock.sleep(limitMs, either).then(() => {
        const limit = limitMs < 60_000 ? `${limitMs / 1000} s` : `${Math.round(limitMs / 60_000)} min`;
        throw new Error(`the artifact service did not come to an end within ${limit}`);
    });
    try {
        return await Promise.race([work(either), timeOver]);
    }
    finally {
        end.abort();
    }
}


/***/ })

};
