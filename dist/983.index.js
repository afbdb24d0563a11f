export const id = 983;
export const ids = [983];
export const modules = {

/***/ 51983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  artifactDestination: () => (/* binding */ artifactDestination)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/result/delivery.js
var delivery = __webpack_require__(26093);
;// CONCATENATED MODULE: ./lib/github/artifact/parcel.js


/** The types that browsers show; one file of them needs no zip around it. */
const SHOWN_EXTENSIONS = ['.png', '.jpg', '.webp', '.gif'];
/** The one image that goes up as it is, `undefined` when a zip is made. */
function singleFile({ images, archive }) {
    const [image] = images;
    if (archive === 'always' || image === undefined || images.length > 1)
        return undefined;
    return SHOWN_EXTENSIONS.includes(external_node_path_.extname(image.file)) ? image : undefined;
}
/** What makes an artifact of each name, in the client's terms. */
function parcels(options) {
    const single = singleFile(options);
    if (single !== undefined)
        return (name) => singleParcel(name, single, options);
    const zip = zipParcel(options);
    return () => zip;
}
/** The name of an unarchived file becomes the artifact's, whatever name is passed (actions/upload-artifact#785). */
async function singleParcel(name, { file }, options) {
    const copy = external_node_path_.join(options.tempDirectory, name);
    await place(file, copy);
    return {
        files: [copy],
        rootDirectory: options.tempDirectory,
        options: { skipArchive: true, ...retention(options) },
    };
}
/** The client takes files of one directory only, and the user's own gets no page that nobody asked for. */
async function zipParcel(options) {
    const { images, contactSheet, outputDirectory, tempDirectory } = options;
    const files = [];
    for (const { file } of images) {
        const target = external_node_path_.join(tempDirectory, external_node_path_.relative(outputDirectory, file));
        await (0,promises_.mkdir)(external_node_path_.dirname(target), { recursive: true });
        await place(file, target);
        files.push(target);
    }
    if (contactSheet !== undefined) {
        const page = external_node_path_.join(tempDirectory, 'index.html');
        await (0,promises_.writeFile)(page, contactSheet);
        files.push(page);
    }
    return { files, rootDirectory: tempDirectory, options: { compressionLevel: 0, ...retention(options) } };
}
/** A second name for a file, or a copy where the disk is another. */
async function place(file, target) {
    await (0,promises_.link)(file, target).catch(() => (0,promises_.copyFile)(file, target));
}
function retention({ retentionDays }) {
    return retentionDays === undefined ? {} : { retentionDays };
}

// EXTERNAL MODULE: ./lib/core/text/reason.js
var reason = __webpack_require__(93251);
// EXTERNAL MODULE: ./lib/github/artifact/fault.js
var fault = __webpack_require__(48874);
;// CONCATENATED MODULE: ./lib/github/artifact/service.js



/**
 * Whether a server has the service that `@actions/artifact` uploads to, by the client's own rule (`isGhes` in its
 * config.js): github.com, the clouds on ghe.com and *.localhost; not GitHub Enterprise Server, Gitea or Forgejo.
 */
function isGitHubDotCom(serverUrl) {
    const host = new URL(serverUrl).hostname;
    return host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost');
}
/**
 * Checks that there is a service to upload to.
 *
 * @throws DeliveryError
 */
function checkService({ serverUrl, hasRuntimeToken, }) {
    const next = `Set the input 'deliver' to ${otherDestinations()}.`;
    if (!isGitHubDotCom(serverUrl)) {
        throw new delivery/* DeliveryError */.VE(`${new URL(serverUrl).host} has no artifact service: only github.com and ghe.com do.`, {
            next,
        });
    }
    if (!hasRuntimeToken) {
        throw new delivery/* DeliveryError */.VE('This runner offers no artifact service: ACTIONS_RUNTIME_TOKEN or ACTIONS_RESULTS_URL is unset.', {
            next,
        });
    }
}
/** What the failure of a listing means for the reader. */
function explainListingFailure(cause) {
    return new delivery/* DeliveryError */.VE(`The artifacts of this run cannot be listed: ${(0,reason/* reasonForLog */.Y)(cause)}`, {
        next: 'Nothing was spent. See https://www.githubstatus.com and run the job again later.',
        cause,
    });
}
/** What the failure of an upload means for the reader. @param name - of the artifact, as it was asked for */
function explainArtifactFailure(name, cause) {
    if ((0,fault/* faultOf */.K)(cause) === 'storage-full') {
        return new delivery/* DeliveryError */.VE(`Artifact '${name}' was refused: the account's artifact storage is full.`, {
            next: "Delete old artifacts or lower 'artifact-retention-days'; GitHub counts anew every 6 to 12 hours. " +
                `Until then set 'deliver' to ${otherDestinations()}.`,
            cause,
        });
    }
    return new delivery/* DeliveryError */.VE(`Artifact '${name}' was not uploaded: ${(0,reason/* reasonForLog */.Y)(cause)}`, {
        next: 'The images stay on the runner until the job ends; a later step with `if: always()` can still save them. ' +
            'Whether GitHub has trouble stands at https://www.githubstatus.com.',
        cause,
    });
}
function otherDestinations() {
    const others = delivery/* DESTINATIONS */.qI.filter((name) => name !== 'artifact');
    return `${others.map((name) => `'${name}'`).join(', ')} or 'none'`;
}

// EXTERNAL MODULE: ./lib/github/artifact/tries.js
var tries = __webpack_require__(46371);
;// CONCATENATED MODULE: ./lib/github/artifact/upload.js




/** Names tried before giving up: the one asked for and `-2` to `-20`. */
const MAX_NAMES = 20;
/**
 * Uploads the images under the first name that is free.
 *
 * @throws what the client throws, once no further try would help
 */
async function uploadImages(upload) {
    const single = singleFile(upload);
    const extension = single === undefined ? '' : external_node_path_.extname(single.file);
    const parcelFor = parcels(upload);
    for (let number = 1; number <= MAX_NAMES; number += 1) {
        const name = upload.name + (number === 1 ? '' : `-${number}`) + extension;
        const delivery = await uploadAs(name, await parcelFor(name), upload);
        if (delivery === undefined)
            continue;
        if (number > 1) {
            upload.log.warning(`Artifact name '${upload.name}${extension}' was taken meanwhile; the images are in '${name}'.`);
        }
        return delivery;
    }
    throw new Error(`the name and its suffixes up to -${MAX_NAMES} are taken`);
}
/** @returns `undefined` when the name is taken */
async function uploadAs(name, { files, rootDirectory, options }, upload) {
    let mayExist = false;
    const once = async () => {
        try {
            return deliveryOf(name, await upload.client.uploadArtifact(name, files, rootDirectory, options), upload.runUrl);
        }
        catch (error) {
            upload.signal.throwIfAborted();
            mayExist ||= (0,fault/* failedWhileFinalizing */.u)(error);
            const own = mayExist ? await findOwn(name, upload) : undefined;
            if (own !== undefined)
                return own;
            if ((0,fault/* faultOf */.K)(error) === 'taken')
                return undefined;
            throw error;
        }
    };
    return (0,tries/* withTries */.w)(`The upload of artifact '${name}'`, once, upload);
}
/**
 * Our artifact, where it was finalised and only the answer was lost (actions/upload-artifact#531). Since we created the
 * name in this attempt, nobody else can have finalised it; a single file is compared besides.
 */
async function findOwn(name, upload) {
    // A listing that fails too proves nothing, and the upload's own error is the one to tell.
    const { artifacts } = await upload.client.listArtifacts().catch(() => ({ artifacts: [] }));
    const own = artifacts.find((artifact) => artifact.name === name && !upload.known.has(artifact.id));
    if (own?.digest === undefined)
        return undefined;
    const digest = own.digest.replace('sha256:', '');
    const single = singleFile(upload);
    if (single !== undefined && (single.sha256 !== digest || single.bytes !== own.size))
        return undefined;
    return deliveryOf(name, { id: own.id, size: own.size, digest }, upload.runUrl);
}
function deliveryOf(name, { id, size, digest }, runUrl) {
    if (id === undefined || size === undefined || digest === undefined) {
        throw new Error('the artifact client reported no id, size or digest');
    }
    return { destination: 'artifact', name, id, url: `${runUrl}/artifacts/${id}`, digest, bytes: size };
}

;// CONCATENATED MODULE: ./lib/github/artifact/artifact.js







const CHECK_LIMIT_MS = 60_000;
const UPLOAD_LIMIT_MS = 600_000;
/** What is slower than a megabyte a second does not end. */
const BYTES_PER_MS = 1000;
/** Images as one artifact of the workflow run. */
function artifactDestination(options) {
    const { clock, signal } = options;
    const list = (until) => listArtifacts({ ...options, signal: until });
    let known;
    async function check() {
        checkService(options);
        const artifacts = await within(CHECK_LIMIT_MS, list).catch((error) => {
            throw signal.aborted ? error : explainListingFailure(error);
        });
        known = idsOf(artifacts);
        // In a re-run the listing also shows artifacts of earlier attempts, whose names are free again.
        if (options.runAttempt === 1)
            checkFreeName(options, artifacts);
    }
    async function deliver(images, { failures }) {
        checkService(options);
        const limitMs = UPLOAD_LIMIT_MS + images.reduce((bytes, image) => bytes + image.bytes, 0) / BYTES_PER_MS;
        const tempDirectory = await (0,promises_.mkdtemp)(external_node_path_.join(options.tempDirectory, 'artifact-'));
        try {
            const contactSheet = images.length > 1 ? options.contactSheet({ images, failures }) : undefined;
            return await within(limitMs, (until) => upload({ images, contactSheet, tempDirectory, signal: until }));
        }
        catch (error) {
            throw signal.aborted ? error : explainArtifactFailure(options.name, error);
        }
        finally {
            await (0,promises_.rm)(tempDirectory, { recursive: true, force: true });
        }
    }
    async function upload(given) {
        // Images that are rescued after a failed commit come without a check.
        known ??= idsOf(await list(given.signal));
        const client = await options.load();
        return uploadImages({ ...options, ...given, client, retentionDays: allowedRetention(options), known });
    }
    function within(limitMs, work) {
        return (0,tries/* bounded */.M)(work, { limitMs, clock, signal });
    }
    return { name: 'artifact', check, deliver };
}
async function listArtifacts({ load, ...patience }) {
    const client = await load();
    return (await (0,tries/* withTries */.w)("The listing of the run's artifacts", () => client.listArtifacts(), patience)).artifacts;
}
function idsOf(artifacts) {
    return new Set(artifacts.map(({ id }) => id));
}
/** Each name that an upload might get must be free: how many images come of it, and of which type, is not known yet. */
function checkFreeName({ name, archive }, artifacts) {
    const candidates = [name, ...(archive === 'auto' ? SHOWN_EXTENSIONS.map((extension) => name + extension) : [])];
    const taken = artifacts.find((artifact) => candidates.includes(artifact.name));
    if (taken === undefined)
        return;
    throw new delivery/* DeliveryError */.VE(`This run already has an artifact '${taken.name}', so input 'artifact-name' cannot be '${name}'.`, {
        next: `Give every step, job and matrix row its own, such as 'artifact-name: ${name}-cover'.`,
    });
}
/** The client would lower it too, but name no input. */
function allowedRetention({ retentionDays, maxRetentionDays, log }) {
    if (retentionDays === undefined || maxRetentionDays === undefined || retentionDays <= maxRetentionDays) {
        return retentionDays;
    }
    log.warning(`Input 'artifact-retention-days' is ${retentionDays}; the repository allows ${maxRetentionDays}, ` +
        `so the artifact is kept for ${maxRetentionDays} days.`);
    return maxRetentionDays;
}


/***/ })

};
