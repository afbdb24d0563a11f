export const id = 784;
export const ids = [784,927];
export const modules = {

/***/ 13640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WQ: () => (/* binding */ describeNode),
/* harmony export */   hN: () => (/* binding */ parseYaml),
/* harmony export */   lZ: () => (/* binding */ plainData)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50020);
/* harmony import */ var _text_problem_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94189);
/* harmony import */ var _yaml_mapping_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75927);




/**
 * Reads one document of YAML 1.2 or JSON as plain data with lines. Aliases and anchors are refused, since a few of them can
 * blow up to gigabytes; so are tags, keys that come twice and keys that JavaScript gives a meaning of its own.
 *
 * @returns a null scalar for an empty document
 * @throws InputError with the line of the first syntax error
 */
function parseYaml(text, options) {
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    // The library compares each key with all others of its mapping; the reader below finds keys that come twice by a set.
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
        lineCounter,
        prettyErrors: false,
        schema: options.schema,
        stringKeys: true,
        uniqueKeys: false,
    });
    const lineAt = (offset) => Math.max(1, lineCounter.linePos(offset).line);
    const [error] = document.errors;
    if (error !== undefined) {
        const line = lineAt(error.pos[0]);
        // The library ends the descent where the stack does.
        if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) {
            throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d([`${options.where} is nested too deeply.`]);
        }
        const reason = error.message.split('\n')[0]?.replace(/\.$/, '');
        const quotes = text.split('\n')[line - 1]?.includes('{{')
            ? ' A value that begins with {{ needs quotes around it.'
            : '';
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d([`${options.where}, line ${line}: not valid YAML: ${reason}.${quotes}`]);
    }
    return new Reader(options, lineAt).node(document.contents, { line: 1, depth: 0 });
}
class Reader {
    #options;
    #lineAt;
    constructor(options, lineAt) {
        this.#options = options;
        this.#lineAt = lineAt;
    }
    node(node, { line: above, depth }) {
        if (node === null)
            return { kind: 'scalar', line: above, value: this.#options.schema === 'failsafe' ? '' : null };
        const line = node.range ? this.#lineAt(node.range[0]) : above;
        if (depth > this.#options.maxDepth)
            return this.#refuse(line, 'nested too deeply');
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) || node.anchor !== undefined) {
            return this.#refuse(line, `aliases and anchors are not taken; ${this.#options.aliasHint}`);
        }
        if (node.tag !== undefined)
            return this.#refuse(line, `the tag ${(0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .T)(node.tag)} is not taken; write the plain value`);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            return { kind: 'mapping', line, entries: this.#entries(node.items, { line, depth }) };
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) {
            return { kind: 'list', line, items: node.items.map((item) => this.node(item, { line, depth: depth + 1 })) };
        }
        return this.#scalar((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) ? node.value : undefined, line);
    }
    #scalar(value, line) {
        const problem = (0,_yaml_mapping_js__WEBPACK_IMPORTED_MODULE_3__/* .checkScalar */ .n)(value);
        if (problem !== undefined)
            return this.#refuse(line, `the value ${problem}`);
        const plain = value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
        return plain ? { kind: 'scalar', line, value } : this.#refuse(line, 'the value is no plain data');
    }
    #entries(pairs, { line: above, depth }) {
        const lines = new Map();
        return pairs.flatMap((pair) => {
            const line = pair.key.range ? this.#lineAt(pair.key.range[0]) : above;
            const key = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) && typeof pair.key.value === 'string' ? pair.key.value : '';
            const earlier = lines.get(key);
            const problem = earlier === undefined
                ? this.#checkKey(pair.key, key)
                : `the key ${(0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .T)(key)} stands in line ${earlier} already`;
            lines.set(key, earlier ?? line);
            if (problem === undefined)
                return [{ key, line, node: this.node(pair.value, { line, depth: depth + 1 }) }];
            this.#refuse(line, problem);
            return [];
        });
    }
    #checkKey(node, key) {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || typeof node.value !== 'string')
            return 'a key is no plain text';
        if (node.anchor !== undefined)
            return `aliases and anchors are not taken; ${this.#options.aliasHint}`;
        if (node.tag !== undefined)
            return `the tag ${(0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .T)(node.tag)} is not taken; write the plain key`;
        if (_yaml_mapping_js__WEBPACK_IMPORTED_MODULE_3__/* .FORBIDDEN_KEYS */ .p.has(key))
            return `the key '${key}' is not taken`;
        if (!key.isWellFormed())
            return 'a key holds half a character (a lone surrogate)';
        return undefined;
    }
    #refuse(line, problem) {
        this.#options.problems.add(`${this.#options.where}, line ${line}: ${problem}.`);
        return { kind: 'refused', line };
    }
}
/** The data of a node, without its lines. */
function plainData(node) {
    switch (node.kind) {
        case 'scalar':
            return node.value;
        case 'list':
            return node.items.map(plainData);
        case 'mapping':
            return Object.fromEntries(node.entries.map((entry) => [entry.key, plainData(entry.node)]));
        case 'refused':
            return undefined;
    }
}
/** What a node is, for the error that refuses it: `the number 5`, `"high"`, `a list`. */
function describeNode(node) {
    if (node.kind === 'list')
        return 'a list';
    if (node.kind === 'mapping')
        return 'a mapping';
    if (node.kind === 'refused' || node.value === null || node.value === '')
        return 'empty';
    if (typeof node.value === 'string')
        return (0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .T)(node.value);
    return typeof node.value === 'number' ? `the number ${node.value}` : String(node.value);
}


/***/ }),

/***/ 75927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ checkScalar),
/* harmony export */   p: () => (/* binding */ FORBIDDEN_KEYS),
/* harmony export */   parseMapping: () => (/* binding */ parseMapping)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50020);


/** The parser goes down a level of the stack for each bracket. */
const MAX_BRACKETS = 2000;
/** Keys that JavaScript gives a meaning of its own. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
/** @returns what is wrong with a single value, `undefined` when it is plain data */
function checkScalar(value) {
    if (typeof value === 'number' && !Number.isFinite(value))
        return 'holds a number that JSON cannot write';
    // Beyond this, a number is rounded in silence: another seed than the user's would be paid for.
    if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) {
        return 'holds a number that is too large to be kept exactly';
    }
    if (typeof value === 'string' && !value.isWellFormed())
        return 'holds half a character (a lone surrogate)';
    return undefined;
}
/** @returns what is wrong with a parsed value, `undefined` when it is plain data */
function checkPlainData(value, depth) {
    if (depth < 0)
        return 'is nested too deeply';
    if (typeof value !== 'object' || value === null)
        return checkScalar(value);
    for (const [key, member] of Object.entries(value)) {
        if (FORBIDDEN_KEYS.has(key))
            return `has the key '${key}', which no model takes`;
        const problem = checkPlainData(member, depth - 1);
        if (problem !== undefined)
            return problem;
    }
    return undefined;
}
/**
 * Reads a mapping from YAML 1.2 or JSON.
 *
 * @param options.where - how to begin an error, such as `Input 'model-input'`
 * @param options.maxDepth - deepest nesting that is taken
 * @throws InputError with the line of a syntax error; aliases are refused, as a few of them can blow up to gigabytes
 */
function parseMapping(text, options) {
    if (text.split(/[[{]/).length > MAX_BRACKETS)
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d([`${options.where} is nested too deeply.`]);
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { prettyErrors: true, uniqueKeys: true, stringKeys: true });
    const [error] = document.errors;
    if (error !== undefined) {
        const line = error.linePos?.[0].line;
        const reason = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '');
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d([`${options.where}, line ${line ?? 1}, is not valid YAML: ${reason}.`]);
    }
    let value;
    try {
        value = document.toJS({ maxAliasCount: 0 });
    }
    catch (cause) {
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d([`${options.where} uses YAML aliases; write the values out.`], { cause });
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d([`${options.where} is not a mapping; write it as 'field: value' lines or as a JSON object.`]);
    }
    const problem = checkPlainData(value, options.maxDepth);
    if (problem !== undefined)
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d([`${options.where} ${problem}.`]);
    return value;
}


/***/ }),

/***/ 12784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseVariables: () => (/* binding */ parseVariables)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50020);
/* harmony import */ var _text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94189);
/* harmony import */ var _request_template_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7139);
/* harmony import */ var _manifest_yaml_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13640);




/** Far above what prompts need, far below what could hurt. */
const MAX_CHARACTERS = 100_000;
const MAX_DEPTH = 10;
const WHERE = "Input 'variables'";
/**
 * Reads the input `variables`: a mapping of names to single values. Every value stays the text that it is, so that
 * `version: 1.10` fills in `1.10`.
 *
 * @throws InputError with every problem and its line
 */
function parseVariables(text) {
    if (text.length > MAX_CHARACTERS) {
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d([`${WHERE} has ${text.length} characters; it may have ${MAX_CHARACTERS}.`]);
    }
    if (text.trim() === '')
        return {};
    const problems = new _text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__/* .ProblemList */ .K();
    const aliasHint = 'write the values out';
    const root = (0,_manifest_yaml_document_js__WEBPACK_IMPORTED_MODULE_2__/* .parseYaml */ .hN)(text, { where: WHERE, schema: 'failsafe', maxDepth: MAX_DEPTH, aliasHint, problems });
    const empty = root.kind === 'scalar' && root.value === '';
    if (root.kind === 'mapping') {
        for (const entry of root.entries) {
            const problem = checkVariable(entry);
            if (problem !== undefined)
                problems.add(`${WHERE}, line ${entry.line}: ${problem}`);
        }
    }
    else if (!empty && root.kind !== 'refused') {
        problems.add(`${WHERE}, line ${root.line}: this is ${(0,_manifest_yaml_document_js__WEBPACK_IMPORTED_MODULE_2__/* .describeNode */ .WQ)(root)}; write a mapping, one 'name: value' a line.`);
    }
    problems.throwIfAny();
    const entries = root.kind === 'mapping' ? root.entries : [];
    return Object.fromEntries(entries.map(({ key, node }) => [key, node.kind === 'scalar' && typeof node.value === 'string' ? node.value : '']));
}
function checkVariable({ key, node }) {
    if (!_request_template_js__WEBPACK_IMPORTED_MODULE_3__/* .VARIABLE_NAME */ .nN.test(key)) {
        return `${(0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(key)} is no name of a variable; use letters, digits, '_' and '-', and begin with a letter or '_'.`;
    }
    if (node.kind === 'list' || node.kind === 'mapping')
        return `'${key}' is ${(0,_manifest_yaml_document_js__WEBPACK_IMPORTED_MODULE_2__/* .describeNode */ .WQ)(node)}; it takes a single value.`;
    return undefined;
}


/***/ })

};
