export const id = 789;
export const ids = [789];
export const modules = {

/***/ 34789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildKieClient: () => (/* binding */ buildKieClient)
/* harmony export */ });
/* harmony import */ var _kie_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6440);
/* harmony import */ var _kie_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65485);
/* harmony import */ var _kie_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50835);

/** The client of kie that a step works with. */
function buildKieClient({ apiKey, apiUrl }) {
    const proxyEnvironment = (0,_kie_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readProxyEnvironment */ .y)(process.env);
    return (0,_kie_index_js__WEBPACK_IMPORTED_MODULE_1__/* .createKieClient */ .BX)({ apiKey, apiUrl, userAgent: _kie_index_js__WEBPACK_IMPORTED_MODULE_1__/* .USER_AGENT */ ._O, proxyEnvironment, clock: _kie_index_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m });
}


/***/ })

};
