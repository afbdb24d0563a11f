const id=454;const ids=[454,628];const modules={71454:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{answerCommand:()=>answerCommand});var _github_runner_toolkit_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(90128);
var _run_comment_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(86394);var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(93251);var _github_api_octokit_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
2247);var _github_comment_reactions_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(7217);var _kie_index_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
50835);function answerCommand(options){const{command,context,token,log,signal}=options;const octokit=(0,_github_api_octokit_js__WEBPACK_IMPORTED_MODULE_0__.createOctokit)(
{token,apiUrl:context.apiUrl,log,clock:_kie_index_js__WEBPACK_IMPORTED_MODULE_1__.m});const reactWith=reaction=>(0,_github_comment_reactions_js__WEBPACK_IMPORTED_MODULE_2__.
react)({octokit,context,commentId:command.commentId,reaction,log,clock:_kie_index_js__WEBPACK_IMPORTED_MODULE_1__.m,signal});const leaveToPost=commentId=>{try{(0,
_github_runner_toolkit_js__WEBPACK_IMPORTED_MODULE_3__.LZ)("command",commentId)}catch(error){log.debug(`The runner takes no state: ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_4__.
Y)(error)}`)}};const end=async reaction=>{await reactWith(reaction);if(!signal.aborted)leaveToPost("")};return{seen:async()=>{leaveToPost(String(command.commentId));
await reactWith("eyes")},done:()=>end("rocket"),failed:async told=>{await end("confused");if(told===void 0||signal.aborted)return;const{commentId,issueNumber}=command;
const comment=await(0,_run_comment_js__WEBPACK_IMPORTED_MODULE_5__.jo)({...options,issueNumber,key:(0,_run_comment_js__WEBPACK_IMPORTED_MODULE_5__.B4)(commentId),
prompts:{}});await comment.fail(told).catch(error=>{log.warning(`The command got no answer: ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_4__.Y)(error)}`)})}}}}),
2247:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.r(__webpack_exports__);__webpack_require__.d(__webpack_exports__,
{createOctokit:()=>createOctokit});var dist_src=__webpack_require__(14730);var dist_bundle=__webpack_require__(93779);var plugin_rest_endpoint_methods_dist_src=__webpack_require__(
49210);var plugin_retry_dist_bundle=__webpack_require__(49735);var foreign_text=__webpack_require__(61175);var reason=__webpack_require__(93251);var rate_limit=__webpack_require__(
71998);;function keepingMethod(send){return async(url,init)=>{const{method="GET",redirect}=init??{};if(redirect!==void 0||method==="GET")return send(url,init);const as={
...init,redirect:"manual"};const reply=await send(url,as);const place=samePlace(reply,url);if(place===void 0)return reply;await reply.body?.cancel();return send(
place,as)}}function samePlace({status,headers},from){const location=headers.get("location");if(status!==307&&status!==308||location===null)return void 0;const base=from instanceof
Request?from.url:String(from);const place=URL.parse(location,base);return place?.origin===new URL(base).origin?place.href:void 0}var api_reply=__webpack_require__(
67676);var request_limit=__webpack_require__(93131);;async function unlessAborted(work,signal){let stop=()=>void 0;const aborted=new Promise((_,reject)=>{const fail=()=>reject(
signal.reason);stop=()=>signal.removeEventListener("abort",fail);if(signal.aborted)fail();else signal.addEventListener("abort",fail)});try{return await Promise.
race([work,aborted])}finally{stop()}};const API_VERSION="2022-11-28";const STOPPED=499;const MAX_LATE=2;const FINAL_STATUSES=[400,401,403,404,409,410,413,422,423,
429,451,STOPPED,request_limit.XR];function createOctokit({token,apiUrl,log,clock}){const options={baseUrl:apiUrl,userAgent:userAgentOf(process.env["ACTIONS_ORCH\
ESTRATION_ID"]?.trim()),log:{debug:ignore,info:ignore,warn:line=>log.debug((0,foreign_text.Ig)(line)),error:ignore},request:{fetch:keepingMethod(fetchByEnvironment)},
retry:{doNotRetry:FINAL_STATUSES,retryAfterBaseValue:0}};const plugins=[plugin_rest_endpoint_methods_dist_src._,dist_bundle.ud,lookAtReplies,pauseBy(clock),plugin_retry_dist_bundle.
L];const octokit=new(dist_src.E.plugin(...plugins))({...options,auth:token});octokit.hook.before("request",({headers})=>{headers["x-github-api-version"]=API_VERSION});
octokit.hook.wrap("request",limitTries(clock));octokit.hook.wrap("request",(0,rate_limit.s)({log,clock}));octokit.hook.wrap("request",endWithSignal);return octokit}
function userAgentOf(orchestration){const run=orchestration?` actions_orchestration_id/${orchestration.replaceAll(/[^\w.-]/g,"_")}`:"";return`kie-image-action${run}`}
function proxiesFor(url){const address=url instanceof Request?url.url:String(url);return address.startsWith("https:")?["https_proxy","HTTPS_PROXY"]:["http_proxy",
"HTTP_PROXY"]}const fetchByEnvironment=async(url,init)=>{if(proxiesFor(url).every(name=>(process.env[name]??"")===""))return fetch(url,init);const{defaults}=await __webpack_require__.
e(32).then(__webpack_require__.bind(__webpack_require__,22032));return(defaults.request?.fetch)(url,init)};function lookAtReplies({hook,request}){hook.wrap("req\
uest",async(send,options)=>{const reply=await send(options);const isRaw=options.request.parseSuccessResponseBody===false;(0,api_reply.xk)(reply,{...request.endpoint(
options),isRaw});return reply})}function pauseBy(clock){return({hook})=>{hook.before("request",async({request:{retryCount=0,signal}})=>{if(retryCount>0)await clock.
sleep(retryCount**2*1e3,signal)})}}function ignore(){}async function endWithSignal(send,options){const signal=options.request?.signal;signal?.throwIfAborted();const work=Promise.
resolve(send(options));return signal===void 0?work:unlessAborted(work,signal)}function limitTries(clock){return(send,options)=>{const fetchOnce=options.request?.
fetch??fetchByEnvironment;options.request={...options.request,fetch:withinLimit(fetchOnce,clock),retryCount:0};return send(options)}}function withinLimit(send,clock){
let late=0;return async(url,init)=>{const limit=(0,request_limit.Ds)(clock,bytesOf(init?.body));const signals=[limit.signal,...init?.signal?[init.signal]:[]];const signal=AbortSignal.
any(signals);try{const response=await unlessAborted(send(url,{...init,signal}),signal);const body=await unlessAborted(readBody(response,limit),signal);const{status,
statusText,headers}=response;return new Response(body.byteLength===0?null:body,{status,statusText,headers:[...headers]})}catch(error){if(init?.signal?.aborted===
true)return new Response(null,{status:STOPPED});if(limit.signal.aborted&&++late===MAX_LATE){return Response.json({message:(0,reason.b)(error)},{status:request_limit.
XR})}throw error}finally{limit.stop()}}}async function readBody({body},limit){const chunks=[];for await(const chunk of body??[]){limit.extend(chunk.byteLength);
chunks.push(chunk)}return Buffer.concat(chunks)}function bytesOf(body){if(typeof body==="string")return Buffer.byteLength(body);return body instanceof Blob?body.
size:0}}),93131:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{Ds:()=>startRequestLimit,
R8:()=>transferLimitMs,XR:()=>LATE});var _core_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(12822);const LATE=598;const BASE_MS=12e4;const BYTES_PER_MS=100;
function transferLimitMs(bytes){return BASE_MS+bytes/BYTES_PER_MS}const STOPPED=new Error("The request has ended.");function startRequestLimit(clock,bytes){const start=clock.
now();const over=new AbortController;const stopped=new AbortController;let limitMs=transferLimitMs(bytes);const watch=async()=>{for(let leftMs=limitMs;leftMs>0;leftMs=
start+limitMs-clock.now()){await clock.sleep(leftMs,stopped.signal)}over.abort(new Error(`GitHub did not answer within ${(0,_core_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__.
Ng)(limitMs)}.`))};watch().catch(()=>void 0);return{signal:over.signal,extend(more){limitMs+=more/BYTES_PER_MS},stop:()=>stopped.abort(STOPPED)}}}),7217:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);__webpack_require__.d(__webpack_exports__,{react:()=>react});var _core_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
12822);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(61175);var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
93251);var _api_reply_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(67676);var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(12242);
var _api_shape_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(90545);const LIMIT_MS=15e3;async function react(options){const{octokit,context,commentId,reaction,
log,clock,signal}=options;const settled=new AbortController;const late=new AbortController;clock.sleep(LIMIT_MS,settled.signal).then(()=>late.abort(new Error(`G\
itHub did not answer within ${(0,_core_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__.MB)(LIMIT_MS)}.`)),()=>void 0);try{const{owner,repo}=context;const request={
signal:AbortSignal.any([late.signal,signal])};const given={owner,repo,comment_id:commentId,content:reaction,request};await(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_1__.
kA)(octokit.rest.reactions.createForIssueComment,given,(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_2__.OA)({content:_api_shape_js__WEBPACK_IMPORTED_MODULE_2__.a$}))}catch(error){
if(!signal.aborted)log.notice(`The comment got no reaction '${reaction}'. ${explainNoReaction(error)}`)}finally{settled.abort()}}function explainNoReaction(error){
if(!(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_3__.UZ)(error))return(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_4__.Y)(error);const said=(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_3__.
C7)(error);if(error.status!==403&&error.status!==404)return said;return`${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_5__.KG)(said)} The job needs 'i\
ssues: write' and, on pull requests, 'pull-requests: write' among its permissions.`}})};export{id,ids,modules};
