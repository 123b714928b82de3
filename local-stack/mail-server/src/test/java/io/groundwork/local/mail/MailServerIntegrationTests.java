package io.groundwork.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailServerIntegrationTests {

    @TempDir
    Path folder;

    private SmtpServer smtp;
    private MailViewer viewer;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();

    @BeforeEach
    void start() throws IOException {
        var mailbox = new Mailbox(folder, 100, new MailIds(Clock.systemUTC()));
        mailbox.load();
        smtp = SmtpServer.start(0, mailbox);
        viewer = MailViewer.start(0, mailbox);
    }

    @AfterEach
    void stop() {
        viewer.close();
        smtp.close();
        http.close();
    }

    @Test
    void showsASentMailByMailpitsApi() throws Exception {
        send("Grüße", "Your code is 123456", "<b>123456</b>", "ada@example.com");

        var found = get("/api/v1/search?query=to%3Aada@example.com");
        var mail = get("/api/v1/message/" + found.at("/messages/0/ID").asString());

        assertThat(found.at("/messages_count").asInt()).isOne();
        assertThat(found.at("/messages/0/To/0/Address").asString()).isEqualTo("ada@example.com");
        assertThat(mail.at("/Subject").asString()).isEqualTo("Grüße");
        assertThat(mail.at("/Text").asString()).isEqualTo("Your code is 123456");
        assertThat(mail.at("/HTML").asString()).isEqualTo("<b>123456</b>");
        assertThat(mail.at("/From/Name").asString()).isEqualTo("Groundwork");
    }

    @Test
    void keepsOneMailForManyRecipients() throws Exception {
        send("Hello", "all", "", "ada@example.com", "bob@example.com");

        assertThat(get("/api/v1/messages").at("/total").asInt()).isOne();
    }

    @Test
    void pagesThroughTheMails() throws Exception {
        for (var subject : new String[] {"one", "two", "three"}) {
            send(subject, "text", "", "ada@example.com");
        }

        var page = get("/api/v1/messages?start=1&limit=1");

        assertThat(page.at("/messages")).hasSize(1);
        assertThat(page.at("/messages/0/Subject").asString()).isEqualTo("two");
        assertThat(page.at("/total").asInt()).isEqualTo(3);
    }

    @Test
    void deletesAllWithoutIds() throws Exception {
        send("gone", "text", "", "ada@example.com");

        assertThat(call("DELETE", "/api/v1/messages", "").statusCode()).isEqualTo(200);

        assertThat(get("/api/v1/messages").at("/total").asInt()).isZero();
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void showsMailsWithoutRunningWhatIsInThem() throws Exception {
        send("<script>a()</script>", "<script>b()</script>", "<script>c('\"')</script>", "ada@example.com");

        var page = call("GET", "/view/latest", "");

        assertThat(page.body()).doesNotContain("<script>").contains("<iframe sandbox", "&lt;script&gt;c(&#39;&quot;");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
        assertThat(call("GET", "/", "").body()).doesNotContain("<script>").contains("ada@example.com");
    }

    @Test
    void answersProbesAndUnknownPaths() throws Exception {
        assertThat(call("GET", "/readyz", "").statusCode()).isEqualTo(200);
        assertThat(call("GET", "/livez", "").statusCode()).isEqualTo(200);
        assertThat(call("GET", "/api/v1/message/none", "").statusCode()).isEqualTo(404);
        assertThat(call("GET", "/nothing", "").statusCode()).isEqualTo(404);
        assertThat(call("POST", "/api/v1/messages", "{}").statusCode()).isEqualTo(405);
    }

    private void send(String subject, String text, String html, String... to) throws MessagingException, IOException {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(smtp.port()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("no-reply@groundwork.local", "Groundwork"));
        for (var recipient : to) {
            message.addRecipient(RecipientType.TO, new InternetAddress(recipient));
        }
        message.setSubject(subject, "utf-8");
        message.setContent(new MimeMultipart("alternative", part(text, "plain"), part(html, "html")));
        Transport.send(message);
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return json.readTree(call("GET", path, "").body());
    }

    private HttpResponse<String> call(String method, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + viewer.port() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
