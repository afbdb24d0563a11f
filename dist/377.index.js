const id=377;const ids=[377,758,139];const modules={90377:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.r(
__webpack_exports__);__webpack_require__.d(__webpack_exports__,{createOctokit:()=>createOctokit});var _actions_github__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
61351);var _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(85555);var _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
49735);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(50779);var _rate_limit_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
71998);const REQUEST_LIMIT_MS=12e4;const STOPPED=499;const FINAL_STATUSES=[400,401,403,404,409,410,413,422,429,451,STOPPED];function createOctokit({token,apiUrl,
log,clock}){const options={baseUrl:apiUrl,userAgent:"kie-image-action",log:{debug:ignore,info:ignore,warn:line=>log.debug((0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.
Ig)(line)),error:ignore},request:{..._actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_1__.NT.request,fetch:withinLimit(_actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_1__.
NT.request?.fetch,clock)},retry:{doNotRetry:FINAL_STATUSES}};const octokit=(0,_actions_github__WEBPACK_IMPORTED_MODULE_0__.Q)(token,options,_octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_3__.
L);octokit.hook.wrap("request",(0,_rate_limit_js__WEBPACK_IMPORTED_MODULE_4__.s)({log,clock}));octokit.hook.wrap("request",endWithSignal);return octokit}function ignore(){}
async function endWithSignal(send,options){const signal=options.request?.signal;if(signal===void 0)return send(options);signal.throwIfAborted();const settled=new AbortController;
const aborted=new Promise((_,reject)=>{signal.addEventListener("abort",()=>reject(signal.reason),{signal:settled.signal})});try{return await Promise.race([send(
options),aborted])}finally{settled.abort()}}function withinLimit(send,clock){return async(url,init)=>{const answered=new AbortController;const late=new AbortController;
clock.sleep(REQUEST_LIMIT_MS,answered.signal).then(()=>late.abort(new Error(`GitHub did not answer within ${REQUEST_LIMIT_MS/1e3} s.`)),ignore);try{const signals=[
late.signal,...init?.signal?[init.signal]:[]];const response=await send(url,{...init,signal:AbortSignal.any(signals)});const body=await response.arrayBuffer();const{
status,statusText,headers}=response;return new Response(body.byteLength===0?null:body,{status,statusText,headers:[...headers]})}catch(error){if(init?.signal?.aborted===
true)return new Response(null,{status:STOPPED});throw error}finally{answered.abort()}}}}),71998:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{T:()=>limitWaitMs,s:()=>obeyLimits});var _request_failure_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(12242);
const MAX_WAIT_MS=12e4;const DEFAULT_WAIT_MS=6e4;function obeyLimits({log,clock}){return async(send,options)=>{const signal=options.request?.signal;const start=clock.
now();for(;;){try{return await send(options)}catch(error){const waitMs=limitWaitMs(error,clock);if(waitMs===void 0||clock.now()-start+waitMs>MAX_WAIT_MS)throw error;
log.notice(`GitHub's rate limit is reached; waiting ${Math.ceil(waitMs/1e3)} s.`);await clock.sleep(waitMs,signal)}}}}function limitWaitMs(error,clock){if(!(0,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.
UZ)(error)||error.status!==403&&error.status!==429)return void 0;const headers=error.response?.headers??{};const retryAfter=Number(headers["retry-after"]??NaN);
if(retryAfter>=0)return retryAfter*1e3;if(headers["x-ratelimit-remaining"]==="0"){const resetMs=Number(headers["x-ratelimit-reset"]??NaN)*1e3-clock.date().getTime();
return resetMs>=0?resetMs:DEFAULT_WAIT_MS}return error.status===429||/rate limit/i.test(error.message)?DEFAULT_WAIT_MS:void 0}})};export{id,ids,modules};
