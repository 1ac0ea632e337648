package io.concordat.deal;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/**
 * When a registration is protected.
 *
 * @param startsAt first instant
 * @param endsAt first instant after it
 * @param rule which rule gave it its length, in words; {@code null} for protections from before this was kept
 */
@Type("ProtectionWindow")
@Description("When a registration is protected.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProtectionWindow(@Description("First instant.") Instant startsAt,
        @Description("First instant after it.") Instant endsAt,
        @Description("Which rule gave it its length, in words; extensions are told by themselves.") String rule) {

    /** @return the same window, over at the instant if it lasted longer; a window that had not begun is empty then */
    ProtectionWindow endedAt(Instant instant) {
        Instant end = instant.isBefore(endsAt) ? instant : endsAt;
        return new ProtectionWindow(startsAt.isBefore(end) ? startsAt : end, end, rule);
    }

    boolean isOver(Instant now) {
        return !endsAt.isAfter(now);
    }
}
