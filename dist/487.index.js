export const id = 487;
export const ids = [487];
export const modules = {

/***/ 94487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseMapping: () => (/* binding */ parseMapping)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50020);
/* harmony import */ var _text_problem_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94189);
/* harmony import */ var _request_template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7139);
/* harmony import */ var _texts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64613);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14925);
/* harmony import */ var _node_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77845);






/**
 * Reads a mapping from YAML 1.2 or JSON.
 *
 * @param options.where - how to begin an error, such as `Input 'model-input'`
 * @param options.maxDepth - deepest nesting that is taken
 * @throws InputError with every problem and its line; aliases are refused, as a few of them can blow up to gigabytes
 */
function parseMapping(text, { where, maxDepth }) {
    const problems = new _text_problem_list_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemList */ .K();
    const root = (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .h)(text, {
        where,
        schema: 'core',
        maxDepth,
        aliasHint: 'write the values out',
        expressionHint: _request_template_js__WEBPACK_IMPORTED_MODULE_2__/* .EXPRESSION_IN_INPUT */ .aC,
        problems,
    });
    const isEmpty = root.kind === 'scalar' && root.written === '';
    if (!isEmpty && (root.kind === 'scalar' || root.kind === 'list')) {
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d([`${where} is not a mapping; write it as 'field: value' lines or as a JSON object.`]);
    }
    const entries = root.kind === 'mapping' ? root.entries : [];
    for (const { key, node } of entries) {
        for (const { line, problem } of (0,_texts_js__WEBPACK_IMPORTED_MODULE_4__/* .findTextProblems */ .$)(node)) {
            problems.add(`${where}, line ${line}: ${(0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(key)} ${problem}`);
        }
    }
    problems.throwIfAny();
    return Object.fromEntries(entries.map(({ key, node }) => [key, (0,_node_js__WEBPACK_IMPORTED_MODULE_5__/* .plainData */ .lZ)(node)]));
}


/***/ })

};
