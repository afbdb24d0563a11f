const id=311;const ids=[311,454,628];const modules={71454:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.r(
__webpack_exports__);__webpack_require__.d(__webpack_exports__,{answerCommand:()=>answerCommand});var _github_runner_toolkit_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
90128);var _run_comment_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(86394);var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(93251);
var _github_api_octokit_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(2247);var _github_comment_reactions_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
7217);var _kie_index_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(50835);function answerCommand(options){const{command,context,token,log,signal}=options;
const octokit=(0,_github_api_octokit_js__WEBPACK_IMPORTED_MODULE_0__.createOctokit)({token,apiUrl:context.apiUrl,log,clock:_kie_index_js__WEBPACK_IMPORTED_MODULE_1__.
m});const reactWith=reaction=>(0,_github_comment_reactions_js__WEBPACK_IMPORTED_MODULE_2__.react)({octokit,context,commentId:command.commentId,reaction,log,clock:_kie_index_js__WEBPACK_IMPORTED_MODULE_1__.
m,signal});const leaveToPost=commentId=>{try{(0,_github_runner_toolkit_js__WEBPACK_IMPORTED_MODULE_3__.LZ)("command",commentId)}catch(error){log.debug(`The runn\
er takes no state: ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_4__.Y)(error)}`)}};const end=async reaction=>{await reactWith(reaction);if(!signal.aborted)
leaveToPost("")};return{seen:async()=>{leaveToPost(String(command.commentId));await reactWith("eyes")},done:()=>end("rocket"),failed:async told=>{await end("con\
fused");if(told===void 0||signal.aborted)return;const{commentId,issueNumber}=command;const comment=await(0,_run_comment_js__WEBPACK_IMPORTED_MODULE_5__.jo)({...options,
issueNumber,key:(0,_run_comment_js__WEBPACK_IMPORTED_MODULE_5__.B4)(commentId),prompts:{}});await comment.fail(told).catch(error=>{log.warning(`The command got \
no answer: ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_4__.Y)(error)}`)})}}}}),70311:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);__webpack_require__.d(__webpack_exports__,{runPick:()=>runPick});var errors=__webpack_require__(50020);var defaults=__webpack_require__(
63519);var directories=__webpack_require__(98189);var reading_reader=__webpack_require__(29231);;function readPickConfig(get,{workspace,resolveBranch}){const reader=new reading_reader.
i(get,defaults.W);const mode=reader.text("mode");if(mode!=="make"&&mode!=="submit"){reader.problem(`Input 'mode' is ${JSON.stringify(mode)}, but 'pick-command' \
changes the branch of a pull request; leave one of them out.`)}const directory=reader.text("commit-directory")||reader.text("output-directory");const given=reader.
text("pull-request-branch");const choice=given===""?void 0:resolveBranch("pull-request-branch",given);if(choice!==void 0&&"problem"in choice)reader.problem(choice.
problem);const config={directory:reader.attempt(".",()=>(0,directories.x)(workspace,directory)),branch:choice!==void 0&&"branch"in choice?choice.branch:void 0,message:reader.
text("commit-message"),summary:reader.boolean("summary"),githubToken:reader.text("github-token")};if(/\s/.test(config.githubToken))reader.problem("Input 'github\
-token' has white space inside; copy it again.");if(reader.problems.length>0)throw new errors.dz(reader.problems);return config}var report_outputs=__webpack_require__(
89866);var body=__webpack_require__(50026);;function describePicked({of,number,asked,former}){if(asked!==number)return`Candidate ${asked} of '${of}' was picked,\
 and right after it candidate ${number}, which stands now.`;if(former===number)return`Candidate ${number} of '${of}' was picked already.`;if(former===void 0)return`\
Picked candidate ${number} of '${of}'.`;return`Picked candidate ${number} of '${of}', in place of candidate ${former}, which was picked before.`}function isNotable({
number,asked,former}){return asked!==number||former!==void 0&&former!==number}var amounts=__webpack_require__(12822);var markdown=__webpack_require__(9706);var message=__webpack_require__(
96065);;function renderPickSummary(candidates,{pull,url}){const lines=candidates.map(candidate=>`- ${(0,message.e4)(describePicked(candidate))}`);const places=[
...pull===void 0?[]:[(0,markdown.nf)(`Pull request ${pull.number}`,pull.url)],...url===void 0?[]:[(0,markdown.nf)("the commit",url)]];return(0,markdown.MY)([`##\
# Picked ${(0,amounts.vG)(candidates.length,"candidate")}`,lines.join("\n"),places.join(", ")])}var cost=__webpack_require__(81488);var foreign_text=__webpack_require__(
61175);var reason=__webpack_require__(93251);var octokit=__webpack_require__(2247);var resolve=__webpack_require__(40056);var trailer=__webpack_require__(17567);
var delivery=__webpack_require__(26093);var lock_lock=__webpack_require__(21397);var request_failure=__webpack_require__(12242);var branch_base=__webpack_require__(
45375);var refusal=__webpack_require__(5252);var check=__webpack_require__(56132);var candidates_branch=__webpack_require__(21264);var held=__webpack_require__(
16579);var conflict=__webpack_require__(23961);var pull_request_facts=__webpack_require__(54039);var up_to_date=__webpack_require__(41723);var pulls_refusal=__webpack_require__(
1900);var sides=__webpack_require__(23338);var base_head=__webpack_require__(63686);;function moveOptions(options,place2){return{...options,...{branchInput:"pul\
l-request-branch",isInferred:false,orphan:false,replaceChanged:false},...{outputDirectory:options.directory,names:[],env:{},onTemporaryRef:()=>void 0},...place2}}
;async function bringBodyUpToDate(options,pull,moved){try{await writeAnew(options,pull,moved)}catch(error){const isKnown=(0,request_failure.UZ)(error)||error instanceof
delivery.VE||error instanceof errors.dz;if(options.signal.aborted||!isKnown)throw error;const said=(0,reason.b)((0,pulls_refusal.V)(error,options));options.log.
warning(`The text of pull request ${pull.number} could not be brought up to date. ${said}`)}}async function writeAnew(options,pull,moved){const{ref:branch}=pull.
head;const own={...options,...moveOptions(options,{branch}),base:pull.base.ref};const commit=await(0,branch_base.zy)({...options,branch});if(commit===void 0)return;
const base={branch:own.base,commit:await(0,base_head.a)(own)};const divergence=await(0,conflict.W)(own,new sides.Hw(own),{base,own:{branch,commit}});const facts=(0,
pull_request_facts.M)(own,divergence,{images:[],unnamed:[],candidates:await readShelf(options,branch)});await(0,up_to_date.f)(own,pull,{facts,commit:moved,divergence})}
async function readShelf(options,proposed){const branch=(0,candidates_branch.uL)(proposed);const commit=await(0,branch_base.zy)({...options,branch});return commit===
void 0?void 0:new held.Y(options).read({branch,commit,number:1})}var branch_entries=__webpack_require__(30832);var branch_lock=__webpack_require__(91877);var path=__webpack_require__(
90601);;async function readPickBranch(options,images){const head=await(0,branch_base.zy)(options);if(head===void 0)return void 0;const tree=await(0,branch_base.
Zc)(options,head);const paths=[(0,branch_lock.H)(options),...images.map(name=>(0,path.lW)(options.directory,name))];const entries=await(0,branch_entries.$)(options,
{tree,paths});return{base:{head,parent:head,tree},lock:await(0,branch_lock.m)(options,entries),entries}}var external_node_util_=__webpack_require__(57975);var digest=__webpack_require__(
64191);var lock_text=__webpack_require__(96125);var each=__webpack_require__(57118);var fetch2=__webpack_require__(7251);var place=__webpack_require__(53707);var branch_twins=__webpack_require__(
57295);var result_candidate=__webpack_require__(23776);var word_list=__webpack_require__(58092);var task_results=__webpack_require__(48018);var candidates_entry=__webpack_require__(
92342);;function chosenFiles(image,entries,place2){const{shelf,directory}=place2;const isTaken=takenBeside(image,place2);return entries.flatMap(entry=>{const from=(0,
path.lW)(directory,entry.file);const{sha,bytes}=shelf?.entries.get(from)??{};if(sha===void 0||bytes===void 0)return[];const own=(0,candidates_entry.qX)(entry);const name=freeName(
own,isTaken);const named={...own,name,file:`${name}${own.file.slice(own.name.length)}`};return[{path:(0,path.lW)(directory,named.file),sha,entry:named,from}]})}
function takenBeside(image,{proposed,shelf}){const others=[...proposed.lock.values()].filter(entry=>(0,lock_lock.dT)(entry)!==image);const planned=[...shelf?.lock.
values()??[]].flatMap(({candidateOf=image})=>candidateOf);const names2=new Set([...others.flatMap(entry=>[entry.name,(0,lock_lock.dT)(entry)]),...planned]);return name=>name!==
image&&names2.has(name)}function freeName(own,isTaken){const number=(0,task_results.ie)(own);let name=own.name;for(let suffix=2;number!==void 0&&isTaken(name);suffix++)
name=`${(0,lock_lock.dT)(own)}-${number}-${suffix}`;return name}function isInPlace({path:path2,sha,entry},{entries,lock}){return entries.get(path2)?.sha===sha&&
(0,external_node_util_.isDeepStrictEqual)(lock.get(entry.file),entry)};function chooseCandidates(picks,place2){const found=picks.map(pick=>findChoice(pick,place2));
const problems=found.filter(each2=>typeof each2==="string");if(problems.length>0)throw new errors.dz(problems);return found.filter(each2=>typeof each2!=="string")}
function findPicked(image,{proposed,shelf}){const request=requestOf(image,proposed.lock);return candidatesOf(image,shelf).find(entry=>entry.picked===true&&entry.
request===request)?.number}function requestOf(image,lock){return standingOf(image,lock)?.request}function standingOf(image,lock){return imagesIn(lock).find(entry=>(0,
lock_lock.dT)(entry)===image)}function imagesIn(lock){return[...lock.values()].filter(entry=>(0,lock_lock.AA)(entry)&&entry.derivedFrom===void 0)}function candidatesOf(image,shelf){
return[...shelf?.lock.values()??[]].filter(entry=>{const candidate=(0,result_candidate.zX)((0,lock_lock.dT)(entry));return(0,lock_lock.AA)(entry)&&candidate?.of===
image&&isOfCandidate(entry,candidate)})}function isOfCandidate({candidateOf,number},candidate){return candidateOf===candidate.of&&number===candidate.number}function findChoice(pick,place2){
const{proposed,shelf}=place2;const all=candidatesOf(pick.of,shelf);const standing=standingOf(pick.of,proposed.lock);if(standing===void 0)return explainNoImage(pick.
of,place2);const{request}=standing;if(all.length===0)return explainNoCandidates(pick.of,place2);const present=all.filter(entry=>entry.request===request);const entries=present.
filter(entry=>isOfCandidate(entry,pick));if(entries.length===0)return explainNoNumber(pick,{all,present,standing});const files=chosenFiles(pick.of,entries,place2);
const former=present.find(({picked})=>picked===true)?.number;const pictures=list=>list.filter(({entry})=>entry.derivedFrom===void 0).length;if(pictures(files)<pictures(
entries.map(entry=>({entry})))){return explainGone(pick,former)}const isHalf=former===pick.number&&!files.every(file=>isInPlace(file,proposed));return{...pick,request,
files,former:isHalf?void 0:former}}function explainGone({of,number},former){const gone=`The picture of candidate ${number} of '${of}' is gone`;return former===void 0?
`${gone}; the next run brings it back as long as kie keeps it.`:`${gone}, and no run brings it back, since candidate ${former} is picked; pick another one.`}function explainNoImage(image,{
proposed,issueNumber}){const meant=(0,word_list.pA)(image,[...new Set(imagesIn(proposed.lock).map(lock_lock.dT))]);const hint=meant===void 0?"":` Did you mean '${meant}\
'?`;return`The branch of pull request ${issueNumber} has no image '${image}'.${hint}`}function explainNoCandidates(image,{shelf}){const entries=[...shelf?.lock.
values()??[]];const names2=[...new Set(entries.flatMap(({candidateOf=""})=>candidateOf===""?[]:[(0,foreign_text.Ig)(candidateOf)]))];const others=names2.length===
0?"":` There are candidates of ${(0,word_list.d9)(names2)}.`;return`'${image}' has no candidates.${others}`}function explainNoNumber({of,number},{all,present,standing}){
const own=all.filter(entry=>entry.number===number);const isNewer=({createdAt})=>Date.parse(createdAt)>Date.parse(standing.createdAt);if(own.length>0){return own.
some(isNewer)?`Candidate ${number} of '${of}' is ${NEWER} it, pick again when that has ended.`:`Candidate ${number} of '${of}' was drawn for an earlier request;\
 it can be picked no more.`}const numbers=[...new Set(present.map(entry=>entry.number??0))].toSorted((a,b)=>a-b);if(numbers.length>0)return`'${of}' has no candi\
date ${number}; pick ${(0,word_list.A3)(numbers)} instead.`;return all.some(isNewer)?`The candidates of '${of}' are ${NEWER} them, pick again when that has ende\
d.`:`The candidates of '${of}' were drawn for an earlier request; none can be picked any more.`}const NEWER="of another request than the picture that the pull r\
equest has now, and newer: if a run is drawing";;function markPicked(shelf,choices){const marked=[...shelf.lock.values()].map(entry=>{const choice=choices.find(
({of,request})=>entry.candidateOf===of&&entry.request===request);return choice===void 0?entry:{...entry,picked:isOfCandidate(entry,choice)}});const lock=new Map(
marked.map(entry=>[entry.file,entry]));return(0,external_node_util_.isDeepStrictEqual)(lock,shelf.lock)?void 0:changeOf(shelf,{lock,carried:[],pruned:[]})}async function placeChoices(options,proposed,choices){
const coming=choices.flatMap(({files})=>files);const isComing=new Set(coming.map(({entry})=>entry.file));const images=new Set(choices.map(({of})=>of));const isReplaced=entry=>images.
has((0,lock_lock.dT)(entry))&&(0,lock_lock.AA)(entry);const former=[...proposed.lock.values()].filter(isReplaced);const carried=coming.filter(file=>!isInPlace(file,
proposed));const pruned=former.filter(({file})=>!isComing.has(file)).map(entry=>({entry,path:(0,path.lW)(options.directory,entry.file)})).map(each2=>({...each2,
sha:proposed.entries.get(each2.path)?.sha}));if(carried.length===0&&pruned.length===0)return void 0;await checkPickPlaces(options,proposed,{carried,pruned});const kept=[
...proposed.lock.values()].filter(entry=>!isReplaced(entry));const noted=choices.flatMap(choice=>choice.noted??[]);const lock=new Map([...kept,...noted,...coming.
map(({entry})=>entry)].map(entry=>[entry.file,entry]));return changeOf(proposed,{lock,carried,pruned})}function plannedBy(options,{carried,pruned}){const{branch,
message:message2}=options;const paths=[...[...carried,...pruned].map(({path:path2})=>path2),(0,branch_lock.H)(options)];return{branch,isNew:false,message:message2,
files:paths.map(path2=>[path2])}}function changeOf({base,entries},{lock,carried,pruned}){const nothing={files:[],replaced:[],contested:[],doubled:[],overtaken:[],
held:[]};return{...nothing,base,entries,carried,pruned,lockText:(0,lock_text.X5)(lock)}}async function checkPickPlaces(options,{entries,lock},{carried,pruned}){
const problems=[];const where=`on branch '${(0,foreign_text.Ig)(options.branch)}'`;const[twins]=(0,branch_twins.hW)(entries,[...carried.map(({path:path2})=>path2),
(0,branch_lock.H)(options)]);if(twins!==void 0)problems.push((0,branch_twins.BP)(twins,options.branch));for(const{path:path2,entry}of[...carried,...pruned]){const known=lock.
get(entry.file);const isOfImage=known!==void 0&&(0,lock_lock.dT)(known)===(0,lock_lock.dT)(entry);const{state,path:at}=(0,place.n)(entries,{path:path2,known:isOfImage?
known:void 0});if(state==="foreign")problems.push(`'${(0,foreign_text.Ig)(at)}' ${where} is no picture of '${(0,lock_lock.dT)(entry)}'; rename it there.`);else if(state===
"changed"||state==="ours"&&known!==void 0&&await isRetouched(options,path2,{entries,known})){problems.push(`'${(0,foreign_text.Ig)(path2)}' ${where} was changed\
 since it was drawn; restore or delete it there to pick another.`)}}if(problems.length>0)throw new errors.dz([...new Set(problems)])}async function isRetouched(options,path2,{
entries,known}){const{sha}=entries.get(path2)??{};return sha!==void 0&&(0,digest.s)(await(0,fetch2.sZ)(options,sha))!==known.sha256}async function checkContents(options,choices){
const files=choices.flatMap(choice=>choice.files.map(file=>({...file,choice,bytes:file.entry.bytes})));const changed=new Set;await(0,each.r)(files,{signal:options.
signal,work:async({sha,entry,choice,from},signal)=>{if((0,digest.s)(await(0,fetch2.sZ)({...options,signal},sha))===entry.sha256)return;changed.add(`Candidate ${choice.
number} of '${choice.of}' is not as it was drawn: somebody has changed '${(0,foreign_text.Ig)(from)}' on branch '${(0,foreign_text.Ig)(options.branch)}'; restor\
e it there, or pick another one.`)}});if(changed.size>0)throw new errors.dz([...changed])}var commit_delivery=__webpack_require__(86009);var made_commit=__webpack_require__(
33076);var ref_update=__webpack_require__(75052);;class MovedBranch{options;#unanswered=[];#last;constructor(options){this.options=options}async move(base,change){
if(change===void 0)return base.head;const made=await(0,made_commit.k)(this.options,change);await this.options.beforeMove?.(base);const outcome=await(0,ref_update.
J)(this.options,base,made.sha);if(outcome==="moved")this.#last=made;if(outcome==="unknown")this.#unanswered=[...this.#unanswered,made];return outcome==="moved"?
made.sha:void 0}async settleUnanswered({head}){for(const made of this.#unanswered){if(await(0,branch_base.xm)(this.options,{commit:made.sha,head}))this.#last=made}
this.#unanswered=[]}get commit(){return this.#last?.sha}describe(){if(this.#last!==void 0)return(0,commit_delivery.rh)(this.options,this.#last);const{branch}=this.
options;return{destination:"commit",branch,sha:void 0,url:void 0,verified:void 0,imageUrls:{}}}}var pull_request=__webpack_require__(10907);var reply=__webpack_require__(
67676);var repository=__webpack_require__(36310);var shape=__webpack_require__(90545);var names=__webpack_require__(17508);var runner_event=__webpack_require__(
6446);var server=__webpack_require__(23859);;const PULL=(0,shape.OA)({number:shape.i2,html_url:shape.a$,body:(0,shape.bR)(shape.a$),state:shape.a$,locked:shape.
lx,merged_at:(0,shape.bR)(shape.BA),head:(0,shape.OA)({ref:shape.a$,sha:shape.hG,repo:(0,shape.bR)((0,shape.OA)({id:shape.i2}))}),base:(0,shape.OA)({ref:shape.a$,
sha:shape.hG,repo:(0,shape.OA)({id:shape.i2})})});async function readPickedPull(options){const{context,issueNumber}=options;if((0,server.I)(context)){const{host}=new URL(
context.serverUrl);throw new errors.dz([`Input 'pick-command' is set, and the API of ${host}, a Gitea or Forgejo server, cannot make the commit; leave it out.`])}
if(!(0,runner_event.z4)(context)){throw new errors.dz([`#${issueNumber} is an issue; candidates are picked on the pull request that proposes them.`])}const pull=await askPull(
options);const refusal2=whyNotHere(options,pull);if(refusal2!==void 0)throw new errors.dz([refusal2]);return pull}async function checkStillOpen(options,commit){
const pull=await askPull(options);const{number,state,merged_at:mergedAt,head}=pull;if(state==="open"||mergedAt!==void 0&&commit!==void 0&&head.sha===commit)return pull;
throw tooLate(`pull request ${number} was ${mergedAt===void 0?"closed":"merged"} meanwhile.`)}function tooLate(why){return new errors.dz([`Too late: ${why}`])}async function askPull(options){
try{const given={...(0,repository.aC)(options),pull_number:options.issueNumber};return await(0,reply.kA)(options.octokit.rest.pulls.get,given,PULL)}catch(error){
throw(0,request_failure.UZ)(error)?(0,pulls_refusal.V)(error,options):error}}function whyNotHere(options,pull){const{number,state,locked,merged_at:mergedAt,head,
base}=pull;if(head.repo?.id!==base.repo.id){return`Pull request ${number} comes from a fork; candidates are on branches of this repository alone.`}const first=options.
branch??(0,pull_request.h)(base.ref,options.directory);if((0,names.r)(first,head.ref)===void 0){return`Pull request ${number} proposes '${(0,foreign_text.Ig)(head.
ref)}', which is no branch of this step's: those begin with '${(0,foreign_text.Ig)(first)}', by its 'commit-directory', 'output-directory' and 'pull-request-bra\
nch'.`}if(mergedAt!==void 0)return`Pull request ${number} is merged; nothing can be picked in it any more.`;if(state!=="open")return`Pull request ${number} is c\
losed; open it again to pick a candidate.`;if(locked)return`Pull request ${number} is locked; unlock its conversation to pick a candidate.`;return void 0};const MAX_TRIES=12;
const FIRST_WAIT_MS=500;const MAX_WAIT_MS=1e4;async function carryOutPicks(options,picks){const pull=await readPickedPull(options);const round=new PickRounds(options,
picks,pull);try{for(let tries=1;tries<=MAX_TRIES;tries++){if(tries>1)await waitFor(options,tries);const candidates=await round.tryOnce();if(candidates===void 0)
continue;const commit=round.proposed.describe();const now=await lookBack(options,`pull request ${pull.number}`,()=>checkStillOpen(options,commit.sha));if(now?.state===
"open")await bringBodyUpToDate(options,now,commit.sha);return{candidates,delivery:pullDelivery(pull,commit)}}throw new delivery.VE(`Branch '${(0,foreign_text.Ig)(
pull.head.ref)}' kept moving: others were faster each time.`,{next:"Write the comment again."})}catch(error){const explained=(0,refusal.j0)(error,round.proposed.
options);throw round.isNoted&&explained instanceof delivery.VE?asNoted(explained):explained}}function asNoted({message:message2,next,isOpen,cause}){const note="\
The pick is noted: the next run carries it out as soon as it can, and so does the same comment again.";return new delivery.VE(`${(0,foreign_text.KG)(message2)} ${note}`,
{next,isOpen,cause})}class PickRounds{proposed;#shelf;#options;#picks;#pull;#forms;#marked=[];#isNoted=false;#isAllowed=false;constructor(options,picks,pull){const beforeMove=async()=>{
await checkStillOpen(options)};const{ref}=pull.head;this.#options=options;this.#picks=picks;this.#pull=pull;this.proposed=new MovedBranch(moveOptions(options,{branch:ref,
beforeMove}));const place2={branch:(0,candidates_branch.uL)(ref),lockFile:lock_lock.yL};this.#shelf=new MovedBranch(moveOptions(options,{...place2,beforeMove}))}get isNoted(){
return this.#isNoted}async tryOnce(){const{directory,issueNumber}=this.#options;const images=this.#picks.map(({of})=>of);const proposed=await readPickBranch(this.
proposed.options,images);const shelf=await readPickBranch(this.#shelf.options,images);if(shelf!==void 0)await this.#shelf.settleUnanswered(shelf.base);if(proposed!==
void 0)await this.proposed.settleUnanswered(proposed.base);const isMarked=this.#shelf.commit!==void 0;if(this.#marked.length>0)await checkStillOpen(this.#options,
this.proposed.commit);if(proposed===void 0)throw tooLate(`the branch of pull request ${this.#pull.number} was deleted meanwhile.`);const place2={proposed,shelf,
issueNumber,directory};const numberOf=pick=>(isMarked?findPicked(pick.of,place2):void 0)??pick.number;const choices=chooseCandidates(this.#picks.map(pick=>({...pick,
number:numberOf(pick)})),place2);if(shelf===void 0)return void 0;await checkContents(this.#shelf.options,choices);const placed=await placeChoices(this.proposed.
options,proposed,await this.#withForms(choices,proposed));if(!isMarked)this.#marked=choices;await this.#checkMayPlace(placed);const head=await this.#shelf.move(
shelf.base,markPicked(shelf,choices));if(head===void 0)return void 0;this.#isNoted=true;if(await this.proposed.move(proposed.base,placed)===void 0)return void 0;
const now=await lookBack(this.#options,"the branch of its candidates",()=>(0,branch_base.zy)(this.#shelf.options));if(now!==void 0&&now!==head)return void 0;return choices.
map(({of,number},index)=>{const{number:asked=number,former}=this.#marked[index]??{};return{of,number,asked,former}})}async#withForms(choices,proposed){if(![...proposed.
lock.values()].some(({derivedFrom})=>derivedFrom!==void 0))return choices;const{PickForms}=await __webpack_require__.e(367).then(__webpack_require__.bind(__webpack_require__,
58367));this.#forms??=new PickForms(this.#options);return this.#forms.complete(choices,proposed)}async#checkMayPlace(placed){if(placed===void 0||this.#isAllowed)
return;await(0,check.M)(this.proposed.options,plannedBy(this.proposed.options,placed));this.#isAllowed=true}}async function lookBack(options,what,look){try{return await look()}catch(error){
const isRefused=(0,request_failure.UZ)(error);if(options.signal.aborted||!(isRefused||error instanceof delivery.VE))throw error;const said=isRefused?(0,request_failure.
C7)(error):(0,reason.b)(error);options.log.warning(`The pick is carried out, but ${what} could not be looked at again. ${said}`);return void 0}}async function waitFor({
clock:clock2,random,signal},tries){await clock2.sleep(random()*Math.min(FIRST_WAIT_MS*2**(tries-2),MAX_WAIT_MS),signal)}function pullDelivery({number,html_url:url,
base},commit){return{...commit,destination:"pull-request",base:base.ref,pull:{number,url}}}var toolkit=__webpack_require__(90128);var clock=__webpack_require__(
50835);var command_answer=__webpack_require__(71454);var inputs=__webpack_require__(81205);;async function runPick({end,...step}){const{pick,context,log}=step;end.
notePick();const answer=(0,command_answer.answerCommand)({...step,command:pick,token:(0,inputs.R)("github-token").trim()});await answer.seen();try{if("problems"in
pick)throw new errors.dz(pick.problems.map(line=>(0,foreign_text.Ig)(line)));const config=readPickConfig(inputs.R,{workspace:context.workspace,resolveBranch:(input,value)=>(0,
resolve.p)(context,{input,value})});const picked=await carryOutPicks(optionsOf(step,config),pick.picks);for(const candidate of picked.candidates){log[isNotable(
candidate)?"notice":"info"](describePicked(candidate))}end.notePublished();await publishPick(step,config,picked);await answer.done()}catch(error){end.fail(error);
await answer.failed(end.explain(error))}}function optionsOf({pick:{issueNumber},context,log,redactor,signal},{githubToken:token,directory,branch,message:message2}){
return{octokit:(0,octokit.createOctokit)({token,apiUrl:context.apiUrl,log,clock:clock.m}),...{context,token,issueNumber,directory,branch,log,signal},message:(0,
trailer.withRunTrailer)(message2,context.runId),writeBody:facts=>{const pickCommand=(0,inputs.R)("pick-command").trim();const known={prompts:void 0,pickCommand,
showPictures:(0,runner_event.Ul)(context),runUrl:context.runUrl};return redactor.redact((0,body.renderPullRequestBody)(redactor.redactAll({...facts,...known})))},
random:Math.random,clock:clock.m}}async function publishPick({log,redactor:{redact}},{summary},{candidates,delivery:delivery2}){const nothing={images:[],failures:[],
tasks:{},pendingTasks:{},creditsLeft:void 0,cost:cost.WR};const outputs=(0,report_outputs.AH)({...nothing,status:"success",deliveries:[delivery2]},()=>"");try{if((process.
env["GITHUB_OUTPUT"]??"")!==""){for(const[name,value]of Object.entries(outputs))(0,toolkit.uH)(name,redact(value))}if(summary)await toolkit.z.addRaw(redact(renderPickSummary(
candidates,delivery2))).write()}catch(error){log.warning(`The runner took no outputs and no summary: ${(0,reason.Y)(error)}`)}}}),2247:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);__webpack_require__.d(__webpack_exports__,{createOctokit:()=>createOctokit});var dist_src=__webpack_require__(14730);
var dist_bundle=__webpack_require__(93779);var plugin_rest_endpoint_methods_dist_src=__webpack_require__(49210);var plugin_retry_dist_bundle=__webpack_require__(
49735);var foreign_text=__webpack_require__(61175);var reason=__webpack_require__(93251);var rate_limit=__webpack_require__(71998);;function keepingMethod(send){
return async(url,init)=>{const{method="GET",redirect}=init??{};if(redirect!==void 0||method==="GET")return send(url,init);const as={...init,redirect:"manual"};const reply=await send(
url,as);const place=samePlace(reply,url);if(place===void 0)return reply;await reply.body?.cancel();return send(place,as)}}function samePlace({status,headers},from){
const location=headers.get("location");if(status!==307&&status!==308||location===null)return void 0;const base=from instanceof Request?from.url:String(from);const place=URL.
parse(location,base);return place?.origin===new URL(base).origin?place.href:void 0}var api_reply=__webpack_require__(67676);var request_limit=__webpack_require__(
93131);;async function unlessAborted(work,signal){let stop=()=>void 0;const aborted=new Promise((_,reject)=>{const fail=()=>reject(signal.reason);stop=()=>signal.
removeEventListener("abort",fail);if(signal.aborted)fail();else signal.addEventListener("abort",fail)});try{return await Promise.race([work,aborted])}finally{stop()}}
;const API_VERSION="2022-11-28";const STOPPED=499;const MAX_LATE=2;const FINAL_STATUSES=[400,401,403,404,409,410,413,422,423,429,451,STOPPED,request_limit.XR];function createOctokit({
token,apiUrl,log,clock}){const options={baseUrl:apiUrl,userAgent:userAgentOf(process.env["ACTIONS_ORCHESTRATION_ID"]?.trim()),log:{debug:ignore,info:ignore,warn:line=>log.
debug((0,foreign_text.Ig)(line)),error:ignore},request:{fetch:keepingMethod(fetchByEnvironment)},retry:{doNotRetry:FINAL_STATUSES,retryAfterBaseValue:0}};const plugins=[
plugin_rest_endpoint_methods_dist_src._,dist_bundle.ud,lookAtReplies,pauseBy(clock),plugin_retry_dist_bundle.L];const octokit=new(dist_src.E.plugin(...plugins))(
{...options,auth:token});octokit.hook.before("request",({headers})=>{headers["x-github-api-version"]=API_VERSION});octokit.hook.wrap("request",limitTries(clock));
octokit.hook.wrap("request",(0,rate_limit.s)({log,clock}));octokit.hook.wrap("request",endWithSignal);return octokit}function userAgentOf(orchestration){const run=orchestration?
` actions_orchestration_id/${orchestration.replaceAll(/[^\w.-]/g,"_")}`:"";return`kie-image-action${run}`}function proxiesFor(url){const address=url instanceof Request?
url.url:String(url);return address.startsWith("https:")?["https_proxy","HTTPS_PROXY"]:["http_proxy","HTTP_PROXY"]}const fetchByEnvironment=async(url,init)=>{if(proxiesFor(
url).every(name=>(process.env[name]??"")===""))return fetch(url,init);const{defaults}=await __webpack_require__.e(32).then(__webpack_require__.bind(__webpack_require__,
22032));return(defaults.request?.fetch)(url,init)};function lookAtReplies({hook,request}){hook.wrap("request",async(send,options)=>{const reply=await send(options);
const isRaw=options.request.parseSuccessResponseBody===false;(0,api_reply.xk)(reply,{...request.endpoint(options),isRaw});return reply})}function pauseBy(clock){
return({hook})=>{hook.before("request",async({request:{retryCount=0,signal}})=>{if(retryCount>0)await clock.sleep(retryCount**2*1e3,signal)})}}function ignore(){}
async function endWithSignal(send,options){const signal=options.request?.signal;signal?.throwIfAborted();const work=Promise.resolve(send(options));return signal===
void 0?work:unlessAborted(work,signal)}function limitTries(clock){return(send,options)=>{const fetchOnce=options.request?.fetch??fetchByEnvironment;options.request=
{...options.request,fetch:withinLimit(fetchOnce,clock),retryCount:0};return send(options)}}function withinLimit(send,clock){let late=0;return async(url,init)=>{
const limit=(0,request_limit.Ds)(clock,bytesOf(init?.body));const signals=[limit.signal,...init?.signal?[init.signal]:[]];const signal=AbortSignal.any(signals);
try{const response=await unlessAborted(send(url,{...init,signal}),signal);const body=await unlessAborted(readBody(response,limit),signal);const{status,statusText,
headers}=response;return new Response(body.byteLength===0?null:body,{status,statusText,headers:[...headers]})}catch(error){if(init?.signal?.aborted===true)return new Response(
null,{status:STOPPED});if(limit.signal.aborted&&++late===MAX_LATE){return Response.json({message:(0,reason.b)(error)},{status:request_limit.XR})}throw error}finally{
limit.stop()}}}async function readBody({body},limit){const chunks=[];for await(const chunk of body??[]){limit.extend(chunk.byteLength);chunks.push(chunk)}return Buffer.
concat(chunks)}function bytesOf(body){if(typeof body==="string")return Buffer.byteLength(body);return body instanceof Blob?body.size:0}}),93131:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Ds:()=>startRequestLimit,R8:()=>transferLimitMs,XR:()=>LATE});var _core_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
12822);const LATE=598;const BASE_MS=12e4;const BYTES_PER_MS=100;function transferLimitMs(bytes){return BASE_MS+bytes/BYTES_PER_MS}const STOPPED=new Error("The r\
equest has ended.");function startRequestLimit(clock,bytes){const start=clock.now();const over=new AbortController;const stopped=new AbortController;let limitMs=transferLimitMs(
bytes);const watch=async()=>{for(let leftMs=limitMs;leftMs>0;leftMs=start+limitMs-clock.now()){await clock.sleep(leftMs,stopped.signal)}over.abort(new Error(`Gi\
tHub did not answer within ${(0,_core_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__.Ng)(limitMs)}.`))};watch().catch(()=>void 0);return{signal:over.signal,extend(more){
limitMs+=more/BYTES_PER_MS},stop:()=>stopped.abort(STOPPED)}}}),84766:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{D:()=>explainWriteRefusal});var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(26093);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
61175);var _runner_server_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(23859);var _rate_limit_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(71998);
var _request_failure_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(12242);const PERMISSION_LINES="permissions:\n  contents: write";const ADD_SCOPE="Where \
the server heeds 'permissions', let the job have 'contents: write'; a pull request from a fork never may. A token of your own needs the scope 'write:repository'\
, and its account the right to write.";function explainWriteRefusal(error,given){const{work,see,context,clock,signal}=given;if(signal.aborted||!(0,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.
UZ)(error))return error;const said=(0,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.C7)(error);const repository=`${context.owner}/${context.repo}`;const refusal=(message,next)=>new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.
VE(message,{next,cause:error});if((0,_rate_limit_js__WEBPACK_IMPORTED_MODULE_2__.T)(error,clock)!==void 0){return refusal(`GitHub's rate limit did not end in ti\
me. ${said}`,"Run the job again later, or with fewer images.")}switch(error.status){case 401:return refusal(`GitHub does not accept the token. ${said}`,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.
ns);case 403:case 404:return explainForbiddenWrite(error,given);case 409:return refusal(`GitHub cannot write to ${repository} now. ${said}`,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.
Bs);case 422:return refusal(`GitHub refuses this ${work}. ${said}${describeInvalidities(error)}`,see);default:return refusal(`GitHub did not carry out the ${work}\
. ${said}`,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.Bs)}}function explainForbiddenWrite(error,{work,context}){const said=(0,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.
C7)(error);const repository=`${context.owner}/${context.repo}`;if(/archived/i.test((0,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.f5)(error))){return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.
VE(`${repository} is archived and takes no ${work}s. ${said}`,{next:"Unarchive it, or set the input 'deliver' to 'artifact'.",cause:error})}if(context.pullRequest?.
sameRepository===false&&context.eventName!=="pull_request_target"){return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.VE(`A pull request from a fo\
rk cannot ${work}: its token is read-only. ${said}`,{next:`No permission changes that. Set 'deliver: ${(0,_runner_server_js__WEBPACK_IMPORTED_MODULE_3__.I)(context)?
"none":"artifact"}' for pull requests from forks, with this condition on a step that ${work}s:
if: github.event.pull_request.head.repo.full_name == github.repository`,cause:error})}return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.VE(`The t\
oken may not ${work} to ${repository}. ${said}`,{next:(0,_runner_server_js__WEBPACK_IMPORTED_MODULE_3__.I)(context)?ADD_SCOPE:`Add these lines to the job; a tok\
en of your own needs the permission 'Contents: read and write':
${PERMISSION_LINES}`,cause:error})}function describeInvalidities(error){const lines=(0,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.pc)(error).map(({message,
field,code})=>message??`${field??""} ${code??""}`.trim());return lines.length===0?"":` (${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__.Ig)(lines.join(
"; "))})`}}),95012:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{Ae:()=>holdsBlob,
EH:()=>hashFileAsBlob,Mg:()=>hashAsBlob,gZ:()=>MAX_FILE_BYTES});var node_crypto__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(77598);var node_fs__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
73024);const MAX_FILE_BYTES=100*1024*1024;async function hashFileAsBlob({file,bytes}){const hash=(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha1").
update(`blob ${bytes}\0`);for await(const chunk of(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file))hash.update(chunk);return hash.digest("hex")}function hashAsBlob(bytes){
return(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex")}async function holdsBlob(file,{
sha,bytes}){const stats=(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file,{throwIfNoEntry:false});return stats?.isFile()===true&&stats.size===bytes&&await hashFileAsBlob(
{file,bytes})===sha}}),57118:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{r:()=>eachBlob});
const MAX_AT_ONCE=8;const SMALL_BYTES=8*1024*1024;async function eachBlob(items,work){const isSmall=({bytes})=>bytes<=SMALL_BYTES;await eachAtOnce(items.filter(
isSmall),{...work,atOnce:MAX_AT_ONCE});const large=items.filter(item=>!isSmall(item));await eachAtOnce(large,{...work,atOnce:1})}async function eachAtOnce(items,{
atOnce,work,signal}){const failed=new AbortController;const either=AbortSignal.any([signal,failed.signal]);const waiting=items.values();const lane=async()=>{for(const item of waiting){
if(failed.signal.aborted)return;await work(item,either).catch(error=>failed.abort(error))}};await Promise.all(Array.from({length:Math.min(atOnce,items.length)},
lane));failed.signal.throwIfAborted()}}),7251:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{XE:()=>fetchTextBlob,aG:()=>checkContent,sZ:()=>fetchBlob});var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(26093);var _api_reply_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
67676);var _api_repository_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(36310);var _api_shape_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(90545);
var _blob_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(95012);async function fetchBlob(repository,sha){const{octokit,signal}=repository;const{data}=await octokit.
rest.git.getBlob({...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_0__.aC)(repository),file_sha:sha,mediaType:{format:"raw"},request:{signal,parseSuccessResponseBody:false}});
const bytes=Buffer.from(await new Response(data).arrayBuffer());return checkContent(bytes,sha)}async function fetchTextBlob(repository,sha){const given={...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_0__.
aC)(repository),file_sha:sha};const{content}=await(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_1__.kA)(repository.octokit.rest.git.getBlob,given,(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_2__.
OA)({content:_api_shape_js__WEBPACK_IMPORTED_MODULE_2__.a$}));return checkContent(Buffer.from(content,"base64"),sha).toString()}function checkContent(bytes,sha){
if((0,_blob_js__WEBPACK_IMPORTED_MODULE_3__.Mg)(bytes)===sha)return bytes;throw new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_4__.VE(`GitHub sent other \
bytes than those of the blob ${sha}.`,{next:"Run the job again."})}}),45375:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{Zc:()=>readTree,g4:()=>REF,wZ:()=>readBase,xm:()=>isPartOf,zy:()=>readHead});var _api_reply_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
67676);var _api_repository_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(36310);var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
12242);var _api_shape_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90545);const REF=(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({object:_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.
w8});const COMMIT=(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({tree:_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.w8});const COMPARISON=(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
OA)({status:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.a$});async function readBase(options){const{context,orphan,start=startOf(context)}=options;const head=await readHead(
options);const parent=head??(orphan?void 0:start);return{head,parent,tree:parent===void 0?void 0:await readTree(options,parent)}}async function readTree(repository,commit){
const given={...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.aC)(repository),commit_sha:commit};return(await(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_2__.
kA)(repository.octokit.rest.git.getCommit,given,COMMIT)).tree.sha}function startOf({pullRequest,sha}){return pullRequest?.sameRepository===true?pullRequest.headSha:
sha}async function readHead(options){try{const given={...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.aC)(options),ref:`heads/${options.branch}`};return(await(0,
_api_reply_js__WEBPACK_IMPORTED_MODULE_2__.kA)(options.octokit.rest.git.getRef,given,REF)).object.sha}catch(error){if((0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_3__.
UZ)(error)&&error.status===404)return void 0;throw error}}async function isPartOf(repository,{commit,head}){if(head===void 0)return false;const given={...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.
aC)(repository),basehead:`${commit}...${head}`};const{status}=await(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_2__.kA)(repository.octokit.rest.repos.compareCommitsWithBasehead,
given,COMPARISON);return status==="ahead"||status==="identical"}}),30832:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{$:()=>readEntries});var node_path__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(76760);var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(
26093);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(61175);var _api_reply_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
67676);var _api_repository_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(36310);var _api_shape_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(90545);
var _path_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(90601);const TREE=(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_1__.OA)({tree:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_1__.
c3)((0,_api_shape_js__WEBPACK_IMPORTED_MODULE_1__.OA)({path:_api_shape_js__WEBPACK_IMPORTED_MODULE_1__.a$,mode:_api_shape_js__WEBPACK_IMPORTED_MODULE_1__.a$,type:_api_shape_js__WEBPACK_IMPORTED_MODULE_1__.
a$,sha:_api_shape_js__WEBPACK_IMPORTED_MODULE_1__.hG,size:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_1__.bR)(_api_shape_js__WEBPACK_IMPORTED_MODULE_1__.i2)})),truncated:_api_shape_js__WEBPACK_IMPORTED_MODULE_1__.
lx});const PLAIN=["100644","100755","100664"];const MOST_ONE_BY_ONE=8;async function readEntries(repository,{tree,paths}){const entries=new Map;if(tree===void 0)
return entries;const wanted=new Set(paths.flatMap(_path_js__WEBPACK_IMPORTED_MODULE_2__.A7).map(_path_js__WEBPACK_IMPORTED_MODULE_2__.tu));const partings=findPartings(
wanted);const waiting=[{path:".",sha:tree}];for(let next=waiting.pop();next!==void 0;next=waiting.pop()){const{items,isDeep}=await listDirectory(repository,next,
partings);for(const{path,type,mode,sha,size}of items){const full=(0,_path_js__WEBPACK_IMPORTED_MODULE_2__.lW)(next.path,path);if(type==="tree"&&wanted.has((0,_path_js__WEBPACK_IMPORTED_MODULE_2__.
tu)(full))){if(!isDeep)waiting.push({path:full,sha})}else if(!path.includes("/")||wanted.has((0,_path_js__WEBPACK_IMPORTED_MODULE_2__.tu)(node_path__WEBPACK_IMPORTED_MODULE_0__.
posix.dirname(full)))){entries.set(full,{sha,bytes:type==="blob"&&PLAIN.includes(mode)?size:void 0})}}}return entries}async function listDirectory(repository,{path,
sha},partings){const{getTree}=repository.octokit.rest.git;const given={...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_3__.aC)(repository),tree_sha:sha};if(partings.
has((0,_path_js__WEBPACK_IMPORTED_MODULE_2__.tu)(path))){const{tree:items2,truncated:truncated2}=await(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_4__.kA)(getTree,
{...given,recursive:"1"},TREE);if(!truncated2)return{items:items2,isDeep:true}}const{tree:items,truncated}=await(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_4__.kA)(
getTree,given,TREE);if(truncated)throw cutListing(path);return{items,isDeep:false}}function findPartings(directories){const all=new Map;const own=new Map;const count=(counts,at)=>counts.
set(at,(counts.get(at)??0)+1);for(const directory of directories){count(own,node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(directory));for(const above of[
".",...(0,_path_js__WEBPACK_IMPORTED_MODULE_2__.A7)(directory)])count(all,above)}return new Set([...own].flatMap(([at,number])=>number>1&&(all.get(at)??0)>MOST_ONE_BY_ONE?
[at]:[]))}function cutListing(path){const where=path==="."?"root of the repository":`directory '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_5__.Ig)(
path)}'`;return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_6__.VE(`The ${where} holds more than GitHub lists, so that it is not known what lies there\
.`,{next:"Set the input 'commit-directory' to a directory with fewer files, or 'commit-branch' to a branch with fewer."})}}),91877:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{H:()=>lockPath,m:()=>readLock});var _core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(21397);
var _core_images_lock_lock_text_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(96125);var _core_text_errors_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
50020);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(61175);var _blob_fetch_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(
7251);var _path_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(90601);function lockPath({directory,lockFile=_core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_0__.
FI}){return(0,_path_js__WEBPACK_IMPORTED_MODULE_1__.lW)(directory,lockFile)}async function readLock(options,entries){const path=lockPath(options);const entry=entries.
get(path);const where=`'${path}' on '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.Ig)(options.branch)}'`;if(entry===void 0)return _core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_0__.
U5;if(entry.bytes===void 0)throw new _core_text_errors_js__WEBPACK_IMPORTED_MODULE_3__.dz([`${where} is not a plain file.`]);return(0,_core_images_lock_lock_text_js__WEBPACK_IMPORTED_MODULE_4__.
PG)(await(0,_blob_fetch_js__WEBPACK_IMPORTED_MODULE_5__.XE)(options,entry.sha),{where})}}),90601:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{A7:()=>parentDirectories,lW:()=>pathIn,tu:()=>foldPath});function pathIn(directory,file){return directory==="."?file:
`${directory}/${file}`}function parentDirectories(path){const parts=path.split("/");return parts.slice(1).map((_,index)=>parts.slice(0,index+1).join("/"))}function foldPath(path){
return path.normalize("NFC").toLowerCase().normalize("NFC")}}),5252:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{SE:()=>checkMayBeMade,Vo:()=>refusedByRules,_p:()=>AVOID_RULES,j0:()=>explainCommitRefusal});var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
26093);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(61175);var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
12242);var _api_write_refusal_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(84766);const AVOID_RULES="Propose the images by a pull request, from a branch \
without such rules, which 'pull-request-branch' may name, into the one that 'pull-request-base' names:\nwith:\n  deliver: pull-request\npermissions:\n  contents: wr\
ite\n  pull-requests: write\nOr let the workflow's token bypass the rule, where the repository's settings allow it.";function explainCommitRefusal(error,options){
const{branchInput="commit-branch"}=options;return(0,_api_write_refusal_js__WEBPACK_IMPORTED_MODULE_0__.D)(error,{...options,work:"commit",see:`See the inputs '${branchInput}\
' and 'commit-directory'.`})}function refusedByRules(error,{branch}){return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.VE(`GitHub's rules do not \
let this token commit to '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.Ig)(branch)}': ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.
Ig)((0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_3__.f5)(error))}`,{next:AVOID_RULES,cause:error})}function checkMayBeMade({branch,isInferred,context},{head}){
if(head!==void 0||!isInferred)return;const forClosed=context.pullRequest===void 0?"":" Where the pull request is closed, nothing need be made; this condition on\
 the job says so:\nif: github.event.action != 'closed'";throw new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.VE(`Branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.
Ig)(branch)}' is not there, and this run knows it by its event alone: it may have been deleted on purpose, so it is not made again.`,{next:`Name a branch to com\
mit to, such as 'commit-branch: images'.${forClosed}`})}}),7217:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
r(__webpack_exports__);__webpack_require__.d(__webpack_exports__,{react:()=>react});var _core_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(12822);
var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(61175);var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
93251);var _api_reply_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(67676);var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(12242);
var _api_shape_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(90545);const LIMIT_MS=15e3;async function react(options){const{octokit,context,commentId,reaction,
log,clock,signal}=options;const settled=new AbortController;const late=new AbortController;clock.sleep(LIMIT_MS,settled.signal).then(()=>late.abort(new Error(`G\
itHub did not answer within ${(0,_core_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__.MB)(LIMIT_MS)}.`)),()=>void 0);try{const{owner,repo}=context;const request={
signal:AbortSignal.any([late.signal,signal])};const given={owner,repo,comment_id:commentId,content:reaction,request};await(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_1__.
kA)(octokit.rest.reactions.createForIssueComment,given,(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_2__.OA)({content:_api_shape_js__WEBPACK_IMPORTED_MODULE_2__.a$}))}catch(error){
if(!signal.aborted)log.notice(`The comment got no reaction '${reaction}'. ${explainNoReaction(error)}`)}finally{settled.abort()}}function explainNoReaction(error){
if(!(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_3__.UZ)(error))return(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_4__.Y)(error);const said=(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_3__.
C7)(error);if(error.status!==403&&error.status!==404)return said;return`${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_5__.KG)(said)} The job needs 'i\
ssues: write' and, on pull requests, 'pull-requests: write' among its permissions.`}}),23961:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{W:()=>findDivergence});var _core_images_file_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(46290);var _core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
21397);var _branch_lock_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(91877);var _branch_path_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90601);var _branch_place_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(
53707);var _sides_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(23338);async function findDivergence(options,sides,given){const[base,own]=[await sides.read(
given.base),await sides.read(given.own)];const parting=await sides.compare(base.commit,own.commit);if(parting===void 0){const isUnknown={isForeign:false,isTooLong:false,
isLastOurs:false,isStuck:false};return{base,own,common:void 0,conflicts:true,changesBase:true,...isUnknown}}const common=await sides.read({...given.base,commit:parting.
mergeBase});const names=new Set(options.names);const pathOf=file=>(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_0__.lW)(options.directory,file);const entries=[base,
own,common].flatMap(({lock})=>[...lock.values()]);const planned=new Set([(0,_branch_lock_js__WEBPACK_IMPORTED_MODULE_1__.H)(options),...options.names.flatMap(name=>_core_images_file_js__WEBPACK_IMPORTED_MODULE_2__.
Z1.map(each=>pathOf(`${name}.${each}`))),...entries.filter(entry=>names.has((0,_core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_3__.dT)(entry))).map(({file})=>pathOf(
file))]);const paths=[...new Set([...planned,...entries.map(({file})=>pathOf(file))])];const shaIn=({entries:entries2},path)=>entries2.get(path)?.sha;const changed=paths.
filter(path=>shaIn(own,path)!==shaIn(base,path));const isOwn=path=>shaIn(own,path)!==shaIn(common,path);const isBases=path=>shaIn(base,path)!==shaIn(common,path);
const coming=names.size>0?[...planned]:[];return{...{base,own,common,isStuck:isStuck(options,{base,own,common})},...{isForeign:parting.isForeign,isTooLong:parting.
isTooLong,isLastOurs:parting.isLastOurs},conflicts:coming.some(isBases)||changed.some(path=>isBases(path)&&(planned.has(path)||isOwn(path))),changesBase:changed.
some(isOwn)}}function isStuck({directory,names,replaceChanged},{base,own,common}){const stateOf=file=>{const path=(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_0__.
lW)(directory,file);const sha=base.entries.get(path)?.sha;const known=base.lock.get(file)??(0,_sides_js__WEBPACK_IMPORTED_MODULE_4__.QR)([own,common],{directory,
file,sha});return(0,_branch_place_js__WEBPACK_IMPORTED_MODULE_5__.n)(base.entries,{path,known}).state};const isTaken=({file})=>{const[here,there]=[own,base].map(
({entries})=>entries.get((0,_branch_path_js__WEBPACK_IMPORTED_MODULE_0__.lW)(directory,file))?.sha);return here!==void 0&&here!==there&&["foreign","changed"].includes(
stateOf(file))};const isMade=new Set(names);const stays=[...own.lock.values()].filter(entry=>(0,_sides_js__WEBPACK_IMPORTED_MODULE_4__.vW)(own,common,entry)&&!isMade.
has((0,_core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_3__.dT)(entry)));const files=names.flatMap(name=>_core_images_file_js__WEBPACK_IMPORTED_MODULE_2__.Z1.
map(each=>`${name}.${each}`));const made=[...base.lock.values()].filter(entry=>isMade.has((0,_core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_3__.dT)(entry))).
map(({file})=>file);return stays.some(isTaken)||[...files,...made].some(file=>stateOf(file)==="foreign"||stateOf(file)==="changed"&&!replaceChanged)}}),54039:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{M:()=>collectFacts});var lock=__webpack_require__(21397);var path=__webpack_require__(90601);var delivery=__webpack_require__(
86009);var entry=__webpack_require__(92342);;function collectCandidates(options,{commit,entries,files},{proposed,there,alts}){const byWish=Map.groupBy(entries,entry.
H_);const images=Map.groupBy(proposed,lock.dT);const shaIn=(branch,{file})=>branch.get((0,path.lW)(options.directory,file))?.sha;const pictureOf=({file,width,height,
bytes})=>({...{width,height,bytes},url:(0,delivery.iw)(options,{commit,path:(0,path.lW)(options.directory,file)})});return[...images].flatMap(([image,standing])=>{
const[first]=standing;const own=first&&byWish.get((0,entry.H_)({candidateOf:image,request:first.request}));if(own===void 0)return[];const contents=new Set(standing.
map(entry2=>shaIn(there,entry2)));const alt=alts.get(first?.name??image);const candidates=[...Map.groupBy(own,({number})=>number)].map(([number,pictures])=>({number,
isPicked:pictures.some(({picked})=>picked===true),standsIn:pictures.every(picture=>contents.has(shaIn(files,picture))),pictures:pictures.map(pictureOf)}));return[
{image,candidates,...alt!==void 0&&{alt}}]})};const TOO_LONG="It has more commits than are looked at, so that it is not known whether all of them are of this ac\
tion.";function imagesAmong(files){return[...Map.groupBy(files,({name})=>name).values()].flatMap(own=>{const shown=own.find(({word})=>word===void 0)??own[0];if(shown===
void 0)return[];const forms=own.flatMap(({word,after})=>word===void 0?[]:[{word,url:after}]);return[{...shown,...forms.length>0&&{forms}}]})}function collectFacts(options,divergence,{
images,candidates,unnamed}){const{base,own,common,conflicts,isForeign,isTooLong,isStuck}=divergence;const{directory}=options;const alts=new Map(images.map(({name,
alt})=>[name,alt]));const isChanged=path2=>{const[now,then,there]=[own,common,base].map(side=>side?.entries.get(path2)?.sha);return now!==then&&now!==there};const pathOf=file=>(0,
path.lW)(directory,file);const changed=[...own.lock.values()].filter(entry2=>(0,lock.AA)(entry2)&&isChanged(pathOf(entry2.file)));const files=[...own.lock.values()].
flatMap(entry2=>{const path2=pathOf(entry2.file);const bytes=own.entries.get(path2)?.bytes;if(bytes===void 0||!(0,lock.AA)(entry2)||!isChanged(path2))return[];const{
name,model,width,height,credits,derivedFrom}=entry2;const alt=alts.get(name);const there=[common,base].find(side=>side?.entries.get(path2)?.sha===base.entries.get(
path2)?.sha);return[{...{name,model,width,height,bytes,credits:credits??void 0,...alt!==void 0&&{alt}},...there!==void 0&&base.entries.has(path2)&&{before:(0,delivery.
iw)(options,{commit:there.commit,path:path2})},after:(0,delivery.iw)(options,{commit:own.commit,path:path2}),word:derivedFrom?.form}]});const names=new Set([...own.
lock.values()].map(lock.dT));const removed=[...base.lock.values()].filter(entry2=>!own.lock.has(entry2.file)&&!names.has((0,lock.dT)(entry2))&&isChanged(pathOf(
entry2.file)));return{candidates:candidates===void 0?[]:collectCandidates(options,candidates,{proposed:changed,there:own.entries,alts}),candidatesUrl:candidates===
void 0?"":(0,delivery.ZK)(options,candidates.branch),...{base:options.base,images:imagesAmong(files),removed:removed.map(({name})=>name)},unnamed,needsMerge:conflicts&&
(isForeign||isStuck),notes:conflicts&&isTooLong?[TOO_LONG]:[]}}}),58570:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{O:()=>isJobsToken,v:()=>tellNoWorkflows});var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(93251);var _api_viewer_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
81788);const JOB="github-actions[bot]";async function isJobsToken(options){try{return(await(0,_api_viewer_js__WEBPACK_IMPORTED_MODULE_0__.n)(options)).login===JOB}catch(error){
options.log.debug(`Not known whose the token is: ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_1__.b)(error)}`);return void 0}}function tellNoWorkflows({log},{
number}){log.notice(`Workflows that check pull request ${number} wait until somebody approves them, since the job's own token opened it or was the last to commi\
t to it; with an app's token as 'github-token' they start by themselves.`)}}),41723:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{f:()=>bringUpToDate});var _core_report_pull_request_body_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(50026);var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
93251);var _api_reply_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(67676);var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(12242);
var _pulls_pulls_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90860);var _pulls_refusal_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(1900);var _pulls_workflows_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(
58570);async function bringUpToDate(options,pull,{facts,...news}){const{number,body:previous=""}=pull;const body=options.writeBody({...facts,previous,startsNoWorkflows:await doWorkflowsWait(
options,pull,news)});if(contentOf(body)===contentOf(previous))return pull;try{return await(0,_pulls_pulls_js__WEBPACK_IMPORTED_MODULE_0__.qd)(options,number,{body})}catch(error){
if(options.signal.aborted||!(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__.UZ)(error)&&!(error instanceof _api_reply_js__WEBPACK_IMPORTED_MODULE_2__.vO))
throw error;const said=(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_3__.b)((0,_pulls_refusal_js__WEBPACK_IMPORTED_MODULE_4__.V)(error,options));options.log.
warning(`The text of pull request ${number} could not be brought up to date. ${said}`);return pull}}async function doWorkflowsWait(options,pull,{commit,divergence}){
const didWait=(0,_core_report_pull_request_body_js__WEBPACK_IMPORTED_MODULE_5__.saysNoWorkflows)(pull.body??"");const isJobs=commit===void 0?void 0:await(0,_pulls_workflows_js__WEBPACK_IMPORTED_MODULE_6__.
O)(options);const startsNoWorkflows=isJobs??(didWait&&divergence.isLastOurs);if(startsNoWorkflows&&!didWait)(0,_pulls_workflows_js__WEBPACK_IMPORTED_MODULE_6__.
v)(options,pull);return startsNoWorkflows}function contentOf(body){return body.replaceAll("\r\n","\n").replaceAll(/\/actions\/runs\/\d+/g,"")}})};export{id,ids,modules};
