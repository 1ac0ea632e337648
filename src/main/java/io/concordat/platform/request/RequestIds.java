package io.concordat.platform.request;

import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.vertx.http.runtime.filters.Filters;
import org.jboss.logging.MDC;

/** Gives every request an id: the caller's {@code X-Request-Id} when it is sensible, else a new one, always answered. */
@ApplicationScoped
public class RequestIds {

    private static final String HEADER = "X-Request-Id";
    private static final String KEY = "requestId";
    private static final String VENDOR = "vendor";
    private static final Pattern SENSIBLE = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final int FIRST = 1000;

    void filter(@Observes Filters filters) {
        filters.register(context -> {
            String sent = context.request().getHeader(HEADER);
            String id = sent != null && SENSIBLE.matcher(sent).matches()
                    ? sent
                    : UuidCreator.getTimeOrderedEpoch().toString();
            MDC.put(KEY, id);
            context.response().putHeader(HEADER, id);
            context.next();
        }, FIRST);
    }

    /** Puts the vendor's key beside the id, so that every further log line of the request carries both. */
    public static void belongsTo(String vendorKey) {
        MDC.put(VENDOR, vendorKey);
    }

    /** @return the id of the running request, or {@code null} outside of one */
    public static String current() {
        Object id = MDC.get(KEY);
        return id == null ? null : id.toString();
    }
}
