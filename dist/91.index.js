export const id = 91;
export const ids = [91];
export const modules = {

/***/ 71998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T5: () => (/* binding */ limitWaitMs),
/* harmony export */   UZ: () => (/* binding */ isRequestFailure),
/* harmony export */   sk: () => (/* binding */ obeyLimits)
/* harmony export */ });
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
/** Whether a thrown value says how a request failed. */
function isRequestFailure(error) {
    return error instanceof Error && 'status' in error && typeof error.status === 'number';
}
/**
 * How long GitHub's limits ask to wait, in milliseconds; `undefined` where the error is no limit.
 *
 * @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
function limitWaitMs(error, clock) {
    if (!isRequestFailure(error) || (error.status !== 403 && error.status !== 429))
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

/***/ 79091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deleteTemporaryRef: () => (/* binding */ deleteTemporaryRef),
/* harmony export */   temporaryRef: () => (/* binding */ temporaryRef)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _api_rate_limit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71998);


/**
 * A new name for a ref that holds blobs for moments.
 *
 * It lies outside `refs/heads` and `refs/tags`: no workflow starts from it, no branch or tag rule is about it, no clone
 * fetches it. GitHub takes any such ref but those it keeps for itself (`refs/pull/`). The name tells whose it is; the
 * random end tells jobs of one matrix apart.
 */
function temporaryRef({ runId, job, runAttempt }) {
    return `refs/kie-image-action/${runId}-${job}-${runAttempt}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
}
/** Deletes a temporary ref. One that is gone already, or never came to be, is fine. */
async function deleteTemporaryRef({ octokit, owner, repo, ref, signal }) {
    try {
        await octokit.rest.git.deleteRef({ owner, repo, ref: ref.replace(/^refs\//, ''), request: { signal } });
    }
    catch (error) {
        const gone = (0,_api_rate_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .isRequestFailure */ .UZ)(error) && error.status === 422 && /does not exist/i.test(error.message);
        if (!gone)
            throw error;
    }
}


/***/ })

};
