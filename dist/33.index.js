export const id = 33;
export const ids = [33,176];
export const modules = {

/***/ 87155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ withLastWord)
/* harmony export */ });
/**
 * How long a cancelled run waits for an answer it should not miss: less than the run grants a delivery after an abort
 * (`ABORTED_DELIVERY_MS`).
 */
const LAST_WORD_MS = 800;
/**
 * Sends a request that an abort does not end at once, but only when its answer does not come in a moment.
 *
 * @param send - gets the signal that ends it, whose reason is that of the abort
 */
async function withLastWord({ clock, signal }, send) {
    const patience = new AbortController();
    const losePatience = () => {
        void clock.sleep(LAST_WORD_MS).then(() => patience.abort(signal.reason));
    };
    if (signal.aborted)
        losePatience();
    else
        signal.addEventListener('abort', losePatience);
    try {
        return await send(patience.signal);
    }
    finally {
        signal.removeEventListener('abort', losePatience);
    }
}


/***/ }),

/***/ 36310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iu: () => (/* binding */ proveWriteAccess),
/* harmony export */   YM: () => (/* binding */ saysEmpty),
/* harmony export */   aC: () => (/* binding */ target)
/* harmony export */ });
/* harmony import */ var _request_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12242);

/** What names the repository in a request. */
function target({ context: { owner, repo }, signal }) {
    return { owner, repo, request: { signal } };
}
/** Whether an error says that the repository has no commit at all. Permissions are checked before. */
function saysEmpty(error) {
    return (0,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isRequestFailure */ .UZ)(error) && error.status === 409 && /repository is empty/i.test(error.message);
}
/**
 * Proves that the token has `contents: write`, which commits and releases need, by storing a blob without content:
 * nothing points to it, and nobody sees it.
 *
 * @returns whether the repository has any commit
 * @throws the failure of the request
 */
async function proveWriteAccess(repository) {
    try {
        await repository.octokit.rest.git.createBlob({ ...target(repository), content: '', encoding: 'utf-8' });
        return true;
    }
    catch (error) {
        // GitHub looks at the permission before it looks at the repository, so this answer proves it too.
        if (saysEmpty(error))
            return false;
        throw error;
    }
}


/***/ }),

/***/ 3033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commentThread: () => (/* binding */ commentThread)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/core/report/comment-notice.js
var comment_notice = __webpack_require__(15276);
// EXTERNAL MODULE: ./lib/github/api/request-failure.js
var request_failure = __webpack_require__(12242);
// EXTERNAL MODULE: ./lib/github/comment/end.js
var end = __webpack_require__(87176);
// EXTERNAL MODULE: ./lib/core/text/foreign-text.js + 1 modules
var foreign_text = __webpack_require__(50779);
// EXTERNAL MODULE: ./lib/github/api/last-word.js
var last_word = __webpack_require__(87155);
// EXTERNAL MODULE: ./lib/github/api/repository.js
var repository = __webpack_require__(36310);
;// CONCATENATED MODULE: ./lib/github/comment/search.js

/** As many as GitHub lists at once. */
const PAGE_SIZE = 100;
/**
 * The hidden line that a comment of ours begins with.
 *
 * A hash, so that nothing of the key, which others may have named, is in it.
 *
 * @param key - what tells our comments on one issue from each other
 */
function markerOf(key) {
    return `<!-- kie-image-action ${(0,external_node_crypto_.createHash)('sha256').update(key).digest('hex')} -->`;
}
/** Asks for whom the token acts. An app's token, such as a job's own, cannot ask REST for its user. */
async function readViewer({ octokit, signal }) {
    const query = 'query { viewer { login databaseId } }';
    const { viewer } = await octokit.graphql(query, { request: { signal } });
    return viewer;
}
/**
 * Finds the oldest comment that is ours: written by the token's account, with the marker at its very beginning. Anybody
 * can write the marker, and our account may quote it further down.
 */
async function findComment({ octokit, context: { owner, repo }, issueNumber, signal }, { viewer, marker, since }) {
    // Not by Octokit's own paging, which drops the signal.
    for (let page = 1;; page++) {
        const { data } = await octokit.rest.issues.listComments({
            owner,
            repo,
            issue_number: issueNumber,
            per_page: PAGE_SIZE,
            page,
            ...(since !== undefined && { since: since.toISOString() }),
            request: { signal },
        });
        // GitHub lists them by their ids, the oldest first.
        const ours = data.find(({ body, user }) => body?.startsWith(marker) === true && isViewer(user, viewer));
        if (ours !== undefined || data.length < PAGE_SIZE)
            return ours;
    }
}
/** Logins can change hands, ids cannot; `null` stands for an account that is deleted. */
function isViewer(user, viewer) {
    if (user === null)
        return false;
    return viewer.databaseId === null
        ? user.login.toLowerCase() === viewer.login.toLowerCase()
        : user.id === viewer.databaseId;
}

;// CONCATENATED MODULE: ./lib/github/comment/place.js






/** How long before its comment a run may have begun to look for one: pages of comments, and GitHub's limits between. */
const LONGEST_SEARCH_MS = 3_600_000;
/** Where the text of a run stands: in one comment, whichever that is. */
class CommentPlace {
    #options;
    #marker;
    #known;
    #viewer;
    /** @param marker - the hidden line that the comment is found by */
    constructor(options, marker) {
        this.#options = options;
        this.#marker = marker;
    }
    /** @param onPlace - told the comment as soon as it has the body, and again where another one takes its place */
    async write(body, onPlace = () => undefined) {
        const known = this.#known ?? (await this.#find());
        const edited = known && (await this.#edit(known, body));
        if (edited !== undefined)
            onPlace(edited);
        this.#known = edited ?? (await this.#create(body, onPlace));
        return this.#known;
    }
    /** Another run may have made one at the same moment: the oldest is kept, and whoever made a later one deletes it. */
    async #create(body, onPlace) {
        const { octokit, context, issueNumber } = this.#options;
        const { owner, repo } = context;
        // Cut off by an abort, it would leave a comment that nobody knows of.
        const { data: made } = await (0,last_word/* withLastWord */.Z)(this.#options, (signal) => octokit.rest.issues.createComment({ owner, repo, issue_number: issueNumber, body, request: { signal } }));
        onPlace(made);
        const oldest = await this.#find(new Date(Date.parse(made.created_at) - LONGEST_SEARCH_MS));
        if (oldest === undefined || oldest.id >= made.id)
            return made;
        const edited = await this.#edit(oldest, body);
        if (edited === undefined)
            return made;
        onPlace(edited);
        await this.#delete(made);
        return edited;
    }
    async #find(since) {
        this.#viewer ??= await readViewer(this.#options);
        const mark = { viewer: this.#viewer, marker: this.#marker };
        return findComment(this.#options, since === undefined ? mark : { ...mark, since });
    }
    /** @returns `undefined` for a comment that is gone */
    async #edit({ id }, body) {
        try {
            const { data } = await this.#options.octokit.rest.issues.updateComment({ ...this.#target(id), body });
            return data;
        }
        catch (error) {
            if ((0,end.isGone)(error))
                return undefined;
            throw error;
        }
    }
    async #delete({ id, html_url: url }) {
        const { octokit, log } = this.#options;
        try {
            await octokit.rest.issues.deleteComment(this.#target(id));
        }
        catch (error) {
            if (!(0,request_failure/* isRequestFailure */.UZ)(error))
                throw error;
            if (!(0,end.isGone)(error))
                log.notice(`Two runs commented at once; the later comment stays: ${(0,foreign_text/* forLog */.Ig)(url)}`);
        }
    }
    #target(id) {
        return { ...(0,repository/* target */.aC)(this.#options), comment_id: id };
    }
}

// EXTERNAL MODULE: ./lib/core/result/delivery.js
var delivery = __webpack_require__(26093);
// EXTERNAL MODULE: ./lib/github/api/rate-limit.js
var rate_limit = __webpack_require__(71998);
;// CONCATENATED MODULE: ./lib/github/comment/refusal.js




/** The lines that give a job's own token the right to comment. */
const PERMISSION_LINES = 'permissions:\n  issues: write # for issues\n  pull-requests: write # for pull requests';
const ADD_PERMISSIONS = `Add the line that fits to the job; a token of your own needs the same permission:\n${PERMISSION_LINES}`;
/** Whether nobody but who may write to the repository may comment any more. */
function saysLocked(error) {
    return (0,request_failure/* isRequestFailure */.UZ)(error) && error.status === 403 && /\block(?:ed)?\b/i.test((0,request_failure/* githubText */.f5)(error));
}
/**
 * What a failed request of the comment means for the reader. Any error that is no request's comes back as it is: it says
 * enough already, or is a bug.
 */
function explainCommentRefusal(error, refused) {
    const { context, issueNumber, clock, signal } = refused;
    if (signal.aborted || !(error instanceof Error))
        return error;
    const refusal = (message, next) => {
        return new delivery/* DeliveryError */.VE(`${message} GitHub says: ${(0,foreign_text/* forLog */.Ig)(githubReasons(error))}`, { next, cause: error });
    };
    if (error.name === 'GraphqlResponseError')
        return refusal('GitHub does not say whose token this is.', request_failure/* RUN_AGAIN */.Bs);
    if (!(0,request_failure/* isRequestFailure */.UZ)(error))
        return error;
    if ((0,rate_limit/* limitWaitMs */.T)(error, clock) !== undefined) {
        return refusal("GitHub's rate limit did not end in time.", 'Run the job again later.');
    }
    const repository = `${context.owner}/${context.repo}`;
    switch (error.status) {
        case 401:
            return refusal('GitHub does not accept the token.', request_failure/* MEND_TOKEN */.ns);
        case 403:
            return refusal(...explainForbiddenComment(error, refused));
        case 404:
        case 410:
            return refusal(`${repository} has no issue or pull request ${issueNumber} that the token may see.`, `Set the input 'comment-on' to the number of one. ${ADD_PERMISSIONS}`);
        case 422:
            return refusal('GitHub refuses this comment.', request_failure/* RUN_AGAIN */.Bs);
        default:
            return refusal('GitHub did not carry out the comment.', request_failure/* RUN_AGAIN */.Bs);
    }
}
/** GitHub's words, with the reasons that it lists. */
function githubReasons(error) {
    if (!(0,request_failure/* isRequestFailure */.UZ)(error))
        return error.message;
    const reasons = (0,request_failure/* invaliditiesOf */.pc)(error).flatMap(({ message }) => (message === undefined ? [] : [message]));
    return [(0,request_failure/* githubText */.f5)(error), ...reasons].join(': ');
}
/** @returns what is wrong, and what to do about it */
function explainForbiddenComment(error, { context, issueNumber }) {
    const repository = `${context.owner}/${context.repo}`;
    if (saysLocked(error)) {
        return [
            `The conversation ${issueNumber} of ${repository} is locked for this token.`,
            "Unlock it, or give the token of somebody who may write to the repository as 'github-token'.",
        ];
    }
    if (/archived/i.test((0,request_failure/* githubText */.f5)(error))) {
        return [
            `${repository} is archived and takes no comments.`,
            "Unarchive it, or take 'comment' out of the input 'deliver'.",
        ];
    }
    if (context.pullRequest?.sameRepository === false && context.eventName !== 'pull_request_target') {
        return [
            'A pull request from a fork cannot comment: its token is read-only.',
            "No permission changes that. Set 'deliver: artifact' for pull requests from forks, with this condition on a step " +
                'that comments:\nif: github.event.pull_request.head.repo.full_name == github.repository',
        ];
    }
    return [`The token may not comment on ${issueNumber} of ${repository}.`, ADD_PERMISSIONS];
}

;// CONCATENATED MODULE: ./lib/github/comment/comment.js







/** Makes the one comment of a run; nothing is requested before it is begun. */
function commentThread(options) {
    const { context, issueNumber, key, log, onComment } = options;
    const marker = markerOf(key);
    const place = new CommentPlace(options, marker);
    const explain = (error) => {
        throw explainCommentRefusal(error, options);
    };
    async function begin() {
        const sign = `<!-- ${(0,external_node_crypto_.randomUUID)()} -->`;
        const tell = ({ id }) => {
            onComment(JSON.stringify({ id, marker, sign }));
        };
        try {
            await place.write(`${(0,end.openingOf)({ marker, sign })}\n${(0,comment_notice.renderBegunComment)(context.runUrl)}`, tell);
        }
        catch (error) {
            if (!saysLocked(error))
                throw error;
            log.notice(`${issueNumber} takes no comment now, so none tells of this run. ${(0,request_failure/* githubSays */.C7)(error)}`);
        }
    }
    async function finish(text) {
        const { id, html_url: url } = await place.write((0,end.bodyOf)(marker, text));
        onComment('');
        return { id, url };
    }
    return { begin: () => begin().catch(explain), finish: (text) => finish(text).catch(explain) };
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
