const id=190;const ids=[190];const modules={11019:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{y:()=>settleProxies});var _kie_index_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(6440);function settleProxies(env){const proxies=(0,_kie_index_js__WEBPACK_IMPORTED_MODULE_0__.
y)(env);for(const name of["HTTPS_PROXY","HTTP_PROXY"]){const url=proxies[name];if(url===void 0)continue;for(const spelt of[name,name.toLowerCase()])if(env[spelt]!==
void 0)env[spelt]=url}}}),26093:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{F0:()=>deliverAll,
Ix:()=>isFailed,VE:()=>DeliveryError,qI:()=>DESTINATIONS});const DESTINATIONS=["artifact","commit","release","comment"];function isFailed(result){return"error"in
result}class DeliveryError extends Error{name="DeliveryError";next;constructor(message,options){super(message,options.cause===void 0?void 0:{cause:options.cause});
this.next=options.next}}async function deliverAll(images,{failures,destinations,rescue,log,signal},results=[]){const serve=async(destination,served)=>{const earlier=results.
filter(result=>!isFailed(result));try{return await destination.deliver(served,{earlier,failures})}catch(error){return{destination:destination.name,error}}};for(const destination of destinations)
results.push(await serve(destination,images));const failed=results.find(isFailed);if(failed!==void 0&&rescue!==void 0&&!signal.aborted){log.warning(`The ${failed.
destination} failed; the images go up as an artifact instead, so that they are not lost.`);results.push(await serve(rescue,images));return results}const overtaken=new Set(
results.flatMap(result=>"overtaken"in result?result.overtaken??[]:[]));if(overtaken.size>0&&rescue!==void 0&&!signal.aborted){const left=images.filter(image=>overtaken.
has(image.path));results.push(await serve(rescue,left))}return results}}),10381:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{S:()=>RecordFault});var _kie_index_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(19834);class RecordFault extends _kie_index_js__WEBPACK_IMPORTED_MODULE_0__.
g4{name="RecordFault";constructor(reason,options){super(`The record of this step's tasks cannot be written: ${reason}`,options)}}}),87365:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{$m:()=>formatTask,AB:()=>hasRoom,PS:()=>decodeTaskId,Sh:()=>formatTasksFile,ZP:()=>encodeTaskId,eK:()=>formatTasks});
var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(50779);const MAX_CHARACTERS=128e3;const ID_CHARACTERS=36;const WRITTEN_ID=/^(?:[\w.:/+=@,-]|%[0-9A-F]{2})+$/i;
const TASK_ID=new RegExp("^\\P{Cc}{1,256}$","u");const MARKS=6;function formatTasks(tasks){return`{${membersOf(tasks).join(",")}}`}function formatTasksFile(tasks){
return`{${membersOf(tasks).join(",\n")}}
`}function formatTask(name,taskId){return`${JSON.stringify((0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.a)(name))}:${JSON.stringify(encodeTaskId(taskId))}`}
function encodeTaskId(taskId){return(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.a)(taskId.toWellFormed().replaceAll("%","%25"))}function decodeTaskId(written){
if(!WRITTEN_ID.test(written))return void 0;let id2;try{id2=decodeURIComponent(written)}catch{return void 0}return TASK_ID.test(id2)?id2:void 0}function hasRoom(tasks){
let characters=0;for(const[name,taskId]of Object.entries(tasks)){characters+=(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.a)(name).length+Math.max(encodeTaskId(
taskId).length,ID_CHARACTERS)+MARKS}return characters<=MAX_CHARACTERS}function membersOf(tasks){return Object.entries(tasks).map(([name,taskId])=>formatTask(name,
taskId))}}),12822:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{Cl:()=>sumCredits,
Df:()=>describeNumber,H3:()=>canPay,VV:()=>roundCredits,YA:()=>describeCredits,nI:()=>describeBytes,ru:()=>describePlainCount,vG:()=>describeCount});const MICRO=1e6;
function describeNumber(value){return String(Number(value.toFixed(2))).replace(/\B(?=(\d{3})+(?!\d))/g,",")}function describeCount(number,noun){return`${describeNumber(
number)} ${noun}${number===1?"":"s"}`}function describePlainCount(number,noun){return number===1?`1 ${noun}`:`${number} ${noun}s`}function describeCredits(credits){
if(credits===void 0)return"an unknown number of credits";const rounded=roundCredits(credits);return rounded===1?"1 credit":`${rounded} credits`}function microCredits(credits){
return Math.round(credits*MICRO)}function roundCredits(credits){return microCredits(credits)/MICRO}function sumCredits(credits){return credits.reduce((sum,each)=>sum+
microCredits(each),0)/MICRO}function canPay(credits,price){return microCredits(credits)>=microCredits(price)}function describeBytes(bytes){return bytes<1e6?`${Math.
round(bytes/1e3)} kB`:`${(bytes/1e6).toFixed(1)} MB`}}),50020:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{c:()=>Cancelled,d:()=>InputError});class InputError extends Error{name="InputError";problems;constructor(problems,options){super(problems.
join("\n"),options);this.problems=problems}}class Cancelled extends Error{name="Cancelled";constructor(){super("The step was cancelled.")}}}),50779:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{KG:()=>asSentence,B2:()=>forHtml,Ig:()=>forLog,Bm:()=>forMarkdown,dI:()=>markdownBlock,AQ:()=>ownMarkdown,a:()=>percentEncode,
kP:()=>plainUrl,sW:()=>redactSignedUrls,BO:()=>redactUrl,sK:()=>redactUrls,Ck:()=>truncateUtf8});;const MOST_WORDS=12;const MOST_DROPPED=100;const OPENING=/^\(*(["'`])/;
const CLOSINGS={'"':/"[).,;:!?…]*$/,"'":/'[).,;:!?…]*$/,"`":/`[).,;:!?…]*$/};function phrasesOf(words){const phrases=[];for(let index=0;index<words.length;){
const length=quotationLength(words,index)??1;phrases.push(words.slice(index,index+length));index+=length}return phrases}function cutWhole(text,{maxLength,isPlain:isPlain2}){
if(text.length<=maxLength)return text;const kept=text.slice(0,maxLength).replace(/[\ud800-\udbff]$/,"");const words=kept.trimEnd().split(/\s+/);const isLastWhole=/\s/.
test(text.charAt(kept.length));const start=openQuotation(words)??(isLastWhole?words.length:words.length-1);const dropped=words.slice(start);const rest=words.slice(
0,start).join(" ");const isDropped=dropped.some(word=>!isPlain2(word))&&dropped.join(" ").length<=MOST_DROPPED&&rest!=="";return isDropped?`${rest} \u2026`:`${kept}\
\u2026`}function quotationLength(words,start){const[opening="",mark=""]=OPENING.exec(words[start]??"")??[];const closing=CLOSINGS[mark];if(closing===void 0)return void 0;
const index=words.slice(start,start+MOST_WORDS).findIndex((word,position)=>closing.test(position===0?word.slice(opening.length):word));return index===-1?void 0:
index+1}function openQuotation(words){const first=Math.max(0,words.length-MOST_WORDS);for(let index=first;index<words.length;){const length=quotationLength(words,
index);if(length===void 0&&OPENING.test(words[index]??""))return index;index+=length??1}return void 0};const DEFAULT_LENGTH=1e4;const INVISIBLE=/(?![\ufe00-\ufe0f\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?<![^\p{ASCII}\p{C}\p{Z}\p{Default_Ignorable_Code_Point}][\ufe00-\ufe0f]?)[\ufe00-\ufe0f\u200c\u200d](?!\u20e3)/gu;
function foreign_text_escape(character){return`\\u{${(character.codePointAt(0)??0).toString(16)}}`}function showInvisible(text){return text.replace(INVISIBLE,foreign_text_escape)}
function visibleLines(text){return text.replace(/\r\n?/g,"\n").replace(INVISIBLE,character=>/[\n\t]/.test(character)?character:foreign_text_escape(character))}function cut(text,maxLength){
if(text.length<=maxLength)return text;return`${text.slice(0,maxLength).replace(/[\ud800-\udbff]$/,"")}\u2026`}function forLog(text,maxLength=DEFAULT_LENGTH){return showInvisible(
cut(text,maxLength)).replaceAll("::",":\\u{3a}").replaceAll("##[","##\\u{5b}")}function asSentence(text){return/[.!?…]$/.test(text)?text:`${text}.`}const PLAIN_WORD=/^(?!.*(?:[0-9a-f]{7}|ghsa-))["'(]*(?:[a-z\P{ASCII}]+(?:['-][a-z\P{ASCII}]+)*[)"'.,;:!?]*|\d{1,6}[,;!?]?)$/iu;
function isPlain(word){return PLAIN_WORD.test(word)}const ENTITIES={"|":"&#124;","`":"&#96;","<":"&lt;"};function codeSpan(text){const stripped=text.startsWith(
" ")&&text.endsWith(" ")&&text.trim()!=="";return stripped?`\` ${text} \``:`\`${text}\``}function asCode(text){return text.replace(/[|`<]|[^|`<]+/g,part=>ENTITIES[part]??
codeSpan(part))}const END_MARKS=/(?<=[^.,;!?\s])[.,;!?]+$/;const OWN_LINK=/^(["'(]*)(https:\/\/(?:kie\.ai(?:\/(?:api-key|billing|logs|market))?|www\.githubstatus\.com|github\.com\/org\/kie-image-action\/issues))([)"'.,:;!?]*)$/;
const OWN_CODE=/^(["'(]*)`([^`]+)`([)"'.,:;!?]*)$/;function asOwn(phrase){const[,before="",url,after=""]=OWN_LINK.exec(phrase)??[];if(url!==void 0)return`${before}\
<${url}>${after}`;const[,opening="",code,closing=""]=OWN_CODE.exec(phrase)??[];return code===void 0?void 0:`${opening}${asCode(code)}${closing}`}function forMarkdown(text,maxLength=DEFAULT_LENGTH){
return phrasesForMarkdown(text,{maxLength,asAlive:()=>void 0})}function ownMarkdown(text,maxLength=DEFAULT_LENGTH){return phrasesForMarkdown(text,{maxLength,asAlive:asOwn})}
function phrasesForMarkdown(text,{maxLength,asAlive}){const visible=showInvisible(cutWhole(text,{maxLength,isPlain}).replace(new RegExp("\\p{White_Space}+","gu"),
" ").trim());const parts=[];let code=[];const endCode=()=>{const joined=code.join(" ");const[marks=""]=END_MARKS.exec(joined)??[];if(joined!=="")parts.push(asCode(
joined.slice(0,joined.length-marks.length))+marks);code=[]};for(const phrase of phrasesOf(visible===""?[]:visible.split(" "))){const alive=phrase.every(isPlain)?
phrase.join(" "):asAlive(phrase.join(" "));if(alive===void 0)code.push(...phrase);else{endCode();parts.push(alive)}}endCode();return parts.join(" ")}function markdownBlock(text,maxLength=DEFAULT_LENGTH){
const content=visibleLines(cut(text,maxLength)).replaceAll("<!--","<\u200B!--").replace(/`{100}(?=`)/g,"$&\u200B");const longest=(content.match(/`+/g)??[]).reduce(
(length,run)=>Math.max(length,run.length),2);const fence="`".repeat(longest+1);return`${fence}
${content}
${fence}
`}function forHtml(text,maxLength=DEFAULT_LENGTH){return visibleLines(cut(text,maxLength)).replace(/[&<>"']/g,character=>`&#${character.charCodeAt(0)};`)}function truncateUtf8(text,maxBytes){
const{read}=new TextEncoder().encodeInto(text,new Uint8Array(maxBytes));return text.slice(0,read)}function redactUrl(url){const end=url.search(/[?#]/);const plain=end<
0?url:url.slice(0,end);const anonymous=plain.replace(/^([a-z][a-z0-9+.-]*:)[\\/]*[^\\/]*@/i,"$1//");return url[end]==="?"?`${anonymous}?\u2026`:anonymous}function redactUrls(text){
return text.replace(/https?:\/\/[^\s"'<>]+/gi,url=>redactUrl(url))}function percentEncode(text){return text.replace(/[^\w./:%+=@,-]/gu,character=>Array.from(new TextEncoder().
encode(character),byte=>`%${byte.toString(16).toUpperCase().padStart(2,"0")}`).join(""))}function plainUrl(url){return percentEncode(redactUrl(url).replace(/\?…$/,
""))}const CREDENTIAL=/[?&;](?:sig|signature|policy|key-pair-id|x-(?:amz|goog|oss)-[a-z-]+|(?:[a-z]+[_-])?(?:token|secret|key|auth|authorization|password))=/i;function redactSignedUrls(text){
return text.replace(/https?:\/\/[^\s"'<>]+/gi,url=>CREDENTIAL.test(url)||/^https?:\/\/[^/?#]*@/i.test(url)?redactUrl(url):url)}}),93251:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Y:()=>reasonForLog,b:()=>messageOf});var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(50779);const MOST_CAUSES=5;
const MARKUP=/^<(?:[!?]|html|head|body|error\b)/i;const SILENT="an error without a message";function reasonForLog(error){return(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.
Ig)((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.sW)(findReason(error,MOST_CAUSES)??classOf(error)))}function messageOf(error){return error instanceof Error?
error.message:String(error)}function findReason(error,causes){if(error===void 0||error===null||causes===0)return void 0;if(typeof error!=="object")return firstLine(
messageOf(error));const{message,status,statusCode=status,code,cause,errors}=error;const said=typeof message==="string"?firstLine(message):void 0;if(said!==void 0)
return said;const codes=[typeof statusCode==="number"?`HTTP ${statusCode}`:"",typeof code==="string"?code:""];const[first="",second=""]=codes.filter(each=>each!==
"");if(first!=="")return second===""?first:`${first} (${second})`;const deeper=Array.isArray(errors)?[...errors,cause]:[cause];return deeper.map(each=>findReason(
each,causes-1)).find(each=>each!==void 0)}function firstLine(text){const start=text.slice(0,1e4).trim();const said=MARKUP.test(start)?elementOf(start,"Message")??
elementOf(start,"Code"):start;return said?.split(/[\r\n]/,1)[0]?.trim()||void 0}function elementOf(xml,name){const content=new RegExp(`<${name}>([^<]+)</${name}\
>`).exec(xml)?.[1];return content?.replaceAll("&lt;","<").replaceAll("&gt;",">").replaceAll("&quot;",'"').replaceAll("&apos;","'").replaceAll("&amp;","&").trim()}
function classOf(error){const name=error instanceof Error&&error.name!=="Error"?error.name:void 0;return name===void 0?SILENT:`${name} without a message`}}),77395:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{l:()=>createRedactor});var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(50779);const MIN_LENGTH=4;
const MIN_BASE64_LENGTH=8;function base64Forms(secret){const bytes=Buffer.from(secret);return[0,1,2].flatMap(offset=>{const whole=bytes.subarray(offset,bytes.length-
(bytes.length-offset)%3);return[whole.toString("base64"),whole.toString("base64url")].filter(form=>form.length>=MIN_BASE64_LENGTH)})}function formsOf(secret){return[
secret,encodeURIComponent(secret.toWellFormed()),JSON.stringify(secret).slice(1,-1),(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.Ig)(secret,Infinity),...base64Forms(
secret)]}function createRedactor(){let forms=[];return{add(secret){const values=[secret,...secret.split(/[\r\n]+/)].map(value=>value.trim());const known=values.
filter(value=>value.length>=MIN_LENGTH).flatMap(formsOf);forms=[...new Set([...forms,...known])].toSorted((a,b)=>b.length-a.length)},redact:text=>forms.reduce((redacted,form)=>redacted.
replaceAll(form,"***"),text)}}}),12242:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{Bs:()=>RUN_AGAIN,C7:()=>githubSays,UZ:()=>isRequestFailure,f5:()=>githubText,ns:()=>MEND_TOKEN,pc:()=>invaliditiesOf});var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
50779);function isRequestFailure(error){return error instanceof Error&&"status"in error&&typeof error.status==="number"}function githubText(error){const data=error.
response?.data;const text=typeof data?.message==="string"?data.message:error.message;return text.replace(/\s+/g," ").trim()}function githubSays(error){const text=githubText(
error);return`GitHub says: ${text===""||text.startsWith("<")?`HTTP ${error.status}`:(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.Ig)(text)}`}function invaliditiesOf({
response}){const{errors}=response?.data??{};const isObject=value=>typeof value==="object"&&value!==null;return Array.isArray(errors)?errors.filter(isObject):[]}
const RUN_AGAIN="Run the job again; whether GitHub has trouble stands at https://www.githubstatus.com.";const MEND_TOKEN="The token of input 'github-token' is w\
rong, was revoked or has expired; the job's own token lives as long as the job."}),46065:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{y:()=>readContext});var _core_text_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(50020);var _event_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
6446);var _server_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(23859);const REQUIRED=["GITHUB_REPOSITORY","GITHUB_SHA","GITHUB_EVENT_NAME","GITHUB_RUN_ID",
"GITHUB_JOB","GITHUB_WORKSPACE","RUNNER_TEMP"];function readContext(env,readFile){checkRequired(env);const text=name=>env[name]??"";const repository=text("GITHU\
B_REPOSITORY");const[owner="",repo=""]=repository.split("/");if(owner===""||repo===""){throw new _core_text_errors_js__WEBPACK_IMPORTED_MODULE_0__.d([`GITHUB_RE\
POSITORY is '${repository}'; it has the form 'owner/name'. Pass --env GITHUB_REPOSITORY=owner/name where act has taken it from a remote.`])}const serverUrl=baseUrl(
env["GITHUB_SERVER_URL"],"https://github.com");const apiUrl=baseUrl(env["GITHUB_API_URL"],"https://api.github.com");const payload=readPayload(env["GITHUB_EVENT_\
PATH"],readFile);const ref=env["GITHUB_REF"]??"";const runId=text("GITHUB_RUN_ID");return{owner,repo,serverUrl,apiUrl,sha:text("GITHUB_SHA"),ref,eventName:text(
"GITHUB_EVENT_NAME"),runId:Number(runId),runAttempt:Number(env["GITHUB_RUN_ATTEMPT"]??"1"),job:text("GITHUB_JOB"),workspace:text("GITHUB_WORKSPACE"),tempDirectory:text(
"RUNNER_TEMP"),actor:env["GITHUB_ACTOR"]??"",tag:shortRefName(ref,"refs/tags/"),branch:shortRefName(ref,"refs/heads/"),pullRequest:(0,_event_js__WEBPACK_IMPORTED_MODULE_1__.
_n)({payload},repository),payload,runUrl:runPage(`${serverUrl}/${owner}/${repo}`,{apiUrl,runId}),debug:env["RUNNER_DEBUG"]==="1"}}function runPage(repository,{apiUrl,
runId}){return(0,_server_js__WEBPACK_IMPORTED_MODULE_2__.H)({apiUrl})?`${repository}/actions`:`${repository}/actions/runs/${runId}`}function checkRequired(env){
const missing=REQUIRED.filter(name=>(env[name]??"")==="");if(missing.length===0)return;throw new _core_text_errors_js__WEBPACK_IMPORTED_MODULE_0__.d([`Not set: ${missing.
join(", ")}. This program runs as a step of a GitHub workflow.`])}function baseUrl(value,fallback){return(value===void 0||value===""?fallback:value).replace(/\/$/,
"")}function shortRefName(ref,prefix){return ref.startsWith(prefix)?ref.slice(prefix.length):void 0}function readPayload(path,readFile){if(path===void 0||path===
"")return{};try{return JSON.parse(readFile(path))}catch(cause){throw new _core_text_errors_js__WEBPACK_IMPORTED_MODULE_0__.d(["The event that GITHUB_EVENT_PATH \
names cannot be read as JSON."],{cause})}}}),6446:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{Ul:()=>isPublic,VO:()=>senderOf,_n:()=>pullRequestOf,d4:()=>pushedMessagesOf,dV:()=>defaultBranchOf,gk:()=>pushedMessageOf,se:()=>isSameAccount,vm:()=>commentOf,
yU:()=>issueNumberOf});function pullRequestOf({payload},repository){const pull=payload["pull_request"];if(pull?.head===void 0)return void 0;return{number:pull.number,
headRef:pull.head.ref,headSha:pull.head.sha,sameRepository:pull.head.repo?.full_name.toLowerCase()===repository.toLowerCase()}}function fieldsOf(value){return typeof value===
"object"&&value!==null?value:void 0}function accountOf(value){const{login,id:id2,type}=fieldsOf(value)??{};if(typeof login!=="string"||login==="")return void 0;
const isBot=type==="Bot"||login.toLowerCase().endsWith("[bot]");return{login,id:typeof id2==="number"?id2:void 0,isBot}}function isSameAccount(one,other){if(one.
id!==void 0&&other.id!==void 0)return one.id===other.id;return one.login.toLowerCase()===other.login.toLowerCase()}function senderOf({eventName,payload}){return accountOf(
eventName==="workflow_run"?fieldsOf(payload["workflow_run"])?.["actor"]:payload["sender"])}function commentOf({payload}){const comment=fieldsOf(payload["comment"])??
fieldsOf(payload["review"]);if(typeof comment?.["id"]!=="number")return void 0;const{id:id2,body,user,performed_via_github_app:app}=comment;const isByApp=app!==
void 0&&app!==null;return{id:id2,body:typeof body==="string"?body:"",author:accountOf(user),isByApp}}function pushedMessageOf({payload}){return messageOf(payload["\
head_commit"])}function pushedMessagesOf({payload}){const commits=Array.isArray(payload["commits"])?payload["commits"]:[];return commits.map(messageOf).filter(message=>message!==
void 0)}function messageOf(commit){const message=fieldsOf(commit)?.["message"];return typeof message==="string"?message:void 0}function issueNumberOf({payload}){
const number=(fieldsOf(payload["issue"])??fieldsOf(payload["pull_request"]))?.["number"];return typeof number==="number"?number:void 0}function defaultBranchOf({
payload}){const name=fieldsOf(payload["repository"])?.["default_branch"];return typeof name==="string"&&name!==""?name:void 0}function isPublic({payload}){return fieldsOf(
payload["repository"])?.["private"]===false}}),17525:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{q:()=>leave});async function leave(){await new Promise(resolve=>process.stdout.write("",()=>resolve()));process.exit()}}),78092:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{h:()=>createLog});var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(50779);var _core_text_redactor_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
77395);const MAX_ANNOTATION=4096;const MAX_LINE=1e5;const LINE_END=/\r\n|[\n\r\u0085\u2028\u2029]/;function stdoutWriter(){process.stdout.on("error",()=>void 0);
return text=>void process.stdout.write(text)}function escapeData(data){return data.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll("\n","%0A")}function createLog(options){
const{debug,redactor=(0,_core_text_redactor_js__WEBPACK_IMPORTED_MODULE_0__.l)(),write=stdoutWriter()}=options;const safeLines=text=>(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.
sW)(redactor.redact(text)).split(LINE_END).map(line=>(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.Ig)(line,MAX_LINE));const command=(name,data)=>write(
`::${name}::${escapeData(data)}
`);const print=lines=>write(`${lines.join("\n")}
`);const annotate=(name,text)=>{const lines=safeLines(text);const message=lines.join("\n");const shown=(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.
Ck)(message,MAX_ANNOTATION);if(shown!==message)print(lines);command(name,shown)};return{info:line=>print(safeLines(line)),notice:line=>annotate("notice",line),warning:line=>annotate(
"warning",line),error:line=>annotate("error",line),debug(line){if(debug)for(const safe of safeLines(line))command("debug",safe)},group:title=>command("group",safeLines(
title).join(" ")),endGroup:()=>command("endgroup",""),mask(secret){const values=[secret,secret.trim(),...secret.split(/[\r\n]+/).map(line=>line.trim())];for(const value of new Set(
values.filter(text=>text.trim()!=="")))command("add-mask",value);redactor.add(secret)}}}}),23859:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{H:()=>isGitea});function isGitea({apiUrl}){return apiUrl.endsWith("/api/v1")}}),50835:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{m:()=>systemClock});const systemClock={now:()=>performance.now(),date:()=>new Date,sleep:(ms,signal)=>new Promise((resolve,reject)=>{
const fail=()=>{clearTimeout(timer);reject(signal?.reason)};const timer=setTimeout(()=>{signal?.removeEventListener("abort",fail);resolve()},ms);if(signal?.aborted===
true)fail();else signal?.addEventListener("abort",fail,{once:true})})}}),6440:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{j:()=>createAgents,y:()=>readProxyEnvironment});var node_http__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(37067);var node_https__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
44708);var _errors_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(19834);const LOOPBACK="localhost,.localhost,127.0.0.0-127.255.255.255,::1,[::1]";const PROXYING_SINCE=new Map(
[[22,21],[24,5]]);const IDLE_CONNECTION_MS=6e4;function readProxyEnvironment(env,nodeVersion=process.versions.node){const httpsProxy=readVariable(env,"HTTPS_PRO\
XY");const httpProxy=readVariable(env,"HTTP_PROXY");const noProxy=readVariable(env,"NO_PROXY");if(httpsProxy!==""&&!isForAll(noProxy)&&!canProxy(nodeVersion)){throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.
ES(`The environment variable HTTPS_PROXY names a proxy, which this Node, ${nodeVersion}, cannot use for all connections.`,{fault:"node"})}return{...httpsProxy!==
""&&{HTTPS_PROXY:proxyUrl("HTTPS_PROXY",httpsProxy)},...httpProxy!==""&&{HTTP_PROXY:proxyUrl("HTTP_PROXY",httpProxy)},...noProxy!==""&&{NO_PROXY:withSubdomains(
noProxy)}}}function createAgents({proxyEnvironment={},keepAlive,lookup}){const options={proxyEnv:{...proxyEnvironment,NO_PROXY:[LOOPBACK,proxyEnvironment.NO_PROXY??
""].join(",")},keepAlive,timeout:IDLE_CONNECTION_MS,...lookup!==void 0&&{lookup}};return{http:new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(options),https:new node_https__WEBPACK_IMPORTED_MODULE_1__.
Agent(options)}}function readVariable(env,name){const lowerCase=env[name.toLowerCase()]?.trim()??"";return lowerCase===""?env[name]?.trim()??"":lowerCase}function proxyUrl(name,value){
const url=value.includes("://")?value:`http://${value}`;const parsed=URL.parse(url);if(parsed===null||!/^https?:$/.test(parsed.protocol)){throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.
ES(`The environment variable ${name} is not a proxy of the kind http://host:port.`,{fault:"kind"})}try{decodeURIComponent(parsed.username+parsed.password)}catch{
throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.ES(`The environment variable ${name} has a percent sign in its user name or password that begins no code such \
as %40.`,{fault:"credentials"})}return url}function isForAll(noProxy){return noProxy.split(/[\s,]+/).includes("*")}function canProxy(nodeVersion){const[major=0,
minor=0]=nodeVersion.split(".").map(Number);return major>24||minor>=(PROXYING_SINCE.get(major)??Infinity)}function withSubdomains(noProxy){const entries=noProxy.
split(/[\s,]+/).filter(entry=>entry!=="");return entries.flatMap(entry=>isBareName(entry)?[entry,`.${entry}`]:[entry]).join(",")}function isBareName(entry){return/^(?!\.)[a-z0-9.-]*[a-z]$/i.
test(entry)}}),19834:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{ES:()=>KieProxyError,
GT:()=>KieApiError,SN:()=>KieConnectionError,g4:()=>KieError,jt:()=>KieRequestError,rW:()=>KieResponseError});var _excerpt_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
53200);const ERROR_KINDS=null;class KieError extends Error{}class KieRequestError extends KieError{endpoint;retryAfterMs;constructor(message,failure){super(message,
failure.cause===void 0?void 0:{cause:failure.cause});this.endpoint=failure.endpoint;this.retryAfterMs=failure.retryAfterMs}}class KieApiError extends KieRequestError{name="\
KieApiError";kind;verdict;code;httpStatus;text;field;constructor(refusal){const number=refusal.code===void 0?`HTTP ${refusal.httpStatus}`:`code ${refusal.code}`;
const named=refusal.named===void 0?"":` (it names the task '${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_0__.K)(refusal.named)}')`;const said=(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_0__.
K)(refusal.text)||"(no message)";super(`kie.ai answered ${refusal.endpoint} with ${number}: ${said}${named}`,refusal);this.kind=refusal.kind;this.verdict=refusal.
verdict;this.code=refusal.code;this.httpStatus=refusal.httpStatus;this.text=refusal.text;this.field=refusal.field}}const GAVE_UP=[408,499];class KieResponseError extends KieRequestError{name="\
KieResponseError";verdict;httpStatus;constructor(message,failure){super(failure.named===void 0?message:`${message} It names the task '${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_0__.
K)(failure.named)}'.`,failure);const{httpStatus,named}=failure;const isRefused=named===void 0&&httpStatus>=400&&httpStatus<500&&!GAVE_UP.includes(httpStatus);this.
httpStatus=httpStatus;this.verdict=isRefused?"final":"ambiguous"}}class KieConnectionError extends KieRequestError{name="KieConnectionError";verdict;sent;constructor(message,failure){
super(message,failure);this.sent=failure.sent;if(failure.sent)this.verdict="ambiguous";else this.verdict=failure.badCertificate===true?"final":"retry"}}class KieProxyError extends KieError{name="\
KieProxyError";fault;constructor(message,{fault}){super(message);this.fault=fault}}}),53200:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{K:()=>excerpt});const MAX_CHARACTERS=200;const INVISIBLE=/[\p{C}\p{Zl}\p{Zp}]/gu;function excerpt(text){const start=text.
slice(0,4*MAX_CHARACTERS).trim();const characters=Array.from(start).slice(0,MAX_CHARACTERS);const shown=characters.join("").replace(INVISIBLE,char=>`\\u{${(char.
codePointAt(0)??0).toString(16)}}`);return characters.length===MAX_CHARACTERS?`${shown}\u2026`:shown}})};export{id,ids,modules};
