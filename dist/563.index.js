const id=563;const ids=[563];const modules={24563:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{X:()=>ImageInspector});;class ByteQueue{#bytes=Buffer.alloc(0);#ended=false;get length(){return this.#bytes.length}get ended(){return this.#ended}push(bytes){const added=Buffer.
from(bytes.buffer,bytes.byteOffset,bytes.byteLength);this.#bytes=this.#bytes.length===0?added:Buffer.concat([this.#bytes,added])}end(){this.#ended=true}peek(){return this.#bytes}shift(count){
const bytes=this.#bytes.subarray(0,count);this.#bytes=this.#bytes.subarray(count);return bytes}}class StructureFault extends Error{name="StructureFault"}function*wait(queue,count){
while(queue.length<count&&!queue.ended)yield}function*take(queue,count){yield*wait(queue,count);if(queue.length<count)throw new StructureFault("it is cut short");
return queue.shift(count)}function*skip(queue,count,onPiece){let left=count;while(left>0){yield*wait(queue,1);if(queue.length===0)throw new StructureFault("it i\
s cut short");const piece=queue.shift(left);left-=piece.length;onPiece?.(piece)}}function*skipRest(queue){let skipped=0;for(;;){yield*wait(queue,1);if(queue.length===
0)return skipped;skipped+=queue.shift(queue.length).length}};const CONTAINERS={meta:4,iprp:0,ipco:0};function*readAvif(queue,onSize){let largest={width:0,height:0};
const onEachSize=size=>{if(size.width*size.height<=largest.width*largest.height)return;largest=size;onSize(size)};let hasPicture=false;for(;;){yield*wait(queue,
1);if(queue.length===0)break;const box=yield*readBoxHeader(queue);if(box.type==="mdat")hasPicture=true;if(box.length===void 0)yield*skipRest(queue);else yield*readBoxBody(
queue,{type:box.type,length:box.length,onSize:onEachSize})}if(!hasPicture)throw new StructureFault("it has no picture data")}function*readBoxHeader(queue){const header=yield*take(
queue,8);const type=header.toString("latin1",4);if(!/^[ -~]{4}$/.test(type))throw new StructureFault("it has a box of no valid type");const size=header.readUInt32BE(
0);if(size===0)return{type,length:void 0,headerLength:8};const headerLength=size===1?16:8;const length=(size===1?Number((yield*take(queue,8)).readBigUInt64BE()):
size)-headerLength;if(length<0)throw new StructureFault("it has a box that is too short");return{type,length,headerLength}}function*readBoxBody(queue,{type,length,
onSize}){const prefix=CONTAINERS[type];if(prefix!==void 0&&length>=prefix){yield*skip(queue,prefix);yield*readInnerBoxes(queue,length-prefix,onSize)}else if(type===
"ispe"&&length>=12){const fields=yield*take(queue,12);onSize({width:fields.readUInt32BE(4),height:fields.readUInt32BE(8)});yield*skip(queue,length-12)}else{yield*skip(
queue,length)}}function*readInnerBoxes(queue,room,onSize){let left=room;while(left>0){const{type,length,headerLength}=yield*readBoxHeader(queue);if(length===void 0||
headerLength+length>left){throw new StructureFault("it has a box that is longer than the one around it")}left-=headerLength+length;yield*readBoxBody(queue,{type,
length,onSize})}};const EXTENSION=33;const IMAGE=44;const TRAILER=59;function*readGif(queue,onSize){const screen=(yield*take(queue,13)).subarray(6);onSize({width:screen.
readUInt16LE(0),height:screen.readUInt16LE(2)});yield*skipColorTable(queue,screen.readUInt8(4));let hasPicture=false;for(;;){const kind=(yield*take(queue,1)).readUInt8();
if(kind===TRAILER)break;if(kind===EXTENSION)yield*skip(queue,1);else if(kind===IMAGE)yield*skipImageHead(queue);else throw new StructureFault("it has a block of\
 no valid type");yield*skipSubBlocks(queue);if(kind===IMAGE)hasPicture=true}if(!hasPicture)throw new StructureFault("it has no picture data")}function*skipImageHead(queue){
const descriptor=yield*take(queue,9);yield*skipColorTable(queue,descriptor.readUInt8(8));yield*skip(queue,1)}function*skipColorTable(queue,flags){if((flags&128)!==
0)yield*skip(queue,3*2**((flags&7)+1))}function*skipSubBlocks(queue){for(;;){const length=(yield*take(queue,1)).readUInt8();if(length===0)return;yield*skip(queue,
length)}};const END_OF_IMAGE=217;const START_OF_SCAN=218;const STANDALONE=[1,208,209,210,211,212,213,214,215,216];const FRAMES=[192,193,194,195,197,198,199,201,
202,203,205,206,207];function*readJpeg(queue,onSize){yield*skip(queue,2);let hasScan=false;for(;;){const marker=yield*readMarker(queue);if(marker===END_OF_IMAGE)
break;if(STANDALONE.includes(marker))continue;yield*readSegment(queue,FRAMES.includes(marker)?onSize:void 0);if(marker===START_OF_SCAN){hasScan=true;yield*skipScan(
queue)}}if(!hasScan)throw new StructureFault("it has no picture data")}function*readMarker(queue){if((yield*take(queue,1))[0]!==255)throw new StructureFault("a \
marker is missing in it");let code=255;while(code===255)code=(yield*take(queue,1)).readUInt8();if(code===0)throw new StructureFault("a marker is missing in it");
return code}function*readSegment(queue,onSize){const length=(yield*take(queue,2)).readUInt16BE()-2;if(length<0||onSize!==void 0&&length<5)throw new StructureFault(
"it has a segment that is too short");const head=yield*take(queue,onSize===void 0?0:5);onSize?.({width:head.readUInt16BE(3),height:head.readUInt16BE(1)});yield*skip(
queue,length-head.length)}function*skipScan(queue){for(;;){const bytes=queue.peek();const end=endOfScan(bytes);if(end!==void 0){queue.shift(end);return}if(queue.
ended)throw new StructureFault("it is cut short");queue.shift(bytes.at(-1)===255?bytes.length-1:bytes.length);yield}}function endOfScan(bytes){let at=bytes.indexOf(
255);while(at!==-1&&at+1<bytes.length){const code=bytes.readUInt8(at+1);const isData=code===0||code>=208&&code<=215;if(!isData&&code!==255)return at;at=bytes.indexOf(
255,at+(isData?2:1))}return void 0}var external_node_zlib_=__webpack_require__(38522);;const SIGNATURE_LENGTH=8;const IHDR_LENGTH=13;const MAX_CHUNK_LENGTH=2**31-
1;function*readPng(queue,onSize){yield*skip(queue,SIGNATURE_LENGTH);yield*readImageHeader(queue,onSize);let hasPicture=false;for(;;){const chunk=yield*readChunkHeader(
queue);yield*readChunkBody(queue,chunk);if(chunk.type==="IDAT")hasPicture=true;if(chunk.type==="IEND")break}if(!hasPicture)throw new StructureFault("it has no I\
DAT chunk")}function*readImageHeader(queue,onSize){const chunk=yield*readChunkHeader(queue);if(chunk.type!=="IHDR"||chunk.length!==IHDR_LENGTH){throw new StructureFault(
"it does not begin with an IHDR chunk")}const header=[];yield*readChunkBody(queue,chunk,piece=>header.push(piece));const bytes=Buffer.concat(header);onSize({width:bytes.
readUInt32BE(0),height:bytes.readUInt32BE(4)})}function*readChunkHeader(queue){const bytes=yield*take(queue,8);const length=bytes.readUInt32BE(0);const typeBytes=bytes.
subarray(4);const type=typeBytes.toString("latin1");if(!/^[A-Za-z]{4}$/.test(type))throw new StructureFault("it has a chunk of no valid type");if(length>MAX_CHUNK_LENGTH)
throw new StructureFault(`the length of its ${type} chunk is impossible`);return{type,length,typeBytes}}function*readChunkBody(queue,chunk,onPiece){let checksum=(0,
external_node_zlib_.crc32)(chunk.typeBytes);yield*skip(queue,chunk.length,piece=>{checksum=(0,external_node_zlib_.crc32)(piece,checksum);onPiece?.(piece)});const stored=(yield*take(
queue,4)).readUInt32BE();if(stored!==checksum)throw new StructureFault(`the checksum of its ${chunk.type} chunk is wrong`)};const CHUNK_HEADER_LENGTH=8;const SIZE_HEAD_LENGTH=10;
function*readWebp(queue,onSize){const head=yield*take(queue,12);let left=head.readUInt32LE(4)-4;let onFirst=onSize;let hasPicture=false;while(left>0){if(left<CHUNK_HEADER_LENGTH)
throw new StructureFault("its length does not fit its chunks");const header=yield*take(queue,CHUNK_HEADER_LENGTH);const type=header.toString("latin1",0,4);const length=header.
readUInt32LE(4);left-=CHUNK_HEADER_LENGTH;if(length>left)throw new StructureFault("its length does not fit its chunks");const padded=Math.min(length+length%2,left);
left-=padded;yield*readChunk(queue,{type,padded,onSize:onFirst});onFirst=void 0;if(type==="VP8 "||type==="VP8L"||type==="ANMF")hasPicture=true}if(!hasPicture)throw new StructureFault(
"it has no picture data")}function*readChunk(queue,{type,padded,onSize}){const head=yield*take(queue,onSize===void 0?0:Math.min(padded,SIZE_HEAD_LENGTH));if(onSize!==
void 0){const size=sizeOf(type,head);if(size===void 0)throw new StructureFault("its first chunk is of no valid type");onSize(size)}yield*skip(queue,padded-head.
length)}function sizeOf(type,head){if(type==="VP8 "&&head.length===SIZE_HEAD_LENGTH&&head.readUIntBE(3,3)===10289450){return{width:head.readUInt16LE(6)&16383,height:head.
readUInt16LE(8)&16383}}if(type==="VP8L"&&head.length>=5&&head.readUInt8(0)===47){const bits=head.readUInt32LE(1);return{width:(bits&16383)+1,height:(bits>>>14&16383)+
1}}if(type==="VP8X"&&head.length===SIZE_HEAD_LENGTH){return{width:head.readUIntLE(4,3)+1,height:head.readUIntLE(7,3)+1}}return void 0}var media_type=__webpack_require__(
44717);;const READERS={"image/png":readPng,"image/jpeg":readJpeg,"image/webp":readWebp,"image/gif":readGif,"image/avif":readAvif};class ImageInspector{#queue=new ByteQueue;#reader;#mediaType;#size;#result;constructor(){
this.#reader=this.#read()}write(bytes){if(this.#result!==void 0)return;this.#queue.push(bytes);this.#result=this.#advance()}end(){this.#queue.end();this.#result??=
this.#advance();if(this.#result===void 0)throw new Error("The reader did not end with the image.");return this.#result}#advance(){try{const step=this.#reader.next();
return step.done===true?step.value:void 0}catch(error){if(!(error instanceof StructureFault))throw error;const fault=error.message;return this.#mediaType===void 0?
{kind:"other",fault}:{kind:"damaged",mediaType:this.#mediaType,size:this.#size,fault}}}*#read(){yield*wait(this.#queue,media_type.Lq);const mediaType=(0,media_type.
c0)(this.#queue.peek());if(mediaType===void 0)throw new StructureFault(describeOther(this.#queue.peek()));this.#mediaType=mediaType;yield*READERS[mediaType](this.#queue,
size=>{if(size.width>0&&size.height>0)this.#size=size});if(this.#size===void 0)throw new StructureFault("it does not say its size");const surplus=yield*skipRest(
this.#queue);if(surplus>0)throw new StructureFault(`${surplus} bytes follow its end`);return{kind:"whole",mediaType,size:this.#size}}}function inspectBytes(bytes){
const inspector=new ImageInspector;inspector.write(bytes);return inspector.end()}function describeOther(head){if(head.length===0)return"it is empty";const text=head.
toString("latin1",0,media_type.Lq).replace(/^\xef\xbb\xbf/,"").trimStart().toLowerCase();if(text.startsWith("<!doctype html")||text.startsWith("<html"))return"i\
t is an HTML page";if(text.startsWith("<svg")||text.startsWith("<?xml"))return"it is SVG or other XML";if(text.startsWith("{")||text.startsWith("["))return"it i\
s JSON";return"it is not a PNG, JPEG, WebP, GIF or AVIF image"}}),44717:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{Lq:()=>HEAD_BYTES,Z2:()=>MEDIA_TYPES,c0:()=>mediaTypeOf,je:()=>extensionOf});const MEDIA_TYPES=["image/png","image/jpeg","image/webp","im\
age/gif","image/avif"];const HEAD_BYTES=256;const EXTENSIONS={"image/png":"png","image/jpeg":"jpg","image/webp":"webp","image/gif":"gif","image/avif":"avif"};function extensionOf(mediaType){
return EXTENSIONS[mediaType]}function mediaTypeOf(head){const text=Buffer.from(head.buffer,head.byteOffset,Math.min(head.length,HEAD_BYTES)).toString("latin1");
if(text.startsWith("\x89PNG\r\n\n"))return"image/png";if(text.startsWith("\xFF\xD8\xFF"))return"image/jpeg";if(text.startsWith("RIFF")&&text.startsWith("WEBP",
8))return"image/webp";if(text.startsWith("GIF87a")||text.startsWith("GIF89a"))return"image/gif";if(text.startsWith("ftyp",4)&&brandsOf(text).some(brand=>brand===
"avif"||brand==="avis")){return"image/avif"}return void 0}function brandsOf(text){const size=Buffer.from(text.slice(0,4),"latin1").readUInt32BE();const brands=[];
for(let at=8;at+4<=Math.min(size,text.length);at+=4){if(at!==12)brands.push(text.slice(at,at+4))}return brands}})};export{id,ids,modules};
