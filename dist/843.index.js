export const id = 843;
export const ids = [843];
export const modules = {

/***/ 83843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createLookUp: () => (/* binding */ createLookUp)
/* harmony export */ });
/* harmony import */ var _kie_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6440);
/* harmony import */ var _kie_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42341);
/* harmony import */ var _kie_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50835);
/* harmony import */ var _kie_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19834);

/** A help, never a condition: a check must not wait for minutes. */
const LONGEST_WAIT_MS = 10_000;
/**
 * Makes the way to kie's live catalogue. One for all questions of a step, since their pace is kie's limit.
 *
 * @returns asks for a model; `undefined` where kie knows none, or does not answer in time
 */
function createLookUp({ apiKey, apiUrl, signal }) {
    const proxyEnvironment = (0,_kie_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readProxyEnvironment */ .y)(process.env);
    const client = (0,_kie_index_js__WEBPACK_IMPORTED_MODULE_1__/* .createKieClient */ .BX)({ apiKey, apiUrl, userAgent: _kie_index_js__WEBPACK_IMPORTED_MODULE_1__/* .USER_AGENT */ ._O, proxyEnvironment, clock: _kie_index_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m });
    return async (model) => {
        const over = new AbortController();
        const late = _kie_index_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m.sleep(LONGEST_WAIT_MS, over.signal).then(() => undefined, () => undefined);
        try {
            return await Promise.race([
                client.getModelSchema(model, { signal: AbortSignal.any([signal, over.signal]) }),
                late,
            ]);
        }
        catch (error) {
            if (!(error instanceof _kie_index_js__WEBPACK_IMPORTED_MODULE_3__/* .KieError */ .g4))
                throw error;
            return undefined;
        }
        finally {
            over.abort();
        }
    };
}


/***/ })

};
