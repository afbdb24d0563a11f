export const id = 176;
export const ids = [176];
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

/***/ 87176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bodyOf: () => (/* binding */ bodyOf),
/* harmony export */   endComment: () => (/* binding */ endComment),
/* harmony export */   isGone: () => (/* binding */ isGone),
/* harmony export */   openingOf: () => (/* binding */ openingOf)
/* harmony export */ });
/* harmony import */ var _api_rate_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71998);

/** The beginning of a comment whose run has not finished it. */
function openingOf({ marker, sign }) {
    return `${marker}\n${sign}\n`;
}
/** A comment's text below its hidden line. */
function bodyOf(marker, text) {
    return `${marker}\n\n${text}`;
}
/**
 * Ends the comment of a run that was cancelled, killed or broke off. One that the run has finished, that another run has
 * taken up since or that somebody has deleted is left alone.
 *
 * @returns whether the comment shows the text now
 */
async function endComment({ octokit, owner, repo, state, text, signal }) {
    const begun = readState(state);
    if (begun === undefined)
        return false;
    const target = { owner, repo, comment_id: begun.id, request: { signal } };
    try {
        const { data } = await octokit.rest.issues.getComment(target);
        if (data.body?.startsWith(openingOf(begun)) !== true)
            return false;
        await octokit.rest.issues.updateComment({ ...target, body: bodyOf(begun.marker, text) });
        return true;
    }
    catch (error) {
        if (isGone(error))
            return false;
        throw error;
    }
}
/** Whether somebody has deleted the comment. */
function isGone(error) {
    return (0,_api_rate_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .isRequestFailure */ .UZ)(error) && (error.status === 404 || error.status === 410);
}
/** A kill may have torn it. */
function readState(state) {
    if (state === undefined || state === '')
        return undefined;
    try {
        const { id, marker, sign } = JSON.parse(state);
        const isWhole = typeof id === 'number' && typeof marker === 'string' && typeof sign === 'string';
        return isWhole ? { id, marker, sign } : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ })

};
