const id=194;const ids=[194];const modules={92194:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{branchImages:()=>branchImages,n:()=>bringImages});var amounts=__webpack_require__(12822);var images_file=__webpack_require__(46290);var foreign_text=__webpack_require__(
61175);var repository=__webpack_require__(36310);var blob=__webpack_require__(95012);var contents=__webpack_require__(78369);var base=__webpack_require__(45375);
var entries=__webpack_require__(30832);var lock=__webpack_require__(91877);var path=__webpack_require__(90601);var refusal=__webpack_require__(5252);var external_node_fs_=__webpack_require__(
73024);var promises_=__webpack_require__(51455);var external_node_path_=__webpack_require__(76760);var obstacle=__webpack_require__(90921);var errors=__webpack_require__(
50020);var directories=__webpack_require__(67490);var request_failure=__webpack_require__(12242);var fetch=__webpack_require__(7251);;async function findOnShelf({
outputDirectory,shelf:{directory}},{entry,sha,bytes}){const file=external_node_path_.join(directory,entry.file);const barrier=(0,directories.DX)(directory,external_node_path_.
posix.dirname(entry.file));if(barrier!==void 0)throw new errors.dz([(0,obstacle.d)(barrier,(0,path.lW)(outputDirectory,barrier.path))]);if(!await(0,blob.Ae)(file,
{sha,bytes}))return void 0;const facts=await(0,images_file.MT)(file);return facts&&{...facts,path:(0,path.lW)(outputDirectory,entry.file),file}}async function bringToShelf(options,{
entry},bytes){const{context,outputDirectory,shelf,isPlan}=options;if(isPlan){const scratch=await(0,promises_.mkdtemp)(external_node_path_.join(context.tempDirectory,
"branch-image-"));try{const file=external_node_path_.join(scratch,"image");await(0,promises_.writeFile)(file,bytes,{flag:"wx"});const facts=await(0,images_file.
MT)(file);return facts&&{...facts,path:(0,path.lW)(outputDirectory,entry.file),file:external_node_path_.join(shelf.directory,entry.file)}}finally{await(0,promises_.
rm)(scratch,{recursive:true,force:true})}}const part=shelf.writePart(entry.derivedFrom===void 0?entry.name:entry.file,bytes);try{const facts=await(0,images_file.
MT)(part);if(facts===void 0)return void 0;const extension=external_node_path_.extname(entry.file).slice(1);const name=entry.file.slice(0,-extension.length-1);return{
...facts,...await shelf.adopt(name,{extension,part,isKept:file=>isInRepository(options,file)})}}finally{(0,external_node_fs_.rmSync)(part,{force:true})}}async function isInRepository(repository2,file){
const{size:bytes}=(0,external_node_fs_.lstatSync)(file);if(bytes>blob.gZ)return false;try{await(0,fetch.sZ)(repository2,await(0,blob.EH)({file,bytes}));return true}catch(error){
if((0,request_failure.UZ)(error)&&error.status===404)return false;throw error}};const MANY=100;function branchImages(options){const explain=error=>{throw(0,refusal.
j0)(error,options)};let base2;const read=async files=>{base2??=treeOf(options);const paths=files.map(file=>(0,path.lW)(options.directory,file));return(0,entries.
$)(options,{tree:await base2,paths:[(0,lock.H)(options),...paths]})};return{where:`on branch '${(0,foreign_text.Ig)(options.branch)}'`,readEntries:()=>read([]).
then(entries2=>(0,lock.m)(options,entries2)).then(lock2=>[...lock2.values()]).catch(explain),find:async entries2=>{if(entries2.length===0)return new Map;return read(
entries2.map(({file})=>file)).then(held=>bringImages(options,entries2,held)).catch(explain)}}}function bringImages(options,entries2,held){return findBranchImages(
options,imagesAmong(options,entries2,held))}async function treeOf(options){try{if(options.commit!==void 0)return await(0,base.Zc)(options,options.commit);return(await(0,
base.wZ)(options)).tree}catch(error){if((0,repository.YM)(error))return void 0;throw error}}function imagesAmong({directory},entries2,held){const names=new Set;
return entries2.flatMap(entry=>{const{sha,bytes}=held.get((0,path.lW)(directory,entry.file))??{};const isForm=entry.derivedFrom!==void 0;const isNamed=isForm||images_file.
Z1.some(extension=>entry.file===`${entry.name}.${extension}`);const key=isForm?entry.file:entry.name;const isThere=sha!==void 0&&bytes!==void 0&&bytes>0&&bytes<=
blob.gZ;if(!isNamed||!isThere||names.has(key))return[];names.add(key);return[{entry,sha,bytes}]})}async function findBranchImages(options,images){const found=new Map;
const missing=[];for(const image of images){const file=await findOnShelf(options,image);if(file===void 0)missing.push(image);else found.set(image.entry.file,file)}
if(missing.length>0)tellFetching(options,missing.length);await(0,contents.V)(options,missing,async(image,bytes,signal)=>{const file=await bringToShelf({...options,
signal},image,bytes);if(file!==void 0)found.set(image.entry.file,file)});return found}function tellFetching({branch,log},count){const advice=count>MANY?" Where \
the branch is checked out, they need not be fetched.":"";log.info(`Fetching ${(0,amounts.vG)(count,"image")} of branch '${(0,foreign_text.Ig)(branch)}'.${advice}`)}})};export{id,ids,modules};
