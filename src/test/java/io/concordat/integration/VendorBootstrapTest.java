package io.concordat.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

import io.concordat.integration.VendorBootstrap.Bootstrapped;
import io.concordat.integration.VendorBootstrap.NewVendor;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.security.Role;
import io.concordat.platform.security.VendorDirectory;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

@QuarkusTest
class VendorBootstrapTest {

    @Inject
    VendorBootstrap bootstrap;

    private final String key = "b" + UUID.randomUUID().toString().substring(0, 18);

    @Test
    void aNewVendorsFirstAdministratorComesInWithTheSecretThatIsShownOnce() {
        Bootstrapped first = create(key);
        Bootstrapped second = create(key);

        assertThat(first.vendorCreated()).isTrue();
        assertThat(first.clientId()).isEqualTo(key + "-admin");
        String token = Tokens.of(first.clientId(), first.secret().orElseThrow());
        TestVendor.request(token).get("/v1/api-clients").then().statusCode(200)
                .body("items.clientId", org.hamcrest.Matchers.contains(key + "-admin"));
        assertThat(second.vendorCreated()).isFalse();
        assertThat(second.secret()).isEmpty();
        assertThat(second.vendor()).isEqualTo(first.vendor());
    }

    @Test
    void aNewVendorIsCreatedWithTheWorkThatIsDueForEveryVendor() {
        Bootstrapped created = create(key);

        assertThat(Sql.asNobody("select kind from due_work where vendor_id = $1", created.vendor().id()))
                .extracting(row -> row[0])
                .containsExactlyInAnyOrder(VendorDirectory.CARE_KIND, VendorDirectory.QUALITY_KIND,
                        VendorDirectory.EARNING_KIND, VendorDirectory.RETIREMENT_KIND);
    }

    @Test
    void ofSeveralAtOnceOneGetsTheSecret() {
        List<Bootstrapped> all = Uni.join().all(bootstrap.create(input(key)), bootstrap.create(input(key)),
                bootstrap.create(input(key))).andFailFast().await().indefinitely();

        assertThat(all).filteredOn(one -> one.secret().isPresent()).hasSize(1);
        assertThat(all).extracting(one -> one.vendor().id()).containsOnly(all.get(0).vendor().id());
    }

    @Test
    void aClientIdThatAnotherVendorTookIsNotMistakenForTheAdministrator() {
        TestVendor squatter = TestVendor.create();
        squatter.as(Role.PROGRAM_ADMIN)
                .body(java.util.Map.of("clientId", key + "-admin", "name", "X", "roles", List.of("auditor")))
                .post("/v1/api-clients").then().statusCode(201);

        assertThatThrownBy(() -> create(key)).isInstanceOfSatisfying(DomainException.class,
                refusal -> assertThat(refusal.code()).isEqualTo("client-id-taken"));
    }

    @Test
    void everyWrongSettingIsNamed() {
        assertThatThrownBy(() -> bootstrap.create(new NewVendor("No Key", " ", "Atlantis", "XX", 13)))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::code).containsExactly("key-malformed", "required", "currency-unknown",
                                "out-of-range", "time-zone-unknown"));
    }

    @Test
    void aClientWithAGivenSecretIsCreatedOnceAndGetsTokens() {
        Bootstrapped there = create(key);

        assertThat(ensure(there)).isTrue();
        assertThat(ensure(there)).isFalse();
        Tokens.ask(key + "-channel", "demo-secret").then().statusCode(200);
        Tokens.ask(key + "-channel", "other-secret").then().statusCode(401);
    }

    private boolean ensure(Bootstrapped there) {
        return bootstrap.ensureClient(there.vendor(), key + "-channel", "Channel", List.of("channel-manager"), null,
                "demo-secret").await().indefinitely();
    }

    private Bootstrapped create(String key) {
        return bootstrap.create(input(key)).await().indefinitely();
    }

    private static NewVendor input(String key) {
        return new NewVendor(key, "Umbrella", "Europe/Berlin", "EUR", 4);
    }
}
