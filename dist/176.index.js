const id=176;const ids=[176];const modules={67676:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{JN:()=>readAnswer,K5:()=>askPages,kA:()=>ask,vO:()=>ReplyError,xk:()=>checkReply});var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
26093);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(61175);var _request_failure_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
12242);var _shape_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(90545);const NEXT=`A proxy on the way to GitHub may have answered in its place, or GitHub \
has trouble. ${_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.Bs}`;const MAX_SHOWN=80;class ReplyError extends _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.
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
`'errors' is no list of objects (${status})`}}),90545:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{BA:()=>MOMENT,OA:()=>fields,W_:()=>ACCOUNT_ID,a$:()=>TEXT,bR:()=>orNothing,c3:()=>listOf,hG:()=>SHA,i2:()=>COUNT,jw:()=>MisfitError,lx:()=>FLAG});class MisfitError extends Error{name="\
MisfitError";constructor(at,{is,wanted}){super(`${at===""?"it":`'${at}'`} is ${is}, not ${wanted}`)}}const TEXT=kind("a text",value=>typeof value==="string");const COUNT=kind(
"a whole number",value=>Number.isSafeInteger(value)&&Number(value)>=0);const ACCOUNT_ID=kind("a whole number",value=>Number.isSafeInteger(value));const FLAG=kind(
"true or false",value=>typeof value==="boolean");const SHA=kind("the name of a git object",value=>typeof value==="string"&&/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(
value));const MOMENT=kind("a date",value=>typeof value==="string"&&!Number.isNaN(Date.parse(value)));function orNothing(shape){return(value,at)=>value===null||value===
void 0?void 0:shape(value,at)}function fields(shapes){return(value,at)=>{if(typeof value!=="object"||value===null||Array.isArray(value)){throw new MisfitError(at,
{is:describeKind(value),wanted:"an object"})}const entries=Object.entries(shapes).map(([name,shape])=>{const field=Object.hasOwn(value,name)?value[name]:void 0;
return[name,shape(field,at===""?name:`${at}.${name}`)]});return Object.fromEntries(entries)}}function listOf(shape){return(value,at)=>{if(!Array.isArray(value))
throw new MisfitError(at,{is:describeKind(value),wanted:"a list"});return value.map((each,index)=>shape(each,`${at}[${index}]`))}}function kind(wanted,is){return(value,at)=>{
if(is(value))return value;throw new MisfitError(at,{is:describeKind(value),wanted})}}function describeKind(value){if(value===void 0)return"missing";if(value===null)
return"null";if(Array.isArray(value))return"a list";return typeof value==="object"?"an object":typeof value==="string"?"a text":`a ${typeof value}`}}),87176:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);__webpack_require__.d(__webpack_exports__,{bodyOf:()=>bodyOf,endComment:()=>endComment,isGone:()=>isGone,openingOf:()=>openingOf});
var _api_reply_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(67676);var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(12242);var _api_shape_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
90545);function openingOf({marker,sign}){return`${marker}
${sign}
`}function bodyOf(marker,text){return`${marker}

${text}`}async function endComment({octokit,owner,repo,state,text,signal}){const begun=parseBegunComment(state);if(begun===void 0)return false;const target={owner,
repo,comment_id:begun.id,request:{signal}};try{const{body}=await(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_0__.kA)(octokit.rest.issues.getComment,target,(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_1__.
OA)({body:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_1__.bR)(_api_shape_js__WEBPACK_IMPORTED_MODULE_1__.a$)}));if(body?.startsWith(openingOf(begun))!==true)return false;
await octokit.rest.issues.updateComment({...target,body:bodyOf(begun.marker,text)});return true}catch(error){if(isGone(error))return false;throw error}}function isGone(error){
return(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_2__.UZ)(error)&&(error.status===404||error.status===410)}function parseBegunComment(state){if(state===
void 0||state==="")return void 0;try{const{id:id2,marker,sign}=JSON.parse(state);const isWhole=typeof id2==="number"&&typeof marker==="string"&&typeof sign==="s\
tring";return isWhole?{id:id2,marker,sign}:void 0}catch{return void 0}}})};export{id,ids,modules};
