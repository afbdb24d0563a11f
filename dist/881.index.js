export const id = 881;
export const ids = [881];
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

/***/ 68881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  releaseDestination: () => (/* binding */ releaseDestination)
});

// EXTERNAL MODULE: ./lib/core/text/amounts.js
var amounts = __webpack_require__(12822);
// EXTERNAL MODULE: ./lib/core/result/delivery.js
var delivery = __webpack_require__(26093);
// EXTERNAL MODULE: ./lib/core/text/foreign-text.js + 1 modules
var foreign_text = __webpack_require__(50779);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/github/api/changed-file.js
var changed_file = __webpack_require__(28155);
// EXTERNAL MODULE: ./lib/github/api/repository.js
var repository = __webpack_require__(36310);
// EXTERNAL MODULE: ./lib/github/api/request-failure.js
var request_failure = __webpack_require__(12242);
;// CONCATENATED MODULE: ./lib/github/release/assets.js




/** Whether an asset is known to hold an image. */
function holds({ state, size, digest }, { bytes, sha256 }) {
    return state === 'uploaded' && size === bytes && digest === `sha256:${sha256}`;
}
/** The assets of one release. No request is sent twice that could be carried out twice. */
class ReleaseAssets {
    #options;
    #release;
    constructor(options, release) {
        this.#options = options;
        this.#release = release;
    }
    /** All of them by name, as they are now. */
    async list() {
        const { octokit } = this.#options;
        const assets = await octokit.paginate(octokit.rest.repos.listReleaseAssets, {
            ...(0,repository/* target */.aC)(this.#options),
            release_id: this.#release.id,
            per_page: 100,
        });
        return new Map(assets.map((asset) => [asset.name, asset]));
    }
    /**
     * Sends the file of an image, as a stream of known length.
     *
     * @throws the failure of the request; DeliveryError for a file that is not what it was
     */
    async send({ file, path, bytes, sha256, mediaType }, name) {
        const { octokit, signal } = this.#options;
        const content = await (0,external_node_fs_.openAsBlob)(file);
        if (content.size !== bytes)
            throw (0,changed_file/* changedFile */.N)(path, 'uploaded');
        const { data: asset } = await octokit.rest.repos.uploadReleaseAsset({
            ...(0,repository/* target */.aC)(this.#options),
            // Octokit leaves a stray `&` where it has no label to fill in.
            url: this.#release.upload_url.replace('{?name,label}', '{?name}'),
            release_id: this.#release.id,
            name,
            headers: { 'content-type': mediaType },
            // Octokit's types know of texts alone; it hands the rest to `fetch` as it is.
            data: content,
            // With redirects allowed, `fetch` would keep all of the body in memory, to be able to send it again.
            request: { signal, retries: 0, redirect: 'error' },
        });
        const digest = asset.digest ?? undefined;
        if (asset.size === bytes && (digest === undefined || digest === `sha256:${sha256}`))
            return asset;
        await this.remove(asset);
        throw (0,changed_file/* changedFile */.N)(path, 'uploaded');
    }
    /** Deletes an asset, if it is still there. */
    async remove({ id }, signal = this.#options.signal) {
        try {
            const given = { ...(0,repository/* target */.aC)({ ...this.#options, signal }), asset_id: id };
            await this.#options.octokit.rest.repos.deleteReleaseAsset(given);
        }
        catch (error) {
            if (!(0,request_failure/* isRequestFailure */.UZ)(error) || error.status !== 404)
                throw error;
        }
    }
    /** Gives an asset another name. */
    async rename({ id }, name, signal = this.#options.signal) {
        const given = { ...(0,repository/* target */.aC)({ ...this.#options, signal }), asset_id: id, name };
        return (await this.#options.octokit.rest.repos.updateReleaseAsset(given)).data;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/text/word-list.js
var word_list = __webpack_require__(58092);
;// CONCATENATED MODULE: ./lib/github/release/names.js



/**
 * What each image is called in a release, which has no directories: as its file; where images of several directories
 * have the same name, as its path with hyphens.
 *
 * @param names - of all images that may come, so that a name does not depend on which of them did
 * @returns by the image's path in the workspace
 */
function assetNames(images, names) {
    const all = [...new Set([...names, ...images.map(({ name }) => name)])];
    const isBaseUnique = uniqueness(all.map((name) => external_node_path_.posix.basename(name)));
    const shorten = (name) => {
        const base = external_node_path_.posix.basename(name);
        return isBaseUnique(base) ? base : name.replaceAll('/', '-');
    };
    const isUnique = uniqueness(all.map(shorten));
    return new Map(images.map(({ name, path: file }) => {
        const short = shorten(name);
        return [file, `${isUnique(short) ? short : `${short}-${hashOf(name)}`}${external_node_path_.posix.extname(file)}`];
    }));
}
function uniqueness(texts) {
    const seen = new Set();
    const repeated = new Set();
    for (const text of texts)
        (seen.has(text) ? repeated : seen).add(text);
    return (text) => !repeated.has(text);
}
function hashOf(name) {
    return (0,external_node_crypto_.createHash)('sha256').update(name).digest('hex').slice(0, 8);
}
/**
 * The tag that was probably meant by one that no release has; `undefined` where none is near. A tag with other numbers is
 * that of another version, however near it is in letters: `v3` is still to be made where there is `v2`.
 */
function nearestTag(tag, tags) {
    const version = versionOf(tag);
    return (0,word_list/* nearest */.pA)(tag, tags.filter((each) => versionOf(each) === version));
}
/** The numbers of a tag; zeros at the end make no other version. */
function versionOf(tag) {
    const numbers = tag.match(/\d+/g) ?? [];
    return numbers.slice(0, numbers.findLastIndex((number) => Number(number) !== 0) + 1).join('.');
}
const TEMPORARY = /^(.+)\.(\d+)-(\d+)-[0-9a-f]{8}\.kie-upload$/;
/** What this run calls an asset that is to take the place of another; no other upload has this name. */
function temporaryName(name, { runId, runAttempt }) {
    return `${name}.${runId}-${runAttempt}-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}.kie-upload`;
}
/** No upload takes as long as this. */
const LONGEST_MS = 3_600_000;
/**
 * The name that an asset was to take over, if it is the temporary asset of a run that is dead: an earlier attempt of this
 * one, or so old that it would have ended. Other jobs may be at work on theirs.
 *
 * @param now - the time of day
 */
function abandonedName(asset, { runId, runAttempt }, now) {
    const [, name, run, attempt] = TEMPORARY.exec(asset.name) ?? [];
    if (name === undefined)
        return undefined;
    const isEarlierAttempt = Number(run) === runId && Number(attempt) < runAttempt;
    const isOld = now.getTime() - Date.parse(asset.created_at) > LONGEST_MS;
    return isEarlierAttempt || isOld ? name : undefined;
}

// EXTERNAL MODULE: ./lib/github/api/write-refusal.js
var write_refusal = __webpack_require__(84766);
;// CONCATENATED MODULE: ./lib/github/release/refusal.js




/** What a failed request means for the reader, as long as it is not proved that the token may write. */
function explainReleaseRefusal(error, options) {
    return (0,write_refusal/* explainWriteRefusal */.D)(error, { ...options, work: 'upload', see: "See the input 'release-tag'." });
}
/** What a failed request means for the reader once the token may write and the release is found. */
function explainUploadFailure(error, options) {
    if (options.signal.aborted || !(0,request_failure/* isRequestFailure */.UZ)(error))
        return error;
    const said = (0,request_failure/* githubSays */.C7)(error);
    if (error.status === 404) {
        return new delivery/* DeliveryError */.VE(`Release '${(0,foreign_text/* forLog */.Ig)(options.tag)}' was deleted or changed during the upload. ${said}`, {
            next: 'Let nobody else change the release while this step runs, and run the job again.',
            cause: error,
        });
    }
    const texts = [(0,request_failure/* githubText */.f5)(error), ...(0,request_failure/* invaliditiesOf */.pc)(error).map(({ message }) => message ?? '')];
    return error.status === 422 && texts.some((text) => /immutable/i.test(text))
        ? immutableRelease(options, error)
        : explainReleaseRefusal(error, options);
}
/** GitHub lets nobody change the assets of the release any more. */
function immutableRelease({ tag }, cause) {
    return new delivery/* DeliveryError */.VE(`Release '${(0,foreign_text/* forLog */.Ig)(tag)}' is published and immutable: it takes no assets any more.`, {
        next: 'Upload to the draft of a release, and publish it afterwards.',
        cause,
    });
}
/** Whether GitHub refuses an upload or a new name because another asset has that name. */
function saysTaken(error) {
    if (!(0,request_failure/* isRequestFailure */.UZ)(error) || error.status !== 422)
        return false;
    return (0,request_failure/* invaliditiesOf */.pc)(error).some(({ code }) => code === 'already_exists');
}

;// CONCATENATED MODULE: ./lib/github/release/find.js






/** Waits between looks for a release that an earlier step may have made just now: GitHub's listing lags behind. */
const WAITS_MS = [1_000, 2_000, 4_000];
/**
 * Finds the release of the tag: the published one, else the draft.
 *
 * @throws DeliveryError where there is none, or several drafts, or one that takes no assets any more
 */
async function findRelease(options) {
    let look = await findOnce(options);
    for (const waitMs of WAITS_MS) {
        if ('release' in look)
            break;
        await options.clock.sleep(waitMs, options.signal);
        look = await findOnce(options);
    }
    if ('tags' in look)
        throw missing(options, look.tags);
    return checkMutable(options, look.release);
}
/**
 * Reads a release again that was found before; a draft may have been published meanwhile.
 *
 * @throws DeliveryError where it takes no assets any more
 */
async function readRelease(options, { id }) {
    const { data } = await options.octokit.rest.repos.getRelease({ ...(0,repository/* target */.aC)(options), release_id: id });
    return checkMutable(options, data);
}
function checkMutable(options, release) {
    if (release.immutable === true && !release.draft)
        throw immutableRelease(options);
    return release;
}
/** @returns the release of the tag, else the tags of those that there are */
async function findOnce(options) {
    const { octokit, tag } = options;
    try {
        return { release: (await octokit.rest.repos.getReleaseByTag({ ...(0,repository/* target */.aC)(options), tag })).data };
    }
    catch (error) {
        if (!(0,request_failure/* isRequestFailure */.UZ)(error) || error.status !== 404)
            throw error;
    }
    // GitHub finds no draft by its tag, and shows drafts only to whoever may write.
    const drafts = [];
    const tags = await octokit.paginate(octokit.rest.repos.listReleases, { ...(0,repository/* target */.aC)(options), per_page: 100 }, ({ data }) => {
        drafts.push(...data.filter(({ draft, tag_name }) => draft && tag_name === tag));
        return data.map(({ tag_name }) => tag_name);
    });
    if (drafts.length > 1)
        throw ambiguous(options, drafts);
    const [release] = drafts;
    return release === undefined ? { tags } : { release };
}
function missing({ tag, context: { owner, repo } }, tags) {
    const message = `${owner}/${repo} has no release of the tag '${(0,foreign_text/* forLog */.Ig)(tag)}', neither a published one nor a draft.`;
    const meant = nearestTag(tag, tags);
    if (meant !== undefined) {
        return new delivery/* DeliveryError */.VE(`${message} The nearest that there is: '${(0,foreign_text/* forLog */.Ig)(meant)}'.`, {
            next: `Set the input 'release-tag' to the tag of a release, such as '${(0,foreign_text/* forLog */.Ig)(meant)}'.`,
        });
    }
    return new delivery/* DeliveryError */.VE(message, {
        next: "Make it in an earlier step and publish it when the images are in, or set the input 'release-tag' to another:\n" +
            `gh release create ${forShell(tag)} --draft`,
    });
}
function ambiguous({ tag }, drafts) {
    const pages = drafts.map(({ html_url }) => (0,foreign_text/* forLog */.Ig)(html_url)).join(' and ');
    return new delivery/* DeliveryError */.VE(`There are ${drafts.length} draft releases of the tag '${(0,foreign_text/* forLog */.Ig)(tag)}': ${pages}`, {
        next: 'Delete all but one of them.',
    });
}
/** A tag as one word of a shell's command line. */
function forShell(tag) {
    return /^[\w./@+-]+$/.test(tag) ? tag : (0,foreign_text/* forLog */.Ig)(`'${tag.replaceAll("'", "'\\''")}'`);
}

// EXTERNAL MODULE: ./lib/github/api/last-word.js
var last_word = __webpack_require__(87155);
;// CONCATENATED MODULE: ./lib/github/release/upload.js






/** Waits between the tries of an upload that GitHub did not carry out. */
const upload_WAITS_MS = [2_000, 8_000];
/** How often another job may be faster in giving its asset the name that ours is to have. */
const MAX_SWAPS = 10;
/** Brings images into a release, one after the other. An asset goes only when the one that takes its place is whole. */
class ReleaseUpload {
    #options;
    #assets;
    /** As last seen. */
    #known;
    /** @param known - the assets that the release has */
    constructor(options, assets, known) {
        this.#options = options;
        this.#assets = assets;
        this.#known = known;
    }
    /**
     * Makes an image the asset of a name.
     *
     * @throws the failure of a request
     */
    async place(image, name) {
        const there = this.#known.get(name);
        if (there !== undefined && holds(there, image))
            return { asset: there, isNew: false };
        // Where the name is not free any more, another job has taken it.
        const direct = there === undefined ? await this.#upload(image, { name, isOwn: false }) : undefined;
        return { asset: direct ?? (await this.#replace(image, name)), isNew: true };
    }
    /**
     * Tidies up after runs that were killed: an asset that was to take the place of another is deleted, or gets that name
     * where it is free.
     */
    async tidy() {
        const { context, clock, log } = this.#options;
        const claimOf = (asset) => abandonedName(asset, context, clock.date());
        if (![...this.#known.values()].some((asset) => claimOf(asset) !== undefined))
            return;
        const assets = new Map(await this.#refresh());
        for (const asset of [...assets.values()]) {
            const name = claimOf(asset);
            if (name === undefined)
                continue;
            if (asset.state === 'uploaded' && !assets.has(name))
                assets.set(name, await this.#assets.rename(asset, name));
            else
                await this.#assets.remove(asset);
            log.info(`Tidied up the asset '${(0,foreign_text/* forLog */.Ig)(asset.name)}', which a killed run had left.`);
        }
    }
    async #refresh() {
        this.#known = await this.#assets.list();
        return this.#known;
    }
    /**
     * Uploads under a name that is free.
     *
     * @param isOwn - whether nobody else would use the name
     * @returns `undefined` where another job has taken it meanwhile
     */
    async #upload(image, { name, isOwn }) {
        const { clock, signal } = this.#options;
        let mayBeOurs = isOwn;
        for (let tries = 0;; tries++) {
            try {
                return await this.#assets.send(image, name);
            }
            catch (error) {
                if (signal.aborted || !(isUnfinished(error) || saysTaken(error)))
                    throw error;
                mayBeOurs ||= isUnfinished(error);
                const there = (await this.#refresh()).get(name);
                if (there !== undefined && holds(there, image))
                    return there;
                const isRemnant = there !== undefined && mayBeOurs && (isOwn || there.state !== 'uploaded');
                if (isRemnant)
                    await this.#assets.remove(there);
                else if (!isOwn && (there !== undefined || saysTaken(error)))
                    return undefined;
                const waitMs = upload_WAITS_MS[tries];
                if (waitMs === undefined)
                    throw error;
                await clock.sleep(waitMs, signal);
            }
        }
    }
    /** Uploads beside the asset of the name, deletes that one, and takes over its name. */
    async #replace(image, name) {
        const { context, signal } = this.#options;
        const beside = await this.#upload(image, { name: temporaryName(name, context), isOwn: true });
        if (beside === undefined)
            throw new Error('the name of a temporary asset was taken');
        try {
            for (let swaps = 1;; swaps++) {
                const there = this.#known.get(name);
                if (there !== undefined && holds(there, image)) {
                    await this.#assets.remove(beside);
                    return there;
                }
                try {
                    return await this.#swap(beside, there, name);
                }
                catch (error) {
                    if (!saysTaken(error) || swaps === MAX_SWAPS)
                        throw error;
                }
                await this.#refresh();
            }
        }
        catch (error) {
            if (!signal.aborted)
                await this.#withdraw(beside, name);
            throw error;
        }
    }
    /** Once the old asset is gone, even a cancelled run takes the moment to give the new one its name. */
    async #swap(beside, there, name) {
        this.#options.signal.throwIfAborted();
        return (0,last_word/* withLastWord */.Z)(this.#options, async (signal) => {
            if (there !== undefined)
                await this.#assets.remove(there, signal);
            return this.#assets.rename(beside, name, signal);
        });
    }
    /** Deletes an asset that could not take over its name, unless it is all that there is. */
    async #withdraw(beside, name) {
        const { log } = this.#options;
        try {
            if ((await this.#refresh()).has(name))
                await this.#assets.remove(beside);
            else
                log.warning(`'${name}' is in the release as '${beside.name}' for now; a later run mends that.`);
        }
        catch {
            log.debug(`The asset '${beside.name}' could not be tidied up; a later run does it.`);
        }
    }
}
/** Whether GitHub, or the connection to it, failed, so that nobody knows what became of the request. */
function isUnfinished(error) {
    return (0,request_failure/* isRequestFailure */.UZ)(error) && error.status >= 500;
}

;// CONCATENATED MODULE: ./lib/github/release/release.js









/** Images as assets of a release. */
function releaseDestination(options) {
    let found;
    async function check() {
        found = await findWritableRelease(options);
    }
    async function deliver(images) {
        const known = found ?? (await findWritableRelease(options));
        try {
            return await upload(options, await readRelease(options, known), images);
        }
        catch (error) {
            throw explainUploadFailure(error, options);
        }
    }
    return { name: 'release', check, deliver };
}
/** Proves that the token may write, and finds the release. In this order: only whoever may write sees drafts. */
async function findWritableRelease(options) {
    try {
        await (0,repository/* proveWriteAccess */.Iu)(options);
        return await findRelease(options);
    }
    catch (error) {
        throw explainReleaseRefusal(error, options);
    }
}
async function upload(options, release, images) {
    const { tag, names, log } = options;
    const nameOf = assetNames(images, names);
    const assets = new ReleaseAssets(options, release);
    const way = new ReleaseUpload(options, assets, await assets.list());
    const imageUrls = {};
    let sent = 0;
    for (const [index, image] of images.entries()) {
        try {
            const { asset, isNew } = await way.place(image, nameOf.get(image.path) ?? image.name);
            imageUrls[image.path] = durableUrl(options, release, asset);
            if (isNew)
                sent += 1;
        }
        catch (error) {
            throw explainPartialRelease(explainUploadFailure(error, options), { done: index, all: images.length });
        }
    }
    log.info(`Release '${(0,foreign_text/* forLog */.Ig)(tag)}' holds ${(0,amounts/* describePlainCount */.ru)(images.length, 'image')}, ${sent} of them uploaded now.`);
    if (release.draft)
        log.info('It is a draft: the links to its images work once it is published.');
    await tidy(options, way);
    return { destination: 'release', url: release.html_url, tag, isDraft: release.draft, imageUrls };
}
/**
 * An asset's address. That of a draft's asset changes when the draft is published, and until then opens for few; what it
 * becomes follows from the tag.
 */
function durableUrl({ context }, release, asset) {
    if (!release.draft)
        return asset.browser_download_url;
    const { serverUrl, owner, repo } = context;
    const place = [release.tag_name, asset.name].map(encodeURIComponent).join('/');
    return `${serverUrl}/${owner}/${repo}/releases/download/${place}`;
}
/** The images are in the release by now, whatever becomes of this. */
async function tidy({ signal, log }, way) {
    if (signal.aborted)
        return;
    try {
        await way.tidy();
    }
    catch (error) {
        log.debug(`What killed runs had left could not be tidied up: ${(0,foreign_text/* forLog */.Ig)(String(error))}`);
    }
}
function explainPartialRelease(error, { done, all }) {
    if (!(error instanceof delivery/* DeliveryError */.VE) || all === 1)
        return error;
    const message = `${error.message} ${done} of ${(0,amounts/* describePlainCount */.ru)(all, 'image')} were in the release by then.`;
    return new delivery/* DeliveryError */.VE(message, { next: error.next, cause: error.cause });
}


/***/ })

};
