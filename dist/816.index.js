export const id = 816;
export const ids = [816];
export const modules = {

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
