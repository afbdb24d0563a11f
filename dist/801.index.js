const id=801;const ids=[801];const modules={11019:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{y:()=>settleProxies});var _kie_index_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(6440);function settleProxies(env){const proxies=(0,_kie_index_js__WEBPACK_IMPORTED_MODULE_0__.
y)(env);for(const name of["HTTPS_PROXY","HTTP_PROXY"]){const url=proxies[name];if(url===void 0)continue;for(const spelt of[name,name.toLowerCase()])if(env[spelt]!==
void 0)env[spelt]=url}}}),30946:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{o:()=>KIE_LOGS,
D:()=>explainKieRefusal});var foreign_text=__webpack_require__(50779);var task_errors=__webpack_require__(81876);var classify=__webpack_require__(11039);var problem_list=__webpack_require__(
94189);var text_value=__webpack_require__(89882);var upload_name=__webpack_require__(29540);;const OF_MODEL=["model","disabled"];function describeSent({model,input},{
kind,field}){const id2=(0,foreign_text.Ig)((0,problem_list.T)(model));if(OF_MODEL.includes(kind))return`The model was ${id2}.`;if(field===void 0)return kind==="\
parameter"?`The model was ${id2}.`:void 0;const name=field.replace(/^input\./,"");const sent=Object.hasOwn(input,name)?describeField(name,input[name]):"left out";
return`For the model ${id2}, '${(0,foreign_text.Ig)(name)}' was ${(0,foreign_text.Ig)(sent)}.`}function describeField(name,value){if(typeof value==="string"&&/prompt/i.
test(name))return`a text of ${Array.from(value).length} characters`;if(typeof value==="string"&&isUpload(value))return"a picture that was uploaded";return Array.
isArray(value)?`a list of ${value.length}`:(0,text_value.b)(typeof value==="string"?(0,foreign_text.sK)(value):value)}function isUpload(text){return(0,upload_name.
B0)(text)!==void 0};const KIE_LOGS="https://kie.ai/logs";const NEXT={"not-ready":`Look the task up at ${KIE_LOGS}.`,auth:"Check the secret behind 'api-key' at h\
ttps://kie.ai/api-key; if the key has a list of IP addresses, hosted runners are not on it.",balance:"Top up at https://kie.ai/billing and re-run.","key-cap":"R\
aise this key's limit at https://kie.ai/api-key, or wait until it is reset.",rate:"Lower 'rate-limit', or run fewer jobs at once: the limit is the account's.",maintenance:"\
Re-run when the maintenance is over.",model:"Check 'model' against https://kie.ai/market.",parameter:"Hold 'prompt', 'aspect-ratio', 'quality' and 'model-input'\
 against the model's page at https://kie.ai/market.","input-file":"Check that the picture can be fetched from anywhere and is a JPEG, PNG or WebP.",server:"A fr\
esh task usually works: set 'retries', or start a new run.",moderation:"Change the prompt. The same one may pass another time, but each try is a new paid task.",
disabled:"kie has switched this model off: choose another 'model'.","task-failed":"Set 'retries', or start a new run.",unknown:`Look the request up at ${KIE_LOGS}\
 before you re-run.`};const UPSTREAM=["auth","balance","key-cap","rate"];const RETRIED=["server","maintenance","task-failed"];const NOT_BY_RERUN=["server","task\
-failed"];const NEXT_WITHOUT_STATE=`kie's record names no state, so 'retries' leaves it alone: look the task up at ${KIE_LOGS}, then start a new run.`;const NEXT_WITHOUT_REASON=`\
Look the task up at ${KIE_LOGS} before you start a new run, which pays again; 'retries' leaves it alone.`;const INPUT_OF_FIELD={prompt:"prompt",aspect_ratio:"as\
pect-ratio",quality:"quality"};const MEANING={auth:"kie refused the API key.",balance:"The kie account has not enough credits.","key-cap":"The API key has used \
up its own limit.",moderation:"kie refused the prompt or the picture as unfit.",model:"kie does not know the model.",disabled:"The model is switched off."};function explainKieRefusal(error,refused){
if(error instanceof task_errors.Cb)return{...explainFailure(error,refused),code:error.failCode};const{kind,field}=error;const{request}=refused;const{message,next}=explainKind(
kind,error.message,refused);return{message:nameSent(message,request,{kind,field}),next:field===void 0?next:changeField(field),reason:kind,code:String(error.code??
error.httpStatus)}}function explainFailure(error,refused){const{kind,isInferred,failMsg}=error;const isUpstream=UPSTREAM.includes(kind);const reason=isUpstream?
"server":kind;const field=kind==="parameter"?(0,classify.aH)(failMsg??""):void 0;const explained=explainKind(kind,error.message,refused);const message=isUpstream?
`kie's own account with the maker of the model is meant, not yours. ${error.message}`:nameSent(explained.message,refused.request,{kind,field});if(isInferred&&RETRIED.
includes(reason))return{message,next:NEXT_WITHOUT_STATE,reason};if(kind==="unknown")return{message,next:NEXT_WITHOUT_REASON,reason};const next=field===void 0?nextFor(
reason,refused):changeField(field);return{message,next,reason}}function nameSent(message,request,refused){const sent=request===void 0?void 0:describeSent(request,
refused);return sent===void 0?message:`${(0,foreign_text.KG)(message)} ${sent}`}function explainKind(kind,message,refused){const meaning=MEANING[kind];return{message:meaning===
void 0?message:`${meaning} ${message}`,next:nextFor(kind,refused)}}function nextFor(kind,{wayBack}){const next=NEXT[kind];if(wayBack==="ids"||!NOT_BY_RERUN.includes(
kind))return next;return`${next.slice(0,-1)}; a re-run keeps failed tasks as they are.`}function changeField(field){const input=INPUT_OF_FIELD[field];return input===
void 0?`Change the field '${(0,foreign_text.Ig)(field)}' in 'model-input'.`:`Change '${input}'.`}}),26093:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{F0:()=>deliverAll,Ix:()=>isFailed,VE:()=>DeliveryError,qI:()=>DESTINATIONS,vQ:()=>STAY_ON_RUNNER});var _text_amounts_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
12822);const DESTINATIONS=["artifact","commit","release","comment"];function isFailed(result){return"error"in result}class DeliveryError extends Error{name="Del\
iveryError";next;constructor(message,options){super(message,options.cause===void 0?void 0:{cause:options.cause});this.next=options.next}}async function deliverAll(images,{
failures,destinations,rescue,log,signal},results=[]){const serve=async(destination,served)=>{const earlier=results.filter(result=>!isFailed(result));try{return await destination.
deliver(served,{earlier,failures})}catch(error){return{destination:destination.name,error}}};for(const destination of destinations)results.push(await serve(destination,
images));const lost=findLost(images,results);if(lost===void 0||signal.aborted||destinations.some(({name})=>name==="artifact"))return results;if(rescue===void 0)
log.warning(`${lost.why}. ${STAY_ON_RUNNER}`);else{log.warning(`${lost.why}; they go up as an artifact, so that they are not lost.`);results.push(await serve(rescue,
lost.images))}return results}const STAY_ON_RUNNER="The images stay on the runner until the job ends; a later step with `if: always()` can still save them.";function findLost(images,results){
const failed=results.find(isFailed);if(failed!==void 0)return{images,why:`The ${failed.destination} did not take the images`};const overtaken=new Set(results.flatMap(
result=>"overtaken"in result?result.overtaken??[]:[]));if(overtaken.size===0)return void 0;const left=images.filter(image=>overtaken.has(image.path));return{images:left,
why:`The branch keeps later pictures in place of ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__.ru)(left.length,"image")} of this run`}}}),10381:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{S:()=>RecordFault});var _kie_index_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(19834);class RecordFault extends _kie_index_js__WEBPACK_IMPORTED_MODULE_0__.
g4{name="RecordFault";constructor(reason,options){super(`The record of this step's tasks cannot be written: ${reason}`,options)}}}),87365:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{$m:()=>formatTask,AB:()=>hasRoom,PS:()=>decodeTaskId,Sh:()=>formatTasksFile,ZP:()=>encodeTaskId,eK:()=>formatTasks});
var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(50779);const MAX_CHARACTERS=128e3;const ID_CHARACTERS=36;const WRITTEN_ID=/^(?:[\w.:/+=@,-]|%[0-9A-F]{2})+$/i;
const TASK_ID=new RegExp("^\\P{Cc}{1,256}$","u");const MARKS=6;function formatTasks(tasks){return`{${membersOf(tasks).join(",")}}`}function formatTasksFile(tasks){
return`{${membersOf(tasks).join(",\n")}}
`}function formatTask(name,taskId){return`${JSON.stringify((0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.a)(name))}:${JSON.stringify(encodeTaskId(taskId))}`}
function encodeTaskId(taskId){return(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.wx)(taskId)}function decodeTaskId(written){if(!WRITTEN_ID.test(written))
return void 0;let id2;try{id2=decodeURIComponent(written)}catch{return void 0}return TASK_ID.test(id2)?id2:void 0}function hasRoom(tasks){let characters=0;for(const[
name,taskId]of Object.entries(tasks)){characters+=(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.a)(name).length+Math.max(encodeTaskId(taskId).length,ID_CHARACTERS)+
MARKS}return characters<=MAX_CHARACTERS}function membersOf(tasks){return Object.entries(tasks).map(([name,taskId])=>formatTask(name,taskId))}}),12822:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Cl:()=>sumCredits,Df:()=>describeNumber,H3:()=>canPay,MB:()=>describeDuration,Ng:()=>describeWait,VV:()=>roundCredits,
YA:()=>describeCredits,nI:()=>describeBytes,ru:()=>describePlainCount,vG:()=>describeCount});const MICRO=1e6;function describeNumber(value){return String(Number(
value.toFixed(2))).replace(/\B(?=(\d{3})+(?!\d))/g,",")}function describeCount(number,noun){return`${describeNumber(number)} ${noun}${number===1?"":"s"}`}function describePlainCount(number,noun){
return number===1?`1 ${noun}`:`${number} ${noun}s`}function describeCredits(credits){if(credits===void 0)return"an unknown number of credits";const rounded=roundCredits(
credits);return rounded===1?"1 credit":`${rounded} credits`}function microCredits(credits){return Math.round(credits*MICRO)}function roundCredits(credits){return microCredits(
credits)/MICRO}function sumCredits(credits){return credits.reduce((sum,each)=>sum+microCredits(each),0)/MICRO}function canPay(credits,price){return microCredits(
credits)>=microCredits(price)}function describeBytes(bytes){return bytes<1e6?`${Math.round(bytes/1e3)} kB`:`${(bytes/1e6).toFixed(1)} MB`}const MINUTE_S=60;const HOUR_S=60*
MINUTE_S;function describeDuration(ms){const seconds=ms>0?Math.max(1,Math.round(ms/1e3)):0;if(seconds<MINUTE_S)return`${seconds} s`;if(seconds<HOUR_S)return joinUnits(
[Math.floor(seconds/MINUTE_S),"min"],[seconds%MINUTE_S,"s"]);const minutes=Math.round(seconds/MINUTE_S);return joinUnits([Math.floor(minutes/60),"h"],[minutes%60,
"min"])}function describeWait(ms){return describeDuration(Math.ceil(ms/1e3)*1e3)}function joinUnits(...parts){return parts.flatMap(([count,unit])=>count===0?[]:
[`${count} ${unit}`]).join(" ")}}),50020:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{c:()=>Cancelled,d:()=>InputError});class InputError extends Error{name="InputError";problems;details;constructor(problems,options){const details=problems.map(problem=>typeof problem===
"string"?{text:problem}:problem);const lines=details.map(({text})=>text);super(lines.join("\n"),options);this.problems=lines;this.details=details}}class Cancelled extends Error{name="\
Cancelled";constructor(){super("The step was cancelled.")}}}),50779:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{KG:()=>asSentence,wx:()=>encodeText,B2:()=>forHtml,Ig:()=>forLog,Bm:()=>forMarkdown,dI:()=>markdownBlock,AQ:()=>ownMarkdown,a:()=>percentEncode,
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
encode(character),byte=>`%${byte.toString(16).toUpperCase().padStart(2,"0")}`).join(""))}function encodeText(text){return percentEncode(text.toWellFormed().replaceAll(
"%","%25"))}function plainUrl(url){return percentEncode(redactUrl(url).replace(/\?…$/,""))}const CREDENTIAL=/[?&;](?:sig|signature|policy|key-pair-id|x-(?:amz|goog|oss)-[a-z-]+|(?:[a-z]+[_-])?(?:token|secret|key|auth|authorization|password))=/i;
function redactSignedUrls(text){return text.replace(/https?:\/\/[^\s"'<>]+/gi,url=>CREDENTIAL.test(url)||/^https?:\/\/[^/?#]*@/i.test(url)?redactUrl(url):url)}}),
94189:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{K:()=>ProblemList,T:()=>quoted});
var _errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(50020);var _foreign_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(50779);const MOST_SHOWN=50;
const MOST_QUOTED=60;const MOST_READ=1e4;class ProblemList{#shown=[];#others=0;add(problem){if(this.#shown.length<MOST_SHOWN)this.#shown.push(typeof problem==="\
function"?problem():problem);else this.#others+=1}attempt(check){try{return check()}catch(error){if(!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.d))
throw error;for(const problem of error.details)this.add(problem);return void 0}}throwIfAny(){if(this.#shown.length===0)return;const rest=this.#others===0?[]:[`a\
nd ${this.#others} more ${this.#others===1?"problem":"problems"}.`];throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.d([...this.#shown,...rest])}}function quoted(text){
const shown=(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.sK)(text.slice(0,MOST_READ));return JSON.stringify(shown.length>MOST_QUOTED||text.length>MOST_READ?
`${shown.slice(0,MOST_QUOTED)}\u2026`:shown)}}),93251:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{Y:()=>reasonForLog,b:()=>messageOf});var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(50779);const MOST_CAUSES=5;const MARKUP=/^<(?:[!?]|html|head|body|error\b)/i;
const SILENT="an error without a message";function reasonForLog(error){return(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.Ig)((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.
sW)(findReason(error,MOST_CAUSES)??classOf(error)))}function messageOf(error){return error instanceof Error?error.message:String(error)}function findReason(error,causes){
if(error===void 0||error===null||causes===0)return void 0;if(typeof error!=="object")return firstLine(messageOf(error));const{message,status,statusCode=status,code,
cause,errors}=error;const said=typeof message==="string"?firstLine(message):void 0;if(said!==void 0)return said;const codes=[typeof statusCode==="number"?`HTTP ${statusCode}`:
"",typeof code==="string"?code:""];const[first="",second=""]=codes.filter(each=>each!=="");if(first!=="")return second===""?first:`${first} (${second})`;const deeper=Array.
isArray(errors)?[...errors,cause]:[cause];return deeper.map(each=>findReason(each,causes-1)).find(each=>each!==void 0)}function firstLine(text){const start=text.
slice(0,1e4).trim();const said=MARKUP.test(start)?elementOf(start,"Message")??elementOf(start,"Code"):start;return said?.split(/[\r\n]/,1)[0]?.trim()||void 0}function elementOf(xml,name){
const content=new RegExp(`<${name}>([^<]+)</${name}>`).exec(xml)?.[1];return content?.replaceAll("&lt;","<").replaceAll("&gt;",">").replaceAll("&quot;",'"').replaceAll(
"&apos;","'").replaceAll("&amp;","&").trim()}function classOf(error){const name=error instanceof Error&&error.name!=="Error"?error.name:void 0;return name===void 0?
SILENT:`${name} without a message`}}),77395:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{l:()=>createRedactor});var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(50779);const MIN_LENGTH=4;const MIN_BASE64_LENGTH=8;function base64Forms(secret){
const bytes=Buffer.from(secret);return[0,1,2].flatMap(offset=>{const whole=bytes.subarray(offset,bytes.length-(bytes.length-offset)%3);return[whole.toString("ba\
se64"),whole.toString("base64url")].filter(form=>form.length>=MIN_BASE64_LENGTH)})}function formsOf(secret){return[secret,encodeURIComponent(secret.toWellFormed()),
JSON.stringify(secret).slice(1,-1),(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.Ig)(secret,Infinity),...base64Forms(secret)]}function createRedactor(){let forms=[];
return{add(secret){const values=[secret,...secret.split(/[\r\n]+/)].map(value=>value.trim());const known=values.filter(value=>value.length>=MIN_LENGTH).flatMap(
formsOf);forms=[...new Set([...forms,...known])].toSorted((a,b)=>b.length-a.length)},redact:text=>forms.reduce((redacted,form)=>redacted.replaceAll(form,"***"),
text)}}}),89882:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{b:()=>describeValue});
var _foreign_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(50779);var _problem_list_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(94189);function describeValue(value){
if(value===null||value===void 0||value==="")return"empty";if(typeof value==="string")return(0,_problem_list_js__WEBPACK_IMPORTED_MODULE_0__.T)(/^[a-z]+:\/\//i.test(
value)?(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.BO)(value):value);if(typeof value==="number")return`the number ${value}`;if(typeof value==="boolean")return String(
value);return Array.isArray(value)?"a list":"a mapping"}}),71998:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{T:()=>limitWaitMs,s:()=>obeyLimits});var _core_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(12822);var _request_failure_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
12242);const MAX_WAIT_MS=12e4;const DEFAULT_WAIT_MS=6e4;function obeyLimits({log,clock}){return async(send,options)=>{const signal=options.request?.signal;const start=clock.
now();for(;;){try{return await send(options)}catch(error){const waitMs=limitWaitMs(error,clock);if(waitMs===void 0||clock.now()-start+waitMs>MAX_WAIT_MS)throw error;
log.notice(`GitHub's rate limit is reached; waiting ${(0,_core_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__.Ng)(waitMs)}.`);await clock.sleep(waitMs,signal)}}}}
function limitWaitMs(error,clock){if(!(0,_request_failure_js__WEBPACK_IMPORTED_MODULE_1__.UZ)(error)||error.status!==403&&error.status!==429)return void 0;const headers=error.
response?.headers??{};const retryAfter=Number(headers["retry-after"]??NaN);if(retryAfter>=0)return retryAfter*1e3;if(headers["x-ratelimit-remaining"]==="0"){const resetMs=Number(
headers["x-ratelimit-reset"]??NaN)*1e3-clock.date().getTime();return resetMs>=0?resetMs:DEFAULT_WAIT_MS}return error.status===429||/rate limit/i.test(error.message)?
DEFAULT_WAIT_MS:void 0}}),12242:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{Bs:()=>RUN_AGAIN,
C7:()=>githubSays,UZ:()=>isRequestFailure,f5:()=>githubText,ns:()=>MEND_TOKEN,pc:()=>invaliditiesOf});var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
50779);function isRequestFailure(error){return error instanceof Error&&"status"in error&&typeof error.status==="number"}function githubText(error){const data=error.
response?.data;const text=typeof data?.message==="string"?data.message:error.message;return text.replace(/\s+/g," ").trim()}function githubSays(error){const text=githubText(
error);return`GitHub says: ${text===""||text.startsWith("<")?`HTTP ${error.status}`:(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.Ig)(text)}`}function invaliditiesOf({
response}){const{errors}=response?.data??{};const isObject=value=>typeof value==="object"&&value!==null;return Array.isArray(errors)?errors.filter(isObject):[]}
const RUN_AGAIN="Run the job again; whether GitHub has trouble stands at https://www.githubstatus.com.";const MEND_TOKEN="The token of input 'github-token' is w\
rong, was revoked or has expired; the job's own token lives as long as the job."}),48874:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Kl:()=>faultOf,_d:()=>isExpired,pf:()=>isShownNothing,u0:()=>failedWhileFinalizing});var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
93251);var _api_rate_limit_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(71998);var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
12242);function faultOf(error){const text=(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_0__.b)(error);if(/storage quota has been hit|insufficient usage/.test(
text))return"storage-full";if(text.includes("(409)"))return"taken";if(/\(403\).*intermediary/is.test(text)||text.includes("Unable to make request: E"))return"pa\
ssing";return"final"}function isShownNothing(error,clock){if((0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__.UZ)(error))return[403,404].includes(error.status)&&
(0,_api_rate_limit_js__WEBPACK_IMPORTED_MODULE_2__.T)(error,clock)===void 0;const text=(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_0__.b)(error);if(/non-retryable error: Failed request: \((?:403|404)\)/.
test(text))return!/intermediary/i.test(text);return/Failed to get backend IDs|Invalid token specified/.test(text)}function isExpired(error){return(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__.
UZ)(error)&&error.status===410}function failedWhileFinalizing(error){return(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_0__.b)(error).includes("FinalizeArti\
fact")}}),23781:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{EO:()=>isGitHubDotCom,
Ec:()=>findRecordObstacle,WH:()=>losesWorkspace,Zr:()=>wayBackFrom,_x:()=>checkService,eQ:()=>findServiceObstacle,fl:()=>readPlace,gw:()=>explainListingFailure,
s5:()=>explainProofFailure,yI:()=>explainArtifactFailure});var node_path__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(76760);var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
26093);var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(93251);var _fault_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(48874);function isGitHubDotCom(serverUrl){
const host=new URL(serverUrl).hostname;return host==="github.com"||host.endsWith(".ghe.com")||host.endsWith(".localhost")}function readPlace(env,serverUrl){return{
serverUrl,hasRuntimeToken:Boolean(env["ACTIONS_RUNTIME_TOKEN"])&&Boolean(env["ACTIONS_RESULTS_URL"]),isAct:env["ACT"]==="true"&&isGitHubDotCom(serverUrl)&&!isGitHubService(
env["ACTIONS_RESULTS_URL"])}}const HOST_WORKSPACE="hostexecutor";function losesWorkspace({isAct},workspace){return isAct&&node_path__WEBPACK_IMPORTED_MODULE_0__.
basename(workspace)===HOST_WORKSPACE}function isGitHubService(url){return url!==void 0&&URL.canParse(url)&&new URL(url).hostname.endsWith(".githubusercontent.co\
m")}function findServiceObstacle({serverUrl,hasRuntimeToken,isAct}){if(!isGitHubDotCom(serverUrl)){return`${new URL(serverUrl).host} has no artifact service for\
 this action: GitHub's client takes github.com and ghe.com alone.`}if(hasRuntimeToken)return void 0;if(isAct)return"act offers no artifact service: it runs with\
out '--artifact-server-path', and the server of act 0.2.89 would refuse the images.";return"This runner offers no artifact service: ACTIONS_RUNTIME_TOKEN or ACT\
IONS_RESULTS_URL is unset."}function findRecordObstacle(place){return place.isAct?"act does not re-run jobs.":findServiceObstacle(place)}function wayBackFrom(place){
return findRecordObstacle(place)===void 0?"re-run":"ids"}function checkService(place){const obstacle=findServiceObstacle(place);if(obstacle===void 0)return;const limits=isGitHubDotCom(
place.serverUrl)?"":" On Gitea and Forgejo 'commit' does not work either.";throw new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.VE(obstacle,{next:`${elsewhere()}${limits}`})}
function explainListingFailure(cause){return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.VE(`The artifacts of this run cannot be listed: ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_2__.
Y)(cause)}`,{next:"Nothing was spent. See https://www.githubstatus.com and run the job again later.",cause})}function explainProofFailure(cause){return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.
VE(`act's artifact server does not take what GitHub's client uploads: ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_2__.Y)(cause).replace(/[.]?$/,".")}`,{next:`\
Nothing was spent. ${elsewhere()}`,cause})}function explainArtifactFailure(name,cause){if((0,_fault_js__WEBPACK_IMPORTED_MODULE_3__.Kl)(cause)==="storage-full"){
return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.VE(`Artifact '${name}' was refused: the account's artifact storage is full.`,{next:`Delete old \
artifacts or lower 'artifact-retention-days'; GitHub counts anew every 6 to 12 hours. Until then set 'deliver' to ${otherDestinations()}.`,cause})}return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.
VE(`Artifact '${name}' was not uploaded: ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_2__.Y)(cause)}`,{next:`${_core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.
vQ} Whether GitHub has trouble stands at https://www.githubstatus.com.`,cause})}function elsewhere(){return`Set the input 'deliver' to ${otherDestinations()}.`}
function otherDestinations(){const others=_core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.qI.filter(name=>name!=="artifact");return`${others.map(name=>`'${name}\
'`).join(", ")} or 'none'`}}),46065:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{
y:()=>readContext});var _core_text_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(50020);var _event_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
6446);var _server_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(23859);const REQUIRED=["GITHUB_REPOSITORY","GITHUB_SHA","GITHUB_EVENT_NAME","GITHUB_RUN_ID",
"GITHUB_JOB","GITHUB_WORKSPACE","RUNNER_TEMP"];function readContext(env,readFile){checkRequired(env);const text=name=>env[name]??"";const repository=text("GITHU\
B_REPOSITORY");const[owner="",repo=""]=repository.split("/");if(owner===""||repo===""){throw new _core_text_errors_js__WEBPACK_IMPORTED_MODULE_0__.d([`GITHUB_RE\
POSITORY is '${repository}'; it has the form 'owner/name'. Pass --env GITHUB_REPOSITORY=owner/name where act has taken it from a remote.`])}const serverUrl=baseUrl(
env["GITHUB_SERVER_URL"],"https://github.com");const apiUrl=baseUrl(env["GITHUB_API_URL"],"https://api.github.com");const payload=readPayload(env["GITHUB_EVENT_\
PATH"],readFile);const ref=env["GITHUB_REF"]??"";const runId=text("GITHUB_RUN_ID");return{owner,repo,serverUrl,apiUrl,sha:text("GITHUB_SHA"),ref,eventName:text(
"GITHUB_EVENT_NAME"),runId:Number(runId),runAttempt:Number(env["GITHUB_RUN_ATTEMPT"]??"1"),job:text("GITHUB_JOB"),workspace:text("GITHUB_WORKSPACE"),tempDirectory:text(
"RUNNER_TEMP"),actor:env["GITHUB_ACTOR"]??"",tag:shortRefName(ref,"refs/tags/"),branch:shortRefName(ref,"refs/heads/"),pullRequest:(0,_event_js__WEBPACK_IMPORTED_MODULE_1__.
_n)({payload},repository),payload,runUrl:runPage(`${serverUrl}/${owner}/${repo}`,{apiUrl,runId}),debug:env["RUNNER_DEBUG"]==="1"}}function runPage(repository,{apiUrl,
runId}){return(0,_server_js__WEBPACK_IMPORTED_MODULE_2__.I)({apiUrl})?`${repository}/actions`:`${repository}/actions/runs/${runId}`}function checkRequired(env){
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
{q:()=>leave});async function leave(){await new Promise(resolve=>process.stdout.write("",()=>resolve()));process.exit()}}),89675:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{u:()=>takeLibraryLines,w:()=>foldLibraryLines});var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
16698);const ANNOTATION=/^::(?:notice|warning|error)[ :]/;const COMMAND=/^::/;const errands=new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage;
function foldLibraryLines(title,work){return errands.run({title,said:new Set},work)}function takeLibraryLines(log,stdout=process.stdout){const write=stdout.write.
bind(stdout);process.once("exit",()=>log.endFold());const take=line=>{if(ANNOTATION.test(line))log.endFold();if(COMMAND.test(line))write(`${line}
`);else tell(line,log)};stdout.write=(chunk,...rest)=>{if(typeof chunk!=="string"||rest.some(each=>typeof each==="function")){return write(chunk,...rest)}for(const line of chunk.
replace(/\r?\n$/,"").split(/\r?\n/))take(line);return true}}function tell(line,log){const errand=errands.getStore();if(errand===void 0)log.debug(line);else if(!errand.
said.has(line))log.info(line,{fold:errand.title});errand?.said.add(line)}}),63270:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{h:()=>createLog,s:()=>readLook});var foreign_text=__webpack_require__(50779);var text_redactor=__webpack_require__(77395);
;const MAX_ANNOTATION=4096;const MORE_BYTES=100;const MOST_OF_LEVEL=10;const TITLE_START="kie-image-action: ";const GROUP="At their lines in the files, for the \
changes of a pull request";class Annotations{#printer;#given={notice:0,warning:0,error:0};constructor(printer){this.#printer=printer}add(level,text,{properties,
fold}={}){const{safeLines,print,command,enter}=this.#printer;this.#given[level]+=1;const lines=safeLines(text);const shown=cut(lines);enter(fold);if(shown!==lines.
join("\n"))print(lines,fold===void 0?{}:{fold});command(level,shown,properties)}fail(text,remarks){const[first]=remarks;if(remarks.length===1&&first?.level==="e\
rror"&&first.text===text){this.#remark(first);return}const shown=[...Map.groupBy(remarks,({level})=>level)].flatMap(([level,all])=>this.#select(level,all));for(const tell of shown)
tell();this.add("error",text)}#select(level,remarks){const room=MOST_OF_LEVEL-this.#given[level]-(level==="error"?1:0);const isTight=remarks.length>room;const count=isTight&&
level!=="error"?room-1:room;const shown=(isTight?mixed(remarks):remarks).slice(0,Math.max(0,count)).map(remark=>()=>this.#remark(remark,GROUP));if(!isTight||level===
"error"||room<1)return shown;const left=remarks.length-shown.length;return[...shown,()=>this.add(level,`${left} more of this kind are in the log of the step.`,{
fold:GROUP})]}#remark({level,title,text,at},fold){const plain=words=>this.#printer.safeLines(words).join(" ");const{line,column}=at;const properties=Object.entries(
{file:plain(at.file),line,col:line&&column,title:`${TITLE_START}${plain(title)}`});const written=properties.flatMap(([key,value])=>value===void 0?[]:[`${key}=${escapeProperty(
String(value))}`]);this.add(level,text,{properties:written.join(","),...fold!==void 0&&{fold}})}}function mixed(remarks){const seen=new Map;const ranked=remarks.
map(remark=>{const rank=seen.get(remark.title)??0;seen.set(remark.title,rank+1);return{remark,rank}});return ranked.toSorted((a,b)=>a.rank-b.rank).map(({remark})=>remark)}
function escapeData(data){return data.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll("\n","%0A")}function escapeProperty(value){return escapeData(value).
replaceAll(":","%3A").replaceAll(",","%2C")}function cut(lines){const message=lines.join("\n");if(Buffer.byteLength(message)<=MAX_ANNOTATION)return message;if(lines.
length===1)return(0,foreign_text.Ck)(message,MAX_ANNOTATION);const[first="",...others]=(0,foreign_text.Ck)(message,MAX_ANNOTATION-MORE_BYTES).split("\n");const kept=[
first,...others.slice(0,-1)];const left=lines.length-(others.length===0?0:kept.length);return[...kept,`\u2026 and ${left} more lines: the log has all of it abov\
e.`].join("\n")};const MAX_LINE=1e5;const COLOURS={failed:"\x1B[31m",done:"\x1B[32m",warning:"\x1B[33m"};const NO_COLOUR="\x1B[0m";const LINE_END=/\r\n|[\n\r\u0085\u2028\u2029]/;
function readLook(env){return{debug:env["RUNNER_DEBUG"]==="1",colours:(env["NO_COLOR"]??"")===""}}function stdoutWriter(){process.stdout.on("error",()=>void 0);
const write=process.stdout.write.bind(process.stdout);return text=>void write(text)}function createLog(options){const{debug,colours=false,redactor=(0,text_redactor.
l)(),write=stdoutWriter()}=options;let fold;const safeLines=text=>(0,foreign_text.sW)(redactor.redact(text)).split(LINE_END).map(line=>(0,foreign_text.Ig)(line,
MAX_LINE));const command=(name,data,properties)=>write(`::${name}${properties===void 0?"":` ${properties}`}::${escapeData(data)}
`);const enter=title=>{if(title===fold)return;if(fold!==void 0)command("endgroup","");if(title!==void 0)command("group",safeLines(title).join(" "));fold=title};
const print=(lines,{fold:title,tone}={})=>{enter(title);const colour=colours&&tone!==void 0?COLOURS[tone]:"";write(lines.map(line=>colour===""?`${line}
`:`${colour}${line}${NO_COLOUR}
`).join(""))};const annotations=new Annotations({safeLines,print,command,enter});return{info:(line,look)=>print(safeLines(line),look),notice:line=>annotations.add(
"notice",line),warning:line=>annotations.add("warning",line),error:(line,remarks=[])=>annotations.fail(line,remarks),debug(line){if(debug)for(const safe of safeLines(
line))command("debug",safe)},endFold:()=>enter(void 0),mask(secret){const values=[secret,secret.trim(),...secret.split(/[\r\n]+/).map(line=>line.trim())];for(const value of new Set(
values.filter(text=>text.trim()!=="")))command("add-mask",value);redactor.add(secret)}}}}),23859:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{I:()=>isGiteaOrForgejo});function isGiteaOrForgejo({apiUrl}){return apiUrl.endsWith("/api/v1")}}),29540:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{B0:()=>parseUploadLink,Eu:()=>UPLOAD_PATH,Lc:()=>nameUpload});var node_crypto__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
77598);const UPLOAD_PATH="kie-image-action";const NAMED=new RegExp(`/${UPLOAD_PATH}/([0-9a-f]{64})-[0-9a-f]{32}\\.[a-z]+$`);function nameUpload(sha256,extension){
return`${sha256}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString("hex")}.${extension}`}function parseUploadLink(link){const{protocol,pathname}=URL.
parse(link)??{};if(pathname===void 0||protocol!=="https:"&&protocol!=="http:")return void 0;if(!pathname.includes(`/${UPLOAD_PATH}/`))return void 0;return NAMED.
exec(pathname)?.[1]??""}}),81876:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{Cb:()=>KieTaskFailedError,
Nb:()=>KieCancelledError,cZ:()=>KieOutcomeUnknownError,dF:()=>KieTaskLostError,pL:()=>KieTimeoutError,um:()=>KieNotSubmittedError,zl:()=>KieResultError});var _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
19834);var _wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(53200);class KieOutcomeUnknownError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__.
g4{name="KieOutcomeUnknownError";endpoint="createTask";at;constructor({at,cause}){const why=cause instanceof _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__.g4?`: ${cause.
message}`:".";super(`kie.ai may have accepted the request of ${at.toISOString()} and charged for it, but no task id came${why}`,{cause});this.at=at}}class KieTaskFailedError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__.
g4{name="KieTaskFailedError";taskId;kind;failCode;failMsg;transient;isInferred;constructor(failure){const said=[failure.failCode,failure.failMsg].filter(part=>part!==
void 0&&part!=="").join(": ");super(`Task ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__.K)(failure.taskId)} failed (${failure.kind}): ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__.
K)(said)||"(kie.ai gave no reason)"}`);this.taskId=failure.taskId;this.kind=failure.kind;this.failCode=failure.failCode;this.failMsg=failure.failMsg;this.transient=
failure.transient;this.isInferred=failure.isInferred??false}}class KieTimeoutError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__.g4{name="KieTimeoutError";taskId;lastState;waitedMs;constructor(wait){
const state=wait.lastState===void 0?"its state could never be read":`state ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__.K)(wait.lastState)}`;super(`Task ${(0,
_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__.K)(wait.taskId)} had not ended after ${Math.round(wait.waitedMs/1e3)} s (${state}).`,wait.cause===void 0?void 0:{cause:wait.
cause});this.taskId=wait.taskId;this.lastState=wait.lastState;this.waitedMs=wait.waitedMs}}class KieTaskLostError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__.
g4{name="KieTaskLostError";taskId;constructor(taskId,options){super(`kie.ai does not know the task ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__.K)(taskId)}\
.`,options);this.taskId=taskId}}class KieResultError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__.g4{name="KieResultError";taskId;text;constructor({taskId,
text}){super(`Task ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__.K)(taskId)} succeeded, but its result names no picture: ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__.
K)(text)||"(empty)"}`);this.taskId=taskId;this.text=text}}class KieCancelledError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__.g4{name="KieCancelledErro\
r";taskId;constructor(taskId){super(taskId===void 0?"Cancelled before anything was submitted.":`Cancelled while task ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__.
K)(taskId)} was at work; kie.ai goes on with it.`);this.taskId=taskId}}class KieNotSubmittedError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__.g4{name="\
KieNotSubmittedError";because;earlier;constructor(because,earlier){super(because==="over-budget"?"Not submitted: over budget.":`Not submitted: ${because.message}`,
because==="over-budget"?void 0:{cause:because});this.because=because;this.earlier=earlier}}}),50835:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
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
test(entry)}}),11039:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{BS:()=>isNotReady,
Vj:()=>verdictOf,XE:()=>classifyFailure,aH:()=>namedField,dg:()=>isTransient,rN:()=>classifyRefusal});var _complaint_words_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
10912);const says=(...patterns)=>{return({words})=>patterns.some(pattern=>pattern.test(words))};const hasCode=(...codes)=>{return({number})=>number!==void 0&&codes.
includes(number)};const either=(...conditions)=>{return said=>conditions.some(condition=>condition(said))};const unless=(exception,condition)=>{return said=>condition(
said)&&!exception(said)};const isBroken=says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.brokenServer);const isPerhapsBroken=says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.
HN.brokenServer,_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.perhapsBroken);const isServerCode=({number})=>number!==void 0&&number>=500;const isCallersCode=hasCode(
400,404,422);const isViolation=said=>{return says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.violation)(said)&&(!isServerCode(said)||says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.
HN.violated)(said))};const REFUSAL_RULES=[["auth",either(hasCode(401),says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.auth))],["balance",either(hasCode(
402),says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.balance))],["key-cap",hasCode(433)],["rate",either(hasCode(429,430),says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.
HN.rate))],["maintenance",either(hasCode(455),says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.maintenance))],["model",says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.
HN.model)],["parameter",says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.parameter)],["input-file",either(hasCode(451),says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.
HN.inputFile))],["moderation",unless(isPerhapsBroken,either(says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.moderation),isViolation))],["server",either(
isPerhapsBroken,says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.busyServer,_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.perhapsBusy,_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.
HN.looselyBusy))],["moderation",said=>isCallersCode(said)&&says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.content,_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.
HN.refused)(said)],["parameter",isCallersCode],["task-failed",hasCode(408,501)],["disabled",hasCode(505)],["server",isServerCode]];const FAILURE_RULES=[["modera\
tion",unless(isBroken,says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.moderation,_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.violation,_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.
HN.content))],["model",says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.model)],["parameter",says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.parameter,
_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.moreOfParameter)],["input-file",says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.inputFile,_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.
HN.moreOfInputFile)],["moderation",hasCode(431)],["moderation",unless(isBroken,says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.refused))],["auth",says(
_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.auth)],["balance",says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.balance)],["rate",says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.
HN.rate)],["maintenance",says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.maintenance)],["server",isBroken],["server",unless(says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.
HN.doubtful),says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.busyServer))],["server",unless(says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.doubtful,
_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.callersOwn),says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.perhapsBusy))],["auth",unless(says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.
HN.callersOwn),hasCode(401))],["balance",unless(says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.callersOwn),hasCode(402))],["key-cap",unless(says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.
HN.callersOwn),hasCode(433))],["rate",unless(says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.callersOwn),hasCode(429))],["maintenance",unless(says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.
HN.callersOwn),hasCode(455))],["input-file",hasCode(451)],["parameter",isCallersCode],["disabled",hasCode(505)],["unknown",({words})=>!(0,_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.
_X)(words)],["rate",hasCode(430)],["task-failed",hasCode(408,501)],["server",isServerCode]];const STOP_KINDS=["auth","balance","key-cap"];const FINAL_KINDS=["mo\
del","parameter","input-file","moderation","disabled"];const FINAL_CODES=[405,413,501];const RETRY_CODES=[429,430,455];const TRANSIENT_KINDS=["auth","balance","\
key-cap","rate","maintenance","server","task-failed"];function classifyRefusal(complaint){return firstKind(REFUSAL_RULES,complaint)}function classifyFailure(complaint){
return firstKind(FAILURE_RULES,complaint)}function firstKind(rules,{code,text}){const number=typeof code==="string"&&/^\d+$/.test(code.trim())?Number(code):code;
const said=typeof number==="string"?{number:void 0,words:(0,_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.c5)(`${number} ${text}`)}:{number,words:(0,_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.
c5)(` ${text}`)};return rules.find(([,matches])=>matches(said))?.[0]??"unknown"}function isNotReady({code,text}){const said=text.toLowerCase();return code===422&&
said.includes("recordinfo is null")||code===404&&said.includes("task not found")}function verdictOf(kind,code){if(STOP_KINDS.includes(kind))return"stop";if(FINAL_KINDS.
includes(kind))return"final";if(kind==="rate"||kind==="maintenance")return RETRY_CODES.includes(code)?"retry":"ambiguous";const textIsSilent=kind==="unknown"||kind===
"task-failed";return textIsSilent&&FINAL_CODES.includes(code)?"final":"ambiguous"}function isTransient(kind){return TRANSIENT_KINDS.includes(kind)}function namedField(text){
const match=/(?:^|\bthis )([\w.[\]-]{1,64}) is (?:not within the range|required)/i.exec(text.trim());const name=match?.[1];return name===void 0||/^(this|field)$/i.
test(name)?void 0:name}}),10912:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{HN:()=>SAYS,
_X:()=>saysNothing,c5:()=>plainWords});const SAYS={auth:/unauthorized|authentication failed|access permissions/,balance:/credits insufficient|insufficient credit|current balance|top up/,
rate:/call frequency|rate ?limit|too many requests/,maintenance:/being maintained|maintenance/,model:/model name you specified/,parameter:/not within the range of allowed|is required|cannot exceed the maximum/,
moreOfParameter:/invalid param|(?:is|are) not valid|must be (?:between|one of|at least|at most)|cannot be empty/,inputFile:/file type not supported|not point to an image|failed to get the file|url is wrong/,
moreOfInputFile:/image fetch failed|(?:unsupported|invalid) (?:input )?(?:image|file)|(?:input|reference|your) (?:image|file)s? (?:is|are|could not|cannot|exceed)|process input image/,
brokenServer:/^internal |internal ?(?:error|server|service ?error)|server ?error|service ?(?:is )?(?:currently |temporarily )?unavailable|timed ?out|timeout|time out\b|bad gateway|task id is blank|(?:status|code|http)["':=([ ]{0,4}(?:code["':=([ ]{0,4})?5\d\d\b|(?:error|returned)["':=([ ]{0,4}5\d\d(?= ?(?:$|[.,;:!?)\]}"'|](?!\d)))|^ ?5\d\d\b(?![.,]\d| (?:px|pixel|word|char|token|byte|[km]b\b|x\b|by\b|is\b|or\b|to\b))/,
perhapsBroken:/unique constraint|generate playground failed|\beconn|no response|time out|(?:error|returned)["':=([ ]{0,4}5\d\d\b|^ ?5\d\d\b/,busyServer:/busy|overload|high (?:demand|traffic|load)|heavy (?:load|traffic)|throttl|\bquotas?\b|queue is full|server had an error|system error|deadline exceeded|繁忙/,
perhapsBusy:/capacity|try again|again later|retry later|upstream|unavailable|exhausted|something went wrong|unexpected error|network error|connection (?:reset|refused|closed|error)|gateway|\btemporar(?:y|ily)\b|\binternal\b|(?:(?:status|code|http|error|returned)["':=([ ]{0,4}(?:code["':=([ ]{0,4})?|^ ?)(?:40[12]|429)\b|稍后|重试/,
looselyBusy:/quota|temporar/,moderation:/nsfw|moderat|sensitive|safety|unsafe|content polic|prohibit|flagged/,violation:/violat/,violated:/polic|content|guideline/,
content:/polic(?:y|ies)\b|guardrail|guideline|inappropriate|offensive|harmful|sexual|\bnud(?:e|ity)\b|erotic|porn|\bgore\b|self harm|violen(?:t|ce)|\bminors?\b|celebrit|public figure|prominent people|real (?:person|people|human)|likeness|deepfake|copyright|trademark|intellectual property|third party content|responsible ai|content (?:filter|checker|could not)|filtered|risk control|data ?inspection|disallowed|illegal|\bbanned (?:word|term|content)|hate speech|\bunder ?age\b|content (?:is |was )?restricted|restricted content|our filters|comply with (?:our|the) (?:terms|rules)|敏感|违规|审核/,
refused:/\breject|\bblock(?:ed|s)?\b|\bcaught\b|not (?:allowed|permitted)|\bdeclin|(?<!connection )\brefus|different (?:prompt|input|image|picture|idea)|(?:adjust|revise|rephrase|modify|change|edit) (?:it\b|(?:your|the) (?:prompt|input|image|picture|content|description))/,
doubtful:/(?:unable to|could ?n[o']t|can ?n[o']t|can't) (?:be )?(?:generat|creat|produc|process|show|draw|edit|fulfil|assist|help|complet)/,callersOwn:/\bprompts?\b|\bwords?\b|\bupload|\breference|(?<!(?:generat|creat|mak|draw|render)(?:e|ing) )\byour (?:\w{1,20} )?(?:image|picture|photo|file|input|text|content)|\binput (?:image|picture|photo|file|text)|too (?:long|large|small|big|short|wide|tall)|\bshort(?:en|er)\b|\b(?:small|larg)er\b|exceed|unsupported|not supported|dimension|\bratios?\b|\bpixels?\b|\bbanned\b|forbidden|\bdenied\b|restrict|\bcompl(?:y|iance)\b|suitable|\bterms\b|\bhat(?:e|eful)\b|weapon|\bchild|under ?age|terror|\bmasks?\b|\bfaces?\b|\burls?\b/};
const EMPTY_WORDS=new Set("a an and the this your has have is was to of for with please image images picture video content generation generate generating playgr\
ound task job request processing fail failed failure error unknown occurred success code null none undefined".split(" "));function plainWords(text){return text.
toLowerCase().replaceAll("\u2019","'").replace(/[\s_-]+/g," ")}function saysNothing(words){return words.split(/[^\p{L}\p{N}']+/u).every(word=>word===""||/^\d+$/.
test(word)||EMPTY_WORDS.has(word))}}),19834:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{ES:()=>KieProxyError,GT:()=>KieApiError,SN:()=>KieConnectionError,g4:()=>KieError,jt:()=>KieRequestError,rW:()=>KieResponseError});var _excerpt_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
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
