package io.concordat.earning.evaluation;

import static io.concordat.core.earning.terms.OfferTermsBuilder.offer;
import static io.concordat.earning.evaluation.EarningStory.EUR;
import static io.concordat.earning.evaluation.EarningStory.PROGRAM;
import static io.concordat.earning.evaluation.EarningStory.fact;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.concordat.core.earning.fact.FactKind;
import io.concordat.core.earning.formula.Percent;
import io.concordat.core.earning.terms.Audience;
import io.concordat.core.earning.terms.Trigger;
import io.concordat.support.Sql;

/** A fact is judged by what the partner was on its day. */
@QuarkusTest
class AttributeDayTest {

    @Test
    void aLateFactEarnsByTheTierOfItsOwnDay() {
        EarningStory story = new EarningStory();
        UUID partner = story.partner();
        story.offers(offer(PROGRAM, "TIERED", 1, EUR).trigger(Trigger.on(FactKind.INVOICED))
                .segment("GOLD", Audience.ofTiers("GOLD"), new Percent(new BigDecimal("0.10")))
                .segment("OTHERS", Audience.ALL, new Percent(new BigDecimal("0.02"))).build());
        tier(story, partner, "2025-01-01", "2026-03-01", "SILVER");
        tier(story, partner, "2026-03-01", null, "GOLD");

        story.record(fact(partner, "INVOICED", "march", "2026-03-01", "100.00"));
        story.record(fact(partner, "INVOICED", "february", "2026-02-27", "100.00"));
        story.evaluate();

        assertThat(story.of("march")).containsExactly("TIERED PAYABLE 10.00");
        assertThat(story.of("february")).containsExactly("TIERED PAYABLE 2.00");
    }

    private static void tier(EarningStory story, UUID partner, String from, String until, String tier) {
        Sql.as(story.vendor.id(), """
                insert into partner_attribute_period (vendor_id, partner_id, valid_from, valid_to, type, tier, segments,
                       recorded_at, recorded_by)
                values ($1, $2, $3, $4, 'RESELLER', $5, '{}', $6, 'test')""", story.vendor.id(), partner,
                LocalDate.parse(from), until == null ? null : LocalDate.parse(until), tier,
                Instant.now().atOffset(ZoneOffset.UTC));
    }
}
