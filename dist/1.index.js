const id=1;const ids=[1,729];const modules={29997:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{$L:()=>isMarkedClosed,Lu:()=>textAbove,V2:()=>keepAbove,W:()=>markClosed});const MARKER_START="<!-- kie-image-action:pull-request";const MARKER=`${MARKER_START}\
 Each run writes anew what stands below this line. Text above it stays. -->`;const MARKER_LINE=new RegExp(`^${MARKER_START}.*-->[ \\t]*$`);const FENCE=/^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
function textAbove(body){return body.slice(0,findMarker(body)??body.length).trimEnd()}function findMarker(body){let found;let block;let start=0;for(const line of body.
split("\n")){const text=line.replace(/\r$/,"");const[,fence]=FENCE.exec(text)??[];if(MARKER_LINE.test(text))found=start;else if(block===void 0)block=fence===void 0?
void 0:{fence,before:found};else if(fence?.startsWith(block.fence)===true&&text.trim()===fence){found=block.before;block=void 0}start+=line.length+1}return found}
function keepAbove(previous,ours){const above=textAbove(previous);return`${above===""?"":`${above}

`}${MARKER}

${ours}`}const CLOSED="<!-- kie-image-action:closed -->";const MOST_CHARACTERS=65536;function markClosed(body){const marked=findMarker(body)!==void 0?`${body.trimEnd()}\


${CLOSED}`:keepAbove(body,CLOSED);return marked.length>MOST_CHARACTERS?body:marked}function isMarkedClosed(body){return body.trimEnd().endsWith(CLOSED)}}),91729:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);__webpack_require__.d(__webpack_exports__,{renderPullRequestBody:()=>renderPullRequestBody,saysNoWorkflows:()=>saysNoWorkflows});
var foreign_text=__webpack_require__(61175);var markdown=__webpack_require__(9706);var amounts=__webpack_require__(12822);var notice=__webpack_require__(68434);
var message=__webpack_require__(96065);var prompt_list=__webpack_require__(44103);var above=__webpack_require__(29997);var gallery=__webpack_require__(25728);;const NEW_COLUMNS=3;
const MOST_IMAGES=100;const FRAME_BYTES=100;function renderProposedImages({images,showPictures,maxBytes}){if(images.length===0)return"";const show=(image,url)=>showPictures?
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
const MAX_BYTES=61440;const LEAST_BYTES=1e4;const SHARES={notes:.1,removed:.1,unnamed:.1,prompts:.15};function renderPullRequestBody(input){const{previous,runUrl}=input;
const room=Math.min(MAX_BYTES,MOST_CHARACTERS-(0,above.Lu)(previous).length);const ours=room<LEAST_BYTES?(0,markdown.MY)([heading(input),(0,notice.renderRunLink)(
runUrl)]):renderBelow(input,room);const body=(0,above.V2)(previous,ours);return body.length>MOST_CHARACTERS?previous:body}function renderBelow(input,maxBytes){const{
base,images,removed,unnamed,showPictures,runUrl,needsMerge,startsNoWorkflows}=input;const top=[heading(input),needsMerge?renderConflict(base):"",renderNotes(input.
notes,maxBytes*SHARES.notes)];const bottom=[renderNames("Removed",removed,maxBytes*SHARES.removed),renderNames("No longer in the manifest, and kept",unnamed,maxBytes*
SHARES.unnamed),startsNoWorkflows?NO_WORKFLOWS:"",(0,notice.renderRunLink)(runUrl),(0,prompt_list.x)({prompts:promptsOf(input),maxBytes:maxBytes*SHARES.prompts})];
const taken=[...top,...bottom].reduce((bytes,part)=>bytes+(0,markdown.wI)(part)+2,400);return(0,markdown.MY)([...top,renderProposedImages({images,showPictures,maxBytes:maxBytes-
taken}),...bottom])}function heading({images,removed}){const changed=images.filter(isChange).length;const counts=[{count:images.length-changed,what:"new"},{count:changed,
what:"changed"},{count:removed.length,what:"removed"}];const told=counts.filter(({count})=>count>0).map(({count,what})=>`${(0,amounts.Df)(count)} ${what}`);return told.
length===0?"### Generated images":`### Generated images: ${told.join(", ")}`}function renderConflict(base){const name=(0,foreign_text.Bm)(base);return`A person \
has to merge ${name} into this branch: both have changed the same files since they parted. No new branch takes its place, as that could not take over all that t\
his one has.`}const NO_WORKFLOWS="Workflows that check this pull request wait until somebody with write access approves them, since the job's own token opened i\
t or was the last to commit to it. With an app's token as `github-token` they start by themselves.";function saysNoWorkflows(body){return body.includes(NO_WORKFLOWS)}
function renderNotes(notes,maxBytes){const list={items:notes,leftOut:"more notes are in the log.",maxBytes};return(0,markdown.RV)({...list,line:note=>`- ${(0,message.
e4)(note)}`})}function renderNames(title,names,maxBytes){if(names.length===0)return"";const list={items:names,leftOut:"more are in the log.",maxBytes:maxBytes-(0,
markdown.wI)(title)};return`${title}:

${(0,markdown.RV)({...list,line:name=>`- ${(0,foreign_text.Bm)(name)}`})}`}function promptsOf({images,prompts}){const proposed=new Set(images.map(({name})=>name));
return Object.fromEntries(Object.entries(prompts).filter(([name])=>proposed.has(name)))}}),77001:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);__webpack_require__.d(__webpack_exports__,{pullRequestDestination:()=>pullRequestDestination});var delivery=__webpack_require__(
26093);var foreign_text=__webpack_require__(61175);var reply=__webpack_require__(67676);var repository=__webpack_require__(36310);var request_failure=__webpack_require__(
12242);var shape=__webpack_require__(90545);var neighbour=__webpack_require__(19303);var refusal=__webpack_require__(5252);var own_places=__webpack_require__(34378);
var planned_commit=__webpack_require__(409);var pruned=__webpack_require__(6469);var tries=__webpack_require__(93504);var own_commit=__webpack_require__(5145);var check=__webpack_require__(
56132);var external_node_util_=__webpack_require__(57975);var lock=__webpack_require__(66775);var above=__webpack_require__(29997);var branch_path=__webpack_require__(
90601);var place=__webpack_require__(53707);var pull_request_sides=__webpack_require__(37944);;function cargoFor(options,target){const{side,isNew,base,own,common,
spare}=target;const{directory,reused,made,prune,former=[]}=options;const sources=[...isNew?[base,own]:[own,base],...spare,...former].filter(source=>source!==void 0);
const wanted=reused.flatMap(image=>findReused(options,{image,sources})??[]);const files=new Set(wanted.map(({entry})=>entry.file));const pruned2=new Set(own===void 0?
[]:prune?.find(own.lock.values()).own.map(({file:file2})=>file2));const unnamed=new Set(own!==void 0&&wasTurnedDown(target)?options.findUnnamed(own.lock.values()):
[]);const isLeft=({file:file2,...entry})=>!files.has(file2)&&!pruned2.has(file2)&&!made.has((0,lock.dT)(entry))&&!unnamed.has(entry.name);const others=own===void 0||
!isNew?[]:[...own.lock.values()].filter(entry=>isLeft(entry)&&(0,pull_request_sides.vW)(own,common,entry)&&givesWay(target,{entry,directory})).flatMap(entry=>carriedFrom(
own,entry,directory)??[]);return[...wanted,...others].filter(({path,sha,entry})=>side.entries.get(path)?.sha!==sha||!(0,external_node_util_.isDeepStrictEqual)(side.
lock.get(entry.file),entry))}function wasTurnedDown({standing:{state,pull},own}){return state==="closed"&&own!==void 0&&!(0,above.$L)(pull?.body??"")}function isOtherProposal(directory,{
base,own,common},files){if(own===void 0)return files.length>0;const shaIn=(side,path)=>side?.entries.get(path)?.sha;const coming=new Map(files.filter(({path,sha})=>shaIn(
base,path)!==sha).map(({path,sha})=>[path,sha]));const proposed=[...own.lock.values()].filter(entry=>(0,pull_request_sides.vW)(own,common,entry)).map(({file:file2})=>(0,
branch_path.lW)(directory,file2)).filter(path=>![void 0,shaIn(common,path),shaIn(base,path)].includes(shaIn(own,path)));const known=new Set(proposed);const isKnown=([
path,sha])=>known.has(path)&&shaIn(own,path)===sha;const isLeftOut=path=>!coming.has(path)&&shaIn(base,path)===shaIn(common,path);return coming.size>0&&(![...coming].
every(isKnown)||proposed.some(isLeftOut))}function findReused({directory,outputDirectory},{image,sources}){const file2=outputDirectory==="."?image.path:image.path.
slice(outputDirectory.length+1);for(const source of sources){const entry=source.lock.get(file2);if(entry?.request!==image.request)continue;if(entry.taskId!==image.
taskId&&entry.sha256!==image.sha256)continue;const carried=carriedFrom(source,entry,directory);if(carried!==void 0)return carried}return void 0}function carriedFrom({
entries},entry,directory){const path=(0,branch_path.lW)(directory,entry.file);const{sha,bytes}=entries.get(path)??{};return sha===void 0||bytes===void 0?void 0:
{path,sha,entry}}function givesWay({base,own,common},{entry,directory}){const{file:file2}=entry;const path=(0,branch_path.lW)(directory,file2);const known=base.
lock.get(file2);const same=(0,pull_request_sides.QR)([own,common],{directory,file:file2,sha:base.entries.get(path)?.sha});const{state}=(0,place.n)(base.entries,
{path,known:known??same});if(state==="foreign"||state==="changed")return false;const isNew=known!==void 0&&!(0,external_node_util_.isDeepStrictEqual)(known,common?.
lock.get(file2));return!isNew||Date.parse(known.createdAt)<Date.parse(entry.createdAt)}var errors=__webpack_require__(50020);var change=__webpack_require__(70157);
var commit_delivery=__webpack_require__(86009);var file=__webpack_require__(44247);var reason=__webpack_require__(93251);var rate_limit=__webpack_require__(71998);
var viewer=__webpack_require__(81788);var pulls=__webpack_require__(90860);var pulls_refusal=__webpack_require__(1900);;const JOB="github-actions[bot]";const TITLE_LENGTH=256;
const WAITS_MS=[0,1e3,4e3];async function openNew(options,branch,facts){const{message,base,clock,log,signal}=options;const startsNoWorkflows=await isJobsToken(options)===
true;const body2=options.writeBody({...facts,previous:"",startsNoWorkflows});const title=Array.from(message.split("\n",1)[0]??"").slice(0,TITLE_LENGTH).join("");
let failure;for(const waitMs of WAITS_MS){try{await clock.sleep(waitMs,signal);const known=waitMs===0?void 0:await(0,pulls.Ee)(options,branch);if(known!==void 0)
return{pull:placeOf(known)};const pull=await(0,pulls.G7)(options,{title,body:body2,head:branch,base});log.info(`Opened pull request ${pull.number}: ${(0,foreign_text.
Ig)(pull.html_url)}`);if(startsNoWorkflows)tellNoWorkflows(options,pull);return{pull:placeOf(pull)}}catch(error){if(!signal.aborted&&!(0,request_failure.UZ)(error)&&
!(error instanceof delivery.VE))throw error;failure=error;if(saysNothingNew(error))return{pull:void 0};if(!mayGoWellLater(error,options))break}}return{pull:void 0,
unopened:explainUnopened(options,{branch,message:"No pull request was opened.",error:failure})}}async function isJobsToken(options){try{return(await(0,viewer.n)(
options)).login===JOB}catch(error){options.log.debug(`Not known whose the token is: ${(0,reason.b)(error)}`);return void 0}}function saysNothingNew(error){return(0,
request_failure.UZ)(error)&&error.status===422&&/no commits between/i.test((0,pulls_refusal.gD)(error))}function mayGoWellLater(error,{clock,signal}){if(signal.
aborted)return false;if(error instanceof reply.vO)return true;if(!(0,request_failure.UZ)(error)||(0,rate_limit.T)(error,clock)!==void 0)return false;if(error.status===
422){const isUnknownYet=(0,request_failure.pc)(error).some(({field,code})=>field==="head"&&code==="invalid");return isUnknownYet||/already exists/i.test((0,pulls_refusal.
gD)(error))}return error.status>=500}function explainUnopened(options,{branch,message,error}){const page=compareUrl(options,branch);const where=`The images are \
on branch '${(0,foreign_text.Ig)(branch)}'`;if(options.signal.aborted){return new delivery.VE(`Cancelled before the pull request was seen to. ${where}.`,{next:`\
The next run does so; by hand: ${page}`,cause:error})}const explained=(0,pulls_refusal.V)(error,options);const next=(0,pulls_refusal.g8)(error)?`${pulls_refusal.
HG}, and run this again, or open it by hand: ${page}`:`Open it by hand, or run this again: ${page}${explained instanceof delivery.VE?`
${explained.next}`:""}`;return new delivery.VE(`${message} ${where}. ${(0,reason.b)(explained)}`,{next,cause:error})}function compareUrl(options,branch){const[base,
head]=[options.base,branch].map(name=>name.split("/").map(encodeURIComponent).join("/"));return`${(0,commit_delivery.Ek)(options)}/compare/${base}...${head}?exp\
and=1`}function placeOf({number,html_url:url}){return{number,url}}function tellNoWorkflows({log},{number}){log.notice(`Workflows that check pull request ${number}\
 wait until somebody approves them, since the job's own token opened it or was the last to commit to it; with an app's token as 'github-token' they start by the\
mselves.`)};function optionsFor(options,place2){return{...options,...place2,branchInput:"pull-request-branch",isInferred:false,orphan:false}}var body=__webpack_require__(
91729);var branch_base=__webpack_require__(45375);var conflict=__webpack_require__(23961);;const TOO_LONG="It has more commits than are looked at, so that it is\
 not known whether all of them are of this action.";function collectFacts(options,divergence,images){const{base,own,common,conflicts,isForeign,isTooLong,isStuck}=divergence;
const{directory}=options;const alts=new Map(images.map(({name,alt})=>[name,alt]));const isChanged=path=>{const[now,then,there]=[own,common,base].map(side=>side?.
entries.get(path)?.sha);return now!==then&&now!==there};const pathOf=file2=>(0,branch_path.lW)(directory,file2);const proposed=[...own.lock.values()].flatMap(entry=>{
const path=pathOf(entry.file);const bytes=own.entries.get(path)?.bytes;if(bytes===void 0||!(0,lock.AA)(entry)||!isChanged(path))return[];const{name,model,width,
height,credits}=entry;const alt=alts.get(name);const there=[common,base].find(side=>side?.entries.get(path)?.sha===base.entries.get(path)?.sha);return[{...{name,
model,width,height,bytes,credits:credits??void 0,...alt!==void 0&&{alt}},...there!==void 0&&base.entries.has(path)&&{before:(0,commit_delivery.iw)(options,{commit:there.
commit,path})},after:(0,commit_delivery.iw)(options,{commit:own.commit,path})}]});const removed=[...base.lock.values()].filter(({file:file2})=>!own.lock.has(file2)&&
isChanged(pathOf(file2)));return{...{base:options.base,images:proposed,removed:removed.map(({name})=>name)},unnamed:options.findUnnamed(own.lock.values()),needsMerge:conflicts&&
(isForeign||isStuck),notes:conflicts&&isTooLong?[TOO_LONG]:[]}};const COMMENT=(0,shape.OA)({body:(0,shape.bR)(shape.a$)});async function closePull(options,pull,why){
const{octokit,log,signal}=options;try{const given={...(0,repository.aC)(options),issue_number:pull.number};if(!await isCommented(options,pull,why))await(0,reply.
kA)(octokit.rest.issues.createComment,{...given,body:why},(0,shape.OA)({id:shape.i2}));await(0,pulls.qd)(options,pull.number,{state:"closed",body:(0,above.W)(pull.
body??"")});log.info(`Closed pull request ${pull.number}: ${why}`)}catch(error){signal.throwIfAborted();if(!(0,request_failure.UZ)(error)&&!(error instanceof reply.
vO))throw error;const said=(0,request_failure.UZ)(error)?(0,request_failure.C7)(error):(0,reason.Y)(error);log.warning(`Pull request ${pull.number} could not be\
 closed; close it by hand: ${(0,foreign_text.Ig)(pull.html_url)}. ${said}`)}}async function isCommented(options,{number},text){const given={...(0,repository.aC)(
options),issue_number:number};for await(const page of(0,reply.K5)(options.octokit.rest.issues.listComments,given,(0,shape.c3)(COMMENT))){if(page.some(({body:body2})=>body2===
text))return true}return false}var names=__webpack_require__(17508);var pull_request_target=__webpack_require__(1878);;async function propose(options,sides,{branch,
commit,images}){const head=commit??await(0,branch_base.zy)({...options,branch});const open=await(0,pulls.Ee)(options,branch);if(head===void 0)return{pull:void 0};
const base={branch:options.base,commit:await(0,pull_request_target.a)(options)};const divergence=await(0,conflict.W)(options,sides,{base,own:{branch,commit:head}});
if(!divergence.changesBase&&(open===void 0||!divergence.isForeign)){if(open!==void 0)await closePull(options,open,describeNothingLeft(options));return{pull:void 0}}
const facts=collectFacts(options,divergence,images);if(facts.needsMerge)tellConflict(options,branch,facts.notes);const proposal=open===void 0?await openNew(options,
branch,facts):{pull:placeOf(await bringUpToDate(options,open,await withWorkflows(options,open,{facts,commit,divergence})))};if(proposal.pull!==void 0)await closeEarlier(
options,sides,{branch,pull:proposal.pull,base:base.commit});return proposal}async function withWorkflows(options,pull,{facts,commit,divergence}){const didWait=(0,
body.saysNoWorkflows)(pull.body??"");const isJobs=commit===void 0?void 0:await isJobsToken(options);const startsNoWorkflows=isJobs??(didWait&&divergence.isLastOurs);
if(startsNoWorkflows&&!didWait)tellNoWorkflows(options,pull);return{...facts,startsNoWorkflows}}async function bringUpToDate(options,pull,facts){const{number,body:previous=""}=pull;
const body2=options.writeBody({...facts,previous});if(contentOf(body2)===contentOf(previous))return pull;try{return await(0,pulls.qd)(options,number,{body:body2})}catch(error){
if(options.signal.aborted||!(0,request_failure.UZ)(error)&&!(error instanceof reply.vO))throw error;const said=(0,reason.b)((0,pulls_refusal.V)(error,options));
options.log.warning(`The text of pull request ${number} could not be brought up to date. ${said}`);return pull}}function contentOf(body2){return body2.replaceAll(
"\r\n","\n").replaceAll(/\/actions\/runs\/\d+/g,"")}async function closeEarlier(options,sides,{branch,pull,base}){const number=(0,names.r)(options.branch,branch)??
1;if(number===1)return;for(const earlier of await(0,pulls.xO)(options)){if(((0,names.r)(options.branch,earlier.head.ref)??number)>=number)continue;const parting=await sides.
compare(base,earlier.head.sha);if(parting?.isForeign!==false)continue;await closePull(options,earlier,`#${pull.number} takes its place.`)}}function describeNothingLeft({
base}){return`Nothing is left to propose: ${(0,foreign_text.Bm)(base)} has these images as they are asked for.`}function tellConflict({base,log},branch,notes){const what=`\
A person has to merge '${(0,foreign_text.Ig)(base)}' into '${(0,foreign_text.Ig)(branch)}', as both have changed the same files, and a new branch could not take\
 over all that this one has.`;log.notice([what,...notes].join(" "))}var our_branch=__webpack_require__(29632);;const MAX_ROUNDS=4;class ElsewhereError extends delivery.
VE{constructor({branch}){super(`The pull request of '${(0,foreign_text.Ig)(branch)}' was merged, closed or given another base as the images came to it.`,{next:"\
Run the job again: the next run takes the next branch."})}}async function deliverImages(options,sides,freight){const files=await(0,file.zu)(options,freight.images.
filter(file.sX));for(let round=1;;round++){const target=await(0,pull_request_target.b)(options,sides);const load={...loadFor(options,target,freight),files};const hasNews=isNews(
options,target,load)||round>1&&files.length>0&&target.standing.state==="closed";if(target.isNew&&!hasNews)return proposeNothing(options,target,freight.images);try{
const commit=hasNews?await(0,tries.o)(commitOptionsFor(options,target),load):noCommit(options,target,freight.images);const proposal=await proposeCommit(options,
sides,{target,commit,images:freight.images});return{...commit,destination:"pull-request",base:options.base,...proposal}}catch(error){if(!(error instanceof ElsewhereError)||
round===MAX_ROUNDS)throw error;options.log.info(`Branch '${(0,foreign_text.Ig)(target.branch)}' is not proposed any more; the images go to the next one.`)}}}async function proposeCommit(options,sides,{
target,commit,images}){const{branch}=target;try{if(!await isSeen(options,target,commit))throw new ElsewhereError(target);return await propose(options,sides,{branch,
commit:commit.sha,images})}catch(error){const isKnown=(0,request_failure.UZ)(error)||error instanceof delivery.VE||error instanceof errors.dz||options.signal.aborted;
if(error instanceof ElsewhereError||!isKnown)throw error;const message="It is not known how it stands with the pull request.";return{pull:void 0,unopened:explainUnopened(
options,{branch,message,error})}}}function commitOptionsFor(options,target){const{branch,base,isNew,own,common,spare}=target;const{prune,directory}=options;return{
...optionsFor(options,{branch,...isNew&&{start:base.commit,startBranch:options.base}}),...prune!==void 0&&{prune:{...prune,manifestAt:base.commit}},findOtherwise:(file2,sha)=>(0,
pull_request_sides.QR)([own,common,...spare],{directory,file:file2,sha}),beforeMove:async({head})=>{if(isNew)return;if(head===void 0||!await isProposed(options,
target))throw new ElsewhereError(target)}}}function loadFor(options,target,{images,branch,read,pruning,former}){const[made,reused]=[images.filter(file.sX),images.
filter(image=>!(0,file.sX)(image))];const names2=new Set(made.map(image=>(0,lock.dT)(image)));const carried=cargoFor({...options,reused,made:names2,former},target);
const now={lock:target.side.lock,at:options.clock.date()};return{images,carried,read:branch===target.branch&&!target.isNew?read:now,pruning}}function isNews({directory},target,{
files,carried,pruning}){const{side,own}=target;const wasRejected=wasTurnedDown(target);const{entries,lock:lock2}=(wasRejected?own:void 0)??side;const isKnown=({
path,sha,entry})=>entries.get(path)?.sha===sha&&(0,change.Y)(lock2.get(entry.file),entry);if(!files.every(isKnown)||pruning.files.length>0)return true;return wasRejected?
isOtherProposal(directory,target,[...files,...carried]):carried.length>0}async function isProposed(options,{branch}){const{state}=(0,our_branch.Y)(await(0,pulls.
bK)(options,branch),options.base);return state==="open"||state==="unopened"}async function isSeen(options,{branch},{sha}){if(sha===void 0)return true;const{state,
pull}=(0,our_branch.Y)(await(0,pulls.bK)(options,branch),options.base);return state==="open"||state==="unopened"||state==="merged"&&pull?.head.sha===sha}async function proposeNothing(options,target,images){
const{log}=options;const{own,base,common,spare,replaces}=target;const{pull}=target.standing;if(wasTurnedDown(target)&&pull!==void 0&&!areIn(options,base,images)){
log.notice(`Pull request ${pull.number} was closed, and nothing that is asked for has changed since: no other one is opened. Change a prompt, or open it again: ${(0,
foreign_text.Ig)(pull.html_url)}`)}else log.info(`Branch '${(0,foreign_text.Ig)(options.base)}' has these images already; no pull request.`);if(replaces&&common!==
void 0&&pull!==void 0)await closePull(options,pull,describeNothingLeft(options));const delivery2=noCommit(options,{branch:options.base,side:base,own,spare},images);
return{...delivery2,destination:"pull-request",base:options.base,pull:void 0}}function noCommit(options,{branch,side,own,spare},images){const urls=images.map(image=>{
const source=[side,own,...spare].find(each=>each!==void 0&&areIn(options,each,[image]));return source&&(0,commit_delivery.gh)(options,[(0,file.J8)(options,image)],
source.commit)});return{destination:"commit",...{sha:void 0,url:void 0,branch,verified:void 0},imageUrls:Object.assign({},...urls)}}function areIn(options,side,images){
return images.every(image=>findReused(options,{image,sources:[side]})!==void 0)};function pullRequestDestination(options){const explain=error=>{throw(0,refusal.
j0)(error,optionsFor(options,{branch:options.branch}))};const sides=new pull_request_sides.Hw(options);let found;return{name:"pull-request",check:async()=>{found=
await checkProposal(options,sides).catch(explain)},deliver:async images=>{if(found===void 0)throw new Error("Nothing was checked before the delivery.");return deliverImages(
options,sides,{...found,images}).catch(explain)}}}async function checkProposal(options,sides){checkBaseName(options);if(!await(0,repository.Iu)(options))await(0,
pull_request_target.a)(options);const at=options.clock.date();const target=await(0,pull_request_target.b)(options,sides);const mayOpen=await provePullAccess(options);
const prospect=await checkPlaces(options,target);const{pruning,isCommitted}=prospect;if(isCommitted)await checkTarget(options,target,prospect);const isOpened=target.
isNew?isCommitted:target.standing.state==="unopened";if(isOpened&&!mayOpen){options.log.notice(`The job's own token may open no pull request here, so that the s\
tep will end 'partial'. ${pulls_refusal.HG}.`)}const found=foundAt(target,{at,pruning});if(!target.replaces||options.isPlan)return found;await replaceBranch(options,
sides,{target,found});return{...foundAt(await(0,pull_request_target.b)(options,sides),{at,pruning}),former:found.former}}function foundAt({branch,side,own,base,
spare},{at,pruning}){const former=[own,base,...spare].filter(each=>each!==void 0);const others=new Set(former.flatMap(({lock:lock2})=>[...lock2.values()].map(({
taskId})=>taskId)));return{branch,read:{lock:side.lock,at,others},pruning,former}}function checkBaseName({base,branch}){if(!base.startsWith(own_commit.O)&&(0,names.
r)(branch,base)===void 0)return;throw new delivery.VE(`Branch '${(0,foreign_text.Ig)(base)}' is one that this action proposes; nothing is merged into it.`,{next:"\
Name the branch that is to have the images as 'pull-request-base'."})}async function provePullAccess(options){const{base}=options;try{const given={...(0,repository.
aC)(options),title:"Nothing",head:base,base};await(0,reply.kA)(options.octokit.rest.pulls.create,given,(0,shape.OA)({}))}catch(error){if((0,pulls_refusal.g8)(error))
return false;if(!(0,request_failure.UZ)(error)||error.status!==422)throw(0,pulls_refusal.V)(error,options)}return true}async function checkPlaces(options,target){
const{side,isNew,own,replaces}=target;const wasRejected=wasTurnedDown(target);const cargo=cargoFor({...options,made:new Set(options.names)},target);const wanted=new Set(
options.reused.map(({name})=>name));const names2=[...options.names,...cargo.map(({entry})=>entry.name).filter(name=>wanted.has(name))];const commit=commitOptionsFor(
options,target);const hasImages=options.names.length>0||(wasRejected?isOtherProposal(options.directory,target,cargo):cargo.length>0);if(hasImages)await(0,own_places.
d)({...commit,branch:isNew?options.base:target.branch,names:names2},side.tree);const{prune}=commit;const find=entries=>{const given=prune?.find(entries)??{own:[],
nobodys:[]};return{...given,own:given.own.filter(({file:file2})=>!wasRejected||own?.lock.has(file2)===true)}};const pruning=await(0,pruned.Sj)(prune===void 0?commit:
{...commit,prune:{...prune,find}},side);return{names:names2,pruning,isCommitted:hasImages||pruning.files.length>0||replaces}}async function checkTarget(options,target,{
names:names2,pruning:{files:pruned2}}){const commit=commitOptionsFor(options,target);if(target.isNew)await(0,neighbour.r)(commit);const head=target.isNew?void 0:
target.standing.head;await(0,check.M)(commit,(0,planned_commit.b)({...commit,names:names2},{head,pruned:pruned2}))}async function replaceBranch(options,sides,{target,
found}){const images=options.reused;const load=loadFor(options,target,{...found,images,pruning:pruned.nk});if(load.carried.length===0)return;options.log.info(`B\
ranch '${(0,foreign_text.Ig)(target.standing.branch)}' conflicts with '${(0,foreign_text.Ig)(options.base)}'; a new one follows.`);const{sha}=await(0,tries.o)(commitOptionsFor(
options,target),load);await propose(options,sides,{branch:target.branch,commit:sha,images})}})};export{id,ids,modules};
