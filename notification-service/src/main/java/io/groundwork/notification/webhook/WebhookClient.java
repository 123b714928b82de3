package io.groundwork.notification.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Makes the calls: to checked addresses only, without proxies, redirects, cookies or retries, and each within its time. */
@Component
public class WebhookClient implements DisposableBean {

    private final CloseableHttpClient http;
    private final WebhookProperties properties;
    private final ScheduledThreadPoolExecutor deadlines = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("webhook-deadlines").factory());

    WebhookClient(PublicAddresses addresses, WebhookProperties properties) {
        this.properties = properties;
        this.http = client(addresses, properties);
        deadlines.setRemoveOnCancelPolicy(true); // else each call is remembered until its time would have run out
    }

    /** Waits for the answer; every failure is an answer too. */
    public WebhookAnswer call(Webhook webhook) {
        return call(webhook.endpoint(), request(webhook));
    }

    /** The same for what is no webhook, with headers and a body of its own. */
    public WebhookAnswer call(URI endpoint, Map<String, String> headers, byte[] body) {
        HttpPost request = new HttpPost(endpoint);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_OCTET_STREAM));
        return call(endpoint, request);
    }

    private WebhookAnswer call(URI endpoint, HttpPost request) {
        ScheduledFuture<?> deadline =
                deadlines.schedule(request::cancel, properties.timeout().toMillis(), TimeUnit.MILLISECONDS);
        try {
            EndpointAddress.read(endpoint.toString(), properties.plainHttp());
            return http.execute(request, this::answer);
        } catch (BlockedAddressException | IllegalArgumentException e) {
            return WebhookAnswer.failed("The endpoint is not allowed: " + e.getMessage());
        } catch (IOException e) {
            return WebhookAnswer.failed(
                    request.isCancelled()
                            ? "No answer within " + properties.timeout().toSeconds() + " s"
                            : e.getClass().getSimpleName());
        } finally {
            deadline.cancel(false);
        }
    }

    private static HttpPost request(Webhook webhook) {
        HttpPost request = new HttpPost(webhook.endpoint());
        request.setHeader("User-Agent", "Groundwork");
        request.setHeader("webhook-id", webhook.id());
        request.setHeader("webhook-timestamp", webhook.timestamp().getEpochSecond());
        request.setHeader("webhook-signature", webhook.signatures());
        request.setEntity(new StringEntity(webhook.payload(), ContentType.APPLICATION_JSON));
        return request;
    }

    private WebhookAnswer answer(ClassicHttpResponse response) throws IOException {
        Header retryAfter = response.getFirstHeader("Retry-After");
        return WebhookAnswer.of(
                response.getCode(),
                Optional.ofNullable(retryAfter).map(Header::getValue),
                beginning(response.getEntity()));
    }

    private String beginning(HttpEntity entity) throws IOException {
        if (entity == null) {
            return "";
        }
        try (InputStream body = entity.getContent()) {
            byte[] bytes = body.readNBytes((int) properties.maxResponse().toBytes());
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static CloseableHttpClient client(PublicAddresses addresses, WebhookProperties properties) {
        Timeout timeout = Timeout.of(properties.timeout());
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setMaxConnTotal(properties.connections())
                        .setMaxConnPerRoute(properties.connections())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(properties.connectTimeout()))
                                .setSocketTimeout(timeout)
                                .setTimeToLive(TimeValue.ofMinutes(1))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .setContentCompressionEnabled(false)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("Groundwork")
                .build();
    }

    @Override
    public void destroy() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }
}
