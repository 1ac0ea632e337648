package io.concordat.core.matching.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.concordat.core.matching.CustomerIdentity;
import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.IdentityLevel;
import io.concordat.core.matching.Likeness;
import io.concordat.core.matching.Normalizer;
import io.concordat.core.matching.Thresholds;
import io.concordat.core.matching.TokenStatistics;
import io.concordat.core.matching.deals.DealData;

class MatchScorerTest {

    private static final List<Fingerprint> PRINTS = DealData.generate(21, 400).records().stream()
            .map(Normalizer::normalize).toList();

    @ParameterizedTest
    @EnumSource(IdentityLevel.class)
    void aScoreIsSymmetricFiniteAndTheSumOfItsContributions(IdentityLevel level) {
        Random random = new Random(5);
        for (int i = 0; i < 3000; i++) {
            Fingerprint one = PRINTS.get(random.nextInt(PRINTS.size()));
            Fingerprint other = PRINTS.get(random.nextInt(PRINTS.size()));
            MatchScore score = MatchScorer.score(one, other, level, TokenStatistics.frozen());
            assertThat(score.score()).isFinite()
                    .isEqualTo(MatchScorer.score(other, one, level, TokenStatistics.frozen()).score());
            double sum = 0;
            for (Contribution contribution : score.contributions()) {
                sum += contribution.weight();
            }
            assertThat(sum).isEqualTo(score.score());
        }
    }

    @ParameterizedTest
    @EnumSource(IdentityLevel.class)
    void theSameCustomerWithAWebsiteTwiceIsTheSame(IdentityLevel level) {
        for (Fingerprint print : PRINTS) {
            if (print.domain() != null) {
                assertThat(Customers.score(print, print, level)).as(print.legalName())
                        .isGreaterThanOrEqualTo(Thresholds.DEFAULT.block());
            }
        }
    }

    @Test
    void theExampleOfTheApiIsFoundUnderAnotherSpelling() {
        Fingerprint registered = Customers.print("Müller GmbH", "DE", "https://www.mueller-bau.de", "+49 221 555010",
                "Hauptstraße 5", "Köln");
        Fingerprint again = Customers.print("Mueller G.m.b.H.", "DE", "mueller-bau.de", null, "Hauptstr. 5", "Cologne");
        assertThat(Customers.likeness(registered, again)).isEqualTo(Likeness.SAME);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ООО Газпром нефть | OOO Gazprom Neft", "トヨタ自動車株式会社 | トヨタ自動車",
            "삼성전자 주식회사 | (주)삼성전자", "华为技术有限公司 | 华为技术", "Siemens Aktiengesellschaft | SIEMENS AG"})
    void aNameAloneIsEnoughWhenItIsTheSameName(String one, String other) {
        assertThat(Customers.likeness(Customers.print(one), Customers.print(other))).isEqualTo(Likeness.SAME);
    }

    @ParameterizedTest
    @CsvSource({"Acme Fund II, Acme Fund III", "Kraftwerk 4 GmbH, Kraftwerk 5 GmbH", "Brigade Forty-Four, Brigade 45",
            "Wohnbau Nord 2 GmbH, Wohnbau Nord 12 GmbH"})
    void numberedSiblingsAreNeverTheSameWhateverElseTheyShare(String one, String other) {
        Fingerprint first = Customers.print(one, "DE", "acme.de", "+49 221 555010", "Hauptstraße 5", "Köln");
        Fingerprint second = Customers.print(other, "DE", "acme.de", "+49 221 555010", "Hauptstraße 5", "Köln");
        assertThat(Customers.likeness(first, second)).isNotEqualTo(Likeness.SAME);
    }

    @Test
    void theSameNameInAnotherCountryIsNotTheSame() {
        Fingerprint german = Customers.print("Zwirbel Logistics", "DE", "zwirbel.com", null, null, "Köln");
        Fingerprint french = Customers.print("Zwirbel Logistics", "FR", "zwirbel.com", null, null, "Lyon");
        assertThat(Customers.likeness(german, french)).isNotEqualTo(Likeness.SAME);
        assertThat(Customers.score(german, french, IdentityLevel.CORPORATE_GROUP))
                .isGreaterThanOrEqualTo(Thresholds.DEFAULT.block());
    }

    @Test
    void aNamesakeOfUnknownCountryIsLeftToAPersonUnlessMoreAgrees() {
        Fingerprint german = Customers.print("Zwirbel Logistics", "DE", null, "+49 221 555010", null, "Köln");
        assertThat(Customers.likeness(german, Customers.print("Zwirbel Logistics", "ZZ", null, null, null, null)))
                .isNotEqualTo(Likeness.SAME);
        assertThat(Customers.likeness(german,
                Customers.print("Zwirbel Logistics", "ZZ", null, "0221 555010", null, "Köln")))
                .isEqualTo(Likeness.SAME);
    }

    @Test
    void anotherCompanyInTheSameBuildingIsDifferent() {
        Fingerprint one = Customers.print("Zwirbel Logistics GmbH", "DE", "zwirbel.de", "+49 221 555010",
                "Hauptstraße 5", "Köln");
        Fingerprint other = Customers.print("Knatter Software AG", "DE", "knatter.de", "+49 221 555077",
                "Hauptstraße 5", "Köln");
        assertThat(Customers.likeness(one, other)).isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void aSharedDomainIsAlwaysWorthALookButNotEnoughUnderAnotherName() {
        Fingerprint brand = Customers.print("Knatter Software AG", "DE", "knatter.de", null, null, null);
        Fingerprint holding = Customers.print("Zwirbel Beteiligungen", "DE", "www.knatter.de", null, null, null);
        assertThat(Customers.likeness(brand, holding)).isEqualTo(Likeness.POSSIBLE);
    }

    @Test
    void anOfficialIdentifierOutweighsTheName() {
        Fingerprint one = withLei("Zwirbel Logistics", "529900T8BM49AURSDO55");
        assertThat(Customers.likeness(one, withLei("Knatter Holding", "5299 00T8 BM49 AURS DO55")))
                .isEqualTo(Likeness.SAME);
        assertThat(Customers.likeness(one, withLei("Zwirbel Logistics", "529900W18LQJJN6SJ336")))
                .isNotEqualTo(Likeness.SAME);
    }

    @Test
    void aBranchInAnotherStreetIsAnotherSite() {
        Fingerprint one = Customers.print("Zwirbel Bakery", "US", null, "+1 312 5550101", "12 Main St", "Chicago");
        Fingerprint other = Customers.print("Zwirbel Bakery", "US", null, "+1 312 5550202", "900 Lake Ave", "Chicago");
        assertThat(Customers.score(one, other, IdentityLevel.SITE)).isLessThan(Thresholds.DEFAULT.block());
    }

    @Test
    void everyContributionNamesItsFieldAndReason() {
        MatchScore score = MatchScorer.score(PRINTS.get(0), PRINTS.get(1), IdentityLevel.SITE,
                TokenStatistics.frozen());
        assertThat(score.contributions()).isNotEmpty().allSatisfy(contribution -> {
            assertThat(contribution.field()).isNotBlank();
            assertThat(contribution.reason()).matches("[a-z-]+");
            assertThat(contribution.likeness()).isBetween(0.0, 1.0);
            assertThat(contribution.sentence()).matches("[A-Z].+\\. This .+\\.").doesNotContain("{");
        });
    }

    @ParameterizedTest
    @EnumSource(Feature.class)
    void everyOutcomeHasASentence(Feature feature) {
        assertThat(Sentences.knows(feature.field(), feature.reason())).isTrue();
    }

    @Test
    void aContributionReadsLikeAChannelManagersNote() {
        Fingerprint one = Customers.print("Zwirbel Logistics", "DE", "zwirbel.de", "+49 221 555010", null, "Köln");
        MatchScore score = MatchScorer.score(one, one, IdentityLevel.COMPANY_PER_COUNTRY, TokenStatistics.frozen());
        assertThat(score.contributions()).extracting(Contribution::sentence)
                .anyMatch(sentence -> sentence
                        .startsWith("Both have the phone number \u201c+49221555010\u201d. This speaks "));
    }

    @ParameterizedTest
    @EnumSource(IdentityLevel.class)
    void oneProbeAgainstManyGivesTheSameScoresAsPairByPair(IdentityLevel level) {
        ProbeScorer scorer = new ProbeScorer(PRINTS.get(0), level, TokenStatistics.frozen());
        for (Fingerprint other : PRINTS) {
            MatchScore expected = MatchScorer.score(PRINTS.get(0), other, level, TokenStatistics.frozen());
            assertThat(scorer.score(other)).isEqualTo(expected.score());
            assertThat(scorer.explain(other)).isEqualTo(expected);
        }
    }

    @Test
    void aPhoneThatManyCustomersHaveSaysLittle() {
        Fingerprint one = Customers.print("Zwirbel Logistics", "DE", null, "+49 221 555010", null, null);
        Fingerprint other = Customers.print("Knatter Software", "DE", null, "+49 221 555010", null, null);
        TokenStatistics shared = new TokenStatistics() {

            @Override
            public long documents() {
                return TokenStatistics.frozen().documents();
            }

            @Override
            public int documentFrequency(String token) {
                return TokenStatistics.frozen().documentFrequency(token);
            }

            @Override
            public int domainFrequency(String domain) {
                return 1;
            }

            @Override
            public int phoneFrequency(String phone) {
                return 300;
            }
        };
        IdentityLevel level = IdentityLevel.COMPANY_PER_COUNTRY;
        assertThat(MatchScorer.score(one, other, level, shared).score())
                .isLessThan(MatchScorer.score(one, other, level, TokenStatistics.frozen()).score() - 1);
    }

    @Test
    void fingerprintsOfTwoNormaliserVersionsAreNotCompared() {
        Fingerprint one = Customers.print("Acme");
        Fingerprint old = new Fingerprint((short) 0, "Acme", "acme", "acme", null, null, null, null, null, null, null,
                null, null, null,
                null, null, null, null, null, null, null, null, null);
        assertThatThrownBy(() -> MatchScorer.score(one, old, IdentityLevel.SITE, TokenStatistics.frozen()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Fingerprint withLei(String name, String lei) {
        return Normalizer.normalize(
                new CustomerIdentity(name, null, null, null, null, null, null, null, "DE", null, lei, null, null,
                        null));
    }
}
