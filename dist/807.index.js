const id=807;const ids=[807];const modules={11019:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{r:()=>maskProxies,y:()=>settleProxies});var _core_secrets_url_parts_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(19539);var _kie_index_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
61357);const PROXIES=["HTTPS_PROXY","HTTP_PROXY","ALL_PROXY"].flatMap(name=>[name,name.toLowerCase()]);function maskProxies(env,{mask}){const values=PROXIES.map(
name=>env[name]?.trim()??"");const urls=values.map(value=>URL.parse(value.includes("://")?value:`http://${value}`));for(const part of new Set(urls.flatMap(url=>url===
null?[]:(0,_core_secrets_url_parts_js__WEBPACK_IMPORTED_MODULE_0__.R)(url))))mask(part)}function settleProxies(env){const proxies=(0,_kie_index_js__WEBPACK_IMPORTED_MODULE_1__.
y)(env);for(const name of["HTTPS_PROXY","HTTP_PROXY"]){const url=proxies[name];if(url===void 0)continue;for(const spelt of[name,name.toLowerCase()])if(env[spelt]!==
void 0)env[spelt]=url}}}),85810:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{QR:()=>WAY_BACK_WORDS,
We:()=>isRerunSafe,hx:()=>COLLECT_AFTERWARDS,iF:()=>NO_RECORD,kG:()=>RECORD_WORDS,l6:()=>UPLOAD_LATER,oO:()=>KIE_LOGS,tW:()=>NOTHING_TO_HAVE,yj:()=>collectByIds});
var _result_task_list_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(87365);const KIE_LOGS="https://kie.ai/logs";const FETCH_BY_LINK="fetch it by its link \
in the output 'source-urls', soon";const RAISE_LIMIT="Raise 'max-credits' and start a new run: a re-run uses the workflow file as it was.";const RAISE_HERE="Rai\
se 'max-credits' and run the command again.";const COLLECT_BY_LOG="To collect them without paying again, pass the ids that the step's log names to a new run, as\
 the input 'tasks'.";const COLLECT_AFTERWARDS="Should it not end well, pass the output 'pending-tasks', or the ids that its log names, to a new run, as the inpu\
t 'tasks': then nothing is paid for twice.";const NOTHING_TO_HAVE="re-run";const RECORD_WORDS={missing:"Without it a re-run would pay twice.",unkept:"The runner\
 takes no state, so a re-run will not find this step's tasks",cut:"The ids of the tasks stand in this log and in the output 'tasks'; a re-run may not find all o\
f them.",whole:"The record of this step is whole again: where it is kept, a re-run finds all of its tasks.",kept:"a re-run of the failed jobs takes up what has \
not failed, and pays nothing twice."};const NO_RECORD="No re-run can take up what this step submits.";const UPLOAD_LATER="Re-run the job later.";const MOST_NAMED=20;
const COLLECT="pass its id to a new run, as the input 'tasks'";const MAKE_ROOM="Make room on the runner";const MAKE_ROOM_FOR_IMAGE=`${MAKE_ROOM}, or the output \
directory one that it may write to`;const WAY_BACK_WORDS={"re-run":{again:"re-run the failed job.",unsure:"before you re-run: a re-run pays again.",several:"re-\
run the failed jobs for",undelivered:"To re-run the failed jobs brings what was delivered nowhere, too, without paying again.",atWork:`re-run the failed job to \
take it up, or ${COLLECT}.`,made:`The image is paid for: re-run to take it up, or ${FETCH_BY_LINK}.`,noRoom:`${MAKE_ROOM_FOR_IMAGE}, then re-run: the image is p\
aid for, and taken up.`,expired:"A re-run of the job that had it made makes it anew, and pays anew.",lost:`A re-run only looks for it again; look it up at ${KIE_LOGS}\
, as it may have been charged, and start a new run to draw it anew.`,failed:"A re-run keeps failed tasks as they are.",raiseLimit:RAISE_LIMIT,overBudget:"Raise \
'max-credits' and start a new run: a re-run keeps what failed.",offRecord:`${MAKE_ROOM}, then re-run; what did not get on record can be collected by the ids tha\
t the log names.`,submitted:"What was submitted is in the outputs 'tasks' and 'tasks-file'; a re-run takes it up.",meanwhile:"To re-run the failed job takes up \
what kie has made meanwhile, without paying again."},ids:{again:"start a new run that asks for it alone: a re-run would pay again for what this run has submitte\
d, unless a branch holds it.",unsure:"before you start a new run, which pays again.",several:"collect, by their ids,",undelivered:"A new run with the tasks' ids\
 as the input 'tasks' brings what was delivered nowhere, too; a re-run would pay again.",atWork:`${COLLECT}; a re-run would pay again.`,made:`The image is paid \
for: ${FETCH_BY_LINK}, or ${COLLECT}; a re-run would pay again.`,noRoom:`${MAKE_ROOM_FOR_IMAGE}, then ${COLLECT}: the image is paid for.`,expired:"A new run mak\
es it anew, and pays anew.",lost:`Before you start a new run, which draws it anew, look it up at ${KIE_LOGS}, as it may have been charged.`,failed:"",raiseLimit:RAISE_LIMIT,
overBudget:RAISE_LIMIT,offRecord:`${MAKE_ROOM}, then collect what was submitted: pass the ids that the log names to a new run, as the input 'tasks'.`,submitted:"\
What was submitted is in the outputs 'tasks' and 'tasks-file'; pass it to a new run, as the input 'tasks': a re-run would pay again.",meanwhile:"A new run with \
the tasks' ids as the input 'tasks' collects what kie has made meanwhile; a re-run would pay again."},command:{again:"run the same command again.",unsure:"and t\
hen run the same command again with '--again', which pays again; without it the image is left out.",several:"run the same command again for",undelivered:"",atWork:"\
run the same command again to take it up.",made:`The image is paid for: run the same command again to take it up, or fetch it at ${KIE_LOGS}, soon.`,noRoom:"Mak\
e room, then run the same command again: the image is paid for, and taken up.",expired:"The same command makes it anew, and pays anew.",lost:`Look it up at ${KIE_LOGS}\
, as it may have been charged; the same command looks for it again.`,failed:"The same command draws it anew, at its price.",raiseLimit:RAISE_HERE,overBudget:RAISE_HERE,
offRecord:"Make room, then run 'collect' with the ids that stand above.",submitted:"What was submitted is on record; the same command takes it up.",meanwhile:"T\
he same command takes up what kie has made meanwhile, without paying again."}};function isRerunSafe(wayBack){return wayBack!=="ids"}function collectByIds(tasks){
const ids2=tasks.flatMap(({name,taskId})=>taskId===void 0?[]:[[name,taskId]]);if(tasks.length>0&&ids2.length===0){return`No id of them is known: look them up at\
 ${KIE_LOGS} before a new run, which pays again.`}if(ids2.length===0||ids2.length>MOST_NAMED)return COLLECT_BY_LOG;return`To collect them without paying again, \
pass them to a new run: ${(0,_result_task_list_js__WEBPACK_IMPORTED_MODULE_0__.Ag)(Object.fromEntries(ids2))}`}}),23776:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{FT:()=>LAST_NUMBER,H2:()=>isCandidateNumber,RC:()=>candidateKey,Sb:()=>hasOwnName,zX:()=>candidateIn});var _workspace_image_name_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
17970);const LAST_NUMBER=99;function isCandidateNumber(text){const number=Number(text);return text===String(number)&&Number.isInteger(number)&&number>=1&&number<=
LAST_NUMBER}const KEY=/^(?<of>[^.]+)\.candidate-(?<number>\d+)$/;function candidateKey({of,number}){return`${of}.candidate-${number}`}function hasOwnName({name,
candidate}){return candidate===void 0||!name.startsWith(candidateKey(candidate))}function candidateIn(key){const{of,number=""}=KEY.exec(key)?.groups??{};return of===
void 0||!isCandidateNumber(number)||!(0,_workspace_image_name_js__WEBPACK_IMPORTED_MODULE_0__.dn)(key)?void 0:{of,number:Number(number)}}}),26093:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Ix:()=>isFailed,J3:()=>stayOnRunner,LJ:()=>findLeftOver,VE:()=>DeliveryError,VL:()=>isOpenEnded,WW:()=>sayDestination,
gD:()=>CANCELLED,j5:()=>describeOvertaken,nG:()=>findOvertaken,qG:()=>cutOff,qI:()=>DESTINATIONS,u1:()=>findTroubles,y7:()=>findMissing});var _text_amounts_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
12822);var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(61175);var _candidate_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(23776);
const DESTINATIONS=["artifact","commit","pull-request","release","comment"];function sayDestination(name){return name.replace("-"," ")}function isFailed(result){
return"error"in result}function findTroubles(result){if(isFailed(result))return[result];if(result.destination!=="pull-request")return[];const{destination,missing,
unopened}=result;const errors=[missing?.error,unopened].filter(error=>error!==void 0);return errors.map(error=>({destination,error}))}class DeliveryError extends Error{name="\
DeliveryError";next;isOpen;constructor(message,{next,isOpen=false,cause}){super(message,cause===void 0?void 0:{cause});this.next=next;this.isOpen=isOpen}}function isOpenEnded({
error}){return error instanceof DeliveryError&&error.isOpen}const CANCELLED="Cancelled before the images were delivered.";function cutOff(images,cause){const message="\
Cancelled while the images were being delivered: nobody knows whether they arrived.";return new DeliveryError(message,{next:`Look there. ${stayOnRunner(images)}`,
isOpen:true,cause})}function findLeftOver(images,deliveries){const took=deliveries.filter(delivery=>!isFailed(delivery)&&delivery.destination!=="comment");const isLeft=image=>took.
every(delivery=>[...findOvertaken(delivery),...findMissing(delivery)].includes(image.path)||delivery.destination==="release"&&!(0,_candidate_js__WEBPACK_IMPORTED_MODULE_0__.
Sb)(image));return images.filter(image=>image.origin!=="reused"&&isLeft(image))}function findOvertaken(delivery){return"overtaken"in delivery?delivery.overtaken??
[]:[]}function findMissing(delivery){return"missing"in delivery?delivery.missing.paths:[]}function describeOvertaken(images){return`The branch keeps later pictu\
res in place of ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__.vG)(images.length,"image")} of this run`}function stayOnRunner(images){const[first,...others]=images;
const more=others.length===0?"":` and ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__.vG)(others.length,"more image")}`;const what=first===void 0?"The images":
`${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.Ig)(first.path)}${more}`;const[stay,them]=images.length===1?["stays","it"]:["stay","them"];return`${what}\
 ${stay} on the runner until the job ends; a later step with \`if: always()\` can still save ${them}.`}}),10381:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{S:()=>RecordFault});var _kie_index_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(19834);class RecordFault extends _kie_index_js__WEBPACK_IMPORTED_MODULE_0__.
g4{name="RecordFault";constructor(reason,options){super(`The record of this step's tasks cannot be written: ${reason}`,options)}}}),87365:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{$m:()=>formatTask,AB:()=>hasRoom,Ag:()=>pasteTasks,PS:()=>decodeTaskId,Sh:()=>formatTasksFile,VW:()=>hideInName,ZP:()=>encodeTaskId,
eK:()=>formatTasks,mY:()=>hideInTasks});var _text_digest_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(64191);var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
61175);const MAX_CHARACTERS=128e3;const ID_CHARACTERS=36;const WRITTEN_ID=/^(?:[\w.:/+=@,-]|%[0-9A-F]{2})+$/i;const TASK_ID=new RegExp("^\\P{Cc}{1,256}$","u");const MARKS=6;
function formatTasks(tasks){return`{${membersOf(tasks).join(",")}}`}function pasteTasks(tasks){return`tasks: '${formatTasks(tasks)}'`}function formatTasksFile(tasks){
return`{${membersOf(tasks).join(",\n")}}
`}function formatTask(name,taskId){return`${JSON.stringify((0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.a)(name))}:${JSON.stringify(encodeTaskId(taskId))}`}
function hideInTasks(tasks,redact){return Object.fromEntries(Object.entries(tasks).map(([name,taskId])=>[hideInName(name,redact),redact(taskId)]))}function hideInName(name,redact){
if(redact(name)===name)return name;return`hidden-${(0,_text_digest_js__WEBPACK_IMPORTED_MODULE_1__.s)(name).slice(0,8)}`}function encodeTaskId(taskId){return(0,
_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.wx)(taskId)}function decodeTaskId(written){if(!WRITTEN_ID.test(written))return void 0;let id2;try{id2=decodeURIComponent(
written)}catch{return void 0}return TASK_ID.test(id2)?id2:void 0}function hasRoom(tasks){let characters=0;for(const[name,taskId]of Object.entries(tasks)){characters+=
(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.a)(name).length+Math.max(encodeTaskId(taskId).length,ID_CHARACTERS)+MARKS}return characters<=MAX_CHARACTERS}
function membersOf(tasks){return Object.entries(tasks).map(([name,taskId])=>formatTask(name,taskId))}}),19539:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{K:()=>secretPartsOf,R:()=>userInfoOf});const MIN_LENGTH=8;const MIN_SEGMENT_LENGTH=16;const CREDENTIAL=/(?:token|secret|key|signature|password|passwd)$|(?:^|[^a-z])(?:sig|auth|code|pass|pwd|hmac|nonce)$/i;
const COMMIT_ID=/^[0-9a-f]{40}$/;function secretPartsOf(url,facts=[]){const query=url.search.slice("?".length);const rest=`${url.pathname}${url.search}`;const values=query.
split("&").flatMap(pair=>{const[,name="",value=""]=/^([^=]*)=(.*)$/s.exec(pair)??[];const plain=decoded(value.replaceAll("+"," "));const isSecret=CREDENTIAL.test(
decoded(name))||isRandom(plain);return isSecret&&plain.length>=MIN_LENGTH?[value,plain]:[]});const segments=url.pathname.split("/").filter(each=>each.length>=MIN_SEGMENT_LENGTH&&
isRandom(decoded(each))).flatMap(each=>[each,decoded(each)]);const long=[rest==="/"?"":`${url.host}${rest}`,query,...values,...segments];const parts=[...long.filter(
part=>part.length>=MIN_LENGTH),...userInfoOf(url)];return[...new Set(parts)].filter(part=>!facts.some(fact=>fact.includes(part)))}function userInfoOf({username,
password}){const names=[username,decoded(username)].filter(name=>name.length>=MIN_LENGTH);if(password==="")return names;const both=[`${username}:${password}`,`${decoded(
username)}:${decoded(password)}`];return[...new Set([...both,password,decoded(password),...names])]}function isRandom(text){if(COMMIT_ID.test(text)||/^https?:/i.
test(text))return false;const runs=text.match(/[a-z\d]+/gi)??[];return runs.some(run=>run.length>=MIN_LENGTH&&/\d/.test(run)&&/[a-z]/i.test(run))}function decoded(text){
try{return decodeURIComponent(text)}catch{return text}}}),12822:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{Cl:()=>sumCredits,Df:()=>describeNumber,H3:()=>canPay,MB:()=>describeDuration,Ng:()=>describeWait,VV:()=>roundCredits,YA:()=>describeCredits,
nI:()=>describeBytes,vG:()=>describeCount});const MICRO=1e6;function describeNumber(value){return String(Number(value.toFixed(2))).replace(/\B(?=(\d{3})+(?!\d))/g,
",")}function describeCount(number,noun){return`${describeNumber(number)} ${noun}${number===1?"":"s"}`}function describeCredits(credits){if(credits===void 0)return"\
an unknown number of credits";const rounded=roundCredits(credits);return rounded===1?"1 credit":`${rounded} credits`}function microCredits(credits){return Math.
round(credits*MICRO)}function roundCredits(credits){return microCredits(credits)/MICRO}function sumCredits(credits){return credits.reduce((sum,each)=>sum+microCredits(
each),0)/MICRO}function canPay(credits,price){return microCredits(credits)>=microCredits(price)}function describeBytes(bytes){return bytes<1e6?`${Math.round(bytes/
1e3)} kB`:`${(bytes/1e6).toFixed(1)} MB`}const MINUTE_S=60;const HOUR_S=60*MINUTE_S;function describeDuration(ms){const seconds=ms>0?Math.max(1,Math.round(ms/1e3)):
0;if(seconds<MINUTE_S)return`${seconds} s`;if(seconds<HOUR_S)return joinUnits([Math.floor(seconds/MINUTE_S),"min"],[seconds%MINUTE_S,"s"]);const minutes=Math.round(
seconds/MINUTE_S);return joinUnits([Math.floor(minutes/60),"h"],[minutes%60,"min"])}function describeWait(ms){return describeDuration(Math.ceil(ms/1e3)*1e3)}function joinUnits(...parts){
return parts.flatMap(([count,unit])=>count===0?[]:[`${count} ${unit}`]).join(" ")}}),64191:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{s:()=>sha256});function sha256(data){return process.getBuiltinModule("node:crypto").hash("sha256",data)}}),50020:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{VV:()=>placeIn,cJ:()=>Cancelled,dz:()=>InputError,xb:()=>assertNever});function placeIn({file},spot={}){return file===
void 0?void 0:{file,...spot}}class InputError extends Error{name="InputError";problems;details;constructor(problems,options){const details=problems.map(problem=>typeof problem===
"string"?{text:problem}:problem);const lines=details.map(({text})=>text);super(lines.join("\n"),options);this.problems=lines;this.details=details}}class Cancelled extends Error{name="\
Cancelled";constructor(){super("The step was cancelled.")}}function assertNever(value){throw new Error(`Unexpected value: ${JSON.stringify(value)}`)}}),61175:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{AQ:()=>ownMarkdown,B2:()=>forHtml,BO:()=>redactUrl,Bm:()=>forMarkdown,Ig:()=>forLog,KG:()=>asSentence,a:()=>percentEncode,
dI:()=>markdownBlock,kP:()=>plainUrl,sK:()=>redactUrls,sW:()=>redactSignedUrls,wx:()=>encodeText});var _kie_index_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
53200);var _phrases_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(30597);const DEFAULT_LENGTH=1e4;const INVISIBLE=/(?![\ufe00-\ufe0f\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?<![^\p{ASCII}\p{C}\p{Z}\p{Default_Ignorable_Code_Point}][\ufe00-\ufe0f]?)[\ufe00-\ufe0f\u200c\u200d](?!\u20e3)/gu;
function escape(character){return`\\u{${(character.codePointAt(0)??0).toString(16)}}`}const PRINTABLE_ASCII=/^[ -~]*$/;function showInvisible(text){return PRINTABLE_ASCII.
test(text)?text:text.replace(INVISIBLE,escape)}function visibleLines(text){return text.replace(/\r\n?/g,"\n").replace(INVISIBLE,character=>/[\n\t]/.test(character)?
character:escape(character))}function forLog(text,maxLength=DEFAULT_LENGTH){return showInvisible((0,_kie_index_js__WEBPACK_IMPORTED_MODULE_0__.ym)(text,maxLength)).
replaceAll("::",":\\u{3a}").replaceAll("##[","##\\u{5b}")}function asSentence(text){return/[.!?\u2026]$/.test(text)?text:`${text}.`}const PLAIN_WORD=/^(?!.*(?:[0-9a-f]{7}|ghsa-))["'(]*(?:[a-z\P{ASCII}]+(?:['-][a-z\P{ASCII}]+)*[)"'.,;:!?]*|\d{1,6}[,;!?]?)$/iu;
const LAST_NUMBER=/^\d{1,6}\.$/;function isPlain(word){return PLAIN_WORD.test(word)}const ENTITIES={"|":"&#124;","`":"&#96;","<":"&lt;"};function codeSpan(text){
const stripped=text.startsWith(" ")&&text.endsWith(" ")&&text.trim()!=="";return stripped?`\` ${text} \``:`\`${text}\``}function asCode(text){return text.replace(
/[|`<]|[^|`<]+/g,part=>ENTITIES[part]??codeSpan(part))}const END_MARKS=/(?<=[^.,;!?\s])[.,;!?]+$/;const OWN_LINK=/^(["'(]*)(https:\/\/(?:kie\.ai(?:\/(?:api-key|billing|logs|market))?|www\.githubstatus\.com|github\.com\/org\/kie-image-action\/issues))([)"'.,:;!?]*)$/;
const OWN_CODE=/^(["'(]*)`([^`]+)`([)"'.,:;!?]*)$/;function asOwn(phrase){const[,before="",url,after=""]=OWN_LINK.exec(phrase)??[];if(url!==void 0)return`${before}\
<${url}>${after}`;const[,opening="",code,closing=""]=OWN_CODE.exec(phrase)??[];return code===void 0?void 0:`${opening}${asCode(code)}${closing}`}function forMarkdown(text,maxLength=DEFAULT_LENGTH){
return phrasesForMarkdown(text,{maxLength,asAlive:()=>void 0})}function ownMarkdown(text,maxLength=DEFAULT_LENGTH){return phrasesForMarkdown(text,{maxLength,asAlive:asOwn})}
function phrasesForMarkdown(text,{maxLength,asAlive}){const visible=showInvisible((0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__.OB)(text,{maxLength,isPlain}).replace(
new RegExp("\\p{White_Space}+","gu")," ").trim());const parts=[];let code=[];const endCode=()=>{const joined=code.join(" ");const[marks=""]=END_MARKS.exec(joined)??
[];if(joined!=="")parts.push(asCode(joined.slice(0,joined.length-marks.length))+marks);code=[]};for(const phrase of(0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__.ED)(
visible===""?[]:visible.split(" "))){const isFirst=parts.length===0&&code.length===0;const isText=phrase.every(isPlain)||!isFirst&&phrase.every(word=>LAST_NUMBER.
test(word));const alive=isText?phrase.join(" "):asAlive(phrase.join(" "));if(alive===void 0)code.push(...phrase);else{endCode();parts.push(alive)}}endCode();return parts.
join(" ")}function markdownBlock(text,maxLength=DEFAULT_LENGTH){const content=visibleLines((0,_kie_index_js__WEBPACK_IMPORTED_MODULE_0__.ym)(text,maxLength)).replaceAll(
"<!--","<\u200B!--").replace(/`{100}(?=`)/g,"$&\u200B");const longest=(content.match(/`+/g)??[]).reduce((length,run)=>Math.max(length,run.length),2);const fence="\
`".repeat(longest+1);return`${fence}
${content}
${fence}
`}function forHtml(text,maxLength=DEFAULT_LENGTH){return visibleLines((0,_kie_index_js__WEBPACK_IMPORTED_MODULE_0__.ym)(text,maxLength)).replace(/[&<>"']/g,character=>`\
&#${character.charCodeAt(0)};`)}function redactUrl(url){const end=url.search(/[?#]/);const plain=end<0?url:url.slice(0,end);const anonymous=plain.replace(/^([a-z][a-z0-9+.-]*:)[\\/]*[^\\/]*@/i,
"$1//");return url[end]==="?"?`${anonymous}?\u2026`:anonymous}function redactUrls(text){return text.replace(/https?:\/\/[^\s"'<>]+/gi,url=>redactUrl(url))}function percentEncode(text){
return text.replace(/[^\w./:%+=@,-]/gu,character=>Array.from(new TextEncoder().encode(character),byte=>`%${byte.toString(16).toUpperCase().padStart(2,"0")}`).join(
""))}function encodeText(text){return percentEncode(text.toWellFormed().replaceAll("%","%25"))}function plainUrl(url){return percentEncode(redactUrl(url).replace(
/\?\u2026$/,""))}const CREDENTIAL=/[?&;](?:sig|signature|policy|key-pair-id|x-(?:amz|goog|oss)-[a-z-]+|(?:[a-z]+[_-])?(?:token|secret|key|auth|authorization|password))=/i;
function redactSignedUrls(text){return text.replace(/https?:\/\/[^\s"'<>]+/gi,url=>CREDENTIAL.test(url)||/^https?:\/\/[^/?#]*@/i.test(url)?redactUrl(url):url)}}),
59101:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{L_:()=>linesForLog,_c:()=>collectWarnings,
xn:()=>MOST_OPEN_LINES});var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(61175);const MAX_LINE=1e5;const LINE_END=/\r\n|[\n\r\u0085\u2028\u2029]/;
const MOST_OPEN_LINES=20;function collectWarnings(log){const warnings=[];const warning=line=>{warnings.push(line);log.warning(line)};return{log:{...log,warning},
warnings}}function linesForLog(text,{redact}){return(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.sW)(redact(text)).split(LINE_END).map(line=>(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.
Ig)(line,MAX_LINE))}}),30597:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{ED:()=>phrasesOf,
OB:()=>cutWhole,Zb:()=>upperFirst});const MOST_WORDS=12;const MOST_DROPPED=100;const OPENING=/^\(*(["'`])/;const CLOSINGS={'"':/"[).,;:!?\u2026]*$/,"'":/'[).,;:!?\u2026]*$/,
"`":/`[).,;:!?\u2026]*$/};function upperFirst(text){return text.charAt(0).toUpperCase()+text.slice(1)}function phrasesOf(words){const phrases=[];for(let index=0;index<
words.length;){const length=quotationLength(words,index)??1;phrases.push(words.slice(index,index+length));index+=length}return phrases}function cutWhole(text,{maxLength,
isPlain}){if(text.length<=maxLength)return text;const kept=text.slice(0,maxLength).replace(/[\ud800-\udbff]$/,"");const words=kept.trimEnd().split(/\s+/);const isLastWhole=/\s/.
test(text.charAt(kept.length));const start=openQuotation(words)??(isLastWhole?words.length:words.length-1);const dropped=words.slice(start);const rest=words.slice(
0,start).join(" ");const isDropped=dropped.some(word=>!isPlain(word))&&dropped.join(" ").length<=MOST_DROPPED&&rest!=="";return isDropped?`${rest} \u2026`:`${kept}\
\u2026`}function quotationLength(words,start){const[opening="",mark=""]=OPENING.exec(words[start]??"")??[];const closing=CLOSINGS[mark];if(closing===void 0)return void 0;
const index=words.slice(start,start+MOST_WORDS).findIndex((word,position)=>closing.test(position===0?word.slice(opening.length):word));return index===-1?void 0:
index+1}function openQuotation(words){const first=Math.max(0,words.length-MOST_WORDS);for(let index=first;index<words.length;){const length=quotationLength(words,
index);if(length===void 0&&OPENING.test(words[index]??""))return index;index+=length??1}return void 0}}),93251:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Y:()=>reasonForLog,b:()=>messageOf});var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(61175);var _foreign_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
53200);const MOST_CAUSES=5;const MOST_READ=1e4;const MARKUP=/^<(?:[!?]|html|head|body|error\b)/i;const SILENT="an error without a message";function reasonForLog(error){
return(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.Ig)((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.sW)(findReason(error,MOST_CAUSES)??classOf(error)))}
function messageOf(error){return error instanceof Error?error.message:String(error)}function findReason(error,causes){if(error===void 0||error===null||causes===
0)return void 0;if(typeof error!=="object")return firstLine(messageOf(error));const{message,status,statusCode=status,code,cause,errors}=error;const said=typeof message===
"string"?firstLine(message):void 0;if(said!==void 0)return said;const codes=[typeof statusCode==="number"?`HTTP ${statusCode}`:"",typeof code==="string"?code:""];
const[first="",second=""]=codes.filter(each=>each!=="");if(first!=="")return second===""?first:`${first} (${second})`;const deeper=Array.isArray(errors)?[...errors,
cause]:[cause];return deeper.map(each=>findReason(each,causes-1)).find(each=>each!==void 0)}function firstLine(text){const start=(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.
ym)(text.trimStart(),MOST_READ).trimEnd();const said=MARKUP.test(start)?elementOf(start,"Message")??elementOf(start,"Code"):start;return said?.split(/[\r\n]/,1)[0]?.
trim()||void 0}function elementOf(xml,name){const content=new RegExp(`<${name}>([^<]+)</${name}>`).exec(xml)?.[1];return content?.replaceAll("&lt;","<").replaceAll(
"&gt;",">").replaceAll("&quot;",'"').replaceAll("&apos;","'").replaceAll("&amp;","&").trim()}function classOf(error){const name=error instanceof Error&&error.name!==
"Error"?error.name:void 0;return name===void 0?SILENT:`${name} without a message`}}),29537:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{l:()=>createRedactor});;const MIN_BASE64_LENGTH=8;const APOSTROPHES=["'","&#39;","&#039;","&#x27;","&apos;"];const QUOTATION_MARKS=[
'"',"&quot;","&#34;"];function encodingsOf(text){return[text,...uriForms(text),...jsonForms(text),...htmlForms(text),...base64Forms(text)]}function uriForms(text){
const escaped=encodeURIComponent(text.toWellFormed());const ofForms=new URLSearchParams({"":text}).toString().slice("=".length);return[escaped,ofForms].flatMap(
form=>[form,form.replace(/%[0-9A-F]{2}/g,escape=>escape.toLowerCase())])}function jsonForms(text){const json=JSON.stringify(text).slice(1,-1);const escapedAs=hex=>json.
replace(/[&<>'\u007f-\uffff]/g,unit=>`\\u${hex(unit.charCodeAt(0)).padStart(4,"0")}`);const lower=escapedAs(code=>code.toString(16));const upper=escapedAs(code=>code.
toString(16).toUpperCase());return[json,lower,upper].flatMap(form=>[form,form.replaceAll("/","\\/")])}function htmlForms(text){const common=text.replaceAll("&",
"&amp;").replaceAll("<","&lt;").replaceAll(">","&gt;");const named=APOSTROPHES.flatMap(apostrophe=>QUOTATION_MARKS.map(mark=>common.replaceAll("'",apostrophe).replaceAll(
'"',mark)));const decimal=text.replace(/[&<>"']/g,character=>`&#${character.charCodeAt(0)};`);const cautious=common.replace(/["'`=/]/g,character=>character==='"'?
"&quot;":`&#${character==="'"?"39":`x${hexOf(character)}`};`);return[...named,decimal,cautious]}function hexOf(character){return character.charCodeAt(0).toString(
16).toUpperCase()}function base64Forms(text){const bytes=Buffer.from(text);return[0,1,2].flatMap(offset=>{const whole=bytes.subarray(offset,bytes.length-(bytes.
length-offset)%3);return[whole.toString("base64"),whole.toString("base64url")].filter(form=>form.length>=MIN_BASE64_LENGTH)})};const MAX_DEPTH=500;const UNREADABLE=Symbol(
"unreadable");const HIDDEN_URL="hidden:";function mapTexts(value,change){return new TextMapper(change).map(value)}class TextMapper{#change;#mapped=new Map;#open=new Set;constructor(change){
this.#change=change}map(value){if(typeof value==="string")return this.#change(value);return typeof value==="object"&&value!==null?this.#mapObject(value):value}#mapObject(each){
const known=this.#mapped.get(each);if(known!==void 0)return known;if(this.#open.has(each))return this.#copyOf(each);if(this.#open.size===MAX_DEPTH)return void 0;
this.#open.add(each);const isSame=this.#isSame(each);if(isSame)this.#mapped.set(each,each);else this.#fill(this.#copyOf(each),each);this.#open.delete(each);return this.#mapped.
get(each)}#copyOf(each){const copy=this.#mapped.get(each)??(each instanceof URL?this.#mapUrl(each):emptyLike(each));this.#mapped.set(each,copy);return copy}#mapUrl({
href}){return URL.parse(this.#change(href))??new URL(HIDDEN_URL)}#isSame(each){if(Array.isArray(each))return this.#areSame(each);if(!isPlain(each)){if(each instanceof
Set)return this.#areSame(each);if(each instanceof Map)return this.#areSame(each.keys())&&this.#areSame(each.values());if(each instanceof URL)return this.#change(
each.href)===each.href}for(const key of keysOf(each)){const value=read(each,key);if(value===UNREADABLE||this.map(key)!==key||!Object.is(this.map(value),value))return false}
return true}#areSame(values){for(const value of values)if(!Object.is(this.map(value),value))return false;return true}#fill(copy,each){if(Array.isArray(each))for(const item of each)
copy.push(this.map(item));else if(each instanceof Set)for(const item of each)copy.add(this.map(item));else if(each instanceof Map){for(const[key,value]of each)copy.
set(this.map(key),this.map(value))}else if(!(each instanceof URL)){for(const key of keysOf(each)){const name=typeof key==="string"?this.#change(key):key;const found=read(
each,key);const value=found===UNREADABLE?void 0:this.map(found);const enumerable=Object.prototype.propertyIsEnumerable.call(each,key);Object.defineProperty(copy,
name,{value,enumerable,writable:true,configurable:true})}}}}function emptyLike(each){if(Array.isArray(each))return[];const prototype=Object.getPrototypeOf(each);
if(each instanceof Map)return Object.setPrototypeOf(new Map,prototype);if(each instanceof Set)return Object.setPrototypeOf(new Set,prototype);return Object.create(
prototype)}function isPlain(each){const prototype=Object.getPrototypeOf(each);return prototype===Object.prototype||prototype===null}function isError(each){return each instanceof
Error||"message"in each&&"stack"in each}function keysOf(each){if(ArrayBuffer.isView(each))return[];try{if(isPlain(each)||!isError(each))return Object.keys(each);
return[...new Set([...Reflect.ownKeys(each),...gettersOf(each)])]}catch{return[]}}function gettersOf(error){const getters=[];let prototype=Object.getPrototypeOf(
error);while(prototype!==null&&prototype!==Object.prototype){for(const key of Reflect.ownKeys(prototype)){if(Reflect.getOwnPropertyDescriptor(prototype,key)?.get!==
void 0)getters.push(key)}prototype=Object.getPrototypeOf(prototype)}return getters}function read(each,key){try{return Reflect.get(each,key)}catch{return UNREADABLE}}
var foreign_text=__webpack_require__(61175);;const MIN_LENGTH=4;const MARKS=["\u2026","..."];const CUT=/(\u2026|\.{3})/;class Search{#forms;#whole;#shortest;#pieces;constructor(forms){
this.#forms=[...new Set(forms)].toSorted((a,b)=>b.length-a.length);this.#shortest=this.#forms.at(-1)?.length??0;const escaped=this.#forms.map(form=>form.replaceAll(
/[\\^$.*+?()[\]{}|]/g,"\\$&"));this.#whole=new RegExp(escaped.join("|"),"g")}redact(text){const redacted=text.length<this.#shortest?text:text.replace(this.#whole,
"***");if(!MARKS.some(mark=>redacted.includes(mark)))return redacted;this.#pieces??=new Pieces(this.#forms);return this.#pieces.redact(redacted)}}class Pieces{#forms;#known;#first;constructor(forms){
this.#forms=forms;this.#known=new Set(forms.flatMap(form=>Array.from({length:form.length-MIN_LENGTH+1},(_,at)=>form.slice(at,at+MIN_LENGTH))));this.#first=new Set(
forms.map(form=>form.slice(0,MIN_LENGTH)))}redact(text){if(!MARKS.some(mark=>this.#isSuspect(text,mark)))return text;const parts=text.split(CUT);return parts.map(
(part,index)=>{if(index%2===1)return part;const cutBefore=index>0&&this.#known.has(part.slice(0,MIN_LENGTH));const cutBehind=index<parts.length-1&&this.#known.has(
part.slice(-MIN_LENGTH));if(cutBefore&&cutBehind&&this.#forms.some(form=>form.includes(part)))return"***";const rest=cutBefore?this.#withoutEnd(part):part;return cutBehind?
this.#withoutBeginning(rest):rest}).join("")}#isSuspect(text,mark){for(let at=text.indexOf(mark);at!==-1;at=text.indexOf(mark,at+1)){const end=at+mark.length;const besides=[
text.slice(Math.max(0,at-MIN_LENGTH),at),text.slice(end,end+MIN_LENGTH)];if(besides.some(each=>this.#known.has(each)))return true}return false}#withoutBeginning(text){
const[longest=""]=this.#forms;for(let at=Math.max(0,text.length-longest.length);at<=text.length-MIN_LENGTH;at+=1){if(!this.#first.has(text.slice(at,at+MIN_LENGTH)))
continue;const rest=text.slice(at);if(this.#forms.some(form=>form.startsWith(rest)))return`${text.slice(0,at)}***`}return text}#withoutEnd(text){const[longest=""]=this.#forms;
for(let length=Math.min(text.length,longest.length);length>=MIN_LENGTH;length-=1){if(!this.#known.has(text.slice(length-MIN_LENGTH,length)))continue;const start=text.
slice(0,length);if(this.#forms.some(form=>form.endsWith(start)))return`***${text.slice(length)}`}return text}}function createRedactor(){const forms=new Set;let search;
const redact=text=>{if(forms.size===0)return text;search??=new Search(forms);return search.redact(text)};return{add(secret){const values=[secret,...secret.split(
/[\r\n]+/)].map(value=>value.trim());for(const value of values.filter(({length})=>length>=MIN_LENGTH)){for(const form of[...encodingsOf(value),(0,foreign_text.Ig)(
value,Infinity)])forms.add(form)}search=void 0},redact,redactAll:value=>forms.size===0?value:mapTexts(value,redact)}}}),17970:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{ML:()=>isWindowsDevice,RW:()=>isImagePath,Ri:()=>suggestImagePath,dn:()=>isTaskKey,gr:()=>checkNumberedName,vy:()=>checkImageName,
yR:()=>slug});var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(50020);const WINDOWS_DEVICE=/^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;const NAME=/^[a-z0-9-]{1,60}$/;
const MAX_NAME_CHARACTERS=60;const MAX_PATH_CHARACTERS=200;const MAX_PATH_SEGMENTS=8;function slug(text){return text.normalize("NFKD").replaceAll(new RegExp("\\p\
{M}+","gu"),"").toLowerCase().replaceAll(/[^a-z0-9]+/g,"-").replaceAll(/^-|-$/g,"")}function suggestName(name){const short=slug(name).slice(0,MAX_NAME_CHARACTERS).
replace(/-$/,"");return short===""||isWindowsDevice(short)?`image-${short}`.replace(/-$/,""):short}function suggestImagePath(name){const segments=name.slice(0,MAX_PATH_CHARACTERS).
split("/").filter(segment=>slug(segment)!=="").slice(-MAX_PATH_SEGMENTS).map(suggestName);while(segments.length>1&&segments.join("/").length>MAX_PATH_CHARACTERS)
segments.shift();return segments.join("/")||"image"}function isWindowsDevice(name){return WINDOWS_DEVICE.test(name)}function isImageName(name){return NAME.test(
name)&&!name.startsWith("-")&&!isWindowsDevice(name)}function isImagePath(name){const segments=name.split("/",MAX_PATH_SEGMENTS+1);return name.length<=MAX_PATH_CHARACTERS&&
segments.length<=MAX_PATH_SEGMENTS&&segments.every(isImageName)}const CANDIDATE=/\.candidate-[1-9]\d?$/;function isTaskKey(key){return isImagePath(key.replace(CANDIDATE,
""))}function checkImageName(name){if(isImageName(name))return;throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__.dz([`Input 'name' is ${JSON.stringify(name)}\
; a name is 1 to 60 of a-z, 0-9 and '-', for example '${suggestName(name)}'.`])}function checkNumberedName(name,count){if(count===1||!isImageName(name)||isImageName(
`${name}-${count}`))return;throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__.dz([`Input 'name' is ${JSON.stringify(name)}; the '-${count}' of the last pict\
ure makes it too long: a name is 1 to 60 of a-z, 0-9 and '-'.`])}}),71998:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{T:()=>limitWaitMs,s:()=>obeyLimits});var _core_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(12822);var _request_failure_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
12242);const MAX_WAIT_MS=12e4;const DEFAULT_WAIT_MS=6e4;function obeyLimits({log,clock}){return async(send,options)=>{const signal=options.request?.signal;const start=clock.
now();for(;;){try{return await send(options)}catch(error){const waitMs=limitWaitMs(error,clock);if(waitMs===void 0||clock.now()-start+waitMs>MAX_WAIT_MS)throw error;
log.notice(`GitHub's rate limit is reached; waiting ${(0,_core_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__.Ng)(waitMs)}.`);await clock.sleep(waitMs,signal)}}}}
function limitWaitMs(error,clock){if(!(0,_request_failure_js__WEBPACK_IMPORTED_MODULE_1__.UZ)(error)||error.status!==403&&error.status!==429)return void 0;const headers=error.
response?.headers??{};const retryAfter=Number(headers["retry-after"]??NaN);if(retryAfter>=0)return retryAfter*1e3;if(headers["x-ratelimit-remaining"]==="0"){const resetMs=Number(
headers["x-ratelimit-reset"]??NaN)*1e3-clock.date().getTime();return resetMs>=0?resetMs:DEFAULT_WAIT_MS}return error.status===429||/rate limit/i.test(error.message)?
DEFAULT_WAIT_MS:void 0}}),12242:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{Bs:()=>RUN_AGAIN,
C7:()=>githubSays,UZ:()=>isRequestFailure,f5:()=>githubText,ns:()=>MEND_TOKEN,pc:()=>invaliditiesOf});var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
61175);function isRequestFailure(error){return error instanceof Error&&"status"in error&&typeof error.status==="number"}function githubText(error){const data=error.
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
VE(`Artifact '${name}' was not uploaded: ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_2__.Y)(cause)}`,{next:`${(0,_core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.
J3)([])} Whether GitHub has trouble stands at https://www.githubstatus.com.`,cause})}function elsewhere(){return`Set the input 'deliver' to ${otherDestinations()}\
.`}function otherDestinations(){const others=_core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.qI.filter(name=>name!=="artifact");return`${others.map(name=>`\
'${name}'`).join(", ")} or 'none'`}}),13932:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{rB:()=>Annotations,uf:()=>escapeData,zL:()=>unescapeData});const MAX_ANNOTATION=4096;const MORE_LENGTH=100;const MOST_OF_LEVEL=10;const TITLE_START="kie-image-\
action: ";const PLACES_FOLD="At their lines in the files, for the changes of a pull request";class Annotations{#printer;#given={notice:0,warning:0,error:0};constructor(printer){
this.#printer=printer}add(level,text,{properties,fold}={}){const{safeLines,print,command,enter}=this.#printer;this.#given[level]+=1;const lines=safeLines(text);
const shown=cut(lines);enter(fold);if(shown!==lines.join("\n"))print(lines,fold===void 0?{}:{fold});command(level,shown,properties)}fail(text,remarks){const[first]=remarks;
if(remarks.length===1&&first?.level==="error"&&first.text===text){this.#remark(first);return}const shown=[...Map.groupBy(remarks,({level})=>level)].flatMap(([level,
all])=>this.#select(level,all));for(const tell of shown)tell();this.add("error",text)}#select(level,remarks){const room=Math.max(0,MOST_OF_LEVEL-this.#given[level]-
(level==="error"?1:0));const isTight=remarks.length>room;const tellsOfRest=isTight&&level!=="error"&&room>1;const shown=(isTight?mixed(remarks):remarks).slice(0,
tellsOfRest?room-1:room).map(remark=>()=>this.#remark(remark,PLACES_FOLD));if(!tellsOfRest)return shown;const left=remarks.length-shown.length;const rest=`The l\
og of the step says the like of ${left} more places in the files.`;return[...shown,()=>this.add(level,rest,{fold:PLACES_FOLD})]}#remark({level,title,text,at},fold){
const plain=words=>this.#printer.safeLines(words).join(" ");const{line,column}=at;const properties=Object.entries({file:plain(at.file),line,col:line&&column,title:`${TITLE_START}${plain(
title)}`});const written=properties.flatMap(([key,value])=>value===void 0?[]:[`${key}=${escapeProperty(String(value))}`]);this.add(level,text,{properties:written.
join(","),...fold!==void 0&&{fold}})}}function mixed(remarks){const seen=new Map;const ranked=remarks.map(remark=>{const rank=seen.get(remark.title)??0;seen.set(
remark.title,rank+1);return{remark,rank}});return ranked.toSorted((a,b)=>a.rank-b.rank).map(({remark})=>remark)}function escapeData(data){return data.replaceAll(
"%","%25").replaceAll("\r","%0D").replaceAll("\n","%0A")}function unescapeData(data){return data.replaceAll("%0D","\r").replaceAll("%0A","\n").replaceAll("%25",
"%")}function escapeProperty(value){return escapeData(value).replaceAll(":","%3A").replaceAll(",","%2C")}function cut(lines){const message=lines.join("\n");if(message.
length<=MAX_ANNOTATION)return message;if(lines.length===1)return cutUnits(message,MAX_ANNOTATION);const[first="",...others]=cutUnits(message,MAX_ANNOTATION-MORE_LENGTH).
split("\n");const kept=[first,...others.slice(0,-1)];const left=lines.length-(others.length===0?0:kept.length);return[...kept,`\u2026 and ${left} more lines: th\
e log has all of it above.`].join("\n")}function cutUnits(text,length){return text.slice(0,length).replace(/[\ud800-\udbff]$/,"")}}),46065:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{y:()=>readContext});var _core_text_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(50020);var _event_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
6446);var _server_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(23859);const REQUIRED=["GITHUB_REPOSITORY","GITHUB_SHA","GITHUB_EVENT_NAME","GITHUB_RUN_ID",
"GITHUB_JOB","GITHUB_WORKSPACE","RUNNER_TEMP"];function readContext(env,readFile){checkRequired(env);const text=name=>env[name]??"";const repository=text("GITHU\
B_REPOSITORY");const[owner="",repo=""]=repository.split("/");if(owner===""||repo===""){throw new _core_text_errors_js__WEBPACK_IMPORTED_MODULE_0__.dz([`GITHUB_R\
EPOSITORY is '${repository}'; it has the form 'owner/name'. Pass --env GITHUB_REPOSITORY=owner/name where act has taken it from a remote.`])}const serverUrl=baseUrl(
env["GITHUB_SERVER_URL"],"https://github.com");const apiUrl=baseUrl(env["GITHUB_API_URL"],"https://api.github.com");const payload=readPayload(env["GITHUB_EVENT_\
PATH"],readFile);const ref=env["GITHUB_REF"]??"";const runId=text("GITHUB_RUN_ID");return{owner,repo,serverUrl,apiUrl,sha:text("GITHUB_SHA"),ref,eventName:text(
"GITHUB_EVENT_NAME"),runId:Number(runId),runAttempt:Number(env["GITHUB_RUN_ATTEMPT"]??"1"),job:text("GITHUB_JOB"),workspace:text("GITHUB_WORKSPACE"),tempDirectory:text(
"RUNNER_TEMP"),actor:env["GITHUB_ACTOR"]??"",tag:shortRefName(ref,"refs/tags/"),branch:shortRefName(ref,"refs/heads/"),pullRequest:(0,_event_js__WEBPACK_IMPORTED_MODULE_1__.
_n)({payload},repository),payload,runUrl:runPage(`${serverUrl}/${owner}/${repo}`,{apiUrl,runId}),debug:env["RUNNER_DEBUG"]==="1"}}function runPage(repository,{apiUrl,
runId}){return(0,_server_js__WEBPACK_IMPORTED_MODULE_2__.I)({apiUrl})?`${repository}/actions`:`${repository}/actions/runs/${runId}`}function checkRequired(env){
const missing=REQUIRED.filter(name=>(env[name]??"")==="");if(missing.length===0)return;throw new _core_text_errors_js__WEBPACK_IMPORTED_MODULE_0__.dz([`Not set:\
 ${missing.join(", ")}. This program runs as a step of a GitHub workflow.`])}function baseUrl(value,fallback){return(value===void 0||value===""?fallback:value).
replace(/\/$/,"")}function shortRefName(ref,prefix){return ref.startsWith(prefix)?ref.slice(prefix.length):void 0}function readPayload(path,readFile){if(path===
void 0||path==="")return{};try{return JSON.parse(readFile(path))}catch(cause){throw new _core_text_errors_js__WEBPACK_IMPORTED_MODULE_0__.dz(["The event that GI\
THUB_EVENT_PATH names cannot be read as JSON."],{cause})}}}),6446:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{Ul:()=>isPublic,VO:()=>senderOf,_n:()=>pullRequestOf,d4:()=>pushedMessagesOf,dV:()=>defaultBranchOf,gk:()=>pushedMessageOf,se:()=>isSameAccount,
vm:()=>commentOf,yU:()=>issueNumberOf,z4:()=>isPullComment});function pullRequestOf({payload},repository){const pull=payload["pull_request"];if(pull?.head===void 0)
return void 0;return{number:pull.number,headRef:pull.head.ref,headSha:pull.head.sha,sameRepository:pull.head.repo?.full_name.toLowerCase()===repository.toLowerCase()}}
function fieldsOf(value){return typeof value==="object"&&value!==null?value:void 0}function accountOf(value){const{login,id:id2,type}=fieldsOf(value)??{};if(typeof login!==
"string"||login==="")return void 0;const isBot=type==="Bot"||login.toLowerCase().endsWith("[bot]");return{login,id:typeof id2==="number"?id2:void 0,isBot}}function isSameAccount(one,other){
if(one.id!==void 0&&other.id!==void 0)return one.id===other.id;return one.login.toLowerCase()===other.login.toLowerCase()}function senderOf({eventName,payload}){
return accountOf(eventName==="workflow_run"?fieldsOf(payload["workflow_run"])?.["actor"]:payload["sender"])}function commentOf({payload}){const comment=fieldsOf(
payload["comment"])??fieldsOf(payload["review"]);if(typeof comment?.["id"]!=="number")return void 0;const{id:id2,body,user,performed_via_github_app:app}=comment;
const isByApp=app!==void 0&&app!==null;return{id:id2,body:typeof body==="string"?body:"",author:accountOf(user),isByApp}}function pushedMessageOf({payload}){return messageOf(
payload["head_commit"])}function pushedMessagesOf({payload}){const commits=Array.isArray(payload["commits"])?payload["commits"]:[];return commits.map(messageOf).
filter(message=>message!==void 0)}function messageOf(commit){const message=fieldsOf(commit)?.["message"];return typeof message==="string"?message:void 0}function issueNumberOf({
payload}){const number=(fieldsOf(payload["issue"])??fieldsOf(payload["pull_request"]))?.["number"];return typeof number==="number"?number:void 0}function isPullComment({
payload}){return fieldsOf(fieldsOf(payload["issue"])?.["pull_request"])!==void 0}function defaultBranchOf({payload}){const name=fieldsOf(payload["repository"])?.["\
default_branch"];return typeof name==="string"&&name!==""?name:void 0}function isPublic({payload}){return fieldsOf(payload["repository"])?.["private"]===false}}),
17525:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{q:()=>leave});async function leave(){
await new Promise(resolve=>process.stdout.write("",()=>resolve()));process.exit()}}),89675:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{u:()=>takeLibraryLines,w:()=>foldLibraryLines});var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
16698);var _annotations_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(13932);const COMMAND=/^::(debug|notice|warning|error|add-mask)(?: [^\r\n]*?)?::([^\r\n]*)\r?\n?$/;
const LINE_END=/\r?\n/;const errands=new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage;function foldLibraryLines(title,work){return errands.run(
createErrand(title),work)}function createErrand(title){return{title,said:new Set,begun:""}}function takeLibraryLines(sink,log=sink,stdout=process.stdout){const write=stdout.
write.bind(stdout);const others=createErrand(void 0);const unfinished=new Set;const obey=(name,text)=>{if(name==="add-mask")sink.mask(text);else if(name==="debu\
g"||sink.hasFailed())sink.debug(text);else if(name==="notice")log.notice(text);else log.warning(text)};const once=({said},words,tell)=>{if(!said.has(words))tell();
said.add(words)};const take=(text,errand)=>{const[whole,name,data]=errand.begun===""&&COMMAND.exec(text)||[];if(whole!==void 0&&name!==void 0&&data!==void 0){once(
errand,whole,()=>obey(name,(0,_annotations_js__WEBPACK_IMPORTED_MODULE_1__.zL)(data)));return}const lines=(errand.begun+text).split(LINE_END);errand.begun=lines.
pop()??"";if(errand.begun!=="")unfinished.add(errand);for(const line of lines)once(errand,line,()=>sink.aside(line,errand.title))};process.once("exit",()=>{for(const errand of unfinished)
if(errand.begun!=="")take("\n",errand);sink.endFold()});stdout.write=(chunk,...rest)=>{const[encoding]=rest;const isEncoded=typeof chunk==="string"&&typeof encoding===
"string"&&Buffer.isEncoding(encoding);const bytes=isEncoded?Buffer.from(chunk,encoding):chunk;take(typeof bytes==="string"?bytes:Buffer.from(bytes).toString(),errands.
getStore()??others);const whenOut=rest.find(each=>typeof each==="function");return whenOut===void 0?true:write("",whenOut)}}}),78092:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{h:()=>createLog,z:()=>readLogOptions});var _core_text_log_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(59101);
var _core_text_redactor_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(29537);var _annotations_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(13932);const COLOURS={
failed:"\x1B[31m",done:"\x1B[32m",warning:"\x1B[33m"};const NO_COLOUR="\x1B[0m";function readLogOptions(env){return{debug:env["RUNNER_DEBUG"]==="1",colours:(env["\
NO_COLOR"]??"")===""}}function stdoutWriter(){process.stdout.on("error",()=>void 0);const write=process.stdout.write.bind(process.stdout);return text=>void write(
text)}function createLog(options){const{debug,colours=false,redactor=(0,_core_text_redactor_js__WEBPACK_IMPORTED_MODULE_0__.l)(),write=stdoutWriter()}=options;let fold;
let hasFailed=false;const safeLines=text=>(0,_core_text_log_js__WEBPACK_IMPORTED_MODULE_1__.L_)(text,redactor);const command=(name,data,properties)=>write(`::${name}${properties===
void 0?"":` ${properties}`}::${(0,_annotations_js__WEBPACK_IMPORTED_MODULE_2__.uf)(data)}
`);const enter=title=>{if(title===fold)return;if(fold!==void 0)command("endgroup","");if(title!==void 0)command("group",safeLines(title).join(" "));fold=title};
const print=(lines,{fold:title,tone}={})=>{enter(title);const colour=colours&&tone!==void 0?COLOURS[tone]:"";write(lines.map(line=>colour===""?`${line}
`:`${colour}${line}${NO_COLOUR}
`).join(""))};const annotations=new _annotations_js__WEBPACK_IMPORTED_MODULE_2__.rB({safeLines,print,command,enter});const tellDebugger=line=>{if(debug)for(const safe of safeLines(
line))command("debug",safe)};return{info:(line,look)=>print(safeLines(line),look),notice:line=>annotations.add("notice",line),warning:line=>annotations.add("war\
ning",line),error(line,remarks=[]){annotations.fail(line,remarks);hasFailed=true},debug:tellDebugger,aside(line,title){if(title===void 0||hasFailed)tellDebugger(
line);else print(safeLines(line),{fold:title})},hasFailed:()=>hasFailed,endFold:()=>enter(void 0),mask(secret){const values=[secret,secret.trim(),...secret.split(
/[\r\n]+/).map(line=>line.trim())];for(const value of new Set(values.filter(text=>text.trim()!=="")))command("add-mask",value);redactor.add(secret)}}}}),23859:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{I:()=>isGiteaOrForgejo});function isGiteaOrForgejo({apiUrl}){return apiUrl.endsWith("/api/v1")}}),50835:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{m:()=>systemClock});const systemClock={now:()=>performance.now(),date:()=>new Date,sleep:(ms,signal)=>new Promise((resolve,reject)=>{
const fail=()=>{clearTimeout(timer);reject(signal?.reason)};const timer=setTimeout(()=>{signal?.removeEventListener("abort",fail);resolve()},ms);if(signal?.aborted===
true)fail();else signal?.addEventListener("abort",fail,{once:true})})}}),19834:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{ES:()=>KieProxyError,GT:()=>KieApiError,SN:()=>KieConnectionError,g4:()=>KieError,jt:()=>KieRequestError,rW:()=>KieResponseError});
var _excerpt_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(53200);const ERROR_KINDS=null;class KieError extends Error{}class KieRequestError extends KieError{endpoint;retryAfterMs;constructor(message,failure){
super(message,failure.cause===void 0?void 0:{cause:failure.cause});this.endpoint=failure.endpoint;this.retryAfterMs=failure.retryAfterMs}}class KieApiError extends KieRequestError{name="\
KieApiError";kind;verdict;code;httpStatus;text;field;constructor(refusal){const number=refusal.code===void 0?`HTTP ${refusal.httpStatus}`:`code ${refusal.code}`;
const named=refusal.named===void 0?"":` (it names the task '${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_0__.Kb)(refusal.named)}')`;const said=(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_0__.
Kb)(refusal.text)||"(no message)";super(`kie.ai answered ${refusal.endpoint} with ${number}: ${said}${named}`,refusal);this.kind=refusal.kind;this.verdict=refusal.
verdict;this.code=refusal.code;this.httpStatus=refusal.httpStatus;this.text=refusal.text;this.field=refusal.field}}const GAVE_UP=[408,499];class KieResponseError extends KieRequestError{name="\
KieResponseError";verdict;httpStatus;constructor(message,failure){super(failure.named===void 0?message:`${message} It names the task '${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_0__.
Kb)(failure.named)}'.`,failure);const{httpStatus,named}=failure;const isRefused=named===void 0&&httpStatus>=400&&httpStatus<500&&!GAVE_UP.includes(httpStatus);this.
httpStatus=httpStatus;this.verdict=isRefused?"final":"ambiguous"}}class KieConnectionError extends KieRequestError{name="KieConnectionError";verdict;sent;constructor(message,failure){
super(message,failure);this.sent=failure.sent;if(failure.sent)this.verdict="ambiguous";else this.verdict=failure.badCertificate===true?"final":"retry"}}class KieProxyError extends KieError{name="\
KieProxyError";fault;constructor(message,{fault}){super(message);this.fault=fault}}}),53200:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Dr:()=>cutStart,Kb:()=>excerpt,ym:()=>cutEnd});const MAX_CHARACTERS=200;const INVISIBLE=/[\p{C}\p{Zl}\p{Zp}]/gu;const CUT="\
\u2026";function cutEnd(text,maxLength){return text.length<=maxLength?text:`${text.slice(0,maxLength).replace(/[\ud800-\udbff]$/,"")}${CUT}`}function cutStart(text,maxLength){
return text.length<=maxLength?text:`${CUT}${text.slice(-maxLength).replace(/^[\udc00-\udfff]/,"")}`}function excerpt(text){const start=cutEnd(text.trimStart(),4*
MAX_CHARACTERS).trimEnd();const characters=Array.from(start);const shown=characters.length>MAX_CHARACTERS?`${characters.slice(0,MAX_CHARACTERS).join("")}${CUT}`:
start;return shown.replace(INVISIBLE,char=>`\\u{${(char.codePointAt(0)??0).toString(16)}}`)}}),61357:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{y:()=>readProxyEnvironment});var _errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(19834);const PROXYING_SINCE=new Map(
[[22,21],[24,5]]);function readProxyEnvironment(env,nodeVersion=process.versions.node){const httpsProxy=readVariable(env,"HTTPS_PROXY");const httpProxy=readVariable(
env,"HTTP_PROXY");const noProxy=readVariable(env,"NO_PROXY");if(httpsProxy!==""&&!isForAll(noProxy)&&!canProxy(nodeVersion)){throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.
ES(`The environment variable HTTPS_PROXY names a proxy, which this Node, ${nodeVersion}, cannot use for all connections.`,{fault:"node"})}return{...httpsProxy!==
""&&{HTTPS_PROXY:proxyUrl("HTTPS_PROXY",httpsProxy)},...httpProxy!==""&&{HTTP_PROXY:proxyUrl("HTTP_PROXY",httpProxy)},...noProxy!==""&&{NO_PROXY:withSubdomains(
noProxy)}}}function readVariable(env,name){const lowerCase=env[name.toLowerCase()]?.trim()??"";return lowerCase===""?env[name]?.trim()??"":lowerCase}function proxyUrl(name,value){
const url=value.includes("://")?value:`http://${value}`;const parsed=URL.parse(url);if(parsed===null||!/^https?:$/.test(parsed.protocol)){throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.
ES(`The environment variable ${name} is not a proxy of the kind http://host:port.`,{fault:"kind"})}try{decodeURIComponent(parsed.username+parsed.password)}catch{
throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.ES(`The environment variable ${name} has a percent sign in its user name or password that begins no code such \
as %40.`,{fault:"credentials"})}return url}function isForAll(noProxy){return noProxy.split(/[\s,]+/).includes("*")}function canProxy(nodeVersion){const[major=0,
minor=0]=nodeVersion.split(".").map(Number);return major>24||minor>=(PROXYING_SINCE.get(major)??Infinity)}function withSubdomains(noProxy){const entries=noProxy.
split(/[\s,]+/).filter(entry=>entry!=="");return entries.flatMap(entry=>isBareName(entry)?[entry,`.${entry}`]:[entry]).join(",")}function isBareName(entry){return/^(?!\.)[a-z0-9.-]*[a-z]$/i.
test(entry)}})};export{id,ids,modules};
