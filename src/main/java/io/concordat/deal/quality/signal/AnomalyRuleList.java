package io.concordat.deal.quality.signal;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rule of every kind. */
@RegisterForReflection
@Schema(name = "AnomalyRuleList", description = "The rule of every kind.")
record AnomalyRuleList(@Schema(description = "The rules.") List<AnomalyRule> items) {
}
