export const id = 402;
export const ids = [402];
export const modules = {

/***/ 22402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   artifactDestination: () => (/* binding */ artifactDestination)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26093);
/* harmony import */ var _parcel_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49965);
/* harmony import */ var _service_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23781);
/* harmony import */ var _tries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46371);
/* harmony import */ var _upload_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8085);







const CHECK_LIMIT_MS = 60_000;
const UPLOAD_LIMIT_MS = 600_000;
/** What is slower than a megabyte a second does not end. */
const BYTES_PER_MS = 1000;
/** Images as one artifact of the workflow run. */
function artifactDestination(options) {
    const { signal } = options;
    const list = (until) => listArtifacts({ ...options, signal: until });
    let known;
    async function check() {
        (0,_service_js__WEBPACK_IMPORTED_MODULE_2__/* .checkService */ ._x)(options);
        const artifacts = await (0,_tries_js__WEBPACK_IMPORTED_MODULE_3__/* .bounded */ .M)(list, { ...options, limitMs: CHECK_LIMIT_MS }).catch((error) => {
            throw signal.aborted ? error : (0,_service_js__WEBPACK_IMPORTED_MODULE_2__/* .explainListingFailure */ .gw)(error);
        });
        known = idsOf(artifacts);
        // In a re-run the listing also shows artifacts of earlier attempts, whose names are free again.
        if (options.runAttempt === 1)
            checkFreeName(options, artifacts);
    }
    async function deliver(images, { failures }) {
        (0,_service_js__WEBPACK_IMPORTED_MODULE_2__/* .checkService */ ._x)(options);
        const limitMs = UPLOAD_LIMIT_MS + images.reduce((bytes, image) => bytes + image.bytes, 0) / BYTES_PER_MS;
        const tempDirectory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(options.tempDirectory, 'artifact-'));
        try {
            const contactSheet = images.length > 1 ? options.contactSheet({ images, failures }) : undefined;
            const work = (until) => upload({ files: images, contactSheet, tempDirectory, signal: until });
            return await (0,_tries_js__WEBPACK_IMPORTED_MODULE_3__/* .bounded */ .M)(work, { ...options, limitMs });
        }
        catch (error) {
            throw signal.aborted ? error : (0,_service_js__WEBPACK_IMPORTED_MODULE_2__/* .explainArtifactFailure */ .yI)(options.name, error);
        }
        finally {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(tempDirectory, { recursive: true, force: true });
        }
    }
    async function upload(given) {
        // Images that are rescued after a failed commit come without a check.
        known ??= idsOf(await list(given.signal));
        const client = await options.load();
        const contents = 'images';
        return (0,_upload_js__WEBPACK_IMPORTED_MODULE_4__/* .uploadFiles */ .Z)({ ...options, ...given, client, contents, retentionDays: allowedRetention(options), known });
    }
    return { name: 'artifact', check, deliver };
}
async function listArtifacts({ load, ...patience }) {
    const client = await load();
    return (await (0,_tries_js__WEBPACK_IMPORTED_MODULE_3__/* .withTries */ .w)("The listing of the run's artifacts", () => client.listArtifacts(), patience)).artifacts;
}
function idsOf(artifacts) {
    return new Set(artifacts.map(({ id }) => id));
}
/** Each name that an upload might get must be free: how many images come of it, and of which type, is not known yet. */
function checkFreeName({ name, archive }, artifacts) {
    const candidates = [name, ...(archive === 'auto' ? _parcel_js__WEBPACK_IMPORTED_MODULE_5__/* .SHOWN_EXTENSIONS */ .vB.map((extension) => name + extension) : [])];
    const taken = artifacts.find((artifact) => candidates.includes(artifact.name));
    if (taken === undefined)
        return;
    throw new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_6__/* .DeliveryError */ .VE(`This run already has an artifact '${taken.name}', so input 'artifact-name' cannot be '${name}'.`, {
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
