export { hasContentCredentials } from './file/credentials.ts'
export { UnreadableOriginalError } from './file/unreadable.ts'
export { FormMaker } from './maker.ts'
export { FORM_FORMATS, type FormFormat, type FormRecipe, type MadeForm } from './picture/recipe.ts'
