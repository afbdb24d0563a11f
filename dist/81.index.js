const id=81;const ids=[81];const modules={62996:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{i:()=>explainEarlyEnd,s:()=>describeEarlyEnd});var _result_cost_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(81488);var _explanation_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
33874);var _way_back_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(85810);function describeEarlyEnd(end){return`${end.isCancelled?"Cancelled":"Failed"} be\
fore ${end.hasSubmitted?"all was done":"anything was submitted"}`}function explainEarlyEnd(error,{isCancelled,submitted,isPick=false}){const problems=isCancelled?
[]:(0,_explanation_js__WEBPACK_IMPORTED_MODULE_0__.g2)(error,submitted??_way_back_js__WEBPACK_IMPORTED_MODULE_1__.tW);if(isPick){const heading=isCancelled?"Canc\
elled while the pick was carried out":"The pick was not carried out";return{heading,problems,aftermath:"A pick costs nothing."}}return{heading:describeEarlyEnd(
{isCancelled,hasSubmitted:submitted!==void 0}),problems,aftermath:submitted===void 0?`${(0,_result_cost_js__WEBPACK_IMPORTED_MODULE_2__.P9)(_result_cost_js__WEBPACK_IMPORTED_MODULE_2__.
WR)}.`:_way_back_js__WEBPACK_IMPORTED_MODULE_1__.QR[submitted].submitted}}}),33874:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{qI:()=>describeUnsubmitted,Mf:()=>explainDelivery,Zu:()=>explainImage,g2:()=>explainInLines,ME:()=>explainThrown});var task_list=__webpack_require__(
87365);var foreign_text=__webpack_require__(61175);var errors=__webpack_require__(19834);var way_back=__webpack_require__(85810);var explanation_words=__webpack_require__(
77918);;const PROXY_NEXT={kind:()=>"Correct the variable, or unset it.",credentials:()=>"Write %25 for a percent sign.",node:({proxyNode})=>proxyNode};const NO_SUCH_ROUTE=[
404,405,410];function blockedAtEdge(error){return error.httpStatus===403}function explainNetwork(error,wayBack){const words=(0,explanation_words.t)(wayBack);if(error instanceof
errors.ES){return{message:error.message,next:PROXY_NEXT[error.fault](words),step:"new-run",reason:"network"}}if(error instanceof errors.rW&&blockedAtEdge(error)){
const next=`The key is not the matter: try ${words.elsewhere}, or a proxy.`;const message=`kie is blocked at its network edge from here. ${error.message}`;return{
message,next,step:"again",reason:"network"}}if(error instanceof errors.SN&&!error.sent)return explainUnreached(error,words);if(error instanceof errors.rW&&error.
verdict==="final")return explainForeignRefusal(error,words);return{message:error.message,...checkNetwork(words),reason:"network"}}function checkNetwork({machine,
again}){const next=`Check https://kie.ai and the network of ${machine}, then ${again}`;return{next,step:"again"}}function explainForeignRefusal(error,{machine}){
const next=NO_SUCH_ROUTE.includes(error.httpStatus)?"There is no such route: check 'api-url', which takes an origin without a path, such as https://api.kie.ai.":
`Something between ${machine} and kie refused the request: check 'api-url', and the proxy if there is one.`;const isCreation=error.endpoint==="createTask";const message=isCreation?
`${(0,foreign_text.KG)(error.message)} No task was made.`:error.message;return{message,next,step:"new-run",reason:"network"}}function explainUnreached(error,words){
const advice=error.verdict==="final"?nameCertificate(words):checkNetwork(words);return{message:`${(0,foreign_text.KG)(error.message)} Nothing was sent.`,...advice,
reason:"network"}}function nameCertificate({machine,certificateVariable}){const next=`If a proxy between ${machine} and kie has a certificate of its own, name i\
ts file in ${certificateVariable}.`;return{next,step:"new-run"}}const DOWNLOAD_ADVICE={"forbidden-target":()=>({next:`The image is paid for, but taking it up me\
ets the same link: tell kie, and look for the picture at ${way_back.oO}.`,step:"look-up"}),gone:wayBack=>({next:`Its link has expired: look for the picture at ${way_back.
oO}. ${(0,explanation_words.t)(wayBack).expired}`,step:"look-up"}),missing:wayBack=>({next:`kie did not say that it is gone. ${(0,explanation_words.t)(wayBack).
made}`,step:"take-up"}),"link-refused":takeUp,server:takeUp,network:takeUp,timeout:takeUp,redirects:takeUp,encoded:takeUp,damaged:takeUp,"not-an-image":wayBack=>({
next:`It is paid for: look, soon, at what is behind ${(0,explanation_words.t)(wayBack).link}. Taking the task up again brings the same file: if its model makes \
something else than images, choose another 'model'.`,step:"fetch"}),"too-large":wayBack=>({next:`The image is paid for: fetch it by ${(0,explanation_words.t)(wayBack).
link}, soon, as taking it up again meets the same limit.`,step:"fetch"}),disk:wayBack=>({next:(0,explanation_words.t)(wayBack).noRoom,step:"take-up"})};function takeUp(wayBack){
return{next:(0,explanation_words.t)(wayBack).made,step:"take-up"}}const REASON_OF={disk:"disk",gone:"expired"};function explainDownload({message,reason},wayBack){
return{message,...DOWNLOAD_ADVICE[reason](wayBack),reason:REASON_OF[reason]??"download"}}var task_errors=__webpack_require__(81876);var classify=__webpack_require__(
11039);var problem_list=__webpack_require__(94189);var text_value=__webpack_require__(89882);var upload_name=__webpack_require__(29540);;const OF_MODEL=["model",
"disabled"];function describeSent({model,input},{kind,field}){const id2=(0,foreign_text.Ig)((0,problem_list.T)(model));if(OF_MODEL.includes(kind))return`The mod\
el was ${id2}.`;if(field===void 0)return kind==="parameter"?`The model was ${id2}.`:void 0;const name=field.replace(/^input\./,"");const sent=Object.hasOwn(input,
name)?describeField(name,input[name]):"left out";return`For the model ${id2}, '${(0,foreign_text.Ig)(name)}' was ${(0,foreign_text.Ig)(sent)}.`}function describeField(name,value){
if(typeof value==="string"&&/prompt/i.test(name))return`a text of ${Array.from(value).length} characters`;if(typeof value==="string"&&isUpload(value))return"a p\
icture that was uploaded";return Array.isArray(value)?`a list of ${value.length}`:(0,text_value.b)(typeof value==="string"?(0,foreign_text.sK)(value):value)}function isUpload(text){
return(0,upload_name.B0)(text)!==void 0};const ADVICE={"not-ready":()=>({next:`Look the task up at ${way_back.oO}.`,step:"look-up"}),auth:({key})=>({next:key,step:"\
again"}),balance:({again})=>({next:`Top up at https://kie.ai/billing, then ${again}`,step:"again"}),"key-cap":()=>({next:"Raise this key's limit at https://kie.\
ai/api-key, or wait until it is reset.",step:"again"}),rate:()=>({next:"Lower 'rate-limit', or run less at once: the limit is the account's.",step:"again"}),maintenance:({
again})=>({next:`When the maintenance is over, ${again}`,step:"again"}),model:()=>({next:"Check 'model' against https://kie.ai/market.",step:"new-run"}),parameter:()=>({
next:"Hold 'prompt', 'aspect-ratio', 'quality' and 'model-input' against the model's page at https://kie.ai/market.",step:"new-run"}),"input-file":()=>({next:"C\
heck that the picture can be fetched from anywhere and is a JPEG, PNG or WebP.",step:"new-run"}),server:({again})=>({next:`Later, ${again}`,step:"again"}),moderation:()=>({
next:"Change the prompt. The same one may pass another time, but each try is a new paid task.",step:"new-run"}),disabled:()=>({next:"kie has switched this model\
 off: choose another 'model'.",step:"new-run"}),"task-failed":({again})=>({next:`Later, ${again}`,step:"again"}),unknown:({again})=>({next:`Look the request up \
at ${way_back.oO}; if it is not there, ${again}`,step:"look-up"})};const ADVICE_ON_FAILURE={server:({newRun,failed})=>afresh(`A fresh task usually works: set 'r\
etries', or ${newRun}.`,failed),maintenance:({newRun,failed})=>afresh(`Set 'retries', or, when the maintenance is over, ${newRun}.`,failed),"task-failed":({newRun,
failed})=>afresh(`Set 'retries', or ${newRun}.`,failed),unknown:({newRun})=>({next:`Look the task up at ${way_back.oO} before you ${newRun}, which pays again; '\
retries' leaves it alone.`,step:"look-up"})};function afresh(next,failed){return{next:failed===""?next:`${next} ${failed}`,step:"new-run"}}const UPSTREAM=["auth",
"balance","key-cap","rate"];const RETRIED=["server","maintenance","task-failed"];function lookUpFirst({newRun}){const next=`kie's record names no state, so 'ret\
ries' leaves it alone: look the task up at ${way_back.oO}, then ${newRun}.`;return{next,step:"look-up"}}const INPUT_OF_FIELD={prompt:"prompt",aspect_ratio:"aspe\
ct-ratio",quality:"quality"};const MEANING={auth:"kie refused the API key.",balance:"The kie account has not enough credits.","key-cap":"The API key has used up\
 its own limit.",moderation:"kie refused the prompt or the picture as unfit.",model:"kie does not know the model.",disabled:"The model is switched off."};function explainKieRefusal(error,facts){
if(error instanceof task_errors.Cb)return{...explainFailure(error,facts),code:error.failCode};const{kind,field}=error;const message=nameSent(withMeaning(kind,error.
message),facts.request,{kind,field});const advice=field===void 0?ADVICE[kind]((0,explanation_words.t)(facts.wayBack)):changeField(field);return{message,...advice,
reason:kind,code:String(error.code??error.httpStatus)}}function explainFailure(error,facts){const{kind,failMsg}=error;const isUpstream=UPSTREAM.includes(kind);const reason=isUpstream?
"server":kind;const field=kind==="parameter"?(0,classify.aH)(failMsg??""):void 0;const message=isUpstream?`kie's own account with the maker of the model is mean\
t, not yours. ${error.message}`:nameSent(withMeaning(kind,error.message),facts.request,{kind,field});return{message,...adviseOnFailure(error,{reason,field,words:(0,
explanation_words.t)(facts.wayBack)}),reason}}function adviseOnFailure({isInferred},{reason,field,words}){if(isInferred&&RETRIED.includes(reason))return lookUpFirst(
words);return field===void 0?(ADVICE_ON_FAILURE[reason]??ADVICE[reason])(words):changeField(field)}function nameSent(message,request,refused){const sent=request===
void 0?void 0:describeSent(request,refused);return sent===void 0?message:`${(0,foreign_text.KG)(message)} ${sent}`}function withMeaning(kind,message){const meaning=MEANING[kind];
return meaning===void 0?message:`${meaning} ${message}`}function changeField(field){const input=INPUT_OF_FIELD[field];const next=input===void 0?`Change the fiel\
d '${(0,foreign_text.Ig)(field)}' in 'model-input'.`:`Change '${input}'.`;return{next,step:"new-run"}}var delivery=__webpack_require__(26093);var record_fault=__webpack_require__(
10381);var text_errors=__webpack_require__(50020);var amounts=__webpack_require__(12822);var phrases=__webpack_require__(30597);var download_error=__webpack_require__(
80338);;const MOST_OF_STATE=200;function explainImage(error,facts){const isRefusal=error instanceof errors.GT||error instanceof task_errors.Cb;const explanation=isRefusal?
explainKieRefusal(error,facts):{...explainOther(error,facts),code:void 0};return{...explanation,message:(0,foreign_text.KG)(explanation.message)}}function explainOther(error,facts){
const unended=explainUnended(error,facts);if(unended!==void 0)return unended;if(error instanceof task_errors.um)return explainNotSubmitted(error,facts);if(error instanceof
download_error.UG)return explainDownload(error,facts.wayBack);if(error instanceof record_fault.S){return{message:error.message,next:(0,explanation_words.t)(facts.
wayBack).offRecord,step:"again",reason:"disk"}}if(error instanceof text_errors.cJ){const next2=(0,explanation_words.t)(facts.wayBack).made;return{message:"Cance\
lled before the image was downloaded.",next:next2,step:"take-up",reason:"cancelled"}}if(error instanceof errors.ES||error instanceof errors.rW||error instanceof
errors.SN){return explainNetwork(error,facts.wayBack)}const{message,next}=explainBug(error,facts.wayBack);return{message,next:`Look the image up at ${way_back.oO}\
 first. ${next}`,step:"look-up",reason:"unknown"}}function explainUnended(error,{wayBack}){const words=(0,explanation_words.t)(wayBack);if(error instanceof task_errors.
cZ){const next=`Look it up at ${way_back.oO} around ${error.at.toISOString()} ${words.unsure}`;return{message:error.message,next,step:"look-up",reason:"outcome-\
unknown"}}if(error instanceof task_errors.pL){const next=`kie goes on with it: ${words.atWork}`;return{message:describeTimeout(error),next,step:"take-up",reason:"\
timed-out"}}if(error instanceof task_errors.dF){return{message:error.message,next:words.lost,step:"look-up",reason:"lost"}}if(error instanceof task_errors.zl){const next=`\
The image is paid for: fetch it at ${way_back.oO}, soon, as it expires.`;return{message:error.message,next,step:"look-up",reason:"unreadable-result"}}if(error instanceof
task_errors.Nb){const advice=error.taskId===void 0?{next:(0,phrases.Zb)(words.again),step:"again"}:{next:`kie cannot cancel it: ${words.atWork}`,step:"take-up"};
return{message:error.message,...advice,reason:"cancelled"}}return void 0}function describeTimeout({taskId,lastState,waitedMs}){const state=lastState===void 0?"i\
ts state could never be read":`state ${(0,foreign_text.Ig)(lastState,MOST_OF_STATE)}`;return`Task ${(0,task_list.ZP)(taskId)} had not ended after ${(0,amounts.MB)(
waitedMs)} (${state}).`}function explainNotSubmitted(error,facts){if(error.because==="over-budget"){const{raiseLimit,overBudget}=(0,explanation_words.t)(facts.wayBack);
const next2=error.earlier===void 0?raiseLimit:overBudget;return{message:error.message,next:next2,step:"new-run",reason:"over-budget"}}const{message,next,step}=explainImage(
error.because,facts);return{message:`${describeUnsubmitted(error,facts)}: ${message}`,next,step,reason:"not-submitted"}}function describeUnsubmitted(error,facts){
const earlier=error instanceof task_errors.um?error.earlier:void 0;return earlier===void 0?"Not submitted":`${explainImage(earlier,facts).message} Not submitted\
 again`}function explainBug(error,wayBack){const text=error instanceof Error?error.stack??error.message:String(error);return{message:`${(0,explanation_words.t)(
wayBack).fault}: ${(0,foreign_text.Ig)(text,2e3)}`,next:"Please report it at https://github.com/org/kie-image-action/issues."}}function explainDelivery({destination,
error}){const{message,next}=explainDeliveryError(error);return{message:`Delivery failed, ${destination}: ${message}`,next}}function explainDeliveryError(error){
if(error instanceof delivery.VE)return{message:(0,foreign_text.KG)(error.message),next:error.next};if(error instanceof text_errors.cJ){return{message:delivery.gD,
next:(0,delivery.J3)([])}}return explainBug(error,way_back.tW)}function explainThrown(error,wayBack){if(error instanceof text_errors.dz)return error.problems.map(
message2=>({message:message2,next:""}));if(error instanceof delivery.VE)return[explainDeliveryError(error)];const isKnown=error instanceof errors.g4||error instanceof
record_fault.S||error instanceof text_errors.cJ;const{message,next}=isKnown?explainImage(error,{wayBack}):explainBug(error,wayBack);return[{message:(0,foreign_text.
KG)(message),next}]}function explainInLines(error,wayBack){return explainThrown(error,wayBack).map(({message,next})=>[message,next].filter(part=>part!=="").join(
" "))}}),77918:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{L:()=>describeUpdate,
t:()=>wordsFor});var _text_amounts_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(12822);var _way_back_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
85810);const ON_RUNNER={newRun:"start a new run",machine:"the runner",elsewhere:"another runner or network",link:"its link in the output 'source-urls'",key:"Che\
ck the secret behind 'api-key' at https://kie.ai/api-key; if the key has a list of IP addresses, hosted runners are not on it.",proxyNode:"Update the runner to \
2.328.0 or newer, which brings Node 24.5, or, where no proxy is needed, set HTTPS_PROXY and https_proxy to '' in the step's env.",certificateVariable:"the job's\
 NODE_EXTRA_CA_CERTS",fault:"A fault in this action",unwaited:"Submitted, not waited for ('mode' is 'submit'): whoever collects the tasks delivers the images",update:price=>`\
Run with 'mode: make' to make what is missing, for ${price}, and commit it with its lock file.`};const AT_DESK={newRun:"run the command again",machine:"this mac\
hine",elsewhere:"another network",link:`its link at ${_way_back_js__WEBPACK_IMPORTED_MODULE_0__.oO}`,key:"Check the key at https://kie.ai/api-key; if it has a l\
ist of IP addresses, that of this machine has to be on it.",proxyNode:"Use Node 24.5 or newer, or, where no proxy is needed, unset HTTPS_PROXY and https_proxy.",
certificateVariable:"the variable NODE_EXTRA_CA_CERTS",fault:"A fault in kie-images",unwaited:"Submitted, not waited for: the same command with 'make' brings th\
e images",update:price=>`The same command with 'make' makes what is missing, for ${price}.`};function wordsFor(wayBack){return{..._way_back_js__WEBPACK_IMPORTED_MODULE_0__.
QR[wayBack],...wayBack==="command"?AT_DESK:ON_RUNNER}}function describeUpdate({credits},wayBack){return wordsFor(wayBack).update((0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__.
YA)(credits))}}),96065:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{Xh:()=>MESSAGE_LENGTH,
e4:()=>renderMessage,x2:()=>renderAdvice});var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(61175);const MESSAGE_LENGTH=500;const ADVICE_LENGTH=1e3;
function renderMessage(text,maxLength=MESSAGE_LENGTH){return(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.AQ)((0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.
sW)(text),maxLength)}function renderAdvice(text){const[sentence="",...lines]=text.split("\n");const block=lines.join("\n");return block.trim()===""?renderMessage(
sentence,ADVICE_LENGTH):`${renderMessage(sentence,ADVICE_LENGTH)}

${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.dI)((0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.sW)(block),ADVICE_LENGTH)}`}}),81488:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{JQ:()=>mostTaken,P9:()=>describeCost,WR:()=>NO_COST,XU:()=>creditsPaid,k0:()=>costsToLookUp,rl:()=>sumUpCosts});var _text_amounts_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
12822);const DOUBTS={unsaid:"(kie did not say)",returnable:"(kie may give credits back)",unasked:"(not waited for)"};const NOTHING={known:0,tasks:0,unknown:[],isPerImage:true};
const NO_COST={now:NOTHING,earlier:NOTHING};function sumUpCosts(tasks){const[earlier=[],now=[]]=[true,false].map(which=>tasks.filter(({isEarlier})=>isEarlier===
which));return{now:sumUpPayment(now),earlier:sumUpPayment(earlier)}}function creditsPaid({known,unknown}){return unknown.length===0?known:void 0}function mostTaken(task){
return isFree(task)?0:Math.max(task.reported??0,task.price??0)}function costsToLookUp({now,earlier}){return[...now.unknown,...earlier.unknown].filter(({doubt})=>doubt!==
"unasked")}function describeCost({now,earlier}){const noun=now.isPerImage&&earlier.isPerImage?"image":"task";if(earlier.tasks===0&&earlier.unknown.length===0){return`\
Cost: ${creditsPaid(now)===void 0?describePayment(now,noun):(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__.YA)(now.known)}`}return`Paid now: ${describePayment(
now,noun)}; paid earlier: ${describePayment(earlier,noun)}`}function describePayment({known,tasks:paid,unknown},noun){if(paid===0&&unknown.length===0)return(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__.
YA)(known);const parts=paid===0?[]:[`${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__.YA)(known)} for ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__.vG)(paid,
noun)}`];for(const[doubt,tasks]of Map.groupBy(unknown,task=>task.doubt)){const count=parts.length===0?(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__.vG)(tasks.
length,noun):(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__.Df)(tasks.length);parts.push(`unknown for ${count} ${DOUBTS[doubt]}${describeMost(tasks)}`)}return parts.
join("; ")}function describeMost(tasks){const most=tasks.map(({atMost})=>atMost).filter(credits=>credits!==void 0);return most.length<tasks.length?"":`, at most\
 ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__.YA)((0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__.Cl)(most))}`}function sumUpPayment(tasks){const paid=tasks.
filter(task=>!isFree(task));const known=paid.flatMap(({end,reported})=>end==="succeeded"?reported??[]:[]);const names=new Set(paid.map(({name})=>name));const isPerImage=names.
size===paid.length&&paid.every(({pictures=1})=>pictures===1);return{known:(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__.Cl)(known),tasks:known.length,unknown:paid.
flatMap(doubtOf),isPerImage}}function isFree({end,reported}){return end==="refused"||end==="failed"&&reported===0}function doubtOf({name,taskId,end,reported,price}){
if(end==="succeeded"&&reported!==void 0)return[];const forecast=price===void 0?void 0:(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__.VV)(price);if(end==="acce\
pted")return[{name,taskId,doubt:"unasked",atMost:forecast}];if(reported===void 0||reported===0)return[{name,taskId,doubt:"unsaid",atMost:forecast}];return[{name,
taskId,doubt:"returnable",atMost:(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__.VV)(reported)}]}}),9706:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{AU:()=>fold,D_:()=>unbroken,MY:()=>page,PD:()=>NOTE_BYTES,RV:()=>fitLines,Rd:()=>countLeftOut,hW:()=>takeFitting,nf:()=>link,
tp:()=>table,wI:()=>utf8Length,xn:()=>fenceOf});var _amounts_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(12822);var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
61175);const NOTE_BYTES=200;const FENCE=/^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;function fenceOf(line){return FENCE.exec(line)?.[1]}function utf8Length(text){return Buffer.
byteLength(text)}const PLACE=/#(?:issuecomment-|L)\d+$/;function link(label,url){if(!/^https?:\/\//i.test(url))return"";const[place=""]=PLACE.exec(url)??[];return`\
[${label}](${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.kP)(url)}${place})`}function fitLines({items,line,leftOut,maxBytes}){const lines=takeFitting({items,
line,maxBytes:maxBytes-NOTE_BYTES});return lines.join("")+countLeftOut(items.length-lines.length,leftOut)}function takeFitting({items,line,maxBytes}){const lines=[];
let room=maxBytes;for(const item of items){const next=`${line(item)}
`;room-=utf8Length(next);if(room<0)break;lines.push(next)}return lines}function countLeftOut(count,leftOut){return count===0?"":`
${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_1__.Df)(count)} ${leftOut}
`}function fold(title,content){return content===""?"":`<details><summary>${title}</summary>

${content.trimEnd()}

</details>
`}function unbroken(text){return text.replaceAll(" ","\xA0")}function table({head,row,maxBytes,...list}){if(list.items.length===0)return"";const line=cells=>`| ${cells.
join(" | ")} |`;const top=`${line(head)}
${line(head.map(()=>"---"))}
`;return top+fitLines({...list,line:item=>line(row(item)),maxBytes:maxBytes-utf8Length(top)})}function page(parts){const shown=parts.map(part=>part.trimEnd()).filter(
part=>part!=="");return`${shown.join("\n\n")}
`}}),94189:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{K:()=>ProblemList,T:()=>quoted});
var _errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(50020);var _foreign_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(53200);var _foreign_text_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
61175);const MOST_SHOWN=50;const MOST_QUOTED=60;const MOST_READ=1e4;class ProblemList{#shown=[];#others=0;add(problem){if(this.#shown.length<MOST_SHOWN)this.#shown.
push(typeof problem==="function"?problem():problem);else this.#others+=1}get isEmpty(){return this.#shown.length===0}attempt(check){try{return check()}catch(error){
if(!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.dz))throw error;for(const problem of error.details)this.add(problem);return void 0}}throwIfAny(){if(this.#shown.
length===0)return;const rest=this.#others===0?[]:[`and ${this.#others} more ${this.#others===1?"problem":"problems"}.`];throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.
dz([...this.#shown,...rest])}}function quoted(text){return JSON.stringify((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.ym)((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.
sK)((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.ym)(text,MOST_READ)),MOST_QUOTED))}}),89882:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{b:()=>describeValue});var _foreign_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(61175);var _problem_list_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
94189);function describeValue(value){if(value===null||value===void 0||value==="")return"empty";if(typeof value==="string")return(0,_problem_list_js__WEBPACK_IMPORTED_MODULE_0__.
T)(/^[a-z]+:\/\//i.test(value)?(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.BO)(value):value);if(typeof value==="number")return`the number ${value}`;if(typeof value===
"boolean")return String(value);return Array.isArray(value)?"a list":"a mapping"}}),29540:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{B0:()=>parseUploadLink,Eu:()=>UPLOAD_PATH,Lc:()=>nameUpload});const UPLOAD_PATH="kie-image-action";const NAMED=new RegExp(
`/${UPLOAD_PATH}/([0-9a-f]{64})-[0-9a-f]{32}\\.[a-z]+$`);function nameUpload(sha256,extension){return`${sha256}-${crypto.randomUUID().replaceAll("-","")}.${extension}`}
function parseUploadLink(link){const{protocol,pathname}=URL.parse(link)??{};if(pathname===void 0||protocol!=="https:"&&protocol!=="http:")return void 0;if(!pathname.
includes(`/${UPLOAD_PATH}/`))return void 0;return NAMED.exec(pathname)?.[1]??""}}),80338:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{P0:()=>DownloadFault,UG:()=>KieDownloadError});var _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(19834);
var _wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(53200);const DOWNLOAD_REASONS=null;class DownloadFault extends Error{name="DownloadFault";reason;constructor(reason,message,options){
super(message,options);this.reason=reason}}class KieDownloadError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__.g4{name="KieDownloadError";reason;url;constructor({
reason,url,detail},options){super(`The image at ${withoutQuery(url)} could not be downloaded: ${detail}.`,options);this.reason=reason;this.url=url}}function withoutQuery(link){
const url=URL.parse(link);if(url===null)return"an unreadable link";if(!/^https?:$/.test(url.protocol))return`a link of the kind '${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__.
Kb)(url.protocol)}'`;return(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__.Kb)(`${url.origin}${url.pathname}`)}}),81876:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Cb:()=>KieTaskFailedError,Nb:()=>KieCancelledError,cZ:()=>KieOutcomeUnknownError,dF:()=>KieTaskLostError,pL:()=>KieTimeoutError,
um:()=>KieNotSubmittedError,zl:()=>KieResultError});var _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(19834);var _wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
53200);class KieOutcomeUnknownError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__.g4{name="KieOutcomeUnknownError";endpoint="createTask";at;constructor({
at,cause}){const why=cause instanceof _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__.g4?`: ${cause.message}`:".";super(`kie.ai may have accepted the request of ${at.
toISOString()} and charged for it, but no task id came${why}`,{cause});this.at=at}}class KieTaskFailedError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__.
g4{name="KieTaskFailedError";taskId;kind;failCode;failMsg;transient;isInferred;constructor(failure){const said=[failure.failCode,failure.failMsg].filter(part=>part!==
void 0&&part!=="").join(": ");super(`Task ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__.Kb)(failure.taskId)} failed (${failure.kind}): ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__.
Kb)(said)||"(kie.ai gave no reason)"}`);this.taskId=failure.taskId;this.kind=failure.kind;this.failCode=failure.failCode;this.failMsg=failure.failMsg;this.transient=
failure.transient;this.isInferred=failure.isInferred??false}}class KieTimeoutError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__.g4{name="KieTimeoutError";taskId;lastState;waitedMs;constructor(wait){
const state=wait.lastState===void 0?"its state could never be read":`state ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__.Kb)(wait.lastState)}`;super(`Task ${(0,
_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__.Kb)(wait.taskId)} had not ended after ${Math.round(wait.waitedMs/1e3)} s (${state}).`,wait.cause===void 0?void 0:{
cause:wait.cause});this.taskId=wait.taskId;this.lastState=wait.lastState;this.waitedMs=wait.waitedMs}}class KieTaskLostError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__.
g4{name="KieTaskLostError";taskId;constructor(taskId,options){super(`kie.ai does not know the task ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__.Kb)(taskId)}\
.`,options);this.taskId=taskId}}class KieResultError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__.g4{name="KieResultError";taskId;text;constructor({taskId,
text}){super(`Task ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__.Kb)(taskId)} succeeded, but its result names no picture: ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__.
Kb)(text)||"(empty)"}`);this.taskId=taskId;this.text=text}}class KieCancelledError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__.g4{name="KieCancelledErr\
or";taskId;constructor(taskId){super(taskId===void 0?"Cancelled before anything was submitted.":`Cancelled while task ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__.
Kb)(taskId)} was at work; kie.ai goes on with it.`);this.taskId=taskId}}class KieNotSubmittedError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__.g4{name="\
KieNotSubmittedError";because;earlier;constructor(because,earlier){super(because==="over-budget"?"Not submitted: over budget.":`Not submitted: ${because.message}`,
because==="over-budget"?void 0:{cause:because});this.because=because;this.earlier=earlier}}}),11039:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{BS:()=>isNotReady,Vj:()=>verdictOf,XE:()=>classifyFailure,aH:()=>namedField,dg:()=>isTransient,rN:()=>classifyRefusal});
var _complaint_words_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(10912);const says=(...patterns)=>{return({words})=>patterns.some(pattern=>pattern.test(
words))};const hasCode=(...codes)=>{return({number})=>number!==void 0&&codes.includes(number)};const either=(...conditions)=>{return said=>conditions.some(condition=>condition(
said))};const unless=(exception,condition)=>{return said=>condition(said)&&!exception(said)};const isBroken=says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.
HN.brokenServer);const isPerhapsBroken=says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.brokenServer,_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.
perhapsBroken);const isServerCode=({number})=>number!==void 0&&number>=500;const isCallersCode=hasCode(400,404,422);const isViolation=said=>{return says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.
HN.violation)(said)&&(!isServerCode(said)||says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.violated)(said))};const REFUSAL_RULES=[["auth",either(hasCode(
401),says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.auth))],["balance",either(hasCode(402),says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.balance))],
["key-cap",hasCode(433)],["rate",either(hasCode(429,430),says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.rate))],["maintenance",either(hasCode(455),says(
_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.maintenance))],["model",says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.model)],["parameter",says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.
HN.parameter)],["input-file",either(hasCode(451),says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.inputFile))],["moderation",unless(isPerhapsBroken,either(
says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.moderation),isViolation))],["server",either(isPerhapsBroken,says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.
HN.busyServer,_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.perhapsBusy,_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.looselyBusy))],["moderation",said=>isCallersCode(
said)&&says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.content,_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.refused)(said)],["parameter",isCallersCode],
["task-failed",hasCode(408,501)],["disabled",hasCode(505)],["server",isServerCode]];const FAILURE_RULES=[["moderation",unless(isBroken,says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.
HN.moderation,_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.violation,_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.content))],["model",says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.
HN.model)],["parameter",says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.parameter,_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.moreOfParameter)],
["input-file",says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.inputFile,_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.moreOfInputFile)],["moderat\
ion",hasCode(431)],["moderation",unless(isBroken,says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.refused))],["auth",says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.
HN.auth)],["balance",says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.balance)],["rate",says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.rate)],
["maintenance",says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.HN.maintenance)],["server",isBroken],["server",unless(says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__.
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
perhapsBroken:/unique constraint|generate playground failed|\beconn|no response|time out|(?:error|returned)["':=([ ]{0,4}5\d\d\b|^ ?5\d\d\b/,busyServer:/busy|overload|high (?:demand|traffic|load)|heavy (?:load|traffic)|throttl|\bquotas?\b|queue is full|server had an error|system error|deadline exceeded|\u7e41\u5fd9/,
perhapsBusy:/capacity|try again|again later|retry later|upstream|unavailable|exhausted|something went wrong|unexpected error|network error|connection (?:reset|refused|closed|error)|gateway|\btemporar(?:y|ily)\b|\binternal\b|(?:(?:status|code|http|error|returned)["':=([ ]{0,4}(?:code["':=([ ]{0,4})?|^ ?)(?:40[12]|429)\b|\u7a0d\u540e|\u91cd\u8bd5/,
looselyBusy:/quota|temporar/,moderation:/nsfw|moderat|sensitive|safety|unsafe|content polic|prohibit|flagged/,violation:/violat/,violated:/polic|content|guideline/,
content:/polic(?:y|ies)\b|guardrail|guideline|inappropriate|offensive|harmful|sexual|\bnud(?:e|ity)\b|erotic|porn|\bgore\b|self harm|violen(?:t|ce)|\bminors?\b|celebrit|public figure|prominent people|real (?:person|people|human)|likeness|deepfake|copyright|trademark|intellectual property|third party content|responsible ai|content (?:filter|checker|could not)|filtered|risk control|data ?inspection|disallowed|illegal|\bbanned (?:word|term|content)|hate speech|\bunder ?age\b|content (?:is |was )?restricted|restricted content|our filters|comply with (?:our|the) (?:terms|rules)|\u654f\u611f|\u8fdd\u89c4|\u5ba1\u6838/,
refused:/\breject|\bblock(?:ed|s)?\b|\bcaught\b|not (?:allowed|permitted)|\bdeclin|(?<!connection )\brefus|different (?:prompt|input|image|picture|idea)|(?:adjust|revise|rephrase|modify|change|edit) (?:it\b|(?:your|the) (?:prompt|input|image|picture|content|description))/,
doubtful:/(?:unable to|could ?n[o']t|can ?n[o']t|can't) (?:be )?(?:generat|creat|produc|process|show|draw|edit|fulfil|assist|help|complet)/,callersOwn:/\bprompts?\b|\bwords?\b|\bupload|\breference|(?<!(?:generat|creat|mak|draw|render)(?:e|ing) )\byour (?:\w{1,20} )?(?:image|picture|photo|file|input|text|content)|\binput (?:image|picture|photo|file|text)|too (?:long|large|small|big|short|wide|tall)|\bshort(?:en|er)\b|\b(?:small|larg)er\b|exceed|unsupported|not supported|dimension|\bratios?\b|\bpixels?\b|\bbanned\b|forbidden|\bdenied\b|restrict|\bcompl(?:y|iance)\b|suitable|\bterms\b|\bhat(?:e|eful)\b|weapon|\bchild|under ?age|terror|\bmasks?\b|\bfaces?\b|\burls?\b/};
const EMPTY_WORDS=new Set("a an and the this your has have is was to of for with please image images picture video content generation generate generating playgr\
ound task job request processing fail failed failure error unknown occurred success code null none undefined".split(" "));function plainWords(text){return text.
toLowerCase().replaceAll("\u2019","'").replace(/[\s_-]+/g," ")}function saysNothing(words){return words.split(/[^\p{L}\p{N}']+/u).every(word=>word===""||/^\d+$/.
test(word)||EMPTY_WORDS.has(word))}})};export{id,ids,modules};
