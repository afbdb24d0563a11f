const id=402;const ids=[402];const modules={22402:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{artifactDestination:()=>artifactDestination});var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(51455);var node_path__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
76760);var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(26093);var _parcel_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(49965);
var _service_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(23781);var _tries_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(46371);var _upload_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
8085);const CHECK_LIMIT_MS=6e4;const UPLOAD_LIMIT_MS=6e5;const BYTES_PER_MS=1e3;function artifactDestination(options){const{signal}=options;const list=until=>listArtifacts(
{...options,signal:until});let known;async function check(){(0,_service_js__WEBPACK_IMPORTED_MODULE_2__._x)(options);const artifacts=await(0,_tries_js__WEBPACK_IMPORTED_MODULE_3__.
M)(list,{...options,limitMs:CHECK_LIMIT_MS}).catch(error=>{throw signal.aborted?error:(0,_service_js__WEBPACK_IMPORTED_MODULE_2__.gw)(error)});known=idsOf(artifacts);
if(options.runAttempt===1)checkFreeName(options,artifacts)}async function deliver(images,{failures}){(0,_service_js__WEBPACK_IMPORTED_MODULE_2__._x)(options);const limitMs=UPLOAD_LIMIT_MS+
images.reduce((bytes,image)=>bytes+image.bytes,0)/BYTES_PER_MS;const tempDirectory=await(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1__.
join(options.tempDirectory,"artifact-"));try{const contactSheet=images.length>1?options.contactSheet({images,failures}):void 0;const work=until=>upload({files:images,
contactSheet,tempDirectory,signal:until});return await(0,_tries_js__WEBPACK_IMPORTED_MODULE_3__.M)(work,{...options,limitMs})}catch(error){throw signal.aborted?
error:(0,_service_js__WEBPACK_IMPORTED_MODULE_2__.yI)(options.name,error)}finally{await(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(tempDirectory,{recursive:true,
force:true})}}async function upload(given){known??=idsOf(await list(given.signal));const client=await options.load();const contents="images";return(0,_upload_js__WEBPACK_IMPORTED_MODULE_4__.
Z)({...options,...given,client,contents,retentionDays:allowedRetention(options),known})}return{name:"artifact",check,deliver}}async function listArtifacts({load,
...patience}){const client=await load();return(await(0,_tries_js__WEBPACK_IMPORTED_MODULE_3__.w)("The listing of the run's artifacts",()=>client.listArtifacts(),
patience)).artifacts}function idsOf(artifacts){return new Set(artifacts.map(({id:id2})=>id2))}function checkFreeName({name,archive},artifacts){const candidates=[
name,...archive==="auto"?_parcel_js__WEBPACK_IMPORTED_MODULE_5__.vB.map(extension=>name+extension):[]];const taken=artifacts.find(artifact=>candidates.includes(
artifact.name));if(taken===void 0)return;throw new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_6__.VE(`This run already has an artifact '${taken.name}', s\
o input 'artifact-name' cannot be '${name}'.`,{next:`Give every step, job and matrix row its own, such as 'artifact-name: ${name}-cover'.`})}function allowedRetention({
retentionDays,maxRetentionDays,log}){if(retentionDays===void 0||maxRetentionDays===void 0||retentionDays<=maxRetentionDays){return retentionDays}log.warning(`In\
put 'artifact-retention-days' is ${retentionDays}; the repository allows ${maxRetentionDays}, so the artifact is kept for ${maxRetentionDays} days.`);return maxRetentionDays}})};export{id,ids,modules};
