export const id = 485;
export const ids = [485];
export const modules = {

/***/ 65485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rK: () => (/* binding */ DEFAULT_API_URL),
  _O: () => (/* binding */ USER_AGENT),
  BX: () => (/* binding */ createKieClient)
});

// EXTERNAL MODULE: ./lib/kie/time/clock.js
var time_clock = __webpack_require__(50835);
// EXTERNAL MODULE: ./lib/kie/wire/classify.js
var classify = __webpack_require__(11039);
// EXTERNAL MODULE: ./lib/kie/wire/errors.js
var errors = __webpack_require__(19834);
// EXTERNAL MODULE: ./lib/kie/wire/excerpt.js
var excerpt = __webpack_require__(53200);
// EXTERNAL MODULE: ./lib/kie/wire/json.js
var wire_json = __webpack_require__(73927);
;// CONCATENATED MODULE: ./lib/kie/wire/retry-after.js
/** A number of seconds; RFC 9110 knows whole ones only, servers send others too. */
const SECONDS = /^[+-]?\d+(\.\d+)?$/;
/** The end that every date in HTTP has. `Date.parse` alone takes far too much for a date. */
const HTTP_DATE = /^[A-Za-z]{3,9},? .* GMT$/;
/**
 * How long a server asks to wait, in both forms of `Retry-After` (RFC 9110, 10.2.3).
 *
 * @param now - our time of day, for a reply without a date of its own
 * @returns milliseconds, 0 for a moment in the past, not clamped to any deadline; `undefined` for no header and for junk
 */
function parseRetryAfter(headers, now) {
    const value = headers['retry-after']?.trim() ?? '';
    if (SECONDS.test(value))
        return Math.max(0, Number(value) * 1000);
    const until = parseDate(value);
    if (until === undefined)
        return undefined;
    return Math.max(0, until - (parseDate(headers.date?.trim() ?? '') ?? now.getTime()));
}
function parseDate(value) {
    const time = HTTP_DATE.test(value) ? Date.parse(value) : NaN;
    return Number.isNaN(time) ? undefined : time;
}

;// CONCATENATED MODULE: ./lib/kie/wire/envelope.js





/** HTTP statuses that decide where kie's envelope is missing: no proxy or edge lets such a request through. */
const DECISIVE_STATUSES = [401, 402, 429];
/**
 * Reads kie's answer: HTTP ok, code 200 and not `success: false`, or it is an error; but for what the caller accepts.
 *
 * @returns the whole of what the caller accepts, else the envelope's data
 * @throws KieApiError when kie, or the HTTP status alone, says no
 * @throws KieResponseError when the answer is not kie's: a redirect, a web page, a cut body
 */
function readReply(reply, context) {
    const isOk = reply.status >= 200 && reply.status < 300;
    const isRedirect = reply.status >= 300 && reply.status < 400;
    const json = isRedirect ? undefined : (0,wire_json/* parseJson */.qF)(reply.body);
    if (context.accepts?.(json, isOk) === true)
        return json;
    const envelope = readEnvelope(json);
    if (envelope !== undefined && isOk && envelope.code === 200 && envelope.success !== false)
        return envelope.data;
    const failure = {
        endpoint: context.endpoint,
        httpStatus: reply.status,
        retryAfterMs: parseRetryAfter(reply.headers, context.now),
        named: context.contradicts?.(json),
    };
    if (envelope !== undefined)
        throw refusal(envelope, failure);
    if (DECISIVE_STATUSES.includes(reply.status)) {
        const kind = (0,classify/* classifyRefusal */.rN)({ code: reply.status, text: '' });
        const text = (0,excerpt/* excerpt */.K)(reply.body);
        const verdict = failure.named === undefined ? (0,classify/* verdictOf */.Vj)(kind, reply.status) : 'ambiguous';
        throw new errors/* KieApiError */.GT({ ...failure, kind, verdict, code: undefined, text });
    }
    throw new errors/* KieResponseError */.rW(describeForeignReply(reply, context.endpoint), failure);
}
function readEnvelope(reply) {
    const code = (0,wire_json/* fieldOf */._F)(reply, 'code');
    if (typeof code !== 'number')
        return undefined;
    const text = [(0,wire_json/* fieldOf */._F)(reply, 'msg'), (0,wire_json/* fieldOf */._F)(reply, 'message')].find((part) => typeof part === 'string') ?? '';
    return { code, text, data: (0,wire_json/* fieldOf */._F)(reply, 'data'), success: (0,wire_json/* fieldOf */._F)(reply, 'success') };
}
function refusal({ code, text }, failure) {
    const isUnknownTask = failure.endpoint === 'recordInfo' && (0,classify/* isNotReady */.BS)({ code, text });
    const kind = isUnknownTask ? 'not-ready' : (0,classify/* classifyRefusal */.rN)({ code, text });
    const verdict = failure.named === undefined ? (0,classify/* verdictOf */.Vj)(kind, code) : 'ambiguous';
    return new errors/* KieApiError */.GT({ ...failure, kind, verdict, code, text, field: (0,classify/* namedField */.aH)(text) });
}
function describeForeignReply({ status, headers, body }, endpoint) {
    if (status >= 300 && status < 400)
        return `${endpoint} was answered with a redirect (HTTP ${status}), not followed.`;
    const isPage = headers['content-type']?.includes('html') === true || /^\s*</.test(body);
    if (status === 403 && isPage) {
        return `${endpoint} was blocked at the edge of kie.ai's network (HTTP 403 with a web page); this is not about the key.`;
    }
    return `${endpoint} was answered with HTTP ${status} and no envelope of kie.ai's: ${(0,excerpt/* excerpt */.K)(body) || '(empty)'}`;
}

;// CONCATENATED MODULE: ./lib/kie/wire/http.js

/** The API with its key. The key goes to `apiUrl` and nowhere else: no redirect is followed, no other host is asked. */
function createApi({ transport, clock, apiUrl, apiKey, userAgent }) {
    const base = apiUrl.replace(/\/+$/, '');
    const headers = {
        authorization: `Bearer ${apiKey}`,
        accept: 'application/json',
        'accept-encoding': 'identity',
        // Also on GET: the credit route is said to want it.
        'content-type': 'application/json',
        'user-agent': userAgent,
    };
    return async ({ endpoint, method, path, body, content, timeoutMs, ownConnection = false, signal, accepts, contradicts, }) => {
        const text = body === undefined ? undefined : JSON.stringify(body);
        const length = content?.bytes ?? (text === undefined ? undefined : Buffer.byteLength(text));
        const timer = startTimer(clock, timeoutMs);
        try {
            const reply = await transport({
                endpoint,
                method,
                url: new URL(base + path),
                headers: {
                    ...headers,
                    ...(content !== undefined && { 'content-type': content.type }),
                    ...(length !== undefined && { 'content-length': String(length) }),
                },
                body: text,
                content: content?.stream,
                ownConnection,
                signal: signal === undefined ? timer.signal : AbortSignal.any([signal, timer.signal]),
            });
            return readReply({ ...reply, body: withoutKey(reply.body, apiKey) }, { endpoint, now: clock.date(), accepts, contradicts });
        }
        finally {
            timer.stop();
        }
    };
}
/** An answer that echoes the key must not carry it into a message. Anything short is no key of kie's, but a word. */
function withoutKey(body, apiKey) {
    return apiKey.length < 16 ? body : body.replaceAll(apiKey, '***');
}
/** A signal that is aborted after a time, unless stopped before. */
function startTimer(clock, timeoutMs) {
    const expired = new AbortController();
    const stopped = new AbortController();
    clock.sleep(timeoutMs, stopped.signal).then(() => expired.abort(new Error(`no whole answer within ${Math.round(timeoutMs / 100) / 10} s`)), () => undefined);
    return { signal: expired.signal, stop: () => stopped.abort() };
}

;// CONCATENATED MODULE: ./lib/kie/models/shared-answer.js
/**
 * Lets one answer serve all who ask, each for as long as its own signal lets it. The question ends when nobody waits for it
 * any more, and is asked again after it failed.
 */
function shareAnswer(ask) {
    let current;
    const begin = () => {
        const over = new AbortController();
        const begun = { answer: ask(over.signal), over, waiting: 0 };
        begun.answer.catch(() => {
            if (current === begun)
                current = undefined;
        });
        return begun;
    };
    return async (signal) => {
        current ??= begin();
        const mine = current;
        mine.waiting += 1;
        try {
            return await untilAborted(mine.answer, signal);
        }
        catch (error) {
            if (mine.waiting === 1 && current === mine) {
                current = undefined;
                mine.over.abort(error);
            }
            throw error;
        }
        finally {
            mine.waiting -= 1;
        }
    };
}
/** Waits no longer than the signal lets it. @throws the signal's reason when it is aborted */
async function untilAborted(work, signal) {
    if (signal === undefined)
        return work;
    const over = new AbortController();
    const aborted = new Promise((_resolve, reject) => {
        const fail = () => reject(signal.reason);
        if (signal.aborted)
            fail();
        else
            signal.addEventListener('abort', fail, { once: true, signal: over.signal });
    });
    try {
        return await Promise.race([work, aborted]);
    }
    finally {
        over.abort();
    }
}

// EXTERNAL MODULE: ./lib/kie/models/price.js
var price = __webpack_require__(82527);
// EXTERNAL MODULE: ./lib/kie/models/models.js + 1 modules
var models = __webpack_require__(22599);
;// CONCATENATED MODULE: ./lib/kie/models/field-schema.js


/** What holds whichever variant it is: the loosest limits, all values, and of several types the first. */
function widestSchema(variants) {
    const real = variants.filter((variant) => Object.keys(variant).length > 0);
    const [first] = real;
    if (first === undefined || real.length === 1)
        return first ?? {};
    const { type, description } = first;
    const values = real.every((one) => one.values !== undefined) ? real.flatMap((one) => one.values ?? []) : undefined;
    const standard = real.find((one) => one.default !== undefined)?.default;
    const itemTypes = new Set(real.map((one) => one.itemType));
    return {
        ...(type !== undefined && { type }),
        ...(description !== undefined && { description }),
        ...(values !== undefined && { values: [...new Set(values)] }),
        ...(standard !== undefined && { default: standard }),
        ...(itemTypes.size === 1 && first.itemType !== undefined && { itemType: first.itemType }),
        ...loosest(real, 'minLength', Math.min),
        ...loosest(real, 'maxLength', Math.max),
        ...loosest(real, 'min', Math.min),
        ...loosest(real, 'max', Math.max),
        ...loosest(real, 'minItems', Math.min),
        ...loosest(real, 'maxItems', Math.max),
    };
}
function loosest(variants, name, pick) {
    const numbers = variants.flatMap((variant) => variant[name] ?? []);
    return numbers.length === variants.length ? { [name]: pick(...numbers) } : {};
}
/** What a schema says itself, without the schemas inside it. */
function ownSchema(schema, resolve) {
    const type = typeOf(schema);
    const values = valuesOf(schema);
    const description = (0,wire_json/* fieldOf */._F)(schema, 'description');
    const standard = (0,wire_json/* fieldOf */._F)(schema, 'default');
    const itemType = typeOf(resolve((0,wire_json/* fieldOf */._F)(schema, 'items')));
    return {
        ...(type !== undefined && { type }),
        ...(values !== undefined && { values }),
        ...(typeof description === 'string' && { description }),
        ...(standard !== undefined && { default: standard }),
        ...(itemType !== undefined && { itemType }),
        ...limit(schema, 'minLength', 'minLength'),
        ...limit(schema, 'maxLength', 'maxLength'),
        ...limit(schema, 'min', 'minimum'),
        ...limit(schema, 'max', 'maximum'),
        ...limit(schema, 'minItems', 'minItems'),
        ...limit(schema, 'maxItems', 'maxItems'),
    };
}
function limit(schema, name, keyword) {
    const value = (0,wire_json/* fieldOf */._F)(schema, keyword);
    return typeof value === 'number' && Number.isFinite(value) ? { [name]: value } : {};
}
/** OpenAPI 3.1 lists types, with `null` for what may be left empty. */
function typeOf(schema) {
    const stated = (0,wire_json/* fieldOf */._F)(schema, 'type');
    const all = Array.isArray(stated) ? stated : [stated];
    return models/* FIELD_TYPES */.bh.find((type) => all.includes(type));
}
/** `undefined` also where something else than text, a number or null is allowed. */
function valuesOf(schema) {
    const constant = (0,wire_json/* fieldOf */._F)(schema, 'const');
    const all = (constant === undefined ? listOf(schema, 'enum') : [constant]).filter((value) => value !== null);
    const values = all.filter((value) => typeof value === 'string' || typeof value === 'number');
    return values.length === 0 || values.length < all.length ? undefined : values;
}
/** The type of a field whose schema names none. */
function typeBy({ values, itemType, max, min, default: standard }) {
    if (itemType !== undefined || Array.isArray(standard))
        return 'array';
    if (typeof standard === 'boolean')
        return 'boolean';
    if (typeof (values?.[0] ?? max ?? min ?? standard) === 'number')
        return 'number';
    return (0,wire_json/* isObject */.Gv)(standard) ? 'object' : 'string';
}
/** A list in a schema; empty for anything else. */
function listOf(value, name) {
    const list = (0,wire_json/* fieldOf */._F)(value, name);
    return Array.isArray(list) ? list : [];
}

;// CONCATENATED MODULE: ./lib/kie/models/open-api.js


/** Far more than a document of kie's takes; a hostile one ends here. */
const MAX_STEPS = 3_000;
const MAX_DEPTH = 24;
const MAX_VARIANTS = 50;
const MAX_PROPERTIES = 200;
const MAX_REFERENCE_LENGTH = 500;
/**
 * Reads schemas of one document, whatever they are: what cannot be read is as if it were not there. Its patience is
 * limited, and lasts for the whole document.
 */
class SchemaReader {
    #follow;
    #steps = 0;
    constructor(document) {
        this.#follow = createFollower(document);
    }
    /** Follows references to the end. @returns `undefined` where one leads nowhere, or in a circle */
    resolve(value) {
        const seen = new Set();
        let current = value;
        for (;;) {
            const reference = (0,wire_json/* fieldOf */._F)(current, '$ref');
            if (typeof reference !== 'string')
                return current;
            if (seen.has(reference) || !this.#spend(0))
                return undefined;
            seen.add(reference);
            current = this.#follow(reference);
        }
    }
    /**
     * The fields of an object with all parts of `allOf` and, of `oneOf` and `anyOf`, the variants.
     *
     * @param accept - which variants count; where none does, all do
     */
    shape(schema, accept = () => true) {
        return this.#shapeAt(0, schema, accept);
    }
    /** What several schemas for the same field come to. */
    field(schemas = []) {
        const { type, ...rest } = this.#fieldAt(0, schemas);
        return { ...rest, type: type ?? typeBy(rest) };
    }
    #shapeAt(depth, schema, accept) {
        if (!this.#spend(depth))
            return { fields: new Map(), required: new Set() };
        const object = this.resolve(schema);
        const within = (variants) => variants.map((variant) => this.#shapeAt(depth + 1, variant, accept));
        const parts = [ownShape(object), ...within(variantsOf(object, 'allOf'))];
        for (const keyword of ['oneOf', 'anyOf']) {
            const variants = variantsOf(object, keyword);
            const accepted = variants.filter(accept);
            parts.push(eitherOf(within(accepted.length === 0 ? variants : accepted)));
        }
        return allOf(parts);
    }
    /** All schemas that a field has to meet, with the variants as a list of their own. */
    #fieldAt(depth, schemas) {
        if (!this.#spend(depth))
            return {};
        const resolve = (value) => this.resolve(value);
        return schemas.reduce((known, each) => {
            const schema = resolve(each);
            const variants = [...variantsOf(schema, 'oneOf'), ...variantsOf(schema, 'anyOf')];
            const either = widestSchema(variants.map((one) => this.#fieldAt(depth + 1, [one])));
            return {
                ...known,
                ...either,
                ...this.#fieldAt(depth + 1, variantsOf(schema, 'allOf')),
                ...ownSchema(schema, resolve),
            };
        }, {});
    }
    #spend(depth) {
        this.#steps += 1;
        return this.#steps <= MAX_STEPS && depth <= MAX_DEPTH;
    }
}
/** Finds where a reference within the document leads. Names in kie's documents end in spaces and carry percent escapes. */
function createFollower(document) {
    const plainNames = new WeakMap();
    const alike = (at, name) => {
        const known = plainNames.get(at) ?? new Map(Object.entries(at).map(([key, value]) => [plainName(key), value]));
        plainNames.set(at, known);
        return known.get(plainName(name));
    };
    return (reference) => {
        if (!reference.startsWith('#/') || reference.length > MAX_REFERENCE_LENGTH)
            return undefined;
        const names = reference.slice(2).split('/');
        return names.reduce((at, escaped) => {
            const name = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
            return (0,wire_json/* fieldOf */._F)(at, name) ?? ((0,wire_json/* isObject */.Gv)(at) ? alike(at, name) : undefined);
        }, document);
    };
}
function plainName(name) {
    try {
        return decodeURIComponent(name).trim();
    }
    catch {
        return name.trim();
    }
}
function variantsOf(schema, keyword) {
    return listOf(schema, keyword).slice(0, MAX_VARIANTS);
}
/** What an object says itself, without the schemas inside it. */
function ownShape(object) {
    const properties = (0,wire_json/* fieldOf */._F)(object, 'properties');
    const entries = (0,wire_json/* isObject */.Gv)(properties) ? Object.entries(properties) : [];
    const required = listOf(object, 'required').slice(0, MAX_PROPERTIES);
    return {
        fields: new Map(entries.slice(0, MAX_PROPERTIES).map(([name, value]) => [name, [value]])),
        required: new Set(required.filter((name) => typeof name === 'string')),
    };
}
/** All of the fields are there, and each meets all of its schemas. */
function allOf(shapes) {
    const fields = new Map();
    for (const shape of shapes) {
        for (const [name, schemas] of shape.fields)
            fields.set(name, [...(fields.get(name) ?? []), ...schemas]);
    }
    return { fields, required: new Set(shapes.flatMap(({ required }) => [...required])) };
}
/** Any of the fields may be there; needed is what every variant needs. A field's schemas become variants in turn. */
function eitherOf(shapes) {
    // A variant without fields is null, or could not be read.
    const variants = shapes.filter((shape) => shape.fields.size > 0);
    const [first] = variants;
    const names = new Set(variants.flatMap(({ fields }) => [...fields.keys()]));
    const fields = new Map([...names].map((name) => {
        const schemas = variants.flatMap((variant) => {
            const all = variant.fields.get(name);
            return all === undefined ? [] : [{ allOf: all }];
        });
        return [name, schemas.length === 1 ? schemas : [{ anyOf: schemas }]];
    }));
    const required = [...(first?.required ?? [])].filter((name) => variants.every((one) => one.required.has(name)));
    return { fields, required: new Set(required) };
}

;// CONCATENATED MODULE: ./lib/kie/models/live-model.js




/** Fields that hold the main picture in the models we know, the likeliest first. */
const REFERENCE_FIELDS = [
    'input_urls',
    'image_urls',
    'image_input',
    'image_url',
    'image',
    'reference_image_urls',
    'filesUrl',
    'inputImage',
];
/** More fields than any model has; a document that lists more is not one of kie's. */
const MAX_FIELDS = 200;
/** Names that can be written in YAML and JSON without surprise. */
const FIELD_NAME = /^(?!__proto__$)[A-Za-z_][\w-]{0,63}$/;
/**
 * Reads a model out of the OpenAPI document that kie's live catalogue gives for it. What cannot be understood is left
 * out, so that the model may know less than kie, never something else.
 *
 * @returns `undefined` where the document describes no input of createTask
 */
function readLiveModel({ id, openapi, on }) {
    const reader = new SchemaReader(openapi);
    const shape = findInput(openapi, id, reader);
    if (shape === undefined)
        return undefined;
    const names = [...shape.fields.keys()].filter((name) => FIELD_NAME.test(name)).slice(0, MAX_FIELDS);
    const fields = Object.fromEntries(names.map((name) => [name, fieldFrom(reader.field(shape.fields.get(name)), shape.required.has(name))]));
    if (names.length === 0)
        return undefined;
    const pictures = REFERENCE_FIELDS.filter((name) => Object.hasOwn(fields, name) && isPicture(fields[name]));
    const referenceField = pictures.find((name) => fields[name]?.required === true) ?? pictures[0];
    const reference = referenceField === undefined ? undefined : fields[referenceField];
    const count = price/* COUNT_FIELDS */.mY.find((name) => Object.hasOwn(fields, name) && isCount(fields[name]));
    return {
        id,
        title: documentTitle(openapi) ?? id,
        kind: kindOf({ id, hasPrompt: Object.hasOwn(fields, 'prompt'), reference }),
        asOf: on.toISOString().slice(0, 10),
        confidence: 'live',
        referenceField,
        referenceMax: reference?.type === 'string' ? 1 : reference?.maxItems,
        credits: undefined,
        creditsAsOf: undefined,
        ...(count !== undefined && { pictures: { field: count } }),
        notes: [],
        fields,
    };
}
/** The input of the first route that has one; of several requests in it, that of the model asked for. */
function findInput(openapi, id, reader) {
    const paths = (0,wire_json/* fieldOf */._F)(openapi, 'paths');
    if (!(0,wire_json/* isObject */.Gv)(paths))
        return undefined;
    const routes = Object.entries(paths).sort(([one], [other]) => rank(one) - rank(other));
    for (const [, route] of routes.slice(0, MAX_FIELDS)) {
        const body = reader.resolve((0,wire_json/* fieldOf */._F)(reader.resolve((0,wire_json/* fieldOf */._F)(reader.resolve(route), 'post')), 'requestBody'));
        const content = (0,wire_json/* fieldOf */._F)(body, 'content');
        const media = (0,wire_json/* fieldOf */._F)(content, 'application/json') ?? ((0,wire_json/* isObject */.Gv)(content) ? Object.values(content)[0] : undefined);
        const request = reader.shape((0,wire_json/* fieldOf */._F)(media, 'schema'), (variant) => isRequestFor(variant, id, reader));
        const input = request.fields.get('input');
        const shape = input === undefined ? undefined : reader.shape({ allOf: input });
        if (shape !== undefined && shape.fields.size > 0)
            return shape;
    }
    return undefined;
}
function rank(path) {
    return path.endsWith('/jobs/createTask') ? 0 : 1;
}
/** Whether a variant of the request's body may be the one of this model: it names it, or it names none. */
function isRequestFor(variant, id, reader) {
    const model = reader.field(reader.shape(variant).fields.get('model'));
    return model.values === undefined || model.values.includes(id);
}
function fieldFrom(schema, required) {
    const { description, default: standard, ...rest } = schema;
    return {
        ...rest,
        required,
        description: (0,excerpt/* excerpt */.K)(description ?? ''),
        ...(fits(standard, schema) && { default: standard }),
    };
}
/** A default is sent in place of what the user left out, so one that kie's own schema refuses is worse than none. */
function fits(value, { type, values }) {
    if (values !== undefined && !values.some((each) => each === value))
        return false;
    switch (type) {
        case 'integer':
            return Number.isInteger(value);
        case 'array':
            return Array.isArray(value);
        case 'object':
            return (0,wire_json/* isObject */.Gv)(value);
        default:
            return typeof value === type;
    }
}
function isPicture(field) {
    return field?.type === 'string' || (field?.type === 'array' && (field.itemType ?? 'string') === 'string');
}
function isCount(field) {
    return field?.type === 'integer' || field?.type === 'number' || field?.type === 'string';
}
function documentTitle(openapi) {
    const text = (0,wire_json/* fieldOf */._F)((0,wire_json/* fieldOf */._F)(openapi, 'info'), 'title');
    return typeof text === 'string' && text.trim() !== '' ? (0,excerpt/* excerpt */.K)(text) : undefined;
}
/** A guess from the id and the fields; it decides nothing but words. */
function kindOf({ id, hasPrompt, reference }) {
    if (id.includes('upscale'))
        return 'upscale';
    if (id.includes('background'))
        return 'background-removal';
    if (id.includes('layer'))
        return 'layer-decomposition';
    if (id.includes('segment'))
        return 'segmentation';
    if (reference === undefined)
        return 'text-to-image';
    return reference.required || !hasPrompt ? 'image-to-image' : 'text-and-image-to-image';
}

;// CONCATENATED MODULE: ./lib/kie/wire/read-again.js

const TRIES = 3;
const PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** Makes one on a clock. */
function createReadAgain(clock) {
    return async (once, signal) => {
        for (let tries = 1;; tries++) {
            try {
                return await once();
            }
            catch (error) {
                if (tries === TRIES || signal?.aborted === true || !mayReadAgain(error))
                    throw error;
                await clock.sleep(pauseMs(error, tries), signal);
            }
        }
    };
}
function mayReadAgain(error) {
    if (error instanceof errors/* KieApiError */.GT)
        return ['rate', 'maintenance', 'server'].includes(error.kind);
    if (error instanceof errors/* KieConnectionError */.SN)
        return error.verdict !== 'final';
    return error instanceof errors/* KieResponseError */.rW && error.httpStatus !== 404;
}
function pauseMs(error, tries) {
    return Math.min(error.retryAfterMs ?? PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS);
}

;// CONCATENATED MODULE: ./lib/kie/models/live-catalogue.js





const LIST_PATH = '/api/v1/models';
/** kie lets one request a second in; the rest is for the network, which may bring two closer together. */
const live_catalogue_PAUSE_MS = 1_100;
/** Makes the catalogue of one client, whose requests share one pace. */
function createLiveCatalogue({ api, clock, timeoutMs }) {
    const readAgain = createReadAgain(clock);
    const takeTurn = createPace(clock);
    const ask = async ({ endpoint, path, signal }) => {
        try {
            return await readAgain(async () => {
                await takeTurn(signal);
                return api({ endpoint, method: 'GET', path, timeoutMs, signal });
            }, signal);
        }
        catch (error) {
            if (isNotThere(error))
                return undefined;
            throw error;
        }
    };
    const read = async (id, page, signal) => {
        const path = pathOf(id, page);
        return path === undefined ? undefined : ask({ endpoint: `models/${page}`, path, signal });
    };
    // One list answers for all models.
    const readList = shareAnswer((signal) => ask({ endpoint: 'models', path: LIST_PATH, signal }));
    return {
        schema: async (id, signal) => {
            const openapi = (0,wire_json/* fieldOf */._F)(await read(id, 'schema', signal), 'openapi');
            const document = typeof openapi === 'string' ? (0,wire_json/* parseJson */.qF)(openapi) : openapi;
            return readLiveModel({ id, openapi: document, on: clock.date() });
        },
        taskTypes: async (id, signal) => {
            const models = await readList(signal);
            const entries = Array.isArray(models) ? models : [];
            const types = (0,wire_json/* fieldOf */._F)(entries.find((entry) => (0,wire_json/* fieldOf */._F)(entry, 'model') === id), 'taskType');
            const all = Array.isArray(types) ? types : [types];
            const texts = all.filter((type) => typeof type === 'string' && type !== '');
            return texts.length === 0 ? undefined : texts;
        },
        price: async (id, signal) => {
            const text = (0,wire_json/* fieldOf */._F)(await read(id, 'price', signal), 'pricingDesc');
            return typeof text === 'string' && text.trim() !== '' ? text : undefined;
        },
    };
}
/**
 * A model's page. The slashes of an id stay as they are.
 *
 * @returns `undefined` for what can be no model's id and would lead to another route
 */
function pathOf(id, page) {
    const segments = id.toWellFormed().split('/');
    if (segments.some((segment) => /^\.{0,2}$/.test(segment)))
        return undefined;
    return `${LIST_PATH}/${segments.map(encodeURIComponent).join('/')}/${page}`;
}
/** Lets its callers through one by one. Who gives up while waiting leaves no gap. */
function createPace(clock) {
    let nextAtMs = -Infinity;
    let last = Promise.resolve();
    const takeNext = async (signal) => {
        signal?.throwIfAborted();
        const waitMs = nextAtMs - clock.now();
        if (waitMs > 0)
            await clock.sleep(waitMs, signal);
        nextAtMs = clock.now() + live_catalogue_PAUSE_MS;
    };
    return (signal) => {
        const turn = last.then(() => takeNext(signal));
        last = turn.catch(() => undefined);
        return untilAborted(turn, signal);
    };
}
/** kie does not know the model, or has no catalogue at all. */
function isNotThere(error) {
    if (error instanceof errors/* KieApiError */.GT)
        return error.kind === 'model' || error.code === 404 || error.httpStatus === 404;
    return error instanceof errors/* KieResponseError */.rW && error.httpStatus === 404;
}

// EXTERNAL MODULE: ./lib/kie/client/record.js
var record = __webpack_require__(83342);
;// CONCATENATED MODULE: ./lib/kie/client/task-id.js



/** Names for a task's id besides the documented `taskId`: kie's in callbacks and records, and those that other clients read. */
const OTHER_NAMES = ['task_id', 'taskID', 'recordId', 'record_id', 'jobId', 'job_id', 'id'];
/** Names that can mean nothing but a task, also in a refusal and outside of `data`. */
const SURE_NAMES = ['taskId', 'task_id', 'taskID'];
/** Names in a refusal behind which a task may stand. */
const TASK_NAMES = [...SURE_NAMES, 'recordId', 'record_id'];
/** What stands where there is no id. */
const PLACEHOLDER = /^\s*(?:n\/?a|none|null|nil|undefined|success|fail(?:ed)?|error|unknown|-*)\s*$/i;
/** `id` names many things; only so does it look like a task's. */
const LOOKS_LIKE_TASK = /^(?:[0-9a-f]{32}|task)/i;
/** What the ids of tasks look like: 32 hex digits, or `task_gpt-image_1765968190655`. */
const LOOKS_LIKE_ID = /^[\w-]{6,128}$/;
/** More of them do not help a person, and a reply may hold a thousand. */
const MOST_SHOWN = 5;
/**
 * Finds the id of a task that a createTask has made. The documented name decides, whatever it holds and whatever else the
 * reply says: a task that it names can be followed, and may be paid for. Another name does where it is beyond doubt.
 *
 * @param reply - the whole of it, with its envelope
 */
function findTaskId(reply) {
    const isSuccess = (0,wire_json/* fieldOf */._F)(reply, 'code') === 200 && (0,wire_json/* fieldOf */._F)(reply, 'success') !== false;
    const data = isSuccess ? (0,record/* unwrap */.oA)((0,wire_json/* fieldOf */._F)(reply, 'data')) : (0,wire_json/* fieldOf */._F)(reply, 'data');
    const documented = (0,wire_json/* fieldOf */._F)(data, 'taskId');
    if (typeof documented === 'string' && !PLACEHOLDER.test(documented))
        return documented;
    const inData = idsIn(data, isSuccess ? OTHER_NAMES : SURE_NAMES);
    const found = new Set([...inData, ...idsIn(reply, SURE_NAMES)].map(({ value }) => value));
    const [only] = found;
    return found.size === 1 && typeof only === 'string' && LOOKS_LIKE_ID.test(only) ? only : undefined;
}
/**
 * Finds what a refusal of createTask names as a task's all the same: it contradicts itself, and then a task may exist.
 *
 * @param reply - the whole of it, with its envelope or without
 */
function findNamedTask(reply) {
    const data = (0,record/* unwrap */.oA)((0,wire_json/* fieldOf */._F)(reply, 'data'));
    const first = Array.isArray(data) ? data[0] : undefined;
    const places = [data, first, (0,record/* unwrap */.oA)((0,wire_json/* fieldOf */._F)(data, 'data')), reply];
    const [named] = places.flatMap((place) => idsIn(place, TASK_NAMES));
    return named === undefined ? undefined : String(named.value);
}
/** What in the data of a success without a certain id may be one, for a person to look up; empty where there is nothing. */
function describeIds(data) {
    const ids = typeof data === 'string' ? [{ name: 'data', value: data }] : idsIn(data, ['taskId', ...OTHER_NAMES]);
    const shown = ids.slice(0, MOST_SHOWN).map(({ name, value }) => `${name} '${(0,excerpt/* excerpt */.K)(String(value))}'`);
    return shown.length === 0 ? '' : ` that is certain; it names ${shown.join(', ')}`;
}
function idsIn(value, names) {
    return names.flatMap((name) => {
        const id = (0,wire_json/* fieldOf */._F)(value, name);
        if (typeof id !== 'string' && typeof id !== 'number')
            return [];
        const text = String(id);
        return PLACEHOLDER.test(text) || (name === 'id' && !LOOKS_LIKE_TASK.test(text)) ? [] : [{ name, value: id }];
    });
}

// EXTERNAL MODULE: ./lib/kie/client/task.js + 1 modules
var client_task = __webpack_require__(1699);
// EXTERNAL MODULE: ./lib/kie/client/upload.js
var upload = __webpack_require__(25690);
;// CONCATENATED MODULE: ./lib/kie/client/routes.js






/** kie answers createTask within half a second; a task that was made in a slower answer is paid for, so wait long. */
const CREATE_TIMEOUT_MS = 60_000;
/** Asks for a picture, exactly once. @returns the task's id */
async function createTask(api, { request, signal }) {
    const { model, input, callBackUrl } = request;
    const answer = await api({
        endpoint: 'createTask',
        method: 'POST',
        path: '/api/v1/jobs/createTask',
        body: { model, input, callBackUrl },
        timeoutMs: CREATE_TIMEOUT_MS,
        ownConnection: true,
        signal,
        accepts: (reply) => findTaskId(reply) !== undefined,
        contradicts: findNamedTask,
    });
    const taskId = findTaskId(answer);
    if (taskId !== undefined)
        return taskId;
    throw lacks('createTask', `task id${describeIds(answer)}`);
}
/** Looks at a task, once. */
async function getTask(api, { taskId, timeoutMs, signal }) {
    const path = `/api/v1/jobs/recordInfo?taskId=${encodeURIComponent(taskId.toWellFormed())}`;
    const endpoint = 'recordInfo';
    const accepts = (reply, isOk) => (0,client_task/* findTask */.VX)(taskId, reply, isOk) !== undefined;
    const answer = await api({ endpoint, method: 'GET', path, timeoutMs, signal, accepts });
    const task = (0,client_task/* findTask */.VX)(taskId, answer);
    if (task !== undefined)
        return task;
    // Nothing of it is known then: it is neither lost nor at its end.
    if ((0,record/* isOfAnother */.TE)(taskId, answer))
        throw lacks(endpoint, 'record of the task that was asked for');
    return (0,client_task/* readTask */.gv)(taskId, answer) ?? noRecord();
}
/** The account's credits. */
async function getCredits(read, { signal }) {
    const data = await read({ endpoint: 'credit', method: 'GET', path: '/api/v1/chat/credit', signal });
    if (typeof data === 'number' && Number.isFinite(data))
        return data;
    throw lacks('credit', 'number');
}
/** A direct link to a result file. @returns `undefined` where kie says that it does not know the file */
async function getFreshLink(read, { url, signal }) {
    const path = '/api/v1/common/download-url';
    try {
        const data = await read({ endpoint: 'download-url', method: 'POST', path, body: { url }, signal });
        if (typeof data === 'string' && data !== '')
            return data;
    }
    catch (error) {
        if (isUnknownFile(error))
            return undefined;
        throw error;
    }
    throw lacks('download-url', 'link');
}
/** Nothing but kie's own words: whatever else goes wrong says nothing of the file. */
function isUnknownFile(error) {
    return error instanceof errors/* KieApiError */.GT && error.code === 422 && /\burl is wrong\b/i.test(error.text);
}
/**
 * Gives kie a picture, read anew from disk for each try.
 *
 * @param api - of the host for uploads
 * @returns the link that a createTask takes
 */
async function uploadFile(api, { file, readAgain, signal }) {
    const endpoint = 'file-stream-upload';
    const data = await readAgain(async () => {
        const content = await (0,upload/* uploadContent */.H3)(file);
        try {
            const timeoutMs = (0,upload/* uploadTimeoutMs */.n8)(file.bytes);
            return await api({ endpoint, method: 'POST', path: `/api/${endpoint}`, content, timeoutMs, signal });
        }
        finally {
            content.stream.destroy();
        }
    }, signal);
    const link = (0,wire_json/* fieldOf */._F)(data, 'downloadUrl');
    if (typeof link === 'string' && isWebUrl(link))
        return link;
    throw lacks(endpoint, 'link');
}
function isWebUrl(text) {
    const protocol = URL.parse(text)?.protocol;
    return protocol === 'https:' || protocol === 'http:';
}
/** What a success lacks is not asked for again: kie has answered. */
function lacks(endpoint, what) {
    return new errors/* KieResponseError */.rW(`kie.ai answered ${endpoint} with success, but without a ${what}.`, {
        endpoint,
        httpStatus: 200,
    });
}
/** A success without data is what kie also gives for a task that it does not know yet. */
function noRecord() {
    throw new errors/* KieApiError */.GT({
        endpoint: 'recordInfo',
        kind: 'not-ready',
        verdict: 'ambiguous',
        code: 200,
        httpStatus: 200,
        text: 'no record of the task',
    });
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./lib/kie/wire/agent.js
var agent = __webpack_require__(6440);
;// CONCATENATED MODULE: ./lib/kie/wire/transport.js





/** How long a connection may take, TLS included. Before it stands, nothing of the request has left. */
const CONNECT_TIMEOUT_MS = 10_000;
const MAX_REPLY_BYTES = 1_000_000;
const MAX_ERROR_REPLY_BYTES = 64_000;
/** OpenSSL's and Node's names for a certificate that cannot be trusted. */
const CERTIFICATE_CODE = /CERT|CRL|^UNABLE_TO_|^HOSTNAME_MISMATCH$|^INVALID_PURPOSE$/;
/** The transport over node:https, and over node:http for an API on loopback. */
function createTransport({ clock, shared, own }) {
    return async (request) => {
        const exchange = new Exchange(request, request.ownConnection ? own : shared);
        const connected = new AbortController();
        clock.sleep(CONNECT_TIMEOUT_MS, connected.signal).then(() => exchange.giveUp(new Error(`no connection within ${CONNECT_TIMEOUT_MS / 1000} s`)), () => undefined);
        try {
            return await exchange.run(() => connected.abort());
        }
        finally {
            connected.abort();
        }
    };
}
/** The transport with connections of its own making. */
function createDefaultTransport(clock, proxyEnvironment) {
    return createTransport({
        clock,
        shared: (0,agent/* createAgents */.j)({ proxyEnvironment, keepAlive: true }),
        own: (0,agent/* createAgents */.j)({ proxyEnvironment, keepAlive: false }),
    });
}
/** One request on its way. */
class Exchange {
    #request;
    #call;
    /** Whether bytes of the request may have left: true as soon as the connection, with its TLS, stands. */
    #sent = false;
    constructor(request, agents) {
        this.#request = request;
        const { url, method, headers, signal } = request;
        this.#call =
            url.protocol === 'https:'
                ? external_node_https_.request(url, { agent: agents.https, method, headers, signal })
                : external_node_http_.request(url, { agent: agents.http, method, headers, signal });
    }
    run(onConnect) {
        const call = this.#call;
        return new Promise((resolve, reject) => {
            let answered = false;
            // What the content itself fails of is no fault of the connection's.
            const fail = (cause) => reject(cause instanceof errors/* KieError */.g4 ? cause : this.#error(cause));
            call.on('socket', (socket) => {
                whenReady(socket, () => {
                    this.#sent = true;
                    onConnect();
                });
            });
            call.on('error', fail);
            call.on('response', (response) => {
                answered = true;
                readBody(response).then((body) => resolve({ status: response.statusCode ?? 0, headers: headersOf(response), body }), fail);
                // An answer that did not wait for the whole request needs no more of it.
                response.on('end', () => {
                    if (!call.writableFinished)
                        call.destroy();
                });
            });
            call.on('close', () => {
                if (!answered)
                    fail(new Error('the connection closed without an answer'));
            });
            this.#send();
        });
    }
    #send() {
        const { body, content } = this.#request;
        if (content === undefined) {
            this.#call.end(body);
            return;
        }
        content.on('error', (error) => this.#call.destroy(error));
        this.#call.on('close', () => content.destroy());
        content.pipe(this.#call);
    }
    giveUp(reason) {
        this.#call.destroy(reason);
    }
    #error(cause) {
        const { endpoint, url, signal } = this.#request;
        const code = textOf(cause, 'code');
        const badCertificate = CERTIFICATE_CODE.test(code);
        const reason = signal.aborted ? signal.reason : cause;
        const what = textOf(reason, 'message');
        const where = this.#sent ? `The connection to ${url.host} broke off` : `No connection to ${url.host}`;
        return new errors/* KieConnectionError */.SN(`${where} (${endpoint}): ${[code, what].filter(Boolean).join(', ')}`, {
            endpoint,
            sent: this.#sent,
            badCertificate,
            cause: reason,
        });
    }
}
function textOf(error, name) {
    return typeof error === 'object' && error !== null && name in error ? String(error[name]) : '';
}
/**
 * Calls back when a connection stands. One that is used again stands already, and so does one through a proxy's tunnel,
 * which is handed over after its handshake: there the 'secureConnect' is long past, and its Finished message tells.
 */
function whenReady(socket, callback) {
    const isSecure = socket instanceof external_node_tls_.TLSSocket;
    if (!socket.connecting && (!isSecure || socket.getFinished() !== undefined))
        callback();
    else
        socket.once(isSecure ? 'secureConnect' : 'connect', callback);
}
/** The body as text, cut at what an answer of kie's can need. */
async function readBody(response) {
    const isOk = response.statusCode === 200;
    const maxBytes = isOk ? MAX_REPLY_BYTES : MAX_ERROR_REPLY_BYTES;
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response) {
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes >= maxBytes)
            break;
    }
    return Buffer.concat(chunks).subarray(0, maxBytes).toString('utf8');
}
function headersOf(response) {
    return {
        'content-type': response.headers['content-type'],
        'retry-after': response.headers['retry-after'],
        date: response.headers.date,
    };
}

;// CONCATENATED MODULE: ./lib/kie/client/client.js







/** Where kie's API lies. */
const DEFAULT_API_URL = 'https://api.kie.ai';
/** What requests call themselves by default. */
const USER_AGENT = 'kie-image-action/1 (+https://github.com/org/kie-image-action)';
const READ_TIMEOUT_MS = 30_000;
/** The client of kie.ai's API. */
function createKieClient({ apiKey, apiUrl = DEFAULT_API_URL, uploadUrl = isSameUrl(apiUrl, DEFAULT_API_URL) ? upload/* DEFAULT_UPLOAD_URL */.Uz : apiUrl, userAgent = USER_AGENT, proxyEnvironment = {}, clock = time_clock/* systemClock */.m, transport = createDefaultTransport(clock, proxyEnvironment), }) {
    const api = createApi({ transport, clock, apiUrl, apiKey, userAgent });
    const uploadApi = createApi({ transport, clock, apiUrl: uploadUrl, apiKey, userAgent });
    const catalogue = createLiveCatalogue({ api, clock, timeoutMs: READ_TIMEOUT_MS });
    const readAgain = createReadAgain(clock);
    const read = (request) => readAgain(() => api({ ...request, timeoutMs: READ_TIMEOUT_MS }), request.signal);
    return {
        createTask: (request, { signal } = {}) => createTask(api, { request, signal }),
        getTask: (taskId, { signal, timeoutMs = READ_TIMEOUT_MS } = {}) => getTask(api, { taskId, timeoutMs, signal }),
        getCredits: ({ signal } = {}) => getCredits(read, { signal }),
        freshLink: (url, { signal } = {}) => getFreshLink(read, { url, signal }),
        uploadFile: (file, { signal } = {}) => uploadFile(uploadApi, { file, readAgain, signal }),
        getModelSchema: (id, { signal } = {}) => catalogue.schema(id, signal),
        getTaskTypes: (id, { signal } = {}) => catalogue.taskTypes(id, signal),
        getModelPrice: (id, { signal } = {}) => catalogue.price(id, signal),
    };
}
function isSameUrl(one, other) {
    return one.replace(/\/+$/, '') === other;
}


/***/ }),

/***/ 83342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CR: () => (/* binding */ readResultUrls),
/* harmony export */   Ht: () => (/* binding */ isKnownState),
/* harmony export */   IY: () => (/* binding */ readTextField),
/* harmony export */   TE: () => (/* binding */ isOfAnother),
/* harmony export */   Tq: () => (/* binding */ findRecord),
/* harmony export */   f1: () => (/* binding */ readFailure),
/* harmony export */   oA: () => (/* binding */ unwrap),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* unused harmony export TASK_STATES */
/* harmony import */ var _wire_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73927);

/** The states that kie documents. Others may come; they are progress, not an end. */
const TASK_STATES = ['waiting', 'queuing', 'generating', 'success', 'fail'];
/** Other spellings of the documented states, besides those with capitals; seen of kie, or read by other clients. */
const SPELLINGS = {
    succeeded: 'success',
    successful: 'success',
    completed: 'success',
    complete: 'success',
    done: 'success',
    failed: 'fail',
    failure: 'fail',
    error: 'fail',
    cancelled: 'fail',
    canceled: 'fail',
    create_task_failed: 'fail',
    generate_failed: 'fail',
};
/** Whether a state is one of the documented ones. */
function isKnownState(state) {
    return TASK_STATES.includes(state);
}
/**
 * Finds the whole record of a task in a reply, whatever code it stands under: in `data`, which may be encoded, or in place
 * of the envelope. A record that names another task, or tells nothing of its state, is none; nor is one without a name in a
 * reply that is no success, since a failed look may speak of itself.
 *
 * @param isOk - whether the HTTP status is that of a success
 */
function findRecord(taskId, reply, isOk = true) {
    const data = unwrap((0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(reply, 'data'));
    const outer = readOuterWords(reply);
    const id = readRecordId(data);
    const isSuccess = isOk && readTextField(reply, 'code') === '200' && (0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(reply, 'success') !== false;
    if ((0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(data) && (id === taskId || (id === undefined && isSuccess))) {
        return readState(data).state === '' ? undefined : { record: data, outer };
    }
    if (!(0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(reply) || readRecordId(reply) !== taskId)
        return undefined;
    const { state, isInferred } = readState(reply);
    if (state === '' || (isInferred && !isOk))
        return undefined;
    return { record: reply, outer: { code: undefined, text: undefined } };
}
/** Whether a record says that it is of another task. */
function isOfAnother(taskId, record) {
    const id = readRecordId(unwrap(record));
    return id !== undefined && id !== taskId;
}
/**
 * Reads where a task stands. A state that is there decides, however it is spelt; one that nobody knows is not an end. Without
 * one, the older routes' `status` and `successFlag` tell it, then links to results, then a `failMsg` with a `completeTime`.
 */
function readState(record) {
    const told = readTextField(record, 'state');
    if (told !== undefined)
        return { state: inOurSpelling(told), isInferred: false };
    const status = readTextField(record, 'status');
    const state = knownState(status) ?? inferState(record);
    if (state === undefined)
        return { state: status ?? '', isInferred: false };
    return { state, isInferred: state === 'success' || state === 'fail' };
}
/** Why a task failed, in the words of its record. */
function readFailure(record) {
    return {
        code: readTextField(record, 'failCode') ?? readTextField(record, 'errorCode'),
        text: readTextField(record, 'failMsg') ?? readTextField(record, 'errorMessage'),
    };
}
/**
 * The links to results. `response` since September 2026; before and besides, `resultJson`, as a string, an object, or encoded
 * twice; `info` in callbacks.
 */
function readResultUrls(record) {
    const places = [...['response', 'resultJson', 'info'].map((name) => unwrap((0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(record, name))), record];
    return places.map(resultUrlsIn).find((urls) => urls.length > 0) ?? [];
}
/** A value that may be encoded as JSON, once or twice. */
function unwrap(value) {
    const once = typeof value === 'string' ? (0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(value) : value;
    return typeof once === 'string' ? (0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(once) : once;
}
/** A text that is not empty, or a number as a text. */
function readTextField(record, name) {
    const value = (0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(record, name);
    if (typeof value === 'number')
        return String(value);
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function readRecordId(record) {
    return readTextField(record, 'taskId') ?? readTextField(record, 'task_id');
}
function readOuterWords(reply) {
    const code = readTextField(reply, 'code');
    if (code === '200')
        return { code: undefined, text: undefined };
    return { code, text: readTextField(reply, 'msg') ?? readTextField(reply, 'message') };
}
function knownState(word) {
    const plain = word?.trim().toLowerCase() ?? '';
    if (isKnownState(plain))
        return plain;
    return Object.hasOwn(SPELLINGS, plain) ? SPELLINGS[plain] : undefined;
}
function inOurSpelling(word) {
    return knownState(word) ?? word;
}
function inferState(record) {
    const flag = readTextField(record, 'successFlag')?.trim();
    const isOver = (0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(record, 'completeTime') !== undefined && (0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(record, 'completeTime') !== null;
    if (flag === '1')
        return 'success';
    if (flag === '2' || flag === '3')
        return 'fail';
    const named = knownState(flag);
    if (named !== undefined)
        return named;
    // The flag was seen to stay 0 after the end.
    if (flag === '0' && !isOver)
        return 'generating';
    if (readResultUrls(record).length > 0)
        return 'success';
    const { text } = readFailure(record);
    if (isOver && text !== undefined && knownState(text) !== 'success')
        return 'fail';
    return flag === '0' ? 'generating' : undefined;
}
function resultUrlsIn(result) {
    const values = [(0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(result, 'resultUrls'), (0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(result, 'result_urls'), [(0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(result, 'resultImageUrl')]];
    const lists = values.map((value) => (Array.isArray(value) ? value.filter(isLink) : []));
    return lists.find((urls) => urls.length > 0) ?? [];
}
function isLink(value) {
    return typeof value === 'string' && value !== '';
}


/***/ }),

/***/ 1699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VX: () => (/* binding */ findTask),
  J2: () => (/* binding */ parseEchoedRequest),
  gv: () => (/* binding */ readTask)
});

// UNUSED EXPORTS: TASK_STATES, isKnownState

// EXTERNAL MODULE: ./lib/kie/wire/json.js
var json = __webpack_require__(73927);
// EXTERNAL MODULE: ./lib/kie/wire/complaint-words.js
var complaint_words = __webpack_require__(10912);
// EXTERNAL MODULE: ./lib/kie/client/record.js
var client_record = __webpack_require__(83342);
;// CONCATENATED MODULE: ./lib/kie/client/fail-reason.js



/** Where a record may say why its task failed, by what is to be believed first. */
const FIELDS = ['failMsg', 'errorMessage', 'failReason', 'error', 'message', 'msg'];
/** Where its result may say it. */
const RESULT_FIELDS = ['error', 'message', 'msg'];
/** Stands for a reason that holds no text. It must be words that `saysNothing` does not know: a reason is there. */
const UNREADABLE = '(a reason without words)';
const MAX_DEPTH = 4;
const MAX_LENGTH = 2_000;
/**
 * Reads why a task failed: the first place that says more than that it failed, else the first that says anything.
 *
 * @param record - of a task that failed
 * @param besides - what the reply says outside the record
 * @returns foreign text; `undefined` where no place says anything
 */
function readFailReason(record, besides) {
    const results = ['resultJson', 'response', 'info'].map((name) => (0,client_record/* unwrap */.oA)((0,json/* fieldOf */._F)(record, name)));
    const places = [
        ...FIELDS.map((name) => (0,json/* fieldOf */._F)(record, name)),
        ...results.flatMap((result) => RESULT_FIELDS.map((name) => (0,json/* fieldOf */._F)(result, name))),
        besides,
    ];
    const reasons = places.map(toReason).filter((reason) => reason !== '');
    return reasons.find((reason) => !(0,complaint_words/* saysNothing */._X)((0,complaint_words/* plainWords */.c5)(reason))) ?? reasons[0];
}
/** A reason as text. Of an object, also an encoded one, only its texts: a `code` in it would be taken for a server's status. */
function toReason(value) {
    if (typeof value === 'number')
        return String(value);
    const decoded = typeof value === 'string' ? (0,client_record/* unwrap */.oA)(value) : value;
    if (typeof decoded !== 'object' || decoded === null)
        return typeof value === 'string' ? value : '';
    if (Object.keys(decoded).length === 0)
        return '';
    return textsIn(decoded, MAX_DEPTH).join(': ').slice(0, MAX_LENGTH) || UNREADABLE;
}
function textsIn(value, depth) {
    if (typeof value === 'string')
        return value === '' ? [] : [value];
    if (typeof value !== 'object' || value === null || depth === 0)
        return [];
    return Object.values(value).flatMap((part) => textsIn(part, depth - 1));
}

;// CONCATENATED MODULE: ./lib/kie/client/task.js




const MAX_RESULT_EXCERPT = 2_000;
const MAX_CREDITS = 1_000_000_000;
const DECIMAL = /^\d{1,10}(?:\.\d{1,20})?$/;
/**
 * Reads a task's record.
 *
 * @param taskId - the id that was asked for
 * @param record - `data` of recordInfo, or of a callback
 * @param outer - what the reply says beside it, for a failed task whose record gives no reason
 * @returns `undefined` when there is no record
 */
function readTask(taskId, record, outer) {
    if (!(0,json/* isObject */.Gv)(record))
        return undefined;
    const urls = (0,client_record/* readResultUrls */.CR)(record);
    const createTime = readNumberField(record, 'createTime');
    const completeTime = readNumberField(record, 'completeTime');
    const { state, isInferred } = (0,client_record/* readState */.un)(record);
    const failure = (0,client_record/* readFailure */.f1)(record);
    const besides = state === 'fail' ? outer : undefined;
    return {
        taskId,
        model: (0,client_record/* readTextField */.IY)(record, 'model'),
        state,
        ...(isInferred && { isInferred }),
        urls,
        failCode: failure.code ?? besides?.code,
        failMsg: state === 'fail' ? readFailReason(record, outer?.text) : failure.text,
        createTime,
        completeTime,
        credits: readCreditsField(record, 'creditsConsumed') ?? readCreditsField(record, 'consumeCredits'),
        seconds: secondsBetween(createTime, completeTime),
        param: (0,client_record/* readTextField */.IY)(record, 'param'),
        ...(urls.length === 0 && { unreadableResult: resultExcerpt(record) }),
    };
}
/** Reads the whole record of a task, wherever it stands in a reply: see {@link findRecord}. */
function findTask(taskId, reply, isOk = true) {
    const found = (0,client_record/* findRecord */.Tq)(taskId, reply, isOk);
    return found === undefined ? undefined : readTask(taskId, found.record, found.outer);
}
/**
 * Reads the request that kie echoes in `param`: JSON whose `input` is JSON in a string once more.
 *
 * @returns `undefined` when it cannot be read
 */
function parseEchoedRequest(param) {
    const request = (0,client_record/* unwrap */.oA)(param);
    const model = (0,json/* fieldOf */._F)(request, 'model');
    const input = (0,client_record/* unwrap */.oA)((0,json/* fieldOf */._F)(request, 'input'));
    return typeof model === 'string' && (0,json/* isObject */.Gv)(input) ? { model, input } : undefined;
}
function resultExcerpt(record) {
    const result = (0,json/* fieldOf */._F)(record, 'resultJson') ?? (0,json/* fieldOf */._F)(record, 'response') ?? '';
    const text = typeof result === 'string' ? result : JSON.stringify(result);
    return text.slice(0, MAX_RESULT_EXCERPT);
}
function secondsBetween(createTime, completeTime) {
    if (createTime === undefined || completeTime === undefined)
        return undefined;
    return completeTime < createTime ? undefined : (completeTime - createTime) / 1000;
}
/** Credits come as a number, or as its decimal text; what nobody can have paid is no number of credits. */
function readCreditsField(record, name) {
    const value = (0,json/* fieldOf */._F)(record, name);
    const credits = typeof value === 'string' && DECIMAL.test(value) ? Number(value) : readNumberField(record, name);
    return credits !== undefined && credits <= MAX_CREDITS ? credits : undefined;
}
function readNumberField(record, name) {
    const value = (0,json/* fieldOf */._F)(record, name);
    return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}


/***/ }),

/***/ 25690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H3: () => (/* binding */ uploadContent),
/* harmony export */   Uz: () => (/* binding */ DEFAULT_UPLOAD_URL),
/* harmony export */   n8: () => (/* binding */ uploadTimeoutMs),
/* harmony export */   xY: () => (/* binding */ KieUploadError)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var _wire_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19834);
/* harmony import */ var _upload_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29540);





/** Where kie takes pictures; its documentation also names api.kie.ai, which has no such route. */
const DEFAULT_UPLOAD_URL = 'https://kieai.redpandaai.co';
/** The file is not there any more, or not what it was: nothing usable was uploaded. */
class KieUploadError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KieError */ .g4 {
    name = 'KieUploadError';
}
/** Small enough that a few uploads at once hold next to nothing. */
const CHUNK_BYTES = 64 * 1024;
/** Time for the answer, and for a connection of about 100 kB a second. */
const BASE_TIMEOUT_MS = 60_000;
const BYTES_PER_MS = 100;
/** Milliseconds that an upload of this size may take. */
function uploadTimeoutMs(bytes) {
    return BASE_TIMEOUT_MS + bytes / BYTES_PER_MS;
}
/**
 * Makes the body of one upload, a form whose last part is the file, read from disk as it is sent. Whoever asks for it
 * destroys the stream.
 *
 * @throws KieUploadError when the file cannot be read or has another size; the stream fails with it as well
 */
async function uploadContent({ path, name, mediaType, bytes }) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path).catch((cause) => {
        throw new KieUploadError('A file to upload cannot be opened.', { cause });
    });
    try {
        const { size } = await handle.stat();
        if (size !== bytes)
            throw fileChanged();
    }
    catch (error) {
        await handle.close();
        throw error;
    }
    const boundary = `----kie${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex')}`;
    const head = Buffer.from(textPart(boundary, 'uploadPath', _upload_name_js__WEBPACK_IMPORTED_MODULE_4__/* .UPLOAD_PATH */ .Eu) +
        textPart(boundary, 'fileName', name) +
        `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${escapeFileName(name)}"\r\n` +
        `Content-Type: ${mediaType}\r\n\r\n`);
    const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
    return {
        type: `multipart/form-data; boundary=${boundary}`,
        bytes: head.length + bytes + tail.length,
        stream: fileBetween(handle, { head, tail, bytes }),
    };
}
function textPart(boundary, name, value) {
    return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
}
/** As browsers write a file's name into a form. */
function escapeFileName(name) {
    return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
/** Reads no faster than it is asked to, and closes the file whether it is read to its end or not. */
function fileBetween(handle, { head, tail, bytes }) {
    let phase = 'head';
    let left = bytes;
    const next = async () => {
        if (phase === 'head') {
            phase = 'file';
            return head;
        }
        if (phase === 'tail')
            return null;
        // One byte more than is due at the end, so that a file that has grown is found out.
        const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafeSlow(Math.min(CHUNK_BYTES, left + 1)));
        left -= bytesRead;
        if (left < 0 || (bytesRead === 0 && left > 0))
            throw fileChanged();
        if (bytesRead > 0)
            return buffer.subarray(0, bytesRead);
        phase = 'tail';
        return tail;
    };
    const asUploadError = (cause) => cause instanceof KieUploadError ? cause : new KieUploadError('A file to upload cannot be read.', { cause });
    return new node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable({
        highWaterMark: CHUNK_BYTES,
        read() {
            next().then((chunk) => this.push(chunk), (error) => this.destroy(asUploadError(error)));
        },
        destroy(error, callback) {
            // What was read is sent, whether or not the file could be closed.
            const done = () => callback(error);
            handle.close().then(done, done);
        },
    });
}
function fileChanged() {
    return new KieUploadError('A file to upload has changed since it was looked at.');
}


/***/ }),

/***/ 6440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ createAgents),
/* harmony export */   y: () => (/* binding */ readProxyEnvironment)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19834);



/**
 * Milliseconds after which an idle connection is closed, and a proxy that does not answer CONNECT is given up. This is
 * housekeeping on real time; the limits that a caller promises are its own and run on its clock.
 */
const IDLE_CONNECTION_MS = 60_000;
/**
 * Picks the proxy variables out of an environment; the lower-case spelling wins, and an empty one is not set, as
 * everywhere on a runner.
 *
 * The values are brought into the form that Node's agents understand: Node ignores a proxy without `http://`, and takes
 * `NO_PROXY=example.com` for that host alone, where curl and the runner also mean its subdomains.
 *
 * @throws KieProxyError for a proxy that is not an http or https URL
 */
function readProxyEnvironment(env) {
    const httpsProxy = readVariable(env, 'HTTPS_PROXY');
    const httpProxy = readVariable(env, 'HTTP_PROXY');
    const noProxy = readVariable(env, 'NO_PROXY');
    return {
        ...(httpsProxy !== '' && { HTTPS_PROXY: proxyUrl('HTTPS_PROXY', httpsProxy) }),
        ...(httpProxy !== '' && { HTTP_PROXY: proxyUrl('HTTP_PROXY', httpProxy) }),
        ...(noProxy !== '' && { NO_PROXY: withSubdomains(noProxy) }),
    };
}
/** Makes the two agents. Whoever makes them calls `destroy` on both when done. */
function createAgents({ proxyEnvironment = {}, keepAlive, lookup }) {
    const options = {
        proxyEnv: { ...proxyEnvironment },
        keepAlive,
        timeout: IDLE_CONNECTION_MS,
        ...(lookup !== undefined && { lookup }),
    };
    return { http: new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(options), https: new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent(options) };
}
function readVariable(env, name) {
    const lowerCase = env[name.toLowerCase()]?.trim() ?? '';
    return lowerCase === '' ? (env[name]?.trim() ?? '') : lowerCase;
}
function proxyUrl(name, value) {
    const url = value.includes('://') ? value : `http://${value}`;
    const protocol = URL.parse(url)?.protocol;
    if (protocol !== 'http:' && protocol !== 'https:') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KieProxyError */ .ES(`The environment variable ${name} is not a proxy of the kind http://host:port.`);
    }
    return url;
}
function withSubdomains(noProxy) {
    const entries = noProxy.split(/[\s,]+/).filter((entry) => entry !== '');
    return entries.flatMap((entry) => (isBareName(entry) ? [entry, `.${entry}`] : [entry])).join(',');
}
function isBareName(entry) {
    return /^(?!\.)[a-z0-9.-]*[a-z]$/i.test(entry);
}


/***/ }),

/***/ 73927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   _F: () => (/* binding */ fieldOf),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/**
 * Reads JSON that may be anything, also behind a byte order mark.
 *
 * @returns `undefined` for a text that is not JSON; JSON itself has no such value
 */
function parseJson(text) {
    try {
        return JSON.parse(text.replace(/^\ufeff/, ''));
    }
    catch {
        return undefined;
    }
}
/** An object's own field; `undefined` for anything that is not an object, and for what it inherits. */
function fieldOf(value, name) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
        return undefined;
    return value[name];
}
/** Whether a value is a JSON object: neither a list nor null. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ })

};
