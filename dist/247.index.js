const id=247;const ids=[247,628];const modules={2247:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{createOctokit:()=>createOctokit});var dist_src=__webpack_require__(14730);var dist_bundle=__webpack_require__(93779);
var plugin_rest_endpoint_methods_dist_src=__webpack_require__(49210);var plugin_retry_dist_bundle=__webpack_require__(49735);var foreign_text=__webpack_require__(
61175);var reason=__webpack_require__(93251);var rate_limit=__webpack_require__(71998);;function keepingMethod(send){return async(url,init)=>{const{method="GET",
redirect}=init??{};if(redirect!==void 0||method==="GET")return send(url,init);const as={...init,redirect:"manual"};const reply=await send(url,as);const place=samePlace(
reply,url);if(place===void 0)return reply;await reply.body?.cancel();return send(place,as)}}function samePlace({status,headers},from){const location=headers.get(
"location");if(status!==307&&status!==308||location===null)return void 0;const base=from instanceof Request?from.url:String(from);const place=URL.parse(location,
base);return place?.origin===new URL(base).origin?place.href:void 0}var api_reply=__webpack_require__(67676);var request_limit=__webpack_require__(93131);;async function unlessAborted(work,signal){
let stop=()=>void 0;const aborted=new Promise((_,reject)=>{const fail=()=>reject(signal.reason);stop=()=>signal.removeEventListener("abort",fail);if(signal.aborted)
fail();else signal.addEventListener("abort",fail)});try{return await Promise.race([work,aborted])}finally{stop()}};const API_VERSION="2022-11-28";const STOPPED=499;
const MAX_LATE=2;const FINAL_STATUSES=[400,401,403,404,409,410,413,422,423,429,451,STOPPED,request_limit.XR];function createOctokit({token,apiUrl,log,clock}){const options={
baseUrl:apiUrl,userAgent:userAgentOf(process.env["ACTIONS_ORCHESTRATION_ID"]?.trim()),log:{debug:ignore,info:ignore,warn:line=>log.debug((0,foreign_text.Ig)(line)),
error:ignore},request:{fetch:keepingMethod(fetchByEnvironment)},retry:{doNotRetry:FINAL_STATUSES,retryAfterBaseValue:0}};const plugins=[plugin_rest_endpoint_methods_dist_src.
_,dist_bundle.ud,lookAtReplies,pauseBy(clock),plugin_retry_dist_bundle.L];const octokit=new(dist_src.E.plugin(...plugins))({...options,auth:token});octokit.hook.
before("request",({headers})=>{headers["x-github-api-version"]=API_VERSION});octokit.hook.wrap("request",limitTries(clock));octokit.hook.wrap("request",(0,rate_limit.
s)({log,clock}));octokit.hook.wrap("request",endWithSignal);return octokit}function userAgentOf(orchestration){const run=orchestration?` actions_orchestration_i\
d/${orchestration.replaceAll(/[^\w.-]/g,"_")}`:"";return`kie-image-action${run}`}function proxiesFor(url){const address=url instanceof Request?url.url:String(url);
return address.startsWith("https:")?["https_proxy","HTTPS_PROXY"]:["http_proxy","HTTP_PROXY"]}const fetchByEnvironment=async(url,init)=>{if(proxiesFor(url).every(
name=>(process.env[name]??"")===""))return fetch(url,init);const{defaults}=await __webpack_require__.e(32).then(__webpack_require__.bind(__webpack_require__,22032));
return(defaults.request?.fetch)(url,init)};function lookAtReplies({hook,request}){hook.wrap("request",async(send,options)=>{const reply=await send(options);const isRaw=options.
request.parseSuccessResponseBody===false;(0,api_reply.xk)(reply,{...request.endpoint(options),isRaw});return reply})}function pauseBy(clock){return({hook})=>{hook.
before("request",async({request:{retryCount=0,signal}})=>{if(retryCount>0)await clock.sleep(retryCount**2*1e3,signal)})}}function ignore(){}async function endWithSignal(send,options){
const signal=options.request?.signal;signal?.throwIfAborted();const work=Promise.resolve(send(options));return signal===void 0?work:unlessAborted(work,signal)}function limitTries(clock){
return(send,options)=>{const fetchOnce=options.request?.fetch??fetchByEnvironment;options.request={...options.request,fetch:withinLimit(fetchOnce,clock),retryCount:0};
return send(options)}}function withinLimit(send,clock){let late=0;return async(url,init)=>{const limit=(0,request_limit.Ds)(clock,bytesOf(init?.body));const signals=[
limit.signal,...init?.signal?[init.signal]:[]];const signal=AbortSignal.any(signals);try{const response=await unlessAborted(send(url,{...init,signal}),signal);const body=await unlessAborted(
readBody(response,limit),signal);const{status,statusText,headers}=response;return new Response(body.byteLength===0?null:body,{status,statusText,headers:[...headers]})}catch(error){
if(init?.signal?.aborted===true)return new Response(null,{status:STOPPED});if(limit.signal.aborted&&++late===MAX_LATE){return Response.json({message:(0,reason.b)(
error)},{status:request_limit.XR})}throw error}finally{limit.stop()}}}async function readBody({body},limit){const chunks=[];for await(const chunk of body??[]){limit.
extend(chunk.byteLength);chunks.push(chunk)}return Buffer.concat(chunks)}function bytesOf(body){if(typeof body==="string")return Buffer.byteLength(body);return body instanceof
Blob?body.size:0}}),67676:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{JN:()=>readAnswer,
K5:()=>askPages,kA:()=>ask,vO:()=>ReplyError,xk:()=>checkReply});var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(26093);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
61175);var _request_failure_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(12242);var _shape_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(90545);const NEXT=`\
A proxy on the way to GitHub may have answered in its place, or GitHub has trouble. ${_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.Bs}`;const MAX_SHOWN=80;class ReplyError extends _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.
VE{location;constructor({method,url},came,location){const path=URL.parse(url)?.pathname??url;super(`GitHub answered ${method} ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.
Ig)(path)} in another way than it documents: ${came}.`,{next:NEXT});this.location=location}}async function ask(route,given,shape){const{data}=await route(given);
return readAnswer(()=>route.endpoint(given),data,shape)}async function*askPages(route,given,shape){for(let page=1;;page++){const paged={per_page:100,page,...given};
const{data,headers}=await route(paged);yield readAnswer(()=>route.endpoint(paged),data,shape);if(headers.link?.includes('rel="next"')!==true)return}}function readAnswer(question,data,shape){
try{return shape(data,"")}catch(error){if(!(error instanceof _shape_js__WEBPACK_IMPORTED_MODULE_3__.jw))throw error;throw new ReplyError(question(),error.message)}}
function checkReply(reply,question){const came=describeOddity(reply,question);if(came===void 0)return;throw new ReplyError(question,came,isRedirect(reply)?reply.
headers.location??"":void 0)}function isRedirect({status}){return status>=300&&status<400}function describeOddity(reply,{method,isRaw}){const{status,headers,data}=reply;
if(isRedirect(reply))return`it sends elsewhere (${status}), to '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.Ig)(headers.location??"")}'`;if(isRaw||
method==="DELETE"&&status===204)return void 0;if(method==="DELETE")return`it is ${status}, not 204`;if(data===""||data===void 0)return`it is empty (${status})`;
if(typeof data==="string")return`it is no JSON (${status}): '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.Ig)(data.replace(/\s+/g," "),MAX_SHOWN)}\
'`;if(data instanceof ArrayBuffer)return`it is no JSON (${status}) but ${data.byteLength} bytes`;if(typeof data!=="object"||data===null)return`it is ${JSON.stringify(
data)} (${status})`;const{errors}=data;const areErrors=errors===void 0||Array.isArray(errors)&&errors.every(each=>each instanceof Object);return areErrors?void 0:
`'errors' is no list of objects (${status})`}}),93131:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{Ds:()=>startRequestLimit,R8:()=>transferLimitMs,XR:()=>LATE});var _core_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(12822);const LATE=598;
const BASE_MS=12e4;const BYTES_PER_MS=100;function transferLimitMs(bytes){return BASE_MS+bytes/BYTES_PER_MS}const STOPPED=new Error("The request has ended.");function startRequestLimit(clock,bytes){
const start=clock.now();const over=new AbortController;const stopped=new AbortController;let limitMs=transferLimitMs(bytes);const watch=async()=>{for(let leftMs=limitMs;leftMs>
0;leftMs=start+limitMs-clock.now()){await clock.sleep(leftMs,stopped.signal)}over.abort(new Error(`GitHub did not answer within ${(0,_core_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__.
Ng)(limitMs)}.`))};watch().catch(()=>void 0);return{signal:over.signal,extend(more){limitMs+=more/BYTES_PER_MS},stop:()=>stopped.abort(STOPPED)}}}),90545:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{BA:()=>MOMENT,OA:()=>fields,W_:()=>ACCOUNT_ID,a$:()=>TEXT,bR:()=>orNothing,c3:()=>listOf,hG:()=>SHA,i2:()=>COUNT,jw:()=>MisfitError,
lx:()=>FLAG});class MisfitError extends Error{name="MisfitError";constructor(at,{is,wanted}){super(`${at===""?"it":`'${at}'`} is ${is}, not ${wanted}`)}}const TEXT=kind(
"a text",value=>typeof value==="string");const COUNT=kind("a whole number",value=>Number.isSafeInteger(value)&&Number(value)>=0);const ACCOUNT_ID=kind("a whole \
number",value=>Number.isSafeInteger(value));const FLAG=kind("true or false",value=>typeof value==="boolean");const SHA=kind("the name of a git object",value=>typeof value===
"string"&&/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(value));const MOMENT=kind("a date",value=>typeof value==="string"&&!Number.isNaN(Date.parse(value)));function orNothing(shape){
return(value,at)=>value===null||value===void 0?void 0:shape(value,at)}function fields(shapes){return(value,at)=>{if(typeof value!=="object"||value===null||Array.
isArray(value)){throw new MisfitError(at,{is:describeKind(value),wanted:"an object"})}const entries=Object.entries(shapes).map(([name,shape])=>{const field=Object.
hasOwn(value,name)?value[name]:void 0;return[name,shape(field,at===""?name:`${at}.${name}`)]});return Object.fromEntries(entries)}}function listOf(shape){return(value,at)=>{
if(!Array.isArray(value))throw new MisfitError(at,{is:describeKind(value),wanted:"a list"});return value.map((each,index)=>shape(each,`${at}[${index}]`))}}function kind(wanted,is){
return(value,at)=>{if(is(value))return value;throw new MisfitError(at,{is:describeKind(value),wanted})}}function describeKind(value){if(value===void 0)return"mi\
ssing";if(value===null)return"null";if(Array.isArray(value))return"a list";return typeof value==="object"?"an object":typeof value==="string"?"a text":`a ${typeof value}`}})};export{id,ids,modules};
