export const id = 272;
export const ids = [272];
export const modules = {

/***/ 45375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ readEntries),
/* harmony export */   HZ: () => (/* binding */ lockPath),
/* harmony export */   YM: () => (/* binding */ saysEmpty),
/* harmony export */   mF: () => (/* binding */ readLock),
/* harmony export */   nZ: () => (/* binding */ placeOn),
/* harmony export */   wZ: () => (/* binding */ readBase),
/* harmony export */   xm: () => (/* binding */ isPartOf),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _core_text_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50020);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61175);
/* harmony import */ var _core_images_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66775);
/* harmony import */ var _file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12560);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8126);
/* harmony import */ var _api_rate_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71998);






/** What git calls a symbolic link, whose blob holds a path. */
const SYMBOLIC_LINK = '120000';
/** Whether an error says that the repository has no commit at all. Permissions are checked before. */
function saysEmpty(error) {
    return (0,_api_rate_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .isRequestFailure */ .UZ)(error) && error.status === 409 && /repository is empty/i.test(error.message);
}
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
    const { data } = await options.octokit.rest.git.getCommit({ ...(0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .target */ .a)(options), commit_sha: parent });
    return { head, parent, tree: data.tree.sha };
}
/** A fork's head never becomes a branch here: its workflows would then run with this repository's secrets. */
function startOf({ pullRequest, sha }) {
    return pullRequest?.sameRepository === true ? pullRequest.headSha : sha;
}
async function readHead(options) {
    try {
        const { data } = await options.octokit.rest.git.getRef({ ...(0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .target */ .a)(options), ref: `heads/${options.branch}` });
        return data.object.sha;
    }
    catch (error) {
        if ((0,_api_rate_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .isRequestFailure */ .UZ)(error) && error.status === 404)
            return undefined;
        throw error;
    }
}
/**
 * The entries in the directories that the paths lie in, from the root down.
 *
 * Directory by directory, because GitHub cuts the listing of a large repository.
 */
async function readEntries(options, tree, paths) {
    const entries = new Map();
    if (tree === undefined)
        return entries;
    const wanted = new Set(paths.flatMap(parentDirectories));
    const waiting = [{ directory: '.', sha: tree }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const { data } = await options.octokit.rest.git.getTree({ ...(0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .target */ .a)(options), tree_sha: next.sha });
        for (const { path, type, mode, sha, size } of data.tree) {
            const full = (0,_file_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(next.directory, path);
            const isPlain = type === 'blob' && mode !== SYMBOLIC_LINK;
            if (type === 'tree' && wanted.has(full))
                waiting.push({ directory: full, sha });
            else
                entries.set(full, { sha, bytes: isPlain ? size : undefined });
        }
    }
    return entries;
}
/**
 * Looks at the place of an image.
 *
 * All that the branch's lock file does not know is foreign, and what it knows in another size is changed. An image that
 * was retouched to the very size is taken for ours: to compare its content it has to be fetched.
 *
 * @param entries - with those in all directories of the path
 * @param known - what the lock file says of it
 */
function placeOn(entries, path, known) {
    // The directories that were gone through are no entries, so this is something else; a tree would take its place.
    const blocked = parentDirectories(path).find((directory) => entries.has(directory));
    if (blocked !== undefined)
        return { state: 'foreign', path: blocked };
    const entry = entries.get(path);
    if (entry === undefined)
        return { state: 'free', path };
    if (known === undefined || entry.bytes === undefined)
        return { state: 'foreign', path };
    return { state: known.bytes === entry.bytes ? 'ours' : 'changed', path };
}
function parentDirectories(path) {
    const parts = path.split('/');
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}
/** Where the lock file lies in the repository. */
function lockPath({ directory }) {
    return (0,_file_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(directory, _core_images_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .LOCK_FILE */ .FI);
}
/**
 * The lock file that the branch holds.
 *
 * @throws InputError when it cannot be read
 */
async function readLock(options, entries) {
    const path = lockPath(options);
    const entry = entries.get(path);
    const where = `'${path}' on '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .forLog */ .Ig)(options.branch)}'`;
    if (entry === undefined)
        return _core_images_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .EMPTY_LOCK */ .U5;
    if (entry.bytes === undefined)
        throw new _core_text_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .d([`${where} is not a plain file.`]);
    return (0,_core_images_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .parseLock */ .PG)(await readText(options, entry.sha), where);
}
/** A blob that holds a text. */
async function readText(options, sha) {
    const { data } = await options.octokit.rest.git.getBlob({ ...(0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .target */ .a)(options), file_sha: sha });
    return Buffer.from(data.content, 'base64').toString();
}
/** Whether a commit is part of a branch's history. */
async function isPartOf(options, commit, head) {
    if (head === undefined)
        return false;
    const { data } = await options.octokit.rest.repos.compareCommitsWithBasehead({
        ...(0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .target */ .a)(options),
        basehead: `${commit}...${head}`,
    });
    return data.status === 'ahead' || data.status === 'identical';
}


/***/ }),

/***/ 41080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ fetchBlob)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26093);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8126);



/**
 * Fetches the bytes of a blob of up to 100 MB.
 *
 * @throws DeliveryError when other bytes come
 */
async function fetchBlob(options, sha) {
    const { signal } = options;
    const { data } = await options.octokit.rest.git.getBlob({
        ...(0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .target */ .a)(options),
        file_sha: sha,
        mediaType: { format: 'raw' },
        // GitHub says of any bytes that they are UTF-8, and Octokit would believe it (octokit/request.js#751).
        request: { signal, parseSuccessResponseBody: false },
    });
    const bytes = Buffer.from(await new Response(data).arrayBuffer());
    if (hashBlob(bytes) !== sha) {
        throw new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_2__/* .DeliveryError */ .VE(`GitHub sent other bytes than those of the blob ${sha}.`, { next: 'Run the job again.' });
    }
    return bytes;
}
function hashBlob(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}


/***/ }),

/***/ 16991:
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

/***/ 12560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fd: () => (/* binding */ changedMeanwhile),
/* harmony export */   J8: () => (/* binding */ placeImage),
/* harmony export */   lW: () => (/* binding */ pathIn),
/* harmony export */   wJ: () => (/* binding */ blobSha),
/* harmony export */   zu: () => (/* binding */ commitFiles),
/* harmony export */   zx: () => (/* binding */ MAX_BYTES)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26093);
/* harmony import */ var _core_images_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66775);




/** GitHub takes and gives no larger file, and warns from half of it on. */
const MAX_BYTES = 100 * 1024 * 1024;
const LARGE_BYTES = 50 * 1024 * 1024;
/**
 * What each image becomes in the repository.
 *
 * @throws DeliveryError for a file that GitHub would not take
 */
async function commitFiles(options, images) {
    const { directory, outputDirectory, log } = options;
    const files = [];
    for (const image of images) {
        const entry = (0,_core_images_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .lockEntry */ .KF)(image, outputDirectory);
        if (image.bytes > MAX_BYTES)
            throw tooLarge(image);
        if (image.bytes > LARGE_BYTES) {
            log.warning(`'${image.path}' is larger than 50 MB; GitHub takes it, but advises against such files in git.`);
        }
        files.push({ image, path: pathIn(directory, entry.file), sha: await blobSha(image), entry });
    }
    return files;
}
/** Where an image lies that the branch holds from an earlier run. */
function placeImage({ directory, outputDirectory }, image) {
    return { image, path: pathIn(directory, (0,_core_images_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .lockEntry */ .KF)(image, outputDirectory).file) };
}
/** Path of a file in a directory of the repository, `.` being its root. */
function pathIn(directory, file) {
    return directory === '.' ? file : `${directory}/${file}`;
}
/** An image has other bytes than when the delivery began. */
function changedMeanwhile({ path }) {
    return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_3__/* .DeliveryError */ .VE(`'${path}' changed while it was being committed.`, {
        next: 'Let no other process write into the output directory while this step runs, and run the job again.',
    });
}
/** git's name for the content of a file. */
async function blobSha({ file, bytes }) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${bytes}\0`);
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file))
        hash.update(chunk);
    return hash.digest('hex');
}
function tooLarge({ path, bytes }) {
    return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_3__/* .DeliveryError */ .VE(`'${path}' has ${Math.ceil(bytes / 1024 / 1024)} MB; GitHub takes no file over 100 MB.`, {
        next: "Set the input 'deliver' to 'artifact' for images of this size.",
    });
}


/***/ }),

/***/ 35272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   branchImages: () => (/* binding */ branchImages)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_workspace_directories_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(67490);
/* harmony import */ var _core_text_errors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(50020);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61175);
/* harmony import */ var _core_images_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46290);
/* harmony import */ var _core_images_obstacle_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(90921);
/* harmony import */ var _blob_fetch_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(41080);
/* harmony import */ var _base_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45375);
/* harmony import */ var _file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12560);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5252);
/* harmony import */ var _each_blob_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(16991);
/* harmony import */ var _api_rate_limit_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(71998);














/** A job's own token is allowed 1,000 requests an hour. */
const MANY = 100;
/** The images that a branch holds, or would begin with where it does not exist yet; read through the API. */
function branchImages(options) {
    const explain = (error) => {
        throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .explainRefusal */ .GC)(error, options);
    };
    let base;
    const read = async (files) => {
        base ??= readTree(options);
        const paths = files.map((file) => (0,_file_js__WEBPACK_IMPORTED_MODULE_4__/* .pathIn */ .lW)(options.directory, file));
        return (0,_base_js__WEBPACK_IMPORTED_MODULE_5__/* .readEntries */ .$2)(options, await base, [(0,_base_js__WEBPACK_IMPORTED_MODULE_5__/* .lockPath */ .HZ)(options), ...paths]);
    };
    return {
        where: `on branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .forLog */ .Ig)(options.branch)}'`,
        readLock: () => read([])
            .then((entries) => (0,_base_js__WEBPACK_IMPORTED_MODULE_5__/* .readLock */ .mF)(options, entries))
            .catch(explain),
        find: async (entries) => {
            if (entries.length === 0)
                return new Map();
            return read(entries.map(({ file }) => file))
                .then((held) => find(options, imagesAmong(options, entries, held)))
                .catch(explain);
        },
    };
}
/** @returns `undefined` where there is nothing */
async function readTree(options) {
    try {
        return (await (0,_base_js__WEBPACK_IMPORTED_MODULE_5__/* .readBase */ .wZ)(options)).tree;
    }
    catch (error) {
        if ((0,_base_js__WEBPACK_IMPORTED_MODULE_5__/* .saysEmpty */ .YM)(error))
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
        const { sha, bytes } = held.get((0,_file_js__WEBPACK_IMPORTED_MODULE_4__/* .pathIn */ .lW)(directory, entry.file)) ?? {};
        const isNamed = _core_images_file_js__WEBPACK_IMPORTED_MODULE_7__/* .EXTENSIONS */ .Z1.some((extension) => entry.file === `${entry.name}.${extension}`);
        const isThere = sha !== undefined && bytes !== undefined && bytes > 0 && bytes <= _file_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_BYTES */ .zx;
        if (!isNamed || !isThere || names.has(entry.name))
            return [];
        names.add(entry.name);
        return [{ entry, sha, bytes }];
    });
}
async function find(options, images) {
    const found = new Map();
    const missing = [];
    for (const image of images) {
        const file = await findHere(options, image);
        if (file === undefined)
            missing.push(image);
        else
            found.set(image.entry.file, file);
    }
    if (missing.length > 0)
        tellFetching(options, missing.length);
    const fetchInto = async (image, signal) => {
        const file = await bringHere({ ...options, signal }, image);
        if (file !== undefined)
            found.set(image.entry.file, file);
    };
    await (0,_each_blob_js__WEBPACK_IMPORTED_MODULE_8__/* .eachBlob */ .r)(missing, { work: fetchInto, signal: options.signal });
    return found;
}
function tellFetching({ branch, log }, count) {
    const advice = count > MANY ? ' Where the branch is checked out, they need not be fetched.' : '';
    log.info(`Fetching ${count} ${count === 1 ? 'image' : 'images'} of branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .forLog */ .Ig)(branch)}'.${advice}`);
}
/**
 * The image where the output directory holds it already, as a checkout of the branch brings it.
 *
 * @throws InputError where it cannot be brought there
 */
async function findHere({ outputDirectory, shelf: { directory } }, { entry, sha, bytes }) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, entry.file);
    const barrier = (0,_core_workspace_directories_js__WEBPACK_IMPORTED_MODULE_9__/* .findBarrier */ .DX)(directory, node_path__WEBPACK_IMPORTED_MODULE_2__.posix.dirname(entry.file));
    if (barrier !== undefined)
        throw new _core_text_errors_js__WEBPACK_IMPORTED_MODULE_10__/* .InputError */ .d([(0,_core_images_obstacle_js__WEBPACK_IMPORTED_MODULE_11__/* .describeBarrier */ .d)(barrier, (0,_file_js__WEBPACK_IMPORTED_MODULE_4__/* .pathIn */ .lW)(outputDirectory, barrier.path))]);
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false });
    if (stats?.isFile() !== true || stats.size !== bytes || (await (0,_file_js__WEBPACK_IMPORTED_MODULE_4__/* .blobSha */ .wJ)({ file, bytes })) !== sha)
        return undefined;
    const facts = await (0,_core_images_file_js__WEBPACK_IMPORTED_MODULE_7__/* .readImageFile */ .MT)(file);
    return facts && { ...facts, path: (0,_file_js__WEBPACK_IMPORTED_MODULE_4__/* .pathIn */ .lW)(outputDirectory, entry.file), file };
}
/** Fetches an image into the output directory; in a dry run only looks at it. */
async function bringHere(options, image) {
    const { context, outputDirectory, shelf, dryRun } = options;
    const { entry, sha } = image;
    const bytes = await (0,_blob_fetch_js__WEBPACK_IMPORTED_MODULE_12__/* .fetchBlob */ .s)(options, sha);
    if (dryRun) {
        const scratch = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(context.tempDirectory, 'branch-image-'));
        try {
            const facts = await writeImage(node_path__WEBPACK_IMPORTED_MODULE_2__.join(scratch, 'image'), bytes);
            return (facts && { ...facts, path: (0,_file_js__WEBPACK_IMPORTED_MODULE_4__/* .pathIn */ .lW)(outputDirectory, entry.file), file: node_path__WEBPACK_IMPORTED_MODULE_2__.join(shelf.directory, entry.file) });
        }
        finally {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(scratch, { recursive: true, force: true });
        }
    }
    const part = shelf.preparePart(entry.name);
    try {
        const facts = await writeImage(part, bytes);
        if (facts === undefined)
            return undefined;
        const extension = node_path__WEBPACK_IMPORTED_MODULE_2__.extname(entry.file).slice(1);
        return {
            ...facts,
            ...(await shelf.adopt(entry.name, { extension, isKept: (file) => isInRepository(options, file) })),
        };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(part, { force: true });
    }
}
/**
 * Whether the repository has the content of a file: so has a retouched image that an earlier run fetched, once it was
 * retouched again on the branch.
 */
async function isInRepository(options, file) {
    const { size: bytes } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file);
    if (bytes > _file_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_BYTES */ .zx)
        return false;
    try {
        await (0,_blob_fetch_js__WEBPACK_IMPORTED_MODULE_12__/* .fetchBlob */ .s)(options, await (0,_file_js__WEBPACK_IMPORTED_MODULE_4__/* .blobSha */ .wJ)({ file, bytes }));
        return true;
    }
    catch (error) {
        if ((0,_api_rate_limit_js__WEBPACK_IMPORTED_MODULE_13__/* .isRequestFailure */ .UZ)(error) && error.status === 404)
            return false;
        throw error;
    }
}
/** @returns `undefined` where the bytes are no image */
async function writeImage(file, bytes) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(file, bytes, { flag: 'wx' });
    return (0,_core_images_file_js__WEBPACK_IMPORTED_MODULE_7__/* .readImageFile */ .MT)(file);
}


/***/ }),

/***/ 8126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ target)
/* harmony export */ });
/** The repository that is written to. */
function target({ context: { owner, repo }, signal }) {
    return { owner, repo, request: { signal } };
}


/***/ }),

/***/ 5252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GC: () => (/* binding */ explainRefusal),
/* harmony export */   Vo: () => (/* binding */ refusedByRules)
/* harmony export */ });
/* harmony import */ var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26093);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61175);
/* harmony import */ var _api_write_refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84766);




const SEE = "See the inputs 'commit-branch' and 'commit-directory'.";
/** What a failed request of the commit means for the reader; any other error comes back as it is. */
function explainRefusal(error, options) {
    return (0,_api_write_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .explainWriteRefusal */ .Dp)(error, { ...options, work: 'commit', see: SEE });
}
/**
 * GitHub's rules refuse to make or move the branch.
 *
 * @param error - the request's failure, whose text names the rule
 */
function refusedByRules(error, { branch }) {
    return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__/* .DeliveryError */ .VE(`GitHub's rules do not let this token commit to '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .forLog */ .Ig)(branch)}': ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .forLog */ .Ig)((0,_api_write_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .githubText */ .f5)(error))}`, {
        next: 'Commit to a branch without such rules and open a pull request from it:\nwith:\n  commit-branch: images\n' +
            "Or let the workflow's token bypass the rule, where the repository's settings allow it.",
        cause: error,
    });
}


/***/ })

};
