const id=16;const ids=[16];const modules={87155:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{Z:()=>withLastWord});const LAST_WORD_MS=800;async function withLastWord({clock,signal},send){const patience=new AbortController;const losePatience=()=>{void clock.
sleep(LAST_WORD_MS).then(()=>patience.abort(signal.reason))};if(signal.aborted)losePatience();else signal.addEventListener("abort",losePatience);try{return await send(
patience.signal)}finally{signal.removeEventListener("abort",losePatience)}}}),81788:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{n:()=>readViewer});var _runner_server_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(23859);var _reply_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
67676);var _shape_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90545);const VIEWER=(0,_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({login:_shape_js__WEBPACK_IMPORTED_MODULE_0__.
a$,databaseId:(0,_shape_js__WEBPACK_IMPORTED_MODULE_0__.bR)(_shape_js__WEBPACK_IMPORTED_MODULE_0__.i2)});async function readViewer({octokit,context,signal}){if((0,
_runner_server_js__WEBPACK_IMPORTED_MODULE_1__.I)(context)){const user=(0,_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({login:_shape_js__WEBPACK_IMPORTED_MODULE_0__.
a$,id:_shape_js__WEBPACK_IMPORTED_MODULE_0__.W_});const{login,id:id2}=await(0,_reply_js__WEBPACK_IMPORTED_MODULE_2__.kA)(octokit.rest.users.getAuthenticated,{request:{
signal}},user);return{login,databaseId:id2}}const query="query { viewer { login databaseId } }";const data=await octokit.graphql(query,{request:{signal}});return(0,
_reply_js__WEBPACK_IMPORTED_MODULE_2__.JN)(()=>({method:"POST",url:"/graphql"}),data,(0,_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({viewer:VIEWER})).viewer}}),19303:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{r:()=>checkNeighbours});var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(26093);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
61175);var _api_reply_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(67676);var _api_repository_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(36310);
var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(12242);var _api_shape_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90545);var _base_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
45375);var _path_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(90601);const REFS=(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.c3)((0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
OA)({ref:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.a$}));async function checkNeighbours(options){const{branch,branchInput="commit-branch"}=options;const other=await findAbove(
options)??await findBelow(options);if(other===void 0)return;throw new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.VE(`Branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.
Ig)(branch)}' cannot be made: there is a branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.Ig)(other)}', and git keeps no two of which one is\
 called like a directory of the other.`,{next:`Choose another name for '${branchInput}', or rename or delete branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.
Ig)(other)}'.`})}async function findAbove(options){for(const branch of(0,_path_js__WEBPACK_IMPORTED_MODULE_3__.A7)(options.branch)){if(await(0,_base_js__WEBPACK_IMPORTED_MODULE_4__.
zy)({...options,branch})!==void 0)return branch}return void 0}async function findBelow(options){const prefix=`refs/heads/${options.branch}/`;try{const ref=prefix.
replace("refs/","");const refs=await(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_5__.kA)(options.octokit.rest.git.listMatchingRefs,{...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_6__.
aC)(options),ref},REFS);const found=refs.find(each=>each.ref.startsWith(prefix));return found?.ref.replace("refs/heads/","")}catch(error){if((0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_7__.
UZ)(error)&&error.status===404)return void 0;throw error}}}),53707:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{n:()=>placeOn});var _path_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90601);function placeOn(entries,{path,known}){const blocked=(0,
_path_js__WEBPACK_IMPORTED_MODULE_0__.A7)(path).find(directory=>entries.has(directory));if(blocked!==void 0)return{state:"foreign",path:blocked};const entry=entries.
get(path);if(entry===void 0)return{state:"free",path};if(known===void 0||entry.bytes===void 0)return{state:"foreign",path};return{state:known.bytes===entry.bytes?
"ours":"changed",path}}}),57295:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{BP:()=>describeTwins,
Oz:()=>AVOID_PLACE,hW:()=>findTwins});var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(61175);var _path_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
90601);const AVOID_PLACE="Rename it there, or choose another 'name' or 'commit-directory'.";function findTwins(entries,paths){const there=new Set;for(const path of entries.
keys())for(const each of stepsTo(path))there.add(each);const spellings=new Map([...there].map(path=>[(0,_path_js__WEBPACK_IMPORTED_MODULE_0__.tu)(path),path]));
const twins=new Map;for(const path of paths){for(const ours of stepsTo(path)){const theirs=spellings.get((0,_path_js__WEBPACK_IMPORTED_MODULE_0__.tu)(ours));if(there.
has(ours)||theirs===void 0)continue;twins.set(ours,{ours,theirs});break}}return[...twins.values()]}function describeTwins({ours,theirs},branch){return`'${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.
Ig)(theirs)}' on branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.Ig)(branch)}' and '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.
Ig)(ours)}' here are one name on Windows and macOS, where upper and lower case and the forms of accents are not told apart.`}function stepsTo(path){return[...(0,
_path_js__WEBPACK_IMPORTED_MODULE_0__.A7)(path),path]}}),86009:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{Cv:()=>unchanged,Ek:()=>repositoryUrl,Fq:()=>warnOfContested,Lw:()=>warnOfGone,Oi:()=>warnOfReplaced,ZK:()=>directoryUrl,gh:()=>imageUrls,
iw:()=>fileUrl,lh:()=>warnOfDoubled,rh:()=>committed});var _core_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(12822);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
61175);function committed(options,commit){const{branch,log}=options;const{sha,held,overtaken,deleted,verified}=commit;log.info(describeCommit(commit,(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.
Ig)(branch)));if(!verified)warnOfNoSignature(log,sha);warnOfOvertaken(options,overtaken);const url=`${repositoryUrl(options)}/commit/${sha}`;return{destination:"\
commit",sha,url,branch,verified,imageUrls:imageUrls(options,held,sha),...pathsOf(overtaken),...deleted.length>0&&{deleted}}}function describeCommit({sha,images,
files,deleted},branch){const gone=(0,_core_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__.vG)(deleted.length,"file");if(images===0&&deleted.length>0)return`Delete\
d ${gone} on '${branch}' by commit ${sha}.`;const inFiles=files>images?` in ${files} files`:"";const brought=`Committed ${(0,_core_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__.
vG)(images,"image")}${inFiles} to '${branch}'`;return deleted.length===0?`${brought} as ${sha}.`:`${brought} and deleted ${gone} there, as ${sha}.`}function unchanged(options,{
base,held,overtaken}){const{branch,log}=options;if(overtaken.length===0)log.info(`Branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.Ig)(branch)}\
' holds these images already; no commit.`);warnOfOvertaken(options,overtaken);return{destination:"commit",sha:void 0,url:void 0,branch,verified:void 0,imageUrls:base.
parent===void 0?{}:imageUrls(options,held,base.parent),...pathsOf(overtaken)}}function pathsOf(overtaken){return overtaken.length===0?{}:{overtaken:overtaken.map(
({image})=>image.path)}}function warnOfOvertaken({branch,log},images){for(const{path}of images){log.warning(`'${path}' is not committed: branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.
Ig)(branch)}' has a later picture of that name. To have this run's on the branch, make it anew with 'reuse' set to false.`)}}function warnOfReplaced({branch,log},paths){
for(const path of paths){log.warning(`'${path}' on branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.Ig)(branch)}' was changed since this act\
ion made it; it is replaced, as 'reuse' is false.`)}}function warnOfContested({branch,log},paths){for(const path of paths){log.warning(`'${path}' on branch '${(0,
_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.Ig)(branch)}' was just made by another job, which asks for another picture of that name; this run's repl\
aces it. Give each of them a 'name' of its own, else both are made and paid for at every run.`)}}function warnOfDoubled({branch,log},paths){for(const path of paths){
log.warning(`'${path}' on branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.Ig)(branch)}' was just drawn by another run for the same request,\
 so that it was paid for twice; this run's replaces it. With a 'concurrency' group on the job one run waits for the other.`)}}function warnOfGone({branch,log},images){
for(const{path}of images){log.warning(`'${path}' is no longer on branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.Ig)(branch)}', so there is\
 no link to it.`)}}function warnOfNoSignature(log,sha){log.warning(`Commit ${sha} is not verified: GitHub signs what the job's own token and apps commit. With a\
 personal access token this is normal.`)}function repositoryUrl({context:{serverUrl,owner,repo}}){return`${serverUrl}/${owner}/${repo}`}function fileUrl({context},{
commit,path}){return`${repositoryUrl({context})}/raw/${commit}/${path.split("/").map(encodeURIComponent).join("/")}`}function directoryUrl({context,directory},branch){
const parts=[...branch.split("/"),...directory==="."?[]:directory.split("/")];return`${repositoryUrl({context})}/tree/${parts.map(encodeURIComponent).join("/")}`}
function imageUrls(options,images,commit){return Object.fromEntries(images.map(({image,path})=>[image.path,fileUrl(options,{commit,path})]))}}),33076:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{k:()=>createCommit});var _core_result_image_files_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(61122);var _api_reply_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
67676);var _api_repository_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(36310);var _api_shape_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90545);
var _branch_lock_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(91877);const MAX_TREE_ENTRIES=200;const COMMIT=(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
OA)({sha:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.hG,verification:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({verified:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
lx})});async function createCommit(options,change){const{base,files,carried,held,overtaken}=change;const deleted=deletedBy(change);const tree=await createTree(options,
change);const parents=base.parent===void 0?[]:[base.parent];const given={...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.aC)(options),message:options.message,
tree,parents};const{sha,verification}=await(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_2__.kA)(options.octokit.rest.git.createCommit,given,COMMIT);const brought=[
...files,...carried].map(({entry})=>entry);const images=new Set(brought.map(_core_result_image_files_js__WEBPACK_IMPORTED_MODULE_3__.p2)).size;return{sha,images,
files:brought.length,held,overtaken,deleted,verified:verification.verified}}function deletedBy({pruned}){return pruned.filter(({sha})=>sha!==void 0).map(({path})=>path)}
async function createTree(options,change){const{base,files,carried,lockText}=change;const asFile={mode:"100644",type:"blob"};const entries=[...[...files,...carried].
map(({path,sha})=>({...asFile,path,sha})),...deletedBy(change).map(path=>({...asFile,path,sha:null})),...lockText===void 0?[]:[{...asFile,path:(0,_branch_lock_js__WEBPACK_IMPORTED_MODULE_4__.
H)(options),content:lockText}]];if(new Set(entries.map(({path})=>path)).size<entries.length)throw new Error("A path of the tree comes twice.");let tree=base.tree??
"";for(let start=0;start<entries.length;start+=MAX_TREE_ENTRIES){const part=entries.slice(start,start+MAX_TREE_ENTRIES);const given={...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.
aC)(options),...tree!==""&&{base_tree:tree},tree:part};tree=(await(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_2__.kA)(options.octokit.rest.git.createTree,given,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.
w8)).sha}return tree}}),75052:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{J:()=>pointBranch,
R:()=>cancelledMove});var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_8__=__webpack_require__(26093);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_9__=__webpack_require__(
61175);var _branch_base_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(45375);var _branch_neighbour_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(19303);
var _branch_refusal_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(5252);var _api_last_word_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(87155);var _api_rate_limit_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(
71998);var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(12242);var _api_reply_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(67676);
var _api_repository_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(36310);const RACED=/not a fast forward|already exists|does not exist|cannot lock ref/i;const EXISTS=/already exists/i;
const UNEXPLAINED=/^reference update failed/i;const RULES=/rule violation|protected branch/i;async function pointBranch(options,base,sha){const{octokit,branch,signal}=options;
signal.throwIfAborted();try{const{object}=await(0,_api_last_word_js__WEBPACK_IMPORTED_MODULE_0__.Z)(options,patience=>{const{createRef,updateRef}=octokit.rest.git;
const request={...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.aC)(options),sha,request:{signal:patience,retries:0}};if(base.head===void 0)return(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_2__.
kA)(createRef,{...request,ref:`refs/heads/${branch}`},_branch_base_js__WEBPACK_IMPORTED_MODULE_3__.g4);return(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_2__.kA)(updateRef,
{...request,ref:`heads/${branch}`,force:false},_branch_base_js__WEBPACK_IMPORTED_MODULE_3__.g4)});return object.sha===sha?"moved":"unknown"}catch(error){if(signal.
aborted&&error===signal.reason)throw cancelledMove(options,sha,error);return outcomeOf(options,base,error)}}async function outcomeOf(options,base,error){if(error instanceof
_api_reply_js__WEBPACK_IMPORTED_MODULE_2__.vO)return"unknown";if(!(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_4__.UZ)(error)||(0,_api_rate_limit_js__WEBPACK_IMPORTED_MODULE_5__.
T)(error,options.clock)!==void 0)throw error;if(error.status>=500)return"unknown";if(error.status!==409&&error.status!==422)throw error;const text=(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_4__.
f5)(error);if(RULES.test(text))throw(0,_branch_refusal_js__WEBPACK_IMPORTED_MODULE_6__.Vo)(error,options);if(base.head===void 0&&!EXISTS.test(text))await(0,_branch_neighbour_js__WEBPACK_IMPORTED_MODULE_7__.
r)(options);if(error.status===409||RACED.test(text))return"raced";throw UNEXPLAINED.test(text)?error:(0,_branch_refusal_js__WEBPACK_IMPORTED_MODULE_6__.Vo)(error,
options)}function cancelledMove({branch},sha,cause){return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_8__.VE(`Cancelled while branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_9__.
Ig)(branch)}' was being moved to ${sha}.`,{next:"The branch holds either all of these images or none; look there.",isOpen:true,cause})}}),56132:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{M:()=>checkRules});var delivery=__webpack_require__(26093);var foreign_text=__webpack_require__(61175);var reply=__webpack_require__(
67676);var api_repository=__webpack_require__(36310);var shape=__webpack_require__(90545);var refusal=__webpack_require__(5252);var request_failure=__webpack_require__(
12242);;const PAGE_SIZE=100;const MAX_PAGES=40;async function readRules(repository,branch){const rules=[];for(let page=1;page<=MAX_PAGES;page++){const data=await orUntold(
repository,async()=>{const request={...(0,api_repository.aC)(repository),branch,per_page:PAGE_SIZE,page};return(await repository.octokit.rest.repos.getBranchRules(
request)).data});if(!Array.isArray(data))return void 0;const read=data.map(readRule);if(!read.every(rule=>rule!==void 0))return void 0;rules.push(...read);if(data.
length<PAGE_SIZE)return rules}return void 0}async function readRuleset(repository,id2){const data=await orUntold(repository,async()=>{const{data:ruleset}=await repository.
octokit.rest.repos.getRepoRuleset({...(0,api_repository.aC)(repository),ruleset_id:id2});return ruleset});const{name,current_user_can_bypass:bypass}=fieldsIn(data);
return{name:typeof name==="string"&&name!==""?name:void 0,mayBypass:BYPASSES.get(bypass)}}const BYPASSES=new Map([["always",true],["exempt",true],["pull_request\
s_only",false],["never",false]]);async function orUntold(repository,read){try{return await read()}catch(error){repository.signal.throwIfAborted();const isOdd=error instanceof
reply.vO;if(!isOdd&&(!(0,request_failure.UZ)(error)||error.status===401))throw error;return void 0}}function readRule(value){const{type,parameters,ruleset_id:ruleset}=fieldsIn(
value);if(typeof type!=="string")return void 0;return{type,parameters:fieldsIn(parameters),ruleset:typeof ruleset==="number"?ruleset:void 0}}function fieldsIn(value){
return typeof value==="object"&&value!==null?value:{}}var viewer=__webpack_require__(81788);;const OF_AN_APP="ghs_";const OF_A_PERSON=/^(ghp_|github_pat_|gho_)/;
const GITHUB="https://github.com";const WEB_FLOW="noreply@github.com";function signerOf(options){const{context,token}=options;const isApp=token.startsWith(OF_AN_APP)&&
context.serverUrl===GITHUB;return{isSigned:isApp?true:OF_A_PERSON.test(token)?false:void 0,committerEmail:isApp?WEB_FLOW:void 0,readAuthorEmail:async()=>isApp?readBotEmail(
options):void 0}}async function readBotEmail(options){try{const{login,databaseId}=await(0,viewer.n)(options);return databaseId===void 0?void 0:`${databaseId}+${login}\
@users.noreply.github.com`}catch{options.signal.throwIfAborted();return void 0}}var blob=__webpack_require__(95012);var external_node_vm_=__webpack_require__(30714);
;const LIMIT_MS=250;const LEADING_FLAGS=/^\(\?([ims]+)\)/;function meetsPattern(text,parameters){const{operator,pattern,negate}=parameters;if(typeof operator!==
"string"||typeof pattern!=="string")return void 0;const matches=OPERATORS.get(operator)?.(text,pattern);return matches===void 0?void 0:matches!==(negate===true)}
const OPERATORS=new Map([["starts_with",(text,pattern)=>text.startsWith(pattern)],["ends_with",(text,pattern)=>text.endsWith(pattern)],["contains",(text,pattern)=>text.
includes(pattern)],["regex",matchesExpression]]);function matchesExpression(text,expression){const[leading="",flags=""]=LEADING_FLAGS.exec(expression)??[];const source=expression.
slice(leading.length);const given={text,source,flags:`u${[...new Set(flags)].join("")}`};try{return external_node_vm_.runInNewContext("new RegExp(source, flags)\
.test(text)",given,{timeout:LIMIT_MS})===true}catch{return void 0}}const DISPUTED=/[[\]{}\\]/;const TOO_WILD=/\*[^*/]+\*[^*/]+\*|(?:\*\*\/.*){4}/;function readGlob(glob){
if(DISPUTED.test(glob)||TOO_WILD.test(glob))return void 0;const source=glob.replace(/(?<![^/])\*\*\/|\*+|[?.^$+()|]/g,(token,start)=>{const visible=start===0||glob[start-
1]==="/"?"(?!\\.)":"";if(token==="**/")return"(?:(?!\\.)[^/]+/)*";if(token.startsWith("*"))return`${visible}[^/]*`;return token==="?"?`${visible}[^/]`:`\\${token}`});
const whole=new RegExp(`^${source}$`,"u");return path=>whole.test(path)};const harmless=()=>"harmless";const forbids=()=>"forbids";const forbidsUpdate=({isNew})=>isNew?
"harmless":"forbids";const forbidsUntested=({isNew},{do_not_enforce_on_create:isLenient})=>isNew&&isLenient===true?"harmless":"forbids";const JUDGES=new Map([["\
creation",({isNew})=>isNew?"forbids":"harmless"],["update",forbidsUpdate],["pull_request",forbidsUpdate],["merge_queue",forbids],["required_deployments",forbids],
["required_status_checks",forbidsUntested],["workflows",forbidsUntested],["required_signatures",({isSigned})=>verdictOf(isSigned)],["commit_message_pattern",({message},parameters)=>verdictOf(
meetsPattern(message,parameters))],["commit_author_email_pattern",({authorEmail},parameters)=>judgeEmail(authorEmail,parameters)],["committer_email_pattern",({committerEmail},parameters)=>judgeEmail(
committerEmail,parameters)],["branch_name_pattern",judgeBranchName],["file_path_restriction",judgePaths],["file_extension_restriction",judgeExtensions],["max_fi\
le_path_length",judgePathLengths],["max_file_size",judgeSizes],["deletion",harmless],["non_fast_forward",harmless],["required_linear_history",harmless],["tag_na\
me_pattern",harmless],["copilot_code_review",harmless],["license_compliance_scanning",harmless]]);function judgeRule({type,parameters},commit){return JUDGES.get(
type)?.(commit,parameters)??"unsure"}function verdictOf(isMet){if(isMet===void 0)return"unsure";return isMet?"harmless":"forbids"}function judgeEmail(email,parameters){
return email===void 0?"unsure":verdictOf(meetsPattern(email,parameters))}function judgeBranchName({branch,isNew},parameters){const verdict=verdictOf(meetsPattern(
branch,parameters));return verdict==="forbids"&&!isNew?"unsure":verdict}function judgeFiles({files},judgePath){const verdicts=files.map(paths=>{const each=new Set(
paths.map(judgePath));const[only="harmless",...others]=each;return others.length===0?only:"unsure"});return SEVEREST_FIRST.find(verdict=>verdicts.includes(verdict))??
"harmless"}const SEVEREST_FIRST=["forbids","unsure"];function judgePaths(commit,{restricted_file_paths:given}){const globs=textsIn(given);if(globs===void 0)return"\
unsure";const tests=globs.map(readGlob);const isUnread=tests.includes(void 0);const directories=globs.map(glob=>`${glob.replace(/\/$/,"")}/`);return judgeFiles(
commit,path=>{if(tests.some(fits=>fits?.(path)===true))return"forbids";return isUnread||directories.some(directory=>path.startsWith(directory))?"unsure":"harmle\
ss"})}function judgeExtensions(commit,{restricted_file_extensions:given}){const extensions=textsIn(given)?.map(extension=>extension.replace(/^\*?\.?/,".").toLowerCase());
if(extensions===void 0)return"unsure";return judgeFiles(commit,path=>{const lowerCase=path.toLowerCase();return extensions.some(extension=>lowerCase.endsWith(extension))?
"forbids":"harmless"})}function judgePathLengths(commit,{max_file_path_length:max}){if(typeof max!=="number")return"unsure";return judgeFiles(commit,path=>Array.
from(path).length>max?"forbids":"harmless")}function judgeSizes(_,{max_file_size:max}){return typeof max==="number"&&max*1024**2>=blob.gZ?"harmless":"unsure"}function textsIn(value){
return Array.isArray(value)&&value.every(each=>typeof each==="string")?value:void 0};const BRANCH=(0,shape.OA)({protected:shape.lx,protection:(0,shape.bR)((0,shape.
OA)({enabled:(0,shape.bR)(shape.lx)}))});const UNKNOWN={name:void 0,mayBypass:void 0};async function checkRules(options,commit){const rules=await readRules(options,
commit.branch);const objections=await findObjections(options,commit,rules??[]);const forbidding=objections.filter(({verdict,ruleset})=>verdict==="forbids"&&ruleset.
mayBypass===false);if(forbidding.length>0)throw forbiddenBy(forbidding,commit);const hasTold=tellDoubts(options,commit,objections);if(!hasTold&&!commit.isNew)await tellProtection(
options,commit,rules!==void 0)}async function findObjections(options,commit,rules){const signer=signerOf(options);const isAboutAuthor=rules.some(({type})=>type===
"commit_author_email_pattern");const authorEmail=isAboutAuthor?await signer.readAuthorEmail():void 0;const signed={...commit,...signer,authorEmail};const judged=rules.
map(rule=>({...rule,verdict:judgeRule(rule,signed)}));const objections=[];for(const[id2,inRuleset]of Map.groupBy(judged,({ruleset})=>ruleset)){if(inRuleset.every(
({verdict})=>verdict==="harmless"))continue;const ruleset=id2===void 0?UNKNOWN:await readRuleset(options,id2);if(ruleset.mayBypass===true)continue;for(const verdict of[
"forbids","unsure"]){const types=[...new Set(inRuleset.filter(rule=>rule.verdict===verdict).map(({type})=>type))];if(types.length>0)objections.push({verdict,types,
id:id2,ruleset})}}return objections}function forbiddenBy(objections,{branch}){const types=objections.flatMap(objection=>objection.types);const[forbid,them]=types.
length===1?["forbids","it"]:["forbid","them"];return new delivery.VE(`Branch '${(0,foreign_text.Ig)(branch)}' takes no commit from this token: ${describeObjections(
objections)} ${forbid} it, and the token may not bypass ${them}.`,{next:wayOut(types)})}function describeObjections(objections){return objections.map(({types,id:id2,
ruleset:{name}})=>{const rules=`${types.length===1?"rule":"rules"} ${types.map(type=>`'${(0,foreign_text.Ig)(type)}'`).join(", ")}`;return id2===void 0?rules:`${rules}\
 of the ruleset ${name===void 0?id2:`'${(0,foreign_text.Ig)(name)}'`}`}).join(" and ")}const WAYS_OUT={creation:"Choose another name for 'commit-branch' or 'pul\
l-request-branch', or commit to a branch that exists.",branch_name_pattern:"Choose another name for 'commit-branch' or 'pull-request-branch'.",required_signatures:"\
Leave the input 'github-token' out, or give it an app's token, so that GitHub signs the commit.",commit_message_pattern:"Write a 'commit-message' as the rule as\
ks for.",commit_author_email_pattern:"Give 'github-token' a token of an account whose address the rule takes.",committer_email_pattern:"Give 'github-token' a to\
ken of an account whose address the rule takes.",file_path_restriction:"Choose another 'commit-directory'.",max_file_path_length:"Choose a shorter 'commit-direc\
tory' or shorter names.",file_extension_restriction:"Leave 'commit' or 'pull-request' out of 'deliver': the rule takes none of the files."};function wayOut(types){
const ways=types.map(type=>WAYS_OUT[type]??refusal._p);const special=[...new Set(ways)].filter(way=>way!==refusal._p);if(special.length===0)return refusal._p;const rest=ways.
includes(refusal._p)?refusal._p:"Or let the token bypass the rule, in the repository's settings.";return[...special,rest].join(" ")}function tellDoubts({log},{branch},objections){
for(const[verdict,doubt]of DOUBTS){const doubtful=objections.filter(objection=>objection.verdict===verdict);if(doubtful.length>0){log.notice(`Branch '${(0,foreign_text.
Ig)(branch)}' may refuse the commit by ${describeObjections(doubtful)}: ${doubt}.`)}}return objections.length>0}const DOUBTS=[["forbids","GitHub does not say wh\
ether this token may bypass that"],["unsure","only the finished commit shows that"]];async function tellProtection(options,{branch},isRulesTold){const given={...(0,
api_repository.aC)(options),branch};const{protected:isProtected,protection}=await(0,reply.kA)(options.octokit.rest.repos.getBranch,given,BRANCH);const isClassic=protection?.
enabled!==false;if(!isProtected||isRulesTold&&!isClassic)return;options.log.notice(`Branch '${(0,foreign_text.Ig)(branch)}' is protected; its rules may refuse t\
he commit.`)}})};export{id,ids,modules};
