import.meta.resolve = (name) => new URL(name.slice(name.lastIndexOf('/') + 1), import.meta.url).href;
var wasm;var heap=new Array(128).fill(void 0);heap.push(void 0,null,true,false);var heap_next=heap.length;function addHeapObject(obj){if(heap_next===heap.length)
heap.push(heap.length+1);const idx=heap_next;heap_next=heap[idx];heap[idx]=obj;return idx}function getObject(idx){return heap[idx]}function dropObject(idx){if(idx<
132)return;heap[idx]=heap_next;heap_next=idx}function takeObject(idx){const ret=getObject(idx);dropObject(idx);return ret}var cachedTextDecoder=typeof TextDecoder!==
"undefined"?new TextDecoder("utf-8",{ignoreBOM:true,fatal:true}):{decode:()=>{throw Error("TextDecoder not available")}};if(typeof TextDecoder!=="undefined"){cachedTextDecoder.
decode()}var cachedUint8Memory0=null;function getUint8Memory0(){if(cachedUint8Memory0===null||cachedUint8Memory0.byteLength===0){cachedUint8Memory0=new Uint8Array(wasm.memory.
buffer)}return cachedUint8Memory0}function getStringFromWasm0(ptr,len){ptr=ptr>>>0;return cachedTextDecoder.decode(getUint8Memory0().subarray(ptr,ptr+len))}var cachedUint8ClampedMemory0=null;
function getUint8ClampedMemory0(){if(cachedUint8ClampedMemory0===null||cachedUint8ClampedMemory0.byteLength===0){cachedUint8ClampedMemory0=new Uint8ClampedArray(
wasm.memory.buffer)}return cachedUint8ClampedMemory0}function getClampedArrayU8FromWasm0(ptr,len){ptr=ptr>>>0;return getUint8ClampedMemory0().subarray(ptr/1,ptr/
1+len)}var WASM_VECTOR_LEN=0;function passArray8ToWasm0(arg,malloc){const ptr=malloc(arg.length*1,1)>>>0;getUint8Memory0().set(arg,ptr/1);WASM_VECTOR_LEN=arg.length;
return ptr}var cachedInt32Memory0=null;function getInt32Memory0(){if(cachedInt32Memory0===null||cachedInt32Memory0.byteLength===0){cachedInt32Memory0=new Int32Array(
wasm.memory.buffer)}return cachedInt32Memory0}function getArrayU8FromWasm0(ptr,len){ptr=ptr>>>0;return getUint8Memory0().subarray(ptr/1,ptr/1+len)}function encode(data,width,height,bit_depth){
try{const retptr=wasm.__wbindgen_add_to_stack_pointer(-16);const ptr0=passArray8ToWasm0(data,wasm.__wbindgen_malloc);const len0=WASM_VECTOR_LEN;wasm.encode(retptr,
ptr0,len0,width,height,bit_depth);var r0=getInt32Memory0()[retptr/4+0];var r1=getInt32Memory0()[retptr/4+1];var v2=getArrayU8FromWasm0(r0,r1).slice();wasm.__wbindgen_free(
r0,r1*1,1);return v2}finally{wasm.__wbindgen_add_to_stack_pointer(16)}}function decode(data){const ptr0=passArray8ToWasm0(data,wasm.__wbindgen_malloc);const len0=WASM_VECTOR_LEN;
const ret=wasm.decode(ptr0,len0);return takeObject(ret)}function decode_rgba16(data){const ptr0=passArray8ToWasm0(data,wasm.__wbindgen_malloc);const len0=WASM_VECTOR_LEN;
const ret=wasm.decode_rgba16(ptr0,len0);return ImageDataRGBA16.__wrap(ret)}var ImageDataRGBA16=class _ImageDataRGBA16{static __wrap(ptr){ptr=ptr>>>0;const obj=Object.
create(_ImageDataRGBA16.prototype);obj.__wbg_ptr=ptr;return obj}__destroy_into_raw(){const ptr=this.__wbg_ptr;this.__wbg_ptr=0;return ptr}free(){const ptr=this.
__destroy_into_raw();wasm.__wbg_imagedatargba16_free(ptr)}get width(){const ret=wasm.imagedatargba16_width(this.__wbg_ptr);return ret>>>0}get height(){const ret=wasm.
imagedatargba16_height(this.__wbg_ptr);return ret>>>0}get data(){const ret=wasm.imagedatargba16_data(this.__wbg_ptr);return takeObject(ret)}};async function __wbg_load(module,imports){
if(typeof Response==="function"&&module instanceof Response){if(typeof WebAssembly.instantiateStreaming==="function"){try{return await WebAssembly.instantiateStreaming(
module,imports)}catch(e){if(module.headers.get("Content-Type")!="application/wasm"){console.warn("`WebAssembly.instantiateStreaming` failed because your server \
does not serve wasm with `application/wasm` MIME type. Falling back to `WebAssembly.instantiate` which is slower. Original error:\n",e)}else{throw e}}}const bytes=await module.
arrayBuffer();return await WebAssembly.instantiate(bytes,imports)}else{const instance=await WebAssembly.instantiate(module,imports);if(instance instanceof WebAssembly.
Instance){return{instance,module}}else{return instance}}}function __wbg_get_imports(){const imports={};imports.wbg={};imports.wbg.__wbindgen_memory=function(){const ret=wasm.
memory;return addHeapObject(ret)};imports.wbg.__wbg_buffer_a448f833075b71ba=function(arg0){const ret=getObject(arg0).buffer;return addHeapObject(ret)};imports.wbg.
__wbg_newwithbyteoffsetandlength_099217381c451830=function(arg0,arg1,arg2){const ret=new Uint16Array(getObject(arg0),arg1>>>0,arg2>>>0);return addHeapObject(ret)};
imports.wbg.__wbindgen_object_drop_ref=function(arg0){takeObject(arg0)};imports.wbg.__wbg_newwithownedu8clampedarrayandsh_91db5987993a08fb=function(arg0,arg1,arg2,arg3){
var v0=getClampedArrayU8FromWasm0(arg0,arg1).slice();wasm.__wbindgen_free(arg0,arg1*1,1);const ret=new ImageData(v0,arg2>>>0,arg3>>>0);return addHeapObject(ret)};
imports.wbg.__wbindgen_throw=function(arg0,arg1){throw new Error(getStringFromWasm0(arg0,arg1))};return imports}function __wbg_init_memory(imports,maybe_memory){}
function __wbg_finalize_init(instance,module){wasm=instance.exports;__wbg_init.__wbindgen_wasm_module=module;cachedInt32Memory0=null;cachedUint8Memory0=null;cachedUint8ClampedMemory0=
null;return wasm}function initSync(module){if(wasm!==void 0)return wasm;const imports=__wbg_get_imports();__wbg_init_memory(imports);if(!(module instanceof WebAssembly.
Module)){module=new WebAssembly.Module(module)}const instance=new WebAssembly.Instance(module,imports);return __wbg_finalize_init(instance,module)}async function __wbg_init(input){
if(wasm!==void 0)return wasm;if(typeof input==="undefined"){input=new URL("squoosh_png_bg.wasm",import.meta.url)}const imports=__wbg_get_imports();if(typeof input===
"string"||typeof Request==="function"&&input instanceof Request||typeof URL==="function"&&input instanceof URL){input=fetch(input)}__wbg_init_memory(imports);const{
instance,module}=await __wbg_load(await input,imports);return __wbg_finalize_init(instance,module)}var squoosh_png_default=__wbg_init;var isServiceWorker=globalThis.ServiceWorkerGlobalScope!==void 0;var isRunningInCloudFlareWorkers=isServiceWorker&&typeof self!==
"undefined"&&globalThis.caches&&globalThis.caches.default!==void 0;var isRunningInNode=typeof process==="object"&&process.release&&process.release.name==="node";
if(isRunningInCloudFlareWorkers||isRunningInNode){if(!globalThis.ImageData){globalThis.ImageData=class ImageData{constructor(data,width,height){this.data=data;this.
width=width;this.height=height}}}if(import.meta.url===void 0){import.meta.url="https://localhost"}if(typeof self!=="undefined"&&self.location===void 0){self.location=
{href:""}}}export{ImageDataRGBA16,decode,decode_rgba16,squoosh_png_default as default,encode,initSync};
