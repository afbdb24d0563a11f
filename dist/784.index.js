export const id = 784;
export const ids = [784];
export const modules = {

/***/ 12784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseVariables: () => (/* binding */ parseVariables)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50020);
/* harmony import */ var _text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94189);
/* harmony import */ var _request_template_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7139);
/* harmony import */ var _yaml_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14925);
/* harmony import */ var _yaml_node_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77845);
/* harmony import */ var _yaml_texts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64613);






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
    const root = (0,_yaml_document_js__WEBPACK_IMPORTED_MODULE_2__/* .parseYaml */ .h)(text, {
        where: WHERE,
        schema: 'failsafe',
        maxDepth: MAX_DEPTH,
        aliasHint: 'write the values out',
        expressionHint: _request_template_js__WEBPACK_IMPORTED_MODULE_3__/* .EXPRESSION_IN_INPUT */ .aC,
        problems,
    });
    const empty = root.kind === 'scalar' && root.value === '';
    if (root.kind === 'mapping') {
        for (const entry of root.entries) {
            const problem = checkVariable(entry);
            if (problem !== undefined)
                problems.add(`${WHERE}, line ${entry.line}: ${problem}`);
        }
    }
    else if (!empty && root.kind !== 'refused') {
        problems.add(`${WHERE}, line ${root.line}: this is ${(0,_yaml_node_js__WEBPACK_IMPORTED_MODULE_4__/* .describeNode */ .WQ)(root)}; write a mapping, one 'name: value' a line.`);
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
        return `'${key}' is ${(0,_yaml_node_js__WEBPACK_IMPORTED_MODULE_4__/* .describeNode */ .WQ)(node)}; it takes a single value.`;
    const lost = (0,_yaml_texts_js__WEBPACK_IMPORTED_MODULE_5__/* .explainComment */ .j)(node);
    return lost === undefined ? undefined : `'${key}' ${lost}`;
}


/***/ })

};
