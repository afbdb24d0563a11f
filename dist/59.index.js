const id=59;const ids=[59];const modules={54059:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{findCollisions:()=>findCollisions});var _form_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(4624);var _wish_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
81489);function findCollisions(images){const taken=new Set(images.flatMap(({names})=>names));return images.flatMap(({image,names,formats})=>{const forms=formats===
void 0?[]:(0,_wish_js__WEBPACK_IMPORTED_MODULE_0__.BD)(formats);const sized=forms.filter(({width})=>width!==void 0);const met=sized.flatMap(form=>names.map(name=>({
image,word:form.word,name:`${name}${(0,_form_js__WEBPACK_IMPORTED_MODULE_1__.JM)(form)}`})));return met.filter(({name})=>taken.has(name)).slice(0,1)})}}),4624:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{P4:()=>FormWordError,mo:()=>fileOfForm,z1:()=>findFormOf,wK:()=>parseForm,JM:()=>sizeSuffix,_L:()=>typeOfForm});;const FORM_FORMATS=[
"png","jpeg","webp","avif"];var media_type=__webpack_require__(44717);var word_list=__webpack_require__(58092);var original=__webpack_require__(94125);;const MAX_SIDE=8192;
const FORM=/^(?:(?<width>0|[1-9]\d{0,8})(?:x(?<height>0|[1-9]\d{0,8})|w)\.)?(?<format>[a-z]+)$/;const OTHER_WORDS={jpg:"jpeg",jfif:"jpeg",pjpeg:"jpeg",avifs:"av\
if",heif:"avif"};const NEAR=2;class FormWordError extends Error{name="FormWordError"}function parseForm(word){const{width,height,format}=FORM.exec(word)?.groups??
{};const known=FORM_FORMATS.find(each=>each===format);if(known===void 0)throw new FormWordError(`is no format.${suggestForm(word)}`);if(width===void 0)return{word,
format:known};const sides=[width,height].filter(side=>side!==void 0).map(Number);const wrong=sides.find(side=>side<1||side>MAX_SIDE);if(wrong!==void 0){const nearestWord=nearestForm(
known,sides);throw new FormWordError(`has a side of ${wrong} pixels; it takes 1 to ${MAX_SIDE}. Did you mean '${nearestWord}'?`)}const size=height===void 0?{width:Number(
width)}:{width:Number(width),height:Number(height)};return{word,format:known,...size}}function findFormOf(word){try{return parseForm(word)}catch(error){if(error instanceof
FormWordError)return void 0;throw error}}function nearestForm(format,[width=0,height=0]){if(width===0)return format;const size={width:Math.min(width,MAX_SIDE),...height>
0&&{height:Math.min(height,MAX_SIDE)}};return`${nameSize(size)}.${format}`}function suggestForm(word){const numbers=[...word.matchAll(/\d+/g)].map(([digits])=>Number(
digits));const isSized=(numbers.length===1||numbers.length===2)&&numbers.every(side=>side>=1&&side<=MAX_SIDE);const[letters=""]=/[a-z]{3,}/.exec(word.toLowerCase())??
[];const meant=letters===""?void 0:(0,word_list.pA)(OTHER_WORDS[letters]??letters,[...FORM_FORMATS,original.m],NEAR);const[width=0,height]=numbers;const size={width,
...height!==void 0&&{height}};if(isSized&&meant!==original.m){const right=`${nameSize(size)}.${meant??"png"}`;if(meant!==void 0||letters==="")return` Did you me\
an '${right}'?`}if(numbers.length===0&&meant!==void 0)return` Did you mean '${meant}'?`;return` It takes '${original.m}', ${FORM_FORMATS.map(each=>`'${each}'`).
join(", ")}, or one of these behind a size, such as '1200x630.png' or '640w.webp'.`}function nameSize({width,height}){return height===void 0?`${width}w`:`${width}\
x${height}`}function sizeSuffix({width,height}){return width===void 0?"":`-${nameSize({width,...height!==void 0&&{height}})}`}function fileOfForm(name,form){return`${name}${sizeSuffix(
form)}.${(0,media_type.je)(typeOfForm(form))}`}function typeOfForm({format}){return`image/${format}`}}),44717:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Lq:()=>HEAD_BYTES,Z2:()=>MEDIA_TYPES,c0:()=>mediaTypeOf,je:()=>extensionOf});const MEDIA_TYPES=["image/png","image/jp\
eg","image/webp","image/gif","image/avif"];const HEAD_BYTES=256;const EXTENSIONS={"image/png":"png","image/jpeg":"jpg","image/webp":"webp","image/gif":"gif","im\
age/avif":"avif"};function extensionOf(mediaType){return EXTENSIONS[mediaType]}function mediaTypeOf(head){const text=Buffer.from(head.buffer,head.byteOffset,Math.
min(head.length,HEAD_BYTES)).toString("latin1");if(text.startsWith("\x89PNG\r\n\n"))return"image/png";if(text.startsWith("\xFF\xD8\xFF"))return"image/jpeg";if(text.
startsWith("RIFF")&&text.startsWith("WEBP",8))return"image/webp";if(text.startsWith("GIF87a")||text.startsWith("GIF89a"))return"image/gif";if(text.startsWith("f\
typ",4)&&brandsOf(text).some(brand=>brand==="avif"||brand==="avis")){return"image/avif"}return void 0}function brandsOf(text){const size=Buffer.from(text.slice(
0,4),"latin1").readUInt32BE();const brands=[];for(let at=8;at+4<=Math.min(size,text.length);at+=4){if(at!==12)brands.push(text.slice(at,at+4))}return brands}})};export{id,ids,modules};
