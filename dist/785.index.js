export const id = 785;
export const ids = [785,758,139];
export const modules = {

/***/ 84785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  answerCommand: () => (/* binding */ answerCommand)
});

// EXTERNAL MODULE: ./lib/action/run-comment.js + 1 modules
var run_comment = __webpack_require__(76448);
// EXTERNAL MODULE: ./lib/core/text/reason.js
var reason = __webpack_require__(93251);
// EXTERNAL MODULE: ./lib/github/api/octokit.js
var api_octokit = __webpack_require__(90377);
// EXTERNAL MODULE: ./lib/github/api/request-failure.js
var request_failure = __webpack_require__(12242);
;// CONCATENATED MODULE: ./lib/github/comment/reactions.js


/** A reaction is worth no longer wait, also not for GitHub's limits. */
const LIMIT_MS = 15_000;
/**
 * Sets a reaction on a comment; one that is there already is fine. Never rejects: a reaction that fails is told in a
 * notice, and the run goes on.
 */
async function react(options) {
    const { octokit, context, commentId, reaction, log, clock, signal } = options;
    const settled = new AbortController();
    const late = new AbortController();
    clock.sleep(LIMIT_MS, settled.signal).then(() => late.abort(new Error(`GitHub did not answer within ${LIMIT_MS / 1000} s.`)), () => undefined);
    try {
        const { owner, repo } = context;
        const request = { signal: AbortSignal.any([late.signal, signal]) };
        await octokit.rest.reactions.createForIssueComment({
            owner,
            repo,
            comment_id: commentId,
            content: reaction,
            request,
        });
    }
    catch (error) {
        if (!signal.aborted)
            log.notice(`The comment got no reaction '${reaction}'. ${explainNoReaction(error)}`);
    }
    finally {
        settled.abort();
    }
}
function explainNoReaction(error) {
    if (!(0,request_failure/* isRequestFailure */.UZ)(error))
        return (0,reason/* reasonForLog */.Y)(error);
    const said = (0,request_failure/* githubSays */.C7)(error);
    if (error.status !== 403 && error.status !== 404)
        return said;
    return `${said}. The job needs 'issues: write' and, on pull requests, 'pull-requests: write' among its permissions.`;
}

// EXTERNAL MODULE: ./lib/kie/time/clock.js
var clock = __webpack_require__(50835);
;// CONCATENATED MODULE: ./lib/action/command-answer.js





/** Builds the answer to a command. */
function answerCommand(options) {
    const { command, context, token, log, signal } = options;
    const octokit = (0,api_octokit.createOctokit)({ token, apiUrl: context.apiUrl, log, clock: clock/* systemClock */.m });
    const reactWith = (reaction) => react({ octokit, context, commentId: command.commentId, reaction, log, clock: clock/* systemClock */.m, signal });
    return {
        seen: () => reactWith('eyes'),
        done: () => reactWith('rocket'),
        failed: async (problems) => {
            await reactWith('confused');
            if (problems === undefined || signal.aborted)
                return;
            const { commentId, issueNumber } = command;
            const comment = await (0,run_comment/* createRunComment */.jo)({ ...options, issueNumber, key: (0,run_comment/* commandKey */.B4)(commentId), prompts: {} });
            await comment.fail(problems).catch((error) => {
                log.warning(`The command got no answer: ${(0,reason/* reasonForLog */.Y)(error)}`);
            });
        },
    };
}


/***/ }),

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
