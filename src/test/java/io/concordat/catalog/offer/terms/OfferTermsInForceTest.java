package io.concordat.catalog.offer.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.concordat.catalog.CatalogStory;
import io.concordat.core.earning.formula.Flat;
import io.concordat.core.earning.terms.OfferIdentity;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.platform.security.Role;

@QuarkusTest
class OfferTermsInForceTest {

    @Inject
    OfferTermsInForce terms;
    @Inject
    ObjectMapper json;
    private final CatalogStory story = new CatalogStory();

    @Test
    void everyVersionThatIsOrWasActiveIsThereWithItsDaysAndTheWayBackToItsIds() {
        String program = story.program("CORE");
        String offer = story.offer(program, "BONUS");
        story.publish(offer, content("100.00"));
        story.publish(offer, content("200.00"));
        story.publish(story.offer(program, "TEXT"), story.content("Text alone"));
        story.draft(offer, content("300.00")).then().statusCode(201);

        List<KnownOfferTerms> known = story.read(terms::known);

        assertThat(known).extracting(one -> one.terms().identity()).containsExactly(
                new OfferIdentity("CORE", "BONUS", 1), new OfferIdentity("CORE", "BONUS", 2));
        assertThat(known).allSatisfy(one -> {
            assertThat(one.programId()).hasToString(program);
            assertThat(one.offerId()).hasToString(offer);
            assertThat(one.terms().validFrom()).isEqualTo(story.today);
            assertThat(one.terms().validUntil()).isNull();
        });
        assertThat(known.get(1).terms().segments().get(0).formula())
                .isEqualTo(new Flat(new BigDecimal("200")));
    }

    @Test
    void whatIsCompiledIsRememberedWhileTheDaysAreReadAnew() {
        String offer = story.offer(story.program("CORE"), "BONUS");
        story.publish(offer, content("100.00"));
        OfferTerms before = story.read(terms::all).get(0);
        LocalDate last = story.today.plusDays(10);
        Response version = story.vendor.as(Role.AUDITOR).get("/v1/offers/" + offer + "/versions/1");
        story.vendor.as(Role.PROGRAM_ADMIN).header("If-Match", version.header("ETag"))
                .body(Map.of("lastDay", last.toString(), "reason", "Replaced"))
                .post("/v1/offers/" + offer + "/versions/1/sunset").then().statusCode(200);

        OfferTerms after = story.read(terms::all).get(0);

        assertThat(after.validUntil()).isEqualTo(last.plusDays(1));
        assertThat(after.segments().get(0)).isSameAs(before.segments().get(0));
    }

    @Test
    void aDraftIsTriedOutByStaffAsItIsNowButIsNotPublished() {
        String offer = story.offer(story.program("CORE"), "BONUS");
        story.draft(offer, content("100.00")).then().statusCode(201);

        assertThat(find(offer, 1)).map(one -> one.terms().validFrom()).contains(story.today.minusDays(1));
        story.vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"1\"").body(content("150.00"))
                .put("/v1/offers/" + offer + "/versions/1").then().statusCode(200);

        assertThat(find(offer, 1)).map(one -> one.terms().segments().get(0).formula())
                .contains(new Flat(new BigDecimal("150")));
        assertThat(published(offer, 1)).isEmpty();
        assertThat(find(offer, 2)).isEmpty();
        assertThat(find(UUID.randomUUID().toString(), 1)).isEmpty();
    }

    @Test
    void anAnnouncedVersionIsPublishedFromTheEndOfItsNotice() {
        String offer = story.offer(story.program("CORE", 14), "BONUS");
        story.publish(offer, content("100.00"));

        assertThat(published(offer, 1)).map(one -> one.terms().validFrom()).contains(story.today.plusDays(15));
        assertThat(story.read(terms::all)).isEmpty();
    }

    @Test
    void anotherVendorSeesNoneOfThem() {
        story.publish(story.offer(story.program("CORE"), "BONUS"), content("100.00"));

        assertThat(new CatalogStory().read(terms::all)).isEmpty();
    }

    private Optional<KnownOfferTerms> find(String offer, int version) {
        return story.read(unit -> terms.find(unit, UUID.fromString(offer), version));
    }

    private Optional<KnownOfferTerms> published(String offer, int version) {
        return story.read(unit -> terms.findPublished(unit, UUID.fromString(offer), version));
    }

    private Map<String, Object> content(String amount) {
        Map<String, Object> content = story.content("Bonus");
        try {
            content.put("earning", json.readValue(SampleTerms.LEAST.replace("100.00", amount), Map.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return content;
    }
}
