const id=453;const ids=[453,246];const modules={29997:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{$L:()=>isMarkedClosed,IP:()=>belowMarker,Lu:()=>textAbove,V2:()=>keepAbove,W:()=>markClosed});var _text_markdown_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
9706);const MARKER_START="<!-- kie-image-action:pull-request";const MARKER=`${MARKER_START} Each run writes anew what stands below this line. Text above it stay\
s. -->`;const MARKER_LINE=new RegExp(`^${MARKER_START}.*-->[ \\t]*$`);function textAbove(body){return body.slice(0,findMarker(body)??body.length).trimEnd()}function findMarker(body){
let found;let block;let start=0;for(const line of body.split("\n")){const text=line.replace(/\r$/,"");const fence=(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.
xn)(text);if(MARKER_LINE.test(text))found=start;else if(block===void 0)block=fence===void 0?void 0:{fence,before:found};else if(fence?.startsWith(block.fence)===
true&&text.trim()===fence){found=block.before;block=void 0}start+=line.length+1}return found}function belowMarker(body){const found=findMarker(body);return found===
void 0?"":body.slice(found)}function keepAbove(previous,ours){const above=textAbove(previous);return`${above===""?"":`${above}

`}${MARKER}

${ours}`}const CLOSED="<!-- kie-image-action:closed -->";const MOST_CHARACTERS=65536;function markClosed(body){const marked=findMarker(body)!==void 0?`${body.trimEnd()}\


${CLOSED}`:keepAbove(body,CLOSED);return marked.length>MOST_CHARACTERS?body:marked}function isMarkedClosed(body){return body.trimEnd().endsWith(CLOSED)}}),92246:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);__webpack_require__.d(__webpack_exports__,{renderPullRequestBody:()=>renderPullRequestBody,saysNoWorkflows:()=>saysNoWorkflows});
var foreign_text=__webpack_require__(61175);var markdown=__webpack_require__(9706);var amounts=__webpack_require__(12822);var notice=__webpack_require__(68434);
var message=__webpack_require__(96065);var prompt_list=__webpack_require__(44103);var above=__webpack_require__(29997);var gallery=__webpack_require__(25728);;const COLUMNS=4;
const MOST_PICTURES=100;const LEFT_OUT="more images have candidates, which do not fit here: they are on the branch with this one's name and `-candidates` at its\
 end.";const TOP_BYTES=400;function renderCandidates(input){const open=input.images.filter(({candidates})=>candidates.length>1);if(open.length===0)return"";let pictures=0;
const shown=open.filter(image=>{pictures+=image.candidates.flatMap(each=>each.pictures).length;return pictures<=MOST_PICTURES});const lines=(0,markdown.hW)({items:shown,
line:image=>renderImage(image,input),maxBytes:input.maxBytes-markdown.PD-TOP_BYTES});const left=(0,markdown.Rd)(open.length-lines.length,LEFT_OUT);return(0,markdown.
MY)(["#### Candidates",describePick(input.pickCommand,open),lines.join(""),left])}function describePick(pickCommand,[first]){const other=first?.candidates.find(
({standsIn})=>!standsIn);if(pickCommand===""||first===void 0||other===void 0)return"";const line=`\`${pickCommand} ${first.image} ${other.number}\``;return`A co\
mment that begins with ${line} puts that one in its place, at no cost.`}function renderImage({image,alt,candidates},{showPictures}){const named={name:image,...alt!==
void 0&&{alt}};const picture=(candidate,{url,width:width2,height,bytes})=>{const seen=showPictures?(0,gallery.Ji)(named,url,"100%"):"";const title=(0,markdown.nf)(
`${candidate.number}`,url)||`${candidate.number}`;const figures=`${(0,markdown.D_)(`${width2} \xD7 ${height}`)} \xB7 ${(0,markdown.D_)((0,amounts.nI)(bytes))}`;
return`${seen}**${title}**${describeStanding(candidate)}<br>${figures}`};const width=`${Math.floor(100/Math.min(COLUMNS,candidates.length))}%`;const cells=candidates.
map(candidate=>{const pictures=candidate.pictures.map(each=>picture(candidate,each));return`<td width="${width}" valign="top">

${pictures.join("<br>")}

</td>
`});const rows=Array.from({length:Math.ceil(cells.length/COLUMNS)},(_,row)=>cells.slice(row*COLUMNS,(row+1)*COLUMNS).join(""));return`${(0,foreign_text.Bm)(image)}\
:

<table>
${rows.map(row=>`<tr>
${row}</tr>
`).join("")}</table>
`}function describeStanding({isPicked,standsIn}){if(isPicked)return", picked";return standsIn?", stands in":""};const START="<!-- kie-image-action:manifest ";const END="\
 -->";const SPECIAL=/[<>&@#/]/g;function markKnown({alts,unnamed},maxBytes){const pairs=[...unnamed.map(name=>[name]),...Object.entries(alts)];const room=maxBytes-
(0,markdown.wI)(START+END)-"[]".length;const kept=(0,markdown.hW)({items:pairs,line:escaped,maxBytes:room});return kept.length===0?"":`${START}[${kept.map(each=>each.
trimEnd()).join(",")}]${END}
`}function escaped(value){return JSON.stringify(value.map(foreign_text.sW)).replace(SPECIAL,each=>`\\u${each.charCodeAt(0).toString(16).padStart(4,"0")}`)}function readKnown(body){
const lines=(0,above.IP)(body).split("\n");const line=lines.map(each=>each.trimEnd()).findLast(each=>each.startsWith(START)&&each.endsWith(END));const pairs=line===
void 0?[]:parsePairs(line.slice(START.length,-END.length));return{alts:Object.fromEntries(pairs.flatMap(([name,alt])=>alt===void 0?[]:[[name,alt]])),unnamed:pairs.
filter(([,alt])=>alt===void 0).map(([name])=>name)}}function parsePairs(json){const isText=value=>typeof value==="string";const isPair=value=>Array.isArray(value)&&
value.every(isText)&&(value.length===1||value.length===2);try{const pairs=JSON.parse(json);return Array.isArray(pairs)?pairs.filter(isPair):[]}catch{return[]}};
const prompts_START="<!-- kie-image-action:prompts -->";const prompts_END="<!-- kie-image-action:prompts-end -->";function markPrompts(list){return list===""?"":
`${prompts_START}

${list.trimEnd()}

${prompts_END}
`}function markedPrompts(body){const lines=(0,above.IP)(body).replaceAll("\r\n","\n").split("\n");const start=lines.indexOf(prompts_START);const end=lines.indexOf(
prompts_END,start+1);return start===-1||end===-1?"":`${lines.slice(start,end+1).join("\n")}
`};const NEW_COLUMNS=3;const MOST_IMAGES=100;const FRAME_BYTES=100;function renderProposedImages({images,showPictures,maxBytes}){if(images.length===0)return"";const show=(image,url)=>showPictures?
(0,gallery.Ji)(image,url,"100%"):"";const after=image=>show(image,image.after)+caption(image);const before=image=>{const{before:url=""}=image;return`${show(image,
url)}${(0,markdown.nf)("before",url)}`};const[changed,added]=[images.filter(isChange),images.filter(image=>!isChange(image))];const why=showPictures?"":`${gallery.
is}

`;const room=maxBytes-markdown.PD-(0,markdown.wI)(why);const pairs={title:"Changed, before and after",picturesInRow:1,columns:2,cells:image=>[before(image),after(
image)]};const rows={title:"New",picturesInRow:NEW_COLUMNS,columns:NEW_COLUMNS,cells:image=>[after(image)]};const first=renderGrid(changed.slice(0,MOST_IMAGES),
pairs,room);const second=renderGrid(added.slice(0,MOST_IMAGES),rows,room-(0,markdown.wI)(first.text));const left=images.length-first.count-second.count;return why+
first.text+second.text+(0,markdown.Rd)(left,"more pictures do not fit here; the run's summary tells of them.")}function isChange({before}){return before!==void 0}
function renderGrid(images,{title,picturesInRow,columns,cells},maxBytes){const width=`${Math.floor(100/columns)}%`;const cell=content=>`<td width="${width}" val\
ign="top">

${content}

</td>
`;const rows=Array.from({length:Math.ceil(images.length/picturesInRow)},(_,row)=>images.slice(row*picturesInRow,(row+1)*picturesInRow));const lines=(0,markdown.
hW)({items:rows,line:row=>`<tr>
${row.flatMap(cells).map(cell).join("")}</tr>`,maxBytes:maxBytes-FRAME_BYTES});const count=Math.min(lines.length*picturesInRow,images.length);return{count,text:count===
0?"":`${title}:

<table>
${lines.join("")}</table>

`}}function caption({name,alt,model,width,height,bytes,credits,after}){const figures=[...model===""?[]:[(0,foreign_text.Bm)(model,gallery.ZN)],(0,markdown.D_)(`${width}\
 \xD7 ${height}`),(0,markdown.D_)((0,amounts.nI)(bytes)),...credits===void 0?[]:[(0,markdown.D_)((0,amounts.YA)(credits))]];const title=(0,markdown.nf)((0,foreign_text.
Bm)(name),after)||(0,foreign_text.Bm)(name);return[title,...alt===void 0?[]:[(0,foreign_text.Bm)(alt)],figures.join(" \xB7 ")].join("<br>")};const MOST_CHARACTERS=65536;
const MAX_BYTES=61440;const LEAST_BYTES=1e4;const SHARES={notes:.1,removed:.1,unnamed:.1,prompts:.15,known:.05,candidates:.25};function renderPullRequestBody(given){
const input=given.prompts===void 0?withKnown(given):given;const{previous,runUrl}=input;const room=Math.min(MAX_BYTES,MOST_CHARACTERS-(0,above.Lu)(previous).length);
const ours=room<LEAST_BYTES?(0,markdown.MY)([heading(input),(0,notice.renderRunLink)(runUrl)]):renderBelow(input,room);const body=(0,above.V2)(previous,ours);return body.
length>MOST_CHARACTERS?previous:body}function withKnown(input){const{alts,unnamed}=readKnown(input.previous);const worded=(each,name)=>{const alt=each.alt??(Object.
hasOwn(alts,name)?alts[name]:void 0);return{...each,...alt!==void 0&&{alt}}};return{...input,unnamed,images:input.images.map(each=>worded(each,each.name)),candidates:input.
candidates.map(each=>worded(each,each.image))}}function renderKnown({images,candidates,unnamed},maxBytes){const named=[...images,...candidates.map(({image:name,
alt})=>({name,alt}))];const alts=named.flatMap(({name,alt})=>alt===void 0?[]:[[name,alt]]);return markKnown({alts:Object.fromEntries(alts),unnamed},maxBytes)}function renderBelow(input,maxBytes){
const{base,images,removed,unnamed,showPictures,runUrl,needsMerge,startsNoWorkflows}=input;const top=[heading(input),needsMerge?renderConflict(base):"",renderNotes(
input.notes,maxBytes*SHARES.notes)];const bottom=[renderCandidates({...input,images:input.candidates,maxBytes:maxBytes*SHARES.candidates}),renderNames("Removed",
removed,maxBytes*SHARES.removed),renderNames("No longer in the manifest, and kept",unnamed,maxBytes*SHARES.unnamed),startsNoWorkflows?NO_WORKFLOWS:"",(0,notice.
renderRunLink)(runUrl),renderKnown(input,maxBytes*SHARES.known),renderPrompts(input,maxBytes*SHARES.prompts)];const taken=[...top,...bottom].reduce((bytes,part)=>bytes+
(0,markdown.wI)(part)+2,400);return(0,markdown.MY)([...top,renderProposedImages({images,showPictures,maxBytes:maxBytes-taken}),...bottom])}function heading({images,
removed}){const changed=images.filter(isChange).length;const counts=[{count:images.length-changed,what:"new"},{count:changed,what:"changed"},{count:removed.length,
what:"removed"}];const told=counts.filter(({count})=>count>0).map(({count,what})=>`${(0,amounts.Df)(count)} ${what}`);return told.length===0?"### Generated imag\
es":`### Generated images: ${told.join(", ")}`}function renderConflict(base){const name=(0,foreign_text.Bm)(base);return`A person has to merge ${name} into this\
 branch: both have changed the same files since they parted. No new branch takes its place, as that could not take over all that this one has.`}const NO_WORKFLOWS="\
Workflows that check this pull request wait until somebody with write access approves them, since the job's own token opened it or was the last to commit to it.\
 With an app's token as `github-token` they start by themselves.";function saysNoWorkflows(body){return body.includes(NO_WORKFLOWS)}function renderNotes(notes,maxBytes){
const list={items:notes,leftOut:"more notes are in the log.",maxBytes};return(0,markdown.RV)({...list,line:note=>`- ${(0,message.e4)(note)}`})}function renderNames(title,names,maxBytes){
if(names.length===0)return"";const list={items:names,leftOut:"more are in the log.",maxBytes:maxBytes-(0,markdown.wI)(title)};return`${title}:

${(0,markdown.RV)({...list,line:name=>`- ${(0,foreign_text.Bm)(name)}`})}`}function renderPrompts({images,prompts,previous},maxBytes){if(prompts===void 0)return markedPrompts(
previous);const proposed=new Set(images.map(({name})=>name));const known=Object.fromEntries(Object.entries(prompts).filter(([name])=>proposed.has(name)));return markPrompts(
(0,prompt_list.x)({prompts:known,maxBytes}))}}),54039:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{M:()=>collectFacts});var lock=__webpack_require__(66775);var path=__webpack_require__(90601);var delivery=__webpack_require__(86009);var entry=__webpack_require__(
92342);;function collectCandidates(options,{commit,entries},{proposed,alts}){const byWish=Map.groupBy(entries,entry.H_);const images=Map.groupBy(proposed,lock.dT);
const pictureOf=({file,width,height,bytes})=>({...{width,height,bytes},url:(0,delivery.iw)(options,{commit,path:(0,path.lW)(options.directory,file)})});return[...images].
flatMap(([image,[first,...others]])=>{const own=first&&byWish.get((0,entry.H_)({candidateOf:image,request:first.request}));if(own===void 0)return[];const contents=new Set(
[first,...others].map(entry2=>entry2?.sha256));const alt=alts.get(first?.name??image);const candidates=[...Map.groupBy(own,({number})=>number)].map(([number,pictures])=>({
number,isPicked:pictures.some(({picked})=>picked===true),standsIn:pictures.every(({sha256})=>contents.has(sha256)),pictures:pictures.map(pictureOf)}));return[{image,
candidates,...alt!==void 0&&{alt}}]})};const TOO_LONG="It has more commits than are looked at, so that it is not known whether all of them are of this action.";
function collectFacts(options,divergence,{images,candidates}){const{base,own,common,conflicts,isForeign,isTooLong,isStuck}=divergence;const{directory}=options;const alts=new Map(
images.map(({name,alt})=>[name,alt]));const isChanged=path2=>{const[now,then,there]=[own,common,base].map(side=>side?.entries.get(path2)?.sha);return now!==then&&
now!==there};const pathOf=file=>(0,path.lW)(directory,file);const changed=[...own.lock.values()].filter(entry2=>(0,lock.AA)(entry2)&&isChanged(pathOf(entry2.file)));
const proposed=[...own.lock.values()].flatMap(entry2=>{const path2=pathOf(entry2.file);const bytes=own.entries.get(path2)?.bytes;if(bytes===void 0||!(0,lock.AA)(
entry2)||!isChanged(path2))return[];const{name,model,width,height,credits}=entry2;const alt=alts.get(name);const there=[common,base].find(side=>side?.entries.get(
path2)?.sha===base.entries.get(path2)?.sha);return[{...{name,model,width,height,bytes,credits:credits??void 0,...alt!==void 0&&{alt}},...there!==void 0&&base.entries.
has(path2)&&{before:(0,delivery.iw)(options,{commit:there.commit,path:path2})},after:(0,delivery.iw)(options,{commit:own.commit,path:path2})}]});const removed=[
...base.lock.values()].filter(({file})=>!own.lock.has(file)&&isChanged(pathOf(file)));return{candidates:candidates===void 0?[]:collectCandidates(options,candidates,
{proposed:changed,alts}),...{base:options.base,images:proposed,removed:removed.map(({name})=>name)},unnamed:options.findUnnamed(own.lock.values()),needsMerge:conflicts&&
(isForeign||isStuck),notes:conflicts&&isTooLong?[TOO_LONG]:[]}}}),51403:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{$t:()=>placeOf,AA:()=>explainUnopened,Ob:()=>isJobsToken,nR:()=>openNew,vV:()=>tellNoWorkflows});var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
26093);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(61175);var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(
93251);var _api_rate_limit_js__WEBPACK_IMPORTED_MODULE_8__=__webpack_require__(71998);var _api_reply_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(67676);
var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(12242);var _api_viewer_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(81788);var _commit_delivery_js__WEBPACK_IMPORTED_MODULE_9__=__webpack_require__(
86009);var _pulls_pulls_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90860);var _pulls_refusal_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(1900);
const JOB="github-actions[bot]";const TITLE_LENGTH=256;const WAITS_MS=[0,1e3,4e3];async function openNew(options,branch,facts){const{message,base,clock,log,signal}=options;
const startsNoWorkflows=await isJobsToken(options)===true;const body=options.writeBody({...facts,previous:"",startsNoWorkflows});const title=Array.from(message.
split("\n",1)[0]??"").slice(0,TITLE_LENGTH).join("");let failure;for(const waitMs of WAITS_MS){try{await clock.sleep(waitMs,signal);const known=waitMs===0?void 0:
await(0,_pulls_pulls_js__WEBPACK_IMPORTED_MODULE_0__.Ee)(options,branch);if(known!==void 0)return{pull:placeOf(known)};const pull=await(0,_pulls_pulls_js__WEBPACK_IMPORTED_MODULE_0__.
G7)(options,{title,body,head:branch,base});log.info(`Opened pull request ${pull.number}: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.Ig)(pull.html_url)}`);
if(startsNoWorkflows)tellNoWorkflows(options,pull);return{pull:placeOf(pull)}}catch(error){if(!signal.aborted&&!(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_2__.
UZ)(error)&&!(error instanceof _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_3__.VE))throw error;failure=error;if(saysNothingNew(error))return{pull:void 0};
if(!mayGoWellLater(error,options))break}}return{pull:void 0,unopened:explainUnopened(options,{branch,message:"No pull request was opened.",error:failure})}}async function isJobsToken(options){
try{return(await(0,_api_viewer_js__WEBPACK_IMPORTED_MODULE_4__.n)(options)).login===JOB}catch(error){options.log.debug(`Not known whose the token is: ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_5__.
b)(error)}`);return void 0}}function saysNothingNew(error){return(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_2__.UZ)(error)&&error.status===422&&/no commits between/i.
test((0,_pulls_refusal_js__WEBPACK_IMPORTED_MODULE_6__.gD)(error))}function mayGoWellLater(error,{clock,signal}){if(signal.aborted)return false;if(error instanceof
_api_reply_js__WEBPACK_IMPORTED_MODULE_7__.vO)return true;if(!(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_2__.UZ)(error)||(0,_api_rate_limit_js__WEBPACK_IMPORTED_MODULE_8__.
T)(error,clock)!==void 0)return false;if(error.status===422){const isUnknownYet=(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_2__.pc)(error).some(({field,
code})=>field==="head"&&code==="invalid");return isUnknownYet||/already exists/i.test((0,_pulls_refusal_js__WEBPACK_IMPORTED_MODULE_6__.gD)(error))}return error.
status>=500}function explainUnopened(options,{branch,message,error}){const page=compareUrl(options,branch);const where=`The images are on branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.
Ig)(branch)}'`;if(options.signal.aborted){return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_3__.VE(`Cancelled before the pull request was seen to. ${where}\
.`,{next:`The next run does so; by hand: ${page}`,cause:error})}const explained=(0,_pulls_refusal_js__WEBPACK_IMPORTED_MODULE_6__.V)(error,options);const next=(0,
_pulls_refusal_js__WEBPACK_IMPORTED_MODULE_6__.g8)(error)?`${_pulls_refusal_js__WEBPACK_IMPORTED_MODULE_6__.HG}, and run this again, or open it by hand: ${page}`:
`Open it by hand, or run this again: ${page}${explained instanceof _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_3__.VE?`
${explained.next}`:""}`;return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_3__.VE(`${message} ${where}. ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_5__.
b)(explained)}`,{next,cause:error})}function compareUrl(options,branch){const[base,head]=[options.base,branch].map(name=>name.split("/").map(encodeURIComponent).
join("/"));return`${(0,_commit_delivery_js__WEBPACK_IMPORTED_MODULE_9__.Ek)(options)}/compare/${base}...${head}?expand=1`}function placeOf({number,html_url:url}){
return{number,url}}function tellNoWorkflows({log},{number}){log.notice(`Workflows that check pull request ${number} wait until somebody approves them, since the\
 job's own token opened it or was the last to commit to it; with an app's token as 'github-token' they start by themselves.`)}}),41723:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{f:()=>bringUpToDate});var _core_report_pull_request_body_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(92246);var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
93251);var _api_reply_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(67676);var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(12242);
var _open_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(51403);var _pulls_pulls_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90860);var _pulls_refusal_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
1900);async function bringUpToDate(options,pull,{facts,...news}){const{number,body:previous=""}=pull;const body=options.writeBody({...facts,previous,startsNoWorkflows:await doWorkflowsWait(
options,pull,news)});if(contentOf(body)===contentOf(previous))return pull;try{return await(0,_pulls_pulls_js__WEBPACK_IMPORTED_MODULE_0__.qd)(options,number,{body})}catch(error){
if(options.signal.aborted||!(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__.UZ)(error)&&!(error instanceof _api_reply_js__WEBPACK_IMPORTED_MODULE_2__.vO))
throw error;const said=(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_3__.b)((0,_pulls_refusal_js__WEBPACK_IMPORTED_MODULE_4__.V)(error,options));options.log.
warning(`The text of pull request ${number} could not be brought up to date. ${said}`);return pull}}async function doWorkflowsWait(options,pull,{commit,divergence}){
const didWait=(0,_core_report_pull_request_body_js__WEBPACK_IMPORTED_MODULE_5__.saysNoWorkflows)(pull.body??"");const isJobs=commit===void 0?void 0:await(0,_open_js__WEBPACK_IMPORTED_MODULE_6__.
Ob)(options);const startsNoWorkflows=isJobs??(didWait&&divergence.isLastOurs);if(startsNoWorkflows&&!didWait)(0,_open_js__WEBPACK_IMPORTED_MODULE_6__.vV)(options,
pull);return startsNoWorkflows}function contentOf(body){return body.replaceAll("\r\n","\n").replaceAll(/\/actions\/runs\/\d+/g,"")}})};export{id,ids,modules};
