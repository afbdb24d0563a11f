/**
 * What kie's documentation says of createTask for gpt-image/1.5-text-to-image: the rules of its OpenAPI document, in words
 * of our own. It stands beside the data on models, so that each can be held against the other.
 */
export const GPT_IMAGE_15 = {
  openapi: '3.0.0',
  info: { title: 'gpt-image/1.5 text to image', version: '1.0.0' },
  servers: [{ url: 'https://api.kie.ai' }],
  security: [{ BearerAuth: [] }],
  paths: {
    '/api/v1/jobs/createTask': {
      post: {
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['model'],
                properties: {
                  model: {
                    type: 'string',
                    enum: ['gpt-image/1.5-text-to-image'],
                    default: 'gpt-image/1.5-text-to-image',
                  },
                  callBackUrl: { type: 'string', format: 'uri', description: 'Told of the end of the task.' },
                  input: {
                    type: 'object',
                    required: ['prompt', 'aspect_ratio', 'quality'],
                    properties: {
                      prompt: { type: 'string', description: 'What to draw.' },
                      aspect_ratio: { type: 'string', enum: ['1:1', '2:3', '3:2'], default: '1:1' },
                      quality: {
                        type: 'string',
                        enum: ['medium', 'high'],
                        default: 'medium',
                        description: 'Medium is the quicker, high the finer.',
                      },
                    },
                  },
                },
              },
            },
          },
        },
        responses: {
          200: {
            description: 'Accepted, or refused with a code in the body.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    code: { type: 'integer', enum: [200, 401, 402, 404, 422, 429, 455, 500, 501, 505] },
                    msg: { type: 'string' },
                    data: { type: 'object', properties: { taskId: { type: 'string' } } },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
  components: { securitySchemes: { BearerAuth: { type: 'http', scheme: 'bearer' } } },
} as const
