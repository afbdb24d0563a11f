export const id = 194;
export const ids = [194];
export const modules = {

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

/***/ 92194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  branchImages: () => (/* binding */ branchImages)
});

// EXTERNAL MODULE: ./lib/core/text/amounts.js
var amounts = __webpack_require__(12822);
// EXTERNAL MODULE: ./lib/core/images/file.js
var images_file = __webpack_require__(46290);
// EXTERNAL MODULE: ./lib/core/text/foreign-text.js + 1 modules
var foreign_text = __webpack_require__(50779);
// EXTERNAL MODULE: ./lib/github/api/repository.js
var repository = __webpack_require__(36310);
// EXTERNAL MODULE: ./lib/github/blob/blob.js
var blob = __webpack_require__(95012);
// EXTERNAL MODULE: ./lib/github/blob/each.js
var each = __webpack_require__(57118);
// EXTERNAL MODULE: ./lib/github/branch/base.js
var base = __webpack_require__(45375);
// EXTERNAL MODULE: ./lib/github/branch/entries.js
var entries = __webpack_require__(30832);
// EXTERNAL MODULE: ./lib/github/branch/lock.js
var lock = __webpack_require__(91877);
// EXTERNAL MODULE: ./lib/github/branch/path.js
var path = __webpack_require__(90601);
// EXTERNAL MODULE: ./lib/github/branch/refusal.js
var refusal = __webpack_require__(5252);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/images/obstacle.js
var obstacle = __webpack_require__(90921);
// EXTERNAL MODULE: ./lib/core/text/errors.js
var errors = __webpack_require__(50020);
// EXTERNAL MODULE: ./lib/core/workspace/directories.js
var directories = __webpack_require__(67490);
// EXTERNAL MODULE: ./lib/github/api/request-failure.js
var request_failure = __webpack_require__(12242);
// EXTERNAL MODULE: ./lib/github/blob/fetch.js
var fetch = __webpack_require__(7251);
;// CONCATENATED MODULE: ./lib/github/branch/shelf.js











/**
 * The image where the output directory holds it already, as a checkout of the branch brings it.
 *
 * @throws InputError where it cannot be brought there
 */
async function findOnShelf({ outputDirectory, shelf: { directory } }, { entry, sha, bytes }) {
    const file = external_node_path_.join(directory, entry.file);
    const barrier = (0,directories/* findBarrier */.DX)(directory, external_node_path_.posix.dirname(entry.file));
    if (barrier !== undefined)
        throw new errors/* InputError */.d([(0,obstacle/* describeBarrier */.d)(barrier, (0,path/* pathIn */.l)(outputDirectory, barrier.path))]);
    if (!(await (0,blob/* holdsBlob */.Ae)(file, { sha, bytes })))
        return undefined;
    const facts = await (0,images_file/* readImageFile */.MT)(file);
    return facts && { ...facts, path: (0,path/* pathIn */.l)(outputDirectory, entry.file), file };
}
/** Fetches an image into the output directory; in a dry run only looks at it. */
async function bringToShelf(options, image) {
    const { context, outputDirectory, shelf, dryRun } = options;
    const { entry, sha } = image;
    const bytes = await (0,fetch/* fetchBlob */.s)(options, sha);
    if (dryRun) {
        const scratch = await (0,promises_.mkdtemp)(external_node_path_.join(context.tempDirectory, 'branch-image-'));
        try {
            const facts = await writeImage(external_node_path_.join(scratch, 'image'), bytes);
            return (facts && { ...facts, path: (0,path/* pathIn */.l)(outputDirectory, entry.file), file: external_node_path_.join(shelf.directory, entry.file) });
        }
        finally {
            await (0,promises_.rm)(scratch, { recursive: true, force: true });
        }
    }
    const part = shelf.preparePart(entry.name);
    try {
        const facts = await writeImage(part, bytes);
        if (facts === undefined)
            return undefined;
        const extension = external_node_path_.extname(entry.file).slice(1);
        return {
            ...facts,
            ...(await shelf.adopt(entry.name, { extension, isKept: (file) => isInRepository(options, file) })),
        };
    }
    finally {
        (0,external_node_fs_.rmSync)(part, { force: true });
    }
}
/**
 * Whether the repository has the content of a file: so has a retouched image that an earlier run fetched, once it was
 * retouched again on the branch.
 */
async function isInRepository(repository, file) {
    const { size: bytes } = (0,external_node_fs_.lstatSync)(file);
    if (bytes > blob/* MAX_FILE_BYTES */.gZ)
        return false;
    try {
        await (0,fetch/* fetchBlob */.s)(repository, await (0,blob/* hashFileAsBlob */.EH)({ file, bytes }));
        return true;
    }
    catch (error) {
        if ((0,request_failure/* isRequestFailure */.UZ)(error) && error.status === 404)
            return false;
        throw error;
    }
}
/** @returns `undefined` where the bytes are no image */
async function writeImage(file, bytes) {
    await (0,promises_.writeFile)(file, bytes, { flag: 'wx' });
    return (0,images_file/* readImageFile */.MT)(file);
}

;// CONCATENATED MODULE: ./lib/github/branch/images.js












/** A job's own token is allowed 1,000 requests an hour. */
const MANY = 100;
/** The images that a branch holds, or would begin with where it does not exist yet; read through the API. */
function branchImages(options) {
    const explain = (error) => {
        throw (0,refusal/* explainCommitRefusal */.j)(error, options);
    };
    let base;
    const read = async (files) => {
        base ??= readTree(options);
        const paths = files.map((file) => (0,path/* pathIn */.l)(options.directory, file));
        return (0,entries/* readEntries */.$)(options, { tree: await base, paths: [(0,lock/* lockPath */.H)(options), ...paths] });
    };
    return {
        where: `on branch '${(0,foreign_text/* forLog */.Ig)(options.branch)}'`,
        readLock: () => read([])
            .then((entries) => (0,lock/* readLock */.m)(options, entries))
            .catch(explain),
        find: async (entries) => {
            if (entries.length === 0)
                return new Map();
            return read(entries.map(({ file }) => file))
                .then((held) => findBranchImages(options, imagesAmong(options, entries, held)))
                .catch(explain);
        },
    };
}
/** @returns `undefined` where there is nothing */
async function readTree(options) {
    try {
        return (await (0,base/* readBase */.w)(options)).tree;
    }
    catch (error) {
        if ((0,repository/* saysEmpty */.YM)(error))
            return undefined;
        throw error;
    }
}
/**
 * The entries whose file is an image on the branch, as far as its size and its name tell. Of two with one name, which this
 * action never writes of one image, only the first counts: both would be written by the same way.
 */
function imagesAmong({ directory }, entries, held) {
    const names = new Set();
    return entries.flatMap((entry) => {
        const { sha, bytes } = held.get((0,path/* pathIn */.l)(directory, entry.file)) ?? {};
        const isNamed = images_file/* EXTENSIONS */.Z1.some((extension) => entry.file === `${entry.name}.${extension}`);
        const isThere = sha !== undefined && bytes !== undefined && bytes > 0 && bytes <= blob/* MAX_FILE_BYTES */.gZ;
        if (!isNamed || !isThere || names.has(entry.name))
            return [];
        names.add(entry.name);
        return [{ entry, sha, bytes }];
    });
}
async function findBranchImages(options, images) {
    const found = new Map();
    const missing = [];
    for (const image of images) {
        const file = await findOnShelf(options, image);
        if (file === undefined)
            missing.push(image);
        else
            found.set(image.entry.file, file);
    }
    if (missing.length > 0)
        tellFetching(options, missing.length);
    const fetchInto = async (image, signal) => {
        const file = await bringToShelf({ ...options, signal }, image);
        if (file !== undefined)
            found.set(image.entry.file, file);
    };
    await (0,each/* eachBlob */.r)(missing, { work: fetchInto, signal: options.signal });
    return found;
}
function tellFetching({ branch, log }, count) {
    const advice = count > MANY ? ' Where the branch is checked out, they need not be fetched.' : '';
    log.info(`Fetching ${(0,amounts/* describePlainCount */.ru)(count, 'image')} of branch '${(0,foreign_text/* forLog */.Ig)(branch)}'.${advice}`);
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


/***/ })

};
