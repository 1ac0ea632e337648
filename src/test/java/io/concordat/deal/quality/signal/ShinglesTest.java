package io.concordat.deal.quality.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class ShinglesTest {

    private static final String TEXT = """
            The customer loses two hours a day and person to spreadsheets that nobody trusts, and its managers \
            wait for the numbers of last month until the middle of the next one.""";

    @Test
    void caseSpacingAndPunctuationMakeNoDifferenceAndOneWordMakesALittleOne() {
        assertThat(alike(TEXT, TEXT.toUpperCase(Locale.ROOT).replace(" ", " - "))).isEqualTo(100);
        assertThat(alike(TEXT, TEXT.replace("managers", "directors"))).isBetween(75, 95);
    }

    @Test
    void otherTextsAreNotAlikeAndShortOnesSayNothing() {
        assertThat(alike(TEXT, """
                A hospital wants to keep its appointments, its staff and its rooms in one plan, which today are three \
                systems that do not know each other.""")).isLessThan(10);
        assertThat(alike("Analytics rollout", "Analytics rollout")).isZero();
        assertThat(Shingles.bands(Shingles.of("Analytics rollout"))).isEmpty();
    }

    @Test
    void textsOfOtherScriptsAreCompared() {
        String japanese = "お客様は表計算に毎日一人当たり二時間を費やしており、その数字を信頼する人は誰もいません。".repeat(2);
        assertThat(alike(japanese, japanese.replace("。", "！"))).isEqualTo(100);
    }

    @Test
    void textsThatAreEightyPercentAlikeShareABandNearlyAlways() {
        Random random = new Random(4711);
        int found = 0;
        int compared = 0;
        for (int i = 0; i < 300; i++) {
            List<String> words = Stream.generate(() -> Integer.toString(random.nextInt(1 << 30), 36)).limit(60)
                    .collect(Collectors.toList());
            Set<Long> one = Shingles.of(String.join(" ", words));
            words.set(random.nextInt(60), "changed");
            words.set(random.nextInt(60), "altered");
            Set<Long> other = Shingles.of(String.join(" ", words));
            if (Shingles.percent(one, other) >= 80) {
                compared++;
                found += shareABand(one, other) ? 1 : 0;
            }
        }
        assertThat(compared).isGreaterThan(200);
        assertThat(found).isGreaterThanOrEqualTo(compared * 97 / 100);
    }

    private static boolean shareABand(Set<Long> one, Set<Long> other) {
        long[] bands = Shingles.bands(other);
        return Arrays.stream(Shingles.bands(one)).anyMatch(band -> Arrays.stream(bands).anyMatch(b -> b == band));
    }

    private static int alike(String one, String other) {
        return Shingles.percent(Shingles.of(one), Shingles.of(other));
    }
}
