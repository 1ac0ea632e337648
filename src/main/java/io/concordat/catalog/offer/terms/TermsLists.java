package io.concordat.catalog.offer.terms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import io.concordat.catalog.offer.terms.formula.TermsReading;
import io.concordat.core.earning.formula.SigningBonus;
import io.concordat.core.earning.terms.Cap;
import io.concordat.core.earning.terms.Clawback;
import io.concordat.core.earning.terms.OfferSegment;
import io.concordat.core.earning.terms.PartnerOverride;

/** Reads the lists of earning terms, and what their items mean together. */
final class TermsLists {

    private TermsLists() {
    }

    static List<OfferSegment> segments(List<EarningSegment> given, TermsReading terms, String path) {
        Set<String> codes = new HashSet<>();
        return each(given, path, (segment, at) -> {
            if (!codes.add(segment.code())) {
                terms.fault(at + ".code", "not-unique", "Another segment has this code.");
            }
            return segment.read(terms, at);
        });
    }

    static List<Cap> caps(List<EarningCap> given, TermsReading terms, String path) {
        return each(given, path, (cap, at) -> cap.read(terms, at));
    }

    static List<Clawback> clawbacks(List<EarningClawback> given, TermsReading terms, String path) {
        return each(given, path, (clawback, at) -> clawback.read(terms, at));
    }

    static List<PartnerOverride> overrides(List<EarningOverride> given, TermsReading terms, String path) {
        List<EarningOverride> before = new ArrayList<>();
        return each(given, path, (override, at) -> {
            if (before.stream().anyMatch(other -> overlap(other, override))) {
                terms.fault(at + ".from", "overlapping", "Another formula holds for the partner in these days.");
            }
            before.add(override);
            return override.read(terms, at);
        });
    }

    /** A signing bonus gives back what is left only when a clawback of the terms says so. */
    static void earnBack(List<OfferSegment> segments, List<PartnerOverride> overrides, List<Clawback> clawbacks,
            TermsReading terms, String path) {
        Stream.concat(segments.stream().map(OfferSegment::formula), overrides.stream().map(PartnerOverride::formula))
                .filter(SigningBonus.class::isInstance).map(SigningBonus.class::cast)
                .mapToInt(SigningBonus::earnBackMonths).distinct()
                .filter(months -> clawbacks.stream().noneMatch(
                        back -> back.method() == Clawback.Method.BY_TIME && back.termMonths() == months))
                .forEach(months -> terms.fault(path, "earn-back-missing", "A signing bonus that is earned over "
                        + months + " months needs a clawback BY_TIME with termMonths " + months + "."));
    }

    private static boolean overlap(EarningOverride one, EarningOverride other) {
        return one.partnerId().equals(other.partnerId()) && !one.endsOn().isBefore(other.from())
                && !other.endsOn().isBefore(one.from());
    }

    private static <D, T> List<T> each(List<D> given, String path, BiFunction<D, String, T> read) {
        List<T> all = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            all.add(read.apply(given.get(i), path + "[" + i + "]"));
        }
        // What has faults is not there; the faults are noted.
        return all.stream().filter(Objects::nonNull).toList();
    }
}
