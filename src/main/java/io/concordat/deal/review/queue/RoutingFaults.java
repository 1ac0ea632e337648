package io.concordat.deal.review.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.concordat.core.money.Money;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.reference.KnownCodes;
import io.concordat.platform.reference.ReferenceKind;

/** What of the routing's input does not fit together. */
final class RoutingFaults {

    private RoutingFaults() {
    }

    /** @param input passed the checks of each single field */
    static List<FieldError> of(WriteReviewRouting input) {
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < input.rules().size(); i++) {
            ReviewRule rule = input.rules().get(i);
            String field = "rules[" + i + "].";
            Optional<Money> least = rule.minimumValue() == null
                    ? Optional.empty()
                    : rule.minimumValue().read(field + "minimumValue", faults);
            Optional<Money> most = rule.maximumValue() == null
                    ? Optional.empty()
                    : rule.maximumValue().read(field + "maximumValue", faults);
            if (least.isPresent() && most.isPresent() && !isRange(least.get(), most.get())) {
                faults.add(new FieldError(field + "maximumValue", "out-of-range",
                        "The greatest value has the currency of the least one and is not below it."));
            }
        }
        return faults;
    }

    private static boolean isRange(Money least, Money most) {
        return least.currency().equals(most.currency()) && least.compareTo(most) <= 0;
    }

    static KnownCodes codes(WriteReviewRouting input) {
        KnownCodes codes = new KnownCodes();
        for (int i = 0; i < input.rules().size(); i++) {
            ReviewRule rule = input.rules().get(i);
            codes.askAll("rules[" + i + "].regions", ReferenceKind.REGION, rule.regions());
            codes.askAll("rules[" + i + "].partnerTiers", ReferenceKind.TIER, rule.partnerTiers());
            codes.askAll("rules[" + i + "].productFamilies", ReferenceKind.PRODUCT_FAMILY, rule.productFamilies());
        }
        return codes;
    }

    static List<FieldError> unknownQueues(WriteReviewRouting input, Set<String> known) {
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < input.rules().size(); i++) {
            if (!known.contains(input.rules().get(i).queue())) {
                faults.add(QueueFaults.unknownQueue("rules[" + i + "].queue"));
            }
        }
        if (input.defaultQueue() != null && !known.contains(input.defaultQueue())) {
            faults.add(QueueFaults.unknownQueue("defaultQueue"));
        }
        return faults;
    }
}
