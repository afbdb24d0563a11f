export const id = 875;
export const ids = [875];
export const modules = {

/***/ 78875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readManifestSource: () => (/* binding */ readManifestSource)
});

// EXTERNAL MODULE: ./lib/core/text/errors.js
var errors = __webpack_require__(50020);
// EXTERNAL MODULE: ./lib/core/text/problem-list.js
var problem_list = __webpack_require__(94189);
// EXTERNAL MODULE: ./lib/core/text/word-list.js
var word_list = __webpack_require__(58092);
// EXTERNAL MODULE: ./lib/core/request/wish.js
var wish = __webpack_require__(72074);
// EXTERNAL MODULE: ./lib/core/inputs/yaml/node.js
var yaml_node = __webpack_require__(77845);
// EXTERNAL MODULE: ./lib/core/inputs/yaml/texts.js
var yaml_texts = __webpack_require__(64613);
;// CONCATENATED MODULE: ./lib/core/inputs/manifest/values.js




/** A word, behind which a comment may stand: nothing that it can be has a space in it. As all readers here, it gives `undefined` for a value that is refused, after saying why. */
function readTextValue({ key, line, node }, problems) {
    const text = textIn(node);
    if (text === undefined && node.kind !== 'refused') {
        const lost = (0,yaml_texts/* explainComment */.j)(node);
        problems.add(line, lost === undefined
            ? `'${key}' is ${(0,yaml_node/* describeNode */.WQ)(node)}; it takes a text${quotesHint(node)}.`
            : `'${key}' ${lost}`);
    }
    return text;
}
/** A text of any words, which a comment behind it would cut short in silence. */
function readWholeText(entry, problems) {
    const text = readTextValue(entry, problems);
    const lost = text === undefined ? undefined : (0,yaml_texts/* explainComment */.j)(entry.node);
    if (lost === undefined)
        return text;
    problems.add(entry.line, `'${entry.key}' ${lost}`);
    return undefined;
}
function textIn(node) {
    return node.kind === 'scalar' && typeof node.value === 'string' && node.value.trim() !== '' ? node.value : undefined;
}
function quotesHint(node) {
    if (node.kind !== 'scalar' || typeof node.value === 'string' || node.written === '')
        return '';
    return `, which needs quotes here: '${node.written}'`;
}
/** The id of a model, known or not. */
function readModelId(entry, problems) {
    const value = readTextValue(entry, problems);
    if (value === undefined || wish/* MODEL_ID */.SN.pattern.test(value))
        return value;
    problems.add(entry.line, `'${entry.key}' is ${(0,problem_list/* quoted */.T)(value)}; it takes ${wish/* MODEL_ID */.SN.right}.`);
    return undefined;
}
/** A number of pictures, 1 to 1000. */
function readCount({ key, line, node }, problems) {
    const value = node.kind === 'scalar' ? node.value : undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= wish/* MAX_COUNT */.H$)
        return value;
    if (node.kind !== 'refused') {
        problems.add(line, `'${key}' is ${(0,yaml_node/* describeNode */.WQ)(node)}; it takes a whole number from 1 to ${wish/* MAX_COUNT */.H$}.`);
    }
    return undefined;
}
/** A list of pictures. What its entries name is looked at where requests are made. */
function readReferenceImages({ key, line, node }, problems) {
    if (node.kind === 'refused')
        return undefined;
    const right = "a list of files in the workspace and https URLs, such as ['docs/logo.png']";
    if (node.kind !== 'list') {
        problems.add(line, `'${key}' is ${(0,yaml_node/* describeNode */.WQ)(node)}; it takes ${right}.`);
        return undefined;
    }
    const read = node.items.map((item) => {
        const text = textIn(item);
        const lost = isAboutPicture(item) ? undefined : (0,yaml_texts/* explainComment */.j)(item);
        if (lost !== undefined) {
            problems.add(item.line, `an entry of '${key}' ${lost}`);
            return undefined;
        }
        if (text === undefined && item.kind !== 'refused') {
            const problem = `an entry of '${key}' is ${(0,yaml_node/* describeNode */.WQ)(item)}`;
            problems.add(item.line, `${problem}; it takes a file in the workspace or an https URL${quotesHint(item)}.`);
        }
        return text;
    });
    const texts = read.filter((text) => text !== undefined);
    return texts.length === read.length ? texts : undefined;
}
/** Whether a comment is no part of the file's name: none goes on in another line, or begins with `# `. */
function isAboutPicture(item) {
    if (item.kind !== 'scalar' || item.comment === undefined || item.value === null)
        return false;
    const { stands, text } = item.comment;
    return (stands === 'above' || stands === 'below') && /^#[ \t]/.test(text);
}
/** Fields of the model itself. */
function readOwnFields({ key, line, node }, problems) {
    if (node.kind === 'refused')
        return undefined;
    if (node.kind !== 'mapping') {
        problems.add(line, `'${key}' is ${(0,yaml_node/* describeNode */.WQ)(node)}; it takes a mapping of the model's own fields.`);
        return undefined;
    }
    const fields = node.entries.filter((field) => {
        const wrong = (0,yaml_texts/* findTextProblems */.$)(field.node);
        for (const { line, problem } of wrong)
            problems.add(line, `${(0,problem_list/* quoted */.T)(field.key)} ${problem}`);
        if (wrong.length > 0)
            return false;
        if (field.key !== 'prompt')
            return true;
        problems.add(field.line, "'prompt' stands in 'input'; give it as the 'prompt' or 'prompt_file' of an image.");
        return false;
    });
    return Object.fromEntries(fields.map((field) => [field.key, { value: (0,yaml_node/* plainData */.lZ)(field.node), place: problems.place(field.line) }]));
}

;// CONCATENATED MODULE: ./lib/core/inputs/manifest/keys.js



/** The keys of an image, in the order in which errors list them. */
const KEYS = {
    name: { belongs: 'image', read: readWholeText },
    prompt: { belongs: 'image', read: readWholeText },
    prompt_file: { belongs: 'image', read: readWholeText },
    model: { belongs: 'image and defaults', read: readModelId },
    aspect_ratio: { belongs: 'image and defaults', read: readTextValue },
    quality: { belongs: 'image and defaults', read: readTextValue },
    count: { belongs: 'image and defaults', read: readCount },
    reference_images: { belongs: 'image and defaults', read: readReferenceImages },
    input: { belongs: 'image and defaults', read: readOwnFields },
};
/** Refuses a key that is not known, with the one that was probably meant. @returns that one */
function refuseKey({ key, line }, { known, of, problems }) {
    if (of === 'defaults' && isKey(key)) {
        problems.add(line, `'${key}' belongs to an image; 'defaults' takes ${(0,word_list/* orList */.A3)(known)}.`);
        return undefined;
    }
    const meant = (0,word_list/* nearest */.pA)(key.slice(0, 100), known);
    const place = of === 'image' ? 'an image' : of;
    const hint = meant === undefined
        ? of === 'image'
            ? " A model's own field goes into 'input'."
            : ''
        : ` Did you mean '${meant}'?`;
    problems.add(line, `${(0,problem_list/* quoted */.T)(key)} is no key of ${place}, which takes ${(0,word_list/* orList */.A3)(known)}.${hint}`);
    return meant;
}
/** Whether a word is one of an image's keys. */
function isKey(key) {
    return Object.hasOwn(KEYS, key);
}
/** The keys that an image, or `defaults`, takes. */
function keysOf(of) {
    return Object.entries(KEYS).flatMap(([key, { belongs }]) => (of === 'image' || belongs !== 'image' ? [key] : []));
}

;// CONCATENATED MODULE: ./lib/core/inputs/manifest/layer.js


/** Keys that are fields of most models and may stand in `input` as well. What others call these fields, their requests tell. */
const TWO_SPELLINGS = ['aspect_ratio', 'quality'];
/** Keys whose whole content may be commented out: then they count as absent. */
const MAY_BE_EMPTY = ['reference_images', 'input'];
/** Reads the keys of an image or of `defaults`. */
function readLayer(entries, { of, problems }) {
    const known = keysOf(of);
    const written = new Set();
    const said = entries.filter(({ key, node }) => !(MAY_BE_EMPTY.includes(key) && (0,yaml_node/* isUnwritten */.v1)(node)));
    const read = said.flatMap((entry) => {
        if (!isKey(entry.key) || !known.includes(entry.key)) {
            const meant = refuseKey(entry, { known, of, problems });
            if (meant !== undefined)
                written.add(meant);
            return [];
        }
        written.add(entry.key);
        const value = KEYS[entry.key].read(entry, problems);
        return value === undefined ? [] : [[entry.key, { value, place: problems.place(entry.line) }]];
    });
    const layer = Object.fromEntries(read);
    refuseTwoSpellings(entries, problems);
    return { layer: of === 'defaults' ? asDefaults(layer) : layer, written };
}
function asDefaults({ input, ...layer }) {
    const marked = (fields) => Object.fromEntries(Object.entries(fields).map(([key, placed]) => [key, { ...placed, isDefault: true }]));
    return { ...marked(layer), ...(input && { input: { ...input, value: marked(input.value) } }) };
}
/** Puts an image over the defaults: what it says wins, field by field and however a field is spelt. */
function overlay(own, defaults) {
    const ownInput = own.input?.value ?? {};
    const said = TWO_SPELLINGS.filter((field) => own[field] ?? ownInput[field]);
    const left = (fields) => Object.fromEntries(Object.entries(fields).filter(([field]) => !said.includes(field)));
    return { ...left({ ...defaults }), ...own, input: { ...left(defaults.input?.value ?? {}), ...ownInput } };
}
function refuseTwoSpellings(entries, problems) {
    const input = entries.find(({ key }) => key === 'input')?.node;
    if (input?.kind !== 'mapping')
        return;
    for (const field of TWO_SPELLINGS) {
        const first = entries.find(({ key }) => key === field);
        const second = input.entries.find(({ key }) => key === field);
        if (first === undefined || second === undefined)
            continue;
        problems.add(second.line, `'${field}' in 'input' is set in line ${first.line} already; set it once.`);
    }
}
/** A layer that says nothing. */
const NO_LAYER = { layer: {}, written: new Set() };
/** Whether a layer names pictures; those that were refused count. @returns `undefined` where it leaves it open */
function referencesIn({ layer, written }) {
    if (layer.reference_images !== undefined)
        return layer.reference_images.value.length > 0;
    return written.has('reference_images') ? true : undefined;
}

// EXTERNAL MODULE: ./lib/core/workspace/image-name.js
var image_name = __webpack_require__(17970);
;// CONCATENATED MODULE: ./lib/core/inputs/manifest/names.js


/** Above this the names are not written out: the manifest is refused anyway. */
const MOST_WRITTEN_OUT = 10_000;
const RULE = "a name is 1 to 60 of a-z, 0-9 and '-', with '/' for up to 7 directories, in all at most 200 characters";
/** The names of a manifest: each is fit for a file, and no two images meet in one. */
class ManifestNames {
    #problems;
    /** Names of images, with their places. */
    #images = new Map();
    /** Names of pictures, which with a `count` are not those of the images, with their images. */
    #pictures = new Map();
    #total = 0;
    constructor(problems) {
        this.#problems = problems;
    }
    /** Pictures that all images ask for. */
    get total() {
        return this.#total;
    }
    /** Takes the name of an image. @returns whether it may be used; otherwise the problem is told */
    add(name, { written, count }) {
        this.#total += count;
        const problem = this.#check(name, { written, count });
        if (problem !== undefined)
            this.#problems.add(`${written.place}: ${problem}`);
        return problem === undefined;
    }
    #check(name, { written, count }) {
        const becomes = written.value === name ? '' : `, which becomes ${(0,problem_list/* quoted */.T)(name)}`;
        const shown = `'name' is ${(0,problem_list/* quoted */.T)(written.value)}${becomes}`;
        if (!(0,image_name/* isImagePath */.RW)(name))
            return `${shown}; ${RULE}, for example '${(0,image_name/* suggestImagePath */.Ri)(name)}'.`;
        if (!(0,image_name/* isImagePath */.RW)(pictureName(name, { count, index: count }))) {
            return `${shown}; the '-${count}' of the last picture makes it too long: ${RULE}.`;
        }
        const earlier = this.#images.get(name);
        if (earlier !== undefined)
            return `${shown}, as at ${earlier}; each image needs a name of its own.`;
        this.#images.set(name, written.place);
        if (this.#total > MOST_WRITTEN_OUT)
            return undefined;
        const pictures = Array.from({ length: count }, (_, index) => pictureName(name, { count, index: index + 1 }));
        const met = pictures.find((picture) => this.#pictures.has(picture));
        if (met !== undefined) {
            const other = this.#pictures.get(met) ?? '';
            return `'${other}' (${this.#images.get(other) ?? ''}) and '${name}' would both have a picture '${met}'; change one of the names.`;
        }
        for (const picture of pictures)
            this.#pictures.set(picture, name);
        return undefined;
    }
}
/** What a picture of an image is called. */
function pictureName(name, { count, index }) {
    return count === 1 ? name : `${name}-${index}`;
}

// EXTERNAL MODULE: ./lib/core/text/prompt.js
var text_prompt = __webpack_require__(54161);
// EXTERNAL MODULE: ./lib/core/request/template.js
var template = __webpack_require__(7139);
;// CONCATENATED MODULE: ./lib/core/inputs/manifest/prompts.js



/** All prompts together: files and variables can be large, and may be named 10,000 times. */
const MAX_PROMPT_CHARACTERS = 50_000_000;
/** The prompts of a manifest, from itself and from the files that it names. */
class ManifestPrompts {
    #options;
    #problems;
    /** By their paths, so that a file that many images name is read once. */
    #files = new Map();
    #characters = 0;
    constructor(options, problems) {
        this.#options = options;
        this.#problems = problems;
    }
    /** Whether the prompts together are longer than is taken. */
    get areTooLong() {
        return this.#characters > MAX_PROMPT_CHARACTERS;
    }
    /** Reads the prompt of an image. @returns `undefined` where it has none or a problem, which is then told */
    read({ prompt, prompt_file: file }) {
        const source = prompt ?? file;
        const text = prompt?.value ?? (file && this.#readFile(file));
        if (source === undefined || text === undefined)
            return undefined;
        const { variables } = this.#options;
        const where = `${source.place}: ${prompt === undefined ? "the file of 'prompt_file'" : "'prompt'"}`;
        const value = this.#problems.attempt(() => (0,template/* fillTemplate */.ou)(text, { variables, where }))?.trim();
        if (value === undefined)
            return undefined;
        if (value === '')
            this.#problems.add(`${where} holds no text.`);
        for (const problem of (0,text_prompt/* checkCharacters */.l)(value))
            this.#problems.add(`${where} ${problem}`);
        this.#characters += value.length;
        return { value: this.areTooLong ? '' : value, place: source.place };
    }
    #readFile({ value: path, place }) {
        if (this.#files.has(path))
            return this.#files.get(path);
        const text = this.#problems.attempt(() => this.#readPlaced(path, place));
        this.#files.set(path, text);
        return text;
    }
    #readPlaced(path, place) {
        try {
            return this.#options.readPromptFile(path);
        }
        catch (cause) {
            if (!(cause instanceof errors/* InputError */.d))
                throw cause;
            throw new errors/* InputError */.d(cause.problems.map((problem) => `${place}: ${problem}`), { cause });
        }
    }
}

;// CONCATENATED MODULE: ./lib/core/inputs/manifest/image.js





/** A key whose colon has no space behind it, so that YAML takes the whole for a text. */
const GLUED = /^\w+:\S/;
/** Reads the images of a manifest, one after the other. */
class ImageReader {
    #options;
    #problems;
    #lines;
    #names;
    #prompts;
    constructor(options, { problems, lines }) {
        this.#options = options;
        this.#problems = problems;
        this.#lines = lines;
        this.#names = new ManifestNames(problems);
        this.#prompts = new ManifestPrompts(options, problems);
    }
    /** Pictures that all images ask for. */
    get total() {
        return this.#names.total;
    }
    /** Whether the prompts together are longer than is taken. */
    get arePromptsTooLong() {
        return this.#prompts.areTooLong;
    }
    /** Reads an image. @returns `undefined` for one with a problem */
    read(node, defaults) {
        const { line } = node;
        if (node.kind !== 'mapping') {
            if (node.kind !== 'refused') {
                const hint = node.kind === 'scalar' && GLUED.test(node.written) ? ', and a space behind each colon' : '';
                this.#lines.add(line, `this image is ${(0,yaml_node/* describeNode */.WQ)(node)}; it takes a mapping with 'name' and 'prompt'${hint}.`);
            }
            return undefined;
        }
        const own = readLayer(node.entries, { of: 'image', problems: this.#lines });
        this.#checkKeys(node, {
            written: own.written,
            hasReferences: referencesIn(own) ?? referencesIn(defaults) ?? this.#options.hasReferences ?? false,
        });
        const overlaid = overlay(own.layer, defaults.layer);
        const { model, aspect_ratio: aspectRatio, quality, count, reference_images: references, input } = overlaid;
        const name = this.#readName(own.layer, count?.value ?? this.#options.defaultCount ?? 1);
        const prompt = this.#prompts.read(own.layer);
        if (name === undefined)
            return undefined;
        return {
            name,
            place: this.#lines.place(line),
            ...(prompt && { prompt }),
            ...(model && { model }),
            ...(aspectRatio && { aspectRatio }),
            ...(quality && { quality }),
            ...(count && { count }),
            ...(references && { references }),
            input,
        };
    }
    #checkKeys({ line, entries }, { written, hasReferences }) {
        if (!written.has('name'))
            this.#lines.add(line, "this image lacks a 'name'.");
        if (!written.has('prompt') && !written.has('prompt_file') && !hasReferences) {
            this.#lines.add(line, "this image lacks a 'prompt' or 'prompt_file'; only one with 'reference_images' may go without.");
        }
        if (['prompt', 'prompt_file'].every((each) => entries.some(({ key }) => key === each))) {
            this.#lines.add(line, "this image has both 'prompt' and 'prompt_file'; give one of them.");
        }
    }
    #readName({ name: written }, count) {
        if (written === undefined)
            return undefined;
        const where = `${written.place}: 'name'`;
        const { variables } = this.#options;
        const name = this.#problems.attempt(() => (0,template/* fillName */.bq)(written.value, { variables, where }));
        return name !== undefined && this.#names.add(name, { written, count }) ? name : undefined;
    }
}

// EXTERNAL MODULE: ./lib/core/inputs/yaml/document.js + 9 modules
var yaml_document = __webpack_require__(14925);
;// CONCATENATED MODULE: ./lib/core/inputs/manifest/manifest.js









/** Largest manifest. */
const MAX_MANIFEST_BYTES = 1_000_000;
const MAX_IMAGES = 10_000;
/** From the top to `input` are three steps; a value in it may be nested as deeply as in `model-input`. */
const MAX_DEPTH = 13;
const TOP_KEYS = ['images', 'defaults', '$schema'];
/**
 * Reads a manifest, YAML 1.2 or JSON. `$schema` at its top is for editors and means nothing here.
 *
 * @throws InputError with every problem, its line and what was probably meant; with the first 50 where there are more
 */
function parseManifest(text, options) {
    const bytes = Buffer.byteLength(text);
    if (bytes > MAX_MANIFEST_BYTES) {
        throw new errors/* InputError */.d([`${options.file} has ${bytes} bytes; a manifest may have ${MAX_MANIFEST_BYTES}.`]);
    }
    return new ManifestReader(options).read(text);
}
class ManifestReader {
    #options;
    #problems = new problem_list/* ProblemList */.K();
    #lines;
    #images;
    constructor(options) {
        this.#options = options;
        const place = (line) => `${options.file}, line ${line}`;
        this.#lines = { place, add: (line, problem) => this.#problems.add(`${place(line)}: ${problem}`) };
        this.#images = new ImageReader(options, { problems: this.#problems, lines: this.#lines });
    }
    read(text) {
        const { file } = this.#options;
        const root = (0,yaml_document/* parseYaml */.h)(text, {
            where: file,
            schema: 'core',
            maxDepth: MAX_DEPTH,
            aliasHint: "put what images share into 'defaults'",
            expressionHint: template/* EXPRESSION_IN_FILE */.i9,
            problems: this.#problems,
        });
        const images = root.kind === 'mapping' ? this.#readTop(root.entries) : this.#refuseTop(root);
        if (this.#images.total > MAX_IMAGES) {
            this.#problems.add(`${file} asks for ${this.#images.total} pictures in all; a manifest may ask for ${MAX_IMAGES}.`);
        }
        if (this.#images.arePromptsTooLong) {
            this.#problems.add(`${file} has prompts of more than ${MAX_PROMPT_CHARACTERS} characters in all.`);
        }
        this.#problems.throwIfAny();
        return images;
    }
    #refuseTop(root) {
        const like = "a manifest is a mapping with the key 'images', a list of images with 'name' and 'prompt'";
        if (root.kind === 'scalar' && root.value === null)
            this.#problems.add(`${this.#options.file} is empty; ${like}.`);
        else if (root.kind !== 'refused')
            this.#lines.add(root.line, `this is ${(0,yaml_node/* describeNode */.WQ)(root)}; ${like}.`);
        return [];
    }
    #readTop(entries) {
        for (const entry of entries.filter(({ key }) => !TOP_KEYS.includes(key))) {
            refuseKey(entry, { known: TOP_KEYS.slice(0, 2), of: 'a manifest', problems: this.#lines });
        }
        const find = (key) => entries.find((entry) => entry.key === key);
        const schema = find('$schema');
        if (schema !== undefined && schema.node.kind !== 'refused' && !isText(schema.node)) {
            this.#lines.add(schema.line, `'$schema' is ${(0,yaml_node/* describeNode */.WQ)(schema.node)}; it takes the address of a schema.`);
        }
        const defaults = this.#readDefaults(find('defaults'));
        const images = find('images');
        if (images === undefined)
            this.#problems.add(`${this.#options.file} lacks the key 'images', a list of images.`);
        if (images === undefined || images.node.kind === 'refused')
            return [];
        if (images.node.kind !== 'list' || images.node.items.length === 0) {
            const shown = images.node.kind === 'list' ? 'an empty list' : (0,yaml_node/* describeNode */.WQ)(images.node);
            this.#lines.add(images.line, `'images' is ${shown}; it takes a list of images with 'name' and 'prompt', each behind a '- '.`);
            return [];
        }
        const { items } = images.node;
        if (items.length > MAX_IMAGES) {
            this.#lines.add(images.line, `'images' has ${items.length} items; it may have ${MAX_IMAGES}.`);
            return [];
        }
        return items.flatMap((item) => this.#images.read(item, defaults) ?? []);
    }
    #readDefaults(entry) {
        if (entry === undefined || entry.node.kind === 'refused' || (0,yaml_node/* isUnwritten */.v1)(entry.node))
            return NO_LAYER;
        if (entry.node.kind === 'mapping')
            return readLayer(entry.node.entries, { of: 'defaults', problems: this.#lines });
        this.#lines.add(entry.line, `'defaults' is ${(0,yaml_node/* describeNode */.WQ)(entry.node)}; it takes a mapping, such as { quality: high }.`);
        return NO_LAYER;
    }
}
function isText(node) {
    return node.kind === 'scalar' && typeof node.value === 'string';
}

// EXTERNAL MODULE: ./lib/core/request/references.js
var request_references = __webpack_require__(11979);
// EXTERNAL MODULE: ./lib/core/request/shape-and-quality.js
var shape_and_quality = __webpack_require__(10168);
// EXTERNAL MODULE: ./lib/core/inputs/request-defaults.js
var request_defaults = __webpack_require__(55307);
// EXTERNAL MODULE: ./lib/core/inputs/prompt-file.js
var prompt_file = __webpack_require__(80614);
// EXTERNAL MODULE: ./lib/core/workspace/text-file.js
var text_file = __webpack_require__(5009);
;// CONCATENATED MODULE: ./lib/core/inputs/manifest-source.js







/** Problems of the requests that are shown; a slip in `defaults` has one for each image. */
const MOST_PROBLEMS = 50;
/** Reads the file that the input `manifest` names. */
async function readManifestSource(reader, surroundings) {
    const { workspace, variables, defaults } = surroundings;
    const file = reader.text('manifest');
    const where = `Input 'manifest' is ${JSON.stringify(file)}`;
    const images = reader.attempt([], () => parseManifest((0,text_file/* readWorkspaceText */.t)(workspace, { file, where, maxBytes: MAX_MANIFEST_BYTES }), {
        file,
        variables,
        readPromptFile: (path) => (0,prompt_file/* readManifestPromptFile */.S)(workspace, path),
        defaultCount: defaults.count,
        // One that cannot be used is told already.
        hasReferences: reader.text('reference-images') !== '',
    }));
    const wanted = [];
    const problems = new Set();
    surroundings.resolver.foresee(images.map(({ model, input }) => ({
        model: model?.value ?? defaults.model,
        fields: [...Object.keys(input), ...Object.keys(defaults.modelInput)],
    })));
    for (const image of images) {
        try {
            const next = await resolveImage(image, surroundings);
            wanted.push(next);
            for (const problem of next.resolved.problems)
                problems.add(problem);
        }
        catch (error) {
            if (!(error instanceof errors/* InputError */.d))
                throw error;
            for (const problem of error.problems)
                problems.add(problem);
        }
    }
    for (const problem of [...problems].slice(0, MOST_PROBLEMS))
        reader.problem(problem);
    if (problems.size > MOST_PROBLEMS) {
        reader.problem(`'${file}' has ${problems.size - MOST_PROBLEMS} more problems of this kind.`);
    }
    return wanted;
}
/**
 * What the manifest says goes before what the inputs say, and an image's own words go before those of `defaults`, field by
 * field and however a field is spelt.
 *
 * @throws InputError for a picture that cannot be used
 */
async function resolveImage(image, { defaults, workspace, known, resolver }) {
    const model = image.model?.value ?? defaults.model;
    const settled = settleSpellings(image, await resolver.modelOf(model));
    const { aspectRatio, quality, input, said } = settled;
    const { references } = image;
    const rest = Object.entries(defaults.modelInput).filter(([field]) => !said.has(field));
    const own = Object.entries(input).map(([field, { value }]) => [field, value]);
    const settings = {
        model,
        aspectRatio: aspectRatio?.value ?? (said.has('aspect_ratio') ? undefined : defaults.aspectRatio),
        quality: quality?.value ?? (said.has('quality') ? undefined : defaults.quality),
        modelInput: Object.fromEntries([...rest, ...own]),
        callbackUrl: defaults.callbackUrl,
    };
    const places = placesInManifest(image, { settled, inputs: { ...defaults, ...settings } });
    return {
        name: image.name,
        count: image.count?.value ?? defaults.count,
        resolved: await resolver.resolve({
            ...settings,
            prompt: image.prompt?.value,
            references: references === undefined
                ? defaults.references
                : await (0,request_references/* readReferences */.P)(references.value, { workspace, known, place: places.references }),
            places,
        }),
    };
}
/** A model may have a name of its own for what our keys set, such as `image_size`. */
function settleSpellings({ aspectRatio, quality, input }, model) {
    const shape = nearer(aspectRatio, { key: 'aspect_ratio', field: model && (0,shape_and_quality/* shapeFieldOf */.TQ)(model), input });
    const level = nearer(quality, { key: 'quality', field: model && (0,shape_and_quality/* qualityFieldOf */.zO)(model), input: shape.input });
    return {
        aspectRatio: shape.placed,
        quality: level.placed,
        input: level.input,
        said: new Set([...Object.keys(level.input), ...shape.said, ...level.said]),
    };
}
/** Leaves the nearer one of a key and of the model's field for it; both where they are of one place. */
function nearer(placed, { key, field = key, input }) {
    const inInput = Object.hasOwn(input, field) ? input[field] : undefined;
    const said = placed === undefined && inInput === undefined ? [] : [key, field];
    if (placed === undefined || inInput === undefined || placed.isDefault === inInput.isDefault) {
        return { placed, input, said };
    }
    if (placed.isDefault)
        return { placed: undefined, input, said };
    return { placed, input: Object.fromEntries(Object.entries(input).filter(([name]) => name !== field)), said };
}
/** How errors name what is said of an image, or would have to be: where nobody says it, the image is the place. */
function placesInManifest({ place, prompt, model, references }, { settled: { aspectRatio, quality, input }, inputs }) {
    const at = (placed, key) => `${placed?.place ?? place}: '${key}'`;
    return {
        model: model === undefined ? request_defaults/* INPUT_PLACES */.QN.model : at(model, 'model'),
        prompt: at(prompt, 'prompt'),
        references: references === undefined && inputs.references.length > 0
            ? request_defaults/* INPUT_PLACES */.QN.references
            : at(references, 'reference_images'),
        ownFields: "'input'",
        aspectRatio: aspectRatio === undefined && inputs.aspectRatio !== undefined
            ? request_defaults/* INPUT_PLACES */.QN.aspectRatio
            : at(aspectRatio, 'aspect_ratio'),
        quality: quality === undefined && inputs.quality !== undefined ? request_defaults/* INPUT_PLACES */.QN.quality : at(quality, 'quality'),
        field: (name) => {
            if (Object.hasOwn(input, name))
                return at(input[name], name);
            return Object.hasOwn(inputs.modelInput, name) ? request_defaults/* INPUT_PLACES */.QN.field(name) : `${place}: '${name}' in 'input'`;
        },
    };
}


/***/ })

};
