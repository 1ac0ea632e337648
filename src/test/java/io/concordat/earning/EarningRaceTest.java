package io.concordat.earning;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.concordat.bench.EarningRace;
import io.concordat.bench.Rest;
import io.concordat.catalog.CatalogStory;
import io.concordat.support.AtOnce;
import io.concordat.support.EarningWork;

/** The race for budgets and shared caps at a length that every build can afford; {@code EarningRaceRun} is the long one. */
@QuarkusTest
class EarningRaceTest {

    private static final int ROUNDS = 3;
    private static final int PARALLEL = 50;
    private static final int EVALUATORS = 4;

    @TestHTTPResource
    URI service;

    @Test
    void nothingIsOverdrawnAndNothingIsLost() {
        CatalogStory catalog = new CatalogStory();
        List<UUID> partners = Stream.generate(catalog::partner).limit(7).toList();
        EarningRace race = new EarningRace(new Rest(service),
                role -> catalog.vendor.tokenOf("racer-" + role.name().toLowerCase(Locale.ROOT), role), partners,
                () -> AtOnce.call(EVALUATORS, i -> {
                    EarningWork.finish(catalog.vendor.id());
                    return i;
                }));

        for (int round = 0; round < ROUNDS; round++) {
            race.round(PARALLEL);
        }

        assertThat(race.everythingAddsUp()).isPositive();
    }
}
