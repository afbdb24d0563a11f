export const id = 149;
export const ids = [149];
export const modules = {

/***/ 74149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askForModel: () => (/* binding */ askForModel)
/* harmony export */ });
/* harmony import */ var _kie_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46642);
/* harmony import */ var _kie_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13638);
/* harmony import */ var _kie_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78297);
/* harmony import */ var _kie_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80684);

/** A help, never a condition: a check must not wait for minutes. */
const LONGEST_WAIT_MS = 10_000;
/** Asks kie's live catalogue for a model. @returns `undefined` where it knows none, or does not answer in time */
async function askForModel(model, { apiKey, apiUrl, signal }) {
    const proxyEnvironment = (0,_kie_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readProxyEnvironment */ .y)(process.env);
    const client = (0,_kie_index_js__WEBPACK_IMPORTED_MODULE_1__/* .createKieClient */ .BX)({ apiKey, apiUrl, userAgent: _kie_index_js__WEBPACK_IMPORTED_MODULE_1__/* .USER_AGENT */ ._O, proxyEnvironment, clock: _kie_index_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m });
    const over = new AbortController();
    const late = _kie_index_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m.sleep(LONGEST_WAIT_MS, over.signal).then(() => undefined, () => undefined);
    try {
        return await Promise.race([client.getModelSchema(model, { signal: AbortSignal.any([signal, over.signal]) }), late]);
    }
    catch (error) {
        if (!(error instanceof _kie_index_js__WEBPACK_IMPORTED_MODULE_3__/* .KieError */ .g4))
            throw error;
        return undefined;
    }
    finally {
        over.abort();
    }
}


/***/ })

};
