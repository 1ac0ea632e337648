package io.concordat.earning.fact;

import java.util.UUID;

import io.concordat.core.earning.fact.FactKind;

/** Which facts are asked for; any where a part is {@code null}. */
public record FactFilter(UUID partnerId, FactKind kind, String externalId, String deal) {
}
