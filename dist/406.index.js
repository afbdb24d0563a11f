const id=406;const ids=[406];const modules={38406:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{Sx:()=>recipeOf,cz:()=>optionsOf,readFormatOption:()=>readFormatOption,sN:()=>settleOptions});var _text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
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
metadata,...width!==void 0&&{width},...height!==void 0&&{height}}}})};export{id,ids,modules};
