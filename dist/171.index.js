const id=171;const ids=[171];const modules={22171:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{W:()=>copyPicture,readPicture:()=>readPicture});var node_crypto__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(77598);var node_fs__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
73024);var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(51455);var _kie_index_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(24563);const TAKEN=[
"image/png","image/jpeg","image/webp"];const TAKEN_IN_WORDS="kie takes PNG, JPEG and WebP";const LFS_POINTER="version https://git-lfs.github.com/spec/";const FETCH_LFS="\
set 'lfs: true' for actions/checkout";const CHUNK_BYTES=64*1024;const READ_PLAIN=node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY|(node_fs__WEBPACK_IMPORTED_MODULE_1__.
constants.O_NONBLOCK||0)|(node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW||0);const PRIVATE=384;async function readPicture(file,maxBytes){const hash=(0,
node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");const inspector=new _kie_index_js__WEBPACK_IMPORTED_MODULE_3__.X;let bytes=0;let head="";try{for await(const piece of piecesOf(
file)){if(bytes===0)head=piece.toString("latin1",0,LFS_POINTER.length);bytes+=piece.length;if(bytes>maxBytes)return{problem:`it has more than ${maxBytes} bytes.`};
hash.update(piece);inspector.write(piece)}}catch(error){if(error instanceof UnreadableFile)return{problem:error.message};throw error}if(head===LFS_POINTER){return{
problem:`it is only the pointer that Git LFS leaves; ${FETCH_LFS}.`}}const inspection=inspector.end();if(inspection.kind==="other")return{problem:`${inspection.
fault}; ${TAKEN_IN_WORDS}.`};const{mediaType}=inspection;if(!TAKEN.includes(mediaType)){return{problem:`it is ${mediaType.replace("image/","").toUpperCase()}; ${TAKEN_IN_WORDS}\
.`}}const facts={sha256:hash.digest("hex"),bytes,mediaType};if(inspection.kind==="whole")return facts;const{fault,size}=inspection;return size===void 0?{problem:`\
it is damaged: ${fault}.`}:{...facts,fault}}async function copyPicture(file,{to,facts}){const copy=await(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(to,
"wx",PRIVATE);try{const hash=(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");let bytes=0;for await(const piece of piecesOf(file)){bytes+=piece.
length;if(bytes>facts.bytes)return false;hash.update(piece);await copy.writeFile(piece)}return bytes===facts.bytes&&hash.digest("hex")===facts.sha256}catch(error){
if(error instanceof UnreadableFile)return false;throw error}finally{await copy.close()}}class UnreadableFile extends Error{name="UnreadableFile";constructor(cause){
super(cause?.code===void 0?"it cannot be read.":`it cannot be read: ${cause.code}.`,{cause})}}async function*piecesOf(file){const asUnreadable=cause=>{throw new UnreadableFile(
cause)};const handle=await(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file,READ_PLAIN).catch(asUnreadable);try{const stats=await handle.stat().catch(
asUnreadable);if(!stats.isFile())throw new UnreadableFile;for(;;){const{buffer,bytesRead}=await handle.read(Buffer.allocUnsafeSlow(CHUNK_BYTES)).catch(asUnreadable);
if(bytesRead===0)return;yield buffer.subarray(0,bytesRead)}}finally{await handle.close()}}})};export{id,ids,modules};
