const id=309;const ids=[309];const modules={23961:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{W:()=>findDivergence});var _core_images_file_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(46290);var _branch_lock_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
91877);var _branch_path_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(90601);async function findDivergence(options,sides,given){const[base,own]=[await sides.
read(given.base),await sides.read(given.own)];const parting=await sides.compare(base.commit,own.commit);if(parting===void 0){return{base,own,common:void 0,conflicts:true,
changesBase:true,isForeign:false}}const common=await sides.read({...given.base,commit:parting.mergeBase});const planned=new Set([(0,_branch_lock_js__WEBPACK_IMPORTED_MODULE_0__.
H)(options),...options.names.flatMap(name=>_core_images_file_js__WEBPACK_IMPORTED_MODULE_1__.Z1.map(each=>(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_2__.lW)(options.
directory,`${name}.${each}`)))]);const known=[base,own,common].flatMap(({lock})=>[...lock.keys()].map(file=>(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_2__.lW)(
options.directory,file)));const paths=[...new Set([...planned,...known])];const shaIn=({entries},path)=>entries.get(path)?.sha;const changed=paths.filter(path=>shaIn(
own,path)!==shaIn(base,path));const isOwn=path=>shaIn(own,path)!==shaIn(common,path);return{...{base,own,common,isForeign:parting.isForeign},conflicts:changed.some(
path=>shaIn(base,path)!==shaIn(common,path)&&(planned.has(path)||isOwn(path))),changesBase:changed.some(isOwn)}}}),91309:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);__webpack_require__.d(__webpack_exports__,{pullRequestDestination:()=>pullRequestDestination});var delivery=__webpack_require__(
26093);var foreign_text=__webpack_require__(61175);var reply=__webpack_require__(67676);var repository=__webpack_require__(36310);var request_failure=__webpack_require__(
12242);var shape=__webpack_require__(90545);var neighbour=__webpack_require__(19303);var refusal=__webpack_require__(5252);var own_places=__webpack_require__(34378);
var planned_commit=__webpack_require__(409);var pruned=__webpack_require__(6469);var tries=__webpack_require__(93504);var own_commit=__webpack_require__(5145);var check=__webpack_require__(
56132);var external_node_util_=__webpack_require__(57975);var lock=__webpack_require__(66775);var branch_path=__webpack_require__(90601);var place=__webpack_require__(
53707);;function cargoFor(options,{side,isNew,base,own,common}){const{directory,reused,made,prune,former=[]}=options;const sources=[own,base,...former].filter(source=>source!==
void 0);const wanted=reused.flatMap(image=>findReused(options,{image,sources})??[]);const files=new Set(wanted.map(({entry})=>entry.file));const pruned2=new Set(
own===void 0?[]:prune?.find(own.lock.values()).own.map(({file:file2})=>file2));const isLeft=({file:file2,...entry})=>!files.has(file2)&&!pruned2.has(file2)&&!made.
has((0,lock.dT)(entry));const others=own===void 0||!isNew?[]:[...own.lock.values()].filter(entry=>isLeft(entry)&&isNewsOf(own,common,entry)&&givesWay(base,common,
{entry,directory})).flatMap(entry=>carriedFrom(own,entry,directory)??[]);return[...wanted,...others].filter(({path,sha,entry})=>side.entries.get(path)?.sha!==sha||
!(0,external_node_util_.isDeepStrictEqual)(side.lock.get(entry.file),entry))}function findReused({directory,outputDirectory},{image,sources}){const file2=outputDirectory===
"."?image.path:image.path.slice(outputDirectory.length+1);for(const source of sources){const entry=source.lock.get(file2);if(entry?.request!==image.request)continue;
if(entry.taskId!==image.taskId&&entry.sha256!==image.sha256)continue;const carried=carriedFrom(source,entry,directory);if(carried!==void 0)return carried}return void 0}
function carriedFrom({entries},entry,directory){const path=(0,branch_path.lW)(directory,entry.file);const{sha,bytes}=entries.get(path)??{};return sha===void 0||
bytes===void 0?void 0:{path,sha,entry}}function isNewsOf(own,common,{file:file2}){return!(0,external_node_util_.isDeepStrictEqual)(own.lock.get(file2),common?.lock.
get(file2))}function givesWay({lock:lock2,entries},common,{entry,directory}){const known=lock2.get(entry.file);const{state}=(0,place.n)(entries,{path:(0,branch_path.
lW)(directory,entry.file),known});if(state==="foreign"||state==="changed")return false;const isNew=known!==void 0&&!(0,external_node_util_.isDeepStrictEqual)(known,
common?.lock.get(entry.file));return!isNew||Date.parse(known.createdAt)<Date.parse(entry.createdAt)}var change=__webpack_require__(70157);var commit_delivery=__webpack_require__(
86009);var file=__webpack_require__(44247);var reason=__webpack_require__(93251);var rate_limit=__webpack_require__(71998);var viewer=__webpack_require__(81788);
var pulls=__webpack_require__(51535);var pull_request_refusal=__webpack_require__(61839);;const JOB="github-actions[bot]";const TITLE_LENGTH=256;const WAITS_MS=[
0,1e3,4e3];async function openNew(options,branch,facts){const{message,base,clock,log,signal}=options;const startsNoWorkflows=await isJobsToken(options);const body=options.
writeBody({...facts,previous:"",startsNoWorkflows,notes:[]});const title=Array.from(message.split("\n",1)[0]??"").slice(0,TITLE_LENGTH).join("");let failure;for(const waitMs of WAITS_MS){
try{await clock.sleep(waitMs,signal);const known=waitMs===0?void 0:await(0,pulls.Ee)(options,branch);if(known!==void 0)return{pull:placeOf(known)};const pull=await(0,
pulls.G7)(options,{title,body,head:branch,base});log.info(`Opened pull request ${pull.number}: ${(0,foreign_text.Ig)(pull.html_url)}`);if(startsNoWorkflows)tellNoWorkflows(
options,pull);return{pull:placeOf(pull)}}catch(error){if(!signal.aborted&&!(0,request_failure.UZ)(error)&&!(error instanceof delivery.VE))throw error;failure=error;
if(saysNothingNew(error))return{pull:void 0};if(!mayGoWellLater(error,options))break}}return{pull:void 0,unopened:explainUnopened(options,{branch,message:"No pu\
ll request was opened.",error:failure})}}async function isJobsToken(options){try{return(await(0,viewer.n)(options)).login===JOB}catch(error){options.log.debug(`\
Not known whose the token is: ${(0,reason.b)(error)}`);return false}}function saysNothingNew(error){return(0,request_failure.UZ)(error)&&error.status===422&&/no commits between/i.
test((0,pull_request_refusal.gD)(error))}function mayGoWellLater(error,{clock,signal}){if(signal.aborted)return false;if(error instanceof reply.vO)return true;if(!(0,
request_failure.UZ)(error)||(0,rate_limit.T)(error,clock)!==void 0)return false;if(error.status===422){const isUnknownYet=(0,request_failure.pc)(error).some(({field,
code})=>field==="head"&&code==="invalid");return isUnknownYet||/already exists/i.test((0,pull_request_refusal.gD)(error))}return error.status>=500}function explainUnopened(options,{
branch,message,error}){const page=compareUrl(options,branch);const where=`The images are on branch '${(0,foreign_text.Ig)(branch)}'`;if(options.signal.aborted){
return new delivery.VE(`Cancelled before the pull request was seen to. ${where}.`,{next:`The next run does so; by hand: ${page}`,cause:error})}const explained=(0,
pull_request_refusal.V)(error,options);const next=(0,pull_request_refusal.g8)(error)?`${pull_request_refusal.HG}, and run this again, or open it by hand: ${page}`:
`Open it by hand, or run this again: ${page}${explained instanceof delivery.VE?`
${explained.next}`:""}`;return new delivery.VE(`${message} ${where}. ${(0,reason.b)(explained)}`,{next,cause:error})}function compareUrl(options,branch){const[base,
head]=[options.base,branch].map(name=>name.split("/").map(encodeURIComponent).join("/"));return`${(0,commit_delivery.Ek)(options)}/compare/${base}...${head}?exp\
and=1`}function placeOf({number,html_url:url}){return{number,url}}function tellNoWorkflows({log},{number}){log.notice(`Workflows that check pull request ${number}\
 wait until somebody approves them, since the job's own token opened it; with an app's token as 'github-token' they start by themselves.`)};function optionsFor(options,place2){
return{...options,...place2,isInferred:false,orphan:false}}var branch_base=__webpack_require__(45375);var conflict=__webpack_require__(23961);;function collectFacts(options,divergence,images){
const{base,own,common,conflicts,isForeign}=divergence;const{directory}=options;const alts=new Map(images.map(({name,alt})=>[name,alt]));const isChanged=path=>{const[
now,then,there]=[own,common,base].map(side=>side?.entries.get(path)?.sha);return now!==then&&now!==there};const pathOf=file2=>(0,branch_path.lW)(directory,file2);
const proposed=[...own.lock.values()].flatMap(entry=>{const path=pathOf(entry.file);const bytes=own.entries.get(path)?.bytes;if(bytes===void 0||!(0,lock.AA)(entry)||
!isChanged(path))return[];const{name,model,width,height,credits}=entry;const alt=alts.get(name);const there=[common,base].find(side=>side?.entries.get(path)?.sha===
base.entries.get(path)?.sha);return[{...{name,model,width,height,bytes,credits:credits??void 0,...alt!==void 0&&{alt}},...there!==void 0&&base.entries.has(path)&&
{before:(0,commit_delivery.iw)(options,{commit:there.commit,path})},after:(0,commit_delivery.iw)(options,{commit:own.commit,path})}]});const removed=[...base.lock.
values()].filter(({file:file2})=>!own.lock.has(file2)&&isChanged(pathOf(file2)));return{...{base:options.base,images:proposed,removed:removed.map(({name})=>name)},
unnamed:options.findUnnamed(own.lock.values()),needsMerge:conflicts&&isForeign}}var standing=__webpack_require__(19179);var pull_request_target=__webpack_require__(
1878);;async function propose(options,sides,{branch,commit,images}){const head=commit??await(0,branch_base.zy)({...options,branch});const open=await(0,pulls.Ee)(
options,branch);if(head===void 0)return{pull:void 0};const base={branch:options.base,commit:await(0,pull_request_target.a)(options)};const divergence=await(0,conflict.
W)(options,sides,{base,own:{branch,commit:head}});if(!divergence.changesBase&&(open===void 0||!divergence.isForeign)){if(open!==void 0)await(0,pulls.IB)(options,
open,describeNothingLeft(options));return{pull:void 0}}const facts=collectFacts(options,divergence,images);if(facts.needsMerge)tellConflict(options,branch);if(open!==
void 0)return{pull:placeOf(await bringUpToDate(options,open,facts))};const proposal=await openNew(options,branch,facts);if(proposal.pull!==void 0)await closePredecessor(
options,branch,proposal.pull);return proposal}async function bringUpToDate(options,pull,facts){const{number,body:previous="",user}=pull;const body=options.writeBody(
{...facts,previous,startsNoWorkflows:user?.login===JOB,notes:[]});if(contentOf(body)===contentOf(previous))return pull;try{return await(0,pulls.qd)(options,number,
{body})}catch(error){if(options.signal.aborted||!(0,request_failure.UZ)(error)&&!(error instanceof reply.vO))throw error;const said=(0,reason.b)((0,pull_request_refusal.
V)(error,options));options.log.warning(`The text of pull request ${number} could not be brought up to date. ${said}`);return pull}}function contentOf(body){return body.
replaceAll("\r\n","\n").replaceAll(/\/actions\/runs\/\d+/g,"")}async function closePredecessor(options,branch,pull){const number=(0,standing.rl)(options.branch,
branch)??1;if(number===1)return;const before=await(0,pulls.Ee)(options,(0,standing.W0)(options.branch,number-1));if(before!==void 0){await(0,pulls.IB)(options,before,
`#${pull.number} takes its place, as this branch conflicts with its base.`)}}function describeNothingLeft({base}){return`Nothing is left to propose: ${(0,foreign_text.
Bm)(base)} has these images as they are asked for.`}function tellConflict({base,log},branch){log.notice(`A person has to merge '${(0,foreign_text.Ig)(base)}' in\
to '${(0,foreign_text.Ig)(branch)}', as both have changed the same files; the branch has commits that are not of this action, so that no new one takes its place\
.`)};const MAX_ROUNDS=4;class ElsewhereError extends delivery.VE{constructor({branch}){super(`The pull request of '${(0,foreign_text.Ig)(branch)}' was merged, c\
losed or given another base as the images came to it.`,{next:"Run the job again: the next run takes the next branch."})}}async function deliverImages(options,sides,freight){
const files=await(0,file.zu)(options,freight.images.filter(file.sX));for(let round=1;;round++){const target=await(0,pull_request_target.b)(options,sides);const load={
...loadFor(options,target,freight),files};const hasNews=isNews(target,load);if(target.isNew&&!hasNews)return proposeNothing(options,target,freight.images);try{const commit=hasNews?
await(0,tries.o)(commitOptionsFor(options,target),load):noCommit(options,target,freight.images);const proposal=await proposeCommit(options,sides,{target,commit,
images:freight.images});return{...commit,destination:"pull-request",base:options.base,...proposal}}catch(error){if(!(error instanceof ElsewhereError)||round===MAX_ROUNDS)
throw error;options.log.info(`Branch '${(0,foreign_text.Ig)(target.branch)}' is not proposed any more; the images go to the next one.`)}}}async function proposeCommit(options,sides,{
target,commit,images}){const{branch}=target;try{if(!await isSeen(options,target,commit))throw new ElsewhereError(target);return await propose(options,sides,{branch,
commit:commit.sha,images})}catch(error){const isKnown=(0,request_failure.UZ)(error)||error instanceof delivery.VE||options.signal.aborted;if(error instanceof ElsewhereError||
!isKnown)throw error;const message="It is not known how it stands with the pull request.";return{pull:void 0,unopened:explainUnopened(options,{branch,message,error})}}}
function commitOptionsFor(options,target){const{branch,base,isNew}=target;const{prune}=options;return{...optionsFor(options,{branch,...isNew&&{start:base.commit}}),
...prune!==void 0&&{prune:{...prune,manifestAt:base.commit}},beforeMove:async({head})=>{if(isNew)return;if(head===void 0||!await isProposed(options,target))throw new ElsewhereError(
target)}}}function loadFor(options,target,{images,branch,read,pruning,former}){const[made,reused]=[images.filter(file.sX),images.filter(image=>!(0,file.sX)(image))];
const carried=cargoFor({...options,reused,made:new Set(made.map(image=>image.name)),former},target);const now={lock:target.side.lock,at:options.clock.date()};return{
images,carried,read:branch===target.branch&&!target.isNew?read:now,pruning}}function isNews({standing:standing2,side,own},{files,carried,pruning}){const wasRejected=standing2.
state==="closed"&&own!==void 0;const{entries,lock:lock2}=wasRejected?own:side;const isKnown=({path,sha,entry})=>entries.get(path)?.sha===sha&&(0,change.Y)(lock2.
get(entry.file),entry);return!files.every(isKnown)||pruning.files.length>0||!wasRejected&&carried.length>0}async function isProposed(options,{branch}){const{state}=(0,
standing.YH)(await(0,pulls.bK)(options,branch),options.base);return state==="open"||state==="unopened"}async function isSeen(options,{branch},{sha}){if(sha===void 0)
return true;const{state,pull}=(0,standing.YH)(await(0,pulls.bK)(options,branch),options.base);return state==="open"||state==="unopened"||state!=="foreign"&&pull?.
head.sha===sha}async function proposeNothing(options,{standing:{state,pull},own,base,replaces},images){const{log}=options;if(state==="closed"&&pull!==void 0&&!areIn(
options,base,images)){log.notice(`Pull request ${pull.number} was closed, and nothing that is asked for has changed since: no other one is opened. Change a prom\
pt, or open it again: ${(0,foreign_text.Ig)(pull.html_url)}`)}else log.info(`Branch '${(0,foreign_text.Ig)(options.base)}' has these images already; no pull req\
uest.`);if(replaces&&pull!==void 0)await(0,pulls.IB)(options,pull,describeNothingLeft(options));const delivery2=noCommit(options,{branch:options.base,side:base,
own},images);return{...delivery2,destination:"pull-request",base:options.base,pull:void 0}}function noCommit(options,{branch,side,own},images){const urls=images.
map(image=>{const source=[side,own].find(each=>each!==void 0&&areIn(options,each,[image]));return source&&(0,commit_delivery.gh)(options,[(0,file.J8)(options,image)],
source.commit)});return{destination:"commit",...{sha:void 0,url:void 0,branch,verified:void 0},imageUrls:Object.assign({},...urls)}}function areIn(options,side,images){
return images.every(image=>findReused(options,{image,sources:[side]})!==void 0)}var external_node_path_=__webpack_require__(76760);var branch_entries=__webpack_require__(
30832);var branch_lock=__webpack_require__(91877);var trailer=__webpack_require__(17567);;const COMPARISON=(0,shape.OA)({merge_base_commit:repository.w8,total_commits:shape.
i2,commits:(0,shape.c3)((0,shape.OA)({commit:(0,shape.OA)({message:shape.a$}),parents:(0,shape.c3)((0,shape.OA)({sha:shape.hG}))}))});class Sides{#options;#sides=new Map;#partings=new Map;constructor(options){
this.#options=options}read(named){return remember(this.#sides,named.commit,()=>this.#readSide(named))}compare(base,head){return remember(this.#partings,`${base}\
...${head}`,()=>this.#readParting(`${base}...${head}`))}async#readSide({commit,branch}){const options=this.#options;const{directory,names}=options;const tree=await(0,
branch_base.Zc)(options,commit);const planned=[(0,branch_lock.H)(options),...names.map(name=>(0,branch_path.lW)(directory,`${name}.png`))];const entries=await(0,
branch_entries.$)(options,{tree,paths:planned});const lock2=await(0,branch_lock.m)({...options,branch},entries);const paths=[...lock2.keys()].map(file2=>(0,branch_path.
lW)(directory,file2));const listed=new Set(planned.map(path=>external_node_path_.posix.dirname(path)));const isListed=paths.every(path=>listed.has(external_node_path_.
posix.dirname(path)));return{...{commit,tree,lock:lock2},entries:isListed?entries:await(0,branch_entries.$)(options,{tree,paths:[...planned,...paths]})}}async#readParting(basehead){
const{compareCommitsWithBasehead}=this.#options.octokit.rest.repos;try{const given={...(0,repository.aC)(this.#options),basehead};const{merge_base_commit,total_commits,
commits}=await(0,reply.kA)(compareCommitsWithBasehead,given,COMPARISON);const isOurs=commits.every(({commit,parents})=>(0,trailer.runIdIn)(commit.message)!==void 0&&
parents.length<2);return{mergeBase:merge_base_commit.sha,isForeign:!isOurs||total_commits>commits.length}}catch(error){if((0,request_failure.UZ)(error)&&error.status===
404&&/no common ancestor/i.test(error.message))return void 0;throw error}}}function remember(known,key,read){const value=known.get(key)??read();known.set(key,value);
value.catch(()=>known.delete(key));return value};function pullRequestDestination(options){const explain=error=>{throw(0,refusal.j0)(error,optionsFor(options,{branch:options.
branch}))};const sides=new Sides(options);let found;return{name:"pull-request",check:async()=>{found=await checkProposal(options,sides).catch(explain)},deliver:async images=>{
if(found===void 0)throw new Error("Nothing was checked before the delivery.");return deliverImages(options,sides,{...found,images}).catch(explain)}}}async function checkProposal(options,sides){
checkBaseName(options);if(!await(0,repository.Iu)(options))await(0,pull_request_target.a)(options);const at=options.clock.date();const target=await(0,pull_request_target.
b)(options,sides);const mayOpen=await provePullAccess(options);const prospect=await checkPlaces(options,target);const{pruning,isCommitted}=prospect;if(isCommitted)
await checkTarget(options,target,prospect);const isOpened=target.isNew?isCommitted:target.standing.state==="unopened";if(isOpened&&!mayOpen){options.log.notice(
`The job's own token may open no pull request here, so that the step will end 'partial'. ${pull_request_refusal.HG}.`)}const found=foundAt(target,{at,pruning});
if(!target.replaces||options.isPlan)return found;await replaceBranch(options,sides,{target,found});return{...foundAt(await(0,pull_request_target.b)(options,sides),
{at,pruning}),former:found.former}}function foundAt({branch,side,own,base},{at,pruning}){return{branch,read:{lock:side.lock,at},pruning,former:[own,base].filter(
each=>each!==void 0)}}function checkBaseName({base,branch}){if(!base.startsWith(own_commit.O)&&(0,standing.rl)(branch,base)===void 0)return;throw new delivery.VE(
`Branch '${(0,foreign_text.Ig)(base)}' is one that this action proposes; nothing is merged into it.`,{next:"Name the branch that is to have the images as 'pull-\
request-base'."})}async function provePullAccess(options){const{base}=options;try{const given={...(0,repository.aC)(options),title:"Nothing",head:base,base};await(0,
reply.kA)(options.octokit.rest.pulls.create,given,(0,shape.OA)({}))}catch(error){if((0,pull_request_refusal.g8)(error))return false;if(!(0,request_failure.UZ)(error)||
error.status!==422)throw(0,pull_request_refusal.V)(error,options)}return true}async function checkPlaces(options,target){const{side,isNew,own,standing:standing2,
replaces}=target;const wasRejected=standing2.state==="closed";const cargo=cargoFor({...options,made:new Set(options.names)},target);const wanted=new Set(options.
reused.map(({name})=>name));const names=[...options.names,...cargo.map(({entry})=>entry.name).filter(name=>wanted.has(name))];const commit=commitOptionsFor(options,
target);const hasImages=options.names.length>0||cargo.length>0&&!wasRejected;if(hasImages)await(0,own_places.d)({...commit,branch:isNew?options.base:target.branch,
names},side.tree);const{prune}=commit;const find=entries=>{const given=prune?.find(entries)??{own:[],nobodys:[]};return{...given,own:given.own.filter(({file:file2})=>!wasRejected||
own?.lock.has(file2)===true)}};const pruning=await(0,pruned.Sj)(prune===void 0?commit:{...commit,prune:{...prune,find}},side);return{names,pruning,isCommitted:hasImages||
pruning.files.length>0||replaces}}async function checkTarget(options,target,{names,pruning:{files:pruned2}}){const commit=commitOptionsFor(options,target);if(target.
isNew)await(0,neighbour.r)(commit);const head=target.isNew?void 0:target.standing.head;await(0,check.M)(commit,(0,planned_commit.b)({...commit,names},{head,pruned:pruned2}))}
async function replaceBranch(options,sides,{target,found}){const images=options.reused;const load=loadFor(options,target,{...found,images,pruning:pruned.nk});if(load.
carried.length===0)return;options.log.info(`Branch '${(0,foreign_text.Ig)(target.standing.branch)}' conflicts with '${(0,foreign_text.Ig)(options.base)}'; a new\
 one follows.`);const{sha}=await(0,tries.o)(commitOptionsFor(options,target),load);await propose(options,sides,{branch:target.branch,commit:sha,images})}}),51535:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Ee:()=>findOpen,G7:()=>createPull,IB:()=>closePull,bK:()=>listPulls,qd:()=>changePull});var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(
61175);var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(93251);var _api_last_word_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(87155);
var _api_reply_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(67676);var _api_repository_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(36310);var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(
12242);var _api_shape_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90545);var _refusal_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(61839);const PULL=(0,
_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({number:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.i2,html_url:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.a$,body:(0,
_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.bR)(_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.a$),state:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.a$,merged_at:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
bR)(_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.BA),user:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.bR)((0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({login:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
a$})),head:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({sha:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.hG,repo:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
bR)((0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({id:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.i2}))}),base:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
OA)({ref:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.a$,repo:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({id:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.i2})})});
async function listPulls(options,branch){const{octokit,context}=options;const given={...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.aC)(options),head:`${context.
owner}:${branch}`,state:"all"};const pulls=[];try{for await(const page of(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_2__.K5)(octokit.rest.pulls.list,given,(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
c3)(PULL)))pulls.push(...page)}catch(error){throw(0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__.V)(error,options)}return pulls.filter(({head,base})=>head.repo?.id===
base.repo.id).toSorted((a,b)=>b.number-a.number)}async function findOpen(options,branch){const pulls=await listPulls(options,branch);return pulls.find(pull=>pull.
state==="open"&&pull.base.ref===options.base)}function createPull(options,pull){const{create}=options.octokit.rest.pulls;return(0,_api_last_word_js__WEBPACK_IMPORTED_MODULE_4__.
Z)(options,signal=>(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_2__.kA)(create,{...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.aC)(options),...pull,request:{
signal,retries:0}},PULL))}function changePull(options,number,change){const{update}=options.octokit.rest.pulls;return(0,_api_last_word_js__WEBPACK_IMPORTED_MODULE_4__.
Z)(options,signal=>(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_2__.kA)(update,{...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.aC)(options),pull_number:number,
...change,request:{signal}},PULL))}async function closePull(options,pull,why){const{octokit,log,signal}=options;try{const given={...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.
aC)(options),issue_number:pull.number,body:why};await(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_2__.kA)(octokit.rest.issues.createComment,given,(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
OA)({id:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.i2}));await changePull(options,pull.number,{state:"closed"});log.info(`Closed pull request ${pull.number}: ${why}`)}catch(error){
signal.throwIfAborted();if(!(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_5__.UZ)(error)&&!(error instanceof _api_reply_js__WEBPACK_IMPORTED_MODULE_2__.vO))
throw error;const said=(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_5__.UZ)(error)?(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_5__.C7)(error):(0,
_core_text_reason_js__WEBPACK_IMPORTED_MODULE_6__.Y)(error);log.warning(`Pull request ${pull.number} could not be closed; close it by hand: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_7__.
Ig)(pull.html_url)}. ${said}`)}}}),61839:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{HG:()=>SETTING,V:()=>explainPullRefusal,g8:()=>saysNotPermitted,gD:()=>invalidTexts});var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
26093);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(61175);var _api_rate_limit_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
71998);var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(12242);const PERMISSION_LINES="permissions:\n  contents: write\n  pull-request\
s: write";const NOT_PERMITTED=/not permitted to create or approve pull requests/i;const SETTING="Turn on 'Allow GitHub Actions to create and approve pull reques\
ts' in the repository's settings, under Actions \u2192 General";function saysNotPermitted(error){return(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.UZ)(
error)&&error.status===403&&NOT_PERMITTED.test((0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.f5)(error))}function invalidTexts(error){return(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.
pc)(error).map(({message,field="",code=""})=>message??`${field} ${code}`.trim()).join("; ")}function explainPullRefusal(error,{context,clock,signal}){if(signal.
aborted||!(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.UZ)(error))return error;const said=`${(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.
C7)(error)}${invalidTexts(error)===""?"":` (${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.Ig)(invalidTexts(error))})`}`;const repository=`${context.
owner}/${context.repo}`;const refusal=(message,next)=>new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_2__.VE(`${message} ${said}`,{next,cause:error});if((0,
_api_rate_limit_js__WEBPACK_IMPORTED_MODULE_3__.T)(error,clock)!==void 0){return refusal("GitHub's rate limit did not end in time.","Run the job again later.")}
if(error.status===401)return refusal("GitHub does not accept the token.",_api_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.ns);if(error.status!==403&&error.status!==
404)return refusal("GitHub refuses this pull request.",_api_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.Bs);if(saysNotPermitted(error))return refusal("The j\
ob's own token may open no pull request here.",`${SETTING}.`);if(/archived/i.test((0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.f5)(error))){return refusal(
`${repository} is archived and takes no pull requests.`,"Unarchive it, or set 'deliver' to 'artifact'.")}if(context.pullRequest?.sameRepository===false&&context.
eventName!=="pull_request_target"){return refusal("A run of a pull request from a fork can open no pull request: its token is read-only.","No permission changes\
 that. Set 'deliver: artifact' for pull requests from forks, with this condition on a step that opens pull requests:\nif: github.event.pull_request.head.repo.ful\
l_name == github.repository")}return refusal(`The token may not open pull requests in ${repository}.`,"Add these lines to the job; a token of your own needs 'Co\
ntents' and 'Pull requests: read and write':\n"+PERMISSION_LINES)}}),19179:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{W0:()=>branchOf,YH:()=>judgePulls,ZY:()=>readStanding,rl:()=>numberOf});var _api_reply_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
67676);var _api_repository_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(36310);var _api_shape_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90545);
var _pulls_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(51535);const NUMBER=/^-([2-9]|[1-9]\d{1,5})$/;const REFS=(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
c3)((0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({ref:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.a$,object:_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.
w8}));async function readStanding(options){const heads=await readHeads(options);const pulls=new Map;const pullsOf=number2=>{const known=pulls.get(number2)??(0,_pulls_js__WEBPACK_IMPORTED_MODULE_2__.
bK)(options,branchOf(options.branch,number2));pulls.set(number2,known);return known};const isUsed=async number2=>heads.has(number2)||(await pullsOf(number2)).length>
0;const number=await findLast(Math.max(0,...heads.keys()),isUsed);const next=branchOf(options.branch,number+1);if(number===0)return{state:"none",branch:next,number,
head:void 0,pull:void 0,next};const head=heads.get(number);const{state,pull}=judgePulls(await pullsOf(number),options.base);return{state,branch:branchOf(options.
branch,number),number,head:head??pull?.head.sha,pull,next}}async function readHeads(options){const given={...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.
aC)(options),ref:`heads/${options.branch}`};const refs=await(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_3__.kA)(options.octokit.rest.git.listMatchingRefs,given,REFS);
return new Map(refs.flatMap(({ref,object})=>{const number=numberOf(options.branch,ref.replace("refs/heads/",""));return number===void 0?[]:[[number,object.sha]]}))}
async function findLast(known,isUsed){let[used,step]=[known,1];while(await isUsed(used+step)){used+=step;step*=2}let free=used+step;while(free-used>1){const middle=Math.
floor((used+free)/2);if(await isUsed(middle))used=middle;else free=middle}return used}function judgePulls(pulls,base){const ours=pulls.filter(pull2=>pull2.base.
ref===base);const pull=ours.find(({state})=>state==="open")??ours[0];if(pull===void 0)return{state:pulls.length===0?"unopened":"foreign",pull:pulls[0]};if(pull.
state==="open")return{state:"open",pull};return{state:pull.merged_at===void 0?"closed":"merged",pull}}function branchOf(first,number){return number===1?first:`${first}\
-${number}`}function numberOf(first,branch){if(branch===first)return 1;const[,number]=branch.startsWith(first)&&NUMBER.exec(branch.slice(first.length))||[];return number===
void 0?void 0:Number(number)}}),1878:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{a:()=>readBaseHead,b:()=>chooseTarget});var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(26093);var _core_text_errors_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
50020);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(61175);var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
93251);var _api_repository_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(36310);var _branch_base_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(45375);
var _conflict_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(23961);var _standing_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(19179);async function chooseTarget(options,sides){
const standing=await(0,_standing_js__WEBPACK_IMPORTED_MODULE_0__.ZY)(options);const base={branch:options.base,commit:await readBaseHead(options)};const{state,branch,
head,next}=standing;const plain={standing,replaces:false};const isOver=state==="none"||state==="merged"||head===void 0;if(isOver||await isSpoilt(options,sides,standing)){
const side=await sides.read(base);return{...plain,branch:next,side,isNew:true,base:side,own:void 0,common:void 0}}const divergence=await(0,_conflict_js__WEBPACK_IMPORTED_MODULE_1__.
W)(options,sides,{base,own:{branch,commit:head}});const{own,common,conflicts,isForeign}=divergence;const parts={...plain,base:divergence.base,own,common};if(state===
"closed"||state==="foreign")return{...parts,branch:next,side:parts.base,isNew:true};if(!conflicts||isForeign)return{...parts,branch,side:own,isNew:false};return{
...parts,branch:next,side:parts.base,isNew:true,replaces:true}}async function isSpoilt({log},sides,{state,branch,head=""}){if(state!=="closed"&&state!=="foreign")
return false;try{await sides.read({branch,commit:head});return false}catch(error){if(!(error instanceof _core_text_errors_js__WEBPACK_IMPORTED_MODULE_2__.dz))throw error;
log.warning(`No image of a pull request that is over is reused: ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_3__.b)(error)}`);return true}}async function readBaseHead(options){
const{base,context}=options;const head=await(0,_branch_base_js__WEBPACK_IMPORTED_MODULE_4__.zy)({...options,branch:base}).catch(error=>{if((0,_api_repository_js__WEBPACK_IMPORTED_MODULE_5__.
YM)(error))return void 0;throw error});if(head!==void 0)return head;throw new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_6__.VE(`There is no branch '${(0,
_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_7__.Ig)(base)}' in ${context.owner}/${context.repo} to merge into.`,{next:"Name one that is there as 'pull-r\
equest-base', or push it first."})}})};export{id,ids,modules};
