export const id = 176;
export const ids = [176];
export const modules = {

/***/ 87176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bodyOf: () => (/* binding */ bodyOf),
/* harmony export */   endComment: () => (/* binding */ endComment),
/* harmony export */   isGone: () => (/* binding */ isGone),
/* harmony export */   openingOf: () => (/* binding */ openingOf)
/* harmony export */ });
/* harmony import */ var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12242);

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
    const begun = parseBegunComment(state);
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
    return (0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isRequestFailure */ .UZ)(error) && (error.status === 404 || error.status === 410);
}
/** A kill may have torn it. */
function parseBegunComment(state) {
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
