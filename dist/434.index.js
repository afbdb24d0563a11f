const id=434;const ids=[434];const modules={28155:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{N:()=>changedFile});var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(26093);function changedFile(path,done){return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_0__.
VE(`'${path}' changed while it was being ${done}.`,{next:"Let no other process write into the output directory while this step runs, and run the job again."})}}),
87155:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{Z:()=>withLastWord});const LAST_WORD_MS=800;
async function withLastWord({clock,signal},send){const patience=new AbortController;const losePatience=()=>{void clock.sleep(LAST_WORD_MS).then(()=>patience.abort(
signal.reason))};if(signal.aborted)losePatience();else signal.addEventListener("abort",losePatience);try{return await send(patience.signal)}finally{signal.removeEventListener(
"abort",losePatience)}}}),84766:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{D:()=>explainWriteRefusal});
var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(26093);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
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
"; "))})`}}),75434:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.r(__webpack_exports__);__webpack_require__.
d(__webpack_exports__,{releaseDestination:()=>releaseDestination});var amounts=__webpack_require__(12822);var delivery=__webpack_require__(26093);var foreign_text=__webpack_require__(
61175);var external_node_fs_=__webpack_require__(73024);var changed_file=__webpack_require__(28155);var reply=__webpack_require__(67676);var repository=__webpack_require__(
36310);var request_failure=__webpack_require__(12242);var shape=__webpack_require__(90545);var server=__webpack_require__(23859);;function addressOnGitea(release,asset){
const url="/repos/{owner}/{repo}/releases/{release_id}/assets/{asset_id}";return{url,release_id:release,asset_id:asset}}function uploadUrlOnGitea({apiUrl}){return`${apiUrl}\
/repos/{owner}/{repo}/releases/{release_id}/assets{?name}`}async function proveWriteAccessOnGitea(options){try{await options.octokit.rest.repos.deleteReleaseAsset(
{...(0,repository.aC)(options),...addressOnGitea(0,0)})}catch(error){if(!(0,request_failure.UZ)(error)||error.status!==404)throw error}}async function proveAttachmentsOnGitea(options,release){
try{await options.octokit.rest.repos.uploadReleaseAsset({...(0,repository.aC)(options),url:uploadUrlOnGitea(options.context),release_id:release,name:"",headers:{
"content-type":"application/octet-stream"},data:""})}catch(error){if(!(0,request_failure.UZ)(error)||error.status!==400)throw error}}function explainLimitOnGitea(error){
if(!(0,request_failure.UZ)(error))return void 0;const refusal=(message,remedy)=>new delivery.VE(`${message} ${(0,request_failure.C7)(error)}`,{next:`Have its ad\
ministrator ${remedy}, or take 'release' out of the input 'deliver'.`,cause:error});if(error.status===413){return refusal("The server takes no file of this size\
, or its quota is used up.","raise the limit")}if(/attachment is not enabled/i.test((0,request_failure.f5)(error))){return refusal("The server has attachments s\
witched off, and so the assets of releases.","set 'ENABLED' in '[attachment]' to true")}if(/forbidden file (extension|type)/i.test((0,request_failure.f5)(error))){
return refusal("The server takes no files of this type into a release.","add the images' ending to 'ALLOWED_TYPES' in '[repository.release]'")}return void 0};const ASSET=(0,
shape.OA)({id:shape.i2,name:shape.a$,state:(0,shape.bR)(shape.a$),size:shape.i2,digest:(0,shape.bR)(shape.a$),created_at:shape.BA,browser_download_url:shape.a$});
function isWhole({state}){return state===void 0||state==="uploaded"}function holds(asset,{bytes,sha256}){const{size,digest:digest2}=asset;return isWhole(asset)&&
size===bytes&&digest2===`sha256:${sha256}`}class ReleaseAssets{#options;#release;constructor(options,release){this.#options=options;this.#release=release}async list(){
const{listReleaseAssets}=this.#options.octokit.rest.repos;const given={...(0,repository.aC)(this.#options),release_id:this.#release.id};const assets=new Map;for await(const page of(0,
reply.K5)(listReleaseAssets,given,(0,shape.c3)(ASSET))){for(const asset of page)assets.set(asset.name,asset)}return assets}async send({file,path,bytes,sha256,mediaType},name){
const{octokit,signal}=this.#options;const content=await(0,external_node_fs_.openAsBlob)(file);if(content.size!==bytes)throw(0,changed_file.N)(path,"uploaded");const given={
...(0,repository.aC)(this.#options),url:this.#uploadUrl(),release_id:this.#release.id,name,headers:{"content-type":mediaType},data:content,request:{signal,retries:0,
redirect:"error"}};const asset=await(0,reply.kA)(octokit.rest.repos.uploadReleaseAsset,given,ASSET);if(asset.size===bytes&&(asset.digest===void 0||asset.digest===
`sha256:${sha256}`))return asset;await this.remove(asset);throw(0,changed_file.N)(path,"uploaded")}async remove({id:id2},signal=this.#options.signal){try{const given={
...(0,repository.aC)({...this.#options,signal}),...this.#address(id2)};await this.#options.octokit.rest.repos.deleteReleaseAsset(given)}catch(error){if(!(0,request_failure.
UZ)(error)||error.status!==404)throw error}}async rename({id:id2},name,signal=this.#options.signal){const given={...(0,repository.aC)({...this.#options,signal}),
...this.#address(id2),name};return(0,reply.kA)(this.#options.octokit.rest.repos.updateReleaseAsset,given,ASSET)}#address(id2){return(0,server.I)(this.#options.context)?
addressOnGitea(this.#release.id,id2):{asset_id:id2}}#uploadUrl(){if((0,server.I)(this.#options.context))return uploadUrlOnGitea(this.#options.context);return this.#release.
upload_url.replace("{?name,label}","{?name}")}}var external_node_crypto_=__webpack_require__(77598);var external_node_path_=__webpack_require__(76760);var formats_form=__webpack_require__(
4624);var word_list=__webpack_require__(58092);var digest=__webpack_require__(64191);;function assetNames(images,names){const all=[...new Set([...names,...images.
map(({name})=>name)])];const isBaseUnique=uniqueness(all.map(name=>external_node_path_.posix.basename(name)));const shorten=name=>{const base=external_node_path_.
posix.basename(name);return isBaseUnique(base)?base:name.replaceAll("/","-")};const isUnique=uniqueness(all.map(shorten));return new Map(images.map(({name,path:file,
derivedFrom})=>{const short=shorten(name);const size=derivedFrom===void 0?"":(0,formats_form.JM)((0,formats_form.wK)(derivedFrom.form));return[file,`${isUnique(
short)?short:`${short}-${hashOf(name)}`}${size}${external_node_path_.posix.extname(file)}`]}))}function uniqueness(texts){const seen=new Set;const repeated=new Set;
for(const text of texts)(seen.has(text)?repeated:seen).add(text);return text=>!repeated.has(text)}function hashOf(name){return(0,digest.s)(name).slice(0,8)}function nearestTag(tag,tags){
const version=versionOf(tag);return(0,word_list.pA)(tag,tags.filter(each=>versionOf(each)===version))}function versionOf(tag){const numbers=tag.match(/\d+/g)??[];
return numbers.slice(0,numbers.findLastIndex(number=>Number(number)!==0)+1).join(".")}const TEMPORARY=/^(.+)\.(\d+)-(\d+)-[0-9a-f]{8}\.kie-upload(?:\.\w+)?$/;function temporaryName(name,{
runId,runAttempt}){return`${name}.${runId}-${runAttempt}-${(0,external_node_crypto_.randomBytes)(4).toString("hex")}.kie-upload${external_node_path_.posix.extname(
name)}`}const LONGEST_MS=36e5;function abandonedName(asset,{runId,runAttempt},now){const[,name,run,attempt]=TEMPORARY.exec(asset.name)??[];if(name===void 0)return void 0;
const isEarlierAttempt=Number(run)===runId&&Number(attempt)<runAttempt;const isOld=now.getTime()-Date.parse(asset.created_at)>LONGEST_MS;return isEarlierAttempt||
isOld?name:void 0}var write_refusal=__webpack_require__(84766);;function explainReleaseRefusal(error,options){const limit=limitOf(error,options);return limit??(0,
write_refusal.D)(error,{...options,work:"upload",see:"See the input 'release-tag'."})}function explainUploadFailure(error,options){if(options.signal.aborted||!(0,
request_failure.UZ)(error))return error;const limit=limitOf(error,options);if(limit!==void 0)return limit;const said=(0,request_failure.C7)(error);if(error.status===
404){return new delivery.VE(`Release '${(0,foreign_text.Ig)(options.tag)}' was deleted or changed during the upload. ${said}`,{next:"Let nobody else change the \
release while this step runs, and run the job again.",cause:error})}const texts=[(0,request_failure.f5)(error),...(0,request_failure.pc)(error).map(({message})=>message??
"")];return error.status===422&&texts.some(text=>/immutable/i.test(text))?immutableRelease(options,error):explainReleaseRefusal(error,options)}function limitOf(error,{
context,signal}){return(0,server.I)(context)&&!signal.aborted?explainLimitOnGitea(error):void 0}function immutableRelease({tag},cause){return new delivery.VE(`R\
elease '${(0,foreign_text.Ig)(tag)}' is published and immutable: it takes no assets any more.`,{next:"Upload to the draft of a release, and publish it afterward\
s.",cause})}function saysTaken(error){if(!(0,request_failure.UZ)(error)||error.status!==422)return false;return(0,request_failure.pc)(error).some(({code})=>code===
"already_exists")};const RELEASE=(0,shape.OA)({id:shape.i2,upload_url:shape.a$,html_url:shape.a$,tag_name:shape.a$,draft:shape.lx,immutable:(0,shape.bR)(shape.lx)});
const WAITS_MS=[1e3,2e3,4e3];async function findRelease(options){let look=await findOnce(options);for(const waitMs of WAITS_MS){if("release"in look)break;await options.
clock.sleep(waitMs,options.signal);look=await findOnce(options)}if("tags"in look)throw missing(options,look.tags);return checkMutable(options,look.release)}async function readRelease(options,{
id:id2}){const given={...(0,repository.aC)(options),release_id:id2};return checkMutable(options,await(0,reply.kA)(options.octokit.rest.repos.getRelease,given,RELEASE))}
function checkMutable(options,release){if(release.immutable===true&&!release.draft)throw immutableRelease(options);return release}async function findOnce(options){
const{octokit,tag}=options;try{return{release:await(0,reply.kA)(octokit.rest.repos.getReleaseByTag,{...(0,repository.aC)(options),tag},RELEASE)}}catch(error){if(!(0,
request_failure.UZ)(error)||error.status!==404)throw error}const drafts=[];const tags=[];for await(const page of(0,reply.K5)(octokit.rest.repos.listReleases,{...(0,
repository.aC)(options)},(0,shape.c3)(RELEASE))){drafts.push(...page.filter(({draft,tag_name})=>draft&&tag_name===tag));tags.push(...page.map(({tag_name})=>tag_name))}
if(drafts.length>1)throw ambiguous(options,drafts);const[release]=drafts;return release===void 0?{tags}:{release}}function missing({tag,context:{owner,repo}},tags){
const message=`${owner}/${repo} has no release of the tag '${(0,foreign_text.Ig)(tag)}', neither a published one nor a draft.`;const meant=nearestTag(tag,tags);
if(meant!==void 0){return new delivery.VE(`${message} The nearest that there is: '${(0,foreign_text.Ig)(meant)}'.`,{next:`Set the input 'release-tag' to the tag\
 of a release, such as '${(0,foreign_text.Ig)(meant)}'.`})}return new delivery.VE(message,{next:`Make it in an earlier step and publish it when the images are i\
n, or set the input 'release-tag' to another:
gh release create ${forShell(tag)} --draft`})}function ambiguous({tag},drafts){const pages=drafts.map(({html_url})=>(0,foreign_text.Ig)(html_url)).join(" and ");
return new delivery.VE(`There are ${drafts.length} draft releases of the tag '${(0,foreign_text.Ig)(tag)}': ${pages}`,{next:"Delete all but one of them."})}function forShell(tag){
return/^[\w./@+-]+$/.test(tag)?tag:(0,foreign_text.Ig)(`'${tag.replaceAll("'","'\\''")}'`)}var last_word=__webpack_require__(87155);;const upload_WAITS_MS=[2e3,
8e3];const MAX_SWAPS=10;class ReleaseUpload{#options;#assets;#known;constructor(options,assets,known){this.#options=options;this.#assets=assets;this.#known=known}async place(image,name){
const there=this.#known.get(name);if(there!==void 0&&holds(there,image))return{asset:there,isNew:false};const direct=there===void 0?await this.#upload(image,{name,
isOwn:false}):void 0;return{asset:direct??await this.#replace(image,name),isNew:true}}async tidy(){const{context,clock,log}=this.#options;const claimOf=asset=>abandonedName(
asset,context,clock.date());if(![...this.#known.values()].some(asset=>claimOf(asset)!==void 0))return;const assets=new Map(await this.#refresh());for(const asset of[
...assets.values()]){const name=claimOf(asset);if(name===void 0)continue;if(isWhole(asset)&&!assets.has(name))assets.set(name,await this.#assets.rename(asset,name));else
await this.#assets.remove(asset);log.info(`Tidied up the asset '${(0,foreign_text.Ig)(asset.name)}', which a killed run had left.`)}}async#refresh(){this.#known=
await this.#assets.list();return this.#known}async#upload(image,{name,isOwn}){const{clock,signal}=this.#options;let mayBeOurs=isOwn;for(let tries=0;;tries++){try{
return await this.#assets.send(image,name)}catch(error){if(signal.aborted||!(isUnfinished(error)||saysTaken(error)))throw error;mayBeOurs||=isUnfinished(error);
const there=(await this.#refresh()).get(name);if(there!==void 0&&holds(there,image))return there;const isRemnant=there!==void 0&&mayBeOurs&&(isOwn||!isWhole(there));
if(isRemnant)await this.#assets.remove(there);else if(!isOwn&&(there!==void 0||saysTaken(error)))return void 0;const waitMs=upload_WAITS_MS[tries];if(waitMs===void 0)
throw error;await clock.sleep(waitMs,signal)}}}async#replace(image,name){const{context,signal}=this.#options;const beside=await this.#upload(image,{name:temporaryName(
name,context),isOwn:true});if(beside===void 0)throw new Error("the name of a temporary asset was taken");try{for(let swaps=1;;swaps++){const there=this.#known.get(
name);if(there!==void 0&&holds(there,image)){await this.#assets.remove(beside);return there}try{return await this.#swap(beside,there,name)}catch(error){if(!saysTaken(
error)||swaps===MAX_SWAPS)throw error}await this.#refresh()}}catch(error){if(!signal.aborted)await this.#withdraw(beside,name);throw error}}async#swap(beside,there,name){
this.#options.signal.throwIfAborted();return(0,last_word.Z)(this.#options,async signal=>{if(there!==void 0)await this.#assets.remove(there,signal);return this.#assets.
rename(beside,name,signal)})}async#withdraw(beside,name){const{log}=this.#options;try{if((await this.#refresh()).has(name))await this.#assets.remove(beside);else
log.warning(`'${name}' is in the release as '${beside.name}' for now; a later run mends that.`)}catch{log.debug(`The asset '${beside.name}' could not be tidied \
up; a later run does it.`)}}}function isUnfinished(error){return error instanceof reply.vO||(0,request_failure.UZ)(error)&&error.status>=500};function releaseDestination(options){
let found;async function check(){found=await findWritableRelease(options)}async function deliver(images){const known=found??await findWritableRelease(options);try{
return await upload(options,await readRelease(options,known),images)}catch(error){throw explainUploadFailure(error,options)}}return{name:"release",check,deliver}}
async function findWritableRelease(options){try{if((0,server.I)(options.context)){await proveWriteAccessOnGitea(options);const release=await findRelease(options);
await proveAttachmentsOnGitea(options,release.id);return release}await(0,repository.Iu)(options);return await findRelease(options)}catch(error){throw explainReleaseRefusal(
error,options)}}async function upload(options,release,images){const{tag,names,log}=options;const nameOf=assetNames(images,names);const assets=new ReleaseAssets(
options,release);const way=new ReleaseUpload(options,assets,await assets.list());const imageUrls={};let sent=0;for(const[index,image]of images.entries()){try{const{
asset,isNew}=await way.place(image,nameOf.get(image.path)??image.name);imageUrls[image.path]=durableUrl(options,release,asset);if(isNew)sent+=1}catch(error){throw explainPartialRelease(
explainUploadFailure(error,options),{done:index,all:images.length})}}log.info(`Release '${(0,foreign_text.Ig)(tag)}' holds ${(0,amounts.vG)(images.length,"image")}\
, ${sent} of them uploaded now.`);if(release.draft)log.info("It is a draft: the links to its images work once it is published.");await tidy(options,way);return{
destination:"release",url:release.html_url,tag,isDraft:release.draft,imageUrls}}function durableUrl({context},release,asset){if(!release.draft&&!(0,server.I)(context))
return asset.browser_download_url;const{serverUrl,owner,repo}=context;const place=[release.tag_name,asset.name].map(encodeURIComponent).join("/");return`${serverUrl}\
/${owner}/${repo}/releases/download/${place}`}async function tidy({signal,log},way){if(signal.aborted)return;try{await way.tidy()}catch(error){log.debug(`What k\
illed runs had left could not be tidied up: ${(0,foreign_text.Ig)(String(error))}`)}}function explainPartialRelease(error,{done,all}){if(!(error instanceof delivery.
VE)||all===1)return error;const message=`${(0,foreign_text.KG)(error.message)} ${done} of ${(0,amounts.vG)(all,"image")} were in the release by then.`;return new delivery.
VE(message,{next:error.next,cause:error.cause})}})};export{id,ids,modules};
