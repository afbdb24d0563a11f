const id=816;const ids=[816];const modules={35816:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{deleteTemporaryRef:()=>deleteTemporaryRef,temporaryRef:()=>temporaryRef});var node_crypto__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
77598);var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(12242);function temporaryRef({runId,job,runAttempt}){return`refs/kie-image-a\
ction/${runId}-${job}-${runAttempt}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString("hex")}`}async function deleteTemporaryRef({octokit,owner,
repo,ref,signal}){try{await octokit.rest.git.deleteRef({owner,repo,ref:ref.replace(/^refs\//,""),request:{signal}})}catch(error){const gone=(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__.
UZ)(error)&&error.status===422&&/does not exist/i.test(error.message);if(!gone)throw error}}})};export{id,ids,modules};
