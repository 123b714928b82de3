package io.groundwork.gateway.docs;

import org.springframework.web.util.HtmlUtils;

/** The frame of the gateway's own pages; everything put into it is escaped here. */
final class Html {

    private Html() {}

    /** A page; the content is HTML already. */
    static String page(String title, String content) {
        return """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%1$s</title>
              <link rel="stylesheet" href="/docs/page.css">
            </head>
            <body>
              <nav><a href="/docs">API documents</a> <a href="/problems">Problems</a></nav>
              <main>
                <h1>%1$s</h1>
            %2$s
              </main>
            </body>
            </html>
            """.formatted(text(title), content);
    }

    static String text(String plain) {
        return HtmlUtils.htmlEscape(plain);
    }

    /** Plain text in which `backticks` mark code. */
    static String prose(String plain) {
        return text(plain).replaceAll("`([^`]*)`", "<code>$1</code>");
    }
}
