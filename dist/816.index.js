export const id = 816;
export const ids = [816];
export const modules = {

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
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61175);

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

/***/ 35816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deleteTemporaryRef: () => (/* binding */ deleteTemporaryRef),
/* harmony export */   temporaryRef: () => (/* binding */ temporaryRef)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12242);


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
        const gone = (0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isRequestFailure */ .UZ)(error) && error.status === 422 && /does not exist/i.test(error.message);
        if (!gone)
            throw error;
    }
}


/***/ })

};
