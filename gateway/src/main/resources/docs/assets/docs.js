// Shows every service's document; the list comes from the gateway, so a new service needs no change here.
fetch('/docs/services.json')
  .then((answer) => answer.json())
  .then((urls) => SwaggerUIBundle({
    dom_id: '#swagger-ui',
    urls,
    deepLinking: true,
    validatorUrl: null,
    persistAuthorization: false,
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    layout: 'StandaloneLayout',
  }));
