const id=50;const ids=[50];const modules={98050:(module=>{module.exports=eval("require")("kerberos")})};export{id,ids,modules};
