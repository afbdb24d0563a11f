const id=519;const ids=[519,194];const modules={87155:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{Z:()=>withLastWord});const LAST_WORD_MS=800;async function withLastWord({clock,signal},send){const patience=new AbortController;const losePatience=()=>{void clock.
sleep(LAST_WORD_MS).then(()=>patience.abort(signal.reason))};if(signal.aborted)losePatience();else signal.addEventListener("abort",losePatience);try{return await send(
patience.signal)}finally{signal.removeEventListener("abort",losePatience)}}}),92194:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{branchImages:()=>branchImages});var amounts=__webpack_require__(12822);var images_file=__webpack_require__(46290);var foreign_text=__webpack_require__(
61175);var repository=__webpack_require__(36310);var blob=__webpack_require__(95012);var contents=__webpack_require__(72602);var base=__webpack_require__(45375);
var entries=__webpack_require__(30832);var lock=__webpack_require__(91877);var path=__webpack_require__(90601);var refusal=__webpack_require__(5252);var external_node_fs_=__webpack_require__(
73024);var promises_=__webpack_require__(51455);var external_node_path_=__webpack_require__(76760);var obstacle=__webpack_require__(90921);var errors=__webpack_require__(
50020);var directories=__webpack_require__(67490);var request_failure=__webpack_require__(12242);var fetch=__webpack_require__(7251);;async function findOnShelf({
outputDirectory,shelf:{directory}},{entry,sha,bytes}){const file=external_node_path_.join(directory,entry.file);const barrier=(0,directories.DX)(directory,external_node_path_.
posix.dirname(entry.file));if(barrier!==void 0)throw new errors.dz([(0,obstacle.d)(barrier,(0,path.lW)(outputDirectory,barrier.path))]);if(!await(0,blob.Ae)(file,
{sha,bytes}))return void 0;const facts=await(0,images_file.MT)(file);return facts&&{...facts,path:(0,path.lW)(outputDirectory,entry.file),file}}async function bringToShelf(options,{
entry},bytes){const{context,outputDirectory,shelf,isPlan}=options;if(isPlan){const scratch=await(0,promises_.mkdtemp)(external_node_path_.join(context.tempDirectory,
"branch-image-"));try{const file=external_node_path_.join(scratch,"image");await(0,promises_.writeFile)(file,bytes,{flag:"wx"});const facts=await(0,images_file.
MT)(file);return facts&&{...facts,path:(0,path.lW)(outputDirectory,entry.file),file:external_node_path_.join(shelf.directory,entry.file)}}finally{await(0,promises_.
rm)(scratch,{recursive:true,force:true})}}const part=shelf.writePart(entry.name,bytes);try{const facts=await(0,images_file.MT)(part);if(facts===void 0)return void 0;
const extension=external_node_path_.extname(entry.file).slice(1);return{...facts,...await shelf.adopt(entry.name,{extension,isKept:file=>isInRepository(options,
file)})}}finally{(0,external_node_fs_.rmSync)(part,{force:true})}}async function isInRepository(repository2,file){const{size:bytes}=(0,external_node_fs_.lstatSync)(
file);if(bytes>blob.gZ)return false;try{await(0,fetch.sZ)(repository2,await(0,blob.EH)({file,bytes}));return true}catch(error){if((0,request_failure.UZ)(error)&&
error.status===404)return false;throw error}};const MANY=100;function branchImages(options){const explain=error=>{throw(0,refusal.j0)(error,options)};let base2;
const read=async files=>{base2??=treeOf(options);const paths=files.map(file=>(0,path.lW)(options.directory,file));return(0,entries.$)(options,{tree:await base2,
paths:[(0,lock.H)(options),...paths]})};return{where:`on branch '${(0,foreign_text.Ig)(options.branch)}'`,readEntries:()=>read([]).then(entries2=>(0,lock.m)(options,
entries2)).then(lock2=>[...lock2.values()]).catch(explain),find:async entries2=>{if(entries2.length===0)return new Map;return read(entries2.map(({file})=>file)).
then(held=>findBranchImages(options,imagesAmong(options,entries2,held))).catch(explain)}}}async function treeOf(options){try{if(options.commit!==void 0)return await(0,
base.Zc)(options,options.commit);return(await(0,base.wZ)(options)).tree}catch(error){if((0,repository.YM)(error))return void 0;throw error}}function imagesAmong({
directory},entries2,held){const names=new Set;return entries2.flatMap(entry=>{const{sha,bytes}=held.get((0,path.lW)(directory,entry.file))??{};const isNamed=images_file.
Z1.some(extension=>entry.file===`${entry.name}.${extension}`);const isThere=sha!==void 0&&bytes!==void 0&&bytes>0&&bytes<=blob.gZ;if(!isNamed||!isThere||names.has(
entry.name))return[];names.add(entry.name);return[{entry,sha,bytes}]})}async function findBranchImages(options,images){const found=new Map;const missing=[];for(const image of images){
const file=await findOnShelf(options,image);if(file===void 0)missing.push(image);else found.set(image.entry.file,file)}if(missing.length>0)tellFetching(options,
missing.length);await(0,contents.V)(options,missing,async(image,bytes,signal)=>{const file=await bringToShelf({...options,signal},image,bytes);if(file!==void 0)
found.set(image.entry.file,file)});return found}function tellFetching({branch,log},count){const advice=count>MANY?" Where the branch is checked out, they need n\
ot be fetched.":"";log.info(`Fetching ${(0,amounts.vG)(count,"image")} of branch '${(0,foreign_text.Ig)(branch)}'.${advice}`)}}),23961:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{W:()=>findDivergence});var _core_images_file_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(46290);var _branch_lock_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
91877);var _branch_path_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(90601);async function findDivergence(options,sides,given){const[base,own]=[await sides.
read(given.base),await sides.read(given.own)];const parting=await sides.compare(base.commit,own.commit);if(parting===void 0){return{base,own,common:void 0,conflicts:true,
changesBase:true,isForeign:false}}const common=await sides.read({...given.base,commit:parting.mergeBase});const planned=new Set([(0,_branch_lock_js__WEBPACK_IMPORTED_MODULE_0__.
H)(options),...options.names.flatMap(name=>_core_images_file_js__WEBPACK_IMPORTED_MODULE_1__.Z1.map(each=>(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_2__.lW)(options.
directory,`${name}.${each}`)))]);const known=[base,own,common].flatMap(({lock})=>[...lock.keys()].map(file=>(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_2__.lW)(
options.directory,file)));const paths=[...new Set([...planned,...known])];const shaIn=({entries},path)=>entries.get(path)?.sha;const changed=paths.filter(path=>shaIn(
own,path)!==shaIn(base,path));const isOwn=path=>shaIn(own,path)!==shaIn(common,path);return{...{base,own,common,isForeign:parting.isForeign},conflicts:changed.some(
path=>shaIn(base,path)!==shaIn(common,path)&&(planned.has(path)||isOwn(path))),changesBase:changed.some(isOwn)}}}),93519:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{proposedImages:()=>proposedImages});var _core_text_errors_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(50020);
var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(61175);var _branch_images_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(92194);
var _branch_refusal_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(5252);var _standing_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(19179);var _target_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
1878);function proposedImages(options){const{base,branch}=options;const explain=error=>{throw(0,_branch_refusal_js__WEBPACK_IMPORTED_MODULE_0__.j0)(error,options)};
let known=[];const readEntries=async()=>{const places=await findPlaces(options);const placed=[];for(const place of places){const before=new Set(placed.map(({entry})=>keyOf(
entry)));const entries=await readEntriesOf(place);placed.push(...entries.filter(entry=>!before.has(keyOf(entry))).map(entry=>({entry,place})))}known=placed;return placed.
map(({entry})=>entry)};const find=async entries=>{const wanted=new Set(entries);const found=new Map;for(const[place,placed]of Map.groupBy(known,each=>each.place)){
const here=placed.map(({entry})=>entry).filter(entry=>wanted.has(entry));for(const[file,image]of await place.find(here))found.set(file,image)}return found};return{
where:`on branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.Ig)(branch)}' or '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.Ig)(
base)}'`,readEntries:()=>readEntries().catch(explain),find}}async function findPlaces(options){const commit=await(0,_target_js__WEBPACK_IMPORTED_MODULE_2__.a)(options);
const base={...(0,_branch_images_js__WEBPACK_IMPORTED_MODULE_3__.branchImages)({...options,branch:options.base,commit}),isOver:false};const{state,branch,head}=await(0,
_standing_js__WEBPACK_IMPORTED_MODULE_4__.ZY)(options);if(head===void 0||state==="merged")return[base];const isOver=state==="closed"||state==="foreign";return[{
...(0,_branch_images_js__WEBPACK_IMPORTED_MODULE_3__.branchImages)({...options,branch,commit:head}),isOver},base]}function readEntriesOf(place){return place.readEntries().
catch(error=>{if(place.isOver&&error instanceof _core_text_errors_js__WEBPACK_IMPORTED_MODULE_5__.dz)return[];throw error})}function keyOf({file,request}){return`${file}\
 ${request}`}}),51535:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{Ee:()=>findOpen,
G7:()=>createPull,IB:()=>closePull,bK:()=>listPulls,qd:()=>changePull});var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(61175);var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(
93251);var _api_last_word_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(87155);var _api_reply_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(67676);var _api_repository_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
36310);var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(12242);var _api_shape_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90545);
var _refusal_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(61839);const PULL=(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({number:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
i2,html_url:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.a$,body:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.bR)(_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.a$),
state:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.a$,merged_at:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.bR)(_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.BA),user:(0,
_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.bR)((0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({login:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.a$})),head:(0,
_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({sha:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.hG,repo:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.bR)((0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
OA)({id:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.i2}))}),base:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({ref:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
a$,repo:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({id:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.i2})})});async function listPulls(options,branch){const{
octokit,context}=options;const given={...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.aC)(options),head:`${context.owner}:${branch}`,state:"all"};const pulls=[];
try{for await(const page of(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_2__.K5)(octokit.rest.pulls.list,given,(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.c3)(PULL)))
pulls.push(...page)}catch(error){throw(0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__.V)(error,options)}return pulls.filter(({head,base})=>head.repo?.id===base.repo.
id).toSorted((a,b)=>b.number-a.number)}async function findOpen(options,branch){const pulls=await listPulls(options,branch);return pulls.find(pull=>pull.state===
"open"&&pull.base.ref===options.base)}function createPull(options,pull){const{create}=options.octokit.rest.pulls;return(0,_api_last_word_js__WEBPACK_IMPORTED_MODULE_4__.
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
