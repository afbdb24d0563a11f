const id=394;const ids=[394,53];const modules={86394:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{B4:()=>commandKey,jo:()=>createRunComment,NI:()=>stickyKey});var toolkit=__webpack_require__(90128);var inputs_command=__webpack_require__(90492);var ending=__webpack_require__(
60604);var way_back=__webpack_require__(85810);var markdown=__webpack_require__(9706);var failure_list=__webpack_require__(23045);var report_figures=__webpack_require__(
16483);var report_gallery=__webpack_require__(25728);var message=__webpack_require__(96065);var delivery_words=__webpack_require__(78224);var whereabouts=__webpack_require__(
45411);var prompt_list=__webpack_require__(44103);var notice=__webpack_require__(68434);;const MAX_BYTES=61440;const MAX_FAILURE_BYTES=14e3;const MAX_DELIVERY_BYTES=1e4;
const MAX_PROMPT_BYTES=9e3;const LEAST_FIGURE_BYTES=4e3;const ELSEWHERE="do not fit into a comment; the output `result` names them all.";function renderPending(result,wayBack){
const pending=(0,ending.nI)(result);return pending===""?"":`${pending}. ${way_back.QR[wayBack].meanwhile}`}function renderProposal({deliveries}){return deliveries.
map(delivery=>"pull"in delivery?delivery.pull:void 0).map(pull=>pull===void 0?"":`Pull request ${(0,markdown.nf)(`#${pull.number}`,pull.url)} brings them.`).join(
"")}function renderWhereabouts(result){const artifact=(0,whereabouts.Kc)(result.deliveries);if(artifact!==void 0){return`${(0,delivery_words.D)(artifact)}. GitH\
ub shows it after log-in.`}const urls=(0,whereabouts.oQ)(result.deliveries);if(result.images.every(({path})=>urls.has(path)))return"";return"A comment can only \
link to what `artifact`, `commit`, `pull-request` or `release` has delivered."}function renderComment(input){const{result,prompts,notes=[],askedAt={},showPictures,
runUrl,wayBack}=input;const{failures,deliveries}=result;const top=[`### ${(0,ending.Wn)(result)}`,...notes.map(note=>(0,message.e4)(note)),(0,failure_list.SL)({
failures,askedAt,prompts,leftOut:`more failures ${ELSEWHERE}`,maxBytes:MAX_FAILURE_BYTES}),(0,failure_list.Ss)(deliveries,MAX_DELIVERY_BYTES)];const spent=(0,ending.
S2)({...result,creditsLeft:void 0},"none");const middle=[renderProposal(result),renderWhereabouts(result),[spent,renderPending(result,wayBack),(0,notice.renderRunLink)(
runUrl)].filter(part=>part!=="").join(" ")];const promptList=(0,prompt_list.x)({prompts,maxBytes:MAX_PROMPT_BYTES});const taken=[...top,...middle,promptList].reduce(
(bytes,part)=>bytes+(0,markdown.wI)(part)+2,4);const left=MAX_BYTES-taken;const leftOut=`more images ${ELSEWHERE}`;const gallery=(0,report_gallery.V)({result,showPictures,
leftOut,maxBytes:left-LEAST_FIGURE_BYTES});const figures=(0,report_figures.u)({result,leftOut,maxBytes:left-(0,markdown.wI)(gallery)});return(0,markdown.MY)([...top,
gallery,...middle,figures,promptList])}var runner_event=__webpack_require__(6446);var clock=__webpack_require__(50835);;function commandKey(commentId){return`co\
mmand ${commentId}`}function stickyKey(workflow,name){return`workflow ${JSON.stringify([workflow,name])}`}async function createRunComment(options){const{context,
token,issueNumber,key,command,prompts,askedAt={},log,redactor,signal,wayBack}=options;const[{createOctokit},{commentThread}]=await Promise.all([Promise.all([__webpack_require__.
e(745),__webpack_require__.e(628)]).then(__webpack_require__.bind(__webpack_require__,2247)),__webpack_require__.e(643).then(__webpack_require__.bind(__webpack_require__,
17643))]);const common={log,clock:clock.m,signal};const thread=commentThread({...common,octokit:createOctokit({...common,token,apiUrl:context.apiUrl}),context,issueNumber,
key,onComment:state=>(0,toolkit.LZ)("comment",state)});const{runUrl}=context;const showPictures=(0,runner_event.Ul)(context);const notesOn=isBadEnd=>[...command?.
unread===void 0?[]:[command.unread],...isBadEnd&&command!==void 0&&"prompt"in command?[inputs_command._T]:[]];return{begin:()=>thread.begin(),end:async result=>{
const notes=notesOn((0,ending.e2)(result.status));const shown=redactor.redactAll({result,prompts,askedAt,notes,showPictures,runUrl,wayBack});return{destination:"\
comment",...await thread.finish(redactor.redact(renderComment(shown)))}},fail:async told=>{const shown=redactor.redactAll({...told,notes:notesOn(true),runUrl});
await thread.finish(redactor.redact((0,notice.renderProblems)(shown)))}}}}),60604:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{BE:()=>describePendingInFull,Dw:()=>describeLeftOver,S2:()=>describeSpent,TG:()=>explainEnding,Wn:()=>describeStatus,
be:()=>describeEnding,e2:()=>isBad,nI:()=>describePending,q2:()=>describeStatusInFull});var _result_image_failure_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
96795);var _result_cost_js__WEBPACK_IMPORTED_MODULE_11__=__webpack_require__(81488);var _result_delivery_js__WEBPACK_IMPORTED_MODULE_8__=__webpack_require__(26093);
var _explanation_js__WEBPACK_IMPORTED_MODULE_9__=__webpack_require__(33874);var _text_amounts_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(12822);var _text_errors_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(
50020);var _text_phrases_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(30597);var _way_back_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(85810);var _words_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
77918);var _result_outdated_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(90981);var _result_run_result_js__WEBPACK_IMPORTED_MODULE_10__=__webpack_require__(
59768);var _result_task_list_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(87365);const BAD=["cancelled","over-budget","timed-out","failed","partial","out\
dated"];function isBad(status){return BAD.includes(status)}function describeNaming(tasks,output,{tasksFile="",recordPath}){const hasOutput=recordPath===void 0&&
((0,_result_task_list_js__WEBPACK_IMPORTED_MODULE_0__.AB)(tasks)||tasksFile==="");const where=hasOutput?`the output '${output}'`:`the file '${recordPath??tasksFile}\
'`;return`${where} names ${countOf(tasks)===1?"it":"them"}`}function countOf(tasks){return Object.keys(tasks).length}function describeEnding(result,wayBack=_way_back_js__WEBPACK_IMPORTED_MODULE_1__.
tW){return joinParts([describeStatusInFull(result,wayBack),...troublesOf(result),describePendingInFull(result),describeSpent(result)])}function joinParts(parts){
return parts.filter(part=>part!=="").reduce((text,part)=>`${text}${text===""?"":text.includes("\n")?"\n":" "}${part}`,"")}function explainEnding(result){const{outdated}=result;
return{heading:describeStatus(result),problems:outdated===void 0?troublesOf(result):[(0,_words_js__WEBPACK_IMPORTED_MODULE_2__.L)(outdated,_way_back_js__WEBPACK_IMPORTED_MODULE_1__.
tW)],aftermath:joinParts([describePendingInFull(result),describeSpent(result)])}}function describeStatusInFull(result,wayBack=_way_back_js__WEBPACK_IMPORTED_MODULE_1__.
tW){const status=describeStatus(result);const{submitsOnly=false,tasks}=result;if(submitsOnly&&countOf(tasks)>0)return`${status}; ${describeNaming(tasks,"tasks",
result)}.`;const{outdated}=result;return outdated===void 0||outdated.images.length===0?`${status}.`:`${status}. ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__.L)(outdated,
wayBack)}`}function describeStatus(result){const{status,images,failures,submitsOnly=false,quote,outdated}=result;const missed=(0,_result_image_failure_js__WEBPACK_IMPORTED_MODULE_3__.
H)(failures);const lacking=failures.length-missed.length;const all=(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_4__.vG)(images.length+missed.length,"image");const arrived=submitsOnly?
countSubmitted(result):`${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_4__.Df)(images.length)} of ${all} arrived`;switch(status){case"cancelled":return`Cancelle\
d: ${arrived}`;case"timed-out":return`Timed out: ${arrived}`;case"over-budget":return`Stopped at the budget: ${arrived}`;case"failed":if(submitsOnly)return(0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_5__.
Zb)(arrived);if(missed.length===0)return`None of the files of ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_4__.vG)(lacking,"image")} could be made`;return missed.
length===1?"The image did not arrive":`None of ${all} arrived`;case"partial":if(submitsOnly||missed.length>0)return(0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_5__.
Zb)(arrived);if(lacking>0)return`${describeMade(images)}, but ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_4__.vG)(lacking,"image")} ${lacking===1?"lacks":"la\
ck"} files`;return`${describeMade(images)}${describeDelivered(result)}`;case"success":return describeMade(images);case"submitted":return(0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_5__.
Zb)(arrived);case"planned":return describeQuote(quote);case"unchanged":case"outdated":return outdated===void 0?"Checked":(0,_result_outdated_js__WEBPACK_IMPORTED_MODULE_6__.
O)(outdated);case"skipped":return"Skipped";default:return(0,_text_errors_js__WEBPACK_IMPORTED_MODULE_7__.xb)(status)}}function describeQuote(quote){if(quote===void 0)
return"Planned: nothing was spent";const{images,credits}=quote;const price=credits===void 0?"at an unknown price":`for ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_4__.
YA)(credits)}`;return`Planned: ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_4__.vG)(images.length,"image")} ${price}; nothing was spent`}function countSubmitted({
tasks,failures}){const all=new Set([...Object.keys(tasks),...failures.map(({name})=>name)]).size;const some=all===countOf(tasks)?"":`${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_4__.
Df)(countOf(tasks))} of `;return`submitted ${some}${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_4__.vG)(all,"task")}`}function describeMade(images){const reused=images.
filter(({origin})=>origin==="reused").length;const made=images.length-reused;if(reused===0)return made===0?"Nothing to make":`Made ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_4__.
vG)(made,"image")}`;const kept=`reused ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_4__.vG)(reused,"image")} whose request has not changed`;const forms=images.
flatMap(({origin,files=[]})=>origin==="reused"?files:[]).filter(isMadeForm).length;const some=[...made===0?[]:[(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_4__.
vG)(made,"image")],...forms===0?[]:[`${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_4__.vG)(forms,"form")} of images that were there`]];return some.length===0?`\
Nothing to make: ${kept}`:`Made ${some.join(" and ")}, ${kept}`}function isMadeForm({isMade,derivedFrom}){return isMade&&derivedFrom!==void 0}function describeDelivered({
images,deliveries}){const left=(0,_result_delivery_js__WEBPACK_IMPORTED_MODULE_8__.LJ)(images,deliveries);const brought=images.filter(({origin})=>origin!=="reus\
ed");const names=deliveries.filter(delivery=>!(0,_result_delivery_js__WEBPACK_IMPORTED_MODULE_8__.Ix)(delivery)&&delivery.destination!=="comment").map(delivery=>"\
unopened"in delivery?"commit":(0,_result_delivery_js__WEBPACK_IMPORTED_MODULE_8__.WW)(delivery.destination));if(names.length===0||left.length>0&&left.length===brought.
length)return", but could not deliver";return`, delivered as ${names.join(" and ")}${left.length===0?"":` but for ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_4__.
Df)(left.length)}`}`}function troublesOf(result){const byStatus=result.failures.toSorted((a,b)=>rankIn(result,a)-rankIn(result,b));const failures=byStatus.map(({
name,message,next})=>`${name}: ${message} ${next}`);const deliveries=result.deliveries.flatMap(_result_delivery_js__WEBPACK_IMPORTED_MODULE_8__.u1).map(delivery=>{
const{message,next}=(0,_explanation_js__WEBPACK_IMPORTED_MODULE_9__.Mf)(delivery);return`${message} ${next}`});return[...firstOf(failures),...firstOf([...deliveries,
...overtakenTrouble(result)])]}function rankIn({status},{reason}){return reason===status?0:1}function firstOf([first,...others]){if(first===void 0)return[];return[
others.length===0?first:joinParts([first,`(${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_4__.Df)(others.length)} more in the log.)`])]}function overtakenTrouble({
images,deliveries}){const overtaken=new Set(deliveries.flatMap(_result_delivery_js__WEBPACK_IMPORTED_MODULE_8__.nG));const left=(0,_result_delivery_js__WEBPACK_IMPORTED_MODULE_8__.
LJ)(images,deliveries).filter(({path})=>overtaken.has(path));if(deliveries.length===0||deliveries.some(_result_delivery_js__WEBPACK_IMPORTED_MODULE_8__.Ix)||left.
length===0)return[];return[`${(0,_result_delivery_js__WEBPACK_IMPORTED_MODULE_8__.j5)(left)}. ${(0,_result_delivery_js__WEBPACK_IMPORTED_MODULE_8__.J3)(left)}`]}
function describeLeftOver({images,deliveries,recordPath}){const left=recordPath===void 0?(0,_result_delivery_js__WEBPACK_IMPORTED_MODULE_8__.LJ)(images,deliveries):
[];const isOpen=deliveries.some(delivery=>(0,_result_delivery_js__WEBPACK_IMPORTED_MODULE_8__.Ix)(delivery)&&(0,_result_delivery_js__WEBPACK_IMPORTED_MODULE_8__.
VL)(delivery));return left.length===0?"":`${isOpen?"Perhaps delivered":"Delivered"} nowhere: ${(0,_result_delivery_js__WEBPACK_IMPORTED_MODULE_8__.J3)(left)}`}function describePendingInFull(result){
const pending=describePending(result);return pending===""?"":`${pending}; ${describeNaming(result.pendingTasks,"pending-tasks",result)}.`}function describePending({
pendingTasks,submitsOnly=false}){const count=countOf(pendingTasks);return count===0||submitsOnly?"":`Paid for, or perhaps, and not here: ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_4__.
vG)(count,"task")}`}const IN_LINE={mostNamed:3,show:text=>text};function describeSpent({status,cost,creditsLeft},lookUps=IN_LINE){if(!(0,_result_run_result_js__WEBPACK_IMPORTED_MODULE_10__.
G)(status))return"";const left=creditsLeft===void 0?"":`; ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_4__.YA)(creditsLeft)} left`;const where=lookUps==="none"?
"":describeLookUps(cost,lookUps);return[`${(0,_result_cost_js__WEBPACK_IMPORTED_MODULE_11__.P9)(cost)}${left}.`,where].filter(part=>part!=="").join(" ")}function describeLookUps(cost,{
mostNamed,show}){const tasks=(0,_result_cost_js__WEBPACK_IMPORTED_MODULE_11__.k0)(cost);if(tasks.length===0)return"";const named=tasks.slice(0,mostNamed).map(({
name,taskId})=>show(name)+(taskId===void 0?"":`, task ${show((0,_result_task_list_js__WEBPACK_IMPORTED_MODULE_0__.ZP)(taskId))}`));const more=tasks.length>mostNamed?
[`${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_4__.Df)(tasks.length-mostNamed)} more`]:[];return`Look up at ${_way_back_js__WEBPACK_IMPORTED_MODULE_1__.oO}: ${[
...named,...more].join("; ")}.`}}),68434:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{renderBegunComment:()=>renderBegunComment,renderProblems:()=>renderProblems,renderRunLink:()=>renderRunLink,renderStoppedComment:()=>renderStoppedComment});
var _explanation_early_end_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(62996);var _explanation_way_back_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
85810);var _text_markdown_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(9706);var _message_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(96065);const MAX_LIST_BYTES=14e3;
function renderRunLink(runUrl){return`${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.nf)("The run",runUrl)} has the log and the summary.`}function renderBegunComment(runUrl){
return(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.MY)(["### Images are being made",`This comment will show what comes of it. ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.
nf)("The run",runUrl)}`])}function renderStoppedComment({runUrl,cancelled,hasSubmitted,wayBack}){const again=hasSubmitted?` ${_explanation_way_back_js__WEBPACK_IMPORTED_MODULE_1__.
QR[wayBack].meanwhile}`:"";return(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.MY)([`### ${(0,_explanation_early_end_js__WEBPACK_IMPORTED_MODULE_2__.s)({isCancelled:cancelled,
hasSubmitted})}`,`No images are shown here. ${renderRunLink(runUrl)}${again}`])}function renderProblems({heading,problems,aftermath,notes=[],runUrl}){const list=(0,
_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.RV)({items:problems,line:problem=>`- ${(0,_message_js__WEBPACK_IMPORTED_MODULE_3__.x2)(problem)}`,leftOut:"more p\
roblems are in the log.",maxBytes:MAX_LIST_BYTES});const lines=[...notes,aftermath].map(line=>(0,_message_js__WEBPACK_IMPORTED_MODULE_3__.e4)(line));return(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.
MY)([`### ${heading}`,list,...lines,renderRunLink(runUrl)])}}),78224:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{D:()=>renderDelivery,K:()=>describeDelivery});var _text_amounts_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(12822);var _text_errors_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
50020);var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(61175);var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
9706);var _whereabouts_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(45411);function describeDelivery(delivery){const{text,url}=wordsOf(delivery,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.
Ig);return url===""?text:`${text}: ${url}`}function renderDelivery(delivery){const{text,url}=wordsOf(delivery,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.
Bm);const place=(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__.nf)("open",url);return place===""?text:`${text}: ${place}`}function wordsOf(delivery,show){switch(delivery.
destination){case"artifact":{const{name,bytes,hasContactSheet=false,url}=delivery;const sheet=hasContactSheet?", whose index.html shows them all":"";return{text:`\
Artifact ${show(name)}, ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_2__.nI)(bytes)}${sheet}`,url:(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.kP)(url)}}case"\
commit":{const{sha,branch,url=""}=delivery;const text=sha===void 0?`Commit: nothing had changed on ${show(branch)}`:`Commit ${describeChange({...delivery,sha},show)}`;
return{text,url:sha===void 0?"":(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.kP)(url)}}case"pull-request":{const{pull,sha,branch,base,url=""}=delivery;
const what=pull===void 0?"Pull request: none is open":`Pull request ${show(`#${pull.number}`)}`;const change=sha===void 0?`nothing was committed to ${show(branch)}`:
`commit ${describeChange({...delivery,sha},show)}`;return{text:`${what} into ${show(base)}, ${change}`,url:(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.
kP)(pull?.url??url)}}case"release":{const{tag,isDraft,url}=delivery;return{text:`Release ${show(tag)}${isDraft?", a draft":""}`,url:(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.
kP)(url)}}case"comment":return{text:"Comment",url:(0,_whereabouts_js__WEBPACK_IMPORTED_MODULE_3__.NP)(delivery)};default:return(0,_text_errors_js__WEBPACK_IMPORTED_MODULE_4__.
xb)(delivery)}}function describeChange({sha,branch,verified,deleted=[]},show){const signature=verified===true?"signed by GitHub":"not signed";const gone=deleted.
length===0?[]:[`${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_2__.vG)(deleted.length,"file")} deleted`];return[`${show(sha.slice(0,7))} on ${show(branch)}`,signature,
...gone].join(", ")}}),23045:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{Cq:()=>describeCharge,
SL:()=>renderFailures,Ss:()=>renderFailedDeliveries});var _result_image_failure_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(96795);var _result_delivery_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(
26093);var _explanation_explanation_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(33874);var _result_task_list_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
87365);var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(61175);var _text_markdown_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
9706);var _message_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(96065);const PATH_LENGTH=200;const ID_LENGTH=200;const PROMPT_LENGTH=200;const ABOUT_PROMPT=[
"moderation","parameter"];function renderFailures({failures,askedAt,prompts,leftOut,maxBytes}){return(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.RV)({items:failures,
line:failure=>renderFailure(failure,{askedAt:Object.hasOwn(askedAt,failure.name)?askedAt[failure.name]:void 0,prompt:Object.hasOwn(prompts,failure.name)?prompts[failure.
name]:void 0}),leftOut,maxBytes})}function renderFailure(failure,{askedAt,prompt}){const{name,reason,message,next,taskId,sourceUrl=""}=failure;const parts=[`${(0,
_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.Bm)(name)} ${(0,_result_image_failure_js__WEBPACK_IMPORTED_MODULE_2__.b)(failure)} (${reason}): ${(0,_message_js__WEBPACK_IMPORTED_MODULE_3__.
e4)(message)}`,(0,_message_js__WEBPACK_IMPORTED_MODULE_3__.e4)(next),`Charged: ${describeCharge(failure)}.`,...askedAt===void 0?[]:[`Asked for in ${renderPlace(
askedAt)}.`],...taskId===void 0||taskId===""||message.includes((0,_result_task_list_js__WEBPACK_IMPORTED_MODULE_4__.ZP)(taskId))?[]:[`Task ${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.
Bm)((0,_result_task_list_js__WEBPACK_IMPORTED_MODULE_4__.ZP)(taskId),ID_LENGTH)}.`],(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.nf)("Source, expires",sourceUrl),
...ABOUT_PROMPT.includes(reason)&&prompt!==void 0?[`Prompt: ${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.Bm)(prompt,PROMPT_LENGTH)}`]:[]];return`- ${parts.
filter(part=>part!=="").join(" ")}`}const AT_WORK=["timed-out","cancelled"];function describeCharge({charged,reason}){return charged==="yes"&&AT_WORK.includes(reason)?
"yes, unless kie gives it back":charged}function renderPlace({file,line,url=""}){const shown=(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.Bm)(file,PATH_LENGTH);
return line===void 0?shown:`${shown}, ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.nf)(`line ${line}`,url)||`line ${line}`}`}function renderFailedDeliveries(deliveries,maxBytes){
return(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.RV)({items:deliveries.flatMap(_result_delivery_js__WEBPACK_IMPORTED_MODULE_5__.u1),line:renderFailedDelivery,
leftOut:"more deliveries failed; the log says why.",maxBytes})}function renderFailedDelivery(delivery){const{message,next}=(0,_explanation_explanation_js__WEBPACK_IMPORTED_MODULE_6__.
Mf)(delivery);return`${(0,_message_js__WEBPACK_IMPORTED_MODULE_3__.e4)(message)} ${(0,_message_js__WEBPACK_IMPORTED_MODULE_3__.x2)(next)}
`}}),16483:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{u:()=>renderFigures});var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
61175);var _text_markdown_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(9706);var _text_amounts_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(12822);
var _gallery_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(25728);var _picture_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(15524);var _whereabouts_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
45411);const FRAME_BYTES=100;function renderFigures({result,leftOut,maxBytes}){const columns=columnsFor(result);const figures=(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.
tp)({head:columns.map(({head})=>head),items:result.images,row:image=>columns.map(({cell})=>cell(image)),leftOut,maxBytes:maxBytes-FRAME_BYTES});return(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.
AU)("Figures and links",figures)}function columnsFor({images,deliveries}){const urls=(0,_whereabouts_js__WEBPACK_IMPORTED_MODULE_1__.oQ)(deliveries);const artifact=(0,
_whereabouts_js__WEBPACK_IMPORTED_MODULE_1__.Kc)(deliveries);const links=({path,sourceUrl})=>[(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.nf)("file",urls.
get(path)??""),(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.nf)("artifact",artifact?.url??""),(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.nf)("source\
, expires",sourceUrl)].filter(each=>each!=="").join(" \xB7 ");const model={head:"Model",cell:image=>(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.Bm)(image.
model,_picture_js__WEBPACK_IMPORTED_MODULE_3__.ZN)};const origin={head:"From",cell:image=>image.origin==="generated"?"new":image.origin};const credentials={head:"\
Content Credentials",cell:image=>image.contentCredentials===true?"inside":""};const areNew=images.every(image=>image.origin==="generated");return[{head:"Name",cell:({
name})=>(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.Bm)(name)},...(0,_gallery_js__WEBPACK_IMPORTED_MODULE_4__.W)(images).length>1?[model]:[],...areNew?
[]:[origin],{head:"Pixels",cell:({width,height})=>(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.D_)(`${width} \xD7 ${height}`)},{head:"Size",cell:({bytes})=>(0,
_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.D_)((0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_5__.nI)(bytes))},{head:"Seconds",cell:({seconds})=>seconds===void 0?
"":(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_5__.Df)(seconds)},{head:"Credits",cell:({credits})=>credits===void 0?"":(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_5__.
Df)(credits)},...images.some(({contentCredentials})=>contentCredentials)?[credentials]:[],{head:"Links",cell:links}]}}),25728:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{V:()=>renderGallery,W:()=>modelsOf});var _picture_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(15524);var _shown_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
45899);var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(61175);var _text_markdown_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
9706);var _text_amounts_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(12822);var _whereabouts_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(45411);const COLUMNS=3;
const LONE={column:"",picture:"640"};const TWO={column:"50%",picture:"100%"};const ROWS={column:"33%",picture:"100%"};const MOST_IMAGES=200;const MOST_OF_SHAPE=21;
const SHAPE_NAMES={"7:3":"21:9","3:7":"9:21"};const FRAME_BYTES=200;const DRAFT="The assets of a draft show on no page; the links open them for whoever may see \
the draft.";function renderGallery({result,showPictures,leftOut,maxBytes}){const{images,deliveries}=result;if(images.length===0)return"";const visible=showPictures?
(0,_whereabouts_js__WEBPACK_IMPORTED_MODULE_0__.vg)(deliveries):new Map;const caption=captions(result);const layout=[LONE,LONE,TWO][images.length]??ROWS;const isTable=visible.
size>0&&layout!==LONE;const isLoaded=({path,mediaType})=>visible.has(path)&&mediaType!=="image/avif";const item=image=>{if(visible.size===0)return`- ${caption(image,
" \xB7 ")}`;const file=(0,_shown_js__WEBPACK_IMPORTED_MODULE_1__.G)(image,isLoaded);const url=isLoaded(file)?visible.get(file.path):void 0;const shown2=`${url===
void 0?"":(0,_picture_js__WEBPACK_IMPORTED_MODULE_2__.Ji)(image,url,layout.picture)}${caption(image,"<br>")}`;return isTable?`<td width="${layout.column}" valig\
n="top">

${shown2}

</td>`:shown2};const before=[describeCommon(images),whyNoPictures(result,showPictures)].filter(part=>part!=="").map(part=>`${part}

`).join("");const lines=(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__.hW)({items:images.slice(0,MOST_IMAGES),line:item,maxBytes:maxBytes-_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__.
PD-FRAME_BYTES-(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__.wI)(before)});const shown=isTable&&lines.length>0?pictureTable(lines):lines.join("");return before+
shown+(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__.Rd)(images.length-lines.length,leftOut)}function pictureTable(cells){const rows=cells.flatMap((each,index)=>index>
0&&index%COLUMNS===0?["</tr>\n<tr>\n",each]:[each]);return`<table>
<tr>
${rows.join("")}</tr>
</table>
`}function captions({deliveries}){const urls=(0,_whereabouts_js__WEBPACK_IMPORTED_MODULE_0__.oQ)(deliveries);const hasArtifact=(0,_whereabouts_js__WEBPACK_IMPORTED_MODULE_0__.
Kc)(deliveries)!==void 0;return(image,between)=>{const{name,path,origin,width,height,bytes,sourceUrl}=image;const url=urls.get(path);const title=url===void 0?(0,
_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__.Bm)(name):(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__.nf)((0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__.
Bm)(name),url);const source=url===void 0&&!hasArtifact?(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__.nf)("source, expires",sourceUrl):"";const figures=[(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__.
D_)(`${width} \xD7 ${height}`),(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__.D_)((0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_5__.nI)(bytes)),source];const forms=(0,
_shown_js__WEBPACK_IMPORTED_MODULE_1__.D)(image).map(({word,file})=>(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__.nf)(word,urls.get(file.path)??"")||word);const lines=[
figures.filter(Boolean).join(" \xB7 "),forms.join(" \xB7 ")].filter(Boolean);return`${title}${origin==="generated"?"":`, ${origin}`}${between}${lines.join(between)}`}}
function whyNoPictures({deliveries},showPictures){if((0,_whereabouts_js__WEBPACK_IMPORTED_MODULE_0__.oQ)(deliveries).size===0)return"";if(!showPictures)return _picture_js__WEBPACK_IMPORTED_MODULE_2__.
is;return(0,_whereabouts_js__WEBPACK_IMPORTED_MODULE_0__.vg)(deliveries).size===0?DRAFT:""}function modelsOf(images){return[...new Set(images.map(({model})=>model))]}
function describeCommon(images){const[model="",...models]=modelsOf(images);const[shape,...shapes]=new Set(images.map(shapeOf));const all=images.length===1?"Made":
"All made";const common=[...model===""||models.length>0?[]:[`with ${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__.Bm)(model,_picture_js__WEBPACK_IMPORTED_MODULE_2__.
ZN)}`],...shape===void 0||shapes.length>0?[]:[`as ${shape}`]];return common.length===0?"":`${all} ${common.join(", ")}.`}function shapeOf({width,height}){const divisor=greatestDivisor(
width,height);const[across,down]=[width/divisor,height/divisor];const shape=`${across}:${down}`;return Math.max(across,down)>MOST_OF_SHAPE?void 0:SHAPE_NAMES[shape]??
shape}function greatestDivisor(a,b){return b===0?a:greatestDivisor(b,a%b)}}),15524:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Ji:()=>renderPicture,ZN:()=>MODEL_LENGTH,is:()=>NO_PICTURES});var _result_saved_image_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
68322);var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(61175);const NO_PICTURES="GitHub loads pictures into its pages from public rep\
ositories alone, so that here the links open them.";const MODEL_LENGTH=200;function renderPicture(image,url,width){const alt=(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.
B2)((0,_result_saved_image_js__WEBPACK_IMPORTED_MODULE_1__.Zw)(image).replace(/\s+/g," "));return`<img src="${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.
kP)(url)}" width="${width}" alt="${alt}"><br>`}}),44103:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{x:()=>renderPromptList});var _result_candidate_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(23776);var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
61175);var _text_markdown_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(9706);var _text_amounts_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(12822);
const PROMPT_LENGTH=500;const MOST_NAMED=3;function nameImages(names){const shown=names.slice(0,MOST_NAMED).map(name=>(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.
Bm)(name));const more=names.length>MOST_NAMED?[`${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__.Df)(names.length-MOST_NAMED)} more`]:[];return[...shown,...more].
join(", ")}function renderPromptList({prompts,maxBytes}){const names=Object.keys(prompts).filter(name=>!Object.hasOwn(prompts,(0,_result_candidate_js__WEBPACK_IMPORTED_MODULE_2__.
zX)(name)?.of??""));const namesOf=Map.groupBy(names,name=>prompts[name]??"");if(namesOf.size===0)return"";const list=(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__.
RV)({items:[...namesOf],line:([prompt,names2])=>`- ${nameImages(names2)}: ${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.Bm)(prompt,PROMPT_LENGTH)}`,leftOut:"\
more prompts do not fit on this page.",maxBytes:maxBytes-100});return(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__.AU)("Prompts",list)}}),45899:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{D:()=>shownForms,G:()=>shownFile});const SAME_SHAPE=.02;const WIDE_ENOUGH=640;function shownFile(image,isUsable){const{
width,height}=image.original??image;const shape=width/height;const serves=file=>file.width>=Math.min(WIDE_ENOUGH,width)&&Math.abs(file.width/file.height/shape-1)<
SAME_SHAPE;const[smallest]=(image.files??[]).filter(file=>isUsable(file)&&serves(file)).toSorted((a,b)=>a.bytes-b.bytes);return smallest??image}function shownForms({
files=[]}){return files.flatMap(file=>file.derivedFrom===void 0?[]:[{word:file.derivedFrom.form,file}])}}),45411:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{CC:()=>candidateNumbers,Kc:()=>findArtifact,NP:()=>commentUrl,oQ:()=>durableUrls,vg:()=>visibleUrls});var _result_delivery_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
26093);var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(50020);var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(61175);
function imageUrlsOf(delivery){switch(delivery.destination){case"artifact":case"comment":return{};case"commit":case"pull-request":case"release":return delivery.
imageUrls;default:return(0,_text_errors_js__WEBPACK_IMPORTED_MODULE_0__.xb)(delivery)}}function durableUrls(deliveries){return new Map(deliveries.flatMap(delivery=>(0,
_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.Ix)(delivery)?[]:Object.entries(imageUrlsOf(delivery))))}function candidateNumbers(deliveries){return new Map(deliveries.
flatMap(delivery=>"numbers"in delivery?Object.entries(delivery.numbers):[]))}function visibleUrls(deliveries){return durableUrls(deliveries.filter(delivery=>!("\
isDraft"in delivery&&delivery.isDraft)))}function findArtifact(deliveries){return deliveries.find(delivery=>delivery.destination==="artifact"&&!(0,_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.
Ix)(delivery))}function commentUrl({url,id:id2}){return`${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.kP)(url)}#issuecomment-${id2}`}}),59768:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{G:()=>isAboutCredits});const RUN_STATUSES=null;function isAboutCredits(status){return!["planned","unchanged","outdate\
d","skipped"].includes(status)}}),68322:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{JW:()=>NOWHERE,Zw:()=>altOf,nw:()=>isHere});const NOWHERE={path:"",file:""};function isHere({file}){return file!==NOWHERE.file}function altOf({alt,name}){return alt??
name}}),90128:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{LZ:()=>saveState,uH:()=>setOutput,
z:()=>summary});var os__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(70857);var crypto__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(76982);var fs__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
79896);function toCommandValue(input){if(input===null||input===void 0){return""}else if(typeof input==="string"||input instanceof String){return input}return JSON.
stringify(input)}function issueCommand(command,properties,message){const cmd=new Command(command,properties,message);process.stdout.write(cmd.toString()+os__WEBPACK_IMPORTED_MODULE_0__.
EOL)}var CMD_STRING="::";var Command=class{constructor(command,properties,message){if(!command){command="missing.command"}this.command=command;this.properties=properties;
this.message=message}toString(){let cmdStr=CMD_STRING+this.command;if(this.properties&&Object.keys(this.properties).length>0){cmdStr+=" ";let first=true;for(const key in this.
properties){if(this.properties.hasOwnProperty(key)){const val=this.properties[key];if(val){if(first){first=false}else{cmdStr+=","}cmdStr+=`${key}=${escapeProperty(
val)}`}}}}cmdStr+=`${CMD_STRING}${escapeData(this.message)}`;return cmdStr}};function escapeData(s){return toCommandValue(s).replace(/%/g,"%25").replace(/\r/g,"\
%0D").replace(/\n/g,"%0A")}function escapeProperty(s){return toCommandValue(s).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").
replace(/,/g,"%2C")}function issueFileCommand(command,message){const filePath=process.env[`GITHUB_${command}`];if(!filePath){throw new Error(`Unable to find env\
ironment variable for file command ${command}`)}if(!fs__WEBPACK_IMPORTED_MODULE_2__.existsSync(filePath)){throw new Error(`Missing file at path: ${filePath}`)}fs__WEBPACK_IMPORTED_MODULE_2__.
appendFileSync(filePath,`${toCommandValue(message)}${os__WEBPACK_IMPORTED_MODULE_0__.EOL}`,{encoding:"utf8"})}function prepareKeyValueMessage(key,value){const delimiter=`\
ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_1__.randomUUID()}`;const convertedValue=toCommandValue(value);if(key.includes(delimiter)){throw new Error(`Unexpe\
cted input: name should not contain the delimiter "${delimiter}"`)}if(convertedValue.includes(delimiter)){throw new Error(`Unexpected input: value should not co\
ntain the delimiter "${delimiter}"`)}return`${key}<<${delimiter}${os__WEBPACK_IMPORTED_MODULE_0__.EOL}${convertedValue}${os__WEBPACK_IMPORTED_MODULE_0__.EOL}${delimiter}`}
var __awaiter=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve){resolve(value)})}return new(P||
(P=Promise))(function(resolve,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["\
throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.
apply(thisArg,_arguments||[])).next())})};var{access,appendFile,writeFile}=fs__WEBPACK_IMPORTED_MODULE_2__.promises;var SUMMARY_ENV_VAR="GITHUB_STEP_SUMMARY";var Summary=class{constructor(){
this._buffer=""}filePath(){return __awaiter(this,void 0,void 0,function*(){if(this._filePath){return this._filePath}const pathFromEnv=process.env[SUMMARY_ENV_VAR];
if(!pathFromEnv){throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`)}try{yield access(
pathFromEnv,fs__WEBPACK_IMPORTED_MODULE_2__.constants.R_OK|fs__WEBPACK_IMPORTED_MODULE_2__.constants.W_OK)}catch(_a){throw new Error(`Unable to access summary f\
ile: '${pathFromEnv}'. Check if the file has correct read/write permissions.`)}this._filePath=pathFromEnv;return this._filePath})}wrap(tag,content,attrs={}){const htmlAttrs=Object.
entries(attrs).map(([key,value])=>` ${key}="${value}"`).join("");if(!content){return`<${tag}${htmlAttrs}>`}return`<${tag}${htmlAttrs}>${content}</${tag}>`}write(options){
return __awaiter(this,void 0,void 0,function*(){const overwrite=!!(options===null||options===void 0?void 0:options.overwrite);const filePath=yield this.filePath();
const writeFunc=overwrite?writeFile:appendFile;yield writeFunc(filePath,this._buffer,{encoding:"utf8"});return this.emptyBuffer()})}clear(){return __awaiter(this,
void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:true})})}stringify(){return this._buffer}isEmptyBuffer(){return this._buffer.length===0}emptyBuffer(){
this._buffer="";return this}addRaw(text,addEOL=false){this._buffer+=text;return addEOL?this.addEOL():this}addEOL(){return this.addRaw(os__WEBPACK_IMPORTED_MODULE_0__.
EOL)}addCodeBlock(code,lang){const attrs=Object.assign({},lang&&{lang});const element=this.wrap("pre",this.wrap("code",code),attrs);return this.addRaw(element).
addEOL()}addList(items,ordered=false){const tag=ordered?"ol":"ul";const listItems=items.map(item=>this.wrap("li",item)).join("");const element=this.wrap(tag,listItems);
return this.addRaw(element).addEOL()}addTable(rows){const tableBody=rows.map(row=>{const cells=row.map(cell=>{if(typeof cell==="string"){return this.wrap("td",cell)}
const{header,data,colspan,rowspan}=cell;const tag=header?"th":"td";const attrs=Object.assign(Object.assign({},colspan&&{colspan}),rowspan&&{rowspan});return this.
wrap(tag,data,attrs)}).join("");return this.wrap("tr",cells)}).join("");const element=this.wrap("table",tableBody);return this.addRaw(element).addEOL()}addDetails(label,content){
const element=this.wrap("details",this.wrap("summary",label)+content);return this.addRaw(element).addEOL()}addImage(src,alt,options){const{width,height}=options||
{};const attrs=Object.assign(Object.assign({},width&&{width}),height&&{height});const element=this.wrap("img",null,Object.assign({src,alt},attrs));return this.addRaw(
element).addEOL()}addHeading(text,level){const tag=`h${level}`;const allowedTag=["h1","h2","h3","h4","h5","h6"].includes(tag)?tag:"h1";const element=this.wrap(allowedTag,
text);return this.addRaw(element).addEOL()}addSeparator(){const element=this.wrap("hr",null);return this.addRaw(element).addEOL()}addBreak(){const element=this.
wrap("br",null);return this.addRaw(element).addEOL()}addQuote(text,cite){const attrs=Object.assign({},cite&&{cite});const element=this.wrap("blockquote",text,attrs);
return this.addRaw(element).addEOL()}addLink(text,href){const element=this.wrap("a",text,{href});return this.addRaw(element).addEOL()}};var _summary=new Summary;
var summary=_summary;var ExitCode;(function(ExitCode2){ExitCode2[ExitCode2["Success"]=0]="Success";ExitCode2[ExitCode2["Failure"]=1]="Failure"})(ExitCode||(ExitCode=
{}));function setOutput(name,value){const filePath=process.env["GITHUB_OUTPUT"]||"";if(filePath){return issueFileCommand("OUTPUT",prepareKeyValueMessage(name,value))}
process.stdout.write(os__WEBPACK_IMPORTED_MODULE_0__.EOL);issueCommand("set-output",{name},toCommandValue(value))}function saveState(name,value){const filePath=process.
env["GITHUB_STATE"]||"";if(filePath){return issueFileCommand("STATE",prepareKeyValueMessage(name,value))}issueCommand("save-state",{name},toCommandValue(value))}})};export{id,ids,modules};
