export const id = 703;
export const ids = [703];
export const modules = {

/***/ 94703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createLookUp: () => (/* binding */ createLookUp)
});

// EXTERNAL MODULE: ./lib/kie/client/client.js + 10 modules
var client_client = __webpack_require__(42341);
;// CONCATENATED MODULE: ./lib/kie/models/task-type.js
/** Words that kie's catalogue may use for what a task makes. Only those are here that surely mean one thing. */
const PRODUCTS = [
    { product: 'images', words: /^(?:images?|pictures?|photos?)$/ },
    { product: 'videos', words: /^(?:videos?|movies?|lipsync)$/ },
    { product: 'audio', words: /^(?:audios?|music|songs?|speech|voices?|sounds?|tts)$/ },
    { product: 'text', words: /^(?:chats?|completions?|llm|embeddings?|transcriptions?)$/ },
    { product: '3D models', words: /^(?:3d|mesh(?:es)?)$/ },
];
/**
 * What a model makes where that is surely no image: `videos` for `image-to-video`.
 *
 * @param taskTypes - as kie's catalogue lists them; foreign text
 * @returns `undefined` where one of them may be an image, or is not understood, or where there is none
 */
function otherProductOf(taskTypes) {
    const products = taskTypes.map(productOf);
    return products.some((product) => product === undefined || product === 'images') ? undefined : products[0];
}
/** Where a type has a `to`, what follows it is made: `text-to-image` makes no text. */
function productOf(taskType) {
    const words = taskType
        .slice(0, 100)
        .toLowerCase()
        .split(/[^a-z0-9]+/);
    const made = words.slice(words.lastIndexOf('to') + 1);
    // Beside another word, text may be what is done something to.
    if (made.length === 1 && made[0] === 'text')
        return 'text';
    return PRODUCTS.find((each) => made.some((word) => each.words.test(word)))?.product;
}

// EXTERNAL MODULE: ./lib/kie/wire/errors.js
var errors = __webpack_require__(19834);
// EXTERNAL MODULE: ./lib/kie/wire/agent.js
var agent = __webpack_require__(6440);
// EXTERNAL MODULE: ./lib/kie/time/clock.js
var clock = __webpack_require__(50835);
;// CONCATENATED MODULE: ./lib/core/request/live-model.js


/** A help, never a condition: a check must not wait for minutes. */
const LONGEST_WAIT_MS = 10_000;
/**
 * Makes the way to kie's live catalogue. One for all questions of a step, since their pace is kie's limit.
 *
 * @returns asks for a model, and for what it makes; `undefined` where kie knows none, or does not answer in time
 */
function createLookUp({ apiKey, apiUrl, signal }) {
    const proxyEnvironment = (0,agent/* readProxyEnvironment */.y)(process.env);
    const client = (0,client_client/* createKieClient */.BX)({ apiKey, apiUrl, userAgent: client_client/* USER_AGENT */._O, proxyEnvironment, clock: clock/* systemClock */.m });
    return async (id) => {
        const over = new AbortController();
        const late = clock/* systemClock */.m.sleep(LONGEST_WAIT_MS, over.signal).then(() => undefined, () => undefined);
        const options = { signal: AbortSignal.any([signal, over.signal]) };
        try {
            // Each is of use without the other.
            const [model, taskTypes] = await Promise.all([
                Promise.race([unlessKieFails(client.getModelSchema(id, options)), late]),
                Promise.race([unlessKieFails(client.getTaskTypes(id, options)), late]),
            ]);
            const makes = otherProductOf(taskTypes ?? []);
            return makes === undefined ? model : { id, makes };
        }
        finally {
            over.abort();
        }
    };
}
async function unlessKieFails(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (error instanceof errors/* KieError */.g4)
            return undefined;
        throw error;
    }
}


/***/ })

};
