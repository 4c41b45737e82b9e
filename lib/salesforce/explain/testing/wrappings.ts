/** An error as Salesforce gives it: OAuth's or REST's word and the sentence beside it. */
type SaidError = { readonly word: string; readonly sentence: string };

type Wrapping = (error: SaidError, inside: string) => string;

const json = ({ word, sentence }: SaidError): string => JSON.stringify({ error: word, error_description: sentence });
const rest = ({ word, sentence }: SaidError): string => JSON.stringify([{ message: sentence, errorCode: word }]);
const python = ({ word, sentence }: SaidError): string => `{'error': '${word}', 'error_description': "${sentence}"}`;
const spoken = ({ word, sentence }: SaidError): string => `${word}: ${sentence}`;
const tokenUrl = "https://acme.my.salesforce.com/services/oauth2/token";

/** How programs wrap what Salesforce said; `inside` is something else they tell of in the same breath. */
export const wrappings: Readonly<Record<string, Wrapping>> = {
  plain: (error, inside) => `${spoken(error)}\n${inside}`,
  "the sentence alone": ({ sentence }, inside) => `${inside}\n${sentence}`,
  JSON: (error, inside) => `${json(error).slice(0, -1)},"note":${JSON.stringify(inside)}}`,
  "JSON on many lines": ({ word, sentence }, inside) =>
    JSON.stringify({ note: inside, error: word, error_description: sentence }, null, 2),
  "JSON in JSON": (error, inside) => JSON.stringify({ message: inside, body: json(error) }),
  "JSON in JSON in JSON": (error, inside) => JSON.stringify({ log: JSON.stringify({ inside, data: json(error) }) }),
  "JSON in HTML": (error, inside) => `<pre>${inside} ${json(error).replaceAll('"', "&quot;")}</pre>`,
  axios: (error, inside) =>
    `AxiosError: Request failed with status code 400\n    at settle (/app/node_modules/axios/lib/core/settle.js:19:12) {\n  code: 'ERR_BAD_REQUEST',\n  config: { timeout: 0, note: '${inside}', url: '${tokenUrl}' },\n  response: { status: 400, data: ${python(error)} }\n}`,
  "axios as JSON": (error, inside) =>
    `{"message":"Request failed with status code 400","name":"AxiosError","config":{"timeout":30000,"xsrfCookieName":"XSRF-TOKEN","note":"${inside}"},"code":"ERR_BAD_REQUEST","status":400,"response":{"data":${json(error)}}}`,
  requests: (error, inside) =>
    `Traceback (most recent call last):\n  File "/app/sync.py", line 12, in <module>\n    # ${inside}\n    response.raise_for_status()\nrequests.exceptions.HTTPError: 400 Client Error: Bad Request for url: ${tokenUrl}\n${json(error)}`,
  simple_salesforce: (error, inside) =>
    `WARNING ${inside}\nsimple_salesforce.exceptions.SalesforceAuthenticationFailed: ${spoken(error)}`,
  "a Python dict": (error, inside) => `ERROR:root:${inside} -> ${python(error)}`,
  Guzzle: (error, inside) =>
    `GuzzleHttp\\Exception\\ClientException: Client error: \`POST ${tokenUrl}\` resulted in a \`400 Bad Request\` response:\n${json(error)}\n#0 ${inside}`,
  "PHP's array": ({ word, sentence }, inside) =>
    `Array\n(\n    [note] => ${inside}\n    [error] => ${word}\n    [error_description] => ${sentence}\n)`,
  Spring: ({ word, sentence }, inside) =>
    `org.springframework.security.oauth2.core.OAuth2AuthorizationException: [${word}] ${sentence}\n\tat org.springframework.web.client.RestTemplate.doExecute(RestTemplate.java:819) ~[${inside}]`,
  "Spring's RestTemplate": (error, inside) =>
    `${inside}\norg.springframework.web.client.HttpClientErrorException$BadRequest: 400 Bad Request: "${json(error)}"`,
  "a cause in Java": (error, inside) =>
    `java.lang.RuntimeException: sync failed, ${inside}\n\tat com.acme.Sync.run(Sync.java:42)\nCaused by: com.acme.TokenException: ${json(error)}\n\t... 12 more`,
  PowerShell: (error, inside) =>
    `Invoke-RestMethod : ${json(error)}\nAt C:\\jobs\\sync.ps1:12 char:5\n+ # ${inside}\n    + CategoryInfo          : InvalidOperation: (System.Net.HttpWebRequest:HttpWebRequest) [Invoke-RestMethod], WebException`,
  ".NET": (error, inside) =>
    `System.Net.Http.HttpRequestException: Response status code does not indicate success: 400 (Bad Request). ${inside}\n ---> Acme.TokenException: ${spoken(error)}\n   --- End of inner exception stack trace ---`,
  "Force.com toolkit": (error, inside) => `${inside}\nSalesforce.Common.ForceAuthException: ${error.sentence}`,
  Mule: (error, inside) =>
    `SALESFORCE:CONNECTIVITY\nMessage: Failed to obtain access token. HTTP POST on resource '${tokenUrl}' failed: bad request (400).\n${inside}\n${json(error)}\nElement: acme/processors/0 @ acme-api`,
  n8n: (error, inside) =>
    `NodeApiError: Bad request - please check your parameters\n${inside}\n400 - ${json(error)}\n    at Salesforce.node.ts:122`,
  Zapier: (error, inside) => `Zapier: We hit an error authenticating (${inside}): ${spoken(error)}`,
  Workato: (error, inside) => `Workato: 400 Bad Request: ${json(error)} // ${inside}`,
  Airbyte: (error, inside) =>
    `2026-11-20 10:00:00 ERROR   Config validation error: An error occurred: ${json(error)} | ${inside}`,
  "Airbyte's log message": (error, inside) =>
    JSON.stringify({ type: "LOG", log: { level: "ERROR", message: `${inside}: ${json(error)}` } }),
  "Data Factory": (error, inside) =>
    `ErrorCode=SalesforceOAuth2AuthFailure,'Type=Microsoft.DataTransfer.Common.Shared.HybridDeliveryException,Message=Failed to get access token from your token endpoint. Error: ${json(error)}. ${inside}',Source=Microsoft.Connectors.Salesforce`,
  Restforce: (error, inside) => `${inside}\nRestforce::AuthenticationError (${spoken(error)})`,
  "Ruby's hash": ({ word, sentence }, inside) =>
    `{"note"=>"${inside}", "error"=>"${word}", "error_description"=>"${sentence}"}`,
  jsforce: (error, inside) =>
    `Error: ${spoken(error)}\n    at OAuth2._postParams (/app/node_modules/jsforce/lib/oauth2.js:199:13) // ${inside}`,
  "the Salesforce CLI": (error, inside) =>
    `Error (1): Invalid client credentials. Verify the OAuth client secret and ID. ${spoken(error)}\n ›   ${inside}`,
  "the CLI's other one": (error, inside) =>
    `${inside}\nERROR running org login: Error authenticating with auth code due to: ${error.sentence}`,
  Go: (error, inside) =>
    `level=info msg="${inside}"\noauth2: cannot fetch token: 400 Bad Request\nResponse: ${json(error)}`,
  "Go's words": ({ word, sentence }, inside) => `sync: ${inside}: token: oauth2: "${word}" "${sentence}"`,
  curl: (error, inside) =>
    `* Connected to acme.my.salesforce.com (203.0.113.7) port 443 (#0)\n> POST /services/oauth2/token HTTP/1.1\n> X-Note: ${inside}\n>\n< HTTP/1.1 400 Bad Request\n< Content-Type: application/json;charset=UTF-8\n<\n* Connection #0 to host acme.my.salesforce.com left intact\n${json(error)}`,
  "an address": ({ word, sentence }, inside) =>
    `${inside} https://app.example.com/callback?error=${word}&error_description=${encodeURIComponent(sentence)}&state=x`,
  "an address with plus signs": ({ word, sentence }, inside) =>
    `https://app.example.com/callback?error=${word}&error_description=${encodeURIComponent(sentence).replaceAll("%20", "+")}\n${inside}`,
  "key and value": ({ word, sentence }, inside) =>
    `time=2026-11-25T10:00:01Z level=error msg="token request failed" note="${inside}" status=400 error=${word} error_description="${sentence}"`,
  "a list of REST's": (error, inside) => `Response content: ${rest(error)} (${inside})`,
  "REST's after a status": (error, inside) => `${inside}\nHTTPError 403 - ${rest(error)}`,
  "a SOAP fault": ({ word, sentence }, inside) =>
    `<soapenv:Fault><!-- ${inside} --><faultcode>sf:${word}</faultcode><faultstring>${word}: ${sentence}</faultstring></soapenv:Fault>`,
  "SOAP's fault in Java": ({ word, sentence }, inside) =>
    `[LoginFault [ApiFault  exceptionCode='${word}'\n exceptionMessage='${sentence}'\n extendedErrorDetails='{[0]}'\n]\n] ${inside}`,
  XML: ({ word, sentence }, inside) =>
    `<?xml version="1.0" encoding="UTF-8"?><Errors><!--${inside}--><Error><errorCode>${word}</errorCode><message>${sentence}</message></Error></Errors>`,
  "a ticket": ({ sentence }, inside) =>
    `Hi team, since the weekend our nightly job does not run. ${inside} is what we saw first, then it says “${sentence}”. Can somebody help?`,
  "a table": ({ word, sentence }, inside) =>
    `| when | what | note |\n|---|---|---|\n| 10:00 | ${word}: ${sentence} | ${inside} |`,
};
