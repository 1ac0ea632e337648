package io.concordat.core.matching;

import java.util.Comparator;

/**
 * The order in which verdicts prevail: a duplicate of one's own before any conflict, a conflict before a possible match,
 * that before a related one. Among conflicts the owner of a named account comes first, then the vendor's own sales team,
 * then another partner.
 */
public final class VerdictOrder {

    /** Strongest verdict first. */
    public static final Comparator<Verdict> STRONGEST_FIRST = Comparator.comparingInt(VerdictOrder::rank).reversed();

    /** One verdict and whose registration it is about. */
    public record Finding(Verdict verdict, boolean ownRegistration, double score) {
    }

    /** Strongest first; of two equally strong findings one's own registration first, then the higher score. */
    public static final Comparator<Finding> FINDINGS = Comparator.comparing(Finding::verdict, STRONGEST_FIRST)
            .thenComparing(Finding::ownRegistration, Comparator.reverseOrder())
            .thenComparing(Finding::score, Comparator.reverseOrder());

    private VerdictOrder() {
    }

    static int rank(Verdict verdict) {
        return switch (verdict) {
            case EXACT_DUPLICATE -> 6;
            case CONFLICT_NAMED_ACCOUNT -> 5;
            case CONFLICT_DIRECT -> 4;
            case CONFLICT_PARTNER -> 3;
            case POSSIBLE -> 2;
            case RELATED -> 1;
            case CLEAR -> 0;
        };
    }
}
