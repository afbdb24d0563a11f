const id=242;const ids=[242];const modules={45242:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{post:()=>post});var node_fs__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(73024);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_12__=__webpack_require__(
61175);var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(93251);var _github_runner_context_js__WEBPACK_IMPORTED_MODULE_13__=__webpack_require__(
46065);var _github_runner_leave_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(17525);var _github_runner_library_lines_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
89675);var _github_runner_log_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(78092);var _github_artifact_record_store_js__WEBPACK_IMPORTED_MODULE_11__=__webpack_require__(
72421);var _github_artifact_service_js__WEBPACK_IMPORTED_MODULE_9__=__webpack_require__(23781);var _kie_index_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
50835);var _core_plan_record_file_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(50205);var _core_explanation_way_back_js__WEBPACK_IMPORTED_MODULE_10__=__webpack_require__(
85810);var _core_text_amounts_js__WEBPACK_IMPORTED_MODULE_8__=__webpack_require__(12822);var _surroundings_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(11019);
const STATE=/^STATE_/;const TIDYING_MS=3e4;async function post(){const{env}=process;const log=(0,_github_runner_log_js__WEBPACK_IMPORTED_MODULE_1__.h)((0,_github_runner_log_js__WEBPACK_IMPORTED_MODULE_1__.
z)(env));(0,_github_runner_library_lines_js__WEBPACK_IMPORTED_MODULE_2__.u)(log);process.on("uncaughtException",error=>{log.warning(`A fault while the step is t\
idied up: ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_3__.Y)(error)}`);void _kie_index_js__WEBPACK_IMPORTED_MODULE_4__.m.sleep(TIDYING_MS).then(_github_runner_leave_js__WEBPACK_IMPORTED_MODULE_5__.
q)});log.mask(env["INPUT_GITHUB-TOKEN"]??"");(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_6__.r)(env,log);const state=Object.fromEntries(Object.entries(env).flatMap(
([name,value])=>STATE.test(name)?[[name.replace(STATE,""),value]]:[]));try{(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_6__.y)(env)}catch(error){log.debug((0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_3__.
Y)(error))}await keepTasks(state,log);await deleteRef(state,log);await Promise.all([endRunComment(state,log),endCommand(state,log)]);await(0,_github_runner_leave_js__WEBPACK_IMPORTED_MODULE_5__.
q)()}async function keepTasks(state,log){const{env}=process;const file=state["record"]??"";if(file==="")return;const{owner,tasks}=(0,_core_plan_record_file_js__WEBPACK_IMPORTED_MODULE_7__.
m7)(file);const known=(0,_core_text_amounts_js__WEBPACK_IMPORTED_MODULE_8__.vG)(tasks.length,"task");try{const obstacle=(0,_github_artifact_service_js__WEBPACK_IMPORTED_MODULE_9__.
Ec)(placeHere());if(obstacle!==void 0){if(tasks.length>0)log.warning(`The record of ${known} is not kept: ${obstacle} ${(0,_core_explanation_way_back_js__WEBPACK_IMPORTED_MODULE_10__.
yj)(tasks)}`);return}if(owner===void 0)throw new Error(`the file ${file} is gone or damaged`);await(0,_github_artifact_record_store_js__WEBPACK_IMPORTED_MODULE_11__.
r)(file,{load:async()=>new(await Promise.all([__webpack_require__.e(745),__webpack_require__.e(32),__webpack_require__.e(710)]).then(__webpack_require__.bind(__webpack_require__,
97710))).DefaultArtifactClient,owner,runAttempt:Number(env["GITHUB_RUN_ATTEMPT"]??"1"),log,clock:_kie_index_js__WEBPACK_IMPORTED_MODULE_4__.m,signal:new AbortController().
signal});if(tasks.length===0)log.info("Kept the record: nothing was submitted.");else log.info(`Kept the record of ${known}: ${_core_explanation_way_back_js__WEBPACK_IMPORTED_MODULE_10__.
kG.kept}`)}catch(error){const reason=(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_12__.KG)((0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_3__.Y)(error));
if(tasks.length===0&&owner!==void 0)log.info(`The record, which is empty, could not be kept: ${reason}`);else log.warning(`The record of ${known} could not be k\
ept: ${reason} ${(0,_core_explanation_way_back_js__WEBPACK_IMPORTED_MODULE_10__.yj)(tasks)}`)}}function placeHere(){return(0,_github_artifact_service_js__WEBPACK_IMPORTED_MODULE_9__.
fl)(process.env,process.env["GITHUB_SERVER_URL"]||"https://github.com")}async function openGitHub(log){const{createOctokit}=await Promise.all([__webpack_require__.
e(745),__webpack_require__.e(247)]).then(__webpack_require__.bind(__webpack_require__,2247));const context=(0,_github_runner_context_js__WEBPACK_IMPORTED_MODULE_13__.
y)(process.env,file=>(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file,"utf8"));const token=(process.env["INPUT_GITHUB-TOKEN"]??"").trim();return{octokit:createOctokit(
{token,apiUrl:context.apiUrl,log,clock:_kie_index_js__WEBPACK_IMPORTED_MODULE_4__.m}),context}}async function deleteRef(state,log){const ref=state["temporary-re\
f"];if(ref===void 0)return;try{const[{octokit,context},{deleteTemporaryRef}]=await Promise.all([openGitHub(log),__webpack_require__.e(816).then(__webpack_require__.
bind(__webpack_require__,35816))]);const{owner,repo}=context;const late=new AbortController;void _kie_index_js__WEBPACK_IMPORTED_MODULE_4__.m.sleep(TIDYING_MS).
then(()=>late.abort());await deleteTemporaryRef({octokit,owner,repo,ref,signal:late.signal})}catch(error){log.info(`The temporary ref ${ref} could not be delete\
d; it does no harm. ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_3__.Y)(error)}`)}}async function endRunComment(state,log){if((state["comment"]??"")==="")
return;try{const[{octokit,context},{endComment},{renderStoppedComment}]=await Promise.all([openGitHub(log),__webpack_require__.e(176).then(__webpack_require__.bind(
__webpack_require__,87176)),Promise.all([__webpack_require__.e(81),__webpack_require__.e(53)]).then(__webpack_require__.bind(__webpack_require__,68434))]);const{
owner,repo,runUrl}=context;const wayBack=(0,_github_artifact_service_js__WEBPACK_IMPORTED_MODULE_9__.Zr)(placeHere());const{owner:recorded,tasks}=(0,_core_plan_record_file_js__WEBPACK_IMPORTED_MODULE_7__.
m7)(state["record"]??"");const hasSubmitted=recorded===void 0||tasks.length>0;const text=renderStoppedComment({runUrl,cancelled:state["cancelled"]==="true",hasSubmitted,
wayBack});await endComment({octokit,owner,repo,state:state["comment"],text,signal:AbortSignal.timeout(TIDYING_MS)})}catch(error){log.info(`The comment of the ru\
n could not be ended: ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_3__.Y)(error)}`)}}async function endCommand(state,log){const commentId=Number(state["co\
mmand"]??"");if(!Number.isSafeInteger(commentId)||commentId<=0)return;try{const[{octokit,context},{react}]=await Promise.all([openGitHub(log),__webpack_require__.
e(217).then(__webpack_require__.bind(__webpack_require__,7217))]);const signal=AbortSignal.timeout(TIDYING_MS);await react({octokit,context,commentId,reaction:"\
confused",log,clock:_kie_index_js__WEBPACK_IMPORTED_MODULE_4__.m,signal})}catch(error){log.info(`The command got no reaction that says how it ended: ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_3__.
Y)(error)}`)}}}),50205:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{WL:()=>RecordFile,
ar:()=>RECORD_ENDING,m7:()=>readRecordFile});var node_crypto__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(77598);var node_fs__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
73024);var node_path__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(76760);var _record_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(49994);const{O_APPEND,
O_CREAT,O_EXCL,O_WRONLY}=node_fs__WEBPACK_IMPORTED_MODULE_1__.constants;const RECORD_ENDING=".jsonl";const MODE=384;class RecordFile{path;#handle;#write;#isTorn=false;constructor({
directory,owner,runAttempt,write=node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync}){const step=owner.step.replaceAll(/[^A-Za-z0-9_-]+/g,"-").slice(0,60);this.path=
node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory,`kie-record-${step}-attempt-${runAttempt}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}${RECORD_ENDING}`);
this.#write=write;this.#handle=(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(this.path,O_WRONLY|O_APPEND|O_CREAT|O_EXCL,MODE);this.append((0,_record_js__WEBPACK_IMPORTED_MODULE_3__.
Vu)(owner));this.sync()}append(line){let rest=Buffer.from(`${this.#isTorn?"\n":""}${line}
`);this.#isTorn=true;while(rest.length>0)rest=rest.subarray(this.#write(this.#handle,rest));this.#isTorn=false}sync(){(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(
this.#handle)}}function readRecordFile(file){let text;try{text=(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file,"utf8")}catch{return{owner:void 0,tasks:[]}}
return(0,_record_js__WEBPACK_IMPORTED_MODULE_3__.uk)(text)}}),49994:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{Vu:()=>formatOwner,uk:()=>parseRecordLines,vk:()=>Recorder});var _result_record_fault_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
10381);var _text_reason_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(93251);class Recorder{#sink;#numbers=new Map;#credits=new Map;#unwritten=new Map;#fault;constructor(sink){
this.#sink=sink}get fault(){return this.#fault}intend({name,requestHash,price},attempt,at){const key=`${name} ${attempt}`;if(this.#numbers.has(key))return;const task=this.#numbers.
size+1;this.#numbers.set(key,task);this.#write({task,name,request:requestHash,at:at.getTime(),price},attempt>0);if(attempt>0&&this.#fault!==void 0)this.#write({
task,refused:true},false)}accept(name,attempt,{taskId,at}){const task=this.#numbers.get(`${name} ${attempt}`);if(task!==void 0)this.#write({task,taskId,at:at?.getTime()},
attempt>0)}refuse(name,attempt){const task=this.#numbers.get(`${name} ${attempt}`);if(task!==void 0)this.#write({task,refused:true},false)}cost(name,attempt,credits){
const task=this.#numbers.get(`${name} ${attempt}`);if(task===void 0||this.#credits.get(task)===credits)return;this.#credits.set(task,credits);this.#write({task,
credits},false)}finish(){const written=[...this.#unwritten.keys()].filter(task=>this.#append(task));return this.#sync(written)&&this.#unwritten.size===0}#write(fact,mustLast){
const{task}=fact;const whole={...this.#unwritten.get(task),...fact};this.#unwritten.delete(task);this.#unwritten.set(task,whole);const written=[];for(const each of this.#unwritten.
keys()){if(this.#append(each))written.push(each);else if(each!==task&&this.#append(task))written.push(task);if(written.at(-1)!==each)break}if(mustLast)this.#sync(
written);else this.#forget(written)}#append(task){return this.#try(()=>this.#sink.append(JSON.stringify(this.#unwritten.get(task))))}#sync(written){const isSynced=this.#try(
()=>this.#sink.sync());if(isSynced)this.#forget(written);return isSynced}#forget(written){for(const task of written)this.#unwritten.delete(task)}#try(work){try{
work();return true}catch(cause){this.#fault??=new _result_record_fault_js__WEBPACK_IMPORTED_MODULE_0__.S((0,_text_reason_js__WEBPACK_IMPORTED_MODULE_1__.Y)(cause),
{cause});return false}}}const VERSION=1;function formatOwner({resumeKey,step}){return JSON.stringify({record:VERSION,resumeKey,step})}function parseRecordLines(text){
let owner;const facts=new Map;for(const line of text.split("\n")){const fact=factIn(line);const{task,record,resumeKey,step}=fact;if(typeof task==="number")facts.
set(task,{...facts.get(task),...fact});else if(record===VERSION&&typeof resumeKey==="string"&&typeof step==="string")owner??={resumeKey,step}}const tasks=[...facts.
values()].filter(({refused})=>refused!==true).flatMap(readRecorded);return{owner,tasks}}function readRecorded({name,request,at,taskId,price,credits}){if(typeof name!==
"string"||typeof request!=="string"||typeof at!=="number")return[];return[{name,request,at:new Date(at),taskId:typeof taskId==="string"&&taskId!==""?taskId:void 0,
price:amountIn(price),credits:amountIn(credits)}]}function amountIn(value){return typeof value==="number"&&value>=0?value:void 0}function factIn(line){try{return JSON.
parse(line)??{}}catch{return{}}}}),49965:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{TG:()=>singleFile,hg:()=>parcels,vB:()=>SHOWN_EXTENSIONS});var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(51455);var node_path__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
76760);const SHOWN_EXTENSIONS=[".png",".jpg",".webp",".gif"];function singleFile({files,archive}){const[image]=files;if(archive==="always"||image===void 0||files.
length>1)return void 0;return SHOWN_EXTENSIONS.includes(node_path__WEBPACK_IMPORTED_MODULE_1__.extname(image.file))?image:void 0}function parcels(options){const single=singleFile(
options);if(single!==void 0)return name=>singleParcel(name,single,options);const zip=zipParcel(options);return()=>zip}async function singleParcel(name,{file},options){
const copy=node_path__WEBPACK_IMPORTED_MODULE_1__.join(options.tempDirectory,name);await place(file,copy);return{files:[copy],rootDirectory:options.tempDirectory,
options:{skipArchive:true,...retention(options)}}}async function zipParcel(options){const{contactSheet,outputDirectory,tempDirectory}=options;const files=[];for(const{
file}of options.files){const target=node_path__WEBPACK_IMPORTED_MODULE_1__.join(tempDirectory,node_path__WEBPACK_IMPORTED_MODULE_1__.relative(outputDirectory,file));
await(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(target),{recursive:true});await place(file,target);files.
push(target)}if(contactSheet!==void 0){const page=node_path__WEBPACK_IMPORTED_MODULE_1__.join(tempDirectory,"index.html");await(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.
writeFile)(page,contactSheet);files.push(page)}return{files,rootDirectory:tempDirectory,options:{compressionLevel:0,...retention(options)}}}async function place(file,target){
await(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.link)(file,target).catch(()=>(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(file,target))}function retention({
retentionDays}){return retentionDays===void 0?{}:{retentionDays}}}),72421:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{K:()=>recordPrefix,r:()=>keepRecord});var node_crypto__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(77598);var node_path__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
76760);var _tries_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(46371);var _runner_library_lines_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(89675);
var _upload_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(8085);const RETENTION_DAYS=14;const LIMIT_MS=6e4;function recordPrefix({resumeKey,step}){const readable=`${resumeKey}\
-${step}`.replaceAll(/[^A-Za-z0-9]+/g,"-").slice(0,60);const digest=(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(JSON.stringify([resumeKey,
step])).digest("hex").slice(0,12);return`kie-record-${readable}-${digest}-attempt-`}async function keepRecord(file,options){const client=await options.load();const name=`${recordPrefix(
options.owner)}${options.runAttempt}`;const upload=()=>client.uploadArtifact(name,[file],node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file),{retentionDays:RETENTION_DAYS});
const keep=signal=>(0,_runner_library_lines_js__WEBPACK_IMPORTED_MODULE_2__.w)((0,_upload_js__WEBPACK_IMPORTED_MODULE_3__.g)(name),()=>(0,_tries_js__WEBPACK_IMPORTED_MODULE_4__.
w)("Keeping the record",upload,{...options,signal}));await(0,_tries_js__WEBPACK_IMPORTED_MODULE_4__.M)(keep,{...options,limitMs:LIMIT_MS})}}),46371:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{M:()=>bounded,w:()=>withTries});var _core_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(12822);var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
93251);var _fault_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(48874);const WAITS_MS=[2e3,8e3];async function withTries(what,work,{log,clock,signal}){for(const waitMs of WAITS_MS){
signal.throwIfAborted();try{return await work()}catch(error){if((0,_fault_js__WEBPACK_IMPORTED_MODULE_0__.Kl)(error)!=="passing")throw error;log.warning(`${what}\
 failed and is tried again in ${(0,_core_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__.MB)(waitMs)}: ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_2__.Y)(error)}`)}
await clock.sleep(waitMs,signal)}signal.throwIfAborted();return work()}async function bounded(work,{limitMs,clock,signal}){const end=new AbortController;const either=AbortSignal.
any([end.signal,signal]);const timeOver=clock.sleep(limitMs,either).then(()=>{throw new Error(`the artifact service did not come to an end within ${(0,_core_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__.
Ng)(limitMs)}`)});try{return await Promise.race([work(either),timeOver])}finally{end.abort()}}}),8085:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Z:()=>uploadFiles,g:()=>uploadTitle});var node_path__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(76760);var _runner_library_lines_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
89675);var _fault_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(48874);var _parcel_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(49965);var _tries_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
46371);function uploadTitle(name){return`Upload of artifact ${name}`}const MAX_NAMES=20;async function uploadFiles(upload){const single=(0,_parcel_js__WEBPACK_IMPORTED_MODULE_1__.
TG)(upload);const extension=single===void 0?"":node_path__WEBPACK_IMPORTED_MODULE_0__.extname(single.file);const parcelFor=(0,_parcel_js__WEBPACK_IMPORTED_MODULE_1__.
hg)(upload);for(let number=1;number<=MAX_NAMES;number+=1){const name=upload.name+(number===1?"":`-${number}`)+extension;const delivery=await uploadAs(name,await parcelFor(
name),upload);if(delivery===void 0)continue;if(number>1){upload.log.warning(`Artifact name '${upload.name}${extension}' was taken meanwhile; the ${upload.contents}\
 are in '${name}'.`)}return delivery}throw new Error(`the name and its suffixes up to -${MAX_NAMES} are taken`)}async function uploadAs(name,{files,rootDirectory,
options},upload){let mayExist=false;const once=async()=>{try{return deliveryOf(name,await upload.client.uploadArtifact(name,files,rootDirectory,options),upload.
runUrl)}catch(error){upload.signal.throwIfAborted();mayExist||=(0,_fault_js__WEBPACK_IMPORTED_MODULE_2__.u0)(error);const own=mayExist?await findOwn(name,upload):
void 0;if(own!==void 0)return own;if((0,_fault_js__WEBPACK_IMPORTED_MODULE_2__.Kl)(error)==="taken")return void 0;throw error}};return(0,_runner_library_lines_js__WEBPACK_IMPORTED_MODULE_3__.
w)(uploadTitle(name),()=>(0,_tries_js__WEBPACK_IMPORTED_MODULE_4__.w)(`The upload of artifact '${name}'`,once,upload))}async function findOwn(name,upload){const{
artifacts}=await upload.client.listArtifacts().catch(()=>({artifacts:[]}));const own=artifacts.find(artifact=>artifact.name===name&&!upload.known.has(artifact.id));
if(own?.digest===void 0)return void 0;const digest=own.digest.replace("sha256:","");const single=(0,_parcel_js__WEBPACK_IMPORTED_MODULE_1__.TG)(upload);if(single!==
void 0&&(single.sha256!==digest||single.bytes!==own.size))return void 0;return deliveryOf(name,{id:own.id,size:own.size,digest},upload.runUrl)}function deliveryOf(name,{
id:id2,size,digest},runUrl){if(id2===void 0||size===void 0||digest===void 0){throw new Error("the artifact client reported no id, size or digest")}return{destination:"\
artifact",name,id:id2,url:`${runUrl}/artifacts/${id2}`,digest,bytes:size}}})};export{id,ids,modules};
