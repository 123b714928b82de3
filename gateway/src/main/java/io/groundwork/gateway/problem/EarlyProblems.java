package io.groundwork.gateway.problem;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.ReferenceCountUtil;
import java.net.URI;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives a body to the errors that the HTTP server answers before there is an exchange: a broken request line, headers or an
 * address too long. Such a request has no trace yet, so its {@code trace_id} is made here and logged. Shared by all channels.
 */
@ChannelHandler.Sharable
class EarlyProblems extends ChannelOutboundHandlerAdapter {

    private static final Logger log = LoggerFactory.getLogger(EarlyProblems.class);
    private static final URI UNREADABLE = URI.create("/");

    private final JsonMapper json;

    EarlyProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        var _ = context.write(isBareError(message) ? withProblem((FullHttpResponse) message) : message, promise);
    }

    private static boolean isBareError(Object message) {
        return message instanceof FullHttpResponse response
                && response.status().code() >= 400
                && !response.content().isReadable()
                && !response.headers().contains(HttpHeaderNames.CONTENT_TYPE);
    }

    private FullHttpResponse withProblem(FullHttpResponse bare) {
        GatewayProblem problem = GatewayProblem.ofStatus(bare.status().code());
        String trace = UUID.randomUUID().toString().replace("-", "");
        log.info("Refused before routing with {}, trace_id {}", bare.status(), trace);
        ByteBuf body = ByteBufUtil.writeUtf8(
                UnpooledByteBufAllocator.DEFAULT,
                json.writeValueAsString(ProblemDocument.of(problem, problem.title() + ".", UNREADABLE, trace)));
        FullHttpResponse full = new DefaultFullHttpResponse(bare.protocolVersion(), bare.status(), body);
        full.headers()
                .set(bare.headers())
                .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .setInt(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        ReferenceCountUtil.release(bare);
        return full;
    }
}
