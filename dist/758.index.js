export const id = 758;
export const ids = [758,139];
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


/***/ })

};
