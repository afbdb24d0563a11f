const id=276;const ids=[276];const modules={32276:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{artifactDestination:()=>artifactDestination});var promises_=__webpack_require__(51455);var external_node_path_=__webpack_require__(76760);var delivery=__webpack_require__(
26093);var parcel=__webpack_require__(49965);var service=__webpack_require__(23781);var tries=__webpack_require__(46371);;const LIMIT_MS=1e4;async function proveService(options){
const{name,archive,tempDirectory,log,signal}=options;log.info("Trying act's artifact server with a small upload, before anything is spent.");const directory=await(0,
promises_.mkdtemp)(external_node_path_.join(tempDirectory,"proof-"));const proof=`${name}-proof.txt`;const file=external_node_path_.join(directory,proof);const work=async until=>{
await(0,promises_.writeFile)(file,"kie-image-action proves that artifacts can be uploaded.\n");const client=await options.load();await client.uploadArtifact(proof,
[file],directory,{retentionDays:1,skipArchive:archive==="auto"});const artifacts=await options.list(until);await client.deleteArtifact(proof).catch(error=>log.debug(
`${proof} stays: ${String(error)}`));return artifacts.filter(artifact=>artifact.name!==proof)};try{return await(0,tries.M)(work,{...options,limitMs:LIMIT_MS})}catch(error){
throw signal.aborted?error:(0,service.s5)(error)}finally{await(0,promises_.rm)(directory,{recursive:true,force:true})}}var artifact_upload=__webpack_require__(8085);
;const CHECK_LIMIT_MS=6e4;const UPLOAD_LIMIT_MS=6e5;const BYTES_PER_MS=1e3;function artifactDestination(options){const{signal}=options;const list=until=>listArtifacts(
{...options,signal:until});let known;async function listInTime(){return(0,tries.M)(list,{...options,limitMs:CHECK_LIMIT_MS}).catch(error=>{throw signal.aborted?
error:(0,service.gw)(error)})}async function check(){(0,service._x)(options);const artifacts=options.isAct?await proveService({...options,list}):await listInTime();
known=idsOf(artifacts);if(options.runAttempt===1)checkFreeName(options,artifacts)}async function deliver(images,{failures}){(0,service._x)(options);const limitMs=UPLOAD_LIMIT_MS+
images.reduce((bytes,image)=>bytes+image.bytes,0)/BYTES_PER_MS;const tempDirectory=await(0,promises_.mkdtemp)(external_node_path_.join(options.tempDirectory,"ar\
tifact-"));try{const contactSheet=images.length>1?options.contactSheet({images,failures}):void 0;const work=until=>upload({files:images,contactSheet,tempDirectory,
signal:until});const delivery2=await(0,tries.M)(work,{...options,limitMs});return contactSheet===void 0?delivery2:{...delivery2,hasContactSheet:true}}catch(error){
throw signal.aborted?error:(0,service.yI)(options.name,error)}finally{await(0,promises_.rm)(tempDirectory,{recursive:true,force:true})}}async function upload(given){
known??=idsOf(await list(given.signal));const client=await options.load();const contents="images";return(0,artifact_upload.Z)({...options,...given,client,contents,
retentionDays:allowedRetention(options),known})}return{name:"artifact",check,deliver}}async function listArtifacts({load,...patience}){const client=await load();
return(await(0,tries.w)("The listing of the run's artifacts",()=>client.listArtifacts(),patience)).artifacts}function idsOf(artifacts){return new Set(artifacts.
map(({id:id2})=>id2))}function checkFreeName({name,archive},artifacts){const candidates=[name,...archive==="auto"?parcel.vB.map(extension=>name+extension):[]];const taken=artifacts.
find(artifact=>candidates.includes(artifact.name));if(taken===void 0)return;throw new delivery.VE(`This run already has an artifact '${taken.name}', so input 'a\
rtifact-name' cannot be '${name}'.`,{next:`Give every step, job and matrix row its own, such as 'artifact-name: ${name}-cover'.`})}function allowedRetention({retentionDays,
maxRetentionDays,log}){if(retentionDays===void 0||maxRetentionDays===void 0||retentionDays<=maxRetentionDays){return retentionDays}log.warning(`Input 'artifact-\
retention-days' is ${retentionDays}; the repository allows ${maxRetentionDays}, so the artifact is kept for ${maxRetentionDays} days.`);return maxRetentionDays}})};export{id,ids,modules};
