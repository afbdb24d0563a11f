export const id = 377;
export const ids = [377,758,139];
export const modules = {

/***/ 90377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createOctokit: () => (/* binding */ createOctokit)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61351);
/* harmony import */ var _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85555);
/* harmony import */ var _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49735);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50779);
/* harmony import */ var _rate_limit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71998);





/** The longest that one request may take; 40 MB of an image at 350 kB a second. */
const REQUEST_LIMIT_MS = 120_000;
/** What a request of a caller who has stopped ends with, as no server would, so that the plugin leaves it alone. */
const STOPPED = 499;
/** Answers that trying again does not change. Limits (403, 429) are waited for, and a conflict (409) is the caller's. */
const FINAL_STATUSES = [400, 401, 403, 404, 409, 410, 413, 422, 429, 451, STOPPED];
/**
 * Makes a connection to GitHub's API.
 *
 * Broken connections and 5xx are tried again after 1, 4 and 9 s; a caller that must know how a request ended passes
 * `request: { retries: 0 }`. Rate limits are obeyed. `HTTPS_PROXY` and `NO_PROXY` of the process are honoured by
 * `@actions/github` itself.
 */
function createOctokit({ token, apiUrl, log, clock }) {
    const options = {
        baseUrl: apiUrl,
        userAgent: 'kie-image-action',
        // Octokit would print to the console; what matters reaches the log through errors.
        log: { debug: ignore, info: ignore, warn: (line) => log.debug((0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .forLog */ .Ig)(line)), error: ignore },
        request: { ..._actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_1__/* .defaults */ .NT.request, fetch: withinLimit(_actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_1__/* .defaults */ .NT.request?.fetch, clock) },
        retry: { doNotRetry: FINAL_STATUSES },
    };
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token, options, _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_3__/* .retry */ .L);
    octokit.hook.wrap('request', (0,_rate_limit_js__WEBPACK_IMPORTED_MODULE_4__/* .obeyLimits */ .s)({ log, clock }));
    octokit.hook.wrap('request', endWithSignal);
    return octokit;
}
function ignore() {
    // Said elsewhere.
}
/** Ends a request with its caller's signal, also while the plugin waits for its next try. */
async function endWithSignal(send, options) {
    const signal = options.request?.signal;
    if (signal === undefined)
        return send(options);
    signal.throwIfAborted();
    const settled = new AbortController();
    const aborted = new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { signal: settled.signal });
    });
    try {
        return await Promise.race([send(options), aborted]);
    }
    finally {
        settled.abort();
    }
}
/**
 * Ends a request that takes too long. The body is read here, too: Octokit takes one that breaks off for an empty one.
 */
function withinLimit(send, clock) {
    return async (url, init) => {
        const answered = new AbortController();
        const late = new AbortController();
        clock
            .sleep(REQUEST_LIMIT_MS, answered.signal)
            .then(() => late.abort(new Error(`GitHub did not answer within ${REQUEST_LIMIT_MS / 1000} s.`)), ignore);
        try {
            const signals = [late.signal, ...(init?.signal ? [init.signal] : [])];
            const response = await send(url, { ...init, signal: AbortSignal.any(signals) });
            const body = await response.arrayBuffer();
            const { status, statusText, headers } = response;
            return new Response(body.byteLength === 0 ? null : body, { status, statusText, headers: [...headers] });
        }
        catch (error) {
            if (init?.signal?.aborted === true)
                return new Response(null, { status: STOPPED });
            throw error;
        }
        finally {
            answered.abort();
        }
    };
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


/***/ })

};
