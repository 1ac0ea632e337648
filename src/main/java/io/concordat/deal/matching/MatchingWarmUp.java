package io.concordat.deal.matching;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

import io.concordat.core.matching.CustomerIdentity;
import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.IdentityLevel;
import io.concordat.core.matching.MatchKeys;
import io.concordat.core.matching.Normalizer;
import io.concordat.core.matching.TokenStatistics;
import io.concordat.core.matching.score.MatchScorer;

/**
 * Loads what matching reads only once (transliteration rules of every script, phone and legal-form tables, weights) before
 * the first request comes: it takes a second or more, during which an event loop would serve nobody.
 */
@ApplicationScoped
class MatchingWarmUp {

    private static final List<String> NAMES = List.of("Müller & Söhne GmbH", "ООО Ромашка", "Ελληνικά Πετρέλαια ΑΕ",
            "株式会社日立製作所", "トヨタ自動車", "北京万科有限公司", "삼성전자 주식회사", "شركة الاتصالات", "חברת החשמל", "บริษัท ไทย");

    void loadTables(@Observes StartupEvent start) {
        Fingerprint first = print(NAMES.get(0));
        for (String name : NAMES) {
            Fingerprint next = print(name);
            MatchKeys.of(0, next);
            MatchScorer.score(first, next, IdentityLevel.SITE, TokenStatistics.frozen());
            MatchScorer.score(first, next, IdentityLevel.COMPANY_PER_COUNTRY, TokenStatistics.frozen());
        }
    }

    private static Fingerprint print(String name) {
        return Normalizer.normalize(new CustomerIdentity(name, "https://www.example.com/de", List.of("a@example.com"),
                "+49 221 555010", "Hauptstraße 5", "Köln", null, "50667", "DE", null, null, null, null, null));
    }
}
