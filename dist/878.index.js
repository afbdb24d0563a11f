const id=878;const ids=[878];const modules={29997:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{$L:()=>isMarkedClosed,Lu:()=>textAbove,V2:()=>keepAbove,W:()=>markClosed});const MARKER_START="<!-- kie-image-action:pull-request";const MARKER=`${MARKER_START}\
 Each run writes anew what stands below this line. Text above it stays. -->`;const MARKER_LINE=new RegExp(String.raw`(?:^|\r?\n)${MARKER_START}[^\r\n]*-->[ \t]*(?=\r?\n|$)`);
function textAbove(body){return body.slice(0,MARKER_LINE.exec(body)?.index??body.length).trimEnd()}function keepAbove(previous,ours){const above=textAbove(previous);
return`${above===""?"":`${above}

`}${MARKER}

${ours}`}const CLOSED="<!-- kie-image-action:closed -->";const MOST_CHARACTERS=65536;function markClosed(body){const marked=MARKER_LINE.test(body)?`${body.trimEnd()}\


${CLOSED}`:keepAbove(body,CLOSED);return marked.length>MOST_CHARACTERS?body:marked}function isMarkedClosed(body){return body.trimEnd().endsWith(CLOSED)}}),23961:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{W:()=>findDivergence});var _core_images_file_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(46290);var _core_images_lock_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
66775);var _branch_lock_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(91877);var _branch_path_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90601);var _branch_place_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
53707);var _sides_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(2187);async function findDivergence(options,sides,given){const[base,own]=[await sides.read(
given.base),await sides.read(given.own)];const parting=await sides.compare(base.commit,own.commit);if(parting===void 0){return{base,own,common:void 0,conflicts:true,
changesBase:true,isForeign:false,isStuck:false}}const common=await sides.read({...given.base,commit:parting.mergeBase});const names=new Set(options.names);const pathOf=file=>(0,
_branch_path_js__WEBPACK_IMPORTED_MODULE_0__.lW)(options.directory,file);const entries=[base,own,common].flatMap(({lock})=>[...lock.values()]);const planned=new Set(
[(0,_branch_lock_js__WEBPACK_IMPORTED_MODULE_1__.H)(options),...options.names.flatMap(name=>_core_images_file_js__WEBPACK_IMPORTED_MODULE_2__.Z1.map(each=>pathOf(
`${name}.${each}`))),...entries.filter(entry=>names.has((0,_core_images_lock_js__WEBPACK_IMPORTED_MODULE_3__.dT)(entry))).map(({file})=>pathOf(file))]);const paths=[
...new Set([...planned,...entries.map(({file})=>pathOf(file))])];const shaIn=({entries:entries2},path)=>entries2.get(path)?.sha;const changed=paths.filter(path=>shaIn(
own,path)!==shaIn(base,path));const isOwn=path=>shaIn(own,path)!==shaIn(common,path);const isBases=path=>shaIn(base,path)!==shaIn(common,path);const coming=names.
size>0?[...planned]:[];return{...{base,own,common,isForeign:parting.isForeign,isStuck:isStuck(options,{base,own,common})},conflicts:coming.some(isBases)||changed.
some(path=>isBases(path)&&(planned.has(path)||isOwn(path))),changesBase:changed.some(isOwn)}}function isStuck({directory,names,replaceChanged},{base,own,common}){
const stateOf=file=>(0,_branch_place_js__WEBPACK_IMPORTED_MODULE_4__.n)(base.entries,{path:(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_0__.lW)(directory,file),known:base.
lock.get(file)}).state;const isTaken=({file})=>{const[here,there]=[own,base].map(({entries})=>entries.get((0,_branch_path_js__WEBPACK_IMPORTED_MODULE_0__.lW)(directory,
file))?.sha);return here!==void 0&&here!==there&&["foreign","changed"].includes(stateOf(file))};const isMade=new Set(names);const stays=[...own.lock.values()].filter(
entry=>(0,_sides_js__WEBPACK_IMPORTED_MODULE_5__.v)(own,common,entry)&&!isMade.has((0,_core_images_lock_js__WEBPACK_IMPORTED_MODULE_3__.dT)(entry)));const files=names.
flatMap(name=>_core_images_file_js__WEBPACK_IMPORTED_MODULE_2__.Z1.map(each=>`${name}.${each}`));const made=[...base.lock.values()].filter(entry=>isMade.has((0,
_core_images_lock_js__WEBPACK_IMPORTED_MODULE_3__.dT)(entry))).map(({file})=>file);return stays.some(isTaken)||[...files,...made].some(file=>stateOf(file)==="fo\
reign"||stateOf(file)==="changed"&&!replaceChanged)}}),51535:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{Ee:()=>findOpen,G7:()=>createPull,IB:()=>closePull,bK:()=>listPulls,qd:()=>changePull,xO:()=>listOpen});var _core_report_pull_request_above_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(
29997);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__=__webpack_require__(61175);var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(
93251);var _api_last_word_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(87155);var _api_reply_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(67676);var _api_repository_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
36310);var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(12242);var _api_shape_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90545);
var _refusal_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(61839);const PULL=(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({number:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
i2,html_url:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.a$,body:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.bR)(_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.a$),
state:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.a$,merged_at:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.bR)(_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.BA),user:(0,
_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.bR)((0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({login:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.a$})),head:(0,
_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({ref:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.a$,sha:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.hG,repo:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
bR)((0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({id:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.i2}))}),base:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
OA)({ref:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.a$,sha:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.hG,repo:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)(
{id:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.i2})})});async function listPulls(options,branch){const pulls=await readPulls(options,{head:`${options.context.owner}\
:${branch}`,state:"all"});return pulls.filter(({head})=>head.ref===branch)}function listOpen(options){return readPulls(options,{base:options.base,state:"open"})}
async function readPulls(options,asked){const pulls=[];try{const given={...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.aC)(options),...asked};for await(const page of(0,
_api_reply_js__WEBPACK_IMPORTED_MODULE_2__.K5)(options.octokit.rest.pulls.list,given,(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.c3)(PULL)))pulls.push(...page)}catch(error){
throw(0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__.V)(error,options)}return pulls.filter(({head,base})=>head.repo?.id===base.repo.id).toSorted((a,b)=>b.number-a.number)}
async function findOpen(options,branch){const pulls=await listPulls(options,branch);return pulls.find(pull=>pull.state==="open"&&pull.base.ref===options.base)}function createPull(options,pull){
const{create}=options.octokit.rest.pulls;return(0,_api_last_word_js__WEBPACK_IMPORTED_MODULE_4__.Z)(options,signal=>(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_2__.
kA)(create,{...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.aC)(options),...pull,request:{signal,retries:0}},PULL))}function changePull(options,number,change){
const{update}=options.octokit.rest.pulls;return(0,_api_last_word_js__WEBPACK_IMPORTED_MODULE_4__.Z)(options,signal=>(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_2__.
kA)(update,{...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.aC)(options),pull_number:number,...change,request:{signal}},PULL))}async function closePull(options,pull,why){
const{octokit,log,signal}=options;try{const given={...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.aC)(options),issue_number:pull.number,body:why};await(0,
_api_reply_js__WEBPACK_IMPORTED_MODULE_2__.kA)(octokit.rest.issues.createComment,given,(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({id:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
i2}));await changePull(options,pull.number,{state:"closed",body:(0,_core_report_pull_request_above_js__WEBPACK_IMPORTED_MODULE_5__.W)(pull.body??"")});log.info(
`Closed pull request ${pull.number}: ${why}`)}catch(error){signal.throwIfAborted();if(!(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_6__.UZ)(error)&&!(error instanceof
_api_reply_js__WEBPACK_IMPORTED_MODULE_2__.vO))throw error;const said=(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_6__.UZ)(error)?(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_6__.
C7)(error):(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_7__.Y)(error);log.warning(`Pull request ${pull.number} could not be closed; close it by hand: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__.
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
ntents' and 'Pull requests: read and write':\n"+PERMISSION_LINES)}}),2187:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{H:()=>Sides,v:()=>isNewsOf});var node_path__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(76760);var node_util__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
57975);var _api_reply_js__WEBPACK_IMPORTED_MODULE_8__=__webpack_require__(67676);var _api_repository_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(36310);
var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_10__=__webpack_require__(12242);var _api_shape_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(90545);var _branch_base_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
45375);var _branch_entries_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(30832);var _branch_lock_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(91877);
var _branch_path_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(90601);var _git_trailer_js__WEBPACK_IMPORTED_MODULE_9__=__webpack_require__(17567);const COMPARISON=(0,
_api_shape_js__WEBPACK_IMPORTED_MODULE_2__.OA)({merge_base_commit:_api_repository_js__WEBPACK_IMPORTED_MODULE_3__.w8,total_commits:_api_shape_js__WEBPACK_IMPORTED_MODULE_2__.
i2,commits:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_2__.c3)((0,_api_shape_js__WEBPACK_IMPORTED_MODULE_2__.OA)({commit:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_2__.
OA)({message:_api_shape_js__WEBPACK_IMPORTED_MODULE_2__.a$}),parents:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_2__.c3)((0,_api_shape_js__WEBPACK_IMPORTED_MODULE_2__.
OA)({sha:_api_shape_js__WEBPACK_IMPORTED_MODULE_2__.hG}))})),files:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_2__.bR)((0,_api_shape_js__WEBPACK_IMPORTED_MODULE_2__.
c3)((0,_api_shape_js__WEBPACK_IMPORTED_MODULE_2__.OA)({filename:_api_shape_js__WEBPACK_IMPORTED_MODULE_2__.a$,previous_filename:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_2__.
bR)(_api_shape_js__WEBPACK_IMPORTED_MODULE_2__.a$)})))});const MOST_FILES=300;class Sides{#options;#sides=new Map;#partings=new Map;constructor(options){this.#options=
options}read(named){return remember(this.#sides,named.commit,()=>this.#readSide(named))}compare(base,head){return remember(this.#partings,`${base}...${head}`,()=>this.#readParting(
`${base}...${head}`))}async#readSide({commit,branch}){const options=this.#options;const{directory,names}=options;const tree=await(0,_branch_base_js__WEBPACK_IMPORTED_MODULE_4__.
Zc)(options,commit);const planned=[(0,_branch_lock_js__WEBPACK_IMPORTED_MODULE_5__.H)(options),...names.map(name=>(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_6__.
lW)(directory,`${name}.png`))];const entries=await(0,_branch_entries_js__WEBPACK_IMPORTED_MODULE_7__.$)(options,{tree,paths:planned});const lock=await(0,_branch_lock_js__WEBPACK_IMPORTED_MODULE_5__.
m)({...options,branch},entries);const paths=[...lock.keys()].map(file=>(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_6__.lW)(directory,file));const listed=new Set(
planned.map(path=>node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path)));const isListed=paths.every(path=>listed.has(node_path__WEBPACK_IMPORTED_MODULE_0__.
posix.dirname(path)));return{...{commit,tree,lock},entries:isListed?entries:await(0,_branch_entries_js__WEBPACK_IMPORTED_MODULE_7__.$)(options,{tree,paths:[...planned,
...paths]})}}#isInside=({filename,previous_filename:former=filename})=>{const{directory}=this.#options;return directory==="."||[filename,former].every(path=>path.
startsWith(`${directory}/`))};async#readParting(basehead){const{compareCommitsWithBasehead}=this.#options.octokit.rest.repos;try{const given={...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_3__.
aC)(this.#options),basehead};const{merge_base_commit,total_commits,commits,files}=await(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_8__.kA)(compareCommitsWithBasehead,
given,COMPARISON);const isOurs=commits.every(({commit,parents})=>(0,_git_trailer_js__WEBPACK_IMPORTED_MODULE_9__.runIdIn)(commit.message)!==void 0&&parents.length<
2);const isWhole=total_commits<=commits.length&&files!==void 0&&files.length<MOST_FILES;return{mergeBase:merge_base_commit.sha,isForeign:!isOurs||!isWhole||!files.
every(this.#isInside)}}catch(error){if((0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_10__.UZ)(error)&&error.status===404&&/no common ancestor/i.test(error.
message))return void 0;throw error}}}function isNewsOf(own,common,{file}){return!(0,node_util__WEBPACK_IMPORTED_MODULE_1__.isDeepStrictEqual)(own.lock.get(file),
common?.lock.get(file))}function remember(known,key,read){const value=known.get(key)??read();known.set(key,value);value.catch(()=>known.delete(key));return value}}),
19179:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{YH:()=>judgePulls,ZY:()=>readStanding,
rl:()=>numberOf});var _api_reply_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(67676);var _api_repository_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
36310);var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(12242);var _api_shape_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90545);
var _branch_lock_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(91877);var _gate_own_commit_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(5145);var _git_trailer_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(
17567);var _pulls_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(51535);const NUMBER=/^-([2-9]|[1-9]\d{1,5})$/;const MOST_MISSING=2;const FILES_PER_PAGE=300;
const REFS=(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.c3)((0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({ref:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.a$,
object:_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.w8}));const MESSAGE=(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({message:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
a$});const COMMITS=(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({commits:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.c3)((0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
OA)({sha:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.hG,commit:MESSAGE}))});const COMMIT=(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({commit:MESSAGE,files:(0,
_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.bR)((0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.c3)((0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({filename:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
a$})))});async function readStanding(options){const branches=new Branches(options,await readHeads(options));const last=await findLast(await branches.findLastHead(),
number=>branches.isUsed(number));const own=await branches.findLastOwn(last);if(own===void 0){const{branch}=options;return{state:"none",branch,number:0,head:void 0,
pull:void 0,next:branch}}const next=branchOf(options.branch,last+1);const isOver=own.state!=="open"&&own.state!=="unopened";return{...isOver&&await branches.findOpenBefore(
own.number)||own,next}}class Branches{#options;#heads;#found=new Map;#ours=new Map;constructor(options,heads){this.#options=options;this.#heads=heads}async isUsed(number){
return this.#heads.has(number)||(await this.#look(number)).pull!==void 0}async findLastHead(){for(const number of[...this.#heads.keys()].toSorted((a,b)=>b-a)){if(await this.#isOurs(
number))return number}return 0}async findLastOwn(last){let elsewhere;for(let number=last;number>0;number--){if(!await this.isUsed(number)||!await this.#isOurs(number))
continue;const found=await this.#look(number);if(found.state!=="foreign")return found;elsewhere??=found;if(this.#options.branch.startsWith(_gate_own_commit_js__WEBPACK_IMPORTED_MODULE_2__.
O))break}return elsewhere}async findOpenBefore(limit){if([...this.#heads.keys()].every(number=>number>=limit))return void 0;const open=(await(0,_pulls_js__WEBPACK_IMPORTED_MODULE_3__.
xO)(this.#options)).map(({head})=>numberOf(this.#options.branch,head.ref)??limit);for(const number of open.filter(each=>each<limit).toSorted((a,b)=>b-a)){if(await this.#isOurs(
number))return this.#look(number)}return void 0}#look(number){const found=this.#found.get(number)??this.#read(number);this.#found.set(number,found);return found}async#read(number){
const branch=branchOf(this.#options.branch,number);const{state,pull}=judgePulls(await(0,_pulls_js__WEBPACK_IMPORTED_MODULE_3__.bK)(this.#options,branch),this.#options.
base);return{state,branch,number,head:this.#heads.get(number)??pull?.head.sha,pull}}#isOurs(number){const isOurs=this.#ours.get(number)??this.#hasOwnCommit(number);
this.#ours.set(number,isOurs);return isOurs}async#hasOwnCommit(number){if(number===1)return true;const{head,pull}=await this.#look(number);return head!==void 0&&
hasOwnCommit(this.#options,{head,pull})}}async function hasOwnCommit(options,{head,pull}){const{compareCommitsWithBasehead,getCommit}=options.octokit.rest.repos;
const basehead=`${pull?.base.sha??options.base}...${head}`;const found=await(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_4__.kA)(compareCommitsWithBasehead,{...(0,
_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.aC)(options),basehead},COMMITS).catch(toNoHistory);const beyond=found?.commits.filter(({commit})=>(0,_git_trailer_js__WEBPACK_IMPORTED_MODULE_5__.
runIdIn)(commit.message)!==void 0).map(({sha})=>sha);const isKnown=found!==void 0&&(found.commits.length>0||pull===void 0);for(const ref of isKnown&&beyond!==void 0?
beyond.toReversed():[head]){const{commit,files=[]}=await(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_4__.kA)(getCommit,{...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.
aC)(options),ref},COMMIT);const isOfLock=files.some(({filename})=>filename===(0,_branch_lock_js__WEBPACK_IMPORTED_MODULE_6__.H)(options))||files.length>=FILES_PER_PAGE;
if(isOfLock&&(0,_git_trailer_js__WEBPACK_IMPORTED_MODULE_5__.runIdIn)(commit.message)!==void 0)return true}return false}function toNoHistory(error){if((0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_7__.
UZ)(error)&&error.status===404)return void 0;throw error}async function readHeads(options){const given={...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.aC)(
options),ref:`heads/${options.branch}`};const refs=await(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_4__.kA)(options.octokit.rest.git.listMatchingRefs,given,REFS);
return new Map(refs.flatMap(({ref,object})=>{const number=numberOf(options.branch,ref.replace("refs/heads/",""));return number===void 0?[]:[[number,object.sha]]}))}
async function findLast(known,isUsed){const last=await findRunEnd(known,isUsed);const behind=Array.from({length:MOST_MISSING},(_,index)=>last+2+index);const used=(await Promise.
all(behind.map(isUsed))).lastIndexOf(true);return used===-1?last:findLast(last+2+used,isUsed)}async function findRunEnd(known,isUsed){let[used,step]=[known,1];while(await isUsed(
used+step)){used+=step;step*=2}let free=used+step;while(free-used>1){const middle=Math.floor((used+free)/2);if(await isUsed(middle))used=middle;else free=middle}
return used}function judgePulls(pulls,base){const ours=pulls.filter(pull2=>pull2.base.ref===base);const pull=ours.find(({state})=>state==="open")??ours[0];if(pull===
void 0)return{state:pulls.length===0?"unopened":"foreign",pull:pulls[0]};if(pull.state==="open")return{state:"open",pull};return{state:pull.merged_at===void 0?"\
closed":"merged",pull}}function branchOf(first,number){return number===1?first:`${first}-${number}`}function numberOf(first,branch){if(branch===first)return 1;const[
,number]=branch.startsWith(first)&&NUMBER.exec(branch.slice(first.length))||[];return number===void 0?void 0:Number(number)}}),1878:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{a:()=>readBaseHead,b:()=>chooseTarget});var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(
26093);var _core_text_errors_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(50020);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(
61175);var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(93251);var _api_repository_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(
36310);var _branch_base_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(45375);var _conflict_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(23961);var _standing_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
19179);async function chooseTarget(options,sides){const standing=await(0,_standing_js__WEBPACK_IMPORTED_MODULE_0__.ZY)(options);const base={branch:options.base,
commit:await readBaseHead(options)};const{state,branch,head,next}=standing;const plain={standing,replaces:false};const isOver=state==="none"||state==="merged"||
head===void 0;if(isOver||await isSpoilt(options,sides,standing)){const side=await sides.read(base);const own2=await readMerged(options,sides,{standing,base:side});
return{...plain,branch:next,side,isNew:true,base:side,own:own2,common:void 0}}const divergence=await(0,_conflict_js__WEBPACK_IMPORTED_MODULE_1__.W)(options,sides,
{base,own:{branch,commit:head}});const{own,common,conflicts,isForeign,isStuck}=divergence;const parts={...plain,base:divergence.base,own,common};if(state==="clo\
sed"||state==="foreign")return{...parts,branch:next,side:parts.base,isNew:true};if(!conflicts||isForeign||isStuck)return{...parts,branch,side:own,isNew:false};return{
...parts,branch:next,side:parts.base,isNew:true,replaces:true}}async function readMerged({reused},sides,{standing:{state,branch,head},base}){const requests=new Set(
[...base.lock.values()].map(({request})=>request));if(state!=="merged"||head===void 0||reused.every(({request})=>requests.has(request)))return void 0;return sides.
read({branch,commit:head}).catch(error=>{if(error instanceof _core_text_errors_js__WEBPACK_IMPORTED_MODULE_2__.dz)return void 0;throw error})}async function isSpoilt({
log},sides,{state,branch,head=""}){if(state!=="closed"&&state!=="foreign")return false;try{await sides.read({branch,commit:head});return false}catch(error){if(!(error instanceof
_core_text_errors_js__WEBPACK_IMPORTED_MODULE_2__.dz))throw error;log.warning(`No image of a pull request that is over is reused: ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_3__.
b)(error)}`);return true}}async function readBaseHead(options){const{base,context}=options;const head=await(0,_branch_base_js__WEBPACK_IMPORTED_MODULE_4__.zy)({
...options,branch:base}).catch(error=>{if((0,_api_repository_js__WEBPACK_IMPORTED_MODULE_5__.YM)(error))return void 0;throw error});if(head!==void 0)return head;
throw new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_6__.VE(`There is no branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_7__.Ig)(base)}'\
 in ${context.owner}/${context.repo} to merge into.`,{next:"Name one that is there as 'pull-request-base', or push it first."})}})};export{id,ids,modules};
