export const id = 474;
export const ids = [474,816];
export const modules = {

/***/ 28155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ changedFile)
/* harmony export */ });
/* harmony import */ var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26093);

/** An image has other bytes than when the delivery began, so that it cannot be delivered as what it was made as. */
function changedFile(path, done) {
    return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(`'${path}' changed while it was being ${done}.`, {
        next: 'Let no other process write into the output directory while this step runs, and run the job again.',
    });
}


/***/ }),

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

/***/ 84766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ explainWriteRefusal)
/* harmony export */ });
/* harmony import */ var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26093);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50779);
/* harmony import */ var _rate_limit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71998);
/* harmony import */ var _request_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12242);




/** The lines that give a job's own token the right to write. */
const PERMISSION_LINES = 'permissions:\n  contents: write';
/**
 * What a failed request of such work means for the reader. Any error that is no request's comes back as it is: it says
 * enough already, or is a bug.
 */
function explainWriteRefusal(error, given) {
    const { work, see, context, clock, signal } = given;
    if (signal.aborted || !(0,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isRequestFailure */ .UZ)(error))
        return error;
    const said = (0,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .githubSays */ .C7)(error);
    const repository = `${context.owner}/${context.repo}`;
    const refusal = (message, next) => new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__/* .DeliveryError */ .VE(message, { next, cause: error });
    if ((0,_rate_limit_js__WEBPACK_IMPORTED_MODULE_2__/* .limitWaitMs */ .T)(error, clock) !== undefined) {
        return refusal(`GitHub's rate limit did not end in time. ${said}`, 'Run the job again later, or with fewer images.');
    }
    switch (error.status) {
        case 401:
            return refusal(`GitHub does not accept the token. ${said}`, _request_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .MEND_TOKEN */ .ns);
        case 403:
        case 404:
            return explainForbiddenWrite(error, given);
        case 409:
            return refusal(`GitHub cannot write to ${repository} now. ${said}`, _request_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .RUN_AGAIN */ .Bs);
        case 422:
            return refusal(`GitHub refuses this ${work}. ${said}${describeInvalidities(error)}`, see);
        default:
            return refusal(`GitHub did not carry out the ${work}. ${said}`, _request_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .RUN_AGAIN */ .Bs);
    }
}
function explainForbiddenWrite(error, { work, context }) {
    const said = (0,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .githubSays */ .C7)(error);
    const repository = `${context.owner}/${context.repo}`;
    if (/archived/i.test((0,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .githubText */ .f5)(error))) {
        return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__/* .DeliveryError */ .VE(`${repository} is archived and takes no ${work}s. ${said}`, {
            next: "Unarchive it, or set the input 'deliver' to 'artifact'.",
            cause: error,
        });
    }
    if (context.pullRequest?.sameRepository === false && context.eventName !== 'pull_request_target') {
        return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__/* .DeliveryError */ .VE(`A pull request from a fork cannot ${work}: its token is read-only. ${said}`, {
            next: "No permission changes that. Set 'deliver: artifact' for pull requests from forks, with this condition on a step " +
                `that ${work}s:\nif: github.event.pull_request.head.repo.full_name == github.repository`,
            cause: error,
        });
    }
    return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__/* .DeliveryError */ .VE(`The token may not ${work} to ${repository}. ${said}`, {
        next: `Add these lines to the job; a token of your own needs the permission 'Contents: read and write':\n${PERMISSION_LINES}`,
        cause: error,
    });
}
function describeInvalidities(error) {
    const lines = (0,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .invaliditiesOf */ .pc)(error).map(({ message, field, code }) => message ?? `${field ?? ''} ${code ?? ''}`.trim());
    return lines.length === 0 ? '' : ` (${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .forLog */ .Ig)(lines.join('; '))})`;
}


/***/ }),

/***/ 95012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ holdsBlob),
/* harmony export */   EH: () => (/* binding */ hashFileAsBlob),
/* harmony export */   Mg: () => (/* binding */ hashAsBlob),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);


/** GitHub takes and gives no larger file. */
const MAX_FILE_BYTES = 100 * 1024 * 1024;
/** git's name for the content of a file. */
async function hashFileAsBlob({ file, bytes }) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${bytes}\0`);
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file))
        hash.update(chunk);
    return hash.digest('hex');
}
/** git's name for a content. */
function hashAsBlob(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
/**
 * Whether a path on this machine has a file with the content of a blob.
 *
 * @param blob - `sha` is git's name for its content
 */
async function holdsBlob(file, { sha, bytes }) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file, { throwIfNoEntry: false });
    return stats?.isFile() === true && stats.size === bytes && (await hashFileAsBlob({ file, bytes })) === sha;
}


/***/ }),

/***/ 57118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ eachBlob)
/* harmony export */ });
/** Fetched blobs are in memory as a whole: as many small ones at once, larger ones one by one. */
const MAX_AT_ONCE = 8;
const SMALL_BYTES = 8 * 1024 * 1024;
/** Does for each item what takes its blob, several at once as far as memory allows. The first that fails ends the others. */
async function eachBlob(items, work) {
    const isSmall = ({ bytes }) => bytes <= SMALL_BYTES;
    await eachAtOnce(items.filter(isSmall), { ...work, atOnce: MAX_AT_ONCE });
    const large = items.filter((item) => !isSmall(item));
    await eachAtOnce(large, { ...work, atOnce: 1 });
}
async function eachAtOnce(items, { atOnce, work, signal }) {
    const failed = new AbortController();
    const either = AbortSignal.any([signal, failed.signal]);
    const waiting = items.values();
    const lane = async () => {
        for (const item of waiting) {
            if (failed.signal.aborted)
                return;
            await work(item, either).catch((error) => failed.abort(error));
        }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, lane));
    failed.signal.throwIfAborted();
}


/***/ }),

/***/ 7251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ fetchTextBlob),
/* harmony export */   s: () => (/* binding */ fetchBlob)
/* harmony export */ });
/* harmony import */ var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26093);
/* harmony import */ var _api_repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36310);
/* harmony import */ var _blob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95012);



/**
 * Fetches the bytes of a blob of up to 100 MB.
 *
 * @throws DeliveryError when other bytes come
 */
async function fetchBlob(repository, sha) {
    const { octokit, signal } = repository;
    const { data } = await octokit.rest.git.getBlob({
        ...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .target */ .aC)(repository),
        file_sha: sha,
        mediaType: { format: 'raw' },
        // GitHub says of any bytes that they are UTF-8, and Octokit would believe it (octokit/request.js#751).
        request: { signal, parseSuccessResponseBody: false },
    });
    const bytes = Buffer.from(await new Response(data).arrayBuffer());
    if ((0,_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .hashAsBlob */ .Mg)(bytes) !== sha) {
        throw new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_2__/* .DeliveryError */ .VE(`GitHub sent other bytes than those of the blob ${sha}.`, { next: 'Run the job again.' });
    }
    return bytes;
}
/** Fetches a blob that holds a text. */
async function fetchTextBlob(repository, sha) {
    const { data } = await repository.octokit.rest.git.getBlob({ ...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .target */ .aC)(repository), file_sha: sha });
    return Buffer.from(data.content, 'base64').toString();
}


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


/***/ }),

/***/ 45375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ readBase),
/* harmony export */   x: () => (/* binding */ isPartOf)
/* harmony export */ });
/* harmony import */ var _api_repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36310);
/* harmony import */ var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12242);


/**
 * Looks up what the branch holds, or would begin with: nothing where it is to be an orphan, else the pull request's head
 * or the run's commit.
 */
async function readBase(options) {
    const { context, orphan } = options;
    const head = await readHead(options);
    const start = orphan ? undefined : startOf(context);
    const parent = head ?? start;
    if (parent === undefined)
        return { head, parent, tree: undefined };
    const { data } = await options.octokit.rest.git.getCommit({ ...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .target */ .aC)(options), commit_sha: parent });
    return { head, parent, tree: data.tree.sha };
}
/** A fork's head never becomes a branch here: its workflows would then run with this repository's secrets. */
function startOf({ pullRequest, sha }) {
    return pullRequest?.sameRepository === true ? pullRequest.headSha : sha;
}
async function readHead(options) {
    try {
        const { data } = await options.octokit.rest.git.getRef({ ...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .target */ .aC)(options), ref: `heads/${options.branch}` });
        return data.object.sha;
    }
    catch (error) {
        if ((0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isRequestFailure */ .UZ)(error) && error.status === 404)
            return undefined;
        throw error;
    }
}
/** Whether a commit is part of a branch's history. @param given - `head` is the branch's, if there is such a branch */
async function isPartOf(repository, { commit, head }) {
    if (head === undefined)
        return false;
    const { data } = await repository.octokit.rest.repos.compareCommitsWithBasehead({
        ...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .target */ .aC)(repository),
        basehead: `${commit}...${head}`,
    });
    return data.status === 'ahead' || data.status === 'identical';
}


/***/ }),

/***/ 30832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readEntries)
/* harmony export */ });
/* harmony import */ var _api_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36310);
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90601);


/** What git calls a symbolic link, whose blob holds a path. */
const SYMBOLIC_LINK = '120000';
/**
 * The entries in the directories that the paths lie in, from the root down.
 *
 * Directory by directory, because GitHub cuts the listing of a large repository.
 *
 * @param given - `tree` is that of the root; there are no entries where it is `undefined`
 */
async function readEntries(repository, { tree, paths }) {
    const entries = new Map();
    if (tree === undefined)
        return entries;
    const wanted = new Set(paths.flatMap(_path_js__WEBPACK_IMPORTED_MODULE_0__/* .parentDirectories */ .A));
    const waiting = [{ directory: '.', sha: tree }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const { data } = await repository.octokit.rest.git.getTree({ ...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .target */ .aC)(repository), tree_sha: next.sha });
        for (const { path, type, mode, sha, size } of data.tree) {
            const full = (0,_path_js__WEBPACK_IMPORTED_MODULE_0__/* .pathIn */ .l)(next.directory, path);
            const isPlain = type === 'blob' && mode !== SYMBOLIC_LINK;
            if (type === 'tree' && wanted.has(full))
                waiting.push({ directory: full, sha });
            else
                entries.set(full, { sha, bytes: isPlain ? size : undefined });
        }
    }
    return entries;
}


/***/ }),

/***/ 91877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ lockPath),
/* harmony export */   m: () => (/* binding */ readLock)
/* harmony export */ });
/* harmony import */ var _core_images_lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66775);
/* harmony import */ var _core_text_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50020);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50779);
/* harmony import */ var _blob_fetch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7251);
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90601);





/** Where the lock file lies in the repository. */
function lockPath({ directory }) {
    return (0,_path_js__WEBPACK_IMPORTED_MODULE_0__/* .pathIn */ .l)(directory, _core_images_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .LOCK_FILE */ .FI);
}
/**
 * The lock file that the branch holds.
 *
 * @throws InputError when it cannot be read
 */
async function readLock(options, entries) {
    const path = lockPath(options);
    const entry = entries.get(path);
    const where = `'${path}' on '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .forLog */ .Ig)(options.branch)}'`;
    if (entry === undefined)
        return _core_images_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .EMPTY_LOCK */ .U5;
    if (entry.bytes === undefined)
        throw new _core_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d([`${where} is not a plain file.`]);
    return (0,_core_images_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLock */ .PG)(await (0,_blob_fetch_js__WEBPACK_IMPORTED_MODULE_4__/* .fetchTextBlob */ .X)(options, entry.sha), where);
}


/***/ }),

/***/ 90601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parentDirectories),
/* harmony export */   l: () => (/* binding */ pathIn)
/* harmony export */ });
/** Path of a file in a directory of the repository, `.` being its root. */
function pathIn(directory, file) {
    return directory === '.' ? file : `${directory}/${file}`;
}
/** The directories that lead to a path of the repository, from the root's own down. */
function parentDirectories(path) {
    const parts = path.split('/');
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}


/***/ }),

/***/ 5252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ refusedByRules),
/* harmony export */   j: () => (/* binding */ explainCommitRefusal)
/* harmony export */ });
/* harmony import */ var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26093);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50779);
/* harmony import */ var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12242);
/* harmony import */ var _api_write_refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84766);




const SEE = "See the inputs 'commit-branch' and 'commit-directory'.";
/** What a failed request of the commit means for the reader; any other error comes back as it is. */
function explainCommitRefusal(error, options) {
    return (0,_api_write_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .explainWriteRefusal */ .D)(error, { ...options, work: 'commit', see: SEE });
}
/**
 * GitHub's rules refuse to make or move the branch.
 *
 * @param error - the request's failure, whose text names the rule
 */
function refusedByRules(error, { branch }) {
    return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__/* .DeliveryError */ .VE(`GitHub's rules do not let this token commit to '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .forLog */ .Ig)(branch)}': ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .forLog */ .Ig)((0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .githubText */ .f5)(error))}`, {
        next: 'Commit to a branch without such rules and open a pull request from it:\nwith:\n  commit-branch: images\n' +
            "Or let the workflow's token bypass the rule, where the repository's settings allow it.",
        cause: error,
    });
}


/***/ }),

/***/ 35474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commitDestination: () => (/* binding */ commitDestination)
});

// EXTERNAL MODULE: ./lib/core/result/delivery.js
var delivery = __webpack_require__(26093);
// EXTERNAL MODULE: ./lib/core/text/foreign-text.js + 1 modules
var foreign_text = __webpack_require__(50779);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/github/api/changed-file.js
var changed_file = __webpack_require__(28155);
// EXTERNAL MODULE: ./lib/github/api/repository.js
var repository = __webpack_require__(36310);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./lib/github/git/git.js


/** git is missing, or a command of it failed. The message says which, in git's own words, harmless in a log. */
class GitError extends Error {
    name = 'GitError';
}
/** As much of what git says as is kept, from its end. */
const MAX_SAID = 2_000;
/**
 * Runs git.
 *
 * The runner's signals reach this process alone, so git is ended here, with all that it has started: when the signal is
 * aborted, and when this process leaves.
 *
 * @returns what it wrote to stdout, without the last newline
 * @throws GitError; the signal's reason once git has ended after an abort
 */
function runGit(args, options) {
    const { directory, env, signal, input = '' } = options;
    signal.throwIfAborted();
    return new Promise((resolve, reject) => {
        // A group of its own, so that the helpers which git starts can be ended with it.
        const child = (0,external_node_child_process_.spawn)('git', args, { cwd: directory, env, detached: true, windowsHide: true });
        const end = () => endAll(child.pid);
        signal.addEventListener('abort', end);
        process.on('exit', end);
        const settle = () => {
            signal.removeEventListener('abort', end);
            process.off('exit', end);
        };
        let stdout = '';
        let stderr = '';
        child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
        child.stderr.setEncoding('utf8').on('data', (text) => (stderr = (stderr + text).slice(-MAX_SAID)));
        // A command that ends without reading its input breaks the pipe; its exit code says why.
        child.stdin.on('error', () => undefined);
        child.on('error', (cause) => {
            settle();
            const message = cause.code === 'ENOENT' ? 'git is not installed' : `git could not be started: ${cause.message}`;
            reject(new GitError(message, { cause }));
        });
        child.on('close', (exitCode) => {
            settle();
            if (signal.aborted)
                reject(signal.reason);
            else if (exitCode === 0)
                resolve(stdout.trimEnd());
            else
                reject(new GitError(`git ${args[0] ?? ''} failed: ${(0,foreign_text/* forLog */.Ig)(stderr.replace(/\s+/g, ' ').trim())}`));
        });
        child.stdin.end(input);
    });
}
function endAll(pid) {
    if (pid === undefined)
        return;
    if (process.platform === 'win32') {
        (0,external_node_child_process_.spawnSync)('taskkill', ['/pid', String(pid), '/t', '/f'], { windowsHide: true });
        return;
    }
    try {
        process.kill(-pid, 'SIGKILL');
    }
    catch {
        // It has ended by itself.
    }
}

;// CONCATENATED MODULE: ./lib/github/blob/store.js





/** More than one of these, and a push takes less time than requests. */
const MAX_REQUESTS = 20;
const MAX_REQUEST_BYTES = 30_000_000;
/** GitHub allows 80 writes a minute; the rest is for tree, commit and ref, and for other steps with the same token. */
const MAX_BLOBS_PER_MINUTE = 60;
const MINUTE_MS = 60_000;
/** As above, of 500 an hour. */
const MAX_BLOBS_PER_HOUR = 480;
/** GitHub takes requests up to some 50 MB, of which a third is their encoding. */
const MAX_BLOB_BYTES = 37_000_000;
/**
 * Stores images in the repository; no branch points to them yet. A few go by one request each, many by one push.
 *
 * @throws DeliveryError for an image that has changed, and where there is no push and GitHub's limits allow no requests
 */
async function storeBlobs(options, files, push) {
    const bytes = files.reduce((sum, { image }) => sum + image.bytes, 0);
    if (files.length > MAX_REQUESTS || bytes > MAX_REQUEST_BYTES) {
        try {
            await push.store(files);
            return;
        }
        catch (error) {
            if (!(error instanceof GitError))
                throw error;
            checkSmall(files, error);
            options.log.notice(describeSlowness(files, error));
        }
    }
    await sendBlobs(options, files);
}
/** One after the other, as GitHub asks of clients that write, and so that no more than one image is in memory. */
async function sendBlobs(options, files) {
    const { octokit, clock, signal } = options;
    const sentAt = [];
    for (const file of files) {
        const oldest = sentAt.at(-MAX_BLOBS_PER_MINUTE);
        if (oldest !== undefined)
            await clock.sleep(oldest + MINUTE_MS - clock.now(), signal);
        sentAt.push(clock.now());
        const content = await (0,promises_.readFile)(file.image.file, 'base64');
        const { data } = await octokit.rest.git.createBlob({ ...(0,repository/* target */.aC)(options), content, encoding: 'base64' });
        if (data.sha !== file.sha)
            throw (0,changed_file/* changedFile */.N)(file.path, 'committed');
    }
}
function checkSmall(files, cause) {
    const isSmall = files.length <= MAX_BLOBS_PER_HOUR && files.every(({ image }) => image.bytes <= MAX_BLOB_BYTES);
    if (isSmall)
        return;
    throw new delivery/* DeliveryError */.VE(`The images cannot be pushed (${cause.message}), and without a push GitHub takes at most ${MAX_BLOBS_PER_HOUR} ` +
        `files an hour, of up to ${MAX_BLOB_BYTES / 1e6} MB.`, { next: 'Use a runner with git 2.32 or newer, or make fewer images in one job.', cause });
}
function describeSlowness({ length }, { message }) {
    const minutes = Math.ceil(length / MAX_BLOBS_PER_MINUTE);
    return (`The images cannot be pushed (${message}). They go to GitHub one by one instead: ${length} at ` +
        `${MAX_BLOBS_PER_MINUTE} a minute, which takes about ${minutes} min.`);
}

// EXTERNAL MODULE: ./lib/github/branch/base.js
var branch_base = __webpack_require__(45375);
// EXTERNAL MODULE: ./lib/core/text/reason.js
var reason = __webpack_require__(93251);
// EXTERNAL MODULE: ./lib/github/api/last-word.js
var last_word = __webpack_require__(87155);
;// CONCATENATED MODULE: ./lib/github/git/environment.js
/**
 * The variables that git is left: where programs are, the way out, whom to trust, and the mark by which the runner finds
 * what a job has left running. Everything else stays away from it: inputs, tracing that would print the token, git's own
 * variables of whoever started the step.
 */
const INHERITED = [
    'PATH',
    'SYSTEMROOT',
    'TEMP',
    'TMP',
    'TMPDIR',
    'HTTPS_PROXY',
    'https_proxy',
    'HTTP_PROXY',
    'http_proxy',
    'NO_PROXY',
    'no_proxy',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'GIT_SSL_CAINFO',
    'GIT_SSL_CAPATH',
    'RUNNER_TRACKING_ID',
];
/** What git does on this machine alone. */
const LOCAL_SETTINGS = [
    // In a container job the directories may belong to somebody else; this one is ours.
    ['safe.directory', '*'],
    // Images do not compress, nor are they like each other: seven times faster, with the same object ids.
    ['core.compression', '0'],
    ['pack.window', '0'],
    // A machine that breaks down takes the job with it.
    ['core.fsync', 'none'],
];
/**
 * An environment in which no setting of the machine or its user changes what git does.
 *
 * @param env - the process's environment
 * @param home - an empty directory, so that no file of the user's own is read (`.netrc` is one)
 */
function plainEnvironment(env, home) {
    const inherited = INHERITED.flatMap((name) => {
        const value = env[name];
        return value === undefined ? [] : [[name, value]];
    });
    return {
        ...Object.fromEntries(inherited),
        HOME: home,
        LC_ALL: 'C',
        GIT_CONFIG_NOSYSTEM: '1',
        // git takes this name on Windows, too.
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_TERMINAL_PROMPT: '0',
    };
}
/**
 * What git needs to know for a push. The token is a setting of the environment alone, so that it stands in no argument
 * and no file. An empty value first takes away whatever was set for the same name.
 */
function remoteSettings({ serverUrl, token, }) {
    const header = `http.${serverUrl}/.extraheader`;
    const credentials = Buffer.from(`x-access-token:${token}`).toString('base64');
    return [
        [header, ''],
        [header, `AUTHORIZATION: basic ${credentials}`],
        // The header would go along to wherever a redirect leads.
        ['http.followRedirects', 'false'],
        // Below 1 kB/s for a minute the connection is given up.
        ['http.lowSpeedLimit', '1000'],
        ['http.lowSpeedTime', '60'],
    ];
}
/** Settings as variables of the environment. */
function settingsIn(settings) {
    const variables = settings.flatMap(([name, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, name],
        [`GIT_CONFIG_VALUE_${index}`, value],
    ]);
    return { GIT_CONFIG_COUNT: String(settings.length), ...Object.fromEntries(variables) };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/github/git/scratch-repository.js





/** Settings by environment came with 2.31, and a way to switch the user's own file off with 2.32. */
const OLDEST = { major: 2, minor: 32 };
/** The commits that carry blobs are seen by nobody. */
const NOBODY = {
    GIT_AUTHOR_NAME: 'kie-image-action',
    GIT_AUTHOR_EMAIL: '41898282+github-actions[bot]@users.noreply.github.com',
    GIT_COMMITTER_NAME: 'kie-image-action',
    GIT_COMMITTER_EMAIL: '41898282+github-actions[bot]@users.noreply.github.com',
};
/** A bare repository for what is on its way to another one; no setting of the machine or its user takes part. */
class ScratchRepository {
    #directory;
    #options;
    constructor(directory, options) {
        this.#directory = directory;
        this.#options = options;
    }
    /**
     * Makes the directory; {@link init} makes the repository.
     *
     * @param parent - absolute path of the directory that it is to lie in
     */
    static async create(parent, options) {
        return new ScratchRepository(await (0,promises_.mkdtemp)(external_node_path_.join(parent, 'kie-blobs-')), options);
    }
    /** @throws GitError where git is missing or too old */
    async init() {
        checkVersion(await this.#git(['version']));
        await this.#git(['init', '--quiet', '--bare', '--template=', '--object-format=sha1', '.']);
    }
    /**
     * Stores the contents of files.
     *
     * @param files - absolute paths, as many as one command line takes
     * @returns git's names for the contents
     */
    async store(files) {
        return (await this.#git(['hash-object', '-w', '--no-filters', '--', ...files])).split('\n');
    }
    /**
     * Makes a commit that holds blobs, each under its own sha as name.
     *
     * @param parent - the sha of its only parent; it has no history where this is `undefined`
     * @returns its sha
     */
    async commit(shas, parent) {
        const entries = shas.map((sha) => `100644 blob ${sha}\t${sha}\n`);
        const tree = await this.#git(['mktree'], { input: entries.join('') });
        const parents = parent === undefined ? [] : ['-p', parent];
        return this.#git(['commit-tree', tree, ...parents], { input: 'Images on their way into a commit\n', env: NOBODY });
    }
    /** Pushes a commit to a ref of another repository. @param settings - what git needs to know of that one */
    async push(commit, { url, ref, settings }) {
        await this.#git(['push', '--quiet', '--', url, `${commit}:${ref}`], { settings });
    }
    /** Deletes the repository and its directory. */
    async remove() {
        await (0,promises_.rm)(this.#directory, { recursive: true, force: true });
    }
    #git(args, { input = '', env = {}, settings = [] } = {}) {
        return runGit(args, {
            directory: this.#directory,
            signal: this.#options.signal,
            input,
            env: {
                ...plainEnvironment(this.#options.env, this.#directory),
                ...settingsIn([...LOCAL_SETTINGS, ...settings]),
                ...env,
            },
        });
    }
}
/** @param version - what `git version` says: `git version 2.39.5 (Apple Git-154)` */
function checkVersion(version) {
    const [, major = '0', minor = '0'] = /(\d+)\.(\d+)/.exec(version) ?? [];
    if (Number(major) > OLDEST.major || (Number(major) === OLDEST.major && Number(minor) >= OLDEST.minor))
        return;
    throw new GitError(`${(0,foreign_text/* forLog */.Ig)(version)} is too old; ${OLDEST.major}.${OLDEST.minor} is needed`);
}

// EXTERNAL MODULE: ./lib/github/blob/temporary-ref.js
var temporary_ref = __webpack_require__(35816);
;// CONCATENATED MODULE: ./lib/github/blob/bulk-push.js







/**
 * The most that one push carries; GitHub takes 2 GiB.
 *
 * @see https://docs.github.com/get-started/using-git/troubleshooting-the-2-gb-push-limit
 */
const MAX_PUSH_BYTES = 1024 ** 3;
/** Paths that one command line names: Windows allows 32,767 characters in all. */
const MAX_PATHS = 100;
/** Tries of a push whose connection broke, and the waits between them. */
const WAITS_MS = [1_000, 4_000];
/** git's words for a ref that GitHub does not take, whatever the connection is like. */
const REFUSED = '[remote rejected]';
/**
 * The way of many images into the repository: one git push to a temporary ref, whose commit holds nothing else and has no
 * history. A checkout is neither needed nor touched: git works in a scratch repository.
 *
 * For one delivery; `end` is to be called at its end, whatever that was.
 */
class BulkPush {
    #options;
    #scratch;
    #ref;
    /** The commit that the temporary ref points to. */
    #tip;
    constructor(options) {
        this.#options = options;
    }
    /**
     * Stores images in the repository.
     *
     * @throws GitError where this way is closed: git is missing or too old, or could not push
     */
    async store(files) {
        const scratch = this.#scratch ?? (await this.#prepareScratch());
        for (const batch of batchesOf(files)) {
            const commit = await this.#commit(batch, scratch);
            await this.#push(commit, scratch);
            this.#tip = commit;
        }
    }
    /** Deletes the temporary ref and the scratch repository. The blobs stay as long as a commit holds them. */
    async end() {
        if (this.#ref !== undefined)
            await this.#deleteRef(this.#ref);
        try {
            await this.#scratch?.remove();
        }
        catch (error) {
            // The runner empties the directory that it lies in, when the job ends.
            this.#options.log.debug((0,reason/* reasonForLog */.Y)(error));
        }
    }
    /** Known before it is made, so that its directory goes also where git turns out to be missing. */
    async #prepareScratch() {
        this.#scratch = await ScratchRepository.create(this.#options.context.tempDirectory, this.#options);
        await this.#scratch.init();
        return this.#scratch;
    }
    /** @returns the sha of a commit that holds the images */
    async #commit(files, scratch) {
        for (let start = 0; start < files.length; start += MAX_PATHS) {
            const some = files.slice(start, start + MAX_PATHS);
            const shas = await scratch.store(some.map(({ image }) => image.file));
            for (const [index, { sha, path }] of some.entries()) {
                if (shas[index] !== sha)
                    throw (0,changed_file/* changedFile */.N)(path, 'committed');
            }
        }
        return scratch.commit(files.map(({ sha }) => sha), this.#tip);
    }
    async #push(commit, scratch) {
        const { context, token, clock, signal, onTemporaryRef } = this.#options;
        if (this.#ref === undefined) {
            this.#ref = (0,temporary_ref.temporaryRef)(context);
            onTemporaryRef(this.#ref);
        }
        const { serverUrl, owner, repo } = context;
        const settings = remoteSettings({ serverUrl, token });
        const remote = { url: `${serverUrl}/${owner}/${repo}.git`, ref: this.#ref, settings };
        for (const waitMs of [...WAITS_MS, undefined]) {
            try {
                await scratch.push(commit, remote);
                return;
            }
            catch (error) {
                const isTrouble = error instanceof GitError && !error.message.includes(REFUSED);
                if (!isTrouble || waitMs === undefined)
                    throw error;
                await clock.sleep(waitMs, signal);
            }
        }
    }
    async #deleteRef(ref) {
        const { octokit, context, log, signal } = this.#options;
        const { owner, repo } = context;
        try {
            await (0,last_word/* withLastWord */.Z)(this.#options, (patience) => (0,temporary_ref.deleteTemporaryRef)({ octokit, owner, repo, ref, signal: patience }));
        }
        catch (error) {
            // The post step of a cancelled job tries once more.
            if (signal.aborted)
                return;
            log.warning(`The temporary ref '${ref}' is left in the repository, as it could not be deleted: ${(0,reason/* reasonForLog */.Y)(error)}`);
        }
    }
}
/** The images in parts that one push can carry, each content once. */
function batchesOf(files) {
    const batches = [];
    let bytes = Infinity;
    for (const file of new Map(files.map((each) => [each.sha, each])).values()) {
        bytes += file.image.bytes;
        if (bytes > MAX_PUSH_BYTES) {
            batches.push([]);
            bytes = file.image.bytes;
        }
        batches.at(-1)?.push(file);
    }
    return batches;
}

// EXTERNAL MODULE: ./lib/core/images/lock.js
var images_lock = __webpack_require__(66775);
// EXTERNAL MODULE: ./lib/github/branch/lock.js
var branch_lock = __webpack_require__(91877);
// EXTERNAL MODULE: ./lib/github/branch/path.js
var branch_path = __webpack_require__(90601);
;// CONCATENATED MODULE: ./lib/github/branch/place.js

/**
 * Looks at the place of an image.
 *
 * All that the branch's lock file does not know is foreign, and what it knows in another size is changed. An image that
 * was retouched to the very size is taken for ours: to compare its content it has to be fetched.
 *
 * @param entries - with those in all directories of the path
 * @param given - `known` is what the lock file says of the image
 */
function placeOn(entries, { path, known }) {
    // The directories that were gone through are no entries, so this is something else; a tree would take its place.
    const blocked = (0,branch_path/* parentDirectories */.A)(path).find((directory) => entries.has(directory));
    if (blocked !== undefined)
        return { state: 'foreign', path: blocked };
    const entry = entries.get(path);
    if (entry === undefined)
        return { state: 'free', path };
    if (known === undefined || entry.bytes === undefined)
        return { state: 'foreign', path };
    return { state: known.bytes === entry.bytes ? 'ours' : 'changed', path };
}

// EXTERNAL MODULE: ./lib/github/branch/entries.js
var branch_entries = __webpack_require__(30832);
;// CONCATENATED MODULE: ./lib/github/commit/change.js







/**
 * Compares images with the branch.
 *
 * @throws DeliveryError where something of somebody else's lies at the place of an image
 */
async function changeOn(options, { files, reused }) {
    const base = await (0,branch_base/* readBase */.w)(options);
    const paths = [...files, ...reused].map(({ path }) => path);
    const entries = await (0,branch_entries/* readEntries */.$)(options, { tree: base.tree, paths: [(0,branch_lock/* lockPath */.H)(options), ...paths] });
    const lock = await (0,branch_lock/* readLock */.m)(options, entries);
    const changed = files.filter(({ path, sha }) => entries.get(path)?.sha !== sha);
    const places = changed.map(({ path, entry }) => placeOn(entries, { path, known: lock.get(entry.file) }));
    const taken = places.filter(({ state }) => state === 'foreign' || (state === 'changed' && !options.replaceChanged));
    if (taken.length > 0)
        throw cameInTheWay(taken, options);
    const news = files.map(({ entry }) => entry).filter((entry) => !saysTheSame(lock.get(entry.file), entry));
    return {
        base,
        entries,
        files: changed,
        replaced: places.filter(({ state }) => state === 'changed').map(({ path }) => path),
        held: [...files, ...reused.filter(({ path }) => entries.get(path)?.bytes !== undefined)],
        lockText: news.length === 0 ? undefined : (0,images_lock/* formatLock */.X5)((0,images_lock/* mergeLock */.wF)(lock, news)),
    };
}
function cameInTheWay(places, { branch }) {
    const paths = [...new Set(places.map(({ path }) => `'${path}'`))].join(', ');
    return new delivery/* DeliveryError */.VE(`On branch '${(0,foreign_text/* forLog */.Ig)(branch)}' lies ${paths}, which is not known as an image of this action, or was changed since.`, {
        next: "Rename it there, or choose another 'name' or 'commit-directory'.",
    });
}
/** When and by which task the same picture came of the same request is no reason for a commit. */
function saysTheSame(old, entry) {
    const fields = ['request', 'sha256', 'name', 'image', 'results'];
    return old !== undefined && fields.every((field) => old[field] === entry[field]);
}

// EXTERNAL MODULE: ./lib/core/text/amounts.js
var amounts = __webpack_require__(12822);
;// CONCATENATED MODULE: ./lib/github/commit/delivery.js


/** What is reported of images that the branch holds by a new commit. */
function committed(options, commit) {
    const { branch, log } = options;
    const { sha, images, held, verified } = commit;
    log.info(`Committed ${(0,amounts/* describePlainCount */.ru)(images, 'image')} to '${(0,foreign_text/* forLog */.Ig)(branch)}' as ${sha}.`);
    if (!verified)
        warnOfNoSignature(log, sha);
    const url = `${repositoryUrl(options)}/commit/${sha}`;
    return { destination: 'commit', sha, url, branch, verified, imageUrls: imageUrls(options, held, sha) };
}
/** What is reported of images that were there already. */
function unchanged(options, { base, held }) {
    const { branch, log } = options;
    log.info(`Branch '${(0,foreign_text/* forLog */.Ig)(branch)}' holds these images already; no commit.`);
    return {
        destination: 'commit',
        sha: undefined,
        url: undefined,
        branch,
        verified: undefined,
        imageUrls: base.parent === undefined ? {} : imageUrls(options, held, base.parent),
    };
}
/** Tells which images lose what somebody made of them on the branch. */
function warnOfReplaced({ branch, log }, paths) {
    for (const path of paths) {
        log.warning(`'${path}' on branch '${(0,foreign_text/* forLog */.Ig)(branch)}' was changed since this action made it; it is replaced, as 'reuse' is false.`);
    }
}
/** Tells which images of earlier runs have left the branch since this run began. */
function warnOfGone({ branch, log }, images) {
    for (const { path } of images) {
        log.warning(`'${path}' is no longer on branch '${(0,foreign_text/* forLog */.Ig)(branch)}', so there is no link to it.`);
    }
}
function warnOfNoSignature(log, sha) {
    log.warning(`Commit ${sha} is not verified: GitHub signs what the job's own token and apps commit. ` +
        'With a personal access token this is normal.');
}
function repositoryUrl({ context: { serverUrl, owner, repo } }) {
    return `${serverUrl}/${owner}/${repo}`;
}
function imageUrls(options, images, sha) {
    const root = `${repositoryUrl(options)}/raw/${sha}`;
    return Object.fromEntries(images.map(({ image, path }) => [image.path, `${root}/${path.split('/').map(encodeURIComponent).join('/')}`]));
}

// EXTERNAL MODULE: ./lib/github/blob/blob.js
var blob = __webpack_require__(95012);
;// CONCATENATED MODULE: ./lib/github/commit/file.js




/** GitHub warns of files from this size on. */
const LARGE_BYTES = blob/* MAX_FILE_BYTES */.gZ / 2;
/**
 * What each image becomes in the repository.
 *
 * @throws DeliveryError for a file that GitHub would not take
 */
async function commitFiles({ directory, outputDirectory, log }, images) {
    const files = [];
    for (const image of images) {
        const entry = (0,images_lock/* lockEntry */.KF)(image, outputDirectory);
        if (image.bytes > blob/* MAX_FILE_BYTES */.gZ)
            throw tooLargeToCommit(image);
        if (image.bytes > LARGE_BYTES) {
            log.warning(`'${image.path}' is larger than 50 MB; GitHub takes it, but advises against such files in git.`);
        }
        files.push({ image, path: (0,branch_path/* pathIn */.l)(directory, entry.file), sha: await (0,blob/* hashFileAsBlob */.EH)(image), entry });
    }
    return files;
}
/** Where an image lies that the branch holds from an earlier run. */
function placeImage({ directory, outputDirectory }, image) {
    return { image, path: (0,branch_path/* pathIn */.l)(directory, (0,images_lock/* lockEntry */.KF)(image, outputDirectory).file) };
}
function tooLargeToCommit({ path, bytes }) {
    return new delivery/* DeliveryError */.VE(`'${path}' has ${Math.ceil(bytes / 1024 / 1024)} MB; GitHub takes no file over 100 MB.`, {
        next: "Set the input 'deliver' to 'artifact' for images of this size.",
    });
}

// EXTERNAL MODULE: ./lib/github/branch/refusal.js
var refusal = __webpack_require__(5252);
// EXTERNAL MODULE: ./lib/github/api/request-failure.js
var request_failure = __webpack_require__(12242);
;// CONCATENATED MODULE: ./lib/github/commit/first-commit.js



/**
 * Puts the first file into a repository that has no commit yet, and makes the branch by it.
 *
 * GitHub's git database answers 409 there; the contents API is what GitHub's documentation names for this, and takes a
 * branch that does not exist. The other files follow in the ordinary way, on top of it.
 */
async function createFirstCommit(options, { image, path }) {
    const { octokit, branch, message, log } = options;
    log.info('The repository is empty; its first commit is made with one image.');
    try {
        await octokit.rest.repos.createOrUpdateFileContents({
            ...(0,repository/* target */.aC)(options),
            path,
            branch,
            message,
            content: await (0,promises_.readFile)(image.file, 'base64'),
        });
    }
    catch (error) {
        // Another job made the first commit meanwhile, perhaps on another branch: the ordinary way is open now.
        if (!(0,request_failure/* isRequestFailure */.UZ)(error) || ![404, 409, 422].includes(error.status))
            throw error;
    }
}

// EXTERNAL MODULE: ./lib/github/blob/fetch.js
var fetch = __webpack_require__(7251);
;// CONCATENATED MODULE: ./lib/github/commit/lfs.js



/**
 * Warns of images that the repository's rules send to Git LFS: the API knows no filters, so they become ordinary blobs.
 */
async function warnOfLfs(options, { files, entries }) {
    const attributes = [];
    for (const [path, { sha }] of entries) {
        if (external_node_path_.posix.basename(path) !== '.gitattributes')
            continue;
        attributes.push({ directory: external_node_path_.posix.dirname(path), text: await (0,fetch/* fetchTextBlob */.X)(options, sha) });
    }
    const covered = files.filter(({ path }) => isLfsPath(path, attributes));
    const [first] = covered;
    if (first === undefined)
        return;
    const more = covered.length > 1 ? ` and ${covered.length - 1} more` : '';
    options.log.warning(`.gitattributes keeps '${(0,foreign_text/* forLog */.Ig)(first.path)}'${more} in Git LFS, which the API cannot do: committed as ordinary files.`);
}
/**
 * Whether attributes put a path into Git LFS. The last line that fits decides, and deeper files come after higher ones.
 *
 * @see https://git-scm.com/docs/gitattributes
 */
function isLfsPath(path, files) {
    const depth = ({ directory }) => (directory === '.' ? 0 : directory.split('/').length);
    let filter;
    for (const { directory, text } of files.toSorted((a, b) => depth(a) - depth(b))) {
        if (directory !== '.' && !path.startsWith(`${directory}/`))
            continue;
        const below = directory === '.' ? path : path.slice(directory.length + 1);
        for (const line of text.split(/\r?\n/))
            filter = filterOf(line, below) ?? filter;
    }
    return filter === 'filter=lfs';
}
/** The filter attribute that a line gives to a path, in whatever form; `undefined` if it does not speak of it. */
function filterOf(line, path) {
    const [pattern = '', ...attributes] = line.trim().split(/[ \t]+/);
    if (pattern === '' || /^[#!]|^\[attr\]/.test(pattern))
        return undefined;
    const filter = attributes.findLast((attribute) => /^[-!]?filter(=|$)/.test(attribute));
    return filter !== undefined && patternOf(pattern).test(path) ? filter : undefined;
}
function patternOf(pattern) {
    const source = pattern
        .replace(/^\//, '')
        .replace(/\*\*\/|\/\*\*$|\*+|\?|\[[^\]]+\]|[.+^${}()|[\]\\]/g, (part) => GLOBS[part] ?? wildcard(part));
    return new RegExp(pattern.includes('/') ? `^${source}$` : `(^|/)${source}$`);
}
/** What is written in one way only. */
const GLOBS = { '**/': '(.*/)?', '/**': '/.*' };
function wildcard(part) {
    if (part.startsWith('*'))
        return '[^/]*';
    // A class counts as any character: one warning too many does less harm than an expression that does not compile.
    return part === '?' || part.length > 1 ? '[^/]' : `\\${part}`;
}

;// CONCATENATED MODULE: ./lib/github/commit/made-commit.js


/** Entries of a tree that one request makes. */
const MAX_TREE_ENTRIES = 200;
/** Makes the commit of a change; no branch points to it yet. */
async function createCommit(options, change) {
    const { base, files, held } = change;
    const tree = await createTree(options, change);
    // Without an author GitHub makes the token's owner the author, and signs for the job's own token and for apps.
    const { data } = await options.octokit.rest.git.createCommit({
        ...(0,repository/* target */.aC)(options),
        message: options.message,
        tree,
        parents: base.parent === undefined ? [] : [base.parent],
    });
    return { sha: data.sha, images: files.length, held, verified: data.verification.verified };
}
/** In parts, each on top of the one before: GitHub gives up on a tree of many entries (422, "request timed out"). */
async function createTree(options, { base, files, lockText }) {
    const asFile = { mode: '100644', type: 'blob' };
    const entries = [
        ...files.map(({ path, sha }) => ({ ...asFile, path, sha })),
        ...(lockText === undefined ? [] : [{ ...asFile, path: (0,branch_lock/* lockPath */.H)(options), content: lockText }]),
    ];
    let tree = base.tree ?? '';
    for (let start = 0; start < entries.length; start += MAX_TREE_ENTRIES) {
        const { data } = await options.octokit.rest.git.createTree({
            ...(0,repository/* target */.aC)(options),
            ...(tree !== '' && { base_tree: tree }),
            tree: entries.slice(start, start + MAX_TREE_ENTRIES),
        });
        tree = data.sha;
    }
    return tree;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/core/images/task-results.js
var task_results = __webpack_require__(48018);
// EXTERNAL MODULE: ./lib/core/images/file.js
var images_file = __webpack_require__(46290);
// EXTERNAL MODULE: ./lib/core/text/problem-list.js
var problem_list = __webpack_require__(94189);
// EXTERNAL MODULE: ./lib/github/blob/each.js
var each = __webpack_require__(57118);
;// CONCATENATED MODULE: ./lib/github/commit/own-places.js














/** Most images that are fetched to be compared: a job's own token is allowed 1,000 requests an hour. */
const MOST_FETCHED = 500;
/**
 * Makes sure that nothing of somebody else's lies where an image could come to lie, whatever type it turns out to be and
 * however many pictures its task gives. Warns of images that somebody has changed, where they may be replaced.
 *
 * @param tree - of the branch; `undefined` where there is nothing
 * @throws InputError
 */
async function checkOwnPlaces(options, tree) {
    const { directory, names, replaceChanged } = options;
    const planned = names.flatMap((name) => images_file/* EXTENSIONS */.Z1.map((extension) => `${name}.${extension}`));
    // Several pictures of one image lie in its directory.
    const paths = planned.map((file) => (0,branch_path/* pathIn */.l)(directory, file));
    const entries = await (0,branch_entries/* readEntries */.$)(options, { tree, paths: [(0,branch_lock/* lockPath */.H)(options), ...paths] });
    const lock = await (0,branch_lock/* readLock */.m)(options, entries);
    const files = [...new Set([...planned, ...(0,task_results/* resultFiles */.dH)(lock, names)])];
    const places = files.map((file) => placeOn(entries, { path: (0,branch_path/* pathIn */.l)(directory, file), known: lock.get(file) }));
    const sameSize = files.flatMap((file, index) => {
        const { state, path = '' } = places[index] ?? {};
        const { sha = '', bytes = 0 } = entries.get(path) ?? {};
        const entry = lock.get(file);
        return state === 'ours' && entry !== undefined ? [{ entry, path, sha, bytes }] : [];
    });
    const retouched = await findRetouched(options, sameSize);
    if (replaceChanged)
        warnOfReplaced(options, retouched);
    const changed = retouched.map((path) => ({ path, state: 'changed' }));
    const taken = [...places, ...changed].filter(({ state }) => state === 'foreign' || (state === 'changed' && !replaceChanged));
    // A file that takes the place of a directory is in the way of many images.
    const problems = new problem_list/* ProblemList */.K();
    for (const line of new Set(taken.map((place) => describeTakenPlace(place, options))))
        problems.add(line);
    problems.throwIfAny();
}
function describeTakenPlace({ state, path }, { branch }) {
    const there = `'${path}' on branch '${(0,foreign_text/* forLog */.Ig)(branch)}'`;
    return state === 'changed'
        ? `${there} was changed since this action made it. ` +
            "Choose another 'name' or 'commit-directory', or set 'reuse' to false to replace it."
        : `${there} is not known as an image of this action. ` +
            "Choose another 'name' or 'commit-directory', or delete it there first.";
}
/**
 * Compares images by their content, which is fetched where no checkout has brought it.
 *
 * @returns paths of those that somebody has changed to the very size
 */
async function findRetouched(options, images) {
    const { branch, log, signal } = options;
    const retouched = new Set();
    const absent = [];
    const compare = ({ entry, path }, sha256) => {
        if (sha256 !== entry.sha256)
            retouched.add(path);
    };
    for (const image of images) {
        const sha256 = await hashHere(options, image);
        if (sha256 === undefined)
            absent.push(image);
        else
            compare(image, sha256);
    }
    if (absent.length > MOST_FETCHED) {
        log.warning(`${absent.length - MOST_FETCHED} images of branch '${(0,foreign_text/* forLog */.Ig)(branch)}' are compared by their size alone before they ` +
            'are replaced. Where the branch is checked out, all are compared by their content.');
    }
    if (absent.length > 0)
        log.info(`Comparing images of branch '${(0,foreign_text/* forLog */.Ig)(branch)}' before they are replaced.`);
    await (0,each/* eachBlob */.r)(absent.slice(0, MOST_FETCHED), {
        signal,
        work: async (image, either) => {
            const bytes = await (0,fetch/* fetchBlob */.s)({ ...options, signal: either }, image.sha);
            compare(image, (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex'));
        },
    });
    return images.map(({ path }) => path).filter((path) => retouched.has(path));
}
/** The hash of an image that the output directory holds as the branch does; `undefined` where it does not. */
async function hashHere({ context, outputDirectory }, { entry, sha, bytes }) {
    const file = external_node_path_.join(context.workspace, outputDirectory, entry.file);
    return (await (0,blob/* holdsBlob */.Ae)(file, { sha, bytes })) ? (0,images_file/* hashFile */.DC)(file) : undefined;
}

// EXTERNAL MODULE: ./lib/github/api/rate-limit.js
var rate_limit = __webpack_require__(71998);
;// CONCATENATED MODULE: ./lib/github/commit/ref-update.js







/** GitHub's words for a branch that is not where it was, made meanwhile, or gone. */
const RACED = /not a fast forward|already exists|does not exist|cannot lock ref/i;
/** GitHub's words for its rules, which come with 422 and with 409. */
const RULES = /rule violation|protected branch/i;
/**
 * Points the branch at a commit: forward from where it was, or newly made. Never forced.
 *
 * The request is sent once, so that its outcome is known, or known to be unknown.
 *
 * @throws DeliveryError when GitHub's rules refuse it, so that trying again is in vain
 */
async function pointBranch(options, base, sha) {
    const { octokit, branch, signal } = options;
    signal.throwIfAborted();
    try {
        await (0,last_word/* withLastWord */.Z)(options, async (patience) => {
            const request = { ...(0,repository/* target */.aC)(options), sha, request: { signal: patience, retries: 0 } };
            if (base.head === undefined)
                await octokit.rest.git.createRef({ ...request, ref: `refs/heads/${branch}` });
            else
                await octokit.rest.git.updateRef({ ...request, ref: `heads/${branch}`, force: false });
        });
        return 'moved';
    }
    catch (error) {
        if (signal.aborted && error === signal.reason)
            throw cancelled(options, sha, error);
        return outcomeOf(options, error);
    }
}
function outcomeOf(options, error) {
    if (!(0,request_failure/* isRequestFailure */.UZ)(error) || (0,rate_limit/* limitWaitMs */.T)(error, options.clock) !== undefined)
        throw error;
    if (error.status >= 500)
        return 'unknown';
    if (error.status !== 409 && error.status !== 422)
        throw error;
    const text = (0,request_failure/* githubText */.f5)(error);
    if (!RULES.test(text) && (error.status === 409 || RACED.test(text)))
        return 'raced';
    throw (0,refusal/* refusedByRules */.V)(error, options);
}
function cancelled({ branch }, sha, cause) {
    return new delivery/* DeliveryError */.VE(`Cancelled while branch '${(0,foreign_text/* forLog */.Ig)(branch)}' was being moved to ${sha}.`, {
        next: 'The branch holds either all of these images or none; look there.',
        cause,
    });
}

;// CONCATENATED MODULE: ./lib/github/commit/commit.js















/** Limits for the tries against a branch that others move. */
const MAX_TRIES = 12;
const MAX_TRYING_MS = 120_000;
const FIRST_WAIT_MS = 500;
const MAX_WAIT_MS = 10_000;
/** Images as a commit of the repository, made through the API. */
function commitDestination(options) {
    const explain = (error) => {
        throw (0,refusal/* explainCommitRefusal */.j)(error, options);
    };
    return {
        name: 'commit',
        check: () => checkBranch(options).catch(explain),
        deliver: (images) => commitImages(options, images).catch(explain),
    };
}
/** Proves that the token may write, and that the lock file can be read. */
async function checkBranch(options) {
    if (!(await (0,repository/* proveWriteAccess */.Iu)(options)))
        return;
    const base = await (0,branch_base/* readBase */.w)(options);
    await checkOwnPlaces(options, base.tree);
    if (base.head !== undefined)
        await tellProtection(options);
}
/** Rules may still let this token pass, so a protected branch is no error before GitHub says so. */
async function tellProtection(options) {
    const { octokit, branch, log } = options;
    const { data } = await octokit.rest.repos.getBranch({ ...(0,repository/* target */.aC)(options), branch });
    if (data.protected)
        log.notice(`Branch '${(0,foreign_text/* forLog */.Ig)(branch)}' is protected; its rules may refuse the commit.`);
}
async function commitImages(options, images) {
    const made = images.filter(({ origin }) => origin !== 'reused');
    const reused = images.filter(({ origin }) => origin === 'reused').map((image) => placeImage(options, image));
    const files = await commitFiles(options, made);
    const push = new BulkPush(options);
    try {
        const delivery = await commitWithTries(options, { files, reused }, push);
        const gone = reused.filter(({ image }) => !Object.hasOwn(delivery.imageUrls, image.path));
        warnOfGone(options, gone);
        return delivery;
    }
    finally {
        await push.end();
    }
}
async function commitWithTries(options, consignment, push) {
    const { clock, log, random, signal } = options;
    const stored = new Set();
    const told = new Set();
    let start;
    let unsure;
    for (let tries = 1;; tries++) {
        const change = await readChange(options, consignment);
        const { base } = change;
        if (unsure !== undefined && (await (0,branch_base/* isPartOf */.x)(options, { commit: unsure.sha, head: base.head })))
            return committed(options, unsure);
        if (change.files.length === 0 && change.lockText === undefined)
            return unchanged(options, change);
        if (tries === 1)
            await warnOfLfs(options, change);
        const untold = change.replaced.filter((path) => !told.has(path));
        warnOfReplaced(options, untold);
        for (const path of untold)
            told.add(path);
        const missing = change.files.filter(({ sha }) => !stored.has(sha));
        await storeBlobs(options, missing, push);
        for (const { sha } of missing)
            stored.add(sha);
        // To store many images may take longer than all tries together, and needs doing only once.
        start ??= clock.now();
        const made = await createCommit(options, change);
        const outcome = await pointBranch(options, base, made.sha);
        if (outcome === 'moved')
            return committed(options, made);
        if (outcome === 'unknown')
            unsure = made;
        const waitMs = random() * Math.min(FIRST_WAIT_MS * 2 ** (tries - 1), MAX_WAIT_MS);
        if (tries === MAX_TRIES || clock.now() + waitMs - start > MAX_TRYING_MS)
            throw gaveUp(options, outcome);
        log.info(`Branch '${(0,foreign_text/* forLog */.Ig)(options.branch)}' did not move to this commit; trying again on its new head.`);
        await clock.sleep(waitMs, signal);
    }
}
async function readChange(options, consignment) {
    try {
        return await changeOn(options, consignment);
    }
    catch (error) {
        const [first] = consignment.files;
        if (!(0,repository/* saysEmpty */.YM)(error) || first === undefined)
            throw error;
        await createFirstCommit(options, first);
        return changeOn(options, consignment);
    }
}
function gaveUp({ branch }, outcome) {
    const message = outcome === 'raced'
        ? `Branch '${(0,foreign_text/* forLog */.Ig)(branch)}' kept moving: others were faster each time.`
        : `GitHub did not say whether branch '${(0,foreign_text/* forLog */.Ig)(branch)}' was moved.`;
    return new delivery/* DeliveryError */.VE(message, {
        next: 'Run the job again; where many jobs commit at once, let a last job commit for all of them.',
    });
}


/***/ })

};
