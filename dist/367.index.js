const id=367;const ids=[367,406];const modules={10467:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{Ke:()=>isLacking,_G:()=>findForm,kQ:()=>derivedFrom,vb:()=>findLacking});var node_util__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(57975);var _form_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
4624);var _options_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(38406);var _original_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(94125);var _wish_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
81489);function derivedFrom(sha256,form,options){return{sha256,form:form.word,options:(0,_options_js__WEBPACK_IMPORTED_MODULE_1__.cz)(form,options)}}function findForm(files,form){
return files.find(file=>(0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(file.derivedFrom,form))}function settleFiles({files},mediaType){const isOriginal=form=>form.
width===void 0&&(0,_form_js__WEBPACK_IMPORTED_MODULE_2__._L)(form)===mediaType;return[...new Set(files.map(each=>each!==_original_js__WEBPACK_IMPORTED_MODULE_3__.
m&&isOriginal(each)?_original_js__WEBPACK_IMPORTED_MODULE_3__.m:each))]}function findLacking(image,wish=_wish_js__WEBPACK_IMPORTED_MODULE_4__.EC){const{sha256,mediaType}=image.
original??image;const wanted=settleFiles(wish,mediaType);const options=(0,_options_js__WEBPACK_IMPORTED_MODULE_1__.sN)(wish.options,image);const isThere=form=>findForm(
image.files??[],derivedFrom(sha256,form,options))!==void 0;return{wanted,options,forms:wanted.filter(each=>each!==_original_js__WEBPACK_IMPORTED_MODULE_3__.m).filter(
form=>!isThere(form)),original:image.original!==void 0&&wanted.includes(_original_js__WEBPACK_IMPORTED_MODULE_3__.m)}}function isLacking(image,wish){const{forms,
original}=findLacking(image,wish);return original||forms.length>0}}),38406:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{Sx:()=>recipeOf,cz:()=>optionsOf,readFormatOption:()=>readFormatOption,sN:()=>settleOptions});var _text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
94189);var _text_word_list_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(58092);const FITS=["cover","contain"];const RULES={quality:"a whole number from 1\
 to 100",fit:(0,_text_word_list_js__WEBPACK_IMPORTED_MODULE_0__.A3)(FITS.map(each=>`'${each}'`)),background:"a colour, '#rrggbb' or '#rrggbbaa', in quotes",metadata:"\
'true' or 'false'"};const DEFAULT_QUALITY={png:void 0,jpeg:80,webp:80,avif:60};function readFormatOption(key,value,shown){switch(key){case"quality":if(typeof value===
"number"&&Number.isInteger(value)&&value>=1&&value<=100)return{option:{quality:value}};break;case"fit":{const fit=FITS.find(each=>each===value);if(fit!==void 0)
return{option:{fit}};break}case"background":if(typeof value==="string"&&/^#(?:[0-9a-f]{6}|[0-9a-f]{8})$/i.test(value))return{option:{background:value.toLowerCase()}};
break;case"metadata":if(typeof value==="boolean")return{option:{metadata:value}};break;default:{const meant=(0,_text_word_list_js__WEBPACK_IMPORTED_MODULE_0__.pA)(
key.slice(0,100),Object.keys(RULES));const hint=meant===void 0?"":` Did you mean '${meant}'?`;return{problem:`${(0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__.
T)(key)} is no option of formats, which are ${(0,_text_word_list_js__WEBPACK_IMPORTED_MODULE_0__.A3)(Object.keys(RULES))}.${hint}`}}}return{problem:`'${key}' is\
 ${shown}; it takes ${RULES[key]}.`}}function settleOptions(options,{isRetouched=false}){return{...options,metadata:options.metadata??(isRetouched?void 0:true)}}
function withDefaults({format},options){return{fit:"cover",quality:DEFAULT_QUALITY[format],...options}}function optionsOf(form,options){const{background,fit,metadata,
quality}=withDefaults(form,options);const isLossy=DEFAULT_QUALITY[form.format]!==void 0;const isBox=form.width!==void 0&&form.height!==void 0;const hasGround=background!==
void 0&&(form.format==="jpeg"||isBox&&fit==="contain");return{...isLossy&&{quality},...isBox&&{fit},...hasGround&&{background},...metadata!==void 0&&{metadata}}}
function recipeOf(form,options){const{format,width,height}=form;const{quality=100,metadata=false,...others}=withDefaults(form,options);return{...others,format,quality,
metadata,...width!==void 0&&{width},...height!==void 0&&{height}}}}),73733:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{FormatsError:()=>FormatsError,O:()=>MOST_WORDS,parseFormats:()=>parseFormats});var _text_problem_list_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
94189);var _text_word_list_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(58092);var _form_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(4624);var _original_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
94125);const MOST_WORDS=12;class FormatsError extends Error{name="FormatsError";problems;constructor(problems){super(problems.join(" "));this.problems=problems}}
function parseFormats(text){const files=new Map;const problems=[];for(const word of(0,_text_word_list_js__WEBPACK_IMPORTED_MODULE_0__.yM)(text)){try{const file=word===
_original_js__WEBPACK_IMPORTED_MODULE_1__.m?_original_js__WEBPACK_IMPORTED_MODULE_1__.m:(0,_form_js__WEBPACK_IMPORTED_MODULE_2__.wK)(word);files.set(file===_original_js__WEBPACK_IMPORTED_MODULE_1__.
m?_original_js__WEBPACK_IMPORTED_MODULE_1__.m:file.word,file)}catch(error){if(!(error instanceof _form_js__WEBPACK_IMPORTED_MODULE_2__.P4))throw error;problems.
push(`has ${(0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_3__.T)(word)}, which ${error.message}`)}}if(files.size>MOST_WORDS)problems.push(`has ${files.size}\
 formats; an image may have ${MOST_WORDS}.`);if(files.size===0&&problems.length===0)problems.push(`names no format; leave it out for '${_original_js__WEBPACK_IMPORTED_MODULE_1__.
m}' alone.`);if(problems.length>0)throw new FormatsError(problems);return[...files.values()]}}),58367:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{PickForms:()=>PickForms});var imaging_maker=__webpack_require__(88178);var digest=__webpack_require__(64191);var formats_form=__webpack_require__(
4624);var lacking=__webpack_require__(10467);var formats_options=__webpack_require__(38406);var words=__webpack_require__(73733);;async function remakeForms({name,
bytes},forms,signal){if(forms.length>words.O){throw new Error(`the lock file has ${forms.length} forms; an image may have ${words.O}`)}const asked=forms.map(each=>({
form:(0,formats_form.wK)(each.form),options:(0,formats_options.sN)(readStored(each.options),{})}));const original=(0,digest.s)(bytes);const maker=new imaging_maker.
N({signal});try{const recipes=asked.map(({form,options})=>(0,formats_options.Sx)(form,options));const made=await maker.make(bytes,recipes);return asked.map(({form,
options},index)=>{const each=made[index]??new Error("It was not made.");if(each instanceof Error)throw each;return{...{bytes:each.bytes,sha256:(0,digest.s)(each.
bytes),width:each.width,height:each.height},...{file:(0,formats_form.mo)(name,form),mediaType:(0,formats_form._L)(form)},derivedFrom:(0,lacking.kQ)(original,form,
options)}})}finally{await maker.close()}}function readStored(stored){const options=Object.entries(stored).map(([key,value])=>{const read=(0,formats_options.readFormatOption)(
key,value,JSON.stringify(value));if("problem"in read)throw new Error(`of its options in the lock file ${read.problem}`);return read.option});return Object.assign(
{},...options)}var lock_lock=__webpack_require__(21397);var errors=__webpack_require__(50020);var foreign_text=__webpack_require__(61175);var reason=__webpack_require__(
93251);var reply=__webpack_require__(67676);var repository=__webpack_require__(36310);var fetch=__webpack_require__(7251);var path=__webpack_require__(90601);;class PickForms{#options;#made=new Map;constructor(options){
this.#options=options}async complete(choices,proposed){const complete=[];for(const choice of choices)complete.push(await this.#completeOne(choice,proposed));return complete}async#completeOne(choice,{
lock}){const standing=[...lock.values()].filter(entry=>(0,lock_lock.AA)(entry)&&(0,lock_lock.dT)(entry)===choice.of);const forms=standing.flatMap(({derivedFrom})=>derivedFrom??
[]);if(forms.length===0)return choice;const isOriginal=({entry})=>entry.derivedFrom===void 0;const originals=choice.files.filter(isOriginal);const files=choice.
files.filter(file=>!isOriginal(file));const there=new Set(files.map(({entry})=>entry.derivedFrom?.form));const words2=[...new Map(forms.map(each=>[each.form,each])).
values()].filter(({form})=>!there.has(form));for(const original of originals)files.push(...await this.#formsOf(original,words2));const isLeftOut=standing.some(({
derivedFrom,delivered})=>derivedFrom===void 0&&delivered===false);return isLeftOut?{...choice,files,noted:originals.map(({entry})=>({...entry,delivered:false}))}:
{...choice,files:[...originals,...files]}}async#formsOf(original,words2){const key=[original.sha,original.path,...words2.map(({form})=>form)].join(" ");const known=this.#made.
get(key);if(known!==void 0||words2.length===0)return known??[];const bytes=await(0,fetch.sZ)(this.#options,original.sha);const given={name:original.entry.name,bytes};
const made=await remakeForms(given,words2,this.#options.signal).catch(error=>{throw this.#options.signal.aborted?error:notMade(original,error)});const files=[];
for(const each of made)files.push(await this.#store(original,each));this.#made.set(key,files);return files}async#store(original,{bytes,...facts}){const{octokit,
directory}=this.#options;const content=Buffer.from(bytes).toString("base64");const given={...(0,repository.aC)(this.#options),content,encoding:"base64"};const{sha}=await(0,
reply.kA)(octokit.rest.git.createBlob,given,repository.w8);const entry={...original.entry,...facts,bytes:bytes.length};return{path:(0,path.lW)(directory,facts.file),
sha,entry,from:original.from}}}function notMade({entry},error){return new errors.dz([`A form of the candidate for '${(0,foreign_text.Ig)((0,lock_lock.dT)(entry))}\
' could not be made, so that it was not picked: ${(0,reason.Y)(error)}`])}}),88178:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{N:()=>FormMaker});class FormMaker{#options;#crew;constructor(options){this.#options=options}async makeEach(original,recipes,take){
this.#crew??=__webpack_require__.e(582).then(__webpack_require__.bind(__webpack_require__,10582)).then(({Crew})=>new Crew(this.#options));const crew=await this.#crew;
await crew.make(original,recipes,take)}async make(original,recipes){const made=[];await this.makeEach(original,recipes,(form,index)=>{made[index]=form});return made}async close(){
const crew=await this.#crew;await crew?.close()}}})};export{id,ids,modules};
