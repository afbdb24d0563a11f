const id=176;const ids=[176];const modules={87176:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{bodyOf:()=>bodyOf,endComment:()=>endComment,isGone:()=>isGone,openingOf:()=>openingOf});var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
12242);function openingOf({marker,sign}){return`${marker}
${sign}
`}function bodyOf(marker,text){return`${marker}

${text}`}async function endComment({octokit,owner,repo,state,text,signal}){const begun=parseBegunComment(state);if(begun===void 0)return false;const target={owner,
repo,comment_id:begun.id,request:{signal}};try{const{data}=await octokit.rest.issues.getComment(target);if(data.body?.startsWith(openingOf(begun))!==true)return false;
await octokit.rest.issues.updateComment({...target,body:bodyOf(begun.marker,text)});return true}catch(error){if(isGone(error))return false;throw error}}function isGone(error){
return(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.UZ)(error)&&(error.status===404||error.status===410)}function parseBegunComment(state){if(state===
void 0||state==="")return void 0;try{const{id:id2,marker,sign}=JSON.parse(state);const isWhole=typeof id2==="number"&&typeof marker==="string"&&typeof sign==="s\
tring";return isWhole?{id:id2,marker,sign}:void 0}catch{return void 0}}})};export{id,ids,modules};
