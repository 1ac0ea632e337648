package io.concordat.platform.request;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.concordat.platform.error.Problem;

/**
 * Refuses, before anything else looks at it, a request that is not well formed as HTTP: its address, its headers, the
 * announced size of its body. The framework below would answer without a body, or fail further in.
 */
@ApplicationScoped
class RequestForm {

    private static final int SECOND = 900;
    /** Ahead of the routes and of their failure handlers. */
    private static final int FAILURES = -SECOND;
    private static final int LONGEST_ADDRESS = 8_192;
    private static final int MOST_HEADERS = 16_384;
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w!#$&^.+*-]+/[\\w!#$&^.+*-]+\\s*(;.*)?");

    private final long largestBody;
    private final List<StreamedBody> streamed;
    private final BodyHandler body;

    RequestForm(@ConfigProperty(name = StreamedBody.LARGEST_BODY) MemorySize largestBody,
            @Any Instance<StreamedBody> streamed) {
        this.largestBody = largestBody.asLongValue();
        this.streamed = streamed.stream().toList();
        this.body = BodyHandler.create(false).setBodyLimit(largestBody.asLongValue());
    }

    void filter(@Observes Filters filters) {
        filters.register(this::check, SECOND);
    }

    /** A body that does not announce its size is found to be too large while it is read. */
    void failures(@Observes Router router) {
        router.route().order(FAILURES).failureHandler(context -> {
            if (context.statusCode() == 413) {
                ProblemAnswer.sendAndClose(context, tooLarge());
            } else {
                context.next();
            }
        });
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String type = request.getHeader("Content-Type");
        Optional<StreamedBody> stream = stream(request);
        if (request.uri().length() > LONGEST_ADDRESS) {
            ProblemAnswer.sendAndClose(context, problem(414, "URI too long", "uri-too-long",
                    "Path and query together have at most " + LONGEST_ADDRESS + " characters."));
        } else if (headerSize(request) > MOST_HEADERS) {
            ProblemAnswer.sendAndClose(context, problem(431, "Header fields too large", "headers-too-large",
                    "All headers together have at most " + MOST_HEADERS + " characters."));
        } else if (!isReadable(request.uri())) {
            send(context, malformed());
        } else if (announcedSize(request) > stream.map(StreamedBody::most).orElse(largestBody)) {
            ProblemAnswer.sendAndClose(context, tooLarge());
        } else if (type != null && !type.isBlank() && !MEDIA_TYPE.matcher(type.strip()).matches()) {
            send(context, problem(415, "Unsupported media type", "unsupported-media-type",
                    "Content-Type is no media type; send application/json."));
        } else if (stream.isEmpty() && isChunked(request)) {
            body.handle(context);
            request.resume();
        } else {
            context.next();
        }
    }

    private Optional<StreamedBody> stream(HttpServerRequest request) {
        String path = request.path();
        return path == null
                ? Optional.empty()
                : streamed.stream().filter(door -> door.takes(request.method().name(), path)).findFirst();
    }

    private static boolean isChunked(HttpServerRequest request) {
        String encoding = request.getHeader("Transfer-Encoding");
        return encoding != null && encoding.toLowerCase(Locale.ROOT).contains("chunked");
    }

    private static void send(RoutingContext context, Problem problem) {
        ProblemAnswer.send(context, problem, Map.of());
    }

    private static Problem malformed() {
        return problem(400, "Bad request", "uri-malformed",
                "Path and query must be percent-encoded UTF-8 without U+0000.");
    }

    private static Problem tooLarge() {
        return problem(413, "Too large", "too-large", "The request's body is larger than is accepted here.");
    }

    private static Problem problem(int status, String title, String code, String detail) {
        return new Problem("about:blank", title, status, detail, code, null);
    }

    private static int headerSize(HttpServerRequest request) {
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    /** @return the length of the body that the request announces, or 0 when it does not or not as a number */
    private static long announcedSize(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    /** @return whether every percent sign starts an octet, and the octets are UTF-8 without U+0000 */
    static boolean isReadable(String uri) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(uri.length());
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            if (c != '%') {
                octets.write(c);
                continue;
            }
            int octet = i + 2 < uri.length() ? hex(uri.charAt(i + 1)) * 16 + hex(uri.charAt(i + 2)) : -1;
            if (octet <= 0 || hex(uri.charAt(i + 1)) < 0 || hex(uri.charAt(i + 2)) < 0) {
                return false;
            }
            octets.write(octet);
            i += 2;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets.toByteArray()));
            return true;
        } catch (CharacterCodingException notText) {
            return false;
        }
    }

    private static int hex(char digit) {
        return digit < 128 ? Character.digit(digit, 16) : -1;
    }
}
