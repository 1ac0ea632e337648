package io.concordat.partner;

import java.util.List;

/**
 * What of a partner decides money, and is therefore dated.
 *
 * @param tier code, or {@code null}
 * @param region code, or {@code null}
 * @param segments codes, sorted and each once
 */
public record Attributes(PartnerType type, String tier, String region, List<String> segments) {

    public Attributes {
        segments = segments.stream().distinct().sorted().toList();
    }
}
