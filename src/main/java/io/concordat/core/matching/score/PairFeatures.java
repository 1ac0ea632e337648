package io.concordat.core.matching.score;

import static io.concordat.core.matching.score.Feature.*;

import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.TokenStatistics;
import io.concordat.core.matching.name.LegalForms;
import io.concordat.core.matching.text.Words;

/** Measures every {@link Feature} on the two sides of a pair; symmetric. */
final class PairFeatures {

    private final Fingerprint one;
    private final Fingerprint other;
    private final FeatureVector v;

    private PairFeatures(Fingerprint one, Fingerprint other, FeatureVector v) {
        this.one = one;
        this.other = other;
        this.v = v;
    }

    static double[] of(Fingerprint one, Fingerprint other, TokenStatistics statistics) {
        double[] x = new double[Feature.count()];
        measure(new Side(one, statistics), new Side(other, statistics), statistics,
                Math.log(1.0 + statistics.documents()), x);
        return x;
    }

    /**
     * @param full weight of the rarest of all words in these statistics
     * @param x    takes the features; all zero
     */
    static void measure(Side one, Side other, TokenStatistics statistics, double full, double[] x) {
        FeatureVector v = new FeatureVector(x);
        PairFeatures features = new PairFeatures(one.print, other.print, v);
        NameComparison name = NameComparison.of(one, other, full);
        v.set(PRIOR, 1);
        features.name(name, one.script, other.script);
        features.tokenSets();
        features.form();
        ContactFeatures.measure(one, other, name, statistics, v);
        CombinedFeatures.measure(name, v);
        features.alone(name);
    }

    private void name(NameComparison name, Side.Script script, Side.Script otherScript) {
        boolean scriptsDiffer = script != otherScript;
        double overlap = name.overlap();
        boolean conflict = name.conflict() > 0;
        v.flag(NAME_SAME, name.same());
        v.set(NAME_OVERLAP, overlap);
        v.set(NAME_OVERLAP_HALF, Math.max(0, overlap - 0.5) * 2);
        v.set(NAME_OVERLAP_HIGH, Math.max(0, overlap - 0.85) / 0.15);
        v.set(NAME_CONTAINED, name.contained());
        v.set(NAME_CONTAINED_FULLY, Math.max(0, name.contained() - 0.9) * 10);
        v.set(NAME_SPELLING, Math.max(0, name.spelling() - 0.7) / 0.3);
        v.set(NAME_SPELLING_HIGH, Math.max(0, name.spelling() - 0.9) * 10);
        v.set(NAME_RARITY, Math.min(2, name.rarity()) / 2);
        v.set(NAME_CONFLICT, Math.min(2, name.conflict()) / 2);
        v.set(NAME_EXTRA, Math.min(3, name.extra()) / 3);
        v.flag(NAME_CONFLICTS, conflict);
        v.flag(NAME_HAS_EXTRA, name.extra() > 0 && !conflict);
        v.flag(NAME_HEAD_CONFLICTS, name.headsConflict());
        v.flag(NAME_GROUP_WORD_EXTRA, name.groupWordIsExtra());
        v.flag(NAME_KINDS_DIFFER, conflict && name.kindsDiffer());
        v.flag(NAME_TRADES_DIFFER, conflict && scriptsDiffer && name.tradesDiffer());
        v.flag(NAME_SCRIPTS_DIFFER, scriptsDiffer);
        v.flag(NAME_SCRIPTS_DIFFER_CONFLICT, scriptsDiffer && conflict);
        v.set(NAME_TYPO, Math.min(1, name.typo()));
        v.flag(NAME_ONE_EDIT, name.oneEdit());
        v.flag(NAME_TRANSLATED, name.sameInOtherWords() && !name.shortened());
        v.flag(NAME_SHORTENED, name.shortened());
        v.flag(NAME_PLACE_EXTRA, name.placeIsExtra());
        v.flag(NAME_LETTER_REPLACED, name.oneEdit() && script == Side.Script.LATIN && !scriptsDiffer
                && name.letterReplaced());
        v.flag(NAME_ACRONYM, !name.same() && (isAcronymOf(one, other) || isAcronymOf(other, one)));
        v.flag(NAME_HEAD, name.headAgrees());
    }

    private void tokenSets() {
        String a = one.numerals();
        String b = other.numerals();
        if (a != null || b != null) {
            boolean equal = a != null && a.equals(b);
            boolean some = equal || Words.share(a, b);
            v.flag(NUMERALS_SAME, equal);
            v.flag(NUMERALS_DIFFER, a != null && b != null && !some);
            v.flag(NUMERALS_ONE_SIDED, a == null || b == null || !equal && some);
        }
        a = one.geoTokens();
        b = other.geoTokens();
        if (a != null || b != null) {
            v.flag(PLACES_SAME, a != null && a.equals(b));
            v.flag(PLACES_DIFFER, a != null && b != null && !Words.share(a, b));
            v.flag(PLACES_ONE_SIDED, (a == null || b == null) && !isOwnPlace(a == null ? b : a));
        }
    }

    private void form() {
        String a = one.legalForm();
        String b = other.legalForm();
        if (a == null || b == null || a.endsWith("/U") || b.endsWith("/U")) {
            return;
        }
        boolean same = a.equals(b);
        boolean kin = a.charAt(a.length() - 1) == b.charAt(b.length() - 1);
        v.flag(FORM_SAME, same);
        v.flag(FORM_KIN, kin && !same);
        // Any form is put into English as Ltd., LLC or Inc., so that one of them says nothing against another language's.
        v.flag(FORM_DIFFERS, !kin && LegalForms.isEnglish(a) == LegalForms.isEnglish(b));
    }

    private void alone(NameComparison name) {
        if (isNameAlone(one) && isNameAlone(other)) {
            v.set(NAME_ALONE, 1);
            v.set(NAME_ALONE_OVERLAP, Math.max(0, name.agreement() - 0.5) * 2);
            v.set(NAME_ALONE_CONFLICT, v.get(NAME_CONFLICT));
            v.set(NAME_ALONE_ONE_EDIT, v.get(NAME_ONE_EDIT));
            v.set(NAME_ALONE_SPELLING, v.get(NAME_SPELLING_HIGH));
        }
    }

    private static boolean isNameAlone(Fingerprint print) {
        return print.phone() == null && print.houseNumbers() == null && print.streetStem() == null
                && print.city() == null && print.postcode() == null && print.domain() == null
                && print.emailDomain() == null;
    }

    private static boolean isAcronymOf(Fingerprint one, Fingerprint other) {
        String acronym = other.acronym();
        if (acronym == null || acronym.length() < 3) {
            return false;
        }
        String core = one.nameCore();
        int more = core.length() - acronym.length();
        return more == 0 && core.equals(acronym)
                || more > 0 && (core.startsWith(acronym) && core.charAt(acronym.length()) == ' '
                        || core.endsWith(acronym) && core.charAt(more - 1) == ' ');
    }

    private boolean isOwnPlace(String places) {
        return places.indexOf(' ') < 0 && (places.equals(one.city()) || places.equals(other.city())
                || places.equals(one.country()) || places.equals(other.country()));
    }
}
