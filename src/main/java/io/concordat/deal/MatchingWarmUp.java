package io.concordat.deal;

import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

import io.concordat.core.matching.CustomerIdentity;
import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.IdentityLevel;
import io.concordat.core.matching.MatchKeys;
import io.concordat.core.matching.MatchScorer;
import io.concordat.core.matching.Normalizer;
import io.concordat.core.matching.TokenStatistics;

/**
 * Loads the matcher's tables (scripts, phone plans, legal forms, weights) while the service starts: the first
 * registration would otherwise hold its event loop for seconds.
 */
@ApplicationScoped
class MatchingWarmUp {

    private static final int BEFORE_ANY_STORY = 1000;
    private static final List<String> NAMES = List.of("Müller & Söhne GmbH", "株式会社日立製作所", "ООО Ромашка",
            "삼성전자 주식회사", "شركة النور", "Ελληνικά Πετρέλαια Α.Ε.");

    void start(@Observes @Priority(BEFORE_ANY_STORY) StartupEvent event) {
        for (String name : NAMES) {
            Fingerprint print = Normalizer.normalize(new CustomerIdentity(name, "https://www.example.com/de",
                    List.of("a@example.com"), "+49 221 555010", "Hauptstraße 5", "Köln", "NRW", "50667", "DE", null,
                    null,
                    null, null, null));
            MatchKeys.of(0, print);
            for (IdentityLevel level : IdentityLevel.values()) {
                MatchScorer.score(print, print, level, TokenStatistics.frozen());
            }
        }
    }
}
